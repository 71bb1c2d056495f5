"""How good samples are beside the images that their model learned from, told to the window."""

import time
from collections.abc import Callable

import numpy as np
import torch

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.reading import ReadingCancelled, load_images
from ddpm_studio.engine.protocol import Event, JudgeSamples, JudgingProgress, SamplesJudged
from ddpm_studio.evaluation.evaluate import Reference, quality_of
from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.evaluation.given_samples import GivenSamples
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import ModelError, ModelInfo, read_info
from ddpm_studio.training.learned_images import LearnedImages, learned_images
from ddpm_studio.training.run_folder import RunError

KEPT = 4  # image sets whose features are kept
MOST_BYTES = 512 * 2**20  # that these may take; the newest is kept whatever it takes
_BETWEEN = 0.1  # seconds between two events of progress
_UNUSABLE = (EvaluationError, ImageSetError, ModelError, RunError)

Post = Callable[[Event], None]
Tell = Callable[[str, int, int], None]


class Judge:
    """Keeps what it has measured of the last real images. For one thread."""

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._references: dict[tuple, tuple[Reference, str]] = {}  # with the image set's name; the newest last

    def judge(self, command: JudgeSamples, post: Post, cancelled: Callable[[], bool]) -> None:
        """Post ``JudgingProgress`` as it goes, and ``SamplesJudged``; once cancelled, nothing more.

        Images that cannot be found or do not fit are no failure: the event says so, and others can be chosen.
        """
        try:
            post(self._judged(command, _telling(command.job, post, cancelled), cancelled))
        except ReadingCancelled:
            return
        except _UNUSABLE as error:
            post(SamplesJudged(command.job, None, "", str(error)))

    def _judged(self, command: JudgeSamples, tell: Tell, cancelled: Callable[[], bool]) -> SamplesJudged:
        tell(tr("Real images"), 0, 1)
        info = read_info(command.model)
        reference, name = self._reference(learned_images(info, command.source), tell, cancelled)
        asked, note = _asked(command, info, reference)
        return SamplesJudged(command.job, quality_of(command.images, asked, reference, progress=tell), name, note)

    def _reference(self, images: LearnedImages, tell: Tell, cancelled: Callable[[], bool]) -> tuple[Reference, str]:
        key = images.key
        kept = self._references.pop(key, None)
        if kept is None:
            image_set = load_images(
                images.source,
                images.size,
                images.background,
                lambda done, of: tell(tr("Reading images"), done, of),
                cancelled,
                images.channels,
                preparation=images.preparation,
            )
            reference = Reference.of(image_set, None, images.background, self._device, tell)
            kept = (reference, image_set.name)
        self._references[key] = kept
        while len(self._references) > KEPT or (self._bytes > MOST_BYTES and len(self._references) > 1):
            del self._references[next(iter(self._references))]
        return kept

    @property
    def _bytes(self) -> int:
        return sum(reference.nbytes for reference, _ in self._references.values())


def _asked(command: JudgeSamples, info: ModelInfo, reference: Reference) -> tuple[np.ndarray | None, str]:
    """The contexts by the real images' attributes, and what is to be said where these are others."""
    given = GivenSamples(command.images, command.asked, info.config.attributes)
    try:
        return given.asked_by(reference.attributes), ""
    except EvaluationError as error:
        return None, tr("No context agreement: {error}", error=error)


def _telling(job: int, post: Post, cancelled: Callable[[], bool]) -> Tell:
    """Progress as events, not too many. What it returns raises ReadingCancelled once that is asked for."""
    told = -_BETWEEN

    def tell(what: str, done: int, of: int) -> None:
        nonlocal told
        if cancelled():
            raise ReadingCancelled
        if (now := time.monotonic()) - told >= _BETWEEN:
            told = now
            post(JudgingProgress(job, what, done, of))

    return tell
