"""Numbers to pixels, one fixed way for every image, so that colours can be compared between images and steps.

Stretching each image to its own extremes would falsify colour; nothing here looks at more than one pixel at a time.
The same mapping as ``model.pixels``, without torch.
"""

import numpy as np
from PySide6.QtGui import QImage

from ddpm_studio.data.channels import CLEAR_BELOW, OPAQUE_ABOVE

NOISE_GAIN = 42  # grey levels per standard deviation: plus and minus three of them span 0..255

_FORMATS = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}


def image_pixels(values: np.ndarray) -> np.ndarray:
    """(N, C, H, W) floats, where -1..1 is black to white, as (N, H, W, C) uint8. What lies outside is clipped.

    With C = 4 the values are premultiplied by alpha, and the result has straight alpha.
    """
    scaled = np.multiply(values, 127.5, dtype=np.float32)
    scaled += 127.5
    if scaled.shape[1] == 4:
        _make_straight(scaled)
    return _channels_last(scaled)


def noise_pixels(eps: np.ndarray) -> np.ndarray:
    """(N, C, H, W) noise in standard deviations as (N, H, W, C) uint8; mid grey is none.

    With C = 4 the noise of the colours is shown, opaque: that of alpha would hide it.
    """
    scaled = np.multiply(eps, NOISE_GAIN, dtype=np.float32)
    scaled += 128
    if scaled.shape[1] == 4:
        scaled[:, 3] = 255
    return _channels_last(scaled)


def _make_straight(values: np.ndarray) -> None:
    """(N, 4, H, W) 0..255, premultiplied: divide the colours by alpha, in place; almost 0 or 255 is 0 or 255."""
    np.nan_to_num(values, copy=False, nan=127.5, posinf=255, neginf=0)
    alpha = np.clip(values[:, 3:], 0, 255)
    level = np.rint(alpha)
    values[:, :3] *= 255 / np.maximum(alpha, 1)
    values *= level >= CLEAR_BELOW
    values[:, 3:][level > OPAQUE_ABOVE] = 255


def _channels_last(values: np.ndarray) -> np.ndarray:
    np.rint(values, out=values)
    np.clip(values, 0, 255, out=values)
    if np.isnan(values.min(initial=0)):  # a diverged sampling is shown as grey and extremes, not as garbage
        np.nan_to_num(values, copy=False, nan=128)
    return np.ascontiguousarray(values.astype(np.uint8).transpose(0, 2, 3, 1))


def to_qimage(image: np.ndarray) -> QImage:
    """(H, W, C) uint8 grey, RGB or RGBA with straight alpha as a QImage that owns its pixels."""
    image = np.ascontiguousarray(image)
    height, width, channels = image.shape
    return QImage(image.data, width, height, channels * width, _FORMATS[channels]).copy()


class Atlas:
    """N images of one size beneath each other in one QImage of the screen's own format, which paints fastest.

    The pixels can be replaced without making a new QImage, as at every step of a replay.
    """

    def __init__(self, images: np.ndarray) -> None:
        """images: (N, H, W, C) uint8, grey, RGB or RGBA with straight alpha."""
        self.count, self.height, self.width, self._channels = images.shape
        self._pixels = np.full((self.count, self.height, self.width, 4), 255, np.uint8)
        kind = QImage.Format.Format_ARGB32 if self.has_alpha else QImage.Format.Format_RGB32
        self.image = QImage(self._pixels.data, self.width, self.count * self.height, 4 * self.width, kind)
        self.replace(images)

    @property
    def has_alpha(self) -> bool:
        """Whether something has to be painted beneath the images."""
        return self._channels == 4

    def replace(self, images: np.ndarray) -> bool:
        """Take over new pixels; False, and nothing is done, where their shape is another."""
        if images.shape != (self.count, self.height, self.width, self._channels):
            return False
        self._pixels[..., :3] = images[..., 2::-1]  # the format is B, G, R, A in memory
        if self.has_alpha:
            self._pixels[..., 3] = images[..., 3]
        return True

    def pixels(self, index: int) -> np.ndarray:
        """(H, W, C) uint8: a copy of image ``index``."""
        return self._pixels[index][..., [2, 1, 0, 3][: self._channels]]
