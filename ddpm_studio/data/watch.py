"""Progress and cancelling of a long reading."""

from collections.abc import Callable
from dataclasses import dataclass

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.language import tr


class ReadingCancelled(ImageSetError):
    """The person who asked for the images does not want them any more."""


@dataclass(frozen=True)
class Watch:
    """Whom to tell how far the reading is, and whom to ask whether it should go on.

    progress: called with (done, total). cancelled: True ends the reading.
    """

    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None

    def check(self) -> None:
        """Raise ReadingCancelled if the reading should end."""
        if self.cancelled is not None and self.cancelled():
            raise ReadingCancelled(tr("The reading of the images was cancelled."))

    def report(self, done: int, total: int) -> None:
        """Tell how far the reading is; raise ReadingCancelled if it should end."""
        self.check()
        if self.progress is not None:
            self.progress(done, total)


SILENT = Watch()
"""Tells nobody, and is never cancelled."""
