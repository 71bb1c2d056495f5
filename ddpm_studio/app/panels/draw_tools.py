"""The tools of the drawing board: what is drawn on, and with which pen."""

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ddpm_studio.app.panels.form_rows import CaptionRows
from ddpm_studio.app.strokes import SIZES, Pen, Tool
from ddpm_studio.app.theme import icon
from ddpm_studio.app.widgets.number_slider import NumberSlider
from ddpm_studio.app.widgets.pixel_canvas import Layer, PixelCanvas
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.language import tr

_COLUMNS = 5
_TOOLS = (
    (
        Tool.PENCIL,
        "pencil",
        tr("Pencil"),
        tr("Draw freely; Shift+click draws a straight line from where you ended. (B)"),
    ),
    (Tool.ERASER, "eraser", tr("Eraser"), tr("Erase to the background; the right button does so with any tool. (E)")),
    (
        Tool.FILL,
        "bucket",
        tr("Fill"),
        tr("Fill what hangs together and is alike. On the mask, Shift goes by colour. (G)"),
    ),
    (
        Tool.PIPETTE,
        "dropper",
        tr("Pipette"),
        tr("Take a colour from the picture; Alt+click does so with any tool. (I)"),
    ),
    (Tool.LINE, "line", tr("Line"), tr("A straight line; with Shift level, upright or diagonal. (L)")),
    (Tool.RECTANGLE, "rectangle", tr("Rectangle"), tr("A rectangle; with Shift a square. (R)")),
    (Tool.ELLIPSE, "ellipse", tr("Ellipse"), tr("An ellipse; with Shift a circle. (O)")),
)


class DrawTools(QWidget):
    """Drives a canvas, and follows what its keys do."""

    def __init__(self, canvas: PixelCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._make_pen()
        self._make_undo()
        self._lay_out()
        self._on_pen()
        canvas.pen_changed.connect(self._on_pen)
        canvas.layer_changed.connect(lambda layer: self.layer.choose(layer.value))

    # ---- making ------------------------------------------------------------------------------------------------------

    def _make_pen(self) -> None:
        self.layer = Segmented(
            "draw.layer",
            tr("Layer"),
            (
                (Layer.PICTURE.value, tr("Picture"), tr("Draw the picture that the model begins with. (Q changes)")),
                (
                    Layer.MASK.value,
                    tr("Mask"),
                    tr("Paint what the model is to redraw; the rest stays as it is. (Q changes)"),
                ),
            ),
            self,
        )
        self.layer.changed.connect(lambda value: self._canvas.set_layer(Layer(value)))
        group = QButtonGroup(self)
        self.tools: dict[Tool, QToolButton] = {}
        for tool, image, text, tip in _TOOLS:
            button = self._toggle(tool.value, image, text, tip)
            group.addButton(button)
            button.clicked.connect(lambda _=False, tool=tool: self._change(tool=tool))
            self.tools[tool] = button
        self.filled = self._toggle("filled", "filled", tr("Filled shapes"), tr("Draw rectangles and ellipses whole."))
        self.mirror = self._toggle(
            "mirror", "mirror", tr("Mirror"), tr("Draw everything on both sides, left and right. (M)")
        )
        self.grid = self._toggle("grid", "grid", tr("Grid"), tr("Lines between the pixels."))
        self.grid.setChecked(self._canvas.grid)
        self.filled.clicked.connect(lambda on: self._change(filled=on))
        self.mirror.clicked.connect(lambda on: self._change(mirror=on))
        self.grid.toggled.connect(self._canvas.set_grid)
        tip = tr("The side of the brush in pixels, also of the outline of shapes. (1, 2, 3, 4)")
        self.size = NumberSlider("draw.size", tr("Brush size"), tip, SIZES[0], SIZES[-1], SIZES[0])
        self.size.changed.connect(lambda value: self._change(size=int(value)))

    def _make_undo(self) -> None:
        self.undo = self._button("undo", "undo", tr("Undo"), _undo_tip(tr("Undo"), "", tr("Ctrl+Z")))
        self.redo = self._button("redo", "redo", tr("Redo"), _undo_tip(tr("Redo"), "", tr("Ctrl+Shift+Z")))
        self.more = self._button("more", "more", tr("More"), tr("More: move, flip and clear the picture and the mask."))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        stack = self._canvas.drawing.undo
        for button in (self.undo, self.redo):
            button.setEnabled(False)
        stack.canUndoChanged.connect(self.undo.setEnabled)
        stack.canRedoChanged.connect(self.redo.setEnabled)
        stack.undoTextChanged.connect(lambda text: self.undo.setToolTip(_undo_tip(tr("Undo"), text, tr("Ctrl+Z"))))
        stack.redoTextChanged.connect(
            lambda text: self.redo.setToolTip(_undo_tip(tr("Redo"), text, tr("Ctrl+Shift+Z")))
        )

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.setSpacing(3)
        order = (*self.tools.values(), self.filled, self.mirror, self.grid, self.undo, self.redo, self.more)
        for index, button in enumerate(order):
            buttons.addWidget(button, *divmod(index, _COLUMNS))
        buttons.setColumnStretch(_COLUMNS, 1)
        rows = CaptionRows()
        rows.setColumnMinimumWidth(0, 0)
        rows.field(tr("Brush"), self.size)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.layer)
        column.addLayout(buttons)
        column.addLayout(rows)

    def _button(self, name: str, image: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"draw.{name}")
        button.setAccessibleName(text)
        button.setToolTip(tip)
        button.setIcon(icon(image))
        button.setIconSize(QSize(18, 18))
        return button

    def _toggle(self, name: str, image: str, text: str, tip: str) -> QToolButton:
        button = self._button(name, image, text, f"{text}. {tip}")
        button.setCheckable(True)
        return button

    def fill_menu(self, entries: list[tuple[str, str, Callable[[], object]] | None]) -> None:
        """What the button "More" offers: (text, icon, what it does); None is a line."""
        menu = QMenu(self.more)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            text, image, run = entry
            menu.addAction(icon(image), text).triggered.connect(lambda _=False, run=run: run())
        self.more.setMenu(menu)

    # ---- pen ---------------------------------------------------------------------------------------------------------

    def _change(self, **changes) -> None:
        self._canvas.set_pen(replace(self._canvas.pen, **changes))

    def _on_pen(self) -> None:
        pen = self._canvas.pen
        self.tools[pen.tool].setChecked(True)
        self.filled.setChecked(pen.filled)
        self.mirror.setChecked(pen.mirror)
        with QSignalBlocker(self.size):
            self.size.set_value(pen.size)

    # ---- until next time ---------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """What is remembered: the pen, and whether there is a grid."""
        return {"pen": asdict(self._canvas.pen), "grid": self.grid.isChecked()}

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what ``state`` gave; what is missing or no longer fits stays as it is."""
        self.grid.setChecked(bool(state.get("grid", True)))
        try:
            pen = Pen(**{**asdict(self._canvas.pen), **state.get("pen", {})})
            pen = replace(pen, tool=Tool(pen.tool))
        except (TypeError, ValueError):
            return
        if pen.size in SIZES:
            self._canvas.set_pen(pen)


def _undo_tip(verb: str, step: str, keys: str) -> str:
    return f"{verb}: {step}. ({keys})" if step else f"{verb}. ({keys})"
