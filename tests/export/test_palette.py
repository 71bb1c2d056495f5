"""Few colours: OKLab against published values, palettes against other readers and exhaustive search."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import GimpPaletteFile

from ddpm_studio.export.palette import (
    PaletteError,
    check_palette,
    made_for,
    oklab,
    palette_for,
    read_palette,
    reduced,
    srgb,
)

RNG = np.random.default_rng(0)


def colours_of(images):
    rgb = images[..., :3][images[..., 3] > 0] if images.shape[3] == 4 else images.reshape(-1, images.shape[3])
    return {tuple(colour) for colour in rgb.tolist()}


def test_oklab_has_the_published_values():
    # Ottosson 2020 gives white as (1, 0, 0); red, green and blue as CSS Color 4 lists them.
    known = {
        (255, 255, 255): (1.0, 0.0, 0.0),
        (0, 0, 0): (0.0, 0.0, 0.0),
        (255, 0, 0): (0.62796, 0.22486, 0.12585),
        (0, 255, 0): (0.86644, -0.23389, 0.17950),
        (0, 0, 255): (0.45201, -0.03246, -0.31153),
    }
    np.testing.assert_allclose(oklab(np.array(list(known), np.uint8)), list(known.values()), atol=1e-4)


@given(st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=50))
def test_oklab_and_back_is_the_same(colours):
    rgb = np.array(colours, np.uint8)
    np.testing.assert_array_equal(srgb(oklab(rgb)), rgb)


@settings(max_examples=30)
@given(st.integers(1, 40), st.sampled_from([1, 3, 4]), st.integers(0, 2**32))
def test_each_pixel_gets_the_nearest_colour(count, channels, seed):
    rng = np.random.default_rng(seed)
    images = rng.integers(0, 256, (2, 5, 6, channels), np.uint8)
    palette = rng.integers(0, 256, (count, 3), np.uint8)
    out = reduced(images, palette)
    assert out.shape == (2, 5, 6, 3 if channels == 1 else channels)
    rgb = images.repeat(3, 3) if channels == 1 else images[..., :3]
    away = np.linalg.norm(oklab(rgb)[..., None, :] - oklab(palette), axis=-1)
    chosen = np.linalg.norm(oklab(rgb) - oklab(out[..., :3]), axis=-1)
    seen = images[..., 3] >= 128 if channels == 4 else np.ones(rgb.shape[:3], bool)
    np.testing.assert_allclose(chosen[seen], away.min(-1)[seen], atol=1e-7)
    if channels == 4:
        np.testing.assert_array_equal(out[..., 3], np.where(seen, 255, 0))
        assert not out[~seen].any()


def test_images_of_few_colours_stay_as_they_are(sprites):
    palette = RNG.integers(0, 256, (9, 3), np.uint8)
    images = palette[RNG.integers(0, 9, (4, 8, 8))]
    assert {tuple(colour) for colour in made_for(images, 16).tolist()} == colours_of(images)
    np.testing.assert_array_equal(reduced(images, made_for(images, 16)), images)


@pytest.mark.parametrize("count", [1, 2, 4, 16, 64])
def test_a_made_palette_is_shared_small_and_good(sprites, count):
    palette = made_for(sprites, count)
    assert 1 <= len(palette) <= count
    few = reduced(sprites, palette)
    assert colours_of(few) <= {tuple(colour) for colour in palette.tolist()}
    np.testing.assert_array_equal(few[..., 3] > 0, sprites[..., 3] >= 128)
    np.testing.assert_array_equal(made_for(sprites, count), palette)


def test_more_colours_come_nearer():
    images = RNG.integers(0, 256, (6, 16, 16, 3), np.uint8)
    errors = []
    for count in (2, 8, 32, 128):
        few = reduced(images, made_for(images, count))
        errors.append(np.linalg.norm(oklab(images) - oklab(few), axis=-1).mean())
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 0.25 * errors[0]


def test_it_is_better_than_median_cut_alone():
    from PIL import Image

    images = RNG.integers(0, 256, (1, 64, 64, 3), np.uint8)
    cut = np.asarray(Image.fromarray(images[0]).quantize(16, Image.Quantize.MEDIANCUT, dither=0).convert("RGB"))[None]
    ours = reduced(images, made_for(images, 16))
    assert np.square(oklab(images) - oklab(ours)).sum() < np.square(oklab(images) - oklab(cut)).sum()


def test_grey_stays_grey_unless_the_palette_has_colour():
    images = np.arange(256, dtype=np.uint8).reshape(1, 16, 16, 1)
    own = made_for(images, 8)
    assert (own == own[:, :1]).all()
    assert reduced(images, own).shape == (1, 16, 16, 1)
    assert reduced(images, np.array([[0, 0, 0], [255, 0, 0]], np.uint8)).shape == (1, 16, 16, 3)


def test_images_that_nobody_sees_have_a_palette_too():
    clear = np.zeros((2, 4, 4, 4), np.uint8)
    assert not reduced(clear, made_for(clear)).any()


def test_a_gimp_palette_is_read_as_pillow_reads_it(tmp_path):
    path = tmp_path / "a.gpl"
    path.write_text(
        "GIMP Palette\nName: My colours\nColumns: 4\n#\n  0   0   0\tBlack\n255 204   0\tGold # bright\n 17  34  51\n"
    )
    with path.open("rb") as file:
        theirs = np.frombuffer(GimpPaletteFile.GimpPaletteFile(file).getpalette()[0], np.uint8).reshape(-1, 3)
    np.testing.assert_array_equal(read_palette(path), theirs[:3])


def test_a_hex_palette_is_read(tmp_path):
    path = tmp_path / "a.hex"
    path.write_text("; from Lospec\n1A1c2c\n#5d275d\n\nb13e53\r\n1a1c2c\n", encoding="utf-8-sig")
    assert read_palette(path).tolist() == [[0x1A, 0x1C, 0x2C], [0x5D, 0x27, 0x5D], [0xB1, 0x3E, 0x53]]
    assert palette_for(str(path), np.zeros((1, 1, 1, 3), np.uint8)).shape == (3, 3)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.hex", "", "holds no colour"),
        ("a.hex", "ff00zz", "Line 1 of 'a.hex' is no colour: 'ff00zz'"),
        ("a.hex", "ff0000\nff 00 0", "Line 2"),
        ("a.hex", "ff0000ff", "Line 1"),
        ("a.hex", "\n".join(f"{i:06x}" for i in range(257)), "257 colours"),
        ("a.gpl", "Name: x\n1 2 3\n", "first line is not 'GIMP Palette'"),
        ("a.gpl", "GIMP Palette\n1 2\n", "Line 2 of 'a.gpl' is no colour: '1 2'"),
        ("a.gpl", "GIMP Palette\n1 2 256\n", "three numbers from 0 to 255"),
        ("a.gpl", "GIMP Palette\n" + "x" * 500, "…"),
        ("a.gpl", "GIMP Palette\n" + "1 2 3\n" * 200_000, "too large"),
        ("a.png", "\x89PNG", "Line 1"),
    ],
)
def test_a_palette_that_cannot_be_read_is_said(tmp_path, name, text, said):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(PaletteError) as caught:
        check_palette(str(tmp_path / name))
    assert said in str(caught.value)


@pytest.mark.parametrize("wish", ["0", "257", "99999999999", "nowhere.gpl"])
def test_a_palette_that_there_is_not_is_said(wish):
    with pytest.raises(PaletteError):
        check_palette(wish)
    with pytest.raises(PaletteError):
        palette_for(wish, np.zeros((1, 1, 1, 3), np.uint8))
