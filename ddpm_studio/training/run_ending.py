"""Why a run's last training failed, kept in its folder until it is trained again. Torch-free."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ddpm_studio.data.bounded import brief, read_bounded
from ddpm_studio.data.reading import ReadingCancelled
from ddpm_studio.model.catalogue import RUN_FILE
from ddpm_studio.model.files import write_text_atomically

FAILURE = "failure.txt"
_MOST = 4096  # bytes; longer ones are not the program's


@contextlib.contextmanager
def failure_kept(run: Path) -> Iterator[None]:
    """A training in ``run``: where it fails, the reason is kept; what was kept of an earlier one is taken away."""
    with contextlib.suppress(OSError):
        (run / FAILURE).unlink(missing_ok=True)
    try:
        yield
    except ReadingCancelled:
        raise
    except Exception as error:
        if (run / RUN_FILE).is_file():
            with contextlib.suppress(OSError):  # the disk that failed may be the run's own
                write_text_atomically(run / FAILURE, brief(error, 1000) + "\n", within=run)
        raise


def read_failure(run: Path) -> str:
    """Why the last training failed; empty where it did not."""
    try:
        return read_bounded(run / FAILURE, _MOST).decode("utf-8", "replace").strip()
    except (OSError, ValueError):
        return ""
