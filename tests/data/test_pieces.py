"""Animations and sprite sheets as image sets: each frame, each cell an image with a name of its own."""

import io
import zipfile
import zlib

import numpy as np
import pytest
from PIL import Image

from ddpm_studio.data import decoding, pieces
from ddpm_studio.data.findings import findings
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.preparation import Preparation
from ddpm_studio.data.reading import load_images
from ddpm_studio.data.sheets import Grid
from ddpm_studio.data.storage import Storage

ALL = Preparation(frames="all")
RNG = np.random.default_rng(3)


def frames(count: int) -> list[Image.Image]:
    """Of 16 x 16; each leaves some of the one before as it was, as animations do."""
    pixels = RNG.integers(0, 256, (16, 16, 3), np.uint8)
    result = []
    for place in range(count):
        pixels = pixels.copy()
        pixels[place : place + 3, 2:9] = RNG.integers(0, 256, 3)
        result.append(Image.fromarray(pixels))
    return result


def save(path, shown: list[Image.Image]) -> None:
    kind = {".webp": {"lossless": True}, ".gif": {}, ".png": {}}[path.suffix]
    path.parent.mkdir(parents=True, exist_ok=True)
    shown[0].save(path, save_all=True, append_images=shown[1:], **kind)


@pytest.mark.parametrize("suffix", [".png", ".webp", ".gif"])
def test_each_frame_is_an_image_as_it_is_seen(tmp_path, suffix):
    shown = frames(5)
    if suffix == ".gif":
        shown = [frame.quantize(200).convert("RGB") for frame in shown]
    save(tmp_path / "hero" / f"walk{suffix}", shown)
    Image.fromarray(np.asarray(shown[0])).save(tmp_path / "hero" / "z.png")
    image_set = load_images(tmp_path, preparation=ALL)
    names = [f"hero/walk{suffix}#{number}" for number in range(5)]
    assert image_set.files == (*names, "hero/z.png")
    assert image_set.labels.tolist() == [[1]] * 6
    np.testing.assert_array_equal(image_set.images[:5], np.stack([np.asarray(frame) for frame in shown]))
    assert [finding.kind for finding in findings(image_set)] == ["duplicates"]


def test_only_the_first_frame_is_taken_unless_asked_and_that_is_told(tmp_path):
    shown = frames(3)
    save(tmp_path / "walk.png", shown)
    shown[1].save(tmp_path / "still.png")
    image_set = load_images(tmp_path)
    assert image_set.files == ("still.png", "walk.png")
    np.testing.assert_array_equal(image_set.images[1], np.asarray(shown[0]))
    (found,) = findings(image_set)
    assert (found.kind, found.count, found.examples, found.places) == ("animations", 1, ("walk.png",), (1,))


def test_frames_see_through_to_those_before_them(tmp_path):
    """A second frame that is transparent but for a corner, laid over the first."""
    first = Image.new("RGBA", (16, 16), (250, 0, 0, 255))
    over = Image.new("RGBA", (16, 16), (0, 0, 0, 0))
    over.paste((0, 0, 250, 255), (0, 0, 4, 4))
    first.save(tmp_path / "a.png", save_all=True, append_images=[over], blend=1, disposal=0)
    image_set = load_images(tmp_path, preparation=ALL)
    assert image_set.images[1, 0, 0].tolist() == [0, 0, 250]
    assert image_set.images[1, 9, 9].tolist() == [250, 0, 0]


def test_a_single_animation_or_sheet_is_a_set_only_when_asked(tmp_path):
    save(tmp_path / "walk.gif", frames(4))
    with pytest.raises(ImageSetError, match=r"sprite sheet, cut it.*all its frames"):
        load_images(tmp_path / "walk.gif")
    image_set = load_images(tmp_path / "walk.gif", preparation=ALL)
    assert (len(image_set), image_set.attributes, image_set.name) == (4, (), "walk")
    assert image_set.files[-1] == "walk.gif#3"


def test_too_many_frames_are_cut_off_and_told(tmp_path, monkeypatch):
    monkeypatch.setattr(decoding, "MAX_FRAMES", 3)
    save(tmp_path / "a.gif", frames(5))
    save(tmp_path / "b.gif", frames(3))
    image_set = load_images(tmp_path, preparation=ALL)
    assert len(image_set) == 6
    (problem,) = image_set.problems
    assert problem.file == "a.gif"
    assert "more than 3 frames" in problem.reason
    monkeypatch.setattr(decoding, "MAX_FRAME_PIXELS", 2 * 256)
    assert len(load_images(tmp_path, preparation=ALL)) == 4


def test_more_images_than_anyone_has_are_left_out(tmp_path, monkeypatch):
    monkeypatch.setattr(pieces, "MOST_IMAGES", 4)
    save(tmp_path / "a.gif", frames(3))
    save(tmp_path / "b.gif", frames(3))
    image_set = load_images(tmp_path, preparation=ALL)
    assert len(image_set) == 4
    assert "more than 4 images" in image_set.problems[0].reason


