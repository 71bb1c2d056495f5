"""One generation of the history, looked at: its images, and what can be done with it."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ddpm_studio.app.item_models.history_model import lines_of
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.language import tr
from ddpm_studio.sampling.history import Entry

_BUTTONS = {  # name: text, picture, tool tip
    "use_all": (tr("Use all"), "history", tr("Set everything as it was for this generation")),
    "show": (tr("Show"), "images", tr("Bring the images back into the grid  (Return)")),
    "use_seed": (tr("Use seed"), "pin", tr("Take over the seed of the image chosen here, or of the first")),
    "use_context": (
        tr("Use context"),
        "sliders",
        tr("Take over the context of the image chosen here, or of the first"),
    ),
}
_TOOLS = {  # name: picture, tool tip
    "star": ("star", tr("Star, or take the star away  (S)")),
    "save": ("save", tr("Save the images as one PNG, with their recipe")),
    "delete": ("trash", tr("Delete; it can be undone until the program ends  (Del)")),
}


class HistoryPreview(QWidget):
    """Images and buttons of one entry. ``buttons``: by name, for whoever knows what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry: Entry | None = None
        self.grid = ImageGrid(self)
        self.grid.setObjectName("history.preview")
        self.grid.setAccessibleName(tr("Images of the chosen generation"))
        self.grid.setMinimumHeight(96)
        self.grid.set_descriptions(
            lambda index: tr("Image {index}. “Use seed” and “Use context” take this one's.", index=index + 1)
        )
        self.about = QLabel(self, objectName="history.about")
        self.about.setProperty("role", "caption")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons: dict[str, QAbstractButton] = {}
        for name, (text, picture, tip) in _BUTTONS.items():
            primary = name == "use_all"
            button = QPushButton(icon(picture, "accent_text" if primary else "text"), text, self)
            button.setProperty("primary", primary)
            self._take(name, button, tip)
        for name, (picture, tip) in _TOOLS.items():
            tool = QToolButton(self)
            tool.setIcon(icon(picture))
            tool.setProperty("flat", True)
            tool.setAccessibleName(tip)
            self._take(name, tool, tip)
        self._lay_out()

    def _take(self, name: str, button: QAbstractButton, tip: str) -> None:
        button.setObjectName(f"history.{name}")
        button.setToolTip(tip)
        self.buttons[name] = button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.xs, 0, 0)
        column.setSpacing(6)
        about = QHBoxLayout()
        about.setSpacing(0)
        about.addWidget(self.about, 1)
        for name in _TOOLS:
            about.addWidget(self.buttons[name])
        column.addWidget(self.grid, 1)
        column.addLayout(about)
        for pair in (("use_all", "show"), ("use_seed", "use_context")):
            row = QHBoxLayout()
            row.setSpacing(SPACE.xs)
            for name in pair:
                row.addWidget(self.buttons[name])
            column.addLayout(row)

    def show_images(self, entry: Entry, images: np.ndarray) -> None:
        """Show these, (N, H, W, C) uint8, none of them chosen."""
        self.entry = entry
        self.grid.set_current(-1)
        self.grid.set_images(images)
        self.about.setText(lines_of(entry)[-1])

    def clear(self) -> None:
        """Show nothing."""
        self.entry = None
        self.grid.clear()
        self.about.clear()

    def light(self, on: bool) -> None:
        """Whether there is an entry with which something can be done."""
        for button in self.buttons.values():
            button.setEnabled(on)

    def image_of(self, entry: Entry) -> int:
        """The image chosen here, where this entry is shown; or the first."""
        shown = self.entry is not None and self.entry.id == entry.id
        return self.grid.current if shown and self.grid.current >= 0 else 0
