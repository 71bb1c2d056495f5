"""The update equations: with the numbers that are shown, each reproduces the next state of the real sampler."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch

from ddpm_studio.diffusion.samplers import (
    ddim,
    ddpm,
    dpmpp,
    dpmpp_sde,
    heun,
    resampled,
    resampled_path,
    unipc,
)
from ddpm_studio.diffusion.schedules import cosine_schedule, edm_schedule, linear_schedule, with_zero_terminal_snr
from ddpm_studio.diffusion.spacing import spaced_timesteps
from ddpm_studio.sampling.equations import Equation, update_equation
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.update_terms import number

T = 100
SHAPE = (2, 3, 4, 4)
EXACT = 1e-9
SCHEDULES = {
    "linear": linear_schedule(T),
    "cosine": cosine_schedule(T),
    "edm": edm_schedule(T),
    "zero": with_zero_terminal_snr(linear_schedule(T)),
}
WAYS = [
    {"sampler": "ddpm"},
    {"sampler": "ddpm", "variance": "posterior"},
    {"sampler": "ddpm", "add_noise": False},
    {"sampler": "ddim"},
    {"sampler": "ddim", "eta": 0.4},
    {"sampler": "ddim", "eta": 1.0},
    {"sampler": "dpmpp"},
    {"sampler": "dpmpp-sde"},
    {"sampler": "unipc"},
    {"sampler": "heun"},
]


def denoise(xt: torch.Tensor, t: int) -> torch.Tensor:
    """A stand-in network that depends on all it is given, and is far from linear."""
    return torch.tanh(xt * (0.4 + t / T)) + 0.2 * torch.sin(3 * xt.flip(-1) + t)


def noise(k: int) -> torch.Tensor:
    return torch.randn(SHAPE, generator=torch.Generator().manual_seed(k), dtype=torch.float64)


def walk_of(request: SampleRequest, schedule):
    """The sampler as a function of timesteps, first state and noise."""
    match request.sampler:
        case "ddpm":
            return lambda timesteps, xT, noise: ddpm(
                denoise, schedule, timesteps, xT, noise if request.add_noise else None, request.variance
            )
        case "ddim":
            return lambda timesteps, xT, noise: ddim(denoise, schedule, timesteps, xT, request.eta, noise)
        case "dpmpp-sde":
            return lambda timesteps, xT, noise: dpmpp_sde(denoise, schedule, timesteps, xT, noise)
    sampler = {"dpmpp": dpmpp, "unipc": unipc, "heun": heun}[request.sampler]
    return lambda timesteps, xT, noise: sampler(denoise, schedule, timesteps, xT)


def request_of(way: dict) -> SampleRequest:
    return SampleRequest(model=Path("model"), **way)


def computed(equation: Equation, steps: list, index: int, there: int) -> torch.Tensor:
    """What the equation's lines come to, from what is recorded of the steps up to ``index``."""
    here = steps[index]
    known = {"xt": here.xt, "x0": here.x0, "eps": here.eps, "noise": noise(index + 1)}
    if index > 0:
        known["x0_before"] = steps[index - 1].x0
    if index > 1:
        known["x0_two_before"] = steps[index - 2].x0
    for line in equation.lines:
        if any(term.key == "x0_end" for term in line.terms):
            known["x0_end"] = denoise(known["euler"], there)
        known[line.key] = sum(term.coefficient * known[term.key] for term in line.terms)
    return known["next"]


@pytest.mark.parametrize("name", SCHEDULES)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: "-".join(map(str, way.values())))
@pytest.mark.parametrize("count", [1, 2, 3, 17, T])
def test_each_equation_gives_the_next_state_of_the_sampler(name, way, count):
    schedule, request = SCHEDULES[name], request_of(way)
    timesteps = spaced_timesteps(schedule, count)
    steps = list(walk_of(request, schedule)(timesteps, noise(0), noise))
    alphas_cumprod = schedule.alphas_cumprod[timesteps]
    for index, (here, after) in enumerate(pairwise(steps)):
        equation = update_equation(request, np.array(timesteps), alphas_cumprod, index)
        found = computed(equation, steps, index, after.t)
        assert (found - after.xt).abs().max() < EXACT, (here.t, after.t)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: "-".join(map(str, way.values())))
