"""Which sampler: the three best known at hand, the others behind a menu."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ddpm_studio.app.icons import icon
from ddpm_studio.app.sampler_terms import DEFAULT_SAMPLER, SAMPLER_CHOICES
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import SAMPLER_NAMES, Sampler

_AT_HAND = {"ddpm": "DDPM", "ddim": "DDIM", "dpmpp": "DPM++"}
_MORE = "more"
_MORE_WORD, _MORE_TIP = tr("More"), tr("Other samplers")


class SamplerChoice(QWidget):
    """A row of buttons ``<name>.<sampler>``; the last one, ``<name>.more``, opens a menu and says what was chosen."""

    changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        at_hand = [(value, _AT_HAND[value], tip) for value, _, tip in SAMPLER_CHOICES if value in _AT_HAND]
        self._segments = Segmented(name, tr("Sampler"), (*at_hand, (_MORE, _MORE_WORD, _MORE_TIP)), self)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        group = QActionGroup(self)
        self._actions: dict[str, QAction] = {}
        for value, text, tip in SAMPLER_CHOICES:
            if value not in _AT_HAND:
                action = self._menu.addAction(text)
                action.setToolTip(tip)
                action.setCheckable(True)
                action.triggered.connect(lambda _=False, value=value: self.choose(value))
                group.addAction(action)
                self._actions[value] = action
        more = self._segments.button(_MORE)
        more.setMenu(self._menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setIcon(icon("chevron-down"))
        more.setIconSize(QSize(10, 10))
        more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the word
        self._value: Sampler = DEFAULT_SAMPLER
        self._segments.choose(self._value)
        self._segments.changed.connect(self._on_segment)
        self.setStyleSheet("QToolButton { padding: 4px 1px; }")  # four of them side by side in a narrow dock
        more.ensurePolished()
        more.setText(max((_short(value) for value in self._actions), key=len))
        more.setMinimumWidth(more.sizeHint().width())  # whatever it says, the form stays as wide as it is
        more.setText(_MORE_WORD)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._segments)
        self.setFocusProxy(self._segments.button(self._value))

    @property
    def value(self) -> Sampler:
        """The chosen one."""
        return self._value

    def choose(self, value: Sampler) -> None:
        """Choose ``value``. Raises KeyError."""
        if value in self._actions:
            self._take(value)
            self._segments.choose(_MORE)
        else:
            self._segments.choose(value)

    def button(self, value: str) -> QToolButton:
        """The button of a sampler at hand, or ``more``. Raises KeyError."""
        return self._segments.button(value)

    def action(self, value: str) -> QAction:
        """The menu's entry of another sampler. Raises KeyError."""
        return self._actions[value]

    def _on_segment(self, segment: str) -> None:
        if segment != _MORE:
            self._take(segment)
        elif self._value not in self._actions:  # the arrow keys came here, and nothing was chosen in the menu
            self._segments.choose(self._value)

    def _take(self, value: Sampler) -> None:
        if value == self._value:
            return
        self._value = value
        for other, action in self._actions.items():
            action.setChecked(other == value)
        more, behind = self._segments.button(_MORE), value in self._actions
        more.setText(_short(value) if behind else _MORE_WORD)
        more.setIcon(icon("chevron-down", "accent_text" if behind else "text"))
        more.setToolTip(self._actions[value].toolTip() if behind else _MORE_TIP)
        more.setAccessibleName(
            tr("Sampler: {name}, or another", name=SAMPLER_NAMES[value]) if behind else tr("Sampler: another")
        )
        self.changed.emit(value)


def _short(value: Sampler) -> str:
    """A sampler's name, short enough for a button."""
    return SAMPLER_NAMES[value].removeprefix("DPM++ 2M ")
