"""One image file into pixels, or the reason why it cannot be used."""

import logging
import warnings
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

import numpy as np
from PIL import Image, UnidentifiedImageError

from ddpm_studio.language import tr

# What Pillow logs about a damaged file is part of the reason that an Unusable carries.
logging.getLogger("PIL").setLevel(logging.CRITICAL)

MAX_PIXELS = 64_000_000
MAX_SIDE = 32_768
MAX_SCANS = 100  # of a JPEG: each is decoded over the whole image, and a few bytes long where it holds nothing

MAX_FRAMES = 1000  # of one animation
MAX_FRAME_PIXELS = 256_000_000  # of all its frames together

# The formats that people keep pictures in and that are decoded in C. Pillow knows more, among them some that
# start other programs (EPS) or decode pixel by pixel in Python.
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF", "TGA", "PPM", "PCX", "ICO", "AVIF")

_ANIMATED = ("GIF", "PNG", "WEBP")

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class Unusable(Exception):
    """A file that cannot be used; the message is the reason, for people, as in ``Problem.reason``."""


def decode(file: BinaryIO) -> np.ndarray:
    """The (first) image in the file, upright: (h, w, 3) RGB or (h, w, 4) RGB and straight alpha, uint8.

    Raises Unusable. The size is judged by the file's header, before any pixel is decoded.
    """
    with closing(decode_frames(file, every=False)) as frames:
        return next(frames).pixels


@dataclass(frozen=True, eq=False)
class Frame:
    """pixels: as of ``decode``. number: of the frame, from 0. animated: whether the file has more than one."""

    pixels: np.ndarray
    number: int
    animated: bool


def decode_frames(file: BinaryIO, every: bool) -> Generator[Frame]:
    """The frames of an animation (GIF, APNG, WebP), each as it is seen, that is with what shows of those before it.

    every: False gives the first alone. A file that is no animation has one frame. Raises Unusable, also after some
    frames: where the next is damaged, or where there are more than MAX_FRAMES or MAX_FRAME_PIXELS.
    """
    with _opened(file) as image:
        _check_scans(image, file)
        animated = _is_animated(image)
        # The picture that an APNG shows where animations are not known need not be one of its frames
        start = 1 if every and animated and getattr(image, "default_image", False) else 0
        number = start
        while _seek(image, number):
            image.load()
            _check_size(image)  # an icon may hold another size than its header says
            yield Frame(_pixels(_upright(image)), number - start, animated)
            number += 1
            if not (every and animated):
                return
            most = max(1, min(MAX_FRAMES, MAX_FRAME_PIXELS // (image.width * image.height)))
            if number - start >= most and _seek(image, number):
                raise Unusable(tr("it has more than {most:,} frames; those beyond are left out", most=most))
        if number == start:
            raise Unusable(tr("its animation is damaged: it has no frame"))


def _is_animated(image: Image.Image) -> bool:
    """Whether there is a second frame; not how many there are, which a header may lie about."""
    if image.format not in _ANIMATED:
        return False
    try:
        return bool(getattr(image, "is_animated", False))
    except Exception:
        return False  # what follows the first frame is damaged


def _seek(image: Image.Image, number: int) -> bool:
    if number == 0:
        return True
    try:
        image.seek(number)
    except EOFError:
        return False
    return True


def image_size(file: BinaryIO) -> tuple[int, int]:
    """Width and height as the file's header says. Raises Unusable."""
    with _opened(file) as image:
        return image.size


@contextmanager
def _opened(file: BinaryIO) -> Iterator[Image.Image]:
    """The image of a usable size, not yet decoded; what goes wrong while the context lasts raises Unusable."""
    # Pillow's warnings concern metadata, but for the one about size, which means the same as its error.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(file, formats=_formats()) as image:
                _check_size(image)
                yield image
        except Unusable:
            raise
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise Unusable(tr("it is absurdly large: over {most} megapixels", most=MAX_PIXELS // 1000000)) from None
        except UnidentifiedImageError:
            raise Unusable(tr("it is not an image in a format that this program reads")) from None
        except MemoryError:
            raise Unusable(tr("there is not enough memory to decode it")) from None
        except Exception as error:
            # A damaged file can make a decoder raise anything; the file is at fault, and is named.
            if isinstance(error, OSError) and error.errno is not None:
                raise Unusable(os_reason(error)) from error
            raise Unusable(tr("the image is damaged or cut short ({why})", why=_brief(error))) from error


def os_reason(error: OSError) -> str:
    """Why the operating system does not let a file be read, as a reason for people."""
    if isinstance(error, PermissionError):
        return tr("permission to read it is denied")
    if isinstance(error, FileNotFoundError):
        return tr("it is gone, or a link to nothing")
    return tr("it cannot be read: {error}", error=error.strerror or error)


@cache
def _formats() -> tuple[str, ...]:
    """Those of the formats that this Pillow was built with."""
    Image.init()
    return tuple(name for name in _FORMATS if name in Image.OPEN)


def _check_size(image: Image.Image) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS:
        limit = tr("at most {most} megapixels", most=MAX_PIXELS // 1000000)
        raise Unusable(
            tr(
                "it is absurdly large: {width:,} x {height:,} pixels, where {limit} are read",
                width=width,
                height=height,
                limit=limit,
            )
        )
    if max(width, height) > MAX_SIDE:
        raise Unusable(
            tr(
                "it is absurdly long: {width:,} x {height:,} pixels, where a side has at most {most:,}",
                width=width,
                height=height,
                most=MAX_SIDE,
            )
        )
    if min(width, height) < 1:
        raise Unusable(tr("it has no pixels"))


def _check_scans(image: Image.Image, file: BinaryIO) -> None:
    """A progressive JPEG may ask for thousands of passes over all of its pixels (ITU-T T.81, B.2.3: SOS markers)."""
    if image.format not in ("JPEG", "MPO"):
        return
    at = file.tell()
    file.seek(0)
    scans, last = 0, b""
    while block := file.read(1 << 20):
        scans += (last + block).count(b"\xff\xda")
        last = block[-1:]
    file.seek(at)
    if scans > MAX_SCANS:
        raise Unusable(tr("it is drawn in {scans:,} passes, as no camera or program does", scans=scans))


def _upright(image: Image.Image) -> Image.Image:
    """The image turned as its EXIF data says."""
    try:
        turn = _TURNS.get(image.getexif().get(_ORIENTATION))
    except Exception:
        # Damaged metadata is no reason to leave out an image whose pixels are whole.
        return image
    return image if turn is None else image.transpose(turn)


def _pixels(image: Image.Image) -> np.ndarray:
    """(h, w, 3 or 4) uint8 from an image of any mode."""
    if image.mode.startswith("I"):
        return _from_16_bits(image)
    if image.mode == "F":
        raise Unusable(tr("its pixels are floating-point numbers without an agreed white; save it as a PNG"))
    mode = "RGBA" if image.has_transparency_data else "RGB"
    return np.asarray(image if image.mode == mode else image.convert(mode))


def _from_16_bits(image: Image.Image) -> np.ndarray:
    """Grey values 0..65535, which Pillow itself would clip at 255, as RGB or RGBA bytes."""
    values = np.asarray(image)
    grey = (np.clip(values, 0, 65535).astype(np.uint32) + 128) // 257
    channels = [grey] * 3
    clear = image.info.get("transparency")
    if isinstance(clear, int):
        channels.append(np.where(values == clear, 0, 255))
    return np.stack(channels, -1).astype(np.uint8)


def _brief(error: Exception) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= 100 else text[:99] + "…"
