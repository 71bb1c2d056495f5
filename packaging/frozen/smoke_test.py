"""Try the frozen program as a stranger's computer would: this gates the build.

    python packaging/frozen/smoke_test.py FOLDER

FOLDER is the one-folder program. It is put under a path with a space and letters beyond ASCII and started from there,
with an empty environment and an empty home folder: the self-test, then the window, which samples, trains, samples from
what it trained and closes by itself. Any output beside the one line of figures fails, as does a process or a changed
file that stays behind. Needs the standard library alone, and on Linux Xvfb. Prints sizes and times.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

PATIENCE_SECONDS = 900
PLACE = "Ein Ordner für Åsa"


def main() -> int:
    """0 where all went well."""
    source = Path(sys.argv[1]).resolve()
    name = "ddpm-studio.exe" if sys.platform == "win32" else "ddpm-studio"
    with tempfile.TemporaryDirectory(dir=source.parent, prefix="smoke ", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary) / PLACE / source.name
        shutil.copytree(source, folder, symlinks=True, copy_function=_link)
        before = _files(folder)
        home = Path(temporary) / "hôme"
        home.mkdir()
        figures = {"megabytes": round(sum(size for size, _ in before.values()) / 1e6), "files": len(before)}
        figures["self_test"] = _try([str(folder / name), "self-test", "--json"], home, {})
        with _display() as display:
            figures["window"] = _try([str(folder / name), "self-test", "--window", "--json"], home, display)
        if changed := sorted(set(before.items()) ^ set(_files(folder).items())):
            raise SystemExit(f"smoke test: the program changed its own folder: {changed[:5]}")
        if left := _running_from(folder):
            raise SystemExit(f"smoke test: left running: {left}")
    print(json.dumps(figures))
    return 0


def _try(command: list[str], home: Path, display: dict[str, str]) -> dict:
    began = time.perf_counter()
    try:
        done = subprocess.run(
            command,
            env={**_bare(home), **display},
            cwd=home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SystemExit(f"smoke test: {command[1:]} took over {PATIENCE_SECONDS} s: {error.stderr!r}") from error
    out, err = done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    if done.returncode or err or len(out.splitlines()) != 1:
        raise SystemExit(f"smoke test: {command[1:]} ended with {done.returncode}\nit said: {out}\nand: {err}")
    facts = json.loads(out)
    if facts.get("ok") is not True:
        raise SystemExit(f"smoke test: {command[1:]}: {facts}")
    return {**facts, "wall_seconds": round(time.perf_counter() - began, 1)}


def _bare(home: Path) -> dict[str, str]:
    """What a process cannot do without: nothing on Linux and macOS but a home."""
    if sys.platform != "win32":
        return {"HOME": str(home)}
    needed = {key: os.environ[key] for key in ("SYSTEMROOT", "TEMP", "TMP") if key in os.environ}
    return {**needed, "USERPROFILE": str(home), "LOCALAPPDATA": str(home), "APPDATA": str(home)}


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
