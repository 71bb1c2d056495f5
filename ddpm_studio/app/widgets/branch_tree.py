"""The tree of trajectories, painted as lines along the time axis: noise at the left, the image at the right."""

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QToolTip, QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.trajectories import Trajectory, TrajectoryTree
from ddpm_studio.app.widgets import branch_menu
from ddpm_studio.app.widgets.branch_layout import Lane, lanes
from ddpm_studio.app.widgets.branch_paint import TreePainter, TreePlaces
from ddpm_studio.app.widgets.label_editor import LabelEditor
from ddpm_studio.language import tr

_DENSITIES = (16, 32, 64)  # the room of a thumbnail, in device-independent pixels
_SHOWN_ROWS = 3.5  # at first; half a row says that there are more
_FEWEST_ROWS = 1.5
_NEAR_LINE = 9


class BranchTreeView(QAbstractScrollArea):
    """Shows a ``TrajectoryTree``. A click on a row shows that trajectory, one on its line also goes to that step.

    Keys: Up, Down between trajectories; Left, Right, Home, End between steps (left of its beginning a branch goes on
    in its parent); B or Return branches, C compares with the parent, F2 renames, Delete removes, + - 0 and Ctrl+wheel
    change the size of the rows; Alt+Up and Alt+Down how many are seen.
    """

    shown = Signal(object)  # Trajectory
    step_chosen = Signal(int)  # of the trajectory that is shown
    branch_here = Signal(object, int)  # Trajectory, step
    compare_requested = Signal(object)
    copy_requested = Signal(object)
    save_requested = Signal(object)
    redraw_requested = Signal(object)  # one whose steps are not here
    remove_requested = Signal(object)

    def __init__(self, tree: TrajectoryTree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._lanes: list[Lane] = []
        self._current: Trajectory | None = None
        self._step = -1
        self._beside: tuple[Trajectory, int] | None = None
        self._hovered: Trajectory | None = None
        self._density = 1
        self._shown_rows = _SHOWN_ROWS
        self._dragging = False
        self._editor: LabelEditor | None = None
        self._painter = TreePainter(tree)
        self.setObjectName("branch.tree")
        self.setAccessibleName(tr("Tree of trajectories"))
        self.setAccessibleDescription(branch_menu.described_place(None, -1, tree))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setFocusProxy(self)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        tree.changed.connect(self._rebuild)
        tree.advanced.connect(self._on_advanced)
        Theme.instance().changed.connect(self.viewport().update)
        self._rebuild()

    # ---- what is shown -----------------------------------------------------------------------------------------------

    @property
    def current(self) -> Trajectory | None:
        """The trajectory that is shown."""
        return self._current

    @property
    def step(self) -> int:
        """Its chosen step; -1 for none."""
        return self._step

    @property
    def rows(self) -> list[Trajectory]:
        """The trajectories from top to bottom."""
        return [lane.node for lane in self._lanes]

    def set_current(self, node: Trajectory | None, step: int) -> None:
        """Mark the trajectory and the step that are shown elsewhere."""
        moved = node is not self._current
        self._current, self._step = node, step
        self._describe_current()
        if moved and (lane := self._lane_of(node)) is not None:
            self._bring_into_view(lane)
        self.viewport().update()

    def set_beside(self, node: Trajectory | None, step: int = -1) -> None:
        """Mark a second trajectory, which is shown beside the first; None for none."""
        self._beside = None if node is None else (node, step)
        self.viewport().update()

    def rename(self, node: Trajectory) -> None:
        """Let its name be written anew, in its place."""
        lane = self._lane_of(node)
        if lane is None:
            return
        self._bring_into_view(lane)
        self._close_editor()
        row = self._places().row_rect(lane)
        place = QRect(int(row.left()) + 8, int(row.center().y()) - 14, min(220, int(row.width()) - 16), 28)
        self._editor = LabelEditor(node.label, tr("Name of {label}", label=node.label), place, self.viewport())
        self._editor.setObjectName("branch.rename")
        self._editor.named.connect(lambda label: self._tree.rename(node, label))
        self._editor.left.connect(self._on_editor_left)

    # ---- places ------------------------------------------------------------------------------------------------------

    def row_rect(self, node: Trajectory) -> QRectF:
        """Its row, in the viewport's own coordinates."""
        lane = self._lane_of(node)
        return QRectF() if lane is None else self._places().row_rect(lane)

    def point_of(self, node: Trajectory, step: int) -> QPointF:
        """Where a step lies, in the viewport's own coordinates."""
        lane = self._lane_of(node)
        return QPointF() if lane is None else self._places().point(lane, float(lane.shares[step]))

    def thumbnail_rect(self, node: Trajectory) -> QRectF:
        """Where its first image is, in the viewport's own coordinates."""
        lane = self._lane_of(node)
        return QRectF() if lane is None else self._places().thumbnail(lane, 0)

    def node_at(self, point: QPointF) -> Trajectory | None:
        """The trajectory whose row is at ``point`` of the viewport."""
        lane = self._lane_at(point)
        return lane.node if lane else None

    @property
    def density(self) -> int:
        """0: small rows, 1: as at first, 2: large."""
        return self._density

    def set_density(self, density: int) -> None:
        """The size of the rows and their pictures."""
        self._density = min(max(density, 0), len(_DENSITIES) - 1)
        self._arrange()
        self.updateGeometry()

    def grow_by(self, pixels: int) -> None:
        """Show so much more of the tree, or less; no more than there is."""
        height = self._places().row_height
        most = max(len(self._lanes), _FEWEST_ROWS)
        now = min(self._shown_rows, most)
        self._shown_rows = min(max(now + pixels / height, _FEWEST_ROWS), most)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(420, self._height_of(min(max(len(self._lanes), 1), self._shown_rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height_of(min(max(len(self._lanes), 1), _FEWEST_ROWS)))

    def _height_of(self, rows: float) -> int:
        places = self._places()
        return math.ceil(places.header + rows * places.row_height) + 6

    def _places(self) -> TreePlaces:
        pictures = max((len(lane.node.request.seeds) for lane in self._lanes), default=1)
        return TreePlaces(
            self.viewport().width(),
            self.verticalScrollBar().value(),
            _DENSITIES[self._density],
            min(pictures, 1 + self.viewport().width() // 320),
            self.fontMetrics().height(),
            self.devicePixelRatioF(),
        )

    def _lane_of(self, node: Trajectory | None) -> Lane | None:
        return next((lane for lane in self._lanes if lane.node is node), None)

    def _lane_at(self, point: QPointF) -> Lane | None:
        row = self._places().row_at(point.y())
        return self._lanes[row] if 0 <= row < len(self._lanes) else None

    def _on_line(self, lane: Lane, point: QPointF) -> bool:
        places = self._places()
        left, right = places.point(lane, lane.begin), places.point(lane, 1)
        return abs(point.y() - left.y()) <= _NEAR_LINE and left.x() - 5 <= point.x() <= right.x() + 5

    def _rebuild(self) -> None:
        self._close_editor()
        count = len(self._lanes)
        self._lanes = lanes(self._tree.roots, len(Theme.instance().tokens.series))
        if self._current is not None and self._lane_of(self._current) is None:
            self._current, self._step = None, -1
        if self._beside is not None and self._lane_of(self._beside[0]) is None:
            self._beside = None
        self._hovered = None
        self._painter.forget_all_but(lane.node for lane in self._lanes)
        self._arrange()
        if len(self._lanes) != count:
            self.updateGeometry()

    def _arrange(self) -> None:
        places = self._places()
        page = max(1, int(self.viewport().height() - places.header))
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(int(places.row_height) // 2)
        bar.setRange(0, max(0, math.ceil(len(self._lanes) * places.row_height) + 4 - page))
        self.viewport().update()

    def _bring_into_view(self, lane: Lane) -> None:
        places, bar = self._places(), self.verticalScrollBar()
        rect = places.row_rect(lane)
        if rect.top() < places.header:
            bar.setValue(bar.value() + math.floor(rect.top() - places.header))
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + math.ceil(rect.bottom() - self.viewport().height()))

    def _on_advanced(self, node: Trajectory) -> None:
        if lane := self._lane_of(node):
            self.viewport().update(self._places().row_rect(lane).toAlignedRect())

    # ---- words -------------------------------------------------------------------------------------------------------

    def describe(self, node: Trajectory) -> str:
        """What a tool tip says of it."""
        return branch_menu.described(node, self._tree.changes(node))

    def _describe_current(self) -> None:
        self.setAccessibleDescription(branch_menu.described_place(self._current, self._step, self._tree))

    # ---- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painter.paint(
            self.viewport(),
            self._places(),
            self._lanes,
            current=(self._current, self._step),
            beside=self._beside,
            hovered=self._hovered,
            focused=self.hasFocus(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_painter"):
            self._arrange()
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # ---- choosing ----------------------------------------------------------------------------------------------------

    def _show(self, node: Trajectory) -> None:
        if node is not self._current:
            self.shown.emit(node)

    def _go(self, lane: Lane, step: int) -> None:
        self._show(lane.node)
        if step >= 0:
            self.step_chosen.emit(step)

    def _go_along(self, lane: Lane, x: float) -> None:
        self._go(lane, lane.step_near(self._places().share_at(x)))

    def _walk(self, by: int) -> None:
        lane = self._lane_of(self._current)
        place = lane.beside(self._step, by) if lane is not None else None
        if place is not None:
            self._go(*place)

    def _row_by(self, by: int) -> None:
        if not self._lanes:
            return
        lane = self._lane_of(self._current)
        row = 0 if lane is None else min(max(lane.row + by, 0), len(self._lanes) - 1)
        self._show(self._lanes[row].node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        node, key = self._current, event.key()
        last = node.newest if node else -1
        keys = {
            Qt.Key.Key_Up: lambda: self._row_by(-1),
            Qt.Key.Key_Down: lambda: self._row_by(1),
            Qt.Key.Key_Left: lambda: self._walk(-1),
            Qt.Key.Key_Right: lambda: self._walk(1),
            Qt.Key.Key_Home: lambda: self.step_chosen.emit(0) if last >= 0 else None,
            Qt.Key.Key_End: lambda: self.step_chosen.emit(last) if last >= 0 else None,
            Qt.Key.Key_Plus: lambda: self.set_density(self._density + 1),
            Qt.Key.Key_Minus: lambda: self.set_density(self._density - 1),
            Qt.Key.Key_0: lambda: self.set_density(1),
        }
        own = {
            Qt.Key.Key_B: lambda: self._ask_branch(node, self._step),
            Qt.Key.Key_Return: lambda: self._ask_branch(node, self._step),
            Qt.Key.Key_C: lambda: self.compare_requested.emit(node) if node.parent else None,
            Qt.Key.Key_F2: lambda: self.rename(node),
            Qt.Key.Key_Delete: lambda: self.remove_requested.emit(node),
        }
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            rows = 1 if key == Qt.Key.Key_Up else -1
            self.grow_by(rows * round(self._places().row_height))
            return
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if plain and key in keys:
            keys[key]()
        elif plain and key in own and node is not None:
            own[key]()
        else:
            super().keyPressEvent(event)

    def _ask_branch(self, node: Trajectory, step: int) -> None:
        if 0 <= step < node.steps:
            self.branch_here.emit(node, step)

    # ---- pointer -----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        if self._painter.plus_rect.contains(point) and self._current is not None:
            self._ask_branch(self._current, self._step)
            return
        lane = self._lane_at(point)
        if lane is None:
            return
        if self._on_line(lane, point):
            self._dragging = True
            self._go_along(lane, point.x())
        else:
            self._show(lane.node)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        current = self._lane_of(self._current)
        if self._dragging and current is not None:
            self._go_along(current, point.x())
            return
        lane = self._lane_at(point)
        hovered = lane.node if lane else None
        if hovered is not self._hovered:
            self._hovered = hovered
            self.viewport().update()
        over = self._painter.plus_rect.contains(point) or (lane is not None and self._on_line(lane, point))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        lane = self._lane_at(event.position())
        if lane is None:
            return
        if lane.node.recording is None:
            self.redraw_requested.emit(lane.node)
        elif not self._on_line(lane, event.position()):
            self.rename(lane.node)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.set_density(self._density + int(np.sign(event.angleDelta().y())))
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = QPointF(event.pos())
            lane = self._lane_at(point)
            if self._painter.plus_rect.contains(point):
                text = tr("Branch from here: continue from this step with what the form and the palette say now (B).")
            elif lane is not None and self._on_line(lane, point):
                step = lane.step_near(self._places().share_at(point.x()), only_there=False)
                text = f"{branch_menu.place_words(lane.node, step)}\n{self.describe(lane.node)}"
            else:
                text = self.describe(lane.node) if lane else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        point, where = QPointF(self.viewport().mapFromGlobal(event.globalPos())), event.globalPos()
        lane = self._lane_of(self._current) if by_key else self._lane_at(point)
        if lane is None:
            return
        step = self._step if lane.node is self._current else -1
        if by_key:
            where = self.viewport().mapToGlobal(self._places().point(lane, lane.begin).toPoint())
        elif self._on_line(lane, point):
            step = lane.step_near(self._places().share_at(point.x()))
        self.menu(lane.node, step).popup(where)

    def menu(self, node: Trajectory, step: int) -> QMenu:
        """What can be done with a trajectory, at one of its steps; -1 for none."""
        t = int(node.timesteps[step]) if step >= 0 else None
        below = sum(1 for _ in node.subtree()) - 1
        entries = [
            ("branch", branch_menu.here_text(t), lambda: self._ask_branch(node, step), 0 <= step < node.steps),
            ("compare", branch_menu.PARENT, lambda: self.compare_requested.emit(node), node.parent is not None),
            ("refresh", tr("Draw again"), lambda: self.redraw_requested.emit(node), node.recording is None),
            None,
            ("tag", tr("Rename"), lambda: self.rename(node), True),
            ("copy", tr("Copy recipe"), lambda: self.copy_requested.emit(node), True),
            ("save", tr("Save images…"), lambda: self.save_requested.emit(node), node.finished),
            None,
            ("trash", branch_menu.remove_text(below), lambda: self.remove_requested.emit(node), True),
        ]
        return branch_menu.filled_menu(self, entries)

    def _on_editor_left(self) -> None:
        self._editor = None

    def _close_editor(self) -> None:
        if self._editor is not None:
            self._editor.leave(False)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._close_editor()
        self.viewport().update()
