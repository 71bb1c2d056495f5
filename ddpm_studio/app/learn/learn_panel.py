"""What is in the Learn dock: the lessons, the step on show, the glossary."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ddpm_studio.app.learn.glossary_page import GlossaryPage
from ddpm_studio.app.learn.lesson import Lesson
from ddpm_studio.app.learn.lesson_list import LessonList
from ddpm_studio.app.learn.lesson_page import LessonPage
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.language import tr

LESSONS, GLOSSARY = "lessons", "glossary"


class LearnPanel(QWidget):
    """Lessons, or one of them, or the glossary."""

    def __init__(self, lessons: Sequence[Lesson], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = Segmented(
            "learn.view",
            tr("Learn"),
            (
                (LESSONS, tr("Lessons"), tr("Four walks through the program")),
                (GLOSSARY, tr("Glossary"), tr("The terms of the field, each in two sentences with a paper")),
            ),
            self,
        )
        self.list = LessonList(lessons, self)
        self.page = LessonPage(self)
        self.glossary = GlossaryPage(self)
        self._stack = QStackedWidget(self)
        for widget in (self.list, self.page, self.glossary):
            self._stack.addWidget(widget)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, 0)
        top.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self._in_lesson = False
        self.view.changed.connect(lambda _: self._show())
        self.page.term_asked.connect(self.show_term)

    @property
    def in_lesson(self) -> bool:
        """Whether a step is on show, not the list of lessons or the glossary."""
        return self._stack.currentWidget() is self.page

    def show_lesson(self, on: bool) -> None:
        """Show the step of a lesson, or the list of them."""
        self._in_lesson = on
        self.view.choose(LESSONS)
        self._show()

    def show_term(self, key: str) -> None:
        """Show the glossary at an entry; the step is there again under Lessons."""
        self.view.choose(GLOSSARY)
        self.glossary.show_term(key)

    def _show(self) -> None:
        lesson = self.page if self._in_lesson else self.list
        self._stack.setCurrentWidget(self.glossary if self.view.value == GLOSSARY else lesson)
