"""Try the frozen program as a stranger's computer would: this gates the build.

    python packaging/frozen/smoke_test.py FOLDER

FOLDER is the one-folder program, or on macOS the app. It is put under a path with a space and letters beyond ASCII and
started from there, with an empty environment and an empty home folder: the self-test; the commands that bring in
libraries of their own (films, ONNX, figures, downloads); then the window, which samples, trains, samples from what
it trained and closes by itself. Any output beside what was asked for fails, as does a process, a changed file of the
program or a temporary file that stays behind. Needs the standard library alone, and on Linux Xvfb. Prints sizes and
times.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

PATIENCE_SECONDS = 900
PLACE = "Ein Ordner für Åsa"
TROUBLE = re.compile("warn|error|traceback|fail", re.IGNORECASE)


def main() -> int:
    """0 where all went well."""
    source = Path(sys.argv[1]).resolve()
    name = "ddpm-studio.exe" if sys.platform == "win32" else "ddpm-studio"
    inside = Path("Contents/MacOS") if source.suffix == ".app" else Path()
    with tempfile.TemporaryDirectory(dir=source.parent, prefix="smoke ", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary) / PLACE / source.name
        shutil.copytree(source, folder, symlinks=True, copy_function=_link)
        before = _files(folder)
        home, passing = Path(temporary) / "hôme", Path(temporary) / "passing"
        home.mkdir()
        passing.mkdir()
        environment = _bare(home, passing)
        program = str(folder / inside / name)
        figures = {"megabytes": round(sum(size for size, _ in before.values()) / 1e6), "files": len(before)}
        figures["self_test"] = _try([program, "self-test"], home, environment)
        figures["commands"] = _try_commands(program, home, environment)
        with _display() as display:
            figures["window"] = _try([program, "self-test", "--window"], home, {**environment, **display})
        if changed := sorted(set(before.items()) ^ set(_files(folder).items())):
            raise SystemExit(f"smoke test: the program changed its own folder: {changed[:5]}")
        if left := sorted(str(path.relative_to(passing)) for path in passing.rglob("*")):
            raise SystemExit(f"smoke test: temporary files were left: {left[:5]}")
        if left := _running_from(folder):
            raise SystemExit(f"smoke test: left running: {left}")
    print(json.dumps(figures))
    return 0


def _try_commands(program: str, home: Path, environment: dict[str, str]) -> dict[str, float]:
    """Seconds of each command; all start from a model that is trained for a moment."""
    seconds = {}
    for command in (
        ("train", "builtin:sprites", "--run", "run", "--preset", "quick", "--images", "64"),
        ("sample", "run", "--out", "film.mp4", "--count", "2", "--steps", "2"),
        ("export", "run", "--onnx", "model.onnx"),
        ("evaluate", "run", "--images", "builtin:sprites", "--count", "8", "--steps", "2", "--no-bits"),
    ):
        seconds[command[0]] = _try([program, *command], home, environment, progress=True)["wall_seconds"]
    for made in ("film.mp4", "model.onnx"):
        if not (home / made).is_file():
            raise SystemExit(f"smoke test: '{made}' was not made")
    _try_download(program, home, environment)
    return seconds


def _try_download(program: str, home: Path, environment: dict[str, str]) -> None:
    """Where the files of an image set lie is asked of torchvision, whose import fails without its operators; nothing
    listens at the address that is asked for them."""
    command = [program, "download", "mnist", "--mirror", "http://127.0.0.1:9/nothing"]
    done = _run(command, home, environment)
    said = (done.stdout + done.stderr).decode(errors="replace")
    if done.returncode != 1 or "torchvision" in said or "127.0.0.1" not in said:
        raise SystemExit(f"smoke test: {command[1:]} ended with {done.returncode}\nit said: {said}")


def _try(command: list[str], home: Path, environment: dict[str, str], progress: bool = False) -> dict:
    """What the command says in its one line of JSON; with progress, it may say on the side how far it is."""
    began = time.perf_counter()
    done = _run([*command, "--json"], home, environment)
    out, err = done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    amiss = TROUBLE.search(err) if progress else err
    if done.returncode or amiss or len(out.splitlines()) != 1:
        raise SystemExit(f"smoke test: {command[1:]} ended with {done.returncode}\nit said: {out}\nand: {err}")
    facts = json.loads(out)
    if not progress and facts.get("ok") is not True:
        raise SystemExit(f"smoke test: {command[1:]}: {facts}")
    return {**facts, "wall_seconds": round(time.perf_counter() - began, 1)}


def _run(command: list[str], home: Path, environment: dict[str, str]) -> subprocess.CompletedProcess:
    try:
        return subprocess.run(
            command,
            env=environment,
            cwd=home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SystemExit(f"smoke test: {command[1:]} took over {PATIENCE_SECONDS} s: {error.stderr!r}") from error


def _bare(home: Path, passing: Path) -> dict[str, str]:
    """What a process cannot do without: nothing on Linux and macOS but a home; and a place for temporary files."""
    if sys.platform != "win32":
        return {"HOME": str(home), "TMPDIR": str(passing)}
    places = {"USERPROFILE": home, "LOCALAPPDATA": home, "APPDATA": home, "TEMP": passing, "TMP": passing}
    needed = {key: os.environ[key] for key in ("SYSTEMROOT",) if key in os.environ}
    return {**needed, **{key: str(place) for key, place in places.items()}}


@contextmanager
def _display():
    """A virtual screen on Linux; elsewhere there is always one."""
    if not sys.platform.startswith("linux"):
        yield {}
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise SystemExit("smoke test: Xvfb did not start")
        yield {"DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)  # gigabytes need not be copied to lie elsewhere
    except OSError:
        shutil.copy2(source, target)


def _files(folder: Path) -> dict[str, tuple[int, int]]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {str(path.relative_to(folder)): (path.stat().st_size, path.stat().st_mtime_ns) for path in found}


def _running_from(folder: Path) -> list[str]:
    if not sys.platform.startswith("linux"):
        return []
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            program = os.readlink(process / "exe")
        except OSError:
            continue
        if program.startswith(str(folder)):
            found.append(program)
    return found


if __name__ == "__main__":
    sys.exit(main())
