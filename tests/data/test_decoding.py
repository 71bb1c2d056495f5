"""Every mode an image can have, and every kind of file that is none."""

import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from ddpm_studio.data.decoding import Unusable, decode


def saved(image: Image.Image, form: str, **options) -> io.BytesIO:
    file = io.BytesIO()
    image.save(file, form, **options)
    file.seek(0)
    return file


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it is that large, and has next to no data."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

    head = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 100)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def picture(width: int = 6, height: int = 4) -> np.ndarray:
    return np.random.default_rng(1).integers(0, 256, (height, width, 3), dtype=np.uint8)


@pytest.mark.parametrize("form", ["PNG", "BMP", "TIFF", "TGA", "PPM", "PCX"])
def test_lossless_formats_come_back_exactly(form):
    np.testing.assert_array_equal(decode(saved(Image.fromarray(picture()), form)), picture())


@pytest.mark.parametrize("form", ["JPEG", "WEBP"])
def test_lossy_formats_come_back_nearly(form):
    plain = np.full((8, 8, 3), (200, 100, 50), np.uint8)
    result = decode(saved(Image.fromarray(plain), form, quality=95)).astype(int)
    assert np.abs(result - plain).max() <= 6


def test_palette_with_transparency():
    image = Image.new("P", (2, 1))
    image.putpalette([10, 20, 30, 200, 100, 50])
    image.putdata([0, 1])
    result = decode(saved(image, "PNG", transparency=0))
    assert result.shape == (1, 2, 4)
    assert result[0, 0, 3] == 0
    assert result[0, 1].tolist() == [200, 100, 50, 255]


def test_palette_without_transparency_has_no_alpha():
    image = Image.new("P", (2, 1))
    image.putpalette([10, 20, 30, 200, 100, 50])
    image.putdata([0, 1])
    assert decode(saved(image, "PNG")).tolist() == [[[10, 20, 30], [200, 100, 50]]]


def test_grey_and_grey_with_alpha_and_one_bit():
    assert decode(saved(Image.new("L", (1, 1), 77), "PNG")).tolist() == [[[77, 77, 77]]]
    assert decode(saved(Image.new("LA", (1, 1), (77, 5)), "PNG")).tolist() == [[[77, 77, 77, 5]]]
    assert decode(saved(Image.new("1", (1, 1), 1), "PNG")).tolist() == [[[255, 255, 255]]]


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
def test_sixteen_bits_are_scaled_not_clipped(form):
    values = np.array([[0, 257, 257 * 128, 65535]], np.uint16)
    assert decode(saved(Image.fromarray(values), form))[0, :, 0].tolist() == [0, 1, 128, 255]


def test_sixteen_bits_with_a_transparent_value():
    values = np.array([[0, 65535]], np.uint16)
    result = decode(saved(Image.fromarray(values), "PNG", transparency=0))
    assert result.tolist() == [[[0, 0, 0, 0], [255, 255, 255, 255]]]


def test_cmyk():
    result = decode(saved(Image.new("CMYK", (1, 1), (0, 255, 255, 0)), "TIFF"))
    assert result.tolist() == [[[255, 0, 0]]]


