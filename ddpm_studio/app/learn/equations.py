"""The equations of the lessons, with the numbers of what is on show: the recording's step, or the training that runs.

They are made of the same lines and terms as the sampler's own equation beneath the step scrubber.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ddpm_studio.app.panels.equation_view import term_colour
from ddpm_studio.language import tr
from ddpm_studio.sampling.equations import update_equation
from ddpm_studio.sampling.request import Sampler, SampleRequest
from ddpm_studio.sampling.update_terms import HO, SONG, Line, Moment, Term, number, predicted

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow
    from ddpm_studio.app.recordings import Recording

HO_SALIMANS = "Ho & Salimans 2022"
_NO_RECORDING = tr("The numbers appear here as soon as images are drawn.")


@dataclass(frozen=True)
class LessonEquation:
    """general, numbers, where: HTML; numbers is "" where there are none yet, and ``where`` says what is missing."""

    general: str
    numbers: str
    where: str
    paper: str


def forward(window: "MainWindow") -> LessonEquation:
    """xt = sqrt(alpha_bar) x0 + sqrt(1 - alpha_bar) eps, Ho et al. 2020, eq. 4, at the step on show."""
    moment, where = _on_show(window)
    terms = (
        Term("x0", "x<sub>0</sub>", "x<sub>0</sub>", "√ᾱ<sub>t</sub>", moment.alpha, "", HO),
        Term("eps", "ε", "ε", "√(1−ᾱ<sub>t</sub>)", moment.sigma, "", HO),
    )
    line = Line("xt", "x<sub>t</sub>", f"x<sub>{moment.t}</sub>", terms)
    return _written(line, where, f"{HO}, eq. 4")


def predicted_x0(window: "MainWindow") -> LessonEquation:
    """x0 = (xt - sqrt(1 - alpha_bar) eps) / sqrt(alpha_bar), the forward process solved for x0, at the step on show."""
    moment, where = _on_show(window)
    signal = max(moment.alpha, 1e-6)  # where nothing of the image is left the equation has no answer
    terms = (
        Term("xt", "x<sub>t</sub>", f"x<sub>{moment.t}</sub>", "1/√ᾱ<sub>t</sub>", 1 / signal, "", HO),
        Term("eps", "ε<sub>θ</sub>(x<sub>t</sub>, t)", f"ε<sub>θ</sub>(x<sub>{moment.t}</sub>, {moment.t})",
             "−√(1−ᾱ<sub>t</sub>)/√ᾱ<sub>t</sub>", -moment.sigma / signal, "", HO),
    )  # fmt: skip
    line = Line("x0", predicted("t"), predicted(moment.t), terms)
    return _written(line, where, tr("{equation}, for x<sub>0</sub>", equation=f"{HO}, eq. 4"))


def ddpm_step(window: "MainWindow") -> LessonEquation:
    """One step of DDPM, Ho et al. 2020, algorithm 2, with the numbers of the step on show."""
    return _step_of("ddpm", window)


def ddim_step(window: "MainWindow") -> LessonEquation:
    """One step of DDIM, Song et al. 2021, eq. 12, with the numbers of the step on show."""
    return _step_of("ddim", window)


def loss(window: "MainWindow") -> LessonEquation:
    """The simple loss, Ho et al. 2020, eq. 14, with the value that the training on show has reached."""
    figures = window.train.figures
    value, seen = figures.text("loss"), figures.text("images_seen")
    known = any(letter.isdigit() for letter in value)
    numbers = tr("L = <b>{loss}</b> &nbsp;after {seen} images", loss=value, seen=seen) if known else ""
    where = tr(
        "c is the context, which is dropped now and then so that guidance can be used. What is predicted may also be "
        "x<sub>0</sub> or v, and the loss may be weighted: the objective in Advanced says which."
    )
    general = "L = E<sub>x₀,ε,t</sub> ‖ ε − ε<sub>θ</sub>(√ᾱ<sub>t</sub>·x<sub>0</sub> + √(1−ᾱ<sub>t</sub>)·ε, t, c) ‖²"
    return LessonEquation(general, numbers, where, f"{HO}, eq. 14")


def guidance(window: "MainWindow") -> LessonEquation:
    """Classifier-free guidance, Ho & Salimans 2022, eq. 6, with the scale in the Sampler dock."""
    scale = float(window.sample.form.guidance.value)
    plain, led = "x<sub>θ</sub>(∅)", "x<sub>θ</sub>(c)"
    terms = (
        Term("x0", led, led, "w", scale, "", HO_SALIMANS),
        Term("x0_before", plain, plain, "(1−w)", 1 - scale, "", HO_SALIMANS),
    )
    line = Line("x0", "x<sub>w</sub>", "x<sub>w</sub>", terms)
    where = tr(
        "c is the context, ∅ the learned null; w counts from 1, the paper's own from 0. At w = 1 only the first "
        "term is left, and the network is asked once."
    )
    return _written(line, where, tr("{equation}, for x<sub>0</sub>", equation=f"{HO_SALIMANS}, eq. 6"))


def _step_of(sampler: Sampler, window: "MainWindow") -> LessonEquation:
    recording = _recording(window)
    if recording is not None and recording.request.sampler == sampler:
        at = window.sample.player.step
        at = at if recording.has(at) else max(recording.newest, 0)
        step = min(at, recording.steps - 1)
        equation = update_equation(recording.request, recording.started.timesteps, recording.alpha_bars(), step)
        where = ";&nbsp; ".join(quantity.text for quantity in equation.where)
        general = _general(sampler, recording.request) if equation.note else equation.symbolic
        return LessonEquation(
            general, equation.lines[-1].numeric_marked(_coloured), ". ".join(filter(None, (where, equation.note))),
            equation.paper,
        )  # fmt: skip
    where = tr("The numbers appear here as soon as images are drawn with {sampler}.", sampler=sampler.upper())
    return LessonEquation(_general(sampler, None), "", where, HO if sampler == "ddpm" else f"{SONG}, eq. 12")


def _general(sampler: Sampler, like: SampleRequest | None) -> str:
    """The general form, as it is at a step in the middle."""
    made = {"model": Path("any"), "seeds": (0,), "sampler": sampler, "steps": 2}
    request = SampleRequest(**made) if like is None else like
    return update_equation(request, np.array([2, 1, 0]), np.array([0.3, 0.6, 1.0]), 0).symbolic


def _recording(window: "MainWindow") -> "Recording | None":
    """What is on show in Sample, if its steps are there."""
    images = window.sample.images
    recording = images.trajectory.recording if images.trajectory is not None else None
    return recording if recording is not None and recording.newest >= 0 else None


def _on_show(window: "MainWindow") -> tuple[Moment, str]:
    """The moment of the step on show, and where it stands in words; half-way in the schedule of the model without."""
    recording = _recording(window)
    if recording is None:
        return Moment(0, 0.5), _NO_RECORDING
    facts = recording.facts(min(window.sample.player.step, recording.steps))
    where = tr(
        "Step {index} of {steps}: t = {t}, ᾱ<sub>t</sub> = {alpha_bar}",
        index=facts.index,
        steps=facts.steps,
        t=facts.t,
        alpha_bar=number(facts.alpha_bar),
    )
    return Moment(facts.t, facts.alpha_bar), where


def _written(line: Line, where: str, paper: str) -> LessonEquation:
    numbers = "" if where == _NO_RECORDING else line.numeric_marked(_coloured)
    return LessonEquation(line.symbolic, numbers, where, paper)


def _coloured(term: Term, product: str) -> str:
    return f'<span style="color:{term_colour(term)}">{product}</span>'
