"""Films, read back by Pillow and FFmpeg."""

import av
import numpy as np
import pytest
from PIL import Image, ImageSequence

from ddpm_studio.export import video
from ddpm_studio.export.apng import write_apng
from ddpm_studio.export.failures import ExportError
from ddpm_studio.export.film import LazyFrames, ReducedFrames, kept_steps, write_gif
from ddpm_studio.export.palette import made_for, reduced
from ddpm_studio.export.recipe import read_recipe
from ddpm_studio.export.video import write_mp4
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.sheet import contact_sheet

CHANNELS = {"grey": slice(0, 1), "rgb": slice(0, 3), "rgba": slice(0, 4)}


def pages(path):
    """All frames as RGBA, and how long each is shown, in milliseconds."""
    with Image.open(path) as file:
        shown = [(np.asarray(page.convert("RGBA")), page.info["duration"]) for page in ImageSequence.Iterator(file)]
    return [page for page, _ in shown], [pause for _, pause in shown]


@pytest.mark.parametrize("kind", CHANNELS)
def test_an_apng_has_all_colours_and_half_transparency(tmp_path, film, kind):
    frames = [frame[..., CHANNELS[kind]] for frame in film]
    request = SampleRequest(model="m", seeds=(1, 2, 3, 4, 5))
    write_apng(tmp_path / "a.apng", frames, request, seconds=3, scale=2)
    seen, pauses = pages(tmp_path / "a.apng")
    assert len(seen) == 30
    assert pauses == [100] * 29 + [1500]
    for page, frame in zip(seen, frames, strict=True):
        sheet = contact_sheet(frame, scale=2)
        wanted = sheet.repeat(3, 2) if kind == "grey" else sheet
        np.testing.assert_array_equal(page[..., : wanted.shape[2]], wanted)
    with Image.open(tmp_path / "a.apng") as file:
        assert file.info["loop"] == 0
        assert file.mode == {"grey": "L", "rgb": "RGB", "rgba": "RGBA"}[kind]
    assert read_recipe(tmp_path / "a.apng") == request


def test_a_long_apng_leaves_frames_out_and_one_frame_is_a_picture(tmp_path, film):
    write_apng(tmp_path / "a.png", LazyFrames(501, lambda index: film[index % 30]), seconds=1, scale=1)
    with Image.open(tmp_path / "a.png") as file:
        assert file.n_frames == 25
    write_apng(tmp_path / "b.png", film[-1:], scale=1)
    with Image.open(tmp_path / "b.png") as file:
        np.testing.assert_array_equal(np.asarray(file), contact_sheet(film[-1]))


def test_frames_are_asked_for_one_at_a_time_and_told_of(tmp_path, film):
    asked, told = [], []

    def frame(index):
        asked.append(index)
        return film[index][..., :3]

    write_apng(tmp_path / "a.png", LazyFrames(30, frame), tell=told.append, scale=1)
    assert asked == list(range(30))
    assert told == pytest.approx([(i + 1) / 30 for i in range(30)])


@pytest.mark.parametrize("write", [write_gif, write_apng, write_mp4])
def test_a_film_that_is_given_up_leaves_no_file(tmp_path, film, write):
    class Enough(Exception):
        pass

    def tell(share):
        if share > 0.4:
            raise Enough

    (tmp_path / "old.gif").write_bytes(b"as it was")
    with pytest.raises(Enough):
        write(tmp_path / "old.gif", film, scale=1, tell=tell)
    assert [path.name for path in tmp_path.iterdir()] == ["old.gif"]
    assert (tmp_path / "old.gif").read_bytes() == b"as it was"


def test_a_gif_in_the_colours_of_a_palette_is_exact(tmp_path, film):
    colours = made_for(film[-1], 16)
    frames = ReducedFrames(film, colours)
    write_gif(tmp_path / "a.gif", frames, scale=3, colours=colours)
    seen, _ = pages(tmp_path / "a.gif")
    assert len(seen) == len(film)
    for page, frame in zip(seen, film, strict=True):
        wanted = contact_sheet(reduced(frame, colours), scale=3)
        np.testing.assert_array_equal(page[..., 3], wanted[..., 3])
        opaque = wanted[..., 3] > 0
        np.testing.assert_array_equal(page[opaque], wanted[opaque])


def test_kept_steps_begin_and_end_where_the_film_does():
    for count in (1, 2, 100, 501):
        kept = kept_steps(count, 4.0)
        assert (kept[0], kept[-1]) == (0, count - 1)
        assert len(kept) <= 100
        assert (np.diff(kept) > 0).all()


@pytest.fixture(params=[name for name in video._CODECS if name in av.codecs_available])
def codec(request, monkeypatch):
    """Each encoder that this FFmpeg has, as if it had no other."""
    monkeypatch.setattr(video, "_CODECS", {request.param: video._CODECS[request.param]})
    return request.param


@pytest.mark.parametrize(("kind", "scale"), [("rgb", 3), ("rgba", 4), ("grey", 1)])
def test_an_mp4_plays_and_rests_at_the_end(tmp_path, film, codec, kind, scale):
    frames = [frame[..., CHANNELS[kind]] for frame in film]
    write_mp4(tmp_path / "a.mp4", frames, seconds=1, scale=scale)
    with av.open(tmp_path / "a.mp4") as container:
        (stream,) = container.streams.video
        assert stream.codec_context.name in ("h264", "mpeg4")
        assert stream.codec_context.pix_fmt == "yuv420p"
        assert (stream.width % 2, stream.height % 2) == (0, 0)
        shown = [frame.to_ndarray(format="rgb24") for frame in container.decode(stream)]
        assert float(stream.duration * stream.time_base) == pytest.approx(1 + 1.5, abs=0.1)
    assert len(shown) == 25 + 38
    sheet = contact_sheet(frames[-1], scale=scale)
    rgb = sheet.repeat(3, 2) if kind == "grey" else sheet[..., :3].astype(int)
    if kind == "rgba":  # on white
        alpha = sheet[..., 3:] / 255
        rgb = np.rint(rgb * alpha + 255 * (1 - alpha))
    for frame in (shown[-1], shown[-20]):
        error = np.abs(frame[: rgb.shape[0], : rgb.shape[1]].astype(int) - rgb)
        # Colour has half the resolution of light; one pixel of an image then has no colour of its own at scale 1.
        assert error.mean() < (3 if codec == "libx264" else 8)
    assert np.abs(shown[0].astype(int) - shown[-1]).mean() > 20


def test_without_an_encoder_another_form_is_named(tmp_path, film, monkeypatch):
    monkeypatch.setattr(video, "_CODECS", {"no such encoder": {}})
    with pytest.raises(ExportError, match="Take a GIF"):
        write_mp4(tmp_path / "a.mp4", film)
    assert not list(tmp_path.iterdir())
