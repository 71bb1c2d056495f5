"""What the command line makes of the files of an image set."""

import json
import shutil

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from ddpm_studio.cli import app
from ddpm_studio.commands.preparing import PreparationOptions
from ddpm_studio.data.name_patterns import PatternError
from ddpm_studio.data.preparation import Curation, Preparation
from ddpm_studio.training.run_folder import read_config


def run(*words):
    return CliRunner().invoke(app, [*map(str, words)])


def facts_of(*words) -> dict:
    done = run(*words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout.splitlines()[-1])


def test_attributes_are_merged_left_out_and_balanced(tiny_images):
    merging = ("--rename", "square=cornered", "--rename", "triangle=cornered")
    facts = facts_of("data", tiny_images, *merging, "--balanced", "--leave-out", "nothing")
    assert facts["attributes"] == {"circle": 12, "cornered": 24}
    assert facts["drawn"] == {"circle": 0.5, "cornered": 0.5}
    assert facts["preparation"]["balanced"] is True
    assert any("'nothing'" in " ".join(found["examples"]) for found in facts["found"] if found["kind"] == "changes")
    facts = facts_of("data", tiny_images, "--without", "square", "--leave-out", "circle")
    assert (facts["images"], facts["attributes"]) == (24, {"triangle": 12})


def test_attributes_from_names_and_tables(tiny_images, tmp_path):
    facts = facts_of("data", tiny_images, "--pattern", "{shape}_#")
    assert facts["attributes"] == {"shape: circle": 12, "shape: square": 12, "shape: triangle": 12}
    folder = tmp_path / "shapes"
    shutil.copytree(tiny_images, folder)
    rows = "".join(f"circle_{number:02d}.png,{number / 12}\n" for number in range(12))
    (folder / "t.csv").write_text(f"file,age\n{rows}")
    facts = facts_of("data", folder)
    assert list(facts["attributes"]) == ["age"]
    assert any("'t.csv' tells the attributes of 12 images" in found["found"] for found in facts["found"])
    assert "preparation" in facts
    assert "circle" in facts_of("data", folder, "--attributes-from", "folders")["attributes"]


def test_sheets_in_a_folder_are_cut(tmp_path):
    folder = tmp_path / "sheets"
    folder.mkdir()
    pixels = np.random.default_rng(0).integers(0, 255, (32, 50, 3), np.uint8)
    Image.fromarray(pixels).save(folder / "s.png")
    words = ("--grid", "16", "--margin", 0, "--spacing", 1, "--fit", "crop", "--frames", "all")
    facts = facts_of("data", folder, *words)
    assert facts["images"] == 3
    assert facts["preparation"]["grid"] == {"width": 16, "height": 16, "spacing": 1}


@pytest.mark.parametrize(
    "words",
    [
        ("--pattern", "{class"),
        ("--pattern", "{class}_*", "--attributes-from", "table"),
        ("--attributes-from", "names"),
        ("--rename", "circle"),
        ("--rename", "circle="),
        ("--margin", "1"),
        ("--grid", "big"),
        ("--without", "circle", "--without", "square", "--without", "triangle"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(tiny_images, words):
    done = run("data", tiny_images, *words)
    assert done.exit_code == 1
    assert "ddpm-studio: " in done.output
    assert "Traceback" not in done.output


def test_a_training_keeps_how_its_images_were_prepared(tiny_images, tmp_path):
    words = ("train", tiny_images, "--preset", "quick", "--images", 16, "--device", "cpu")
    changes = ("network.features=8", "preview_steps=1", "batch_size=8", "preparation.fit=stretch")
    words = (*words, *(word for change in changes for word in ("--set", change)))
    facts_of(*words, "--out", tmp_path / "run", "--balanced", "--rename", "circle=disc", "--without", "square")
    config = read_config(tmp_path / "run")
    assert config.preparation == Preparation(
        fit="stretch", balanced=True, curation=Curation(renamed=(("circle", "disc"),), without=("square",))
    )
    done = run(*words, "--out", tmp_path / "run", "--resume", "--balanced")
    assert done.exit_code == 1
    assert "goes on with the images that it began with" in " ".join(done.output.split())


def test_options_add_to_a_preparation_that_is_there():
    before = Preparation(fit="crop", curation=Curation(renamed=(("a", "b"),)))
    options = PreparationOptions(frames="all", rename=("b=c",), without=("d",))
    after = options.changed(before)
    assert (after.fit, after.frames) == ("crop", "all")
    assert ("a", "c") in after.curation.renamed
    assert after.curation.without == ("d",)
    with pytest.raises(PatternError):
        PreparationOptions(pattern="x").changed()
