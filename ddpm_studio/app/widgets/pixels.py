"""Numbers to pixels, one fixed way for every image, so that colours can be compared between images and steps.

Stretching each image to its own extremes would falsify colour; nothing here looks at more than one value at a time.
"""

import numpy as np
from PySide6.QtGui import QImage

NOISE_GAIN = 42  # grey levels per standard deviation: plus and minus three of them span 0..255


def image_pixels(values: np.ndarray) -> np.ndarray:
    """(N, C, H, W) floats, where -1..1 is black to white, as (N, H, W, C) uint8. What lies outside is clipped."""
    scaled = np.multiply(values, 127.5, dtype=np.float32)
    scaled += 127.5
    return _channels_last(scaled)


def noise_pixels(eps: np.ndarray) -> np.ndarray:
    """(N, C, H, W) noise in standard deviations as (N, H, W, C) uint8; mid grey is none."""
    scaled = np.multiply(eps, NOISE_GAIN, dtype=np.float32)
    scaled += 128
    return _channels_last(scaled)


def _channels_last(values: np.ndarray) -> np.ndarray:
    np.nan_to_num(values, copy=False, nan=127.5)  # a diverged sampling is shown as grey and extremes, not as garbage
    np.clip(np.rint(values, out=values), 0, 255, out=values)
    return np.ascontiguousarray(values.astype(np.uint8).transpose(0, 2, 3, 1))


def to_qimage(image: np.ndarray) -> QImage:
    """(H, W, 3) uint8 RGB as a QImage that owns its pixels."""
    image = np.ascontiguousarray(image)
    height, width, _ = image.shape
    return QImage(image.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


class Atlas:
    """N images of one size beneath each other in one QImage of the screen's own format, which paints fastest.

    The pixels can be replaced without making a new QImage, as at every step of a replay.
    """

    def __init__(self, images: np.ndarray) -> None:
        """images: (N, H, W, 3) uint8."""
        self.count, self.height, self.width = images.shape[:3]
        self._pixels = np.full((self.count, self.height, self.width, 4), 255, np.uint8)
        self.image = QImage(
            self._pixels.data, self.width, self.count * self.height, 4 * self.width, QImage.Format.Format_RGB32
        )
        self.replace(images)

    def replace(self, images: np.ndarray) -> bool:
        """Take over new pixels; False, and nothing is done, where their shape is another."""
        if images.shape != (self.count, self.height, self.width, 3):
            return False
        self._pixels[..., :3] = images[..., ::-1]  # the format is B, G, R, 255 in memory
        return True

    def pixels(self, index: int) -> np.ndarray:
        """(H, W, 3) uint8 RGB: a copy of image ``index``."""
        return self._pixels[index, ..., 2::-1].copy()
