"""Opening an image set for the window: read, looked through, and told how far that is."""

import time
from collections.abc import Callable

from ddpm_studio.data.findings import findings
from ddpm_studio.data.reading import load_images
from ddpm_studio.data.storage import Storage
from ddpm_studio.data.watch import Watch
from ddpm_studio.engine.protocol import Event, ImagesLoaded, ImagesReading, LoadImages
from ddpm_studio.language import tr

_PERIOD = 0.1  # seconds from one telling to the next
_SENT = 64 << 20  # bytes of pixels that go to the window through the pipe; what is more, it maps from a file


def open_images(command: LoadImages, post: Callable[[Event], None], cancelled: Callable[[], bool]) -> None:
    """Read the images and answer with ImagesLoaded. Raises ImageSetError; ReadingCancelled without an answer."""
    image_set = load_images(
        command.source,
        command.size,
        command.background,
        _telling(command.job, tr("Reading images"), post),
        cancelled,
        command.channels,
        Storage(memory_bytes=_SENT),
        command.preparation,
    )
    found = findings(image_set, Watch(_telling(command.job, tr("Looking through them"), post), cancelled))
    post(ImagesLoaded(command.job, image_set, found))


def _telling(job: int, what: str, post: Callable[[Event], None]) -> Callable[[int, int], None]:
    told = time.monotonic()

    def tell(done: int, of: int) -> None:
        nonlocal told
        if (now := time.monotonic()) - told >= _PERIOD:
            told = now
            post(ImagesReading(job, what, done, of))

    return tell
