"""Beginning with an image, a mask, an image's own noise, or two seeds, on a real, small model."""

import io

import numpy as np
import pytest
import torch
from PIL import Image
from pydantic import ValidationError

from ddpm_studio.export.folder import write_folder
from ddpm_studio.export.recipe import RECIPE_KEY
from ddpm_studio.model.catalogue import read_info
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.contexts import RequestError
from ddpm_studio.sampling.pictures import png_bytes, read_start, start_images, start_mask
from ddpm_studio.sampling.request import Blend, SampleRequest, Start, seeds_from
from ddpm_studio.sampling.session import ModelCache, open_session

CPU = torch.device("cpu")


def draw(request):
    session = open_session(request, ModelCache(CPU), CPU)
    steps = list(session.steps())
    assert [step.t for step in steps] == list(session.timesteps)
    assert [step.index for step in steps] == list(range(len(steps)))
    return steps


@pytest.fixture(scope="module")
def pixels(tiny_images):
    """A training image, (16, 16, 3)."""
    config = ModelConfig()
    image, _ = read_start(tiny_images / "circle" / "circle_03.png", None, config)
    return np.asarray(Image.open(io.BytesIO(image)))


@pytest.fixture(scope="module")
def right_half():
    return np.where(np.arange(16) >= 8, 255, 0).astype(np.uint8)[None, :, None].repeat(16, 0)


@pytest.mark.parametrize("sampler", ["ddpm", "ddim", "dpmpp", "dpmpp-sde", "unipc", "heun"])
def test_the_less_strength_the_more_of_the_image_stays(trained_run, pixels, sampler):
    way = {"model": trained_run, "sampler": sampler, "steps": 5, "seeds": seeds_from(0, 4)}
    changes = []
    for strength in (0.02, 0.3, 1.0):
        steps = draw(SampleRequest(start=Start(images=(png_bytes(pixels),), strength=strength), **way))
        assert steps[0].t == round(500 * strength)
        changes.append(np.abs(to_uint8(steps[-1].xt).astype(int) - pixels).mean())
    assert changes[0] < changes[1] < changes[2]
    assert changes[0] < 12


def test_with_little_strength_there_are_fewer_steps(trained_run, pixels):
    start = Start(images=(png_bytes(pixels),), strength=0.01)
    assert [step.t for step in draw(SampleRequest(model=trained_run, steps=25, start=start))] == [5, 4, 3, 2, 1, 0]


@pytest.mark.parametrize("sampler", ["ddpm", "ddim", "dpmpp", "dpmpp-sde", "unipc", "heun"])
@pytest.mark.parametrize("resample", [1, 3])
def test_what_the_mask_keeps_stays_to_the_byte(trained_run, pixels, right_half, sampler, resample):
    start = Start(images=(png_bytes(pixels),), strength=1, mask=png_bytes(right_half), resample=resample, jump=3)
    way = {"model": trained_run, "sampler": sampler, "steps": 6, "start": start, "guidance_scale": 2.0}
    many = draw(SampleRequest(seeds=seeds_from(0, 5), contexts=({"circle": 1.0},), **way))
    images = to_uint8(many[-1].xt)
    assert (images[:, :, :8] == pixels[:, :8]).all()
    assert len({image.tobytes() for image in images}) == 5
    one = draw(SampleRequest(seeds=(3,), contexts=({"circle": 1.0},), **way))
    for together, alone in zip(many, one, strict=True):
        torch.testing.assert_close(together.xt[3:4], alone.xt, rtol=1e-4, atol=1e-4)
    assert len(many) - 1 == (6 if resample == 1 else 22)
    # Each image twice, for guidance; Heun looks twice at each step but those that end at 0
    assert many[-1].nfe == 2 * (2 * 6 * resample - resample if sampler == "heun" else 6 * resample)


def test_an_inverted_image_is_drawn_again(trained_run, pixels):
    context = {"circle": 1.0}

    def rebuilt(steps):
        request = SampleRequest(
            model=trained_run,
            steps=steps,
            contexts=(context,),
            start=Start(images=(png_bytes(pixels),), strength=1, invert=True, shows=context),
        )
        last = draw(request)[-1]
        assert last.nfe == 4 * steps  # three evaluations up for one down
        return np.abs(to_uint8(last.xt)[0].astype(int) - pixels).mean()

    assert rebuilt(30) < 1 < rebuilt(5)

    same, other = (
        draw(
            SampleRequest(
                model=trained_run,
                steps=10,
                contexts=(wanted,),
                start=Start(images=(png_bytes(pixels),), strength=1, invert=True, shows=context),
            )
        )
        for wanted in (context, {"triangle": 1.0})
    )
    assert torch.equal(same[0].xt, other[0].xt)
    assert not torch.allclose(same[-1].xt, other[-1].xt)


@pytest.mark.parametrize("sampler", ["ddim", "dpmpp-sde"])
def test_a_path_between_two_seeds_has_their_own_images_at_its_ends(trained_run, sampler):
    way = {"model": trained_run, "sampler": sampler, "steps": 5}
    path = draw(SampleRequest(seeds=(4,) * 5, blend=Blend(seeds=(9,), mix=(0, 0.25, 0.5, 0.75, 1)), **way))[-1].xt
    ends = draw(SampleRequest(seeds=(4, 9), **way))[-1].xt
    torch.testing.assert_close(path[[0, -1]], ends, rtol=1e-4, atol=1e-4)
    assert len({image.tobytes() for image in to_uint8(path)}) == 5


