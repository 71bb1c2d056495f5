"""Animated PNG files: all colours and half-transparency, which a GIF does not have.

Written here frame by frame (PNG specification, 3rd edition, sections 11.3.6 and 4.9), so that no more than one of them
is in memory; Pillow compresses each.
"""

import io
import struct
import zlib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

from ddpm_studio.data.channels import to_picture
from ddpm_studio.export.film import Frames, Tell, film_scale, kept_steps, pauses, silent
from ddpm_studio.export.recipe import recipe_chunk
from ddpm_studio.model.files import write_atomically
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.sheet import contact_sheet

_SIGNATURE = 8  # bytes


def write_apng(
    path: Path,
    frames: Frames,
    request: SampleRequest | None = None,
    seconds: float = 4.0,
    scale: int | None = None,
    tell: Tell = silent,
) -> None:
    """An animation that plays for about ``seconds`` and rests on the last frame, with the request as in a still PNG.

    Programs that know no animation show the first frame. Raises OSError, and RecipeError where the recipe is too long.
    """
    kept = kept_steps(len(frames), seconds)
    scale = scale or film_scale(frames[0])
    info = recipe_chunk(request)

    def save(part: Path) -> None:
        with part.open("wb") as file:
            number = 0  # of the chunks that belong to the animation
            for index, (step, pause) in enumerate(zip(kept, pauses(len(kept), seconds), strict=True)):
                png = io.BytesIO()
                to_picture(contact_sheet(frames[step], scale=scale)).save(png, "PNG", pnginfo=None if index else info)
                if index == 0:
                    file.write(png.getvalue()[:_SIGNATURE])
                for kind, data in _chunks(png.getvalue()):
                    if kind == b"IHDR":
                        if index == 0:
                            _write(file, b"IHDR", data)
                            _write(file, b"acTL", struct.pack(">2I", len(kept), 0))  # played for ever
                        width, height = struct.unpack_from(">2I", data)
                        delay = Fraction(pause).limit_denominator(1000)
                        # Each frame takes the place of the one before, transparency and all: no disposal, no blending.
                        control = struct.pack(">5I2H2B", number, width, height, 0, 0, *delay.as_integer_ratio(), 0, 0)
                        _write(file, b"fcTL", control)
                        number += 1
                    elif kind == b"IDAT" and index > 0:
                        _write(file, b"fdAT", struct.pack(">I", number) + data)
                        number += 1
                    elif kind != b"IEND" and index == 0:
                        _write(file, kind, data)
                tell((index + 1) / len(kept))
            _write(file, b"IEND", b"")

    write_atomically(path, save)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kinds and contents of the chunks of a PNG that was made here."""
    at = _SIGNATURE
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def _write(file: BinaryIO, kind: bytes, data: bytes) -> None:
    file.write(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)))
