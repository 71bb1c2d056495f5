"""A branch beside its parent at the same t, and what differs between the two.

For the Sample workspace::

    pair = BranchPair(tree)                    # in a QStackedWidget beside the grid
    pair.show_step(node, step, layer)          # whenever the player has moved, while it is seen
    pair.show_t(node, t, layer)                # or, while the player walks the parent, also before the branch begins
    bar.set_beside(*pair.beside)               # the parent's marker in the tree
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget
from superqt import QElidingLabel

from ddpm_studio.app.recordings import Layer
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.trajectories import Trajectory, TrajectoryTree
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.language import tr

# Of |a - b|, from black over the darkest colours that can be told from it to white: a fixed scale, so that maps compare
_MAP = np.array([(0, 0, 0), (64, 18, 90), (178, 42, 92), (246, 126, 50), (252, 255, 200)], np.float64)
_MAP_AT = np.array([0.0, 0.08, 0.3, 0.65, 1.0])


@dataclass(frozen=True)
class _Side:
    title: QLabel
    caption: QElidingLabel
    grid: ImageGrid


_Place = tuple[Trajectory, int]  # one of its steps; -1 where it has none


class BranchPair(QWidget):
    """The parent at the left, the branch at the right. Before the branch begins both show the same."""

    menu_requested = Signal(object, int, QPoint)  # Trajectory, image, place on the screen

    def __init__(self, tree: TrajectoryTree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._shown: list[_Place | None] = [None, None]
        self._t, self._layer = 0, Layer.XT
        self.setObjectName("branch.pair_view")
        self.setAccessibleName(tr("Branch beside its parent"))
        self.difference = QToolButton(self)
        self.difference.setObjectName("branch.difference")
        self.difference.setText("|a − b|")
        self.difference.setIcon(icon("layers"))
        self.difference.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.difference.setAccessibleName(tr("Show the difference"))
        self.difference.setToolTip(
            tr(
                "Show at the right how far each pixel is from its parent's: the largest |a − b| of its channels. Black "
                "is none, white the whole way from black to white."
            )
        )
        self.difference.setCheckable(True)
        self.figure = QElidingLabel("", self)
        self.figure.setObjectName("branch.difference_figure")
        self.figure.setProperty("role", "caption")
        self.figure.setAccessibleName(tr("Difference in figures"))
        self._sides = [self._side("parent", tr("Parent")), self._side("branch", tr("Branch"))]
        layout = QGridLayout(self)
        layout.setContentsMargins(SPACE.s, SPACE.xs, SPACE.s, 0)
        layout.setHorizontalSpacing(SPACE.s)
        layout.setVerticalSpacing(2)
        layout.setRowStretch(2, 1)
        for number, side in enumerate(self._sides):
            layout.setColumnStretch(number, 1)
            for row, widget in enumerate((side.title, side.caption, side.grid)):
                layout.addWidget(widget, row, number)
            other = self._sides[1 - number].grid
            side.grid.hovered.connect(other.set_highlight)
            side.grid.current_changed.connect(other.set_current)
            side.grid.menu_requested.connect(lambda index, where, number=number: self._on_menu(number, index, where))
        foot = QHBoxLayout()
        foot.addWidget(self.figure, 1)
        foot.addWidget(self.difference)
        layout.addLayout(foot, 3, 0, 1, 2)
        self.difference.toggled.connect(lambda _: self._draw())

    @property
    def grids(self) -> tuple[ImageGrid, ImageGrid]:
        """Of the parent, and of the branch."""
        return self._sides[0].grid, self._sides[1].grid

    @property
    def beside(self) -> tuple[Trajectory | None, int]:
        """What is shown at the left: a trajectory, and its step."""
        return self._shown[0] or (None, -1)

    def titles(self) -> tuple[str, str]:
        """What is written over the two sides."""
        return self._sides[0].title.text(), self._sides[1].title.text()

    def show_step(self, node: Trajectory, step: int, layer: Layer) -> None:
        """Show ``step`` of ``node`` at the right, and at the left its parent where that is at the same t.

        Where ``node`` is a root, both sides show it. A side whose steps are not kept shows its images at the end alone.
        """
        t = int(node.timesteps[step])
        self._show(node, t, (self._tree.at(node.parent or node, t), (node, step)), layer)

    def show_t(self, node: Trajectory, t: int, layer: Layer) -> None:
        """Show both at ``t``, or at their nearest steps: before the branch begins, that is the same one."""
        self._show(node, t, (self._tree.at(node.parent or node, t), self._tree.at(node, t)), layer)

    def clear(self) -> None:
        """Show nothing."""
        self._shown = [None, None]
        for side in self._sides:
            side.title.setText("")
            side.caption.setText("")
            side.grid.clear()
        self.figure.setText("")

    def _side(self, name: str, accessible: str) -> _Side:
        title = QLabel("", self)
        title.setObjectName(f"branch.pair.{name}.title")
        title.setProperty("role", "heading")
        caption = QElidingLabel("", self)
        caption.setObjectName(f"branch.pair.{name}.caption")
        caption.setProperty("role", "caption")
        grid = ImageGrid(self)
        grid.setObjectName(f"branch.pair.{name}.grid")
        grid.setAccessibleName(tr("{side}, images", side=accessible))
        return _Side(title, caption, grid)

    def _show(self, node: Trajectory, t: int, places: tuple[_Place, _Place], layer: Layer) -> None:
        self._t, self._layer = t, layer
        self._shown = [*places]
        both = (node.parent or node, node)
        words = ("", self._tree.changes(node))
        for side, owner, place, more in zip(self._sides, both, places, words, strict=True):
            side.title.setText(owner.label)
            side.caption.setText(" · ".join(text for text in (_where(place, owner), more) if text))
            side.grid.set_descriptions(lambda index, owner=owner, place=place: _describe(index, owner.label, place))
        self._draw()

    def _draw(self) -> None:
        both = [None if at is None else _pixels(*at, self._t, self._layer) for at in self._shown]
        for side, images, at in zip(self._sides, both, self._shown, strict=True):
            if images is None or at is None:
                side.grid.clear()
                side.grid.set_placeholder(tr("Its steps are not kept: draw it again to look at them."))
            else:
                side.grid.set_images(images, at[0].rows)
        if both[0] is None or both[1] is None:
            self.figure.setText("")
            return
        gap = pixel_difference(both[0], both[1])
        same = _same_state(self._shown[0], self._shown[1])
        if not gap.any():
            text = tr("Identical, bit for bit") if same else tr("Identical pixels")
        else:
            share = (gap > 0).mean()
            text = tr(
                "mean |a − b| {mean:.3f} · largest {max:.2f} · {share:.0%} of the pixels differ",
                mean=gap.mean(),
                max=gap.max(),
                share=share,
            )
        self.figure.setText(text)
        if self.difference.isChecked():
            self.grids[1].set_images(difference_map(gap), self._shown[1][0].rows)

    def _on_menu(self, side: int, index: int, where: QPoint) -> None:
        at = self._shown[side]
        if at is not None:
            self.menu_requested.emit(at[0], index, where)


def pixel_difference(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """(N, H, W) float64, 0..1: the largest |a - b| of the channels of each pixel of (N, H, W, C) uint8 images.

    With alpha the colours count as far as they are seen: they are multiplied by it.
    """
    both = [images.astype(np.float64) / 255 for images in (a, b)]
    if a.shape[-1] == 4:
        for images in both:
            images[..., :3] *= images[..., 3:]
    return np.abs(both[0] - both[1]).max(-1)


def difference_map(gap: np.ndarray) -> np.ndarray:
    """(N, H, W, 3) uint8 for (N, H, W) 0..1: black is 0, white is 1."""
    return np.stack([np.interp(gap, _MAP_AT, _MAP[:, channel]) for channel in range(3)], -1).round().astype(np.uint8)


def _pixels(node: Trajectory, step: int, t: int, layer: Layer) -> np.ndarray | None:
    if node.recording is not None and node.recording.has(step):
        return node.recording.pixels(step, layer)
    return node.images if t == 0 else None


def _same_state(one: _Place | None, other: _Place | None) -> bool:
    """Whether both are the same numbers, not only the same pixels."""
    if one is None or other is None:
        return False
    states = [
        node.recording.xt(step) if node.recording is not None and node.recording.has(step) else None
        for node, step in (one, other)
    ]
    return states[0] is not None and states[1] is not None and np.array_equal(states[0], states[1])


def _where(at: _Place, wanted: Trajectory) -> str:
    node, step = at
    if step < 0:
        return tr("the image")
    here = f"t = {int(node.timesteps[step])}"
    return here if node is wanted else tr("{here}, still {label}", here=here, label=node.label)


def _describe(index: int, name: str, at: _Place) -> str:
    node = at[0]
    return tr("{name} · image {place} · seed {seed}", name=name, place=index + 1, seed=node.request.seeds[index])
