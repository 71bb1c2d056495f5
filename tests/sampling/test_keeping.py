"""Which steps of a trajectory are kept, in what, and what is said of it."""

import subprocess
import sys

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ddpm_studio.model.config import ModelConfig, ScheduleConfig
from ddpm_studio.sampling.keeping import BUDGET_BYTES, kept_steps, planned_steps, recording_plan
from ddpm_studio.sampling.pictures import png_bytes
from ddpm_studio.sampling.request import SampleRequest, Start, seeds_from
from ddpm_studio.sampling.session import ModelCache, open_session

CONFIG = ModelConfig(size=16, channels=3)
STEP = 2 * 4 * 3 * 16 * 16 * 4  # bytes of a step of four images in float32: xt and x0
IMAGE = png_bytes(np.zeros((16, 16, 3), np.uint8))
MASK = png_bytes(np.full((16, 16, 1), 255, np.uint8))


def request(steps, **settings):
    return SampleRequest(model=".", steps=steps, seeds=seeds_from(0, 4), **settings)


def test_what_fits_is_kept_as_it_is():
    plan = recording_plan(request(100), CONFIG, 101 * STEP)
    assert (plan.dtype, plan.every, plan.nbytes, plan.note) == ("float32", 1, 101 * STEP, "")
    whole = SampleRequest(model=".", steps=500, seeds=seeds_from(0, 64))
    assert recording_plan(whole, ModelConfig(size=32)).note == ""  # 64 images of 32 pixels over 500 steps
    assert BUDGET_BYTES >= 2**30


def test_what_does_not_is_kept_in_float16():
    plan = recording_plan(request(100), CONFIG, 101 * STEP - 1)
    assert (plan.dtype, plan.every, plan.nbytes) == ("float16", 1, 101 * STEP // 2)
    assert plan.note == (
        "The steps are kept in float16: all of them in float32 would take 2.4 MB, more than the 2.4 MB allowed."
    )
    assert recording_plan(request(100), CONFIG, 101 * STEP // 2).every == 1


def test_and_then_each_second_third_or_later_step():
    plan = recording_plan(request(100), CONFIG, 101 * STEP // 2 - 1)
    assert (plan.dtype, plan.every, plan.nbytes) == ("float16", 2, 51 * STEP // 2)
    assert plan.note.startswith("Every 2nd step is kept, in float16: ")
    plan = recording_plan(request(100), CONFIG, 10 * STEP // 2)
    assert plan.every == 12  # 0, 12, … 96 and 100
    assert len(kept_steps(100, plan.every)) == 10
    assert plan.note.startswith("Every 12th step")


def test_the_first_and_the_last_are_never_left_out():
    plan = recording_plan(request(100), CONFIG, 1)
    assert plan.every == 100
    assert plan.nbytes == 2 * STEP // 2
    assert plan.note.startswith("Only the first and the last step are kept, in float16")
    assert kept_steps(100, plan.every).tolist() == [0, 100]
    assert kept_steps(1, 1).tolist() == [0, 1]


@settings(deadline=None)
@given(st.integers(1, 4000), st.integers(0, 4002 * STEP))
def test_a_plan_keeps_to_the_budget_and_as_much_as_it_holds(steps, budget):
    plan = recording_plan(request(steps), CONFIG, budget)
    kept = kept_steps(steps, plan.every)
    size = STEP if plan.dtype == "float32" else STEP // 2
    assert plan.nbytes == len(kept) * size
    assert plan.nbytes <= max(budget, 2 * size)
    assert kept[0] == 0
    assert kept[-1] == steps
    assert (np.diff(kept)[:-1] == plan.every).all()
    assert 0 < kept[-1] - kept[-2] <= plan.every
    if plan.every > 1:
        assert len(kept_steps(steps, plan.every - 1)) * size > budget
    assert (plan.note == "") == ((plan.dtype, plan.every) == ("float32", 1))


@pytest.mark.parametrize(
    "settings",
    [
        {"steps": 7},
        {"steps": 40, "start": Start(images=(IMAGE,), strength=0.04)},
        {"steps": 7, "start": Start(images=(IMAGE,), strength=0.5)},
        {"steps": 10, "start": Start(images=(IMAGE,), strength=0.9, mask=MASK, resample=4, jump=3)},
        {"steps": 3, "start": Start(images=(IMAGE,), strength=0.9, mask=MASK, resample=2, jump=50)},
    ],
)
def test_the_window_knows_beforehand_how_many_steps_there_will_be(trained_run, settings):
    asked = SampleRequest(model=trained_run, **settings)
    device = torch.device("cpu")
    session = open_session(asked, ModelCache(device), device)
    assert planned_steps(asked, session.config) == len(session.timesteps) - 1
    assert planned_steps(asked, ModelConfig(schedule=ScheduleConfig(timesteps=500))) == len(session.timesteps) - 1


def test_the_window_plans_without_torch():
    script = "import sys, ddpm_studio.sampling.keeping; assert not {'torch', 'PySide6'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
