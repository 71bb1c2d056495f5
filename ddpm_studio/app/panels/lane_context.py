"""What one lane of a comparison is told to draw: the same as all, nothing, a class, or a mix that is written down."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ddpm_studio.app.compare_setups import COMMON, LaneContext
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import parse_context

_COMMON_TEXT, _NONE_TEXT = tr("Common context"), tr("No context")
_TIP = tr(
    "What this lane is told to draw: the common context above, none (the learned null), a class, or a mix written as "
    "hero=1, food=0.5."
)


class LaneContextBox(QComboBox):
    """The choice, which can also be written. ``problem`` says why what is written cannot be used."""

    changed = Signal()

    def __init__(self, name: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(tr("Context of lane {number}", number=number))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setCompleter(None)
        self.lineEdit().setAccessibleName(self.accessibleName())
        self.problem = ""
        self._context: LaneContext = COMMON
        self._attributes: tuple[str, ...] = ()
        self.show_attributes(())
        self.activated.connect(lambda index: self._take(self.itemData(index), ""))
        self.lineEdit().editingFinished.connect(self._read)

    @property
    def context(self) -> LaneContext:
        """What is chosen; the last that could be used where there is a problem."""
        return self._context

    @property
    def words(self) -> str:
        """The lane's own context for its title; empty where it has that of all."""
        if self._context == COMMON:
            return ""
        return tr("no context") if self._context is None else _only(self._context) or _text(self._context)

    def show_attributes(self, attributes: Sequence[str]) -> None:
        """Offer these; what is chosen stays."""
        self._attributes = tuple(attributes)
        with QSignalBlocker(self):
            self.clear()
            self.addItem(_COMMON_TEXT, COMMON)
            self.addItem(_NONE_TEXT, None)
            for name in attributes:
                self.addItem(tr("Only {name}", name=name), {name: 1.0})
        self._check()

    def choose(self, context: LaneContext) -> None:
        """Choose a context."""
        self._take(dict(context) if isinstance(context, dict) else context, "")

    def _read(self) -> None:
        """Take over what was written."""
        text = self.currentText().strip()
        for index in range(self.count()):
            name = _only(self.itemData(index)) or self.itemText(index)
            if text.lower() in (self.itemText(index).lower(), name.lower()):
                self._take(self.itemData(index), "")
                return
        try:
            context = parse_context(text)
            if any(not 0 <= value <= 1 for value in (context or {}).values()):
                raise ValueError(tr("an attribute is a number from 0 to 1"))
        except ValueError as error:
            self._take(self._context, f"{str(error)[:1].upper()}{str(error)[1:]}.", text)
        else:
            self._take(context, "")

    def _take(self, context: LaneContext, problem: str, text: str | None = None) -> None:
        changed = (context, problem) != (self._context, self.problem)
        self._context = context
        self.problem = problem
        with QSignalBlocker(self):
            self.setEditText(_text(context) if text is None else text)
        self.lineEdit().setCursorPosition(0)
        if not problem:
            self._check()
        else:
            self._show_problem()
        if changed:
            self.changed.emit()

    def _check(self) -> None:
        """Whether the model knows what is written."""
        self.problem = ""
        if isinstance(self._context, dict):
            unknown = [name for name in self._context if name not in self._attributes]
            if unknown:
                known = ", ".join(self._attributes) or tr("no attributes")
                self.problem = tr(
                    "The model knows no attribute '{unknown}'. It knows: {known}.", unknown=unknown[0], known=known
                )
        with QSignalBlocker(self):
            self.setEditText(_text(self._context))
        self.lineEdit().setCursorPosition(0)
        self._show_problem()

    def _show_problem(self) -> None:
        self.setToolTip(self.problem or _TIP)
        if self.property("invalid") != bool(self.problem):
            self.setProperty("invalid", bool(self.problem))
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event) -> None:
        # Return takes over what is written, and is not for the window's commands then
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._read()
            event.accept()
            return
        super().keyPressEvent(event)


def _text(context: LaneContext) -> str:
    if context == COMMON:
        return _COMMON_TEXT
    if context is None:
        return _NONE_TEXT
    if name := _only(context):
        return tr("Only {name}", name=name)
    return ", ".join(f"{name}={value:g}" for name, value in context.items())


def _only(context: LaneContext) -> str:
    """The one attribute that the context has whole; empty where it is another context."""
    return next(iter(context)) if isinstance(context, dict) and list(context.values()) == [1] else ""
