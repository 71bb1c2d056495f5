"""The update equation of a sampler at one step, with its numbers. Imports neither torch nor Qt.

The coefficients are those that ``diffusion.samplers`` multiplies with, written out so that each step is a sum of things
that were recorded or seen: the state, predictions of x0, the noise. Texts are the HTML that Qt's rich text knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ddpm_studio.language import tr
from ddpm_studio.sampling.multistep_equations import dpmpp_lines, heun_lines, unipc_lines
from ddpm_studio.sampling.request import SampleRequest
from ddpm_studio.sampling.update_terms import (
    HO,
    LUGMAYR,
    NICHOL,
    SONG,
    Line,
    Moment,
    Quantity,
    Term,
    Walked,
    eps_term,
    noise_term,
    state_term,
    x0_term,
)

Past = Sequence[tuple[int, float]]

LOOK_BACK = frozenset({"dpmpp", "dpmpp-sde", "unipc"})  # samplers that use predictions of the steps before


@dataclass(frozen=True)
class Equation:
    """One step from t to s as the sampler takes it.

    lines: to be read from top to bottom, the last gives the next state. where: the quantities that the coefficients are
    made of. paper: where the method is from; note: what is special at this step, or "".
    """

    lines: tuple[Line, ...]
    where: tuple[Quantity, ...]
    paper: str
    note: str = ""

    @property
    def symbolic(self) -> str:
        """The general form, one line of HTML each."""
        return "<br>".join(line.symbolic for line in self.lines)

    @property
    def numeric(self) -> str:
        """With this step's times and numbers; what is multiplied by 0 is left out."""
        return "<br>".join(line.numeric for line in self.lines)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms of all lines, in their order."""
        return tuple(term for line in self.lines for term in line.terms)


def update_equation(
    request: SampleRequest, timesteps: np.ndarray, alphas_cumprod: np.ndarray, step: int, past: Past = ()
) -> Equation:
    """The equation by which the state of ``step`` becomes that of ``step + 1``.

    timesteps, alphas_cumprod: (S+1,), those of the trajectory as they were walked, ways back up included. step:
    0..S-1. past: (t, alphas_cumprod) of steps walked before this trajectory whose predictions the sampler still uses,
    oldest first, as where a branch goes on with its parent's memory; without, a trajectory begins with a step of order
    one. Raises IndexError where no step follows.
    """
    if not 0 <= step < len(timesteps) - 1:
        raise IndexError(f"no step follows on step {step} of {len(timesteps) - 1}")
    moments = [Moment(int(t), float(ab)) for t, ab in zip(timesteps, alphas_cumprod, strict=True)]
    here, there = moments[step], moments[step + 1]
    if there.t > here.t:
        return _rise(here, there)
    begin = _begin(timesteps, step)
    walked = moments[begin : step + 1]
    if begin == 0:
        walked = [*(Moment(int(t), float(ab)) for t, ab in past), *walked]
    walk = Walked(here, there, *_memory(walked))
    match request.sampler:
        case "ddpm":
            return _ddpm(request, walk)
        case "ddim":
            return _ddim(request, walk)
        case "dpmpp":
            return Equation(*dpmpp_lines(walk, stochastic=False))
        case "dpmpp-sde":
            return Equation(*dpmpp_lines(walk, stochastic=True))
        case "unipc":
            return Equation(*unipc_lines(walk))
        case "heun":
            return Equation(*heun_lines(walk))


def remembered(
    request: SampleRequest,
    timesteps: np.ndarray,
    parents_timesteps: np.ndarray,
    parents_alphas_cumprod: np.ndarray,
    parents_past: Past = (),
) -> Past:
    """The ``past`` of a branch: what its sampler still knows of the parent's steps, or () where it begins anew.

    It goes on with the parent's memory where it does what the parent would do: the same sampler over the same times
    from the parent's own state. timesteps: the branch's; parents_past: what the parent, itself a branch, began with.
    """
    branch = request.branch
    if branch is None or branch.renoise or request.sampler != branch.parent.sampler:
        return ()
    if request.sampler not in LOOK_BACK:
        return ()
    if not np.array_equal(timesteps, parents_timesteps[branch.step :]):
        return ()
    begin = _begin(parents_timesteps, branch.step)
    times, alphas_cumprod = parents_timesteps[begin : branch.step], parents_alphas_cumprod[begin : branch.step]
    own = tuple((int(t), float(ab)) for t, ab in zip(times, alphas_cumprod, strict=True))
    return (*parents_past, *own) if begin == 0 else own


def _begin(timesteps: np.ndarray, step: int) -> int:
    """The position from which the walk falls without a break to ``step``: samplers forget what was before a rise."""
    rises = (i for i, (before, after) in enumerate(pairwise(timesteps[: step + 1]), 1) if after > before)
    return max(rises, default=0)


def _memory(walked: list[Moment]) -> tuple[Moment | None, Moment | None]:
    """The moments one and two steps before the last of ``walked``."""
    return (walked[-2] if len(walked) > 1 else None, walked[-3] if len(walked) > 2 else None)


def _ddpm(request: SampleRequest, walk: Walked) -> Equation:
    t, s = walk.here, walk.there
    beta = 1 - t.ab / s.ab
    kept = (1 - beta) ** 0.5 * (1 - s.ab) / (1 - t.ab)
    terms = [
        x0_term(walk, "√ᾱ<sub>s</sub>·β/(1−ᾱ<sub>t</sub>)", s.alpha * beta / (1 - t.ab), f"{HO}, eq. 7"),
        state_term(walk, "√(1−β)·(1−ᾱ<sub>s</sub>)/(1−ᾱ<sub>t</sub>)", kept, f"{HO}, eq. 7"),
    ]
    where = [Quantity("β", "1 − ᾱ<sub>t</sub>/ᾱ<sub>s</sub>", beta)]
    note = ""
    posterior = beta * (1 - s.ab) / (1 - t.ab)
    if not request.add_noise:
        note = tr("The noise is left out: only the means of the posteriors are walked, and the images collapse.")
    elif s.t == 0:
        note = tr("The last step adds no noise: its mean is the predicted x0 itself.")
    elif request.variance == "beta":
        terms.append(noise_term(walk, "√β", beta**0.5, f"{HO}, section 3.2"))
    else:
        terms.append(noise_term(walk, "√β′", posterior**0.5, f"{HO}, eq. 7"))
        where.append(Quantity("β′", "β·(1−ᾱ<sub>s</sub>)/(1−ᾱ<sub>t</sub>)", posterior))
    paper = tr("{paper}, algorithm 2; for steps that leave out times {other}, section 3.3", paper=HO, other=NICHOL)
    return Equation((Line.to_next(walk, terms),), tuple(where), paper, note)


def _ddim(request: SampleRequest, walk: Walked) -> Equation:
    t, s, eta = walk.here, walk.there, request.eta
    sigma = eta * ((1 - s.ab) / (1 - t.ab) * (1 - t.ab / s.ab)) ** 0.5
    rest = max(1 - s.ab - sigma**2, 0.0) ** 0.5
    stochastic = eta > 0
    terms = [
        x0_term(walk, "√ᾱ<sub>s</sub>", s.alpha, f"{SONG}, eq. 12"),
        eps_term(walk, f"√(1−ᾱ<sub>s</sub>{'−σ²' if stochastic else ''})", rest, f"{SONG}, eq. 12"),
    ]
    where = []
    if stochastic:
        terms.append(noise_term(walk, "σ", sigma, f"{SONG}, eq. 16"))
        formula = "η·√((1−ᾱ<sub>s</sub>)/(1−ᾱ<sub>t</sub>)·(1−ᾱ<sub>t</sub>/ᾱ<sub>s</sub>))"
        where = [Quantity("η", tr("as chosen"), eta), Quantity("σ", formula, sigma)]
    note = tr("The last step ends at the predicted x0 itself.") if s.t == 0 else ""
    return Equation((Line.to_next(walk, terms),), tuple(where), f"{SONG}, eq. 12", note)


def _rise(s: Moment, t: Moment) -> Equation:
    """The way back up where a mask is resampled: s < t."""
    walk = Walked(s, t, None, None)
    share = t.ab / s.ab
    terms = [
        state_term(walk, "√(ᾱ<sub>s</sub>/ᾱ<sub>t</sub>)", share**0.5, f"{HO}, eq. 2"),
        noise_term(walk, "√(1−ᾱ<sub>s</sub>/ᾱ<sub>t</sub>)", (1 - share) ** 0.5, f"{HO}, eq. 2"),
    ]
    note = tr(
        "A way back up: noise is added, so that what is drawn and what is kept can be brought together once more."
    )
    return Equation((Line.to_next(walk, terms),), (), f"{LUGMAYR}, section 4.2 and algorithm 1", note)
