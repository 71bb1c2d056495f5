"""What a person changes of an image set."""

import pickle
from dataclasses import replace

import numpy as np
import pytest

from ddpm_studio.data import curation_steps as steps
from ddpm_studio.data.curate import curate
from ddpm_studio.data.image_set import Finding, ImageSet, ImageSetError
from ddpm_studio.data.picked import PickedImages, mapped_file
from ddpm_studio.data.preparation import MOST_CHANGES, Curation, Edit, Preparation
from ddpm_studio.data.reading import load_images
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.run_folder import read_config, write_config

ATTRIBUTES = ("cat", "dog", "kitten")


def pictures(count: int) -> np.ndarray:
    images = np.zeros((count, 16, 16, 3), np.uint8)
    images[:] = np.arange(count)[:, None, None, None] % 251
    return images


def animals(files: bool = True) -> ImageSet:
    """Images 0, 1: cat; 2, 3: dog; 4: kitten; 5: half cat, half kitten."""
    labels = np.float32([[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1], [0.6, 0, 0.7]])
    names = tuple(f"{name}.png" for name in "abcdef") if files else ()
    return ImageSet("animals", "/animals", pictures(6), labels, ATTRIBUTES, files=names)


def told(image_set: ImageSet) -> str:
    return " ".join(example for finding in image_set.met for example in finding.examples)


def test_no_change_is_the_same_set():
    image_set = animals()
    assert curate(image_set, Curation()) is image_set


def test_attributes_of_one_new_name_become_one_and_the_strongest_counts():
    changed = curate(animals(), Curation(renamed=(("kitten", "cat"), ("dog", " Hund "))))
    assert changed.attributes == ("cat", "Hund")
    np.testing.assert_allclose(changed.labels[:, 0], [1, 1, 0, 0, 1, 0.7])
    assert changed.labels.dtype == np.float32
    assert changed.files == animals().files


def test_names_can_be_swapped():
    changed = curate(animals(), Curation(renamed=(("cat", "dog"), ("dog", "cat"))))
    assert changed.attributes == ("dog", "cat", "kitten")
    np.testing.assert_array_equal(changed.labels, animals().labels)


def test_left_out_attributes_leave_their_images():
    changed = curate(animals(), Curation(left_out=("dog",)))
    assert changed.attributes == ("cat", "kitten")
    assert len(changed) == 6
    assert not changed.labels[2].any()


def test_images_leave_with_their_attribute_by_what_they_are_after_the_edits():
    edits = (Edit(files=("c.png",), values=(("dog", 0.0), ("cat", 1.0))),)
    changed = curate(animals(), Curation(edits=edits, without=("dog",)))
    assert changed.attributes == ("cat", "kitten")
    assert changed.files == ("a.png", "b.png", "c.png", "e.png", "f.png")
    np.testing.assert_array_equal(changed.images[:, 0, 0, 0], [0, 1, 2, 4, 5])


def test_numbers_stay_when_images_without_names_are_left_out():
    once = curate(animals(files=False), Curation(dropped=("#1", "#3")))
    assert once.files == ("#0", "#2", "#4", "#5")
    edits = (Edit(files=("#4",), values=(("dog", 0.25),)),)
    changed = curate(animals(files=False), Curation(dropped=("#1",), edits=edits))
    assert changed.labels[changed.files.index("#4"), 1] == 0.25


def test_what_cannot_be_done_is_told_and_the_rest_is_done():
    wishes = Curation(
        renamed=(("horse", "mare"), ("cat", "  ")),
        left_out=("bird",),
        without=("fish",),
        dropped=("z.png", "a.png"),
        edits=(Edit(files=("y.png", "b.png"), values=(("snake", 1.0), ("dog", 0.5))),),
    )
    changed = curate(animals(), wishes)
    assert len(changed) == 5
    assert changed.attributes == ATTRIBUTES
    assert changed.labels[0, 1] == 0.5
    for word in ("'horse'", "'bird'", "'fish'", "z.png", "y.png", "'snake'", "keeps its name"):
        assert word in told(changed)


@pytest.mark.parametrize("name", ["#6", "#-1", "#01", "#", "#99999999999999999999", "#٣", "x"])
def test_numbers_that_are_no_image(name):
    changed = curate(animals(files=False), Curation(dropped=(name,)))
    assert len(changed) == 6
    assert name in told(changed)


def test_what_was_met_moves_with_its_images():
    odd = Finding("odd sizes", 3, "3 are not square", "padded", ("a.png",), (0, 2, 5))
    changed = curate(replace(animals(), met=(odd,)), Curation(dropped=("a.png", "b.png")))
    assert changed.met[0].places == (0, 3)


def test_nothing_left_says_what_to_do():
    with pytest.raises(ImageSetError, match=r"No image of 'animals' is left.*Take some"):
        curate(animals(), Curation(without=ATTRIBUTES))


def test_a_mapped_set_stays_mapped_and_travels_as_its_place(tmp_path):
    np.save(tmp_path / "X.npy", pictures(100))
    mapped = np.load(tmp_path / "X.npy", mmap_mode="r")
    image_set = ImageSet("x", "/x", mapped, np.ones((100, 1), np.float32), ("a",))
    changed = curate(image_set, Curation(dropped=("#0", "#50")))
    assert isinstance(changed.images, PickedImages)
    assert mapped_file(changed.images) is not None
    sent = pickle.dumps(changed)
    assert len(sent) < 10_000
    arrived = pickle.loads(sent)
    for some in (changed, arrived):
        assert some.images.shape == (98, 16, 16, 3)
        assert len(some) == 98
        np.testing.assert_array_equal(some.images[[0, 48, 49]][:, 0, 0, 0], [1, 49, 51])
        np.testing.assert_array_equal(some.images[3], mapped[4])
        np.testing.assert_array_equal(some.images[-1:], mapped[-1:])
        np.testing.assert_array_equal(np.asarray(some.images), np.stack(list(some.images)))
    again = curate(changed, Curation(dropped=("#1",)))
    assert again.images.base is changed.images.base
    assert again.files[0] == "#2"


