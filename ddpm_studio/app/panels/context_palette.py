"""The context palette: what the model is told to draw, mixed by hand."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.panels.attribute_slider import AttributeSlider
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.column_width import ColumnWidth
from ddpm_studio.app.widgets.mix_pad import CORNERS, Corner, MixPad
from ddpm_studio.app.widgets.narrow_combo import NarrowCombo
from ddpm_studio.language import tr

Mix = dict[str, float]


class ContextPalette(QScrollArea):
    """One slider for each attribute, saved mixes, and a pad to blend four of them.

    ``mix`` is the context to draw from; ``edited`` says that the person changed it.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("context.palette")
        self.setAccessibleName(tr("Context palette"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sliders: dict[str, AttributeSlider] = {}
        self.mixes: dict[str, Mix] = {}
        self._images: dict[str, QImage] = {}
        self._corner_names: list[str | None] = [None] * CORNERS  # an attribute's or a saved mix's name
        self._make_widgets()
        self._lay_out()
        self.set_attributes(())

    def _make_widgets(self) -> None:
        self.empty = QLabel(
            tr("This model has no attributes: it was trained on images without classes. It draws without context."),
            self,
        )
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.clear = QPushButton(tr("Clear"), self)
        self.clear.setProperty("flat", True)
        self.clear.setObjectName("context.clear")
        self.clear.setAccessibleName(tr("Clear the mix"))
        self.clear.setToolTip(tr("All attributes 0: the zero vector, which is not the same as no context."))
        self.clear.clicked.connect(lambda: self._change({}))
        self.none = QCheckBox(tr("No context"), self)
        self.none.setObjectName("context.none")
        self.none.setAccessibleName(tr("No context"))
        self.none.setToolTip(
            tr("Use the learned null: the model draws whatever it likes, as when context was dropped.")
        )
        self.none.toggled.connect(self._on_none)
        self.live = QCheckBox(tr("Live"), self)
        self.live.setObjectName("context.live")
        self.live.setAccessibleName(tr("Redraw while mixing"))
        self.live.setChecked(True)
        self.live.setToolTip(
            tr(
                "Redraw up to 16 images at once when the mix, guidance or the seed changes, and well when the hand "
                "rests. (Ctrl+L)"
            )
        )
        self.pad = MixPad(self)
        self.pad.setObjectName("context.pad")
        self.pad.setAccessibleName(tr("Blend pad"))
        self.pad.setToolTip(
            tr(
                "Drag the handle to blend the four corners. Click a corner's name to put another mix there. Keys: "
                "arrows, 1–4 for the corners, Home for the middle."
            )
        )
        self.pad.blended.connect(self._change)
        self.pad.corner_requested.connect(self._on_corner)
        self.saved = NarrowCombo(5, self)
        self.saved.setObjectName("context.mixes")
        self.saved.setAccessibleName(tr("Saved mixes"))
        self.saved.setToolTip(tr("Bring back a saved mix."))
        self.saved.setPlaceholderText(tr("Saved mixes"))
        self.saved.activated.connect(lambda _: self._recall(self.saved.currentText()))
        self.mix_name = QLineEdit(self)
        self.mix_name.setObjectName("context.mix_name")
        self.mix_name.setAccessibleName(tr("Name of the mix"))
        self.mix_name.setPlaceholderText(tr("Name this mix"))
        self.mix_name.setToolTip(tr("A name under which the sliders' values are saved."))
        self.mix_name.setMaxLength(40)
        self.mix_name.returnPressed.connect(self._save)
        self.save = self._tool("context.save_mix", "save", tr("Save the mix under this name (Return)"))
        self.save.clicked.connect(self._save)
        self.delete = self._tool("context.delete_mix", "trash", tr("Delete the chosen mix"))
        self.delete.clicked.connect(self._delete)

    def _tool(self, name: str, image: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        button.setIcon(icon(image))
        return button

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(SPACE.s)
        top = QHBoxLayout()
        top.setSpacing(2)
        for widget in (self.none, self.live):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.clear)
        rows = QWidget()
        self._rows = QVBoxLayout(rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE.xs)
        heading = QLabel(tr("Blend between four mixes"))
        heading.setProperty("role", "caption")
        saved = QHBoxLayout()
        saved.setSpacing(SPACE.xs)
        saved.addWidget(self.saved, 1)
        saved.addWidget(self.delete)
        naming = QHBoxLayout()
        naming.setSpacing(SPACE.xs)
        naming.addWidget(self.mix_name, 1)
        naming.addWidget(self.save)
        self._controls = QWidget()
        inner = QVBoxLayout(self._controls)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE.s)
        inner.addLayout(top)
        inner.addWidget(rows)
        inner.addWidget(heading)
        inner.addWidget(self.pad)
        inner.addLayout(naming)
        inner.addLayout(saved)
        column.addWidget(self.empty)
        column.addWidget(self._controls)
        column.addStretch(1)
        self.setWidget(body)
        ColumnWidth(self)

    # ---- the mix -----------------------------------------------------------------------------------------------------

    @property
    def attributes(self) -> tuple[str, ...]:
        """The names of the sliders."""
        return tuple(self.sliders)

    @property
    def mix(self) -> Mix | None:
        """The attributes above 0; None is no context."""
        if self.none.isChecked() or not self.sliders:
            return None
        return {name: slider.value for name, slider in self.sliders.items() if slider.value > 0}

    def set_attributes(self, attributes: Sequence[str]) -> None:
        """Have a slider for each of the attributes; values of those that stay are kept."""
        if self.sliders and tuple(attributes) == self.attributes:
            return
        values = {name: slider.value for name, slider in self.sliders.items()}
        for slider in self.sliders.values():
            self._rows.removeWidget(slider)
            slider.hide()
            slider.deleteLater()
        self.sliders = {}
        self._images = {}
        for name in attributes:
            slider = AttributeSlider(name)
            slider.show_value(values.get(name, 0.0))
            slider.moved.connect(self._on_slider)
            slider.alone.connect(lambda only: self._change({only: 1.0}))
            self._rows.addWidget(slider)
            self.sliders[name] = slider
        if attributes and not any(slider.value for slider in self.sliders.values()):
            self.sliders[attributes[0]].show_value(1.0)
        self.empty.setVisible(not attributes)
        self._controls.setVisible(bool(attributes))
        known = (*attributes, *self.mixes)
        if not any(name in known for name in self._corner_names):
            self._corner_names = [*attributes[:CORNERS], *[None] * CORNERS][:CORNERS]
        # What only another model knows makes room for what this one knows; a corner left empty stays empty
        spare = iter([name for name in attributes if name not in self._corner_names])
        self._corner_names = [
            name if name is None or name in known else next(spare, None) for name in self._corner_names
        ]
        self._show_corners()

    def set_mix(self, mix: Mix | None) -> None:
        """Set the sliders; None is no context. Attributes that this model does not have are left out."""
        with QSignalBlocker(self.none):
            self.none.setChecked(mix is None)
        if mix is not None:
            for name, slider in self.sliders.items():
                slider.show_value(mix.get(name, 0.0))
        self._dim()

    def set_images(self, images: dict[str, QImage]) -> None:
        """The pictures of the attributes."""
        self._images = images
        for name, slider in self.sliders.items():
            slider.show_image(images.get(name))
        self._show_corners()

    def _change(self, mix: Mix) -> None:
        self.set_mix(mix)
        self.edited.emit()

    def _on_slider(self, _name: str, _value: float) -> None:
        if self.none.isChecked():
            with QSignalBlocker(self.none):
                self.none.setChecked(False)
            self._dim()
        self.edited.emit()

    def _on_none(self, _: bool) -> None:
        self._dim()
        self.edited.emit()

    def _dim(self) -> None:
        for slider in self.sliders.values():
            slider.slider.setEnabled(not self.none.isChecked())

    # ---- saved mixes -------------------------------------------------------------------------------------------------

    def _save(self) -> None:
        name = self.mix_name.text().strip()
        if name and name not in self.sliders:
            self.mixes[name] = self.mix or {}
            self.mix_name.clear()
            self._show_saved(name)
            self._show_corners()
        else:
            self.mix_name.setFocus()

    def _recall(self, name: str) -> None:
        if name in self.mixes:
            self._change(self.mixes[name])

    def _delete(self) -> None:
        if self.mixes.pop(self.saved.currentText(), None) is not None:
            self._corner_names = [n if n in self.mixes or n in self.sliders else None for n in self._corner_names]
            self._show_saved(None)
            self._show_corners()

    def _show_saved(self, chosen: str | None) -> None:
        with QSignalBlocker(self.saved):
            self.saved.clear()
            self.saved.addItems(sorted(self.mixes))
            self.saved.setCurrentIndex(self.saved.findText(chosen) if chosen else -1)
        self.saved.setEnabled(bool(self.mixes))
        self.delete.setEnabled(bool(self.mixes))

    # ---- the pad's corners -------------------------------------------------------------------------------------------

    def assign_corner(self, corner: int, name: str | None) -> None:
        """Put an attribute or a saved mix at a corner of the pad; None leaves it empty."""
        self._corner_names[corner] = name
        self._show_corners()

    def _show_corners(self) -> None:
        for i, name in enumerate(self._corner_names):
            if name in self.sliders:
                self.pad.set_corner(i, Corner(name, {name: 1.0}, self._images.get(name)))
            elif name in self.mixes:
                mix = {k: v for k, v in self.mixes[name].items() if k in self.sliders}
                self.pad.set_corner(i, Corner(name, mix, self._images.get(max(mix, key=mix.get)) if mix else None))
            else:
                self.pad.set_corner(i, None)
        self._show_saved(self.saved.currentText() or None)

    def _on_corner(self, corner: int, where: QPointF) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in (*self.sliders, *sorted(self.mixes)):
            if name in self.mixes and name == min(self.mixes):
                menu.addSeparator()
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(name == self._corner_names[corner])
            action.triggered.connect(lambda _=False, name=name: self.assign_corner(corner, name))
        menu.addSeparator()
        menu.addAction(tr("Leave empty"), lambda: self.assign_corner(corner, None))
        menu.popup(where.toPoint())

    # ---- remembered --------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """What is remembered until next time: mixes, corners, and the mix itself."""
        return {
            "mixes": self.mixes,
            "corners": self._corner_names,
            "mix": {name: slider.value for name, slider in self.sliders.items()},
            "none": self.none.isChecked(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what ``state`` holds."""
        self.mixes = {str(name): dict(mix) for name, mix in state.get("mixes", {}).items()}
        corners = list(state.get("corners", []))
        if len(corners) == CORNERS and any(corners):
            self._corner_names = corners
        mix = state.get("mix", {})
        if any(name in self.sliders for name in mix):
            self.set_mix(mix)
        if state.get("none", False):
            self.set_mix(None)
        self._show_saved(None)
        self._show_corners()
