"""``ddpm-studio bench``, as scripts drive it."""

import json
import subprocess

import pytest

from ddpm_studio.bench.figures import QUICK, Plan
from ddpm_studio.commands.bench import make_plan
from ddpm_studio.commands.failures import OptionError
from tests.warm import command_line


def run(*words: str) -> subprocess.CompletedProcess:
    return command_line("bench", *words)


def test_training_quickly_with_json():
    done = run("--quick", "--parts", "training", "--device", "cpu", "--seconds", "0.2", "--json")
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout.strip().splitlines()[-1])
    assert facts["complete"]
    assert facts["machine"]["peak_flops"]["float32"] > 0
    (comparison,) = facts["training"]
    assert (facts["sampling"], facts["cost"]) == ([], [])
    assert (comparison["network"], comparison["size"], comparison["batch"]) == ("labs", 16, QUICK.batch)
    assert comparison["parameters"] > 1e6
    assert 0 < comparison["ratio_low"] <= comparison["ratio"] <= comparison["ratio_high"]
    peak = max(facts["machine"]["peak_flops"].values())
    for who in ("labs", "ours"):
        figures = comparison[who]
        assert figures["images_per_second"] > 0
        assert figures["share_of_peak"] == pytest.approx(figures["model_flops"] / peak)
        assert figures["peak_memory"] > 100e6  # torch alone takes more
    # The same network, so the same operations for an image
    labs, ours = (comparison[who]["model_flops"] / comparison[who]["images_per_second"] for who in ("labs", "ours"))
    assert labs == pytest.approx(ours)


def test_a_table_for_people():
    done = run("--quick", "--parts", "cost", "--device", "cpu")
    assert done.returncode == 0, done.stderr
    assert "Peak of matrix products: float32" in done.stdout
    assert "training step ms" in done.stdout


def test_a_part_that_there_is_not():
    done = run("--parts", "everything")
    assert done.returncode == 1
    assert "no part of the benchmark. Choose from: training, sampling, cost" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_options_make_the_plan():
    assert make_plan(None, False, "training,sampling,cost") == Plan()
    plan = make_plan(3.0, True, "cost, training")
    assert (plan.seconds, plan.parts, plan.sizes) == (3.0, ("cost", "training"), QUICK.sizes)
    with pytest.raises(OptionError, match="'' is no part"):
        make_plan(None, False, "")