def test_an_image_counts_for_each_attribute_that_it_has_and_for_none_where_nothing_is_known():
    labels = np.float32([[1, 1, 0], [0, 0, 0], [0.3, 0.2, 0.3], [0.4, 0.5, 0.9]])
    image_set = ImageSet("x", "/x", pictures(4), labels, ATTRIBUTES)
    assert image_set.counts() == {"cat": 2, "dog": 2, "kitten": 2}
    assert ImageSet("x", "/x", pictures(4), np.zeros((4, 0), np.float32), ()).counts() == {}


def test_images_are_curated_where_they_are_read(tiny_images):
    curation = Curation(renamed=(("square", "cornered"), ("triangle", "cornered")), dropped=("circle/circle_00.png",))
    image_set = load_images(tiny_images, preparation=Preparation(curation=curation))
    assert image_set.counts() == {"circle": 11, "cornered": 24}
    assert image_set.files[0] == "circle/circle_01.png"
    assert not image_set.met or image_set.met[-1].kind != "changes"


# ---- steps -----------------------------------------------------------------------------------------------------------


def test_renaming_twice_is_one_renaming_and_tells_of_no_problem():
    curation = steps.rename(steps.rename(Curation(), "cat", "feline"), "feline", "big cat")
    changed = curate(animals(), curation)
    assert changed.attributes == ("big cat", "dog", "kitten")
    assert not changed.met


def test_what_was_merged_is_renamed_as_one():
    curation = steps.rename(steps.merge(Curation(), ("cat", "kitten"), "cat"), "cat", "feline")
    changed = curate(animals(), curation)
    assert changed.attributes == ("feline", "dog")
    assert not changed.met
    by_name = curate(animals(), steps.rename(steps.rename(Curation(), "kitten", "cat"), "cat", "feline"))
    assert by_name.attributes == ("feline", "dog")


def test_a_name_given_to_another_attribute_means_that_one():
    curation = steps.rename(Curation(), "dog", "wolf")
    curation = steps.rename(curation, "cat", "dog")
    curation = steps.rename(curation, "dog", "tiger")
    assert curate(animals(), curation).attributes == ("tiger", "wolf", "kitten")


def test_edits_and_leaving_out_follow_a_new_name():
    curation = steps.edit(Curation(), ["a.png"], {"dog": 0.5, "kitten": 0.8})
    curation = steps.leave_out(curation, ["kitten"])
    curation = steps.merge(curation, ["dog", "kitten"], "pet")
    changed = curate(animals(), curation)
    assert changed.attributes == ("cat",)
    shown = curate(animals(), steps.bring_back(curation, ["pet"]))
    assert shown.attributes == ("cat", "pet")
    np.testing.assert_allclose(shown.labels[0], [1, 0.8])


def test_edits_of_an_image_add_up_and_go_away():
    curation = steps.edit(Curation(), ["a.png", "b.png"], {"dog": 1.0})
    curation = steps.edit(curation, ["a.png"], {"cat": 0.0})
    np.testing.assert_array_equal(curate(animals(), curation).labels[:2], [[0, 1, 0], [1, 1, 0]])
    curation = steps.as_before(curation, ["a.png"])
    np.testing.assert_array_equal(curate(animals(), curation).labels[:2], [[1, 0, 0], [1, 1, 0]])
    assert steps.as_before(curation, ["b.png"]) == Curation()


def test_images_are_put_into_a_new_class():
    curation = steps.add_attribute(Curation(), "bird")
    curation = steps.put_into_class(curation, ["a.png", "f.png"], "bird", curate(animals(), curation).attributes)
    changed = curate(animals(), curation)
    assert changed.counts() == {"cat": 1, "dog": 2, "kitten": 1, "bird": 2}
    renamed = curate(animals(), steps.rename(curation, "bird", "crow"))
    assert renamed.counts()["crow"] == 2
    assert not renamed.met


def test_dropping_and_taking_back():
    curation = steps.drop(Curation(), ["a.png", "b.png"])
    assert curate(animals(), curation).files[0] == "c.png"
    assert steps.take_back(curation, ["b.png"]) == Curation(dropped=("a.png",))


def test_bad_names_and_too_many_changes_are_said():
    for act in (lambda: steps.rename(Curation(), "cat", " "), lambda: steps.add_attribute(Curation(), "\n ")):
        with pytest.raises(ValueError, match="needs a name"):
            act()
    with pytest.raises(ValueError, match="Sort their files into folders"):
        steps.drop(Curation(), (f"{number}.png" for number in range(MOST_CHANGES + 1)))


def test_many_edits_take_little_room_in_a_run():
    curation = steps.put_into_class(Curation(), [f"{number}.png" for number in range(50_000)], "cat", ATTRIBUTES)
    assert len(curation.edits) == 1
    assert len(Preparation(curation=curation).model_dump_json()) < 1_000_000


def test_as_many_changes_as_there_may_be_can_be_read_back(tmp_path):
    files = [f"{number:06d}" + "ä" * 8 for number in range(MOST_CHANGES - 10)]
    curation = steps.edit(steps.drop(Curation(), files[::2]), files[1::2], {"cat": 1.0})
    write_config(tmp_path, TrainConfig(preparation=Preparation(curation=curation)))
    assert read_config(tmp_path).preparation.curation == curation
    with pytest.raises(ValueError, match="Sort their files"):
        steps.drop(Curation(), ("ä" * 1_000_001,))
