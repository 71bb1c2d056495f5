"""The forms in which drawn images are taken away, by one name each: the same for the window and the command line."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ddpm_studio.export.apng import write_apng
from ddpm_studio.export.film import Frames, ReducedFrames, Tell, film_scale, silent, write_gif
from ddpm_studio.export.folder import write_images
from ddpm_studio.export.palette import reduced
from ddpm_studio.export.png import write_png
from ddpm_studio.export.sprite_sheet import write_sprite_sheet
from ddpm_studio.export.video import write_mp4
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.sheet import display_scale

ENDINGS = {"images": "", "png": ".png", "gif": ".gif", "apng": ".apng", "mp4": ".mp4", "sheet": ".png"}
FILMS = ("gif", "apng", "mp4")
SECONDS = 4.0  # that a film plays for, before it rests


@dataclass(frozen=True, eq=False)
class Pictures:
    """What is taken away.

    parts: images (N, H, W, C) uint8, each with the request that draws them; several only for the form ``images``.
    frames: for films, all the images at each step. words: for sprite sheets, the class of each image.
    colours: (K, 3) uint8, where the pictures are to be shown in these alone.
    """

    parts: Sequence[tuple[SampleRequest | None, np.ndarray]]
    frames: Frames = ()
    words: Sequence[str] | None = None
    colours: np.ndarray | None = None

    @property
    def images(self) -> np.ndarray:
        """(N, H, W, C) uint8: all of them, in their colours."""
        return self._shown(np.concatenate([images for _, images in self.parts]))

    @property
    def request(self) -> SampleRequest | None:
        """Of the first part."""
        return self.parts[0][0]

    def in_colours(self) -> list[tuple[SampleRequest | None, np.ndarray]]:
        """The parts in their colours."""
        return [(request, self._shown(images)) for request, images in self.parts]

    def film(self) -> Frames:
        """The frames in their colours."""
        return self.frames if self.colours is None else ReducedFrames(self.frames, self.colours)

    def _shown(self, images: np.ndarray) -> np.ndarray:
        return images if self.colours is None else reduced(images, self.colours)


def usual_scale(form: str, images: np.ndarray) -> int:
    """How often a pixel of the images (N, H, W, C) is repeated in a form, where nobody says it: files for other
    programs hold the pixels as they are, and what is only looked at is enlarged."""
    if form in ("images", "sheet"):
        return 1
    return film_scale(images) if form in FILMS else display_scale(images.shape[1])


def write_form(
    form: str,
    path: Path,
    pictures: Pictures,
    scale: int | None = None,
    seconds: float = SECONDS,
    tell: Tell = silent,
) -> None:
    """Write the pictures in one of the forms in ENDINGS.

    path: the file, with its ending; for ``images`` a folder that is there. scale: how often a pixel is repeated; None
    is what is usual for the form. seconds: that a film plays for. Raises OSError, RecipeError and ExportError, and
    whatever ``tell`` raises.
    """
    request = pictures.request
    scale = scale or usual_scale(form, pictures.parts[0][1])
    match form:
        case "images":
            parts = pictures.in_colours()
            count = sum(len(images) for _, images in parts)
            write_images(path, parts, scale, lambda done: tell(done / count))
        case "png":
            write_png(path, pictures.images, request, scale=scale)
        case "sheet":
            write_sprite_sheet(path, pictures.images, pictures.words, request, scale)
        case "gif":
            write_gif(path, pictures.film(), seconds, scale, pictures.colours, tell)
        case "apng":
            write_apng(path, pictures.film(), request, seconds, scale, tell)
        case "mp4":
            write_mp4(path, pictures.film(), seconds, scale, tell=tell)
        case _:
            raise ValueError(tr("there is no form '{form}'", form=form))
