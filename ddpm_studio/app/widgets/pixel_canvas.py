"""The drawing board: pointer and keys become strokes on a drawing or on its mask."""

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ddpm_studio.app import pixel_art
from ddpm_studio.app.drawing import Drawing
from ddpm_studio.app.pixel_art import Cell, Colour
from ddpm_studio.app.strokes import SHAPES, SIZES, Pen, Stroke, Tool
from ddpm_studio.app.widgets.canvas_view import CanvasView
from ddpm_studio.language import tr

_TOOL_KEYS = {
    Qt.Key.Key_B: Tool.PENCIL,
    Qt.Key.Key_E: Tool.ERASER,
    Qt.Key.Key_G: Tool.FILL,
    Qt.Key.Key_I: Tool.PIPETTE,
    Qt.Key.Key_L: Tool.LINE,
    Qt.Key.Key_R: Tool.RECTANGLE,
    Qt.Key.Key_O: Tool.ELLIPSE,
}
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SIZE_KEYS = {Qt.Key(Qt.Key.Key_0 + size): size for size in SIZES}
_FAR_MOVE = 4  # pixels, with Shift
_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NOTCH = 120  # of a wheel

_STROKES = {  # as steps of undo
    Tool.PENCIL: tr("Pencil"),
    Tool.ERASER: tr("Eraser"),
    Tool.FILL: tr("Fill"),
    Tool.LINE: tr("Line"),
    Tool.RECTANGLE: tr("Rectangle"),
    Tool.ELLIPSE: tr("Ellipse"),
}


class Layer(StrEnum):
    """What is drawn on."""

    PICTURE = "picture"
    MASK = "mask"


