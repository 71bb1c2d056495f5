"""The update equations of the samplers that look farther than one prediction: DPM-Solver++, UniPC and Heun.

All step in lambda = ln(alpha / sigma), in which a step has the length h; the derivations are at the samplers.
"""

from math import exp, expm1, isinf, log, sqrt

from ddpm_studio.language import tr
from ddpm_studio.sampling.update_terms import (
    KARRAS,
    LU,
    ZHAO,
    Line,
    Quantity,
    Term,
    Walked,
    noise_term,
    predicted,
    state_term,
    step_length,
    x0_before_term,
    x0_term,
    x0_two_before_term,
)

Written = tuple[tuple[Line, ...], tuple[Quantity, ...], str, str]  # as Equation has them

_LAMBDA = "λ<sub>s</sub> − λ<sub>t</sub>"
_SHRINK = "(σ<sub>s</sub>/σ<sub>t</sub>)"
_GAIN = "α<sub>s</sub>(1−e<sup>−h</sup>)"
_LONGEST = log(2)  # of a step in which Heun's slopes are averaged


def dpmpp_lines(walk: Walked, stochastic: bool) -> Written:
    """DPM-Solver++(2M), or its SDE form."""
    t, s = walk.here, walk.there
    h = step_length(t, s)
    q = _drawn_out(walk, h)
    if stochastic:
        shrink, gain = f"{_SHRINK}e<sup>−h</sup>", "α<sub>s</sub>(1−e<sup>−2h</sup>)"
        kept, factor = s.sigma / t.sigma * exp(-h), -s.alpha * expm1(-2 * h)
        paper = f"{LU}, section 5"
    else:
        shrink, gain = _SHRINK, _GAIN
        kept, factor = s.sigma / t.sigma, -s.alpha * expm1(-h)
        paper = f"{LU}, algorithm 2"
    terms = [state_term(walk, shrink, kept, paper), *_predictions(walk, gain, factor, q, paper)]
    if stochastic and s.t > 0:
        spread = "σ<sub>s</sub>√(1−e<sup>−2h</sup>)"
        terms.append(noise_term(walk, spread, s.sigma * sqrt(-expm1(-2 * h)), paper))
    return (Line.to_next(walk, terms),), _lengths(walk, h, q), paper, _order_note(walk, q)


def unipc_lines(walk: Walked) -> Written:
    """UniPC-2: what the prediction at t corrects of the step before, and the step on from there."""
    t, s = walk.here, walk.there
    h = step_length(t, s)
    q = _drawn_out(walk, h)
    shrink, factor = s.sigma / t.sigma, -s.alpha * expm1(-h)
    paper = f"{ZHAO}, algorithms 7 and 8"
    where = list(_lengths(walk, h, q))
    lines = []
    if walk.before is not None and shrink > 0:
        line, weights = _corrector(walk)
        lines.append(line)
        where += weights
        about = tr(
            "The state at t as the line above corrects it. "
            "The network is not asked again for that: its prediction at t serves twice."
        )
        state = Term("corrected", "xᶜ<sub>t</sub>", f"xᶜ<sub>{t.t}</sub>", _SHRINK, shrink, about, paper)
    else:
        state = state_term(walk, _SHRINK, shrink, paper)
    lines.append(Line.to_next(walk, [state, *_predictions(walk, _GAIN, factor, q, paper)]))
    return tuple(lines), tuple(where), paper, _order_note(walk, q)


def heun_lines(walk: Walked) -> Written:
    """Heun's method: Euler's step, a look at its end, and the step once more with both predictions."""
    t, s = walk.here, walk.there
    h = step_length(t, s)
    shrink, factor = s.sigma / t.sigma, -s.alpha * expm1(-h)
    paper = f"{KARRAS}, algorithm 1"
    euler = [state_term(walk, _SHRINK, shrink, paper), x0_term(walk, _GAIN, factor, paper)]
    where = (Quantity("h", _LAMBDA, h),)
    if s.t == 0:
        note = tr("The last step is Euler's: at t = 0 there is nothing left to look at.")
        return (Line.to_next(walk, euler),), where, paper, note
    weight = exp(min(h, _LONGEST)) / 2
    after = tr("then the network is asked at xᵉ: {x0}", x0=predicted("s"))
    first = Line("euler", "xᵉ", "xᵉ", tuple(euler), after)
    about = tr(
        "The finished image as the network predicts it where Euler's step ends. "
        "It is the second evaluation of this step; the recording keeps only the first."
    )
    second = [
        euler[0],
        x0_term(walk, f"{_GAIN}(1−m)", factor * (1 - weight), paper),
        Term("x0_end", predicted("s"), predicted(s.t), f"{_GAIN}m", factor * weight, about, paper),
    ]
    note = ""
    if h > _LONGEST:
        note = tr("This step is longer than ln 2, where the mean of the slopes would go too far: m is held at 1.")
    where = (*where, Quantity("m", "e<sup>min(h, ln 2)</sup>/2", weight))
    return (first, Line.to_next(walk, second)), where, paper, note


