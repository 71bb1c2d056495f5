"""The training images nearest to an image that is looked at."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from ddpm_studio.data.image_set import ImageSet, ImageSetError
from ddpm_studio.data.reading import load_images
from ddpm_studio.engine.protocol import Event, FindNearest, NearestFound
from ddpm_studio.evaluation.colours import as_rgb
from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.evaluation.look_alikes import LookAlikes
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import ModelError, read_info
from ddpm_studio.training.learned_images import known_split, learned_images, run_config
from ddpm_studio.training.run_folder import RunError

_KEPT = 2  # models whose training images stay in memory
_MOST_BYTES = 512 * 2**20  # of training images; a larger set is not held against


class NearestFinder:
    """Answers ``FindNearest``. For one thread; what was read for a model is kept for its next image."""

    def __init__(self, post: Callable[[Event], None], cancelled: Callable[[], bool]) -> None:
        """cancelled: whether the engine is ending, asked between files."""
        self._post = post
        self._cancelled = cancelled
        self._kept: dict[tuple, tuple[ImageSet, LookAlikes, tuple[int, int, int]]] = {}

    def answer(self, command: FindNearest) -> None:
        """Post ``NearestFound``; where the training images cannot be had, it says why. Raises ReadingCancelled."""
        try:
            image_set, alike, background = self._reference(command.model)
            found = alike.of(as_rgb(command.image[None], background)[0], command.count)
        except (ImageSetError, ModelError, RunError, EvaluationError) as error:
            nothing = np.zeros((0, *command.image.shape), np.uint8)
            self._post(NearestFound(command.job, nothing, np.zeros(0), "unknown", str(error)))
            return
        kind = ("new", "near", "copy")[found.kind]
        images = np.ascontiguousarray(image_set.images[found.index])
        self._post(NearestFound(command.job, images, found.distance, kind, found.sentence))

    def _reference(self, model: Path) -> tuple[ImageSet, LookAlikes, tuple[int, int, int]]:
        info = read_info(model)
        learned = learned_images(info)
        run = run_config(info.path)
        split_by = None if run is None else (run.validation_fraction, run.seed)
        key = (learned.key, split_by)
        if (kept := self._kept.pop(key, None)) is None:
            image_set = load_images(
                learned.source,
                learned.size,
                learned.background,
                cancelled=self._cancelled,
                channels=learned.channels,
                preparation=learned.preparation,
            )
            if image_set.images.nbytes > _MOST_BYTES:
                raise EvaluationError(
                    tr(
                        "The {count:,} training images take {nbytes:.1f} GB, too much to be searched while "
                        "you look. `ddpm-studio evaluate` looks for copies among them.",
                        count=len(image_set),
                        nbytes=image_set.images.nbytes / 2**30,
                    )
                )
            parts = known_split(run, info, image_set)
            rgb = as_rgb(image_set.images, learned.background)
            kept = image_set, LookAlikes(rgb, None if parts is None else parts[0]), learned.background
        self._kept[key] = kept
        while len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        return kept