class PixelCanvas(CanvasView):
    """Draws with ``pen`` in ``colour`` on ``layer``. One stroke is one step of undo.

    Left button: draw; right: erase; Alt: pick a colour; middle: move the view; wheel: zoom. Shift joins a stroke to the
    end of the last one by a straight line, makes shapes regular, and lets a fill of the mask go by the picture's
    colours. By keyboard: the arrow keys move a cursor, Space is the button, Return sets the pen down and lifts it,
    Escape gives a stroke up; a letter takes a tool (B, E, G, I, L, R, O), 1..4 the brush's size, M mirrors, Q changes
    the layer, Delete clears it, + - 0 zoom.
    """

    pen_changed = Signal(object)  # Pen
    layer_changed = Signal(object)  # Layer
    picked = Signal(object)  # Colour
    pointed = Signal(object)  # the cell under pointer or cursor, or None
    stroke_ended = Signal()  # something was drawn

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(drawing, parent)
        self.colour: Colour = (0, 0, 0, 255)
        self._pen = Pen()
        self._layer = Layer.PICTURE
        self._stroke: Stroke | None = None
        self._erases = False  # the stroke that is drawn
        self._picks = False
        self._button = Qt.MouseButton.NoButton
        self._last: Cell | None = None  # where the last stroke ended
        self._cursor: Cell | None = None
        self._pan_from: QPoint | None = None
        self._turned = 0  # of the wheel, short of a notch
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        drawing.undo.indexChanged.connect(self._forget_stroke)

    # ---- how it is drawn ---------------------------------------------------------------------------------------------

    @property
    def pen(self) -> Pen:
        """Tool, size and manner."""
        return self._pen

    def set_pen(self, pen: Pen) -> None:
        """Take another pen; a stroke that was begun is given up."""
        if pen == self._pen:
            return
        self.cancel_stroke()
        self._pen = pen
        self.set_axis(pen.mirror)
        self._show_brush()
        self.pen_changed.emit(pen)

    @property
    def layer(self) -> Layer:
        """What is drawn on."""
        return self._layer

    def set_layer(self, layer: Layer) -> None:
        """Draw on the picture, or on the mask."""
        if layer != self._layer:
            self.cancel_stroke()
            self._layer = layer
            self.layer_changed.emit(layer)

    @property
    def cursor_cell(self) -> Cell | None:
        """The pixel under the pointer or the keyboard's cursor."""
        return self._cursor

    @property
    def drawing_now(self) -> bool:
        """Whether the pen is down."""
        return self._stroke is not None

    def cancel_stroke(self) -> None:
        """Give up a stroke that was begun."""
        if self._stroke is not None:
            self._forget_stroke()
            self.drawing.cancel()
        self._picks = False

    def clear_layer(self) -> None:
        """Erase the picture, or the mask."""
        self.cancel_stroke()
        if self._layer is Layer.MASK:
            self.drawing.clear_mask()
        else:
            self.drawing.clear()

    # ---- strokes -----------------------------------------------------------------------------------------------------

    def _set_down(self, cell: Cell, modifiers: Qt.KeyboardModifier, erases: bool = False) -> None:
        self.set_peek(None)
        if modifiers & _ALT or (self._pen.tool is Tool.PIPETTE and not erases):
            self._picks = True
            self._pick(cell)
            return
        self._erases = erases or self._pen.tool is Tool.ERASER
        pen = replace(self._pen, tool=Tool.ERASER) if erases else self._pen
        shift = bool(modifiers & _SHIFT)
        self.drawing.begin()
        self._stroke = Stroke(pen, self.drawing.shape, cell, self._last if shift else None)
        if pen.tool is Tool.FILL:
            by_colour = self._layer is Layer.PICTURE or shift
            self._stroke.flood(self.drawing.pixels if by_colour else self.drawing.mask[..., None])
            self._show_stroke()
            self._lift()
        else:
            self._show_stroke()

    def _draw_to(self, cell: Cell, modifiers: Qt.KeyboardModifier) -> None:
        if self._picks:
            self._pick(cell)
        elif self._stroke is not None:
            self._stroke.to(cell, bool(modifiers & _SHIFT))
            self._show_stroke()

    def _lift(self) -> None:
        stroke, self._picks = self._stroke, False
        if stroke is None:
            return
        self._stroke = None
        self._last = stroke.at
        name = tr("Erase") if self._erases else _STROKES[self._pen.tool]
        self.drawing.commit(tr("{name} on the mask", name=name) if self._layer is Layer.MASK else name)
        self.stroke_ended.emit()

    def _show_stroke(self) -> None:
        region = self._stroke.region
        if self._layer is Layer.MASK:
            self.drawing.show_mask_stroke(region, not self._erases)
        elif self._erases:
            self.drawing.show_stroke(region, self.drawing.empty)
        else:
            self.drawing.show_stroke(region, pixel_art.pixel_of(self.colour, self.drawing.channels))

    def _pick(self, cell: Cell) -> None:
        if self._inside(cell):
            self.picked.emit(pixel_art.colour_of(self.drawing.pixels[cell[1], cell[0]]))

    def _forget_stroke(self) -> None:
        self._stroke, self._button = None, Qt.MouseButton.NoButton

    def _inside(self, cell: Cell) -> bool:
        return 0 <= cell[0] < self.drawing.size and 0 <= cell[1] < self.drawing.size

    # ---- where the pen is --------------------------------------------------------------------------------------------

    def _point_at(self, cell: Cell | None) -> None:
        if cell != self._cursor:
            self._cursor = cell
            self._show_brush()
            self.pointed.emit(cell if cell is not None and self._inside(cell) else None)

    def _show_brush(self) -> None:
        if self._cursor is None:
            self.set_outline(None)
            return
        size = self._pen.size if self._pen.tool in (Tool.PENCIL, Tool.ERASER, *SHAPES) else 1
        region = pixel_art.stamped([self._cursor], size, self.drawing.shape)
        self.set_outline(pixel_art.mirrored(region) if self._pen.mirror else region)

    def _move_cursor(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        dx, dy = _MOVES[key]
        far = _FAR_MOVE if modifiers & _SHIFT and self._stroke is None else 1
        last = self.drawing.size - 1
        x, y = self._cursor or (last // 2, last // 2)
        cell = min(max(x + dx * far, 0), last), min(max(y + dy * far, 0), last)
        self._point_at(cell)
        self.show_cell(cell)
        self._draw_to(cell, modifiers)
        red, green, blue, alpha = pixel_art.colour_of(self.drawing.pixels[cell[1], cell[0]])
        colour = tr("transparent") if alpha == 0 else f"#{red:02x}{green:02x}{blue:02x}"
        column, row = cell[0] + 1, cell[1] + 1
        self.setAccessibleDescription(
            tr("Column {column}, row {row}: {colour}, to be redrawn", column=column, row=row, colour=colour)
            if self.drawing.mask[cell[1], cell[0]]
            else tr("Column {column}, row {row}: {colour}", column=column, row=row, colour=colour)
        )

    # ---- pointer -----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._button != Qt.MouseButton.NoButton:
            return
        self._button = event.button()
        cell = self.cell_at(event.position())
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pan_from = event.position().toPoint()
        elif event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self.cancel_stroke()
            self._button = event.button()
            self._set_down(cell, event.modifiers(), erases=event.button() == Qt.MouseButton.RightButton)
        self._point_at(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            here = event.position().toPoint()
            self.pan(here - self._pan_from)
            self._pan_from = here
            return
        cell = self.cell_at(event.position())
        self._point_at(cell)
        if self._button != Qt.MouseButton.NoButton:
            self._draw_to(cell, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != self._button:
            return
        self._button, self._pan_from = Qt.MouseButton.NoButton, None
        self._lift()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # two quick clicks draw twice

    def contextMenuEvent(self, event) -> None:
        event.accept()  # the right button erases

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.zoom_by(steps, event.position())
            self._point_at(self.cell_at(event.position()))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._stroke is None:
            self._point_at(None)
        return super().viewportEvent(event)

    # ---- keys --------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()  # these are for the drawing, whatever else they do in the window
            return True
        return super().event(event)

    def _means(self, event: QKeyEvent) -> bool:
        """Whether a key does something here."""
        if event.modifiers() & (_CTRL | _ALT | Qt.KeyboardModifier.MetaModifier):
            return False
        others = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_M, Qt.Key.Key_Q)
        zoom = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)
        keys = {*_MOVES, *_TOOL_KEYS, *_SIZE_KEYS, *others, *zoom, Qt.Key.Key_Delete}
        return event.key() in keys or (event.key() == Qt.Key.Key_Escape and (self.drawing_now or self.peeks))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._means(event):
            event.ignore()
            return
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _MOVES:
            self._move_cursor(key, modifiers)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._press_key(key, modifiers)
        elif key in _TOOL_KEYS:
            self.set_pen(replace(self._pen, tool=_TOOL_KEYS[key]))
        elif key in _SIZE_KEYS:
            self.set_pen(replace(self._pen, size=_SIZE_KEYS[key]))
        elif key == Qt.Key.Key_M:
            self.set_pen(replace(self._pen, mirror=not self._pen.mirror))
        elif key == Qt.Key.Key_Q:
            self.set_layer(Layer.PICTURE if self._layer is Layer.MASK else Layer.MASK)
        elif key == Qt.Key.Key_Delete:
            self.clear_layer()
        elif key == Qt.Key.Key_Escape:
            self.cancel_stroke()
            self.set_peek(None)
        elif key == Qt.Key.Key_0:
            self.set_zoom(0)
        else:
            self.zoom_by(-1 if key == Qt.Key.Key_Minus else 1)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._lift()
        else:
            super().keyReleaseEvent(event)

    def _press_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Set the pen down at the cursor, or, with Return, lift it again."""
        middle = (self.drawing.size - 1) // 2
        if self._cursor is None or not self._inside(self._cursor):
            self._point_at((middle, middle))
        if self._stroke is None:
            self._set_down(self._cursor, modifiers)
            if self._picks and key != Qt.Key.Key_Space:
                self._lift()
        elif key != Qt.Key.Key_Space:
            self._lift()

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        if self._button == Qt.MouseButton.NoButton:
            self._lift()  # a pen that the keyboard held down
        self.viewport().update()
