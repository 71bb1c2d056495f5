"""What update equations are made of: the moments of a walk, the terms with their numbers, and the words for each.

Times in symbols: the step goes from t to s; u and w are the times one and two steps before t.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf, isinf, log, log1p, sqrt

from ddpm_studio.language import number as written
from ddpm_studio.language import tr

HO = "Ho et al. 2020"
SONG = "Song et al. 2021 (DDIM)"
NICHOL = "Nichol & Dhariwal 2021"
LU = "Lu et al. 2022 (DPM-Solver++)"
ZHAO = "Zhao et al. 2023 (UniPC)"
KARRAS = "Karras et al. 2022 (EDM)"
LUGMAYR = "Lugmayr et al. 2022 (RePaint)"

_LEAST_SHOWN = 5e-4  # below this a number is written with a power of ten


@dataclass(frozen=True)
class Moment:
    """A time t of the walk with its alphas_cumprod."""

    t: int
    ab: float

    @property
    def alpha(self) -> float:
        """sqrt(alphas_cumprod), the share of x0."""
        return sqrt(self.ab)

    @property
    def sigma(self) -> float:
        """sqrt(1 - alphas_cumprod), the standard deviation of the noise."""
        return sqrt(1 - self.ab)

    @property
    def log_snr(self) -> float:
        """ln(alpha^2 / sigma^2); infinite at either end."""
        if self.ab in (0, 1):
            return inf if self.ab == 1 else -inf
        return log(self.ab) - log1p(-self.ab)


@dataclass(frozen=True)
class Walked:
    """A step from ``here`` to ``there``, and the moments before, as far as the sampler remembers them."""

    here: Moment
    there: Moment
    before: Moment | None
    two_before: Moment | None


def step_length(here: Moment, there: Moment) -> float:
    """h: how far lambda = ln(alpha / sigma) moves; infinite to t = 0 and from where nothing of the image is left."""
    return (there.log_snr - here.log_snr) / 2


@dataclass(frozen=True)
class Quantity:
    """Something that coefficients are made of. symbol, formula: HTML."""

    symbol: str
    formula: str
    value: float

    @property
    def text(self) -> str:
        """``β = 1 − ᾱt/ᾱs = 0.0312``."""
        return f"{self.symbol} = {self.formula} = {number(self.value)}"


@dataclass(frozen=True)
class Term:
    """A coefficient times something known.

    key: what it multiplies: ``xt`` (the recorded state), ``x0`` (predicted at t), ``x0_before``, ``x0_two_before`` (one
    and two steps before), ``eps``, ``noise`` (fresh, standard normal), ``euler``, ``x0_end``, ``corrected`` (results of
    lines above). symbol: in general; named: with this step's time. formula: the coefficient, HTML; about: two sentences
    for people; paper: where it is from.
    """

    key: str
    symbol: str
    named: str
    formula: str
    coefficient: float
    about: str
    paper: str


@dataclass(frozen=True)
class Line:
    """``result = sum of terms``. key: what later lines call the result; ``next`` is the next state.

    after: what happens with the result before the next line, HTML, or "".
    """

    key: str
    symbol: str
    named: str
    terms: tuple[Term, ...]
    after: str = ""

    @classmethod
    def to_next(cls, walk: Walked, terms: list[Term]) -> "Line":
        """The line whose result is the next state."""
        return cls("next", "x<sub>s</sub>", f"x<sub>{walk.there.t}</sub>", tuple(terms))

    @property
    def shown_terms(self) -> tuple[Term, ...]:
        """Those whose coefficient is not 0."""
        return tuple(term for term in self.terms if term.coefficient != 0)

    @property
    def symbolic(self) -> str:
        """The general form, HTML."""
        parts = []
        for term in self.terms:
            minus = term.formula.startswith("−")
            formula = term.formula.removeprefix("−")
            product = f"{formula}·{term.symbol}" if formula else term.symbol
            parts.append((minus, product))
        return _joined(self.symbol, parts)

    @property
    def numeric(self) -> str:
        """With the numbers, HTML."""
        return self.numeric_marked(lambda term, product: product)

    def numeric_marked(self, mark: Callable[[Term, str], str]) -> str:
        """The same with each product as ``mark(term, product)`` makes it, to colour or link it."""
        parts = []
        for term in self.shown_terms:
            minus, product = _numeric_part(term)
            parts.append((minus, mark(term, product)))
        return _joined(self.named, parts)


def _joined(result: str, parts: list[tuple[bool, str]]) -> str:
    text = f"{result} ="
    for place, (minus, product) in enumerate(parts):
        text += (" −" if minus else "") if place == 0 else (" −" if minus else " +")
        text += f" {product}"
    return text if parts else f"{text} 0"


def _numeric_part(term: Term) -> tuple[bool, str]:
    """Whether it is taken away, and the product with its number, HTML."""
    if term.coefficient == 1 and not term.formula:
        return False, term.named
    return term.coefficient < 0, f"{number(abs(term.coefficient))}·{term.named}"


def number(value: float) -> str:
    """Four decimals, or a power of ten where little would be left of it; HTML."""
    if isinf(value):
        return "∞" if value > 0 else "−∞"
    sign = "−" if value < 0 else ""
    size = abs(value)
    if size == 0 or _LEAST_SHOWN <= size < 1000:
        return f"{sign}{written(size, '.4f')}"
    mantissa, exponent = written(size, ".2e").split("e")
    power = str(int(exponent)).replace("-", "−")
    return f"{sign}{mantissa}·10<sup>{power}</sup>"


# ---- the terms that samplers share ---------------------------------------------------------------------------------


def state_term(walk: Walked, formula: str, coefficient: float, paper: str) -> Term:
    """The state at t."""
    about = tr(
        "The state where this step begins: the noisy image that is shown as xt. "
        "Its coefficient says how much of it, image and noise alike, is carried over as it is."
    )
    return Term("xt", "x<sub>t</sub>", f"x<sub>{walk.here.t}</sub>", formula, coefficient, about, paper)


def x0_term(walk: Walked, formula: str, coefficient: float, paper: str) -> Term:
    """The x0 predicted at t."""
    about = tr(
        "The finished image as the network predicts it from the state at t, guidance and clipping included. "
        "Its coefficient says how far the step goes towards it."
    )
    return Term("x0", predicted("t"), predicted(walk.here.t), formula, coefficient, about, paper)


def x0_before_term(walk: Walked, formula: str, coefficient: float, paper: str) -> Term:
    """The x0 predicted one step before."""
    about = tr(
        "What the network predicted one step before. "
        "Where its coefficient is negative, the last two predictions are drawn out on a straight line to the middle of "
        "this step, where the network has not been asked."
    )
    time = "u" if walk.before is None else walk.before.t
    return Term("x0_before", predicted("u"), predicted(time), formula, coefficient, about, paper)


def x0_two_before_term(walk: Walked, formula: str, coefficient: float, paper: str) -> Term:
    """The x0 predicted two steps before."""
    about = tr(
        "What the network predicted two steps before. It tells by how much the predictions bend, and corrects for that."
    )
    time = "w" if walk.two_before is None else walk.two_before.t
    return Term("x0_two_before", predicted("w"), predicted(time), formula, coefficient, about, paper)


def eps_term(walk: Walked, formula: str, coefficient: float, paper: str) -> Term:
    """The noise predicted at t."""
    about = tr(
        "The noise that the state holds if the predicted x0 is right, (x<sub>t</sub> − √ᾱ<sub>t</sub>·x<sub>θ</sub>) / "
        "√(1−ᾱ<sub>t</sub>). Its coefficient puts back as much of this same noise as belongs to the next time."
    )
    return Term("eps", "ε<sub>θ</sub>(t)", f"ε<sub>θ</sub>({walk.here.t})", formula, coefficient, about, paper)


def noise_term(walk: Walked, formula: str, coefficient: float, paper: str) -> Term:
    """Fresh noise."""
    about = tr(
        "Fresh standard normal noise, drawn from the image's own seed for this step. "
        "Its coefficient is the standard deviation that is added; the next prediction may decide otherwise through it."
    )
    return Term("noise", "z", "z", formula, coefficient, about, paper)


def predicted(time: str | int) -> str:
    """The x0 that the network predicts at ``time``, as Lu et al. 2022 write it, HTML."""
    return f"x<sub>θ</sub>({time})"
