"""Which images a model learned from, and how to read them so that its samples can be held against them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ddpm_studio.data.channels import Channels, channels_of
from ddpm_studio.data.image_set import ImageSet, ImageSetError
from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.data.reading import BUILTIN_SPRITES
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import CHECKPOINTS, RUN_FILE, ModelInfo, read_header, weights_file
from ddpm_studio.training.batches import split
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.run_folder import read_config

_WHITE = (255, 255, 255)
_MOST_CONTEXTS = 1024  # that a model file holds


@dataclass(frozen=True)
class LearnedImages:
    """What ``data.reading.load_images`` is to be asked for."""

    source: str
    size: int
    channels: Channels
    background: tuple[int, int, int]
    preparation: Preparation = AS_IT_IS

    @property
    def key(self) -> tuple:
        """The same for the same images: a file or folder that has changed is another."""
        stamp = None
        if self.source != BUILTIN_SPRITES:
            try:
                status = Path(self.source).stat()
                stamp = (status.st_mtime_ns, status.st_size)
            except (OSError, ValueError):
                stamp = None
        return self.source, self.size, self.channels, self.background, self.preparation, stamp


def learned_images(info: ModelInfo, source: str | None = None) -> LearnedImages:
    """How the images are read that the model learned from, or those of another ``source`` in the same way.

    A run says all of it; a model file by itself knows the source, and is taken to have learned it as it is, on white.
    Raises ImageSetError where nothing says which images they were.
    """
    run = run_config(info.path)
    preparation = AS_IT_IS if run is None else run.preparation
    if run is not None and source not in (None, run.image_set):
        preparation = of_other_images(preparation)
    if source is None:
        source = run.image_set if run is not None else read_header(weights_file(info.path))[1].get("image_set")
    if not source:
        raise ImageSetError(
            tr(
                "'{name}' does not say which images it learned from. Choose the images to measure against.",
                name=info.name,
            )
        )
    background = run.background if run is not None else _WHITE
    return LearnedImages(str(source), info.config.size, channels_of(info.config.channels), background, preparation)


def of_other_images(preparation: Preparation) -> Preparation:
    """The same for another source: what was said of single images is not of those."""
    curation = preparation.curation.model_copy(update={"edits": (), "dropped": ()})
    return preparation.model_copy(update={"curation": curation})


def run_config(path: Path) -> TrainConfig | None:
    """The configuration of the run that the model at ``path`` is of; None for a model file by itself."""
    run = path.parent.parent if path.parent.name == CHECKPOINTS else path
    return read_config(run) if (run / RUN_FILE).is_file() else None


def known_split(run: TrainConfig | None, info: ModelInfo, image_set: ImageSet) -> tuple[np.ndarray, np.ndarray] | None:
    """Which of these images the model was trained on, and which not; None where that cannot be known.

    It is known where the run says that it learned from this very set, and the set has still as many images.
    """
    if run is None:
        return None
    same = run.image_set == image_set.source
    if not same and BUILTIN_SPRITES not in (run.image_set, image_set.source):
        same = Path(run.image_set).absolute() == Path(image_set.source).absolute()
    table = info.config.context_table
    whole = sum(count for _, count in table)
    if not same or (len(table) < _MOST_CONTEXTS and table and whole != len(image_set)):
        return None
    return split(image_set, run.validation_fraction, run.seed, run.copies_together)
