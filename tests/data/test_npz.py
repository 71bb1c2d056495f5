"""Image sets in ``.npz`` files, by the names people give their arrays; and such files made to do harm."""

import pickle
import struct
import tracemalloc
import zipfile

import numpy as np
import pytest

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.reading import ReadingCancelled, load_images
from ddpm_studio.data.storage import Storage

PIXELS = np.random.default_rng(0).integers(0, 256, (12, 16, 16, 3), np.uint8)
CLASSES = np.arange(12) % 3
SAVE = pytest.mark.parametrize("save", [np.savez, np.savez_compressed])


@SAVE
@pytest.mark.parametrize(
    ("images", "labels"),
    [("images", "labels"), ("x", "y"), ("data", "y"), ("x_train", "y_train"), ("train_images", "train_labels")],
)
def test_images_and_labels_by_their_usual_names(tmp_path, save, images, labels):
    save(tmp_path / "set.npz", **{labels: CLASSES, images: PIXELS, "x_test": PIXELS[:5], "y_test": CLASSES[:5]})
    image_set = load_images(tmp_path / "set.npz")
    np.testing.assert_array_equal(image_set.images, PIXELS)
    np.testing.assert_array_equal(image_set.labels, np.eye(3)[CLASSES])
    assert (image_set.name, image_set.attributes) == ("set", ("class 1", "class 2", "class 3"))


def test_arrays_without_names_and_of_other_names(tmp_path):
    np.savez(tmp_path / "a.npz", PIXELS, CLASSES)
    assert load_images(tmp_path / "a.npz").counts() == {"class 1": 4, "class 2": 4, "class 3": 4}
    np.savez(tmp_path / "b.npz", pictures=PIXELS, numbers=CLASSES)
    assert load_images(tmp_path / "b.npz").attributes == ()
    np.savez(tmp_path / "c.npz", ones=PIXELS, others=PIXELS)
    with pytest.raises(ImageSetError, match=r"ones \(12, 16, 16, 3\), others .* called 'images'|called 'images'"):
        load_images(tmp_path / "c.npz")


def test_names_of_attributes_beside_them(tmp_path):
    """As the program writes its own samples."""
    names = np.array(["hero", "wall", "food"])
    np.savez(tmp_path / "a.npz", images=PIXELS, context=np.eye(3, dtype=np.float32)[CLASSES], attributes=names)
    assert load_images(tmp_path / "a.npz").attributes == ("hero", "wall", "food")


@SAVE
def test_a_set_larger_than_memory(tmp_path, save):
    """What is stored as it is is mapped where it lies; what is packed is expanded into the cache, once."""
    pixels = np.random.default_rng(0).integers(0, 256, (4000, 32, 32, 3), np.uint8)
    save(tmp_path / "set.npz", images=pixels)
    small = Storage(memory_bytes=100_000, cache=tmp_path / "cache")
    seen = []
    tracemalloc.start()
    for _ in range(2):
        image_set = load_images(tmp_path / "set.npz", 32, storage=small, progress=lambda *at: seen.append(at))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(image_set.images, np.memmap)
    np.testing.assert_array_equal(image_set.images, pixels)
    sent = pickle.dumps(image_set)
    assert len(sent) < 100_000
    np.testing.assert_array_equal(pickle.loads(sent).images, pixels)
    assert (tmp_path / "cache").exists() == (save is np.savez_compressed)
    assert peak < 40e6 + (0 if save is np.savez else 80e6)  # the area means of 1,300 images at once, not of all
    seen.clear()
    with pytest.raises(ReadingCancelled):
        load_images(
            tmp_path / "set.npz",
            storage=small,
            progress=lambda *at: seen.append(at),
            cancelled=lambda: len(seen) > 1,
        )


def test_other_sizes_and_orders(tmp_path):
    np.savez(tmp_path / "a.npz", images=np.asfortranarray(PIXELS))
    np.testing.assert_array_equal(load_images(tmp_path / "a.npz").images, PIXELS)
    np.savez_compressed(tmp_path / "b.npz", images=np.asfortranarray(PIXELS))
    with pytest.raises(ImageSetError, match="column by column"):
        load_images(tmp_path / "b.npz")
    np.savez_compressed(tmp_path / "c.npz", images=PIXELS[:, ::2, ::2, 0])
    np.testing.assert_array_equal(
        load_images(tmp_path / "c.npz", channels="grey").images[..., 0],
        PIXELS[:, ::2, ::2, 0].repeat(2, 1).repeat(2, 2),
    )


class Harm:
    def __reduce__(self):
        return (print, ("code was run",))


def header(shape: tuple[int, ...], descr: str = "|u1") -> bytes:
    text = repr({"descr": descr, "fortran_order": False, "shape": shape}).ljust(117).encode() + b"\n"
    return np.lib.format.magic(1, 0) + struct.pack("<H", len(text)) + text


def packed(path, **members: bytes):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(f"{name}.npy", data)


def test_objects_are_not_unpickled(tmp_path, capsys):
    np.savez(tmp_path / "a.npz", images=np.array([Harm()], object))
    with pytest.raises(ImageSetError, match="Python objects"):
        load_images(tmp_path / "a.npz")
    assert "code was run" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({}, "nothing"),
        ({"images": b""}, "not a .npy file"),
        ({"images": b"\x93NUMPY\x02\x00\xff\xff\xff\xff{" + b" " * 100_000}, "not a .npy file"),
        ({"images": header((2**60, 16, 16, 3))}, "cut short"),
        ({"images": header((-1, 16, 16, 3)) + bytes(768)}, "damaged header"),
        ({"images": header((0, 16, 16, 3))}, "no image"),
        ({"images": header((1, 16, 16, 2)) + bytes(512)}, "colours last"),
        ({"images": header((20_000, 32, 32, 3)) + bytes(20_000 * 3072)}, "decompression bomb"),
        ({"images": header((1, 16, 16, 3)) + bytes(768), "labels": header((1, 300)) + bytes(300)}, "at most 256"),
    ],
    ids=["empty", "hollow", "long header", "lie", "negative", "no rows", "channels", "bomb", "labels"],
)
def test_what_cannot_be_read_is_refused_in_words(tmp_path, members, words):
    packed(tmp_path / "a.npz", **members)
    with pytest.raises(ImageSetError, match=words):
        load_images(tmp_path / "a.npz")


@SAVE
def test_damage_is_noticed(tmp_path, save):
    save(tmp_path / "a.npz", images=PIXELS)
    data = (tmp_path / "a.npz").read_bytes()
    for place in (len(data) // 2, 10, len(data) - 30):
        (tmp_path / "b.npz").write_bytes(data[:place])
        with pytest.raises(ImageSetError):
            load_images(tmp_path / "b.npz")
    middle = len(data) // 2
    (tmp_path / "c.npz").write_bytes(data[:middle] + bytes(200) + data[middle + 200 :])
    if save is np.savez_compressed:
        with pytest.raises(ImageSetError, match="damaged"):
            load_images(tmp_path / "c.npz")