def test_one_image_of_many_is_drawn_again_alone(trained_run, pixels, right_half):
    starts = tuple(png_bytes(np.roll(pixels, shift, 0)) for shift in range(3))
    request = SampleRequest(
        model=trained_run,
        sampler="dpmpp-sde",
        steps=4,
        seeds=(5, 6, 7),
        blend=Blend(seeds=(8,), mix=(0.1, 0.5, 0.9)),
        contexts=({"circle": 1.0}, None, {"square": 0.5}),
        start=Start(images=starts, mask=png_bytes(right_half), resample=2, jump=2),
    )
    assert SampleRequest.model_validate_json(request.model_dump_json()) == request
    assert SampleRequest.model_validate(request.model_dump(mode="json")) == request
    many = draw(request)[-1].xt
    for index in range(3):
        torch.testing.assert_close(draw(request.only(index))[-1].xt, many[index : index + 1], rtol=1e-4, atol=1e-4)
    from_data = SampleRequest(model=trained_run, steps=3, seeds=(5, 6), contexts="data")
    torch.testing.assert_close(draw(from_data.only(1))[-1].xt, draw(from_data)[-1].xt[1:], rtol=1e-4, atol=1e-4)


def test_a_folder_of_images_each_with_its_recipe(trained_run, tmp_path):
    request = SampleRequest(model=trained_run, steps=3, seeds=(5, 6, 7), contexts="data")
    images = to_uint8(draw(request)[-1].xt)
    write_folder(tmp_path / "out", [(request, images[:2]), (request.only(2), images[2:])])
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["000000.png", "000001.png", "000002.png"]
    for name, image in zip(names, images, strict=True):
        with Image.open(tmp_path / "out" / name) as file:
            np.testing.assert_array_equal(np.asarray(file), image)
            recipe = SampleRequest.model_validate_json(file.text[RECIPE_KEY])
        np.testing.assert_array_equal(to_uint8(draw(recipe)[-1].xt)[0], image)
    with pytest.raises(OSError, match=r"out"):
        write_folder(tmp_path / "out", [(request, images)])
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_images_of_any_size_and_mode_come_as_the_model_sees_them(tmp_path, channels):
    config = ModelConfig(size=16, channels=channels)
    picture = Image.new("RGBA", (40, 20), (255, 0, 0, 255))
    picture.putpixel((0, 0), (0, 0, 0, 0))
    picture.save(tmp_path / "wide.png")
    mask = Image.new("L", (40, 20), 0)
    mask.paste(255, (20, 0, 40, 20))
    mask.save(tmp_path / "mask.png")
    image, drawn = read_start(tmp_path / "wide.png", tmp_path / "mask.png", config)
    start = Start(images=(image,), mask=drawn)
    images = start_images(start, 2, config)
    assert images.shape == (2, channels, 16, 16)
    assert images.dtype == torch.float32
    assert images.abs().max() <= 1
    outside = images[0, :, 0, 8]  # above the picture
    assert outside.tolist() == ([-1, -1, -1, -1] if channels == 4 else [1] * channels)
    where = start_mask(start, config)
    assert where.shape == (1, 1, 16, 16)
    assert where[0, 0, 8].tolist() == [False] * 8 + [True] * 8
    assert not where[0, 0, 0].any()
    # What the file was is what the recipe holds: reading it again changes nothing.
    again = start_images(Start(images=(image,)), 1, config)
    assert torch.equal(again[0], images[0])


def test_what_cannot_be_used_is_said(trained_run, tmp_path, pixels):
    config = read_info(trained_run).config
    good = tmp_path / "good.png"
    good.write_bytes(png_bytes(pixels))
    (tmp_path / "bad.png").write_bytes(b"no picture at all")
    with pytest.raises(RequestError, match=r"'bad.png' cannot be used: it is not an image"):
        read_start(tmp_path / "bad.png", None, config)
    with pytest.raises(RequestError, match=r"'gone.png' cannot be used: it is gone"):
        read_start(tmp_path / "gone.png", None, config)
    Image.new("L", (20, 16)).save(tmp_path / "wide.png")
    with pytest.raises(RequestError, match=r"20 x 16 pixels does not lie on an image of 16 x 16"):
        read_start(good, tmp_path / "wide.png", config)
    black = png_bytes(np.zeros((16, 16, 1), np.uint8))
    for start, said in (
        (Start(images=(b"no picture",)), "image to start from cannot be used"),
        (Start(images=(png_bytes(pixels),), mask=b"no picture"), "mask cannot be used"),
        (Start(images=(png_bytes(pixels),), mask=black), "keeps the whole image"),
        (Start(images=(png_bytes(pixels),), invert=True, shows={"hero": 1}), "no attribute 'hero'"),
    ):
        with pytest.raises(RequestError, match=said):
            open_session(SampleRequest(model=trained_run, start=start), ModelCache(CPU), CPU)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"start": {"images": ()}}, "at least 1"),
        ({"start": {"images": ("%%%",)}}, "base64"),
        ({"start": {"images": (b"8 bytes!",), "strength": 0}}, "greater than 0"),
        ({"start": {"images": (b"8 bytes!",), "resample": 2}}, "belongs to a mask"),
        ({"start": {"images": (b"8 bytes!",), "invert": True, "mask": b"8 bytes!"}}, "takes no mask"),
        ({"start": {"images": (b"8 bytes!",), "invert": True}, "sampler": "ddpm"}, "deterministic DDIM"),
        ({"start": {"images": (b"8 bytes!",), "invert": True}, "eta": 0.5}, "deterministic DDIM"),
        (
            {"start": {"images": (b"8 bytes!",), "invert": True}, "blend": {"seeds": (1,), "mix": (0.5,)}},
            "brings its own noise",
        ),
        ({"start": {"images": (b"8 bytes!",) * 2}, "seeds": (1, 2, 3)}, "2 images to start from do not fit 3"),
    ],
)
def test_what_does_not_go_together_is_said(fault, said):
    with pytest.raises(ValidationError, match=said):
        SampleRequest(model=".", **fault)
