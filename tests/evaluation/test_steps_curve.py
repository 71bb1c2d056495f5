"""The points of a curve: which are drawn, in which order, and the table of them."""

import csv
import io
import json

import pytest

from ddpm_studio.evaluation.figures import Agreement, FeatureNetwork, Quality
from ddpm_studio.evaluation.steps_curve import (
    CURVE_STEPS,
    MOST_STEPS,
    CurvePoint,
    curve_csv,
    parse_steps,
    planned,
    point_as_json,
)

NETWORK = FeatureNetwork("features", 1, 8, "0" * 64)


def point(agreement: Agreement | None = None) -> CurvePoint:
    return CurvePoint("ddim", 25, 50, 2.0, Quality(NETWORK, 64, 2500, 1.5, 0.5, 0.9, 0.8, 1.1, 0.7, 5, agreement))


def test_steps_are_read_in_order_and_once():
    assert parse_steps("50, 10 25,10") == (10, 25, 50)
    assert parse_steps("  ") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [("ten", "whole numbers"), ("0, 5", "1 at least"), (", ".join(map(str, range(1, MOST_STEPS + 2))), "too many")],
)
def test_what_is_no_list_of_steps_is_said(text, said):
    with pytest.raises(ValueError, match=said):
        parse_steps(text)


def test_the_cheapest_come_first_and_none_above_the_models_steps():
    assert planned({"ddpm": (500, 10), "ddim": (10, 5), "dpmpp": (600,)}, 500) == [
        ("ddim", 5),
        ("ddpm", 10),
        ("ddim", 10),
        ("ddpm", 500),
    ]
    assert len(planned(CURVE_STEPS, 500)) == sum(map(len, CURVE_STEPS.values()))


def test_the_table_has_a_row_a_point():
    judged = Agreement(0.75, 64, 0.98, 2500, {"a": (0.75, 64)})
    first, second = csv.DictReader(io.StringIO(curve_csv([point(judged), point()])))
    assert (first["sampler"], first["steps"], first["nfe"], first["images"]) == ("ddim", "25", "50", "64")
    assert float(first["seconds_per_image"]) == pytest.approx(2 / 64)
    assert float(first["frechet_distance"]) == 1.5
    assert (first["agreement"], second["agreement"]) == ("0.75", "")


def test_a_point_is_json():
    facts = json.loads(json.dumps(point_as_json(point())))
    assert (facts["steps"], facts["nfe"], facts["quality"]["recall"]) == (25, 50, 0.8)
