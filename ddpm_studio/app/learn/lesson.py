"""What a lesson is: a title, what one learns, and steps that are done in the program's own panels."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ddpm_studio.app.learn.equations import LessonEquation

if TYPE_CHECKING:
    from ddpm_studio.app.learn.witness import Witness
    from ddpm_studio.app.main_window import MainWindow


@dataclass(frozen=True)
class Step:
    """One thing to do, and what it shows. Texts may mark terms of the glossary: ``[words|key]`` or ``[key]``.

    key: unique in the lesson. do, look, why: plain sentences. workspace: where it is done. control: the object name of
    the control that it is about. done: whether it has been done, by what the witness saw since the step began or by how
    the controls stand. show: does it for the person. equation: what is computed, with the numbers of now.
    """

    key: str
    title: str
    do: str
    look: str
    why: str
    workspace: str
    control: str
    done: "Callable[[Witness], bool]"
    show: "Callable[[MainWindow], None]"
    equation: "Callable[[MainWindow], LessonEquation] | None" = None


@dataclass(frozen=True)
class Lesson:
    """A walk. learns: what one knows afterwards, one sentence. minutes: about how long.

    trouble: why it cannot be walked now and what to do about it, or "".
    """

    key: str
    title: str
    learns: str
    minutes: int
    steps: tuple[Step, ...]
    trouble: "Callable[[MainWindow], str]"
