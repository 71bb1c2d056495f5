"""Learn: the dock over all workspaces, the step on show, and how far each lesson has been walked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDockWidget, QScrollArea, QWidget
from shiboken6 import isValid

from ddpm_studio.app.actions import Action
from ddpm_studio.app.learn.control_terms import ControlTerms
from ddpm_studio.app.learn.glossary import plain
from ddpm_studio.app.learn.invitation import Invitation
from ddpm_studio.app.learn.learn_panel import GLOSSARY, LearnPanel
from ddpm_studio.app.learn.lesson import Lesson, Step
from ddpm_studio.app.learn.lessons import LESSONS
from ddpm_studio.app.learn.ring import PulseRing
from ddpm_studio.app.learn.stage import Stage
from ddpm_studio.app.learn.text_size import TextSize
from ddpm_studio.app.learn.witness import Witness
from ddpm_studio.language import tr

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow

SETTING = "learn"
_WIDTH = 330


class LearnDesk(QObject):
    """Makes the dock when it is first wanted."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.dock: QDockWidget | None = None
        self.stage = Stage(window)
        self.text_size = TextSize(window)
        self._invitation: Invitation | None = None
        self._folded: list[QDockWidget] = []  # panels that make room for the dock while a lesson is walked
        self.lesson: Lesson | None = None
        self._at = 0
        self._done: dict[str, frozenset[str]] = {}
        self._places: dict[str, str] = {}  # by lesson, the key of the step where one was
        self._read()

    # ---- commands ----------------------------------------------------------------------------------------------------

    def actions(self) -> list[Action]:
        """Entries of the Help menu and the command palette."""

        def entry(name: str, text: str, run, tip: str, key: str, sign: str, enabled=lambda: True) -> Action:
            return Action(f"learn.{name}", text, run, tip, key, sign, tr("Help"), enabled, group="learn")

        def walking() -> bool:
            return self.lesson is not None and self.dock.isVisible()

        stage = Action(
            "window.stage",
            tr("Stage"),
            self.toggle_stage,
            tr("Full screen with larger text, and only the panels spoken of"),
            "F11",
            "monitor",
            tr("View"),
            checked=lambda: self.stage.on,
            group="stage",
        )
        return [
            *self.text_size.actions(),
            stage,
            entry(
                "open",
                tr("Learn"),
                self.toggle,
                tr("Four short walks through the program, and a glossary"),
                "Ctrl+Shift+F1",
                "flag",
            ),
            entry(
                "glossary",
                tr("Glossary"),
                self.show_glossary,
                tr("The terms of the field, each in two sentences"),
                "Shift+F1",
                "help",
            ),
            *(
                entry(
                    f"lesson.{lesson.key}",
                    tr("Lesson {number}: {title}", number=number, title=lesson.title),
                    lambda key=lesson.key: self.begin(key),
                    lesson.learns,
                    "",
                    "flag",
                )
                for number, lesson in enumerate(LESSONS, 1)
            ),
            entry(
                "next",
                tr("Lesson: next step"),
                lambda: self.go_to(self._at + 1),
                tr("Go on; a step can be left out"),
                "Alt+Right",
                "chevron-right",
                walking,
            ),
            entry(
                "back",
                tr("Lesson: step before"),
                lambda: self.go_to(self._at - 1),
                tr("Go back"),
                "Alt+Left",
                "chevron-left",
                walking,
            ),
            entry("show_me", tr("Lesson: show me"), self.show_me, tr("Have the step done"), "F7", "play", walking),
            entry(
                "control",
                tr("Lesson: take me there"),
                self.focus_control,
                tr("Put the keyboard into the control that the step is about"),
                "F8",
                "target",
                walking,
            ),
        ]

    def toggle(self) -> None:
        """Open the dock; if the keyboard is in it, close it."""
        dock = self._made()
        if dock.isVisible() and dock.isAncestorOf(self._window.focusWidget() or self._window):
            dock.hide()
            return
        self._open()
        self.panel.setFocus()
        self.panel.focusNextChild()

    def show_glossary(self) -> None:
        """Open the glossary with the keyboard in its search."""
        self._open()
        self.panel.view.choose(GLOSSARY)
        self.panel.glossary.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_stage(self) -> None:
        """Go on stage with the control of the step, or leave the stage."""
        if self.stage.on:
            self.stage.leave()
        else:
            shown = self.reveal() if self.lesson is not None and self.dock.isVisible() else None
            self.stage.enter(shown)
            self._window.notes.say(tr("On stage"), tr("F11 puts everything back as it was."))

    def begin(self, key: str) -> None:
        """Open a lesson at the step where one was, or at its first; one that is finished begins again."""
        self._open()
        self.lesson = next(lesson for lesson in LESSONS if lesson.key == key)
        steps = [step.key for step in self.lesson.steps]
        if self._done.get(key, frozenset()) >= set(steps):
            self._done[key] = frozenset()
            self._places.pop(key, None)
        place = self._places.get(key)
        self.go_to(steps.index(place) if place in steps else 0)

    def go_to(self, at: int) -> None:
        """Go to a step of the lesson; behind the last one is the list of lessons."""
        if self.lesson is None or at < 0:
            return
        if at >= len(self.lesson.steps):
            self.leave()
            return
        self._at = at
        self._places[self.lesson.key] = self.step.key
        self.witness.begin()
        self.panel.show_lesson(True)
        self._show_step()
        self.reveal()
        self._say(f"{self.step.title}. {plain(self.step.do)}")
        self._look()

    def leave(self) -> None:
        """Back to the list of lessons."""
        if self.lesson is not None and self._at + 1 == len(self.lesson.steps):
            self._places.pop(self.lesson.key, None)
        self.lesson = None
        self.ring.point_at(None)
        self._unfold()
        self.panel.list.show_progress(self._done)
        self.panel.show_lesson(False)
        self._attend()

    def show_me(self) -> None:
        """Do what the step says."""
        if self.lesson is not None:
            self.reveal()
            self.step.show(self._window)
            self._look()

    def focus_control(self) -> None:
        """Put the keyboard into the control that the step is about."""
        if self.lesson is not None and (control := self.reveal()) is not None:
            control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # ---- the step ----------------------------------------------------------------------------------------------------

    @property
    def step(self) -> Step:
        """The step on show. Needs a lesson."""
        return self.lesson.steps[self._at]

    def done(self, lesson: str) -> frozenset[str]:
        """The keys of the steps of a lesson that were done."""
        return self._done.get(lesson, frozenset())

    def reveal(self) -> QWidget | None:
        """Bring the control of the step into view, with its workspace, page and dock, and ring it. None: not there."""
        window, step = self._window, self.step
        window.show_workspace(step.workspace)
        if step.workspace == "sample":
            window.sample.pages.show_page("images")
        control = window.findChild(QWidget, step.control)
        self.ring.point_at(None)
        if control is None:
            return None
        parent = control.parentWidget()
        while parent is not None:
            if isinstance(parent, QDockWidget):
                parent.show()
                parent.raise_()
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(control)
            parent = parent.parentWidget()
        self.stage.show_only(control)
        self._make_room(control)
        self.ring.point_at(control)
        return control

    def _make_room(self, control: QWidget) -> None:
        """Fold panels away that the step does not need, where the window is too narrow for all of them."""
        page = self._window.pages[self.step.workspace]
        for dock in page.findChildren(QDockWidget):
            if page.minimumSizeHint().width() <= page.width():
                return
            if dock.isVisible() and not dock.isFloating() and not dock.isAncestorOf(control):
                dock.hide()
                self._folded.append(dock)

    def _unfold(self) -> None:
        folded, self._folded = self._folded, []
        for dock in folded:
            dock.show()

    def _show_step(self) -> None:
        trouble = self.lesson.trouble(self._window)
        self.panel.page.show_step(self.lesson, self._at, self.done(self.lesson.key), trouble)
        self._show_equation()
        self._attend()

    def _show_equation(self) -> None:
        make = self.step.equation
        self.panel.page.show_equation(make(self._window) if make is not None else None)

    def _look(self) -> None:
        """Tick the step if it is done, and renew the numbers."""
        if self.lesson is None or not self.panel.in_lesson:
            return
        self._show_equation()
        key = self.lesson.key
        if self.step.key not in self.done(key) and self.step.done(self.witness):
            self._done[key] = self.done(key) | {self.step.key}
            self.panel.page.show_done(self._done[key])
            self._say(tr("Done: {title}", title=self.step.title))

    def _attend(self) -> None:
        """Watch only while there is something to tick."""
        self.witness.watch(self.lesson is not None and self.dock.isVisible())

    def _say(self, words: str) -> None:
        """For people who hear the screen."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.panel.page, words))

    # ---- the dock ----------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        dock = self._made()
        self._dismiss()
        dock.show()
        dock.raise_()

    def _made(self) -> QDockWidget:
        if self.dock is not None:
            return self.dock
        window = self._window
        self.witness = Witness(window)
        self.witness.looked.connect(self._look)
        self.ring = PulseRing(window)
        self.panel = LearnPanel(LESSONS)
        self.dock = QDockWidget(tr("Learn"), window, objectName="learn.dock")
        self.dock.setWidget(self.panel)
        self.dock.hide()
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        window.resizeDocks([self.dock], [_WIDTH], Qt.Orientation.Horizontal)
        page = self.panel.page
        page.left.connect(self.leave)
        page.asked_for.connect(self.go_to)
        page.show_asked.connect(self.show_me)
        page.control_asked.connect(self.focus_control)
        self.panel.list.chosen.connect(self.begin)
        self.panel.list.show_progress(self._done)
        self.dock.visibilityChanged.connect(self._on_visible)
        window.theme.changed.connect(self._on_theme, Qt.ConnectionType.QueuedConnection)
        return self.dock

    def _on_theme(self) -> None:
        """The text may be larger now."""
        if self.lesson is not None and self.dock.isVisible() and self.ring.target is not None:
            self._make_room(self.ring.target)

    def _on_visible(self, visible: bool) -> None:
        self._attend()
        if not visible:
            self.ring.point_at(None)
            self._unfold()

    # ---- remembered --------------------------------------------------------------------------------------------------

    def restore(self) -> None:
        """Open the dock where it was open the last time. At the first start, say that there are lessons."""
        kept = self._window.settings.get(SETTING, {})
        if kept.get("open") is True:
            self._open()
        elif not kept:
            self._invitation = Invitation(self._window.sample.grid)
            self._invitation.accepted.connect(self.toggle)
            self._window.sample.images.changed.connect(self._dismiss)
        ControlTerms(self._window)

    def _dismiss(self) -> None:
        if self._invitation is not None and isValid(self._invitation):
            self._invitation.go()
        self._invitation = None

    def close(self) -> None:
        """The window closes: keep how far each lesson has been walked, and nothing of the stage."""
        self.stage.leave()
        opened = self.dock is not None and self.dock.isVisible()
        self._unfold()
        self._window.settings.set(
            SETTING,
            {
                "done": {key: sorted(steps) for key, steps in self._done.items()},
                "places": self._places,
                "open": opened,
            },
        )
        if self.dock is not None:
            self.witness.watch(False)
            self.ring.point_at(None)

    def _read(self) -> None:
        """Take back what was kept; what does not fit any more is left out."""
        kept = self._window.settings.get(SETTING, {})
        done, places = kept.get("done", {}), kept.get("places", {})
        for lesson in LESSONS:
            keys = {step.key for step in lesson.steps}
            steps = done.get(lesson.key, []) if isinstance(done, dict) else []
            self._done[lesson.key] = frozenset(keys & set(steps)) if isinstance(steps, list) else frozenset()
            if isinstance(places, dict) and places.get(lesson.key) in keys:
                self._places[lesson.key] = places[lesson.key]
