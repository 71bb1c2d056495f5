"""Samples measured beside the images that their model learned from, for the commands that draw them."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from rich.progress import BarColumn, Progress, TextColumn

from ddpm_studio.commands.data import read_with_progress
from ddpm_studio.commands.report import console
from ddpm_studio.evaluation.evaluate import Reference, quality_of
from ddpm_studio.evaluation.figures import Quality
from ddpm_studio.evaluation.given_samples import GivenSamples
from ddpm_studio.model.catalogue import read_info
from ddpm_studio.training.learned_images import learned_images


@dataclass
class Judge:
    """source: the image set to measure against; None is what each model learned from."""

    device: torch.device
    source: str | None = None
    _references: dict[tuple, Reference] = field(default_factory=dict)

    def prepare(self, model: Path) -> Reference:
        """The model's real images, measured; once for several lots. Raises ImageSetError or ModelError."""
        images = learned_images(read_info(model), self.source)
        if images.key not in self._references:
            image_set = read_with_progress(
                images.source, images.size, images.background, images.channels, images.preparation
            )
            with Progress(TextColumn("{task.description}"), BarColumn(), console=console, transient=True) as bar:
                task = bar.add_task("Real images", total=None)
                self._references[images.key] = Reference.of(
                    image_set,
                    None,
                    images.background,
                    self.device,
                    lambda what, done, of: bar.update(task, description=what, completed=done, total=of),
                )
        return self._references[images.key]

    def judge(self, model: Path, images: np.ndarray, asked: np.ndarray) -> Quality:
        """The figures of (N, H, W, C) uint8 images. asked: (N, K) by the model's attributes, zeros for no context.

        Raises ImageSetError, ModelError or EvaluationError.
        """
        reference = self.prepare(model)
        given = GivenSamples(images, asked, read_info(model).config.attributes)
        return quality_of(images, given.asked_by(reference.attributes), reference)
