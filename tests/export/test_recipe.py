"""Recipes in files: what was written is read, and what lies or is damaged is refused in words."""

import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from ddpm_studio.export import recipe as module
from ddpm_studio.export.png import write_png
from ddpm_studio.export.recipe import (
    RECIPE_KEY,
    RecipeError,
    packed_recipe,
    read_recipe,
    recipe_from,
    selection,
    with_model,
    write_recipe,
)
from ddpm_studio.sampling.pictures import png_bytes
from ddpm_studio.sampling.request import Blend, Branch, SampleRequest, Start

IMAGES = np.arange(3 * 8 * 8 * 3, dtype=np.uint16).astype(np.uint8).reshape(3, 8, 8, 3)
PARENT = SampleRequest(model="a/mödel", seeds=(1, 2, 3), contexts=({"hero": 1.0}, None, {"food": 0.5}), steps=12)
REQUESTS = {
    "plain": PARENT,
    "blend": SampleRequest(model="m", seeds=(1, 2, 3), blend=Blend(seeds=(9,), mix=(0.0, 0.5, 1.0)), contexts="data"),
    "start": SampleRequest(model="m", seeds=(1, 2, 3), start=Start(images=tuple(png_bytes(i) for i in IMAGES))),
    "scales": SampleRequest(model="m", seeds=(4, 4, 4), guidance_scales=(1.0, 2.0, 3.0), contexts=({"hero": 1.0},)),
    "branch": SampleRequest(model="m", seeds=(7, 8, 9), steps=5, branch=Branch(parent=PARENT, step=6)),
}


