"""The frozen program's first lines."""

import multiprocessing
import sys

if __name__ == "__main__":
    # The engine is this same executable, started anew: it never gets past this line
    multiprocessing.freeze_support()
    if sys.stdout is None or sys.stderr is None:  # Windows gives a program without a console no place to write to
        import os

        sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    from ddpm_studio.cli import main

    main()
