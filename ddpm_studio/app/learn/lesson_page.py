"""One step of a lesson: what to do, what to look at, why, the equation, and the way on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.icons import icon
from ddpm_studio.app.learn.equations import LessonEquation
from ddpm_studio.app.learn.glossary import linked
from ddpm_studio.app.learn.lesson import Lesson, Step
from ddpm_studio.app.learn.term_text import TermText
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.language import tr


class LessonPage(QWidget):
    """Shows a step; what it says is decided elsewhere."""

    left = Signal()  # to the list of lessons
    asked_for = Signal(int)  # a step by its place
    show_asked = Signal()
    control_asked = Signal()
    term_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lesson: Lesson | None = None
        self._at = 0
        self._done: frozenset[str] = frozenset()
        self.back_to_list = self._tool(
            "learn.all_lessons", tr("All lessons"), "chevron-left", tr("Back to the four walks")
        )
        self.back_to_list.clicked.connect(self.left)
        self.title = QLabel(objectName="learn.lesson_title", wordWrap=True)
        self.title.setProperty("role", "caption")
        self.title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._places = QButtonGroup(self)
        self._places.idClicked.connect(self.asked_for)
        self._row = QHBoxLayout(spacing=2)
        self.trouble = QLabel(objectName="learn.trouble", wordWrap=True)
        self.trouble.setProperty("role", "warning")
        self.step_title = QLabel(objectName="learn.step_title", wordWrap=True)
        self.step_title.setProperty("role", "heading")
        self.text = TermText("learn.text", tr("What to do, what to look at, and why"))
        self.text.asked.connect(self.term_asked)
        self.equation = QLabel(objectName="learn.equation", wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.equation.setAccessibleName(tr("Equation with the numbers of now"))
        self.equation.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = QLabel(objectName="learn.state", wordWrap=True)
        self.state.setAccessibleName(tr("Whether it was done"))
        self._state_sign = QLabel()
        self.show_me = self._tool("learn.show_me", tr("Show me"), "play", tr("Have it done for you  (F7)"))
        self.show_me.clicked.connect(self.show_asked)
        self.go_to = self._tool(
            "learn.go_to_control", tr("Take me there"), "target", tr("Put the keyboard into the control  (F8)")
        )
        self.go_to.clicked.connect(self.control_asked)
        self.previous = self._tool("learn.back", tr("Back"), "chevron-left", tr("The step before  (Alt+Left)"))
        self.previous.clicked.connect(lambda: self.asked_for.emit(self._at - 1))
        self.next = QPushButton(tr("Next"), objectName="learn.next")
        self.next.setAccessibleName(tr("Next step"))
        self.next.clicked.connect(lambda: self.asked_for.emit(self._at + 1))
        self._lay_out()
        Theme.instance().changed.connect(self._write)

    def _tool(self, name: str, text: str, sign: str, tip: str) -> QPushButton:
        button = QPushButton(icon(sign), text, objectName=name)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setProperty("flat", name in ("learn.all_lessons",))
        return button

    def _lay_out(self) -> None:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        inside.setSpacing(SPACE.s)
        self._card = QFrame()
        self._card.setProperty("card", "raised")
        in_card = QVBoxLayout(self._card)
        in_card.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        in_card.addWidget(self.equation)
        for widget in (self.trouble, self.step_title, self.text, self._card):
            inside.addWidget(widget)
        inside.addStretch(1)
        area = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        head = QVBoxLayout(spacing=SPACE.xs)
        head.setContentsMargins(SPACE.s, SPACE.xs, SPACE.m, 0)
        top = QHBoxLayout(spacing=SPACE.s)
        top.addWidget(self.back_to_list)
        top.addWidget(self.title, 1)
        head.addLayout(top)
        head.addLayout(self._row)
        foot = QVBoxLayout(spacing=SPACE.s)
        foot.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.m)
        state = QHBoxLayout(spacing=SPACE.s)
        state.addWidget(self._state_sign)
        state.addWidget(self.state, 1)
        foot.addLayout(state)
        for line in ((self.show_me, self.go_to), (self.previous, self.next)):
            row = QHBoxLayout(spacing=SPACE.s)
            for button in line:
                row.addWidget(button, 1)
            foot.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addLayout(foot)

    # ---- what is shown -----------------------------------------------------------------------------------------------

    @property
    def step(self) -> Step | None:
        """The step on show."""
        return self._lesson.steps[self._at] if self._lesson is not None else None

    def show_step(self, lesson: Lesson, at: int, done: frozenset[str], trouble: str) -> None:
        """Show the step at place ``at``. done: the keys of the steps that were done. trouble: or ""."""
        if lesson is not self._lesson:
            self._lesson = lesson
            self._make_places(lesson)
        self._at, self._done = at, done
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self._write()

    def show_done(self, done: frozenset[str]) -> None:
        """Tick what is done."""
        self._done = done
        self._write_state()

    def show_equation(self, equation: LessonEquation | None) -> None:
        """Show the equation of the step with the numbers of now."""
        self._card.setVisible(equation is not None)
        if equation is None:
            return
        muted = Theme.instance().tokens.muted
        parts = [f'<p style="font-size:large;margin:0 0 6px 0">{equation.general}</p>']
        if equation.numbers:
            parts.append(f'<p style="font-size:large;margin:0 0 6px 0">{equation.numbers}</p>')
        parts.append(f'<p style="color:{muted};margin:0 0 6px 0">{equation.where}</p>')
        parts.append(f'<p style="color:{muted};margin:0"><i>{equation.paper}</i></p>')
        text = "".join(parts)
        if text != self.equation.text():
            self.equation.setText(text)

    def _make_places(self, lesson: Lesson) -> None:
        for button in self._places.buttons():
            self._places.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        for place, step in enumerate(lesson.steps):
            button = QToolButton(objectName=f"learn.place.{place}", checkable=True)
            button.setProperty("flat", True)
            button.setIconSize(QSize(14, 14))
            button.setToolTip(step.title)
            self._places.addButton(button, place)
            self._row.addWidget(button)
        self._row.addStretch(1)

    def _write(self) -> None:
        step = self.step
        if step is None:
            return
        muted = Theme.instance().tokens.muted
        parts = ((tr("Do"), step.do), (tr("Look"), step.look), (tr("Why"), step.why))
        self.text.show_html(
            "".join(
                f'<p style="margin:0 0 10px 0"><span style="color:{muted}">{head}</span><br>{linked(words)}</p>'
                for head, words in parts
            )
        )
        self.title.setText(
            tr(
                "{lesson} · {step} of {count}",
                lesson=self._lesson.title,
                step=self._at + 1,
                count=len(self._lesson.steps),
            )
        )
        self.step_title.setText(step.title)
        self.previous.setEnabled(self._at > 0)
        self._write_state()

    def _write_state(self) -> None:
        step = self.step
        if step is None:
            return
        done, last = step.key in self._done, self._at + 1 == len(self._lesson.steps)
        self._state_sign.setPixmap(icon("check" if done else "dot", "success" if done else "muted").pixmap(16, 16))
        self.state.setText(tr("Done.") if done else tr("Not done yet: it ticks itself when you do it."))
        self.next.setText(tr("Finish") if last else tr("Next") if done else tr("Skip"))
        self.next.setToolTip(tr("The next step; this one can be left out  (Alt+Right)"))
        if self.next.property("primary") != done:
            self.next.setProperty("primary", done)
            self.next.style().unpolish(self.next)
            self.next.style().polish(self.next)
        for button in self._places.buttons():
            place = self._places.id(button)
            step = self._lesson.steps[place]
            ticked = step.key in self._done
            button.setText("" if ticked else str(place + 1))
            button.setIcon(icon("check", "success") if ticked else icon("dot", "muted"))
            button.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonIconOnly if ticked else Qt.ToolButtonStyle.ToolButtonTextOnly
            )
            said = {"number": place + 1, "title": step.title}
            button.setAccessibleName(
                tr("Step {number}: {title}, done", **said) if ticked else tr("Step {number}: {title}", **said)
            )
            button.setChecked(place == self._at)
