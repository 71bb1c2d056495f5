"""Downloading a set of the catalogue, while everything else goes on."""

from collections.abc import Callable

from ddpm_studio.data.catalogue.download import FetchError
from ddpm_studio.data.catalogue.fetching import Stage, fetch
from ddpm_studio.data.catalogue.sets import catalogue_set
from ddpm_studio.data.catalogue.shelf import place_of
from ddpm_studio.data.watch import ReadingCancelled
from ddpm_studio.engine.failures import failed
from ddpm_studio.engine.protocol import Event, Failed, FetchEnded, FetchImages, FetchProgress
from ddpm_studio.language import tr


def fetch_images(command: FetchImages, post: Callable[[Event], None], cancelled: Callable[[], bool]) -> None:
    """Answer ``FetchImages``: progress, then ``FetchEnded`` or ``Failed``."""

    def tell(stage: Stage, done: int, of: int) -> None:
        post(FetchProgress(command.job, stage, done, of))

    title = command.name
    try:
        entry = catalogue_set(command.name)
        title = entry.title
        place = place_of(entry)
        if not cancelled():
            from ddpm_studio.data.catalogue.remote import remote_files  # loading torchvision takes seconds

            fetch(entry, remote_files(entry.name, command.mirror), place, tell, cancelled)
        post(FetchEnded(command.job, entry.name, not place.is_here))
    except ReadingCancelled:
        post(FetchEnded(command.job, command.name, True))
    except FetchError as error:
        post(
            Failed(
                command.job, tr("{title} could not be downloaded.", title=title), error.why, error.remedy, error.details
            )
        )
    except Exception as error:
        post(failed(command.job, tr("{title} could not be downloaded.", title=title), error))
