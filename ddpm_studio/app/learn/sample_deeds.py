"""What lessons have one do in Sample: whether it was done, and doing it for the person."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ddpm_studio.app.recordings import Layer
from ddpm_studio.app.sample_plan import ContextMode
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import Sampler, SampleRequest

if TYPE_CHECKING:
    from ddpm_studio.app.learn.witness import Witness
    from ddpm_studio.app.main_window import MainWindow
    from ddpm_studio.app.panels.sample_panel import SampleWorkspace

    Done = Callable[[Witness], bool]
    Show = Callable[[MainWindow], None]

FEW = 16  # images: enough to see, and quickly drawn
_SHOWN_STRONG = 4.0  # guidance


def needs_model(window: "MainWindow") -> str:
    """A model is needed."""
    if window.sample.form.info is not None:
        return ""
    return tr("There is no model to draw from yet. Walk the second lesson first: it trains one in about a minute.")


def needs_attributes(window: "MainWindow") -> str:
    """A model with attributes is needed."""
    info = window.sample.form.info
    if info is None:
        return needs_model(window)
    if len(info.config.attributes) > 1:
        return ""
    return tr(
        "The model '{name}' knows no attributes. Choose another one in the Sampler dock, such as a built-in.",
        name=info.name,
    )


# ---- done ------------------------------------------------------------------------------------------------------------


def chose_sampler(sampler: Sampler) -> "Done":
    """This sampler is chosen."""
    return lambda witness: witness.window.sample.form.sampler.value == sampler


def chose_few(witness: "Witness") -> bool:
    """No more than a few images are to be drawn."""
    return witness.window.sample.form.count.value <= FEW


def drew(like: Callable[[SampleRequest], bool]) -> "Done":
    """Images were drawn to the end, by a request that is ``like`` this."""
    return lambda witness: any(like(request) for request in witness.drawn)


def scrubbed(witness: "Witness") -> bool:
    """The beginning, the middle and the end of a recording were looked at."""
    at = witness.scrubbed
    return any(s <= 0.25 for s in at) and any(0.25 < s < 0.85 for s in at) and any(s >= 0.85 for s in at)


def saw_early_x0(witness: "Witness") -> bool:
    """The predicted x0 is shown at a step in the first half."""
    player, recording = witness.window.sample.player, witness.window.sample.images.recording
    return recording is not None and player.layer is Layer.X0 and player.step <= recording.steps / 2


def opened_equation(witness: "Witness") -> bool:
    """The sampler's equation is shown whole."""
    return witness.window.sample.player.equation.button.isChecked()


def mixed(witness: "Witness") -> bool:
    """The palette holds a mixture of two attributes or more."""
    mix = witness.window.sample.palette_panel.mix
    return mix is not None and sum(value > 0 for value in mix.values()) > 1


def by_class(request: SampleRequest) -> bool:
    """Several contexts, one for each class."""
    return request.contexts != "data" and len({str(context) for context in request.contexts}) > 1


def without_context(request: SampleRequest) -> bool:
    """No context at all."""
    return request.contexts != "data" and all(context is None for context in request.contexts)


def same_seeds(request: SampleRequest) -> bool:
    """Several contexts, and seeds that come again."""
    return by_class(request) and len(set(request.seeds)) < len(request.seeds)


def strongly_guided(request: SampleRequest) -> bool:
    """The context counts for much more than without guidance."""
    return max(request.guidance_for_all(), default=1.0) >= 3


# ---- showing ---------------------------------------------------------------------------------------------------------


def choose_sampler(sampler: Sampler) -> "Show":
    """Choose this sampler."""
    return lambda window: window.sample.form.sampler.choose(sampler)


def choose_few(window: "MainWindow") -> None:
    """Draw few images."""
    window.sample.form.count.set_value(FEW)


def generate(*prepare: "Callable[[SampleWorkspace], object]") -> "Show":
    """Set some controls, then generate."""

    def show(window: "MainWindow") -> None:
        for step in prepare:
            step(window.sample)
        window.sample.generate()

    return show


def scrub(window: "MainWindow") -> None:
    """Play the denoising from its beginning."""
    player = window.sample.player
    player.go_to(0)
    player.toggle()


def show_early_x0(window: "MainWindow") -> None:
    """The predicted x0 at a third of the way."""
    player = window.sample.player
    player.layer_choice.choose(Layer.X0.value)
    player.go_to(player.scrubber.available // 3)


def open_equation(window: "MainWindow") -> None:
    """Show the equation whole, at a step in the middle."""
    player = window.sample.player
    player.go_to(player.scrubber.available // 2)
    player.equation.button.setChecked(True)


def mix_two(window: "MainWindow") -> None:
    """Half of the first attribute and half of the second, live."""
    palette = window.sample.palette_panel
    for name, slider in palette.sliders.items():
        slider.slider.setValue(0.5 if name in palette.attributes[:2] else 0.0)


def guide_strongly(work: "SampleWorkspace") -> None:
    """Set the guidance high."""
    work.form.guidance.set_value(_SHOWN_STRONG)


def context_from(mode: ContextMode) -> "Callable[[SampleWorkspace], None]":
    """Choose where contexts come from."""
    return lambda work: work.form.set_mode(mode)
