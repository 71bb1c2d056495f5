"""Zip archives: every layout, and every way in which one can be bad."""

import io
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.reading import load_images


def png(shade: int = 0, size: int = 16) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (size, size), (shade,) * 3).save(file, "PNG")
    return file.getvalue()


def pack(path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize("wrapping", ["", "tiles/", "a/b/"])
def test_class_folders(tmp_path, wrapping):
    path = pack(
        tmp_path / "set.zip",
        {f"{wrapping}{name}": png(i) for i, name in enumerate(("x/1.png", "x/2.png", "y/1.png"))},
    )
    image_set = load_images(path)
    assert image_set.attributes == ("x", "y")
    assert image_set.labels.tolist() == [[1, 0], [1, 0], [0, 1]]
    assert image_set.images[:, 0, 0, 0].tolist() == [0, 1, 2]
    assert image_set.name == "set"
    assert image_set.source == str(path)


@pytest.mark.parametrize("wrapping", ["", "tiles/"])
def test_flat(tmp_path, wrapping):
    path = pack(tmp_path / "set.zip", {f"{wrapping}{i}.png": png(i) for i in (10, 9, 1)})
    image_set = load_images(path)
    assert image_set.labels.shape == (3, 0)
    assert image_set.images[:, 0, 0, 0].tolist() == [1, 9, 10]


def test_one_class_in_a_wrapping_folder(tmp_path):
    assert load_images(pack(tmp_path / "set.zip", {"tiles/x/1.png": png()})).attributes == ("x",)


def test_an_archive_reads_as_its_folder(tmp_path, tiny_images):
    path = tmp_path / "shapes.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(tiny_images.rglob("*.png"), reverse=True):
            archive.write(file, file.relative_to(tiny_images.parent))
    packed, unpacked = load_images(path, 32), load_images(tiny_images, 32)
    np.testing.assert_array_equal(packed.images, unpacked.images)
    np.testing.assert_array_equal(packed.labels, unpacked.labels)
    assert packed.attributes == unpacked.attributes


def test_what_systems_leave_in_archives_is_ignored(tmp_path):
    path = pack(
        tmp_path / "set.zip",
        {"t/x/1.png": png(), "__MACOSX/t/x/._1.png": b"junk", "t/.DS_Store": b"junk", "t/y/1.png": png()},
    )
    image_set = load_images(path)
    assert image_set.attributes == ("x", "y")
    assert image_set.problems == ()


def test_an_archive_needs_no_suffix(tmp_path):
    pack(tmp_path / "set.zip", {"x/1.png": png()}).rename(tmp_path / "set")
    assert len(load_images(tmp_path / "set")) == 1


def test_names_that_point_elsewhere_do_nothing(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    names = ("../../escaped.png", "/absolute.png", "x/../../y.png", "..\\..\\windows.png", "C:/drive.png")
    path = pack(inside / "set.zip", {name: png() for name in names})
    before = sorted(tmp_path.rglob("*"))
    image_set = load_images(path)
    assert len(image_set) == 5
    assert image_set.problems == ()
    assert sorted(tmp_path.rglob("*")) == before


def test_bad_files_are_left_out(tmp_path):
    path = pack(
        tmp_path / "set.zip",
        {
            "x/1.png": png(),
            "x/notes.txt": b"hello",
            "x/cut.png": png(7, 200)[:-30],
            "x/none.png": b"",
            "y/z.txt": b"z",
        },
    )
    image_set = load_images(path)
    assert len(image_set) == 1
    reasons = {problem.file: problem.reason for problem in image_set.problems}
    assert "not an image" in reasons["x/notes.txt"]
    assert "cut short" in reasons["x/cut.png"]
    assert "empty" in reasons["x/none.png"]
    assert "not an image" in reasons["y/z.txt"]


def test_a_damaged_entry_is_left_out(tmp_path):
    path = pack(tmp_path / "set.zip", {"1.png": png(1), "2.png": png(2)}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    data[data.index(png(2)) + 50] ^= 0xFF
    path.write_bytes(data)
    image_set = load_images(path)
    assert len(image_set) == 1
    assert [problem.file for problem in image_set.problems] == ["2.png"]
    assert "damaged" in image_set.problems[0].reason


def test_a_bomb_is_not_expanded(tmp_path):
    path = pack(tmp_path / "set.zip", {"bomb.png": bytes(40 << 20), "x.png": png()})
    image_set = load_images(path)
    assert len(image_set) == 1
    assert image_set.problems[0].file == "bomb.png"
    assert "decompression bomb" in image_set.problems[0].reason


def test_the_sum_of_all_files_is_bounded(tmp_path, monkeypatch):
    # The bound is lowered, for the real one would need archives of gigabytes.
    monkeypatch.setattr("ddpm_studio.data.sources.most_expanded", lambda size: 3 * len(png()))
    path = pack(tmp_path / "set.zip", {f"{i}.png": png() for i in range(5)})
    image_set = load_images(path)
    assert len(image_set) == 3
    assert [problem.file for problem in image_set.problems] == ["3.png", "4.png"]
    assert "unpack it" in image_set.problems[0].reason


@pytest.mark.parametrize("zipped", [True, False])
def test_the_number_of_files_is_bounded(tmp_path, monkeypatch, zipped):
    monkeypatch.setattr("ddpm_studio.data.sources.MAX_FILES", 4)
    source = tmp_path / "set"
    if zipped:
        pack(source, {f"{i}.png": png() for i in range(9)})
    else:
        source.mkdir()
        for i in range(9):
            (source / f"{i}.png").write_bytes(png())
    image_set = load_images(source)
    assert len(image_set) == 4
    assert len(image_set.problems) == 1
    assert "more than 4 files" in image_set.problems[0].reason


def test_an_entry_that_lies_about_its_size(tmp_path):
    path = pack(tmp_path / "set.zip", {"1.png": png(1, 64), "2.png": png(2)})
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\1\2")
    struct.pack_into("<L", data, at + 24, 50)  # the size in the list of files
    path.write_bytes(data)
    image_set = load_images(path)
    assert len(image_set) == 1
    assert [problem.file for problem in image_set.problems] == ["1.png"]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_methods_are_named(tmp_path, method):
    with pytest.raises(ImageSetError, match="rare method"):
        load_images(pack(tmp_path / "set.zip", {"1.png": png()}, method))


def encrypt(path: Path, which: str) -> Path:
    """Mark an entry as encrypted, in its own header and in the list of files."""
    data = bytearray(path.read_bytes())
    for signature, flags, name in ((b"PK\3\4", 6, 30), (b"PK\1\2", 8, 46)):
        at = data.find(signature)
        while at >= 0:
            if data[at + name :].startswith(which.encode()):
                data[at + flags] |= 1
            at = data.find(signature, at + 4)
    path.write_bytes(data)
    return path


def test_an_encrypted_archive(tmp_path):
    path = encrypt(pack(tmp_path / "set.zip", {"1.png": png()}), "1.png")
    with pytest.raises(ImageSetError, match=r"encrypted.*Unpack it"):
        load_images(path)


def test_a_partly_encrypted_archive(tmp_path):
    path = encrypt(pack(tmp_path / "set.zip", {"1.png": png(), "2.png": png()}), "1.png")
    image_set = load_images(path)
    assert [(p.file, p.reason) for p in image_set.problems] == [("1.png", "it is encrypted")]


@pytest.mark.parametrize(
    "spoil", [lambda d: b"", lambda d: b"junk" * 30, lambda d: d[: len(d) // 2], lambda d: d[:-10]]
)
def test_a_corrupt_archive(tmp_path, spoil):
    path = pack(tmp_path / "set.zip", {"1.png": png()})
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(ImageSetError, match=r"damaged or not a complete zip archive .*again"):
        load_images(path)


def test_an_endless_list_of_files_is_not_read(tmp_path):
    path = pack(tmp_path / "set.zip", {"1.png": png()})
    data = bytearray(path.read_bytes())
    struct.pack_into("<L", data, len(data) - 22 + 12, 2**31)
    path.write_bytes(data)
    with pytest.raises(ImageSetError, match="absurdly long"):
        load_images(path)


def test_an_empty_archive(tmp_path):
    with pytest.raises(ImageSetError, match="no files in it"):
        load_images(pack(tmp_path / "set.zip", {}))


def test_an_archive_of_other_things(tmp_path):
    with pytest.raises(ImageSetError, match=r"no usable image.*report\.txt: it is not an image"):
        load_images(pack(tmp_path / "set.zip", {"report.txt": b"x"}))


def whole_archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(3):
            archive.writestr(f"t/{'xy'[i % 2]}/{i}.png", png(i))
    return file.getvalue()


WHOLE = whole_archive()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_spoiled_archives_are_read_or_refused(tmp_path, data):
    spoiled = bytearray(WHOLE)
    directory = spoiled.index(b"PK\1\2")
    for _ in range(data.draw(st.integers(1, 4))):
        first = data.draw(st.sampled_from([0, directory, len(spoiled) - 22]))
        spoiled[data.draw(st.integers(first, len(spoiled) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "set.zip"
    path.write_bytes(spoiled)
    try:
        image_set = load_images(path)
    except ImageSetError:
        return
    assert 1 <= len(image_set) <= 3


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([b"", b"PK\3\4", WHOLE[:60]]),
    st.binary(max_size=300),
    st.sampled_from([b"", WHOLE[-22:]]),
)
def test_random_bytes_are_refused(tmp_path, head, middle, tail):
    path = tmp_path / "set.zip"
    path.write_bytes(head + middle + tail)
    with pytest.raises(ImageSetError):
        load_images(path)
