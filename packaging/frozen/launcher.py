"""The frozen program's first lines."""

import multiprocessing
import os
import sys

if __name__ == "__main__":
    # The engine is this same executable, started anew: it never gets past this line
    multiprocessing.freeze_support()
    if sys.stdout is None or sys.stderr is None:  # Windows gives a program without a console no place to write to
        sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
        os.environ["LC_CTYPE"] = "C.UTF-8"  # Qt needs UTF-8, and complains on the console where it finds none
    from ddpm_studio.cli import main

    main()