def test_the_ways_back_up_of_a_resampled_mask_are_shown_and_end_what_is_remembered(way):
    schedule, request = SCHEDULES["cosine"], request_of(way)
    path = resampled_path(spaced_timesteps(schedule, 9), resample=2, jump=3)
    steps = list(resampled(walk_of(request, schedule), schedule, path, noise(0), noise))
    assert len(steps) == len(path)
    alphas_cumprod = schedule.alphas_cumprod[path]
    rises = 0
    for index, (here, after) in enumerate(pairwise(steps)):
        equation = update_equation(request, np.array(path), alphas_cumprod, index)
        assert (computed(equation, steps, index, after.t) - after.xt).abs().max() < EXACT, (here.t, after.t)
        if after.t > here.t:
            rises += 1
            assert [term.key for term in equation.terms] == ["xt", "noise"]
            assert "RePaint" in equation.paper
    assert rises == 3


@pytest.mark.parametrize("way", [way for way in WAYS if way["sampler"] in ("dpmpp", "dpmpp-sde", "unipc")], ids=str)
def test_a_branch_that_remembers_its_parent_goes_on_with_its_equations(way):
    schedule, request = SCHEDULES["linear"], request_of(way)
    timesteps = np.array(spaced_timesteps(schedule, 8))
    alphas_cumprod = schedule.alphas_cumprod[timesteps]
    past = [*zip(timesteps[:3].tolist(), alphas_cumprod[:3].tolist(), strict=True)]
    for step in range(5):
        whole = update_equation(request, timesteps, alphas_cumprod, step + 3)
        assert update_equation(request, timesteps[3:], alphas_cumprod[3:], step, past) == whole
    fresh = update_equation(request, timesteps[3:], alphas_cumprod[3:], 0)
    assert "first step is of order one" in fresh.note
    assert fresh != update_equation(request, timesteps, alphas_cumprod, 3)


def test_the_times_and_numbers_of_the_step_are_in_it():
    schedule = SCHEDULES["linear"]
    timesteps = np.array([100, 50, 0])
    equation = update_equation(request_of({"sampler": "ddim"}), timesteps, schedule.alphas_cumprod[timesteps], 0)
    signal, sigma = schedule.alpha(50), schedule.sigma(50)
    assert equation.numeric == (f"x<sub>50</sub> = {signal:.4f}·x<sub>θ</sub>(100) + {sigma:.4f}·ε<sub>θ</sub>(100)")
    assert equation.symbolic == (
        "x<sub>s</sub> = √ᾱ<sub>s</sub>·x<sub>θ</sub>(t) + √(1−ᾱ<sub>s</sub>)·ε<sub>θ</sub>(t)"
    )
    assert "eq. 12" in equation.paper


@pytest.mark.parametrize("way", WAYS, ids=lambda way: "-".join(map(str, way.values())))
def test_every_term_is_explained_in_two_sentences_with_its_paper(way):
    schedule = SCHEDULES["cosine"]
    timesteps = np.array(spaced_timesteps(schedule, 6))
    for step in range(6):
        equation = update_equation(request_of(way), timesteps, schedule.alphas_cumprod[timesteps], step)
        for term in equation.terms:
            assert term.about.count(". ") == 1, term.about
            assert term.about.endswith(".")
            assert "et al." in term.paper or "&" in term.paper
        assert all(quantity.value == quantity.value for quantity in equation.where)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: "-".join(map(str, way.values())))
def test_the_last_step_ends_at_the_predicted_x0(way):
    schedule = SCHEDULES["edm"]
    timesteps = np.array(spaced_timesteps(schedule, 5))
    equation = update_equation(request_of(way), timesteps, schedule.alphas_cumprod[timesteps], 4)
    assert equation.numeric == f"x<sub>0</sub> = 1.0000·x<sub>θ</sub>({timesteps[4]})"
    assert equation.note


def test_no_step_follows_on_the_last():
    timesteps = np.array([10, 0])
    with pytest.raises(IndexError, match="no step follows"):
        update_equation(request_of({}), timesteps, np.array([0.1, 1.0]), 1)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.98123, "0.9812"),
        (-0.5, "−0.5000"),
        (0.0, "0.0000"),
        (2.0e-5, "2.00·10<sup>−5</sup>"),
        (12345.0, "1.23·10<sup>4</sup>"),
        (float("inf"), "∞"),
    ],
)
def test_numbers_are_written_for_people(value, text):
    assert number(value) == text
