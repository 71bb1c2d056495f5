"""``ddpm-studio compare``: lanes, judging and the curve, as a script calls it."""

import csv
import json
import shutil

import pytest
from PIL import Image
from typer.testing import CliRunner

from ddpm_studio.cli import app
from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.lanes import parse_lane
from ddpm_studio.model.catalogue import UNTRAINED
from ddpm_studio.training.run_folder import read_config, write_config


def run(*words, ok=True):
    """Run the command in this process; what it prints as JSON where ``--json`` is among the words."""
    words = ("compare", *map(str, words), "--device", "cpu")
    done = CliRunner().invoke(app, words, catch_exceptions=False)
    assert (done.exit_code == 0) == ok, done.stdout + done.stderr
    return json.loads(done.stdout.strip().splitlines()[-1]) if "--json" in words and ok else done


def test_lanes_are_judged_from_more_images_than_are_shown(trained_run, tmp_path):
    out = tmp_path / "a.png"
    facts = run(trained_run, "--lanes", "ddpm:6,ddim:3", "--count", 4, "--judge", 20, "--out", out, "--json")
    first, second = facts["lanes"]
    assert (first["nfe"], second["nfe"]) == (6, 3)
    assert first["quality"]["samples"] == second["quality"]["samples"] == 20
    assert first["quality"]["reference"] == 36
    assert first["quality"]["agreement"]["asked"] == 20
    assert facts["count"] == 4
    distances = [f"{lane['quality']['frechet_distance']:.3g}" for lane in facts["lanes"]]
    assert f"Frechet {distances[1]} against {distances[0]}" in facts["summary"]
    assert "only a hint" in facts["summary"]
    with Image.open(out) as picture:
        assert picture.width < 20 * 64


def test_a_lane_is_judged_alike_however_many_are_shown(trained_run):
    few, all_ = (
        run(trained_run, "--lanes", "ddim:3", "--count", count, "--judge", 12, "--json")["lanes"][0]["quality"]
        for count in (2, 12)
    )
    assert few["frechet_distance"] == pytest.approx(all_["frechet_distance"], rel=1e-3)
    assert few["precision"] == all_["precision"]


def test_lanes_with_something_of_their_own(trained_run, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(trained_run, other)
    lanes = (
        "ddim:3",
        "ddim:3:0.5;guidance=2;context=circle=1,square=0.5",
        f"untrained@ddim:3;context=none;model={other}",
        "ddpm:4;noise=off",
    )
    words = [word for lane in lanes for word in ("--lane", lane)]
    facts = run(trained_run, *words, "--count", 2, "--judge", 2, "--json")["lanes"]
    assert [lane["nfe"] for lane in facts] == [3, 6, 3, 4]
    assert facts[1]["context"] == "circle=1,square=0.5"
    assert facts[2]["model"] == str(other)
    assert facts[2]["quality"]["agreement"] is None
    assert [lane["quality"]["agreement"] is None for lane in facts] == [False, False, True, False]


def test_the_curve_is_a_table_with_a_row_a_point(trained_run, tmp_path):
    out = tmp_path / "curve.csv"
    words = ("--curve", out, "--curve-steps", "ddpm:6,4;dpmpp:2;ddim:", "--count", 6, "--json")
    facts = run(trained_run, *words)
    assert facts["lanes"] == []
    points = facts["curve"]["points"]
    assert [(point["sampler"], point["steps"], point["nfe"]) for point in points] == [
        ("dpmpp", 2, 2),
        ("ddpm", 4, 4),
        ("ddpm", 6, 6),
    ]
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [int(row["nfe"]) for row in rows] == [2, 4, 6]
    assert float(rows[0]["frechet_distance"]) == pytest.approx(points[0]["quality"]["frechet_distance"], rel=1e-5)
    assert {row["images"] for row in rows} == {"6"}


def test_for_people(trained_run, tmp_path):
    words = ("--lanes", "ddim:3,ddim:2", "--count", 3, "--judge", 3)
    said = " ".join(run(trained_run, *words, "--curve", tmp_path / "c.csv", "--curve-steps", "ddim:2").stdout.split())
    for word in ("DDIM 3", "Frechet", "Precision", "Agreement", "network evaluations", "Quality against steps"):
        assert word in said


def test_images_that_moved_are_named(trained_run, tiny_images, tmp_path):
    run_folder = tmp_path / "run"
    shutil.copytree(trained_run, run_folder)
    write_config(run_folder, read_config(run_folder).model_copy(update={"image_set": str(tmp_path / "gone")}))
    words = (run_folder, "--lanes", "ddim:2", "--judge", 4, "--count", 4)
    assert "There is nothing at" in run(*words, ok=False).stderr
    facts = run(*words, "--images", tiny_images, "--json")
    assert facts["lanes"][0]["quality"]["reference"] == 36


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "what is to be made"),
        (("--out", "a.txt"), ".png"),
        (("--curve", "a.png"), ".csv"),
        (("--judge", 4, "--curve-steps", "ddim:4"), "--curve FILE.csv"),
        (("--out", "a.png", "--images", "builtin:sprites"), "--judge N"),
        (("--curve", "{tmp}/a.csv", "--curve-steps", "heun:4"), "no part of a curve"),
        (("--curve", "{tmp}/a.csv", "--curve-steps", "ddim:four"), "whole numbers"),
        (("--curve", "{tmp}/a.csv", "--curve-steps", "ddim:900"), "500 timesteps"),
        (("--judge", 4, "--lane", "ddim:3;colour=red"), "nothing that a lane has"),
        (("--judge", 4, "--lane", "ddim:3;noise=off"), "for ddpm alone"),
        (("--judge", 4, "--lane", "ddim:3;guidance=much"), "no number"),
        (("--judge", 4, "--lane", "ddim:3;context=hero=1"), "circle"),
        (("--judge", 4, "--lane", "ddim:3;guidance=50"), "less than or equal to 20"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(trained_run, tmp_path, words, said):
    done = run(trained_run, *(str(word).format(tmp=tmp_path) for word in words), ok=False)
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_lane_as_it_is_written():
    lane = parse_lane("untrained@ddim:25:0.5;guidance=3;context=hero=1,food=0.5", guidance=1.5)
    assert lane.settings == {
        "sampler": "ddim", "steps": 25, "checkpoint": UNTRAINED, "guidance_scale": 3.0, "eta": 0.5,
    }  # fmt: skip
    assert lane.context == "hero=1,food=0.5"
    assert lane.title == "DDIM 25 eta 0.5 (untrained, hero=1,food=0.5, guidance 3)"
    assert parse_lane("dpmpp:8", guidance=1.5).settings["guidance_scale"] == 1.5
    with pytest.raises(OptionError, match="SAMPLER:STEPS"):
        parse_lane("dpmpp:8:0.5")