def test_an_animation_that_lies_about_its_frames(tmp_path):
    """An APNG header that promises 2^31 - 1 frames, of which there are three; and one cut short in its second."""
    save(tmp_path / "a.png", frames(3))
    data = (tmp_path / "a.png").read_bytes()
    at = data.index(b"acTL") + 4
    lie = (2**31 - 1).to_bytes(4, "big") + data[at + 4 : at + 8]
    promised = data[:at] + lie + zlib.crc32(b"acTL" + lie).to_bytes(4, "big") + data[at + 12 :]
    (tmp_path / "a.png").write_bytes(promised)
    second = data.index(b"fdAT")
    (tmp_path / "b.png").write_bytes(data[: second + 20])
    image_set = load_images(tmp_path, preparation=ALL)
    assert [name for name in image_set.files if name.startswith("a")] == ["a.png#0", "a.png#1", "a.png#2"]
    assert "b.png#0" in image_set.files
    assert load_images(tmp_path).files == ("a.png", "b.png")


CELLS = RNG.integers(1, 256, (6, 8, 8, 4), np.uint8)


def sheet(empty: tuple[int, ...] = ()) -> Image.Image:
    """Two rows of three cells of 8 x 8 in a margin of 1."""
    pixels = np.zeros((18, 26, 4), np.uint8)
    for index, cell in enumerate(CELLS):
        if index not in empty:
            top, left = 1 + index // 3 * 8, 1 + index % 3 * 8
            pixels[top : top + 8, left : left + 8] = cell
    return Image.fromarray(pixels)


CUT = Preparation(grid=Grid(8, 8, margin=1))


def test_a_sheet_is_cut_and_its_empty_cells_are_dropped_and_told(tmp_path):
    sheet(empty=(1, 5)).save(tmp_path / "tiles.png")
    image_set = load_images(tmp_path / "tiles.png", channels="rgba", preparation=CUT)
    assert image_set.files == ("tiles.png#0,0", "tiles.png#0,2", "tiles.png#1,0", "tiles.png#1,1")
    np.testing.assert_array_equal(image_set.images[1], CELLS[2].repeat(2, 0).repeat(2, 1))
    (found,) = findings(image_set)
    assert (found.kind, found.count, found.examples) == ("empty cells", 2, ("tiles.png: 2",))
    assert "2 of 6" in found.found


@pytest.mark.parametrize("packed", [False, True])
def test_folders_of_sheets_keep_their_classes(tmp_path, packed):
    folder = tmp_path / "set"
    for name in ("grass/a.png", "stone/b.png"):
        (folder / name).parent.mkdir(parents=True)
        sheet().save(folder / name)
    Image.new("RGB", (5, 5)).save(folder / "stone" / "small.png")
    if packed:
        with zipfile.ZipFile(tmp_path / "set.zip", "w") as archive:
            for file in folder.rglob("*.png"):
                archive.write(file, file.relative_to(folder))
        folder = tmp_path / "set.zip"
    image_set = load_images(folder, preparation=CUT)
    assert image_set.counts() == {"grass": 6, "stone": 6}
    assert len(set(image_set.files)) == 12
    (problem,) = image_set.problems
    assert "no cell of 8 x 8 pixels lies in it, it has 5 x 5" in problem.reason


def test_the_frames_of_an_animated_sheet(tmp_path):
    one, other = sheet(), sheet(empty=(0,))
    one.save(tmp_path / "a.png", save_all=True, append_images=[other], disposal=1)
    both = Preparation(frames="all", grid=Grid(8, 8, margin=1))
    image_set = load_images(tmp_path / "a.png", preparation=both)
    assert image_set.files[:2] == ("a.png#0#0,0", "a.png#0#0,1")
    assert image_set.files[6] == "a.png#1#0,1"


def test_a_mapped_set_of_frames_is_the_set_in_memory(tmp_path):
    for name in ("a.gif", "b.gif"):
        save(tmp_path / "set" / name, frames(9))
    (tmp_path / "set" / "no.png").write_bytes(b"no")
    small = Storage(memory_bytes=5_000, cache=tmp_path / "cache")
    whole = load_images(tmp_path / "set", preparation=ALL)
    for _ in range(2):  # decoded, then found again
        mapped = load_images(tmp_path / "set", preparation=ALL, storage=small)
        assert isinstance(mapped.images, np.memmap)
        np.testing.assert_array_equal(mapped.images, whole.images)
        assert (mapped.files, mapped.problems, mapped.met) == (whole.files, whole.problems, whole.met)
    first = load_images(tmp_path / "set", storage=small)
    assert len(first) == 2
    assert len(list(small.cache.iterdir())) == 1  # two images fit into memory


def test_files_of_one_name_in_an_archive_have_different_names(tmp_path):
    data = io.BytesIO()
    frames(1)[0].save(data, "PNG")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("a\x01.png", "a\x02.png", "b.png"):
            archive.writestr(name, data.getvalue())
    assert load_images(tmp_path / "a.zip").files == ("a?.png", "a?.png (2)", "b.png")
