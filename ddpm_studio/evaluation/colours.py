"""Images of any number of channels as RGB, so that one ruler fits all."""

import numpy as np

from ddpm_studio.data.picked import Images
from ddpm_studio.evaluation.figures import EvaluationError


def as_rgb(images: Images, background: tuple[int, int, int] = (255, 255, 255)) -> np.ndarray:
    """(N, H, W, C) uint8, C = 1 (grey), 3 (RGB) or 4 (RGBA, not premultiplied), as (N, H, W, 3) uint8.

    Transparent pixels show ``background``. Raises EvaluationError for anything else.
    """
    if images.ndim != 4 or images.dtype != np.uint8 or images.shape[3] not in (1, 3, 4):
        raise EvaluationError(
            f"Images to evaluate are (N, H, W, C) with values 0 to 255 (uint8) and 1, 3 or 4 channels; "
            f"these are {images.shape} {images.dtype}."
        )
    images = np.asanyarray(images)
    if images.shape[3] == 1:
        return images.repeat(3, axis=3)
    if images.shape[3] == 3:
        return images
    alpha = images[..., 3:].astype(np.float32) / 255
    mixed = alpha * images[..., :3] + (1 - alpha) * np.asarray(background, np.float32)
    return mixed.round().astype(np.uint8)
