"""Leaving a trajectory in its middle, on a real, small model."""

from itertools import pairwise

import numpy as np
import pytest
import torch
from pydantic import ValidationError

from ddpm_studio.diffusion.guidance import Guided
from ddpm_studio.diffusion.randomness import ImageNoise
from ddpm_studio.diffusion.samplers import ddpm, dpmpp, dpmpp_sde, unipc
from ddpm_studio.diffusion.schedules import cosine_schedule, linear_schedule
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.branching import check_same_ground
from ddpm_studio.sampling.contexts import RequestError
from ddpm_studio.sampling.pictures import png_bytes
from ddpm_studio.sampling.request import MAX_BRANCHES, Blend, Branch, SampleRequest, Start
from ddpm_studio.sampling.session import ModelCache, open_session
from tests.warm import command_line

CPU = torch.device("cpu")
CIRCLE, SQUARE = {"circle": 1.0}, {"square": 1.0}

WAYS = {
    "ddpm": {"sampler": "ddpm", "steps": 9},
    "ddpm posterior": {"sampler": "ddpm", "steps": 9, "variance": "posterior", "spacing": "karras"},
    "ddpm means": {"sampler": "ddpm", "steps": 9, "add_noise": False},
    "ddim": {"sampler": "ddim", "steps": 9, "spacing": "leading"},
    "ddim eta": {"sampler": "ddim", "steps": 9, "eta": 0.6, "blend": Blend(seeds=(9,), mix=(0.3,))},
    "dpmpp": {"sampler": "dpmpp", "steps": 9, "guidance_scale": 2.0},
    "dpmpp-sde": {"sampler": "dpmpp-sde", "steps": 9, "spacing": "log-snr"},
    "unipc": {"sampler": "unipc", "steps": 9, "spacing": "linspace"},
    "heun": {"sampler": "heun", "steps": 9, "guidance_scales": (1.0, 3.0), "dynamic_threshold": 0.95},
}
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
ALL_SAMPLERS = ("ddpm", "ddim", "dpmpp", "dpmpp-sde", "unipc", "heun")


def asked(run, **settings):
    return SampleRequest(**({"model": run, "seeds": (5, 6), "contexts": (CIRCLE, SQUARE)} | settings))


def branched(parent, step, steps, renoise=False, **changes):
    branch = Branch(parent=parent, step=step, renoise=renoise)
    return SampleRequest(**(dict(parent) | {"start": None} | changes | {"branch": branch, "steps": steps}))


MODELS = ModelCache(CPU)


def opened(request, xt=None):
    return open_session(request, MODELS, CPU, xt=xt)


def draw(request, xt=None, tapes=None):
    """The steps, after a check that they are numbered and timed as the session says."""
    session = opened(request, xt)
    steps = list(session.steps(tapes=tapes))
    assert [step.t for step in steps] == list(session.timesteps)
    assert [step.index for step in steps] == list(range(len(steps)))
    assert len(session.alphas_cumprod) == len(steps)
    return steps


def assert_same(some, others):
    for one, other in zip(some, others, strict=True):
        assert one.t == other.t
        assert torch.equal(one.xt, other.xt), f"xt at t = {one.t}"
        assert torch.equal(one.x0, other.x0), f"x0 at t = {one.t}"


@every_way
def test_with_nothing_changed_it_is_the_parent_bit_for_bit(trained_run, way):
    parent = asked(trained_run, **way)
    whole = draw(parent)
    for step in (0, 1, 4, 8):
        unchanged = branched(parent, step, 9 - step)
        for xt in (None, whole[step].xt.numpy()):
            steps = draw(unchanged, xt)
            assert_same(steps, whole[step:])
            # Only what the branch asks itself is counted; Heun looks twice but at its last step
            asks = 2 * (9 - step) - 1 if way["sampler"] == "heun" else 9 - step
            doubled = any(scale != 1 for scale in parent.guidance_for_all())
            assert steps[-1].nfe == asks * (1 + doubled)


