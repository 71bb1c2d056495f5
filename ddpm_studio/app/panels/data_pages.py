"""The pages in the middle of the Data workspace, and the switch above them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.language import tr


class DataPages(QWidget):
    """One page is seen at a time. The switch is called ``data.page``, its buttons ``data.page.<name>``."""

    changed = Signal(str)

    def __init__(self, name: str, label: str, tip: str, page: QWidget, parent: QWidget | None = None) -> None:
        """The first page, which is shown; ``add_page`` adds others."""
        super().__init__(parent)
        self._names = [name]
        self.switch = Segmented("data.page", tr("Page"), [(name, label, tip)], self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(page)
        self.corner = QHBoxLayout()  # beside the switch
        self.corner.setSpacing(SPACE.s)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE.s, 6, SPACE.s, 6)
        top.setSpacing(SPACE.m)
        top.addWidget(self.switch)
        top.addStretch(1)
        top.addLayout(self.corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self.switch.hide()  # as long as there is nothing to choose
        self.switch.changed.connect(self._on_switch)

    def add_page(self, name: str, label: str, tip: str, page: QWidget) -> None:
        """Add a page behind the others, with a button of its own."""
        self._names.append(name)
        self._stack.addWidget(page)
        self.switch.add(name, label, tip)
        self.switch.show()

    @property
    def page(self) -> str:
        """The name of the page in front."""
        return self.switch.value

    def show_page(self, name: str) -> None:
        """Bring a page to the front. Raises KeyError."""
        self.switch.choose(name)

    def _on_switch(self, name: str) -> None:
        self._stack.setCurrentIndex(self._names.index(name))
        self.changed.emit(name)
