"""Two lanes of a comparison over each other: which two, and which image."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QToolButton, QVBoxLayout, QWidget

from ddpm_studio.app.icons import icon
from ddpm_studio.app.panels.compare_lane import CompareLane
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.before_after import BeforeAfter
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.app.widgets.narrow_combo import NarrowCombo
from ddpm_studio.language import tr


class BeforeAfterPage(QWidget):
    """Shows what the lanes have drawn; ``show_lanes`` says that this has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: list[CompareLane] = []
        self.view = BeforeAfter(self)
        self.view.setObjectName("compare.before_after")
        self.view.setAccessibleName(tr("Before and after"))
        self.view.setToolTip(
            tr(
                "Drag the divider, or use the left and right arrow keys (with Shift in leaps), Home and End. Up and "
                "down: another image. Space exchanges the sides."
            )
        )
        self.left = self._lane_box("compare.before", tr("Lane to the left"), tr("Lane to the left of the divider."))
        self.right = self._lane_box("compare.after", tr("Lane to the right"), tr("Lane to the right of the divider."))
        self.swap = QToolButton(self)
        self.swap.setObjectName("compare.swap")
        self.swap.setIcon(icon("swap"))
        self.swap.setAccessibleName(tr("Exchange the sides"))
        self.swap.setToolTip(tr("Exchange the sides  (Space)"))
        self.swap.clicked.connect(self._swap)
        self.image = QSpinBox(self)
        self.image.setObjectName("compare.before_after_image")
        self.image.setAccessibleName(tr("Image"))
        self.image.setToolTip(tr("Which image is shown; all of them at 0."))
        self.image.setRange(0, 0)
        self.image.setSpecialValueText(tr("All images"))
        self.image.setPrefix(f"{tr('Image')} ")
        self.image.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.image.setMinimumWidth(140)
        self.image.valueChanged.connect(lambda number: self.view.show_image(number - 1))
        self.view.image_asked.connect(self.image.stepBy)
        self.view.swap_asked.connect(self._swap)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        for widget in (self.left, self.swap, self.right):
            row.addWidget(widget, 1 if isinstance(widget, QComboBox) else 0)
        label = QLabel(tr("Show"))
        label.setProperty("role", "caption")
        label.setBuddy(self.image)
        row.addSpacing(SPACE.m)
        row.addWidget(label)
        row.addWidget(self.image)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.show_lanes(())

    def _lane_box(self, name: str, accessible: str, tip: str) -> QComboBox:
        box = NarrowCombo(12, self)
        box.setObjectName(name)
        box.setAccessibleName(accessible)
        box.setToolTip(tip)
        box.currentIndexChanged.connect(lambda _: self._show())
        return box

    def show_lanes(self, lanes: Sequence[CompareLane]) -> None:
        """Offer the lanes that have images; those chosen stay."""
        before = (self._chosen(self.left), self._chosen(self.right))
        self._lanes = [lane for lane in lanes if lane.result is not None]
        for place, (box, lane) in enumerate(zip((self.left, self.right), before, strict=True)):
            with QSignalBlocker(box):
                box.clear()
                box.addItems([f"{other.number}  ·  {other.drawn_title}" for other in self._lanes])
                at = self._lanes.index(lane) if lane in self._lanes else min(place, len(self._lanes) - 1)
                box.setCurrentIndex(at)
                box.setEnabled(len(self._lanes) > 1)
        if len(self._lanes) > 1 and self.left.currentIndex() == self.right.currentIndex():
            with QSignalBlocker(self.right):
                self.right.setCurrentIndex((self.left.currentIndex() + 1) % len(self._lanes))
        self._show()

    def open(self, lane: CompareLane, index: int) -> None:
        """Show one image of a lane beside the first other lane's; the lane is to the right, or the left if it leads."""
        if lane in self._lanes and len(self._lanes) > 1:
            place = self._lanes.index(lane)
            with QSignalBlocker(self.left), QSignalBlocker(self.right):
                self.left.setCurrentIndex(0)
                self.right.setCurrentIndex(place or 1)
        self._show()
        self.image.setValue(index + 1)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, box: QComboBox) -> CompareLane | None:
        return self._lanes[box.currentIndex()] if 0 <= box.currentIndex() < len(self._lanes) else None

    def _swap(self) -> None:
        left, right = self.left.currentIndex(), self.right.currentIndex()
        with QSignalBlocker(self.left), QSignalBlocker(self.right):
            self.left.setCurrentIndex(right)
            self.right.setCurrentIndex(left)
        self._show()

    def _show(self) -> None:
        left, right = self._chosen(self.left), self._chosen(self.right)
        self.swap.setEnabled(len(self._lanes) > 1)
        problem = ""
        if left is None or right is None or left is right:
            problem = tr("Run a comparison of two lanes or more; then two of them are laid over each other here.")
        elif left.images.shape[1:3] != right.images.shape[1:3]:
            problem = tr("These lanes draw images of different sizes, which cannot be laid over each other.")
        if problem:
            self.image.setMaximum(0)
            self.image.setEnabled(False)
            self.view.clear(problem)
            return
        count = min(len(left.images), len(right.images))
        self.image.setEnabled(True)
        self.image.setMaximum(count)
        rows: tuple[Row, ...] = left.rows if left.rows == right.rows else ()
        names = (left.drawn_title, right.drawn_title)
        self.view.set_pair(left.images[:count], right.images[:count], names, rows)
        self.view.show_image(self.image.value() - 1)