@every_way
def test_another_context_leads_elsewhere_from_the_same_state(trained_run, way):
    parent = asked(trained_run, **way)
    whole = draw(parent)
    other = draw(branched(parent, 4, 5, contexts=(SQUARE, CIRCLE)))
    assert torch.equal(other[0].xt, whole[4].xt)
    assert not torch.equal(other[0].x0, whole[4].x0)
    assert not torch.allclose(other[-1].xt, whole[-1].xt, atol=1e-3)
    kept = branched(parent, 4, 5, contexts=(SQUARE, CIRCLE))
    assert_same(draw(kept, whole[4].xt.numpy()), other)


@every_way
def test_a_branch_of_a_branch(trained_run, way):
    parent = asked(trained_run, **way)
    first = branched(parent, 2, 7, contexts=(SQUARE, None), guidance_scale=3.0)
    of_first = draw(first)
    assert_same(draw(branched(first, 3, 4)), of_first[3:])
    assert_same(draw(branched(branched(first, 0, 7), 3, 4)), of_first[3:])
    assert_same(draw(branched(branched(parent, 2, 7), 3, 4)), draw(parent)[5:])
    second = branched(first, 3, 4, contexts=(None,))
    other = draw(second)
    assert torch.equal(other[0].xt, of_first[3].xt)
    assert not torch.allclose(other[-1].xt, of_first[-1].xt, atol=1e-3)
    assert_same(draw(branched(second, 1, 3)), other[1:])


@pytest.mark.parametrize(("name", "solver"), [("dpmpp", dpmpp), ("unipc", unipc), ("dpmpp-sde", dpmpp_sde)])
def test_a_solver_takes_its_memory_along(trained_run, name, solver):
    """The same as one solver that is led elsewhere from the fifth evaluation on."""
    parent = asked(trained_run, sampler=name, steps=9)
    branch = branched(parent, 4, 5, contexts=(SQUARE, CIRCLE), seeds=(7, 8))
    session = opened(branch)
    ways = [Guided(s._network, s._context(s.contexts, s.given), 1.0, True) for s in (session.parent, session)]
    calls = []

    def denoise(xt, t):
        calls.append(t)
        return ways[len(calls) > 4](xt, t)

    def noise(k):
        return ImageNoise((7, 8) if k > 4 else (5, 6), (3, 16, 16))(k)

    given = (noise,) if solver is dpmpp_sde else ()
    with torch.inference_mode():
        reference = list(solver(denoise, session.denoiser.schedule, session.parent.timesteps, noise(0), *given))
    assert_same(draw(branch), reference[4:])


@every_way
def test_other_seeds_are_other_noise_from_there_on(trained_run, way):
    parent = asked(trained_run, **way)
    whole, fresh = draw(parent), draw(branched(parent, 4, 5, seeds=(70, 80)))
    assert torch.equal(fresh[0].xt, whole[4].xt)
    assert torch.equal(fresh[0].x0, whole[4].x0)
    adds_noise = way["sampler"] == "dpmpp-sde" or "eta" in way or (way["sampler"] == "ddpm" and "add_noise" not in way)
    assert torch.equal(fresh[1].xt, whole[5].xt) != adds_noise


