"""Pictures that come from outside: files, what is dragged onto the window, the clipboard."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from ddpm_studio.app.drops import local_paths
from ddpm_studio.data.decoding import Unusable, decode, os_reason
from ddpm_studio.language import tr

SUFFIXES = (".png", ".bmp", ".gif", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".tga", ".ico", ".ppm", ".pcx")
FILE_FILTER = tr("Images ({endings});;All files (*)", endings=" ".join("*" + suffix for suffix in SUFFIXES))


def read_picture(path: Path) -> np.ndarray:
    """(H, W, 3 or 4) uint8: the image in a file, with straight alpha. Raises Unusable."""
    try:
        with path.open("rb") as file:
            return decode(file)
    except OSError as error:
        raise Unusable(os_reason(error)) from error


def from_qimage(image: QImage) -> np.ndarray:
    """(H, W, 3 or 4) uint8, with straight alpha where the image has any."""
    channels, kind = (4, QImage.Format.Format_RGBA8888) if image.hasAlphaChannel() else (3, QImage.Format.Format_RGB888)
    image = image.convertToFormat(kind)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * channels].reshape(image.height(), image.width(), channels).copy()


def brings_picture(data: QMimeData) -> bool:
    """Whether there is a picture in what is dragged, or on the clipboard."""
    return data.hasImage() or picture_path(data) is not None


def picture_path(data: QMimeData) -> Path | None:
    """The first file among it that looks like a picture."""
    return next((path for path in local_paths(data) if path.suffix.lower() in SUFFIXES and path.is_file()), None)


def picture_in(data: QMimeData) -> np.ndarray | None:
    """The picture, (H, W, 3 or 4) uint8; None where there is none. Raises Unusable."""
    path = picture_path(data)
    if path is not None:
        return read_picture(path)
    if not data.hasImage():
        return None
    image = QImage(data.imageData())
    if image.isNull():
        raise Unusable(tr("it is not an image in a format that this program reads"))
    return from_qimage(image)
