"""Hostile animations, of which every frame is wished, and sheets that are cut into cells of a few pixels."""

import struct
import zlib

from tests.hostile.files import chunk, written
from tests.hostile.pictures import png
from tests.hostile.valid import image

_FRAME = b"\x21\xf9\x04\x04\x01\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"  # of 1 x 1

_OUTSIDE = _FRAME.replace(b",\0\0\0\0", b",\xff\xff\xff\xff")


def _gif(width: int, height: int, frames: int, frame: bytes = _FRAME) -> bytes:
    start = b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\x00\x00" + b"\x00\x00\x00\xff\xff\xff"
    return start + frame * frames + b";"


def _apng(frames: int, real: int, width: int = 16) -> bytes:
    """An APNG that promises ``frames`` frames, and has so many more than the first."""
    row = zlib.compress(bytes((3 * width + 1) * width))
    place = struct.pack(">IIIIIHHBB", 0, width, width, 0, 0, 1, 10, 0, 0)
    parts = [chunk(b"acTL", struct.pack(">II", frames, 0)), chunk(b"fcTL", place)]
    after = b""
    for number in range(real):
        after += chunk(b"fcTL", struct.pack(">I", 2 * number + 1) + place[4:])
        after += chunk(b"fdAT", struct.pack(">I", 2 * number + 2) + row)
    whole = png(width, width, row, 8, 2, *parts)
    end = whole.rindex(b"IEND") - 4
    return whole[:end] + after + whole[end:]


def _frames(name: str, content, refused: bool = False):
    return "frames", f"animation: {name}", written(name.split()[0], content), refused


def _cells(name: str, content, refused: bool = True):
    return "cells", f"sheet: {name}", written(name.split()[0], content), refused


FILES = [
    _frames("many.gif of 100,000 frames", lambda: _gif(16, 16, 100_000)),
    _frames("large.gif of 10,000 frames of 64 megapixels", lambda: _gif(8000, 8000, 10_000)),
    _frames("outside.gif whose frames lie outside it", lambda: _gif(16, 16, 9, _OUTSIDE)),
    _frames("torn.gif without an end", lambda: _gif(16, 16, 3) + _FRAME[:12]),
    _frames("none.gif of no frames", lambda: _gif(16, 16, 0), True),
    _frames("lies.png that promises 2^31 frames", lambda: _apng(2**31 - 1, 2)),
    _frames("none.png that promises no frames", lambda: _apng(0, 2)),
    _frames("many.png of 5,000 frames", lambda: _apng(5001, 5000)),
    _frames("huge.webp", lambda: image("WEBP")[:24] + b"\xff" * 6 + image("WEBP")[30:]),
    _frames("still.png", lambda: image("PNG")),
    _cells("bomb.png of 64 million cells", lambda: png(8000, 8000, zlib.compress(bytes(24_001 * 8000), 9))),
    _cells("small.png of less than a cell", lambda: png(1, 1, zlib.compress(bytes(4)))),
    _cells("empty.png of one colour", lambda: png(64, 64, zlib.compress(bytes(193 * 64)))),
    _cells("words.png that is text", lambda: b"hello\n" * 100),
]
