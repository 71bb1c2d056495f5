"""What lessons have one do in Train and Compare: whether it was done, and doing it for the person."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ddpm_studio.app.panels.form_rows import choose
from ddpm_studio.app.panels.image_choice import BUILTIN

if TYPE_CHECKING:
    from ddpm_studio.app.learn.witness import Witness
    from ddpm_studio.app.main_window import MainWindow

    Done = Callable[[Witness], bool]
    Show = Callable[[MainWindow], None]

MINUTES = 1.0  # of the training in the lesson
_LONGEST = 2.0
_FEW = 8  # images in each lane: quickly drawn
_FRAMES = 3


# ---- Train -----------------------------------------------------------------------------------------------------------


def chose_quick(witness: "Witness") -> bool:
    """The quick preset is chosen, or a training runs already."""
    train = witness.window.train
    return train.running is not None or train.form.preset.currentData() == "quick"


def choose_quick(window: "MainWindow") -> None:
    """The quick preset on the built-in sprites."""
    form = window.train.form
    form.choose_images(BUILTIN, 16, (255, 255, 255))
    choose(form.preset, "quick")


def chose_short(witness: "Witness") -> bool:
    """The training will be short, by the clock or by images; or one runs already."""
    train = witness.window.train
    seconds, images = (train.form.limits()[key] for key in ("seconds", "images"))
    short = images <= 20_000 if seconds is None else seconds <= 60 * _LONGEST
    return train.running is not None or short


def choose_short(window: "MainWindow") -> None:
    """One minute."""
    form = window.train.form
    choose(form.how_long_unit, "minutes")
    form.how_long.setValue(MINUTES)


def started(witness: "Witness") -> bool:
    """A training began, or runs."""
    return witness.started > 0 or witness.window.train.running is not None


def start(window: "MainWindow") -> None:
    """Start it."""
    window.train.start()


def saw_curves(which: str) -> "Done":
    """These curves are in front."""
    return lambda witness: witness.window.train.view.which.value == which


def show_curves(which: str) -> "Show":
    """Bring these curves to the front."""
    return lambda window: window.train.view.which.choose(which)


def saw_film(witness: "Witness") -> bool:
    """The film has a few previews."""
    return len(witness.window.train.view.film.frames) >= _FRAMES


def draw_preview(window: "MainWindow") -> None:
    """A preview now."""
    window.train.sample_now()


def ended(witness: "Witness") -> bool:
    """The training is over, or none runs and there are runs."""
    train = witness.window.train
    return witness.ended > 0 or (train.running is None and train.runs.current is not None)


def stop(window: "MainWindow") -> None:
    """End it now; a checkpoint is saved."""
    window.train.stop()


# ---- Compare ---------------------------------------------------------------------------------------------------------


def _setups(window: "MainWindow") -> list:
    return [lane.form.setup for lane in window.compare.lanes.lanes]


def lanes_set(*different: Callable) -> "Done":
    """Each of these is true of the setup of at least one lane."""

    def done(witness: "Witness") -> bool:
        setups = _setups(witness.window)
        return all(any(like(setup) for setup in setups) for like in different)

    return done


def lanes_drawn(like: "Done") -> "Done":
    """The lanes are as ``like`` says, and all of them were drawn since the step began."""

    def done(witness: "Witness") -> bool:
        lanes = witness.window.compare.lanes
        fresh = len(witness.drawn) >= len(lanes.lanes)
        return like(witness) and fresh and not lanes.running and all(lane.result is not None for lane in lanes.lanes)

    return done


def set_lanes(preset: str) -> "Show":
    """Set the lanes up by a preset, with few images."""

    def show(window: "MainWindow") -> None:
        compare = window.compare
        compare.show_view("lanes")
        if window.sample.form.info is not None and compare.lanes.lanes[0].form.info is None:
            compare.choose_model(window.sample.form.info.path)
        compare.lanes.apply_preset(preset)
        compare.lanes.bar.count.setValue(_FEW)

    return show


def run_lanes(window: "MainWindow") -> None:
    """Draw the lanes."""
    window.compare.show_view("lanes")
    window.compare.lanes.run()


def set_and_run(preset: str) -> "Show":
    """Set the lanes up and draw them."""

    def show(window: "MainWindow") -> None:
        set_lanes(preset)(window)
        run_lanes(window)

    return show


def saw_over_each_other(witness: "Witness") -> bool:
    """Two lanes are laid over each other."""
    return witness.window.compare.view.value == "before_after"


def lay_over_each_other(window: "MainWindow") -> None:
    """Lay two lanes over each other."""
    window.compare.show_view("before_after")
