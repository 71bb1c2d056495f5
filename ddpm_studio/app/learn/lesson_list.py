"""The four walks to choose from, with how far each has been walked."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ddpm_studio.app.learn.lesson import Lesson
from ddpm_studio.app.theme import SPACE
from ddpm_studio.language import tr, trn


class LessonList(QScrollArea):
    """A card for each lesson."""

    chosen = Signal(str)  # the key of a lesson

    def __init__(self, lessons: Sequence[Lesson], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lessons = lessons
        self._buttons: dict[str, QPushButton] = {}
        self._states: dict[str, QLabel] = {}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        column.setSpacing(SPACE.m)
        intro = QLabel(tr("Four short walks through the program. Everything is done in its own panels."), wordWrap=True)
        intro.setProperty("role", "muted")
        column.addWidget(intro)
        for number, lesson in enumerate(lessons, 1):
            column.addWidget(self._card(number, lesson))
        column.addStretch(1)
        self.setWidget(body)

    def _card(self, number: int, lesson: Lesson) -> QFrame:
        card = QFrame()
        card.setProperty("card", "raised")
        box = QVBoxLayout(card)
        box.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.m)
        box.setSpacing(SPACE.xs)
        title = QLabel(f"{number}. {lesson.title}")
        title.setProperty("role", "heading")
        learns = QLabel(lesson.learns, wordWrap=True)
        state = QLabel()
        state.setProperty("role", "caption")
        button = QPushButton(tr("Begin"), objectName=f"learn.begin.{lesson.key}")
        button.clicked.connect(lambda _=False, key=lesson.key: self.chosen.emit(key))
        foot = QHBoxLayout()
        foot.addWidget(state, 1)
        foot.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        box.addWidget(title)
        box.addWidget(learns)
        box.addLayout(foot)
        self._buttons[lesson.key], self._states[lesson.key] = button, state
        return card

    def show_progress(self, done: Mapping[str, frozenset[str]]) -> None:
        """done: by lesson, the keys of the steps that were done. The first that is not finished stands out."""
        lead = True
        for lesson in self._lessons:
            count, of = len(done.get(lesson.key, ())), len(lesson.steps)
            text = tr("{count} of {of} steps done", count=count, of=of)
            if not count:
                text = trn("about {n} minute", "about {n} minutes", lesson.minutes)
            self._states[lesson.key].setText(text if count < of else tr("Done"))
            button = self._buttons[lesson.key]
            word = tr("Begin") if not count else tr("Go on") if count < of else tr("Again")
            button.setText(word)
            button.setAccessibleName(f"{word}: {lesson.title}")
            button.setToolTip(lesson.learns)
            button.setProperty("primary", lead and count < of)
            lead = lead and count == of
            button.style().unpolish(button)
            button.style().polish(button)
