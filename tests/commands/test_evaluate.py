"""``ddpm-studio evaluate``, as a person and a script call it."""

import json

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from ddpm_studio.cli import app
from ddpm_studio.commands.evaluate import known_split, run_config
from ddpm_studio.data.reading import load_images
from ddpm_studio.model.catalogue import read_info
from ddpm_studio.training.batches import split
from tests.warm import command_line

FEW = ("--count", 12, "--steps", 3, "--device", "cpu")


def run(*words, ok=True):
    """Run the command in this process; what it prints as JSON where ``--json`` is among the words."""
    done = CliRunner().invoke(app, ["evaluate", *map(str, words)], catch_exceptions=False)
    assert (done.exit_code == 0) == ok, done.stdout + done.stderr
    return json.loads(done.stdout.strip().splitlines()[-1]) if "--json" in words and ok else done


def test_a_process_of_its_own_prints_one_object(trained_run, tiny_images, tmp_path):
    np.savez(tmp_path / "a.npz", images=load_images(tiny_images, 16).images)
    words = ("evaluate", "--samples", tmp_path / "a.npz", "--images", tiny_images, "--no-inception", "--json")
    done = command_line(*words)
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout)
    assert facts["samples"] == facts["reference"] == 36
    assert facts["agreement"] is None


def test_a_model(own_run, tiny_images, tmp_path):
    sheet, out = tmp_path / "sheet.png", tmp_path / "figures.json"
    facts = run(own_run, "--images", tiny_images, *FEW, "--sheet", sheet, "--out", out, "--json")
    assert (facts["samples"], facts["reference"]) == (12, 36)
    assert facts["frechet_distance"] > facts["frechet_real"] > 0
    for name in ("precision", "recall", "coverage"):
        assert 0 <= facts[name] <= 1
    assert facts["agreement"]["asked"] == 12
    assert facts["model"]["held_out_images"] + facts["model"]["training_images"] == 36
    assert facts["copying"]["training_images"] == facts["model"]["training_images"]
    assert 3 <= facts["sampling"]["nfe"] <= 6  # guided for part of the way
    assert facts["sampling"]["seconds"] > 0
    assert len(facts["validation"]["bands"]) == 5
    assert facts["validation"]["held_out"]
    bits = facts["bits_per_dimension"]
    assert bits["total"] == pytest.approx(bits["prior"] + sum(bits["terms"]) + bits["decoder"])
    assert facts["inception_fid"] is None
    assert facts["inception_fid_reason"]
    assert json.loads(out.read_text(encoding="utf-8")) == facts
    with Image.open(sheet) as picture:
        assert picture.height > 12 * 64


def test_for_people(own_run, tiny_images):
    said = " ".join(run(own_run, "--images", tiny_images, *FEW, "--no-bits", "--no-inception").stdout.split())
    for word in ("Frechet distance", "Precision", "As asked for", "circle", "Copies", "held-out", "no FID"):
        assert word in said
    assert "Bits per dimension" not in said


def test_given_samples_are_measured_by_the_same_ruler(tiny_images, tmp_path):
    images = load_images(tiny_images, 16)
    np.savez(tmp_path / "a.npz", images=images.images, labels=images.labels.argmax(1))
    words = ("--images", tiny_images, "--no-inception", "--device", "cpu", "--json")
    from_file = run("--samples", tmp_path / "a.npz", *words)
    assert from_file["frechet_distance"] == pytest.approx(0, abs=1e-6)
    assert from_file["copying"]["copies"] == 36
    assert from_file["agreement"]["asked"] == 36
    assert from_file["model"] is from_file["validation"] is from_file["bits_per_dimension"] is None
    for place, image in enumerate(images.images):
        folder = tmp_path / "pictures" / images.attributes[images.labels[place].argmax()]
        folder.mkdir(parents=True, exist_ok=True)
        Image.fromarray(image).save(folder / f"{place:02d}.png")
    from_folder = run("--samples", tmp_path / "pictures", *words)
    for name in ("frechet_distance", "precision", "coverage", "agreement"):
        assert from_folder[name] == from_file[name]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--images", "{images}"), "nothing to evaluate"),
        (("{run}", "--images", "nowhere"), "nowhere"),
        (("nowhere", "--images", "{images}"), "no model at"),
        (("{run}", "--images", "builtin:sprites"), "circle"),
        (("{run}", "--images", "{images}", "--sheet", "a.bmp"), ".png"),
        (("{run}", "--images", "{images}", "--out", "a.txt"), ".json"),
        (("{run}", "--images", "{images}", "--steps", "5000"), "4000"),
        (("{run}", "--images", "{images}", "--steps", "900"), "from 1 to 500"),
        (("--samples", "nowhere.npz", "--images", "{images}"), "nowhere.npz"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(trained_run, tiny_images, words, said):
    words = [word.format(run=trained_run, images=tiny_images) for word in words]
    assert said in run(*words, "--no-inception", ok=False).stderr


def test_what_was_trained_on_is_known_from_the_run(trained_run, tiny_images, tmp_path):
    images = load_images(tiny_images, 16)
    info = read_info(trained_run)
    config = run_config(trained_run)
    training, held_out = known_split(config, info, images)
    expected = split(images, config.validation_fraction, config.seed)
    np.testing.assert_array_equal(training, expected[0])
    np.testing.assert_array_equal(held_out, expected[1])
    # The same from a checkpoint in the run; not from a file by itself, nor for other images
    checkpoint = info.checkpoints[-1].path
    assert run_config(checkpoint) == config
    alone = tmp_path / "alone.safetensors"
    alone.write_bytes(checkpoint.read_bytes())
    assert run_config(alone) is None
    assert known_split(None, info, images) is None
    other = load_images(tiny_images / "circle", 16)
    assert known_split(config, info, other) is None
