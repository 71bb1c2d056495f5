"""A comparison in words, and when its figures are to be taken with care."""

import numpy as np
import pytest

from ddpm_studio.evaluation.comparison import Drawn, caution, hint, speed_against, summary
from ddpm_studio.evaluation.figures import FeatureNetwork, Quality
from ddpm_studio.model.config import ModelConfig

NETWORK = FeatureNetwork("features", 1, 8, "0" * 64)


def quality(distance: float, samples: int = 256) -> Quality:
    return Quality(NETWORK, samples, 2500, distance, 0.5, 0.9, 0.8, 1.0, 0.7, 5, None)


def test_every_other_way_is_held_against_the_first():
    results = [Drawn("DDPM 500", 9.2, 500), Drawn("DDIM 25", 0.5, 25)]
    assert summary(results) == "DDIM 25: 18.4× faster than DDPM 500, 25 against 500 network evaluations."
    assert summary(results[:1]) == ""


def test_quality_is_part_of_the_sentence():
    results = [Drawn("DDPM 500", 31.0, 500, quality(0.92)), Drawn("DDIM 25", 1.0, 25, quality(0.97))]
    assert summary(results) == (
        "DDIM 25: 31.0× faster than DDPM 500, 25 against 500 network evaluations, Frechet 0.97 against 0.92."
    )


def test_few_images_are_said_to_be_few():
    results = [Drawn("A", 1.0, 10, quality(1.5, 16)), Drawn("B", 1.0, 10, quality(1.25, 16))]
    said = summary(results)
    assert said.startswith("Each lane took 10 network evaluations per image.")
    assert "B: Frechet 1.25 against 1.5." in said
    assert "From 16 images: only a hint." in said
    assert hint(256) == ""


def test_a_lane_that_was_not_judged_is_held_against_none():
    results = [Drawn("A", 1.0, 10, quality(1.5)), Drawn("B", 3.0, 30)]
    assert summary(results) == "B: 3.0× slower than A, 30 against 10 network evaluations."


def test_speed_in_words():
    assert speed_against(2, 1) == "2.0× faster"
    assert speed_against(1, 3) == "3.0× slower"
    assert speed_against(1, 1.02) == "as fast"


CONFIG = ModelConfig(attributes=("a", "b"), context_table=(((1.0, 0.0), 900), ((0.0, 1.0), 100)))


@pytest.mark.parametrize(
    ("share_of_a", "moved"),
    [(0.9, False), (0.8, False), (0.5, True), (0.0, True)],
)
def test_contexts_that_are_mixed_otherwise_move_the_figures(share_of_a, moved):
    asked = np.zeros((100, 2), np.float32)
    asked[: int(100 * share_of_a), 0] = 1
    asked[int(100 * share_of_a) :, 1] = 1
    assert bool(caution(asked, CONFIG)) is moved


def test_no_context_and_no_attributes_move_nothing():
    assert caution(np.zeros((16, 2), np.float32), CONFIG) == ""
    assert caution(np.zeros((16, 0), np.float32), ModelConfig()) == ""
