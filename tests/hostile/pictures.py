"""Hostile pictures and archives of pictures."""

import os
import pickle
import stat
import struct
import zipfile
import zlib
from pathlib import Path

import numpy as np

from tests.hostile.files import chunk, piped, written
from tests.hostile.valid import image, npy, pixels, zipped

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(width: int, height: int, data: bytes = b"", depth: int = 8, colour: int = 2, *more: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return _SIGNATURE + head + b"".join(more) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def _png_bomb() -> bytes:
    """As many pixels as are read, of one bit each, all zero."""
    pack = zlib.compressobj(1)
    data = b"".join(pack.compress(bytes(1001) * 100) for _ in range(80)) + pack.flush()
    return png(8000, 8000, data, 1, 0)


def _many_scans() -> bytes:
    """A progressive JPEG of 8000 x 8000 pixels that asks for 5,000 passes over them, each a few bytes long."""
    whole = image("JPEG", "L", progressive=True)
    sof, sos = whole.index(b"\xff\xc2"), whole.rindex(b"\xff\xda")
    large = whole[: sof + 5] + struct.pack(">HH", 8000, 8000) + whole[sof + 9 :]
    return large[:-2] + large[sos:-2] * 5000 + b"\xff\xd9"


def _zip_names(*names: str) -> bytes:
    return zipped({name: image("PNG") for name in names})


def _linked() -> bytes:
    """An archive whose entry is a symbolic link to a file outside."""
    import io

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("link.png")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    return file.getvalue()


def _lying_size() -> bytes:
    """An archive whose list says that the file is 4 GiB less one byte."""
    whole = bytearray(zipped({"1.png": image("PNG")}))
    at = whole.rindex(b"PK\x01\x02")
    whole[at + 24 : at + 28] = b"\xfe\xff\xff\xff"
    return bytes(whole)


def _overlapping() -> bytes:
    """A thousand entries of one and the same file."""
    whole = zipped({"1.png": image("PNG")})
    start, end = whole.index(b"PK\x01\x02"), whole.index(b"PK\x05\x06")
    entries = b"".join(whole[start:end].replace(b"1.png", b"%05d" % i) for i in range(1000))
    last = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 1000, 1000, len(entries), start, 0)
    return whole[:start] + entries + last


def _links_in_circles(folder: Path) -> Path:
    """Twelve folders, each with three links to the next: half a million ways to the last."""
    for level in range(12):
        (folder / "f" / f"d{level:02d}").mkdir(parents=True)
    for level in range(11):
        for number in range(3):
            os.symlink(folder / "f" / f"d{level + 1:02d}", folder / "f" / f"d{level:02d}" / f"l{number}")
    return folder / "f" / "d00"


def _linked_to_itself(folder: Path) -> Path:
    (folder / "f" / "a").mkdir(parents=True)
    os.symlink(folder / "f", folder / "f" / "a" / "back")
    os.symlink("gone", folder / "f" / "nothing.png")
    os.symlink("/dev/zero", folder / "f" / "endless.png")
    return folder / "f"


def npy_header(shape: str, descr: str = "'|u1'", order: str = "False", version: bytes = b"\x01\x00") -> bytes:
    text = f"{{'descr': {descr}, 'fortran_order': {order}, 'shape': {shape}, }}".encode()
    return b"\x93NUMPY" + version + len(text).to_bytes(2, "little") + text + bytes(64)


def _one(name: str, content, refused: bool = True):
    return "images", f"picture: {name}", written(f"folder/{name.split()[0]}", content), refused


def _zip(name: str, content, refused: bool = True):
    return "images", f"archive: {name}", written("archive.zip", content), refused


def _npy(name: str, content):
    return "images", f"array: {name}", written("array.npy", content), True


class _Code:
    def __reduce__(self):
        return exec, ("open('ran', 'w').close()",)


_text = b"Comment\0\0" + zlib.compress(bytes(50_000_000), 9)
_profile = b"icc\0\0" + zlib.compress(bytes(50_000_000), 9)