def test_the_numbers_of_the_noise_go_on(trained_run):
    """With DDPM over other times than the parent's; no noise that the parent used comes again."""
    parent = asked(trained_run, sampler="ddpm", steps=9)
    first = branched(parent, 4, 3, spacing="linspace")
    second = branched(first, 1, 6)
    session = opened(second)
    steps = draw(second)
    noise = ImageNoise((5, 6), (3, 16, 16))
    for before, after in pairwise(steps[:-1]):
        mean = list(ddpm(lambda xt, t, x0=before.x0: x0, session.denoiser.schedule, (before.t, after.t), before.xt))[-1]
        ab_t, ab_s = session.denoiser.schedule.alphas_cumprod[[before.t, after.t]]
        added = (after.xt - mean.xt) / np.sqrt(1 - ab_t / ab_s)
        torch.testing.assert_close(added, noise(4 + 1 + after.index), rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("sampler", ALL_SAMPLERS)
def test_another_sampler_or_other_steps_go_on_from_the_parents_state(trained_run, sampler):
    parent = asked(trained_run, sampler="unipc", steps=9)
    whole = draw(parent)
    for changes in ({"sampler": sampler}, {"sampler": sampler, "steps": 3}, {"sampler": sampler, "spacing": "karras"}):
        request = branched(parent, 4, changes.pop("steps", 5), **changes)
        steps = draw(request)
        assert torch.equal(steps[0].xt, whole[4].xt)
        assert torch.equal(steps[0].x0, whole[4].x0)
        assert len(steps) == request.steps + 1
        assert_same(draw(request, whole[4].xt.numpy()), steps)


@pytest.mark.parametrize("spacing", ["leading", "linspace", "trailing", "log-snr", "karras"])
@pytest.mark.parametrize("steps", [1, 3, 200])
def test_other_steps_lead_from_there_to_the_end(trained_run, spacing, steps):
    parent = asked(trained_run, sampler="ddim", steps=9)
    session = opened(branched(parent, 3, steps, spacing=spacing))
    assert session.timesteps[0] == opened(parent).timesteps[3]
    assert session.timesteps[-1] == 0
    assert len(session.timesteps) == steps + 1
    assert all(t > s for t, s in pairwise(session.timesteps))
    np.testing.assert_array_equal(
        session.alphas_cumprod, session.denoiser.schedule.alphas_cumprod[list(session.timesteps)]
    )


def test_the_same_spacing_and_number_of_steps_are_the_parents_times_for_any_sampler(trained_run):
    parent = asked(trained_run, sampler="ddim", steps=9, spacing="karras")
    times = opened(parent).timesteps
    for sampler in ALL_SAMPLERS:
        assert opened(branched(parent, 4, 5, sampler=sampler)).timesteps == times[4:]


@pytest.mark.parametrize("sampler", ALL_SAMPLERS)
def test_what_is_foreseen_can_be_noised_anew(trained_run, sampler):
    parent = asked(trained_run, sampler=sampler, steps=9, guidance_scale=2.0)
    whole = draw(parent)
    request = branched(parent, 4, 5, renoise=True, seeds=(70, 80))
    steps = draw(request)
    schedule = opened(request).denoiser.schedule
    t = whole[4].t
    noised = schedule.alpha(t) * whole[4].x0 + schedule.sigma(t) * ImageNoise((70, 80), (3, 16, 16))(0)
    assert torch.equal(steps[0].xt, noised)
    assert_same(draw(request, whole[4].xt.numpy()), steps)
    assert steps[-1].nfe == 2 * (9 if sampler == "heun" else 5)
    # Its own branch goes on with it
    assert_same(draw(branched(request, 2, 3)), steps[2:])


@pytest.fixture(scope="module")
def started(trained_run):
    """A request that draws the right half of a training image anew, its mask resampled ``resample`` times."""
    image = png_bytes(np.random.default_rng(0).integers(0, 256, (16, 16, 3), np.uint8))
    mask = png_bytes(np.where(np.arange(16) >= 8, 255, 0).astype(np.uint8)[None, :, None].repeat(16, 0))

    def make(sampler="ddim", resample=1, **settings):
        start = Start(images=(image,), strength=0.8, mask=mask, resample=resample, jump=3)
        return asked(trained_run, sampler=sampler, steps=6, start=start, **settings)

    return make


@pytest.mark.parametrize("sampler", ALL_SAMPLERS)
def test_the_mask_of_the_parent_goes_on_holding(started, sampler):
    parent = started(sampler)
    whole = draw(parent)
    assert_same(draw(branched(parent, 2, 4)), whole[2:])
    assert_same(draw(branched(parent, 2, 4), whole[2].xt.numpy()), whole[2:])
    changed = draw(branched(branched(parent, 2, 4), 1, 7, contexts=(None,), seeds=(1, 2)))
    before, after = (to_uint8(steps[-1].xt) for steps in (whole, changed))
    np.testing.assert_array_equal(after[:, :, :8], before[:, :, :8])
    assert (after[:, :, 8:] != before[:, :, 8:]).any()


@pytest.mark.parametrize("sampler", ALL_SAMPLERS)
def test_a_branch_of_a_resampled_path(started, sampler):
    parent = started(sampler, resample=2)  # down 3, up, down 3, and the same again to 0
    whole = draw(parent)
    turns = [i for i, (a, b) in enumerate(pairwise(whole)) if b.t > a.t]
    assert turns
    for step in range(1, len(whole) - 1):
        unchanged = branched(parent, step, len(whole) - 1 - step)
        if step in turns:
            with pytest.raises(RequestError, match=f"Branch at step {step - 1} or {step + 1}"):
                draw(unchanged)
        elif step in (2, 6, 9):
            assert_same(draw(unchanged), whole[step:])
            assert_same(draw(unchanged, whole[step].xt.numpy()), whole[step:])
    falling = draw(branched(parent, 5, 4))
    assert torch.equal(falling[0].xt, whole[5].xt)
    assert all(a.t > b.t for a, b in pairwise(falling))
    np.testing.assert_array_equal(to_uint8(falling[-1].xt)[:, :, :8], to_uint8(whole[-1].xt)[:, :, :8])


def test_a_branch_of_an_inverted_image(started):
    image = started().start.images[0]
    start = Start(images=(image,), strength=0.8, invert=True, shows=CIRCLE)
    parent = started().model_copy(update={"start": start})
    whole = draw(parent)
    assert_same(draw(branched(parent, 2, 4)), whole[2:])
    assert draw(branched(parent, 2, 4, sampler="dpmpp"))[-1].nfe == 4


def test_another_checkpoint_takes_over(trained_run):
    parent = asked(trained_run, steps=6)
    whole = draw(parent)
    other = draw(branched(parent, 3, 3, checkpoint="untrained"))
    assert torch.equal(other[0].xt, whole[3].xt)
    assert not torch.equal(other[0].x0, whole[3].x0)


def test_a_model_that_sees_something_else_in_the_state_does_not():
    schedule = linear_schedule(100)
    check_same_ground(ModelConfig(), schedule, ModelConfig(attributes=("a",)), linear_schedule(100))
    with pytest.raises(RequestError, match="32 x 32 pixels with 3 channels, and its parent's 16 x 16 with 3"):
        check_same_ground(ModelConfig(size=32), schedule, ModelConfig(size=16), schedule)
    with pytest.raises(RequestError, match=r"another noise schedule.*checkpoint"):
        check_same_ground(ModelConfig(), schedule, ModelConfig(), cosine_schedule(100))
    with pytest.raises(RequestError, match="another noise schedule"):
        check_same_ground(ModelConfig(), schedule, ModelConfig(), linear_schedule(101))


@pytest.mark.parametrize("sampler", ["dpmpp", "heun"])
def test_what_is_walked_again_is_shown_and_can_be_ended(trained_run, sampler):
    parent = asked(trained_run, sampler=sampler, steps=9)
    whole = draw(parent)
    seen = []
    list(opened(branched(parent, 4, 5)).steps(seen.append))
    assert [step.t for step in seen][:4] == [step.t for step in whole[:4]]
    assert len(seen) <= 5

    def end(step):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        next(opened(branched(parent, 4, 5)).steps(end))
    if sampler == "heun":  # whose state says it all
        list(opened(branched(parent, 4, 5), whole[4].xt.numpy()).steps(end))


def test_a_recipe_draws_the_same_pixels_in_a_new_process(trained_run, tmp_path):
    parent = asked(trained_run, sampler="dpmpp-sde", steps=6, guidance_scales=(1.5, 3.0))
    first = branched(parent, 2, 4, contexts=(SQUARE, None), seeds=(8, 9))
    request = branched(first, 1, 4, renoise=True, sampler="unipc", guidance_scale=2.0, guidance_scales=None)
    recipe = request.model_dump_json()
    assert SampleRequest.model_validate_json(recipe) == request
    assert SampleRequest.model_validate(request.model_dump(mode="json")) == request
    file, out = tmp_path / "recipe.json", tmp_path / "images.npz"
    file.write_text(recipe)
    run = command_line("sample", "--recipe", file, "--out", out, "--json", "--device", "cpu")
    assert run.returncode == 0, run.stderr
    assert '"nfe": 8' in run.stdout
    with np.load(out) as drawn:
        np.testing.assert_array_equal(drawn["images"], to_uint8(draw(request)[-1].xt))


def test_one_image_of_a_branch_is_drawn_again_alone(trained_run):
    parent = asked(trained_run, sampler="dpmpp-sde", steps=6, guidance_scales=(1.0, 3.0))
    request = branched(parent, 2, 4, contexts=(None, CIRCLE), seeds=(8, 9), guidance_scales=(4.0, 2.0))
    many = draw(request)
    for index in range(2):
        alone = request.only(index)
        assert (len(alone.seeds), alone.guidance_scales, alone.guidance_scale) == (1, None, (4.0, 2.0)[index])
        assert alone.branch.parent == parent.only(index)
        torch.testing.assert_close(draw(alone)[-1].xt, many[-1].xt[index : index + 1], rtol=1e-4, atol=1e-4)


def test_each_image_is_guided_by_its_own_scale(trained_run):
    scales = (1.0, 2.5, 6.0)
    way = {"seeds": (5, 5, 5), "contexts": (CIRCLE,), "sampler": "dpmpp", "steps": 5}
    swept = draw(asked(trained_run, guidance_scales=scales, **way))[-1]
    assert swept.nfe == 10
    for i, scale in enumerate(scales):
        own = draw(asked(trained_run, guidance_scale=scale, **way))[-1]
        torch.testing.assert_close(swept.xt[i], own.xt[i], rtol=1e-4, atol=1e-4)
    assert_same(
        draw(asked(trained_run, guidance_scales=(2.5,), **way)), draw(asked(trained_run, guidance_scale=2.5, **way))
    )


def test_where_a_branch_cannot_be_it_is_said(trained_run):
    parent = asked(trained_run, steps=6)
    with pytest.raises(RequestError, match=r"has 6 steps.*from 0 to 5"):
        draw(branched(parent, 6, 1))
    with pytest.raises(RequestError, match=r"84 steps are more than the 83 timesteps that are left at step 5"):
        draw(branched(parent, 5, 84))
    with pytest.raises(RequestError, match="no attribute 'hero'"):
        draw(branched(parent.model_copy(update={"contexts": ({"hero": 1.0},)}), 2, 4, contexts=(None,)))
    for state in (np.zeros((1, 3, 16, 16), np.float32), np.zeros((2, 3, 16, 16))):
        with pytest.raises(RequestError, match=r"A state to branch from is \(2, 3, 16, 16\) numbers in float32"):
            draw(branched(parent, 2, 4), state)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"start": Start(images=(bytes(8),))}, "leave the start out"),
        ({"seeds": (1, 2, 3)}, "one image for each of its parent's 2, and 3 seeds were given"),
        ({"guidance_scales": (1.0, 2.0, 3.0)}, "3 guidance scales do not fit 2 images"),
        ({"guidance_scales": ()}, "at least 1 item"),
        ({"guidance_scales": (1.0, 21.0)}, "less than or equal to 20"),
    ],
)
def test_a_branch_out_of_range_is_refused(changes, words):
    parent = SampleRequest(model=".", seeds=(1, 2))
    with pytest.raises(ValidationError, match=words):
        branched(parent, 2, 4, **changes)
    with pytest.raises(ValidationError):
        Branch(parent=parent, step=-1)


def test_branches_grow_only_so_far():
    request = SampleRequest(model=".", steps=2)
    for depth in range(1, MAX_BRANCHES + 1):
        request = branched(request, 0, 2)
        assert request.depth == depth
    assert SampleRequest.model_validate_json(request.model_dump_json()) == request
    with pytest.raises(ValidationError, match=f"at most {MAX_BRANCHES} branches"):
        branched(request, 0, 2)


def test_the_steps_of_the_deepest_branch_are_still_the_roots(trained_run):
    root = asked(trained_run, sampler="unipc", steps=MAX_BRANCHES + 2, seeds=(5,), contexts=(CIRCLE,))
    request = root
    for left in range(MAX_BRANCHES, 0, -1):
        request = branched(request, 1, left + 1)
    assert_same(draw(request), draw(root)[-3:])
