"""Folders of images: classes, order, problems, and refusals."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.reading import ReadingCancelled, load_images


def put(path: Path, shade: int = 0, size: tuple[int, int] = (16, 16)) -> Path:
    """A grey image whose shade tells it from others."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, (shade, shade, shade)).save(path)
    return path


def shades(image_set) -> list[int]:
    return image_set.images[:, 8, 8, 0].tolist()


@pytest.fixture
def classes(tmp_path: Path) -> Path:
    root = tmp_path / "tiles"
    for shade, name in enumerate(("hero/1.png", "hero/2.png", "hero/10.png", "wall/a.png")):
        put(root / name, shade)
    return root


def test_one_subfolder_per_class(classes):
    image_set = load_images(classes)
    assert image_set.attributes == ("hero", "wall")
    assert image_set.labels.tolist() == [[1, 0], [1, 0], [1, 0], [0, 1]]
    assert shades(image_set) == [0, 1, 2, 3]
    assert image_set.counts() == {"hero": 3, "wall": 1}
    assert image_set.name == "tiles"
    assert image_set.source == str(classes)
    assert image_set.problems == ()


def test_a_flat_folder_has_no_attributes(tmp_path):
    put(tmp_path / "b10.png", 3)
    put(tmp_path / "b9.png", 2)
    put(tmp_path / "a.png", 1)
    image_set = load_images(tmp_path)
    assert image_set.labels.shape == (3, 0)
    assert shades(image_set) == [1, 2, 3]


def test_every_size(tiny_images):
    for size in (16, 32, 64):
        image_set = load_images(tiny_images, size)
        assert image_set.images.shape == (36, size, size, 3)
        assert image_set.counts() == {"circle": 12, "square": 12, "triangle": 12}


def test_the_background_shows_through(tiny_images):
    assert (load_images(tiny_images).images[:, -1, -1] == 255).all()
    assert (load_images(tiny_images, background=(10, 20, 30)).images[:, -1, -1] == (10, 20, 30)).all()


def test_deeper_folders_belong_to_the_first_level(classes):
    put(classes / "wall" / "brick" / "old" / "b.png", 4)
    image_set = load_images(classes)
    assert image_set.attributes == ("hero", "wall")
    assert image_set.labels.tolist()[-1] == [0, 1]


def test_a_wrapping_folder_is_looked_through(classes):
    image_set = load_images(classes.parent)
    assert image_set.attributes == ("hero", "wall")
    (classes.parent / "readme.txt").write_text("about the tiles")
    assert load_images(classes.parent).attributes == ("hero", "wall")


def test_a_single_class_folder_is_a_class(tmp_path):
    put(tmp_path / "hero" / "1.png")
    assert load_images(tmp_path).attributes == ("hero",)


def test_images_beside_the_classes_carry_zeros(classes):
    put(classes / "loose.png", 9)
    image_set = load_images(classes)
    row = shades(image_set).index(9)
    assert image_set.attributes == ("hero", "wall")
    assert image_set.labels[row].tolist() == [0, 0]


def test_names_that_differ_by_case_stay_apart(tmp_path):
    put(tmp_path / "Hero" / "1.png", 1)
    put(tmp_path / "hero" / "1.png", 2)
    if len(os.listdir(tmp_path)) == 1:
        pytest.skip("needs a file system that tells upper from lower case")
    assert load_images(tmp_path).attributes == ("Hero", "hero")


def test_hidden_files_are_ignored(classes):
    (classes / ".DS_Store").write_bytes(b"junk")
    put(classes / "hero" / "._1.png")
    put(classes / ".git" / "x.png")
    image_set = load_images(classes)
    assert len(image_set) == 4
    assert image_set.problems == ()