FILES = [
    _one("bomb.png of 64 megapixels", _png_bomb, False),
    _one("wide.png of 2^31 pixels a side", lambda: png(2**31 - 1, 2**31 - 1)),
    _one("lies.png of 8000 x 8000 without pixels", lambda: png(8000, 8000)),
    _one("none.png of no pixels", lambda: png(0, 0)),
    _one("line.png of 2^31 x 1", lambda: png(2**31 - 1, 1)),
    _one("depth.png of 99 bits", lambda: png(8, 8, b"", 99)),
    _one(
        "text.png with 50 MB of text",
        lambda: png(8, 8, zlib.compress(bytes(200)), 8, 2, chunk(b"zTXt", _text)),
        False,
    ),
    _one(
        "icc.png with a profile of 50 MB",
        lambda: png(8, 8, zlib.compress(bytes(200)), 8, 2, chunk(b"iCCP", _profile)),
        False,
    ),
    _one("long.png whose chunk claims 2^31 bytes", lambda: _SIGNATURE + b"\x7f\xff\xff\xffIHDR" + bytes(30)),
    _one("scans.jpg of 5,000 passes", _many_scans),
    _one("huge.jpg of 65,535 x 65,535", lambda: image("JPEG").replace(b"\x00\x14\x00\x14", b"\xff\xff\xff\xff", 1)),
    _one("huge.gif of 65,535 x 65,535", lambda: b"GIF89a\xff\xff\xff\xff\x00\x00\x00" + image("GIF")[13:]),
    _one("huge.bmp", lambda: image("BMP")[:18] + struct.pack("<ii", 2**31 - 1, 2**31 - 1) + image("BMP")[26:]),
    _one("minus.bmp", lambda: image("BMP")[:18] + struct.pack("<ii", -20, -20) + image("BMP")[26:], False),
    _one("tags.tiff with 65,535 entries", lambda: b"II*\0\x08\0\0\0\xff\xff" + b"\x00\x01\x04\0\xff\xff\xff\xff" * 9),
    _one("loop.tiff that follows itself", lambda: b"II*\0\x08\0\0\0\x00\x00\x08\0\0\0"),
    _one("script.eps that is a program", lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(ran) (w) file\n"),
    _one("vector.svg", lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    _one("words.png that is text", lambda: b"hello\n" * 100),
    _one("empty.png", lambda: b""),
    ("images", "picture: a pipe", piped("folder/pipe.png"), True),
    ("images", "folder: links in circles", _links_in_circles, True),
    ("images", "folder: links to itself, to nothing and to a device", _linked_to_itself, True),
    ("images", "folder: nothing there", lambda folder: folder / "gone", True),
    _zip("names that climb", lambda: _zip_names("../../ran", "..\\..\\ran", "a/../../../ran"), False),
    _zip("absolute names", lambda: _zip_names("/tmp/ran", "C:\\ran", "//host/ran"), False),
    _zip("odd names", lambda: _zip_names("a\0b.png", "\x1b[31m.png", "con.png", "ü" * 200 + ".png", "‮gnp.exe"), False),
    _zip("a name of 32,000 folders", lambda: _zip_names("a/" * 32_000 + "1.png")),
    _zip("a link to outside", _linked),
    _zip("a lying size", _lying_size),
    _zip("one file a thousand times", _overlapping, False),
    _zip("200 MB of zeros", lambda: zipped({"1.png": bytes(200_000_000)})),
    _zip("zips in zips", lambda: zipped({"a.zip": zipped({"b.zip": zipped({"c.zip": bytes(10_000_000)})})})),
    _zip("a rare packing", lambda: zipped({"1.png": image("PNG")}, zipfile.ZIP_LZMA)),
    _zip("no files", lambda: zipped({})),
    _zip("an end without a list", lambda: b"PK\x05\x06" + b"\xff" * 18),
    _zip("a list of 4 GiB", lambda: b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 1, 1, 2**32 - 2, 0, 0)),
    _zip("a bomb of a picture", lambda: zipped({"1.png": _png_bomb()}), False),
    ("images", "archive: a pipe", piped("archive.zip"), True),
    _npy("2^60 images", lambda: npy_header("(1152921504606846976, 16, 16, 3)")),
    _npy("more than there are numbers", lambda: npy_header(f"({10**400}, 16, 16, 3)")),
    _npy("fewer than none", lambda: npy_header("(-4, 16, 16, 3)")),
    _npy("no images", lambda: npy_header("(0, 16, 16, 3)")),
    _npy("nothing wide", lambda: npy_header("(4611686018427387904, 0, 16, 3)")),
    _npy("many sides", lambda: npy_header("(" + "1, " * 60 + ")")),
    _npy("a shape of words", lambda: npy_header("('a', 'b')")),
    _npy("a shape that calls", lambda: npy_header("(open('ran', 'w'),)")),
    _npy("a deep shape", lambda: npy_header("(" * 9000 + ")" * 9000)),
    _npy("a long header", lambda: npy_header("(" + "1," * 30_000 + ")")),
    _npy("a type of nothing", lambda: npy_header("(1152921504606846976, 16, 16, 3)", "'|V0'")),
    _npy("a type of 2^31 bytes", lambda: npy_header("(1, 1, 1)", "'|S2147483647'")),
    _npy("a type of parts", lambda: npy_header("(1, 1, 1)", "[('a', '<f4', (1000000, 1000000))]")),
    _npy("code in it", lambda: npy_with_code()),
    _npy("a future version", lambda: npy_header("(1, 16, 16, 3)", version=b"\x09\x00")),
    _npy("half a header", lambda: b"\x93NUMPY\x01\x00\xff\xff{'descr'"),
    _npy("floating pixels", lambda: npy(pixels().astype(np.float64) * np.nan)),
    _npy("labels alone", lambda: npy(np.full((4, 5), np.nan, np.float32))),
    ("images", "array: a pipe", piped("array.npy"), True),
]


def npy_with_code() -> bytes:
    """An array of objects: its pickle would make a file."""
    return npy_header("(1,)", "'|O'")[:-64] + pickle.dumps([_Code()])