def test_cmyk_as_cameras_and_printers_keep_it():
    result = decode(saved(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG", quality=95)).astype(int)
    assert np.abs(result - (255, 0, 0)).max() <= 6


def test_sixteen_bits_of_colour():
    """Eight bits of each of a 16-bit PNG's three channels, which Pillow cannot write."""
    rows = b"\0" + np.array([[[0, 257 * 128, 65535]]], ">u2").tobytes()
    parts = ((b"IHDR", struct.pack(">LLBBBBB", 1, 1, 16, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = [struct.pack(">L", len(d)) + k + d + struct.pack(">L", zlib.crc32(k + d)) for k, d in parts]
    assert decode(io.BytesIO(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))).tolist() == [[[0, 128, 255]]]


def test_floating_point_pixels_are_refused():
    with pytest.raises(Unusable, match="floating-point"):
        decode(saved(Image.new("F", (2, 2), 0.5), "TIFF"))


@pytest.mark.parametrize("form", ["PNG", "TIFF", "JPEG"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_rotation(form, orientation):
    # Four corners of different brightness, so that each of the eight orientations is seen.
    upright = np.full((16, 32), 0, np.uint8)
    upright[:8, 16:], upright[8:, :16], upright[8:, 16:] = 80, 160, 240
    stored = {
        1: upright,
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: upright.T,
        6: upright.T[::-1],  # the viewer turns it a quarter clockwise
        7: upright.T[::-1, ::-1],
        8: upright.T[:, ::-1],
    }[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    file = saved(Image.fromarray(np.ascontiguousarray(stored)), form, exif=exif)
    result = decode(file)[..., 0].astype(int)
    assert result.shape == upright.shape
    assert np.abs(result - upright).max() <= 4


def test_damaged_exif_leaves_the_pixels():
    file = saved(Image.fromarray(picture()), "PNG", exif=b"Exif\0\0" + b"MM\0*\xff\xff\xff\xff")
    np.testing.assert_array_equal(decode(file), picture())


def test_the_first_frame_of_an_animation():
    frames = [Image.new("RGB", (3, 2), colour) for colour in ("red", "lime", "blue")]
    file = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert (decode(file)[..., :3] == (255, 0, 0)).all()


@pytest.mark.parametrize(
    "junk", [b"hello, I am a text\n", b"\0" * 100, b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", b"x"]
)
def test_what_is_no_image(junk):
    with pytest.raises(Unusable, match="not an image"):
        decode(io.BytesIO(junk))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "TGA"])
def test_truncated(form):
    data = saved(Image.fromarray(picture(40, 40)), form).getvalue()
    with pytest.raises(Unusable, match="damaged or cut short"):
        decode(io.BytesIO(data[: len(data) * 2 // 3]))


def test_a_flipped_byte_in_a_png_is_noticed():
    data = bytearray(saved(Image.fromarray(picture(40, 40)), "PNG").getvalue())
    data[len(data) // 2] ^= 0xFF
    with pytest.raises(Unusable, match="damaged"):
        decode(io.BytesIO(data))


@pytest.mark.parametrize(
    ("width", "height"),
    [(8001, 8000), (12_000, 8_000), (50_000, 50_000), (40_000, 10), (2**31 - 1, 2**31 - 1)],
)
def test_absurd_sizes_are_refused_by_the_header(width, height):
    # The file has no such pixels: were they decoded, the reason would be that it is cut short.
    with pytest.raises(Unusable, match="absurdly"):
        decode(io.BytesIO(png_header(width, height)))


def test_up_to_the_limit_the_pixels_are_looked_at():
    with pytest.raises(Unusable, match="damaged or cut short"):
        decode(io.BytesIO(png_header(8000, 8000)))


MAGICS = [
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF89a",
    b"BM",
    b"RIFF\0\0\0\0WEBPVP8 ",
    b"II*\0",
    b"P6 ",
    b"\0\0\1\0",
    b"",
]


def assert_image_or_unusable(data: bytes) -> None:
    try:
        result = decode(io.BytesIO(data))
    except Unusable:
        return
    assert result.dtype == np.uint8
    assert result.shape[2] in (3, 4)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(MAGICS), st.binary(max_size=400))
def test_random_bytes_are_an_image_or_unusable(magic, rest):
    assert_image_or_unusable(magic + rest)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["PNG", "JPEG", "GIF", "BMP", "TIFF", "TGA", "WEBP"]), st.data())
def test_spoiled_images_are_an_image_or_unusable(form, data):
    spoiled = bytearray(saved(Image.fromarray(picture(12, 9)), form).getvalue())
    for _ in range(data.draw(st.integers(1, 4))):
        spoiled[data.draw(st.integers(0, len(spoiled) - 1))] = data.draw(st.integers(0, 255))
    assert_image_or_unusable(bytes(spoiled))
