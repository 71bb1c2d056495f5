"""Image sets larger than the memory they may take: mapped, found again, made anew when they change, never whole."""

import os
import pickle
import shutil
import time
import tracemalloc

import numpy as np
import pytest

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.map_cache import MapCache
from ddpm_studio.data.preparation import Preparation
from ddpm_studio.data.reading import ReadingCancelled, load_images
from ddpm_studio.data.storage import Storage


@pytest.fixture
def small(tmp_path) -> Storage:
    """A quarter of a machine with hardly any memory."""
    return Storage(memory_bytes=5_000, cache=tmp_path / "cache")


@pytest.fixture
def folder(tiny_images, tmp_path):
    """The tiny images and a file that is none."""
    shutil.copytree(tiny_images, tmp_path / "shapes")
    (tmp_path / "shapes" / "circle" / "torn.png").write_bytes(b"\x89PNG no more")
    return tmp_path / "shapes"


def same(one, other):
    np.testing.assert_array_equal(one.images, other.images)
    np.testing.assert_array_equal(one.labels, other.labels)
    assert (one.attributes, one.problems, one.has_alpha) == (other.attributes, other.problems, other.has_alpha)


@pytest.mark.parametrize("channels", ["grey", "rgb", "rgba"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_mapped_set_is_the_set_in_memory(folder, small, tmp_path, channels, packed):
    source = folder
    if packed:
        source = shutil.make_archive(str(tmp_path / "packed"), "zip", folder)
    whole, mapped = load_images(source, channels=channels), load_images(source, channels=channels, storage=small)
    assert not isinstance(whole.images, np.memmap)
    assert isinstance(mapped.images, np.memmap)
    assert not mapped.images.flags.writeable
    assert len(mapped.problems) == 1
    same(whole, mapped)


def test_a_mapped_set_is_found_again_and_decoded_once(folder, small):
    seen = []
    first = load_images(folder, storage=small, progress=lambda *at: seen.append(at))
    assert len(seen) == 38
    again = load_images(folder, storage=small, progress=lambda *at: seen.append(at))
    assert len(seen) == 38
    same(first, again)
    assert len(list(small.cache.iterdir())) == 1


def test_what_is_kept_is_a_plain_array(folder, small):
    mapped = load_images(folder, storage=small, channels="rgba")
    (file,) = small.cache.glob("*/images.npy")
    np.testing.assert_array_equal(np.load(file), mapped.images)


def test_a_changed_file_or_other_wishes_are_read_anew(folder, small):
    first = load_images(folder, storage=small)
    shutil.copy(folder / "circle" / "circle_05.png", folder / "circle" / "circle_00.png")
    second = load_images(folder, storage=small)
    assert (first.images[0] != second.images[0]).any()
    np.testing.assert_array_equal(second.images[0], second.images[5])
    third = load_images(folder, storage=small, background=(0, 0, 0))
    assert (third.images[:, -1, -1] == 0).all()
    (folder / "square" / "square_00.png").unlink()
    assert len(load_images(folder, storage=small)) == 35


def test_a_damaged_entry_is_made_again(folder, small):
    whole = load_images(folder)
    load_images(folder, storage=small)
    (file,) = small.cache.glob("*/images.npy")
    file.write_bytes(file.read_bytes()[:1000])
    same(whole, load_images(folder, storage=small))
    (facts,) = small.cache.glob("*/facts.json")
    facts.write_text("{")
    same(whole, load_images(folder, storage=small))


def test_a_cancelled_reading_leaves_nothing(folder, small):
    seen = []
    with pytest.raises(ReadingCancelled):
        load_images(folder, storage=small, progress=lambda *at: seen.append(at), cancelled=lambda: len(seen) == 9)
    assert list(small.cache.iterdir()) == []


def test_a_set_without_a_usable_image_is_refused_and_not_kept(tmp_path, small):
    (tmp_path / "set").mkdir()
    for index in range(30):
        (tmp_path / "set" / f"{index}.png").write_bytes(b"no image")
    with pytest.raises(ImageSetError, match="no usable image"):
        load_images(tmp_path / "set", storage=small)
    assert list(small.cache.glob("*")) == []


def test_arrays_of_the_right_size_are_mapped_where_they_lie(tmp_path, small):
    pixels = np.random.default_rng(0).integers(0, 256, (60, 16, 16, 3), np.uint8)
    np.save(tmp_path / "X.npy", pixels)
    image_set = load_images(tmp_path / "X.npy", storage=small)
    assert isinstance(image_set.images, np.memmap)
    assert os.fspath(image_set.images.filename) == str(tmp_path / "X.npy")
    np.testing.assert_array_equal(image_set.images, pixels)
    np.save(tmp_path / "G.npy", pixels[..., 0])
    grey = load_images(tmp_path / "G.npy", storage=small, channels="grey")
    assert os.fspath(grey.images.filename) == str(tmp_path / "G.npy")
    np.testing.assert_array_equal(grey.images, pixels[..., :1])
    assert not small.cache.exists()


def test_arrays_with_columns_first_or_colours_unseen_are_set_right_in_the_cache(tmp_path, small):
    pixels = np.random.default_rng(0).integers(0, 256, (60, 16, 16, 4), np.uint8)
    pixels[::2, :8, :, 3] = 0
    np.save(tmp_path / "X.npy", pixels)
    image_set = load_images(tmp_path / "X.npy", storage=small, channels="rgba")
    assert image_set.has_alpha
    assert small.cache in image_set.images.filename.parents
    assert not image_set.images[::2, :8].any()
    clean = image_set.images.copy()
    np.save(tmp_path / "clean.npy", clean)
    direct = load_images(tmp_path / "clean.npy", storage=small, channels="rgba")
    assert os.fspath(direct.images.filename) == str(tmp_path / "clean.npy")
    assert direct.has_alpha
    np.save(tmp_path / "F.npy", np.asfortranarray(clean))
    columns = load_images(tmp_path / "F.npy", storage=small, channels="rgba")
    assert columns.images.flags.c_contiguous
    np.testing.assert_array_equal(columns.images, clean)


def test_reading_200_000_images_takes_little_memory(tmp_path):
    """The array in memory would take 154 MB."""
    count = 200_000
    source = np.lib.format.open_memmap(tmp_path / "X.npy", "w+", np.uint8, (count, 16, 16))
    source[:] = (np.arange(count) % 251).astype(np.uint8)[:, None, None]
    source.flush()
    del source
    storage = Storage(memory_bytes=1 << 20, cache=tmp_path / "cache")
    load_images("builtin:sprites")  # so that no import is counted
    tracemalloc.start()
    try:
        image_set = load_images(tmp_path / "X.npy", storage=storage)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 60 << 20
    assert image_set.images.shape == (count, 16, 16, 3)
    picked = np.array([0, 77_777, count - 1])
    np.testing.assert_array_equal(image_set.images[picked][:, 3, 5, 1], picked % 251)
    shutil.rmtree(tmp_path / "cache")


def test_a_mapped_set_goes_to_another_process_as_the_place_of_its_file(folder, small):
    mapped = load_images(folder, storage=small)
    sent = pickle.dumps(mapped)
    assert len(sent) < mapped.images.nbytes / 4
    arrived = pickle.loads(sent)
    assert isinstance(arrived.images, np.memmap)
    same(mapped, arrived)
    whole = load_images(folder)
    same(whole, pickle.loads(pickle.dumps(whole)))


def test_a_set_whose_file_is_gone_arrives_and_says_so(folder, small):
    sent = pickle.dumps(load_images(folder, storage=small))
    shutil.rmtree(small.cache)
    arrived = pickle.loads(sent)
    assert len(arrived) == 36
    assert "open them again" in arrived.problems[-1].reason


def fill(cache: MapCache, key: str, count: int = 10) -> None:
    with cache.write(key, (16, 16, 1), count) as writer:
        writer.add(np.zeros((count, 16, 16, 1), np.uint8))
        writer.finish({"key": key})


def test_entries_unused_for_longest_give_way(tmp_path):
    cache = MapCache(tmp_path, most_bytes=3 * 2700)
    for key in "abc":
        fill(cache, key)
        time.sleep(0.02)
    assert cache.find("a", (16, 16, 1))[1] == {"key": "a"}  # which makes it the newest
    fill(cache, "d")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c", "d"]
    fill(cache, "large", 100)  # more than the limit by itself: kept, and alone
    assert [path.name for path in tmp_path.iterdir()] == ["large"]


def test_an_abandoned_reading_is_cleared_away(tmp_path):
    abandoned, young = tmp_path / ".part-old", tmp_path / ".part-young"
    for path in (abandoned, young):
        path.mkdir()
    os.utime(abandoned, (0, 0))
    fill(MapCache(tmp_path), "a")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".part-young", "a"]


def test_two_that_read_the_same_at_once_get_the_same(tmp_path):
    cache = MapCache(tmp_path)
    with cache.write("a", (16, 16, 1), 1) as slow:
        fill(cache, "a", 1)
        slow.add(np.zeros((1, 16, 16, 1), np.uint8))
        assert not slow.finish({"key": "a"}).any()
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_no_room_on_the_disk_is_said_with_the_folder(tmp_path):
    with (
        pytest.raises(ImageSetError, match=r"need .* GiB in .*cache.*Make room"),
        MapCache(tmp_path / "cache").write("a", (64, 64, 4), 1 << 40),
    ):
        pass


def test_a_folder_that_cannot_be_written_is_said(folder, tmp_path):
    (tmp_path / "taken").write_text("a file, no folder")
    with pytest.raises(ImageSetError, match="could not be kept in"):
        load_images(folder, storage=Storage(memory_bytes=1, cache=tmp_path / "taken"))


@pytest.mark.parametrize("form", ["zip", "gztar"])
def test_an_archive_whose_images_are_kept_is_read_again_without_opening_it(folder, small, tmp_path, monkeypatch, form):
    source = shutil.make_archive(str(tmp_path / "packed"), form, folder)
    first = load_images(source, storage=small)
    monkeypatch.setattr("ddpm_studio.data.reading.open_zip", None)
    monkeypatch.setattr("ddpm_studio.data.reading.open_tar", None)
    again = load_images(source, storage=small)
    same(first, again)
    assert (again.files, again.met) == (first.files, first.met)
    assert len(again.problems) == 1
    names = load_images(source, storage=small, preparation=Preparation(attributes_from="names", pattern="{kind}/*"))
    assert set(names.attributes) == {f"kind: {name}" for name in first.attributes}


def test_a_table_in_an_archive_is_read_though_its_images_are_kept(folder, small, tmp_path):
    (folder / "circle" / "torn.png").unlink()
    rows = [f"{file.relative_to(folder)},{file.name[:2]}" for file in sorted(folder.rglob("*.png"))]
    (folder / "table.csv").write_text("\n".join(["file,class", *rows]))
    source = shutil.make_archive(str(tmp_path / "packed"), "zip", folder)
    first = load_images(source, storage=small)
    assert set(first.attributes) == {"ci", "sq", "tr"}
    same(first, load_images(source, storage=small))
    assert load_images(source, storage=small, preparation=Preparation(attributes_from="folders")).attributes == (
        "circle",
        "square",
        "triangle",
    )
    assert len(list(small.cache.iterdir())) == 1


def test_many_images_are_kept_though_they_fit_into_memory(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("ddpm_studio.data.storage.KEPT_FROM", 10)
    monkeypatch.setattr("ddpm_studio.data.storage._BLOCK", 7)
    large = Storage(cache=tmp_path / "cache")
    seen = []
    for frames in ("first", "all"):
        for _ in range(2):
            read = load_images(
                folder, storage=large, progress=lambda *at: seen.append(at), preparation=Preparation(frames=frames)
            )
            assert not isinstance(read.images, np.memmap)
            same(read, load_images(folder))
    assert len(seen) == 2 * 38
    assert len(list(large.cache.iterdir())) == 2


def test_without_room_to_keep_them_images_that_fit_into_memory_are_read(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("ddpm_studio.data.storage.KEPT_FROM", 10)
    monkeypatch.setattr("ddpm_studio.data.storage._BLOCK", 12)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(1, 1, 0))
    same(load_images(folder), load_images(folder, storage=Storage(cache=tmp_path / "cache")))