# ---- parts ---------------------------------------------------------------------------------------------------------


def _drawn_out(walk: Walked, h: float) -> float | None:
    """q = h / (2 g): how far beyond the last prediction the middle of the step lies; None where there is no second
    prediction, or no length to compare with."""
    if walk.before is None:
        return None
    before = step_length(walk.before, walk.here)
    return None if isinf(h) or isinf(before) else h / (2 * before)


def _predictions(walk: Walked, gain: str, factor: float, q: float | None, paper: str) -> list[Term]:
    """``factor`` times x0 in the middle of the step, on the line through the last two predictions."""
    if q is None:
        return [x0_term(walk, gain, factor, paper)]
    return [
        x0_term(walk, f"{gain}(1+q)", factor * (1 + q), f"{LU}, eq. 18"),
        x0_before_term(walk, f"−{gain}q", -factor * q, f"{LU}, eq. 18"),
    ]


def _lengths(walk: Walked, h: float, q: float | None) -> tuple[Quantity, ...]:
    lengths = [Quantity("h", _LAMBDA, h)]
    if q is not None:
        lengths.append(Quantity("g", "λ<sub>t</sub> − λ<sub>u</sub>", step_length(walk.before, walk.here)))
        lengths.append(Quantity("q", "h/(2g)", q))
    return tuple(lengths)


def _order_note(walk: Walked, q: float | None) -> str:
    if q is not None:
        return ""
    if walk.before is None:
        return tr("The first step is of order one: there is no earlier prediction to draw a line through.")
    if walk.there.t == 0:
        return tr(
            "The last step is of order one: λ is infinite at t = 0, and the step ends at the predicted x0 itself."
        )
    return tr("This step is of order one: the one before it was infinitely long in λ.")


def _corrector(walk: Walked) -> tuple[Line, list[Quantity]]:
    """The step from u to t once more, now that x0 at t is known: what that adds to the state that was predicted."""
    u, t, w = walk.before, walk.here, walk.two_before
    h = step_length(u, t)
    factor = -t.alpha * expm1(-h)
    paper = f"{ZHAO}, eq. 5 and theorem 3.1"
    begin = tr(
        "The state that was predicted for t, where the network was asked. The terms beside it are its correction."
    )
    state = Term("xt", "x<sub>t</sub>", f"x<sub>{t.t}</sub>", "", 1.0, begin, paper)
    gain = "α<sub>t</sub>(1−e<sup>−g</sup>)"
    symbols = "xᶜ<sub>t</sub>", f"xᶜ<sub>{t.t}</sub>"
    if w is None:
        terms = (
            state,
            x0_term(walk, f"{gain}/2", factor / 2, paper),
            x0_before_term(walk, f"−{gain}/2", -factor / 2, paper),
        )
        return Line("corrected", *symbols, terms), []
    earlier = step_length(w, u)
    a, b = _corrector_weights(h, earlier)
    p = 0.0 if isinf(h) or isinf(earlier) else h / (2 * earlier)  # what the predictor had drawn out, taken back
    terms = (
        state,
        x0_term(walk, f"{gain}a", factor * a, paper),
        x0_before_term(walk, f"−{gain}(a+b+p)", -factor * (a + b + p), paper),
        x0_two_before_term(walk, f"{gain}(b+p)", factor * (b + p), paper),
    )
    weights = [
        Quantity("a", tr("weight of {one} − {other}", one=predicted("t"), other=predicted("u")), a),
        Quantity("b", tr("weight of {one} − {other}", one=predicted("w"), other=predicted("u")), b),
        Quantity("p", "g/(2f), f = λ<sub>u</sub> − λ<sub>w</sub>", p),
    ]
    return Line("corrected", *symbols, terms), weights


def _corrector_weights(h: float, h_before: float) -> tuple[float, float]:
    """How UniC weighs the differences of x0 at the step's end, and one step before, to x0 at its start: the solution of
    R(r) a = phi(h) / B(h) with B(h) = e^-h - 1 (Zhao et al. 2023, theorem 3.1)."""
    r = -h_before / h
    first = expm1(-h) / -h - 1
    b1 = first / expm1(-h)
    b2 = 2 * (first / -h - 1 / 2) / expm1(-h)
    weight = (b1 - b2) / (1 - r)
    return b1 - weight, weight / r
