"""The pages in the middle of the Sample workspace, and the switch above them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.language import tr


class SamplePages(QWidget):
    """One page is seen at a time. The switch is called ``sample.page``, its buttons ``sample.page.<name>``."""

    changed = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, str, str, QWidget]], parent: QWidget | None = None) -> None:
        """pages: (name, label, tool tip, page) of each; the first one is shown."""
        super().__init__(parent)
        self._names = [name for name, _, _, _ in pages]
        self.switch = Segmented("sample.page", tr("Page"), [(name, label, tip) for name, label, tip, _ in pages], self)
        self._stack = QStackedWidget(self)
        for _, _, _, page in pages:
            self._stack.addWidget(page)
        self.corner = QHBoxLayout()  # beside the switch, for what belongs to the page in front
        self.corner.setSpacing(SPACE.xs)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE.s, 6, SPACE.s, 6)
        top.addWidget(self.switch)
        top.addStretch(1)
        top.addLayout(self.corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self.switch.changed.connect(self._on_switch)

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
