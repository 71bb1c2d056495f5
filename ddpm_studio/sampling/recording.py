"""Files of samples: PNG sheets, GIF animations and NumPy archives, each with the request that made it.

What is transparent in RGBA images stays so in all of them; a GIF knows no half-transparent pixels.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from ddpm_studio.data.channels import to_picture
from ddpm_studio.model.files import write_atomically
from ddpm_studio.sampling.request import SampleRequest

RECIPE_KEY = "ddpm_studio"
_GIF_COLOURS = 255  # one of the 256 is kept for what is transparent


def contact_sheet(images: np.ndarray, columns: int | None = None, scale: int = 1, gap: int = 0) -> np.ndarray:
    """(N, H, W, C) images as one (H', W', C) sheet, whole-pixel enlarged, ``gap`` pixels apart.

    Between the images the sheet is white, or with RGBA transparent.
    """
    count, height, width, channels = images.shape
    columns = columns or int(np.ceil(np.sqrt(count)))
    rows = -(-count // columns)
    h, w = height * scale, width * scale
    ground = 0 if channels == 4 else 255
    sheet = np.full((rows * (h + gap) + gap, columns * (w + gap) + gap, channels), ground, np.uint8)
    for i, image in enumerate(images):
        y, x = gap + i // columns * (h + gap), gap + i % columns * (w + gap)
        sheet[y : y + h, x : x + w] = image.repeat(scale, 0).repeat(scale, 1)
    return sheet


def display_scale(size: int) -> int:
    """How often a pixel is repeated so that an image of ``size`` pixels can be seen well: about 64 pixels."""
    return max(1, 64 // size)


def write_png(path: Path, images: np.ndarray, request: SampleRequest | None = None, columns: int | None = None) -> None:
    """A sheet of the images, whole-pixel enlarged, with the request that made them in its text chunk."""
    info = PngInfo()
    if request is not None:
        info.add_itxt(RECIPE_KEY, request.model_dump_json())
    sheet = to_picture(contact_sheet(images, columns, display_scale(images.shape[1])))
    write_atomically(path, lambda part: sheet.save(part, "PNG", pnginfo=info))


def write_gif(path: Path, frames: Sequence[np.ndarray], seconds: float = 4.0) -> None:
    """An animation of sheets; frames: (N, H, W, C) each. It plays for about ``seconds`` and rests on the last frame.

    All frames share one palette, made of noise and images alike, so that colours do not flicker.
    """
    scale = display_scale(frames[0].shape[1])
    # GIF viewers slow down below 20 ms a frame: leave frames out rather than play them late.
    most = max(2, int(seconds / 0.04))
    kept = np.unique(np.linspace(0, len(frames) - 1, min(most, len(frames))).round().astype(int))
    sheets = [contact_sheet(frames[i], scale=scale) for i in kept]
    sample = np.concatenate([contact_sheet(frames[i]) for i in (kept[0], kept[len(kept) // 2], kept[-1], kept[-1])])
    palette = to_picture(sample).convert("RGB").quantize(_GIF_COLOURS)
    paletted = [_paletted(sheet, palette) for sheet in sheets]
    clear = {"transparency": _GIF_COLOURS, "disposal": 2} if frames[0].shape[3] == 4 else {}
    pause = max(40, round(seconds * 1000 / len(paletted) / 10) * 10)
    durations = [pause] * (len(paletted) - 1) + [1500]

    def save(part: Path) -> None:
        paletted[0].save(
            part, "GIF", save_all=True, append_images=paletted[1:], duration=durations, loop=0, optimize=False, **clear
        )

    write_atomically(path, save)


def _paletted(sheet: np.ndarray, palette: Image.Image) -> Image.Image:
    """(H, W, C) in the colours of ``palette``; what is more than half transparent is number _GIF_COLOURS.

    All greys fit into a palette of their own.
    """
    if sheet.shape[2] == 1:
        return to_picture(sheet)
    picture = to_picture(sheet).convert("RGB").quantize(palette=palette, dither=Image.Dither.NONE)
    if sheet.shape[2] == 4:
        picture.paste(_GIF_COLOURS, mask=Image.fromarray(np.where(sheet[..., 3] < 128, 255, 0).astype(np.uint8)))
    return picture


def write_npz(
    path: Path,
    images: np.ndarray,
    contexts: np.ndarray,
    given: np.ndarray,
    attributes: Sequence[str],
    seeds: Sequence[int],
    trajectory: tuple[np.ndarray, np.ndarray, np.ndarray] | None = None,
) -> None:
    """images (N, H, W, C) uint8, context (N, K) float32, given (N) bool, attributes (K), seeds (N); with a trajectory
    also t (S+1), xt and x0 (S+1, N, C, H, W) float32.

    given is False where an image had no context; its row of context is then zero.
    """
    arrays = {
        "images": images,
        "context": contexts,
        "given": given,
        "attributes": np.array(list(attributes), dtype=np.str_),
        "seeds": np.array(seeds, np.int64),
    }
    if trajectory is not None:
        arrays["t"], arrays["xt"], arrays["x0"] = trajectory

    def save(part: Path) -> None:
        with part.open("wb") as file:
            np.savez_compressed(file, **arrays)

    write_atomically(path, save)
