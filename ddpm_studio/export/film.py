"""Films of the denoising: what all kinds have in common, and GIF, which every program shows.

A film is a sequence of frames, each the images (N, H, W, C) uint8 at one step. Frames may be made as they are asked
for: writers ask for one at a time and hold on to none.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from ddpm_studio.data.channels import to_picture
from ddpm_studio.export.palette import colour_codes, reduced
from ddpm_studio.model.files import write_atomically
from ddpm_studio.sampling.sheet import contact_sheet, display_scale, usual_columns

Frames = Sequence[np.ndarray]
Tell = Callable[[float], None]  # is told how far it is, 0..1; what it raises ends the writing, and no file is left

REST = 1.5  # seconds on the last frame
_SHORTEST = 0.04  # seconds a frame: viewers of GIF slow down below 20 ms, so frames are left out rather than late
_LARGEST = 1024  # pixels of a film's longer side, unless a scale is given
_GIF_COLOURS = 255  # one of the 256 is kept for what is transparent


def silent(share: float) -> None:
    """For who does not want to know."""


class LazyFrames(Sequence[np.ndarray]):
    """``count`` frames, each made by ``frame(index)`` when it is asked for."""

    def __init__(self, count: int, frame: Callable[[int], np.ndarray]) -> None:
        self._count = count
        self._frame = frame

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> np.ndarray:
        return self._frame(range(self._count)[index])


class ReducedFrames(Sequence[np.ndarray]):
    """Frames in the colours of a palette (K, 3) uint8 alone, each reduced when it is asked for."""

    def __init__(self, frames: Frames, colours: np.ndarray) -> None:
        self._frames = frames
        self._colours = colours

    def __len__(self) -> int:
        return len(self._frames)

    def __getitem__(self, index: int) -> np.ndarray:
        return reduced(self._frames[index], self._colours)


def film_scale(images: np.ndarray) -> int:
    """How often a pixel is repeated in a film of images (N, H, W, C): as in a sheet, but bounded for many images."""
    count, height, width, _ = images.shape
    columns = usual_columns(count)
    longer = max(columns * width, -(-count // columns) * height)
    return max(1, min(display_scale(height), _LARGEST // longer))


def pauses(count: int, seconds: float) -> list[float]:
    """How long each of ``count`` frames is shown, in seconds; the last one rests."""
    return [max(_SHORTEST, round(seconds / count, 2))] * (count - 1) + [REST]


def kept_steps(count: int, seconds: float) -> np.ndarray:
    """Which of ``count`` frames an animation of ``seconds`` shows: evenly many, the first and the last among them."""
    most = max(2, int(seconds / _SHORTEST))
    return np.unique(np.linspace(0, count - 1, min(most, count)).round().astype(int))


def write_gif(
    path: Path,
    frames: Frames,
    seconds: float = 4.0,
    scale: int | None = None,
    colours: np.ndarray | None = None,
    tell: Tell = silent,
) -> None:
    """An animation that plays for about ``seconds`` and rests on the last frame. Raises OSError.

    All frames share one palette, so that colours do not flicker: ``colours`` (K, 3) uint8 where the frames are made of
    these alone, else one made of noise and images alike. What is half transparent becomes wholly so, or not at all.
    """
    kept = kept_steps(len(frames), seconds)
    scale = scale or film_scale(frames[0])
    if colours is not None and len(colours) <= _GIF_COLOURS:
        palette = Image.new("P", (1, 1))
        palette.putpalette(np.vstack([colours, np.zeros((256 - len(colours), 3), np.uint8)]).tobytes())
    else:
        colours = None
        seen = (kept[0], kept[len(kept) // 2], kept[-1], kept[-1])
        sample = np.concatenate([contact_sheet(frames[i]) for i in seen])
        palette = to_picture(sample).convert("RGB").quantize(_GIF_COLOURS)

    def pages() -> Iterator[Image.Image]:
        for done, i in enumerate(kept):
            page = _paletted(contact_sheet(frames[i]), palette, colours)
            yield page.resize((page.width * scale, page.height * scale), Image.Resampling.NEAREST)
            tell((done + 1) / len(kept))

    clear = {"transparency": _GIF_COLOURS, "disposal": 2} if frames[0].shape[3] == 4 else {}
    durations = [round(1000 * pause) for pause in pauses(len(kept), seconds)]

    def save(part: Path) -> None:
        following = pages()
        first = next(following)
        options = {"duration": durations, "loop": 0, "optimize": False, **clear}
        first.save(part, "GIF", save_all=True, append_images=following, **options)

    write_atomically(path, save)


def _paletted(sheet: np.ndarray, palette: Image.Image, colours: np.ndarray | None) -> Image.Image:
    """(H, W, C) in the colours of ``palette``; what is more than half transparent is number _GIF_COLOURS.

    All greys fit into a palette of their own.
    """
    if sheet.shape[2] == 1:
        return to_picture(sheet)
    if colours is None:
        picture = to_picture(sheet).convert("RGB").quantize(palette=palette, dither=Image.Dither.NONE)
    else:
        codes, wanted = colour_codes(colours), colour_codes(sheet[..., :3])
        order = np.argsort(codes)
        found = order[np.searchsorted(codes[order], wanted).clip(max=len(codes) - 1)]
        picture = Image.fromarray(found.astype(np.uint8))
        picture.putpalette(palette.getpalette())
    if sheet.shape[2] == 4:
        picture.paste(_GIF_COLOURS, mask=Image.fromarray(np.where(sheet[..., 3] < 128, 255, 0).astype(np.uint8)))
    return picture
