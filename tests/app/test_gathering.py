"""Files and folders from anywhere become a folder of the workspace."""

import numpy as np
import pytest
from PIL import Image

from ddpm_studio.app.background import Cancelled
from ddpm_studio.app.gathering import PASTED, GatheringError, gather, keep_picture
from ddpm_studio.data.decoding import decode


def picture(path, colour=(1, 2, 3)):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (8, 8), colour).save(path)
    return path


def places(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_folders_become_classes_and_files_lie_beside_them(tmp_path):
    for name in ("a/one.png", "a/deep/two.png", "b/one.png", "b/labels.csv", "b/readme.txt"):
        picture(tmp_path / name) if name.endswith("png") else (tmp_path / name).write_text("x")
    loose = picture(tmp_path / "loose.png")
    shares = []
    found = gather([tmp_path / "a", tmp_path / "b", loose], tmp_path / "home", shares.append)
    assert places(found.folder) == ["a/deep/two.png", "a/one.png", "b/labels.csv", "b/one.png", "loose.png"]
    assert (found.count, found.left_out) == (4, 1)
    assert found.folder.parent == tmp_path / "home" / PASTED
    assert (shares[0], shares[-1]) == (0, 1)
    assert loose.read_bytes() == (found.folder / "loose.png").read_bytes()


def test_files_of_one_name_are_all_kept(tmp_path):
    files = [picture(tmp_path / folder / "x.png", (i, 0, 0)) for i, folder in enumerate("abc")]
    found = gather(files, tmp_path / "home")
    assert places(found.folder) == ["x (2).png", "x (3).png", "x.png"]
    again = gather(files[:1], tmp_path / "home", into=found.folder)
    assert again.folder == found.folder
    assert len(places(found.folder)) == 4
    assert [path.name for path in (tmp_path / "home" / PASTED).iterdir()] == [found.folder.name]


def test_links_are_not_followed(tmp_path):
    folder = picture(tmp_path / "set" / "in.png").parent
    outside = picture(tmp_path / "outside" / "out.png")
    (folder / "link.png").symlink_to(outside)
    (folder / "round").symlink_to(folder, target_is_directory=True)
    assert places(gather([folder], tmp_path / "home").folder) == ["set/in.png"]


def test_what_is_cancelled_leaves_nothing(tmp_path):
    files = [picture(tmp_path / f"{i}.png") for i in range(4)]

    def tell(share):
        if share > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        gather(files, tmp_path / "home", tell)
    assert list((tmp_path / "home" / PASTED).iterdir()) == []


def test_without_a_picture_it_says_so(tmp_path):
    (tmp_path / "labels.csv").write_text("x")
    with pytest.raises(GatheringError, match="no picture"):
        gather([tmp_path / "labels.csv"], tmp_path / "home")
    assert not (tmp_path / "home").exists()


def test_a_picture_is_kept_pixel_by_pixel(tmp_path):
    pixels = np.random.default_rng(0).integers(0, 256, (9, 7, 4), dtype=np.uint8)
    first = keep_picture(pixels, tmp_path)
    second = keep_picture(pixels, tmp_path, first.parent)
    assert [path.name for path in sorted(first.parent.iterdir())] == ["pasted (2).png", "pasted.png"]
    with second.open("rb") as file:
        np.testing.assert_array_equal(decode(file), pixels)
