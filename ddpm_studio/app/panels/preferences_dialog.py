"""Preferences: a few rows, each with a way back to what it is at first. What is changed takes effect at once."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ddpm_studio.app.chosen_language import LANGUAGE, SYSTEM, own_name
from ddpm_studio.app.icons import icon
from ddpm_studio.app.panels.form_rows import Rows, choice, choose, decimal, note_label, tick
from ddpm_studio.app.preferences import START, TELLS_END, Preference, Start
from ddpm_studio.app.theme import SPACE, Mode, Theme
from ddpm_studio.language import languages, tr

_THEMES = {Mode.SYSTEM: tr("As the system"), Mode.LIGHT: tr("Light"), Mode.DARK: tr("Dark")}
_STARTS = {
    Start.LAST: tr("The workspace of last time"),
    Start.SAMPLE: tr("Sample"),
    Start.WELCOME: tr("The welcome page"),
}


class PreferencesDialog(QDialog):
    """preferences: as ``app.preferences.preferences`` gives them."""

    def __init__(self, preferences: dict[str, Preference], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setWindowTitle(tr("Preferences"))
        self.setMinimumWidth(480)
        self._preferences = preferences
        self._resets: dict[str, QToolButton] = {}
        self._make_fields()
        self._lay_out()
        self._show_values()
        self.theme.currentIndexChanged.connect(lambda: self._set("theme", Mode(self.theme.currentData())))
        self.language.currentIndexChanged.connect(lambda: self._set(LANGUAGE, self.language.currentData()))
        self.start.currentIndexChanged.connect(lambda: self._set(START, Start(self.start.currentData())))
        self.memory.valueChanged.connect(lambda value: self._set("memory", value))
        self.tells_end.toggled.connect(lambda on: self._set(TELLS_END, on))
        Theme.instance().changed.connect(self._show_values)  # it can be chosen in the menu too

    def _make_fields(self) -> None:
        tip = tr("Colours of the window: as the system has them, or always light, or always dark")
        self.theme = choice("preferences.theme", _THEMES, tip)
        self.start = choice("preferences.start", _STARTS, tr("What is in front when the program starts"))
        names = {SYSTEM: tr("As the system")} | {code: own_name(code) for code in languages()}
        self.language = choice("preferences.language", names, tr("The language of the window, from the next start on"))
        tip = tr(
            "How much memory the recorded steps of one sampling may take. Beyond it they are kept in float16, and "
            "beyond that only every k-th step. Also in Sample, under Advanced"
        )
        self.memory = decimal("preferences.memory", 0.25, 8, 0.25, 2, tip, " " + tr("GB"))
        self.tells_end = tick(
            "preferences.tells_end",
            tr("Say when a training is finished"),
            tr("A note in the window, and the taskbar calls while another program is in front. Errors are always said"),
        )

    def _lay_out(self) -> None:
        rows = Rows()
        rows.setVerticalSpacing(SPACE.m)
        self.theme.setAccessibleName(tr("Colours"))
        self.language.setAccessibleName(tr("Language"))
        self.start.setAccessibleName(tr("At the start"))
        self.memory.setAccessibleName(tr("Memory for recorded steps"))
        rows.add(tr("&Colours"), self._with_reset("theme", tr("colours"), self.theme))
        rows.add(tr("&Language"), self._with_reset(LANGUAGE, tr("language"), self.language))
        rows.add(tr("At the &start"), self._with_reset(START, tr("start"), self.start))
        rows.add(tr("&Memory for steps"), self._with_reset("memory", tr("memory for steps"), self.memory))
        rows.add(tr("Trainings"), self._with_reset(TELLS_END, tr("word of finished trainings"), self.tells_end))
        hint = note_label()
        hint.setText(
            tr(
                "Changes take effect at once and are kept; another language, from the next start on. Sizes, docks and "
                "forms are remembered by themselves."
            )
        )
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        defaults = self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        defaults.setObjectName("preferences.reset_all")
        defaults.setText(tr("Reset all"))
        defaults.setToolTip(tr("Make everything here what it is at first"))
        defaults.clicked.connect(self.reset_all)
        self.buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        box.setSpacing(SPACE.l)
        box.addLayout(rows)
        box.addWidget(hint)
        box.addStretch(1)
        box.addWidget(self.buttons)

    def _with_reset(self, key: str, words: str, field: QWidget) -> QWidget:
        """The field with its way back at the right."""
        button = QToolButton(objectName=f"preferences.reset.{key}", icon=icon("undo", "muted"))
        button.setProperty("flat", True)
        button.setAccessibleName(tr("Reset {preference}", preference=words))
        button.setToolTip(tr("Make it what it is at first"))
        button.clicked.connect(self._resetting(key))
        self._resets[key] = button
        both = QWidget()
        both.setFocusProxy(field)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(field, 1)
        row.addWidget(button)
        return both

    def _resetting(self, key: str) -> Callable[[], None]:
        def reset() -> None:
            self._preferences[key].reset()
            self._show_values()

        return reset

    def reset_all(self) -> None:
        """Make everything what it is at first."""
        for preference in self._preferences.values():
            preference.reset()
        self._show_values()

    def _set(self, key: str, value: object) -> None:
        self._preferences[key].set(value)
        self._show_values()

    def _show_values(self) -> None:
        now = {key: preference.get() for key, preference in self._preferences.items()}
        for field in (self.theme, self.language, self.start, self.memory, self.tells_end):
            field.blockSignals(True)
        choose(self.theme, now["theme"])
        choose(self.language, now[LANGUAGE])
        choose(self.start, now[START])
        self.memory.setValue(now["memory"])
        self.tells_end.setChecked(now[TELLS_END])
        for field in (self.theme, self.language, self.start, self.memory, self.tells_end):
            field.blockSignals(False)
        for key, button in self._resets.items():
            button.setEnabled(self._preferences[key].changed)
