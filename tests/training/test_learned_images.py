"""Where the images lie that a model learned from."""

import shutil

import pytest

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.preparation import Curation, Edit, Preparation
from ddpm_studio.model.catalogue import checkpoints, read_info
from ddpm_studio.model.model_file import load_network, save_model
from ddpm_studio.training.learned_images import LearnedImages, learned_images
from ddpm_studio.training.run_folder import read_config, write_config


def test_a_run_and_its_checkpoints_say_all(trained_run, tiny_images):
    wanted = LearnedImages(str(tiny_images), 16, "rgb", (255, 255, 255))
    assert learned_images(read_info(trained_run)) == wanted
    assert learned_images(read_info(checkpoints(trained_run)[0].path)) == wanted
    assert learned_images(read_info(trained_run), "builtin:sprites").source == "builtin:sprites"


def test_a_model_file_that_does_not_know_says_so(trained_run, tmp_path):
    config, network = load_network(trained_run)
    path = tmp_path / "foreign.safetensors"
    save_model(path, config, network.state_dict(), images_seen=1)
    with pytest.raises(ImageSetError, match="does not say which images"):
        learned_images(read_info(path))
    assert learned_images(read_info(path), "builtin:sprites").size == 16


def test_a_folder_that_changed_is_another(tiny_images, tmp_path):
    folder = tmp_path / "images"
    shutil.copytree(tiny_images, folder)
    images = LearnedImages(str(folder), 16, "rgb", (0, 0, 0))
    before = images.key
    assert images.key == before
    (folder / "more").mkdir()
    assert images.key != before
    assert LearnedImages(str(tmp_path / "gone"), 16, "rgb", (0, 0, 0)).key[-1] is None


def test_the_images_are_prepared_as_the_run_did(trained_run, tiny_images, tmp_path):
    run = tmp_path / "run"
    shutil.copytree(trained_run, run)
    curation = Curation(
        renamed=(("circle", "round"),), dropped=("a.png",), edits=(Edit(files=("b.png",), values=(("round", 1.0),)),)
    )
    preparation = Preparation(fit="crop", curation=curation)
    write_config(run, read_config(run).model_copy(update={"preparation": preparation}))
    learned = learned_images(read_info(run))
    assert learned.preparation == preparation
    assert learned.key != learned_images(read_info(trained_run)).key
    assert learned_images(read_info(run), str(tiny_images)).preparation == preparation
    others = learned_images(read_info(run), "builtin:sprites").preparation
    assert others == Preparation(fit="crop", curation=Curation(renamed=(("circle", "round"),)))
