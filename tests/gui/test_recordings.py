"""What the window keeps of a sampling: all steps, some, or only the newest."""

import numpy as np
import pytest

from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.engine.protocol import SampleStarted, SampleSteps
from ddpm_studio.sampling.request import SampleRequest

S = 10
ALPHA_BARS = np.linspace(0.05, 1, S + 1)
XT = np.random.default_rng(0).normal(size=(S + 1, 2, 3, 4, 4)).astype(np.float32)
X0 = np.random.default_rng(1).uniform(-1, 1, size=XT.shape).astype(np.float32)


def recording(kept=None, every_step=True, dtype="float32", note=""):
    request = SampleRequest(model="m", steps=S, seeds=(1, 2))
    kept = kept if kept is None else np.array(kept, np.int64)
    times = np.arange(S, -1, -1) * 50
    started = SampleStarted(1, request, times, ALPHA_BARS, (), np.zeros((2, 0)), np.zeros(2, bool), kept, dtype, note)
    return Recording(started, every_step)


def steps(first, last=None, every=1, live=False, dtype=np.float32):
    some = slice(first, (first if last is None else last) + 1, every)
    return SampleSteps(1, first, XT[some].astype(dtype), X0[some].astype(dtype), every, live)


def test_all_steps():
    whole = recording()
    assert (whole.newest, whole.nearest_kept(4), whole.kept_before(4)) == (-1, -1, -1)
    whole.add(steps(0, 3))
    assert whole.kept.tolist() == list(range(S + 1))
    assert (whole.every, whole.newest) == (1, 3)
    assert (whole.nearest_kept(9), whole.nearest_kept(2)) == (3, 2)
    assert [whole.has(step) for step in (-1, 0, 3, 4)] == [False, True, True, False]
    whole.add(steps(4, 10))
    np.testing.assert_array_equal(whole.xt(7), XT[7])
    np.testing.assert_array_equal(whole.x0(7), X0[7])
    assert whole.nbytes == XT.nbytes + X0.nbytes
    for missing in (-1, 11):
        with pytest.raises(IndexError, match="not recorded"):
            whole.xt(missing)


@pytest.mark.parametrize("dtype", ["float16", "float32"])
def test_each_fourth_step_by_its_number_in_the_whole(dtype):
    thin = recording([0, 4, 8, 10], dtype=dtype, note="Every 4th step is kept.")
    assert (thin.every, thin.note) == (4, "Every 4th step is kept.")
    assert thin.dtype == dtype
    thin.add(steps(0, 4, every=4, dtype=dtype))
    assert (thin.newest, thin.nearest_kept(3), thin.nearest_kept(2)) == (4, 4, 0)
    thin.add(steps(8, every=4, dtype=dtype))
    thin.add(steps(10, every=4, dtype=dtype))
    assert [step for step in range(S + 1) if thin.has(step)] == [0, 4, 8, 10]
    assert [thin.nearest_kept(step) for step in (1, 5, 7, 9, 10)] == [0, 4, 8, 8, 10]
    assert [thin.kept_before(step) for step in (0, 1, 4, 9, 10)] == [-1, 0, 0, 8, 8]
    assert thin.xt(8).dtype == np.float32
    np.testing.assert_allclose(thin.xt(8), XT[8], atol=0 if dtype == "float32" else 2e-3)
    np.testing.assert_allclose(thin.change(8), XT[8] - XT[4], atol=0 if dtype == "float32" else 4e-3)
    np.testing.assert_array_equal(thin.noise(10), thin.noise(8))  # no noise is left at the end
    assert thin.facts(8).t == 100
    assert thin.nbytes == 4 * 2 * XT[0].size * np.dtype(dtype).itemsize
    with pytest.raises(IndexError):
        thin.pixels(5)


def test_between_the_kept_steps_the_newest_can_be_looked_at():
    thin = recording([0, 4, 8, 10])
    thin.add(steps(0, every=4))
    for step in (1, 3):
        thin.add(steps(step, live=True))
        assert thin.newest == step
        assert thin.has(step)
        np.testing.assert_array_equal(thin.xt(step), XT[step])
        np.testing.assert_array_equal(thin.change(step), XT[step] - XT[0])
        assert thin.nearest_kept(step) == step
    assert not thin.has(1)
    thin.add(steps(4, every=4))
    assert not thin.has(3)
    assert [step for step in range(S + 1) if thin.has(step)] == [0, 4]


@pytest.mark.parametrize("make", [lambda: recording([]), lambda: recording(every_step=False)])
def test_without_recording_there_is_only_the_newest(make):
    live = make()
    assert (live.every, len(live.kept)) == (0, 0)
    live.add(steps(0))
    live.add(steps(5, live=True))
    assert (live.newest, live.nearest_kept(0), live.kept_before(5)) == (5, 5, -1)
    assert [step for step in range(S + 1) if live.has(step)] == [5]
    assert live.pixels(5).shape == (2, 4, 4, 3)
    assert not live.change(5).any()
    assert live.nbytes == 0


def test_a_change_is_shown_around_grey_in_one_measure_for_all_images():
    whole = recording()
    whole.add(steps(0, 10))
    assert (whole.pixels(0, Layer.CHANGE) == 128).all()
    change = XT[6] - XT[5]
    size = whole.change_size(6)
    assert size == pytest.approx(np.sqrt((change**2).mean()), rel=1e-5)
    shown = whole.pixels(6, Layer.CHANGE).astype(float)
    expected = np.clip(128 + 42 * change / size, 0, 255).transpose(0, 2, 3, 1)
    np.testing.assert_allclose(shown, expected, atol=0.51)


def test_a_state_that_diverged_is_shown_all_the_same():
    broken = recording()
    chunk = steps(0, 2)
    chunk.xt[1] = np.inf
    chunk.xt[2, 0] = np.nan
    broken.add(chunk)
    for layer in Layer:
        assert broken.pixels(2, layer).shape == (2, 4, 4, 3)