def test_what_cannot_be_used_is_named_with_its_reason(classes):
    (classes / "readme.txt").write_text("about the tiles")
    (classes / "hero" / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0")
    (classes / "hero" / "empty.png").write_bytes(b"")
    whole = put(classes / "wall" / "cut.png", size=(200, 200))
    whole.write_bytes(whole.read_bytes()[:-40])
    (classes / "wall" / "gone.png").symlink_to(classes / "nowhere.png")
    (classes / "wall" / "loop").symlink_to(classes)
    (classes / "bare").mkdir()
    image_set = load_images(classes)
    assert len(image_set) == 4
    reasons = {problem.file: problem.reason for problem in image_set.problems}
    assert list(reasons) == [
        "bare/",
        "hero/empty.png",
        "hero/Thumbs.db",
        "readme.txt",
        "wall/cut.png",
        "wall/gone.png",
        "wall/loop",
    ]
    assert "no class" in reasons["bare/"]
    assert "empty" in reasons["hero/empty.png"]
    assert "not an image" in reasons["hero/Thumbs.db"]
    assert "not an image" in reasons["readme.txt"]
    assert "cut short" in reasons["wall/cut.png"]
    assert "link" in reasons["wall/gone.png"]
    assert "link" in reasons["wall/loop"]


def test_links_to_class_folders_are_followed(classes, tmp_path):
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    (chosen / "people").symlink_to(classes / "hero")
    (chosen / "stone").symlink_to(classes / "wall")
    assert load_images(chosen).counts() == {"people": 3, "stone": 1}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_does_not_hold_up_the_reading(classes):
    os.mkfifo(classes / "pipe.png")
    image_set = load_images(classes)
    assert [problem.file for problem in image_set.problems] == ["pipe.png"]
    with pytest.raises(ImageSetError, match="kind"):
        load_images(classes / "pipe.png")


def test_a_file_that_may_not_be_read(classes, monkeypatch):
    import builtins

    really_open = builtins.open

    def guarded(file, *args, **kwargs):
        if str(file).endswith("2.png"):
            raise PermissionError(13, "Permission denied", str(file))
        return really_open(file, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", guarded)
    image_set = load_images(classes)
    assert [(p.file, p.reason) for p in image_set.problems] == [("hero/2.png", "permission to read it is denied")]


def test_a_folder_that_may_not_be_read(classes, monkeypatch):
    really_scan = os.scandir

    def guarded(path):
        if Path(path).name == "tiles":
            raise PermissionError(13, "Permission denied", str(path))
        return really_scan(path)

    monkeypatch.setattr(os, "scandir", guarded)
    with pytest.raises(ImageSetError, match="permission"):
        load_images(classes)
    with pytest.raises(ImageSetError, match="tiles: permission"):
        load_images(classes.parent)


def test_names_that_are_no_text(tmp_path):
    folder = os.path.join(os.fsencode(tmp_path), b"h\xe9ros")
    try:
        os.mkdir(folder)
    except OSError:
        pytest.skip("needs a file system that takes any bytes as a name")
    put(Path(os.fsdecode(folder)) / "1.png")
    Path(os.fsdecode(os.path.join(folder, b"bad\xff.txt"))).write_text("x")
    image_set = load_images(tmp_path)
    assert image_set.attributes == ("h?ros",)
    assert image_set.problems[0].file == "h?ros/bad?.txt"


def test_progress_goes_from_none_to_all(classes):
    seen = []
    load_images(classes, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_cancelling_ends_the_reading(classes):
    seen = []
    with pytest.raises(ReadingCancelled):
        load_images(classes, progress=lambda *at: seen.append(at), cancelled=lambda: len(seen) == 2)
    assert seen == [(0, 4), (1, 4)]


def test_reading_twice_gives_the_same(tiny_images):
    first, second = load_images(tiny_images), load_images(str(tiny_images))
    np.testing.assert_array_equal(first.images, second.images)
    np.testing.assert_array_equal(first.labels, second.labels)
    assert first.attributes == second.attributes


@pytest.mark.parametrize("size", [0, 8, 17, 128, -16])
def test_other_sizes_are_refused(classes, size):
    with pytest.raises(ImageSetError, match="16, 32, 64"):
        load_images(classes, size)


@pytest.mark.parametrize("background", [(0, 0), (0, 0, 256), (-1, 0, 0)])
def test_other_backgrounds_are_refused(classes, background):
    with pytest.raises(ImageSetError, match="background"):
        load_images(classes, background=background)


@pytest.mark.parametrize("source", ["nowhere", "no\0name", "x" * 5000, "~nobody-of-that-name/x"])
def test_a_missing_source(source, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ImageSetError, match=r"[Cc]hoose (a|the) folder"):
        load_images(source)


def test_an_unknown_built_in_set():
    with pytest.raises(ImageSetError, match="builtin:sprites"):
        load_images("builtin:cats")


def test_an_empty_folder(tmp_path):
    with pytest.raises(ImageSetError, match="no files in it"):
        load_images(tmp_path)


def test_classes_without_an_image(tmp_path):
    for name in ("hero", "wall"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "notes.txt").write_text("later")
    with pytest.raises(ImageSetError, match=r"no usable image: 2 files .*hero/notes\.txt: it is not an image"):
        load_images(tmp_path)


def test_many_problems_are_counted_and_the_first_named(tmp_path):
    for i in range(12):
        (tmp_path / f"{i}.txt").write_text("x")
    with pytest.raises(ImageSetError, match=r"12 files .*0\.txt.*1\.txt.*2\.txt.*and 9 more"):
        load_images(tmp_path)


def test_too_many_classes(tmp_path):
    for i in range(257):
        put(tmp_path / f"c{i}" / "1.png", size=(1, 1))
    with pytest.raises(ImageSetError, match="257 class folders; at most 256"):
        load_images(tmp_path)


@pytest.mark.parametrize("name", ["one.png", "notes.txt"])
def test_a_single_file_of_another_kind(tmp_path, name):
    put(tmp_path / "one.png")
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(ImageSetError, match=r"[Cc]hoose (a|the) folder"):
        load_images(tmp_path / name)


def test_reading_needs_no_torch(tiny_images):
    code = (
        "import sys; from ddpm_studio.data.reading import load_images; "
        f"load_images({str(tiny_images)!r}); print('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "False"
