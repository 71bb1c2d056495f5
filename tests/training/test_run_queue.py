"""The queue on the disk, and a configuration as a command line: read back as a program would."""

import json
import shlex

import pytest
import typer

from ddpm_studio.cli import app
from ddpm_studio.commands.train import TrainOptions, new_config
from ddpm_studio.model.config import NetworkConfig
from ddpm_studio.training.config import UNLIMITED_IMAGES, preset
from ddpm_studio.training.run_command import train_command
from ddpm_studio.training.run_queue import FILE, QueuedRun, read_queue, write_queue


def test_a_queue_is_read_back_as_it_was_written(tmp_path):
    assert read_queue(tmp_path) == ((), False, "")
    first = QueuedRun(name="a", config=preset("quick", seed=3))
    runs = (first, QueuedRun(name="b", config=preset("course"), resume=True))
    write_queue(tmp_path, runs, held=True)
    assert read_queue(tmp_path) == (runs, True, "")


@pytest.mark.parametrize("text", ["{", "[]", '{"runs": 5, "held": false}', "null", '{"held": true}', "[" * 9999])
def test_a_damaged_queue_is_set_aside(tmp_path, text):
    (tmp_path / FILE).write_text(text)
    runs, held, trouble = read_queue(tmp_path)
    assert (runs, held) == ((), True)
    assert "set aside" in trouble
    assert (tmp_path / f"{FILE}.bak").read_text() == text
    assert not (tmp_path / FILE).exists()


def test_of_a_queue_that_is_damaged_in_part_the_rest_is_kept(tmp_path):
    write_queue(tmp_path, tuple(QueuedRun(name=name, config=preset("quick")) for name in "abc"), held=False)
    record = json.loads((tmp_path / FILE).read_text())
    record["runs"][1]["config"]["size"] = 17
    (tmp_path / FILE).write_text(json.dumps(record))
    runs, held, trouble = read_queue(tmp_path)
    assert [run.name for run in runs] == ["a", "c"]
    assert held
    assert "1 of 3" in trouble


@pytest.mark.parametrize(
    "config",
    [
        preset("standard"),
        preset("quick", seconds=90.0, images=UNLIMITED_IMAGES, seed=7, device="cpu"),
        preset("quick", seconds=90.0, images=5000, flips=True, channels="rgba"),
        preset("course", image_set="/a folder/with 'quotes'", size=32, background=(1, 2, 255), batch_size=32),
        preset("standard", network=NetworkConfig(kind="unet", features=16, multipliers=(1, 3)), images=100,
               validation_fraction=0.0, preparation={"fit": "crop", "curation": {"without": ["a b"]}}),
    ],
)  # fmt: skip
def test_a_command_line_makes_the_same_configuration(config, tmp_path):
    words = shlex.split(train_command(config, tmp_path / "run"))
    assert words[:2] == ["ddpm-studio", "train"]
    command = typer.main.get_command(app).commands["train"]
    values = command.make_context("train", words[2:], resilient_parsing=False).params
    names = set(TrainOptions.__dataclass_fields__) - {"preparing"}  # the line says it with --set
    given = {name: values[{"images_seen": "count"}.get(name, name)] for name in names}
    for name in ("preset", "channels", "device"):
        given[name] = getattr(given[name], "value", given[name])
    given["changes"] = tuple(given["changes"] or ())
    made = new_config(TrainOptions(**given))
    assert made == config
