"""What a person prefers of the window as a whole. Each takes effect at once unless said, and is there next time."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from ddpm_studio.app.chosen_language import LANGUAGE, SYSTEM
from ddpm_studio.app.theme import Mode
from ddpm_studio.sampling.keeping import BUDGET_BYTES

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow

START = "start"
TELLS_END = "tells_end"


class Start(StrEnum):
    """What is in front when the program starts."""

    LAST = "last"  # the workspace of last time
    SAMPLE = "sample"
    WELCOME = "welcome"  # the page of that name, over the workspace of last time


@dataclass(frozen=True)
class Preference:
    """One: what it is at first, what it is now, and a way to set it."""

    usual: Any
    get: Callable[[], Any]
    set: Callable[[Any], None]

    @property
    def changed(self) -> bool:
        """Whether it is not what it is at first."""
        return self.get() != self.usual

    def reset(self) -> None:
        """Make it what it is at first."""
        self.set(self.usual)


def preferences(window: "MainWindow") -> dict[str, Preference]:
    """``theme`` (``Mode``), ``start`` (``Start``), ``memory`` (GB for recorded steps), ``tells_end`` (of
    trainings), ``language`` (a code, or ``system``; the one that takes effect at the next start)."""
    settings = window.settings

    def set_tells_end(on: bool) -> None:
        settings.set(TELLS_END, on)
        window.train.tells_end = on

    memory = window.sample.form.advanced.memory
    return {
        "theme": Preference(Mode.SYSTEM, lambda: window.theme.mode, window.set_theme),
        START: Preference(Start.LAST, lambda: start_of(window), lambda value: settings.set(START, str(value))),
        "memory": Preference(BUDGET_BYTES / 2**30, memory.value, memory.setValue),
        LANGUAGE: Preference(
            SYSTEM, lambda: settings.get(LANGUAGE, SYSTEM), lambda value: settings.set(LANGUAGE, value)
        ),
        TELLS_END: Preference(True, lambda: window.train.tells_end, set_tells_end),
    }


def start_of(window: "MainWindow") -> Start:
    """What was chosen to be in front at the start."""
    chosen = window.settings.get(START, str(Start.LAST))
    return Start(chosen) if chosen in list(Start) else Start.LAST
