"""Images out of the window: dragged to a file manager or another program, or put on the clipboard."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.export.png import write_png
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.sheet import contact_sheet, display_scale

_SHOWN = 128  # pixels of the picture under the pointer, at most


def drag_image(widget: QWidget, pixels: np.ndarray, recipe: SampleRequest | None, scale: int = 1) -> Qt.DropAction:
    """Let the person drag images from ``widget``; returns when they have been dropped, or not.

    pixels: (H, W, C) or (N, H, W, C) uint8, several side by side. The target gets a PNG file with the recipe, at
    ``scale``, or where it takes no files the picture itself. Raises OSError.
    """
    images = pixels[None] if pixels.ndim == 3 else pixels
    drag = QDrag(widget)
    drag.setMimeData(drag_data(images, recipe, scale))
    shown = contact_sheet(images, scale=max(1, min(display_scale(images.shape[1]), _SHOWN // images.shape[1])))
    under = QPixmap.fromImage(to_qimage(shown[:_SHOWN, :_SHOWN]))
    drag.setPixmap(under)
    drag.setHotSpot(QPoint(under.width() // 2, under.height() // 2))
    return drag.exec(Qt.DropAction.CopyAction)


def drag_data(images: np.ndarray, recipe: SampleRequest | None, scale: int = 1) -> QMimeData:
    """What is dragged: the URL of a PNG file of the images (N, H, W, C) with their recipe, and the picture. Raises
    OSError."""
    path = _free_name(recipe)
    write_png(path, images, recipe, scale=scale)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setImageData(to_qimage(contact_sheet(images, scale=scale)))
    return data


def _free_name(recipe: SampleRequest | None) -> Path:
    """A name that says what it is, in a folder that is there until the program ends: targets copy when they like."""
    stem = "image" if recipe is None else f"seed_{recipe.seeds[0]}"
    stem += f"_and_{len(recipe.seeds) - 1}_more" if recipe is not None and len(recipe.seeds) > 1 else ""
    folder = Path(tempfile.mkdtemp(dir=_folder()))
    return folder / f"{stem}.png"


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="ddpm-studio-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