def chunk(kind: bytes, data: bytes, length: int | None = None) -> bytes:
    size = len(data) if length is None else length
    return struct.pack(">I", size) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks: bytes) -> bytes:
    header = struct.pack(">2I5B", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(chunks)


@pytest.mark.parametrize("request_", REQUESTS.values(), ids=REQUESTS)
def test_a_recipe_comes_back_from_every_place(tmp_path, request_):
    write_png(tmp_path / "a.png", IMAGES, request_)
    assert read_recipe(tmp_path / "a.png") == request_
    assert read_recipe((tmp_path / "a.png").read_bytes()) == request_
    write_recipe(tmp_path / "a.json", request_)
    assert read_recipe(tmp_path / "a.json") == request_
    assert recipe_from(str(tmp_path / "a.png")) == request_
    word = packed_recipe(request_)
    assert recipe_from(word) == request_
    assert not set(word) & set(" '\"$`\\&|<>*?;()!\n")


@pytest.mark.parametrize("kind", ["tEXt", "zTXt", "packed iTXt", "late"])
def test_a_recipe_is_found_in_every_kind_of_text_chunk(kind):
    info = PngInfo()
    text = PARENT.model_copy(update={"model": "m"}).model_dump_json()
    info.add_text("Comment", "not this one")
    if kind == "packed iTXt":
        info.add_itxt(RECIPE_KEY, text, zip=True)
    else:
        info.add_text(RECIPE_KEY, text, zip=kind == "zTXt")
    file = io.BytesIO()
    Image.new("RGB", (300, 300)).save(file, "PNG", pnginfo=info)
    data = file.getvalue()
    if kind == "late":  # behind the pixels, where other programs may put it
        start = data.index(b"tEXt" + RECIPE_KEY.encode()) - 4
        end = start + 12 + int.from_bytes(data[start : start + 4], "big")
        data = data[:start] + data[end:-12] + data[start:end] + data[-12:]
    assert read_recipe(data).steps == 12


@pytest.mark.parametrize("name", REQUESTS)
def test_a_selection_draws_just_these(name):
    request = REQUESTS[name]
    some = selection(request, (2, 0))
    assert len(some.seeds) == 2
    for place, index in enumerate((2, 0)):
        assert some.only(place) == request.only(index)
    assert selection(request, range(3)) is request
    assert type(some).model_validate_json(some.model_dump_json()) == some


def test_what_a_selection_has_in_common_is_kept_once():
    same = png_bytes(IMAGES[0])
    request = SampleRequest(model="m", seeds=(1, 2, 3), start=Start(images=(same,) * 3), contexts=(None,) * 3)
    assert selection(request, (0, 2)).start.images == (same,)
    assert selection(request, (0, 2)).contexts == (None,)


def test_another_model_is_the_parents_too():
    changed = with_model(REQUESTS["branch"], "other")
    assert (changed.model, changed.branch.parent.model) == ("other", "other")


def test_a_short_chunk_that_claims_gigabytes_is_refused():
    with pytest.raises(RecipeError, match="cut short"):
        read_recipe(png(chunk(b"tEXt", b"ddpm_studio\0{}", length=2**31 - 1)))
    with pytest.raises(RecipeError, match="cut short"):
        read_recipe(png(chunk(b"IDAT", b"", length=2**31 - 1)))


def test_a_text_that_unpacks_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(module, "LONGEST_TEXT", 2**20)
    bomb = zlib.compress(b"[" * 2**23, 9)
    for data in (
        png(chunk(b"zTXt", RECIPE_KEY.encode() + b"\0\0" + bomb)),
        png(chunk(b"iTXt", RECIPE_KEY.encode() + b"\0\1\0\0\0" + bomb)),
    ):
        with pytest.raises(RecipeError, match="unpacks to over 1 MB"):
            read_recipe(data)
    with pytest.raises(RecipeError, match="too long for a recipe"):
        read_recipe(png(chunk(b"tEXt", RECIPE_KEY.encode() + b"\0" + b" " * 2**21)))
    with pytest.raises(RecipeError, match="No recipe is as large"):
        read_recipe(b" " * 2**21)


def test_endless_chunks_end(monkeypatch):
    monkeypatch.setattr(module, "_MOST_CHUNKS", 50)
    with pytest.raises(RecipeError, match="no recipe"):
        read_recipe(png(chunk(b"IDAT", b"") * 100))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "neither a PNG nor a recipe"),
        (b"GIF89a", "neither a PNG nor a recipe"),
        (b"[" * 50_000, "neither a PNG nor a recipe"),
        (b"[1]", "neither a PNG nor a recipe"),
        (b"{}", "at model: Field required"),
        (b'{"model": "m", "steps": 0}', "at steps"),
        (b'{"model": "m", "stepz": 3}', "at stepz"),
        (png(chunk(b"IEND", b"")), "did not make it"),
        (png(), "cut short"),
        (png(chunk(b"zTXt", RECIPE_KEY.encode() + b"\0\0no zlib"), chunk(b"IEND", b"")), "damaged"),
        (png(chunk(b"iTXt", RECIPE_KEY.encode() + b"\0\0"), chunk(b"IEND", b"")), "damaged"),
        (png(chunk(b"iTXt", RECIPE_KEY.encode() + b"\0\0\0\0\0\xff\xfe"), chunk(b"IEND", b"")), "damaged"),
        (png(chunk(b"tEXt", b"ddpm_studio\0{}")[:-4] + b"none"), "check sum"),
    ],
)
def test_what_is_no_recipe_is_said(data, said):
    with pytest.raises(RecipeError, match=said) as caught:
        read_recipe(data)
    assert str(caught.value)[0].isupper()


@given(st.binary(max_size=300), st.booleans())
def test_no_bytes_do_anything_else(data, is_png):
    with pytest.raises(RecipeError):
        read_recipe(png(data) if is_png else data)


def test_files_that_cannot_be_opened_are_named(tmp_path):
    for path in (tmp_path / "gone.png", tmp_path):
        with pytest.raises(RecipeError, match=f"'{path.name}' cannot be opened"):
            read_recipe(path)


@pytest.mark.parametrize("word", ["recipe:", "recipe:###", "recipe:e30=", "recipe:eJyrrgUAAXUA-Q=="])
def test_a_damaged_word_is_said(word):
    with pytest.raises(RecipeError):
        recipe_from(word)


def test_a_recipe_too_long_for_a_word_names_another_way(sprites):
    noise = np.random.default_rng(0).integers(0, 256, (200, 64, 64, 3), np.uint8)
    start = Start(images=tuple(png_bytes(image) for image in noise))
    with pytest.raises(RecipeError, match="Save the images as a PNG"):
        packed_recipe(SampleRequest(model="m", seeds=tuple(range(200)), start=start))


def test_a_recipe_too_long_for_a_file_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LONGEST_TEXT", 100)
    with pytest.raises(RecipeError, match="fewer images"):
        write_png(tmp_path / "a.png", IMAGES, PARENT)
    assert not list(tmp_path.iterdir())
