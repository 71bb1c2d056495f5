"""How fast a training would be on this computer, measured for two seconds rather than guessed.

The steps are those of a training, on random images: the same network, optimiser, batches and threads. No file is
read or written.
"""

import math
import statistics
import time
from collections.abc import Callable

import numpy as np
import torch

from ddpm_studio.data.channels import CHANNEL_COUNTS
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.model.device import pick_device
from ddpm_studio.model.memory import release
from ddpm_studio.training.batches import Batches
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.learner import Learner
from ddpm_studio.training.processes import Processes
from ddpm_studio.training.trainer import model_config

SECONDS = 2.0
_IMAGES = 256  # at most, so that neither memory nor time goes into them
_ATTRIBUTES = 4
_FIRST_BATCH = 8
_LONGEST_STEP = 0.25  # of the time: a batch that would take longer is measured by a smaller one
_LEAST_STEPS = 3


def probe(config: TrainConfig, seconds: float = SECONDS, cancelled: Callable[[], bool] = lambda: False) -> float | None:
    """Images per second of a training with ``config``; None where ``cancelled``, asked before each step, says so.

    It takes about ``seconds``, after a warm-up in which batches grow to the full one. Where that is so large that few
    would fit into the time, or into memory, a smaller one is measured. Raises DeviceError, RuntimeError or MemoryError
    as a training would.
    """
    device = pick_device(config.device)
    try:
        return _measured(config, device, seconds, cancelled)
    finally:
        release(device)


def _measured(config: TrainConfig, device: torch.device, seconds: float, cancelled: Callable[[], bool]) -> float | None:
    images = _random_images(config)
    learner = Learner(config, model_config(config, images), device, Processes())
    steps, seen = 0, 0

    def timed(batches: Batches, size: int) -> float:
        nonlocal steps, seen
        began = time.perf_counter()
        steps, seen = steps + 1, seen + size
        learner.step(batches.at(steps), 1.0, seen)
        return time.perf_counter() - began

    try:
        size, quickest = 0, 0.0
        while size < config.batch_size and 2 * quickest < _LONGEST_STEP * seconds:
            size = min(config.batch_size, max(2 * size, _FIRST_BATCH))
            # Parts no larger than the training's own
            learner.parts = min(size, max(1, -(-size * config.accumulation // config.batch_size)))
            part = config.model_copy(update={"batch_size": size})
            batches = Batches(images, np.arange(len(images)), learner.levels, part, device)
            quickest = math.inf
            for _ in range(2):  # what is done only once, such as finding memory, is in the first
                if cancelled():
                    return None
                quickest = min(quickest, timed(batches, size))
        times: list[float] = []
        while len(times) < _LEAST_STEPS or sum(times) < seconds:
            if cancelled():
                return None
            times.append(timed(batches, size))
    finally:
        learner.close()
    return size / statistics.median(times)  # a moment in which the computer had other things to do counts little


def _random_images(config: TrainConfig) -> ImageSet:
    draw = np.random.default_rng(0)
    count = min(_IMAGES, max(2 * config.batch_size, 2))
    pixels = draw.integers(0, 256, (count, config.size, config.size, CHANNEL_COUNTS[config.channels]), np.uint8)
    labels = np.eye(_ATTRIBUTES, dtype=np.float32)[draw.integers(0, _ATTRIBUTES, count)]
    return ImageSet("random", "", pixels, labels, tuple(f"attribute {i}" for i in range(_ATTRIBUTES)))
