"""Sprite sheets, checked as their readers read them."""

import json

import numpy as np
import pytest
from PIL import Image
from pydantic import BaseModel, ConfigDict

from ddpm_studio.export.recipe import read_recipe
from ddpm_studio.export.sprite_sheet import class_words, write_sprite_sheet
from ddpm_studio.sampling.request import SampleRequest


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Size(Strict):
    w: int
    h: int


class Place(Size):
    x: int
    y: int


class Frame(Strict):
    """As Aseprite's "JSON hash" has it, with the names that Phaser's parser asks for."""

    frame: Place
    rotated: bool
    trimmed: bool
    spriteSourceSize: Place
    sourceSize: Size
    duration: int


class Meta(Strict):
    app: str
    version: str
    image: str
    format: str
    size: Size
    scale: str
    frameTags: list[dict]


class Sheet(Strict):
    frames: dict[str, Frame]
    meta: Meta


def cut_out(path, sheet):
    """The frames of the PNG, as an engine cuts them."""
    with Image.open(path.with_name(sheet.meta.image)) as file:
        assert file.size == (sheet.meta.size.w, sheet.meta.size.h)
        for number in range(len(sheet.frames)):
            place = sheet.frames[str(number)].frame
            yield np.asarray(file.crop((place.x, place.y, place.x + place.w, place.y + place.h)))


@pytest.mark.parametrize(("scale", "columns"), [(1, None), (4, 2), (2, 5)])
def test_a_sheet_is_cut_into_its_images(tmp_path, sprites, scale, columns):
    beside = write_sprite_sheet(tmp_path / "hero.png", sprites, scale=scale, columns=columns, pause=80)
    assert beside == tmp_path / "hero.json"
    sheet = Sheet.model_validate_json(beside.read_text(encoding="utf-8"))
    assert list(sheet.frames) == [str(number) for number in range(5)]
    for cut, image in zip(cut_out(beside, sheet), sprites, strict=True):
        np.testing.assert_array_equal(cut, image.repeat(scale, 0).repeat(scale, 1))
    assert {frame.duration for frame in sheet.frames.values()} == {80}
    assert sheet.meta.format == "RGBA8888"
    assert sheet.meta.frameTags == []
    if columns:
        assert sheet.meta.size.w == columns * 16 * scale


def test_each_class_is_a_tag_of_frames_that_follow_each_other(tmp_path, sprites):
    words = ["food", "hero", "food", "bläu ☆", "hero"]
    request = SampleRequest(model="m", seeds=(10, 11, 12, 13, 14))
    beside = write_sprite_sheet(tmp_path / "a.png", sprites, words, request)
    sheet = Sheet.model_validate_json(beside.read_text(encoding="utf-8"))
    tags = {tag["name"]: (tag["from"], tag["to"]) for tag in sheet.meta.frameTags}
    assert tags == {"food": (0, 1), "hero": (2, 3), "bläu ☆": (4, 4)}
    assert {tag["direction"] for tag in sheet.meta.frameTags} == {"forward"}
    cuts = list(cut_out(beside, sheet))
    for place, index in enumerate((0, 2, 1, 4, 3)):
        np.testing.assert_array_equal(cuts[place], sprites[index])
    assert read_recipe(tmp_path / "a.png").seeds == (10, 12, 11, 14, 13)
    assert json.loads(beside.read_text(encoding="utf-8"))["meta"]["image"] == "a.png"


def test_the_class_of_an_image_is_what_it_has_most_of():
    contexts = ({"hero": 0.4, "food": 0.6}, {"hero": 1.0}, None, {})
    request = SampleRequest(model="m", seeds=(1, 2, 3, 4), contexts=contexts)
    assert class_words(request) == ["food", "hero", "none", "none"]
    assert class_words(SampleRequest(model="m", seeds=(1, 2), contexts=({"hero": 1.0},))) is None
    assert class_words(SampleRequest(model="m", seeds=(1, 2), contexts="data")) is None
