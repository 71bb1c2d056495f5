"""The frozen program's first lines."""

import multiprocessing
import os
import sys
import tempfile


def _hide_own_libraries() -> None:
    """Leave no trace of where this program's libraries lie to the programs that it starts.

    A file manager or a browser that loads them in place of the system's own does not start. This process read the paths
    when it began, PySide6 knows where its Qt lies, and the engine, which is this same executable, finds them anew.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        os.environ.pop(name, None)
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


if __name__ == "__main__":
    if sys.stdout is None or sys.stderr is None:  # Windows gives a program without a console no place to write to
        sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    # The engine is this same executable, started anew: it never gets past this line
    multiprocessing.freeze_support()
    if sys.platform.startswith("linux"):
        _hide_own_libraries()
        if not any(os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
            os.environ["LC_CTYPE"] = "C.UTF-8"  # Qt needs UTF-8, and complains on the console where it finds none
    # torch makes a folder there, when it is loaded, for code that it might compile; here it finds one that there is
    os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", tempfile.gettempdir())
    from ddpm_studio.cli import main

    main()
