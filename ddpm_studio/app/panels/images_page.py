"""The Images page: what was drawn, the player that goes through its steps, and the branches that leave from them."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ddpm_studio.app.panels.branch_bar import BranchBar
from ddpm_studio.app.panels.branch_pair import BranchPair
from ddpm_studio.app.panels.step_player import StepPlayer
from ddpm_studio.app.recordings import Recording, context_text
from ddpm_studio.app.trajectories import BranchWish, Trajectory, TrajectoryTree
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.export.film import LazyFrames
from ddpm_studio.export.recipe import selection
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import SampleRequest


class ImagesPage(QWidget):
    """Shows one trajectory of the tree, at the step that the player has chosen; or images that have no steps.

    wished: what form and palette say now, for so many images; a branch goes on with that.
    """

    branch_requested = Signal(object)  # BranchWish
    redraw_requested = Signal(object)  # Trajectory: its steps are not kept, and are wanted again
    menu_requested = Signal(int, QPoint)  # an image of what is shown
    activated = Signal(int)  # a double click on an image, or Return
    changed = Signal()  # something else is shown
    moved = Signal(int)  # the step that is shown now

    def __init__(self, wished: Callable[[int], SampleRequest | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = TrajectoryTree(self)
        self._node: Trajectory | None = None
        self._still: Recording | None = None  # what is shown without steps: a draft
        self._request: SampleRequest | None = None  # of what is shown
        self._columns: dict[int, tuple[str, ...]] = {}  # by the trajectory's number: titles above its images
        self.grid = ImageGrid(self)
        self.grid.setObjectName("sample.grid")
        self.grid.setAccessibleName(tr("Images"))
        self.grid.set_descriptions(self.describe)
        self.grid.set_captions(True)
        self.pair = BranchPair(self.tree, self)
        self.player = StepPlayer(self)
        self.bar = BranchBar(self.tree, wished, self)
        self._views = QStackedWidget(self)
        self._views.addWidget(self.grid)
        self._views.addWidget(self.pair)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._views, 1)
        column.addWidget(self.player)
        column.addWidget(self.bar)
        self.player.moved.connect(self._show_step)
        self.bar.branch_requested.connect(self.branch_requested)
        self.bar.redraw_requested.connect(self.redraw_requested)
        self.bar.shown.connect(self.show_trajectory)
        self.bar.step_chosen.connect(self.player.go_to)
        self.bar.removed.connect(self._on_removed)
        self.bar.side_by_side.connect(lambda _: self._choose_view())
        self.grid.menu_requested.connect(self.menu_requested)
        for grid in (self.grid, self.pair.grids[1]):
            grid.activated.connect(self.activated)
        for grid in (self.grid, *self.pair.grids):
            self.player.follow_wheel(grid.viewport())
        self.pair.menu_requested.connect(self._on_pair_menu)

    # ---- what is shown -----------------------------------------------------------------------------------------------

    @property
    def trajectory(self) -> Trajectory | None:
        """The trajectory that is shown."""
        return self._node

    @property
    def recording(self) -> Recording | None:
        """The steps of what is shown; of a draft its figures alone. None where there are neither."""
        return self._node.recording if self._node is not None else self._still

    @property
    def request(self) -> SampleRequest | None:
        """What drew the images that are shown."""
        return self._request

    @property
    def drawn(self) -> bool:
        """Whether there are images."""
        return self.grid.count > 0

    @property
    def in_the_middle(self) -> bool:
        """Whether the player stands at a step before the image, where one may branch."""
        node = self._node
        return node is not None and node.finished and len(node.steps_here()) > 1 and self.player.step < node.newest

    @property
    def chosen(self) -> tuple[int, ...]:
        """The images that are chosen; one or several."""
        return self.grid.selection

    def recipe(self, *indices: int) -> SampleRequest | None:
        """The request that draws these images again, and no others; None where it is not known."""
        request = self._request
        if request is None or not indices or not all(0 <= index < len(request.seeds) for index in indices):
            return None
        return request.only(indices[0]) if len(indices) == 1 else selection(request, indices)

    def context(self, index: int) -> dict[str, float] | None:
        """The context of one of the images; None is no context."""
        if self.recording is not None:
            return self.recording.context(index)
        if self._request is None or self._request.contexts == "data":
            return None
        return self._request.contexts_for_all()[index]

    def describe(self, index: int) -> str:
        """An image in words, for its tool tip and caption."""
        if self._request is None or index >= len(self._request.seeds):
            return ""
        context = "" if self._request.contexts == "data" and self.recording is None else self.context(index)
        words = context if context == "" else context_text(context)
        seed = self._request.seeds[index]
        return tr("Image {index} · seed {seed}\n{context}", index=index + 1, seed=seed, context=words)

    def film(self) -> LazyFrames | None:
        """All images at each step that is kept, in the layer that is shown; of a branch from its parents' beginning."""
        if self._node is None:
            return None
        path, layer = self._node.path(), self.player.layer
        leaves = [*(child.step for child in path[1:]), None]  # the step at which the way leaves each of them
        frames = [
            (node.recording, int(step))
            for node, end in zip(path, leaves, strict=True)
            if node.recording is not None
            for step in node.steps_here()
            if end is None or step < end
        ]
        return LazyFrames(len(frames), lambda index: frames[index][0].pixels(frames[index][1], layer))

    # ---- showing -----------------------------------------------------------------------------------------------------

    def begin(
        self,
        recording: Recording,
        rows: Sequence[Row] = (),
        formed: SampleRequest | None = None,
        columns: Sequence[str] = (),
    ) -> Trajectory:
        """A sampling has begun: it is taken into the tree, and shown as it grows. formed: what the form said."""
        node = self.tree.add_root(recording, rows, formed)
        self._columns[node.number] = tuple(columns)
        self.show_trajectory(node)
        return node

    def begin_branch(self, wish: BranchWish, recording: Recording) -> Trajectory:
        """A branch has begun. Where its parent was removed meanwhile it is a trajectory of its own."""
        if wish.parent not in self.tree:
            return self.begin(recording, wish.parent.rows, wish.formed)
        node = self.tree.add_branch(wish, recording, wish.parent.rows)
        self._columns[node.number] = self._columns.get(wish.parent.number, ())
        self.show_trajectory(node)
        return node

    def grown(self, node: Trajectory) -> None:
        """Steps of a trajectory have come, or it has ended."""
        self.tree.grown(node)
        if node is self._node:
            self.player.grown(follow=True)

    def show_trajectory(self, node: Trajectory) -> None:
        """Show a trajectory at its newest step."""
        self._node, self._still, self._request = node, None, node.request
        ancestors = [other.recording for other in node.path()[:-1]]
        known = [recording for recording in ancestors if recording is not None]
        self.player.show_recording(node.recording, known if len(known) == len(ancestors) else ())
        if node.recording is not None and node.newest >= 0:
            self.player.grown(follow=True)
        elif node.images is not None:
            self._show_images(node.images, node.rows, self._columns.get(node.number, ()))
        self._choose_view()
        self.changed.emit()

    def show_draft(self, recording: Recording, rows: Sequence[Row]) -> None:
        """Show images that were drawn in passing, of which no steps are kept."""
        first = self._still is None
        self._node, self._still, self._request = None, recording, recording.request
        if first:
            self.player.show_recording(None)
            self.bar.set_current(None, -1)
            self._choose_view()
            self.changed.emit()
        self._show_images(recording.ended.images, rows)

    def show_images(self, images: np.ndarray, request: SampleRequest | None) -> None:
        """Show images from elsewhere, such as the history. request: what drew them, where that is known."""
        self._node, self._still, self._request = None, None, request
        self.player.show_recording(None)
        self.bar.set_current(None, -1)
        self._choose_view()
        self._show_images(images, ())
        self.changed.emit()

    def _show_images(self, images: np.ndarray, rows: Sequence[Row], columns: Sequence[str] = ()) -> None:
        self.grid.set_images(images, rows, columns)

    def _show_step(self) -> None:
        node = self._node
        if node is None or node.recording is None or node.newest < 0:
            return
        recording = node.recording
        step = self.player.step if len(recording.kept) else recording.newest
        if not recording.has(step):
            step = recording.nearest_kept(step)
        if len(recording.kept) == 0 and recording.ended is not None:
            images = recording.ended.images
        else:
            images = recording.pixels(step, self.player.layer)
        self._show_images(images, node.rows, self._columns.get(node.number, ()))
        self.bar.set_current(node, step)
        self.moved.emit(step)
        if self._views.currentWidget() is self.pair:
            self._show_pair(step)

    def _show_pair(self, step: int) -> None:
        self.pair.show_step(self._node, step, self.player.layer)
        self.bar.set_beside(*self.pair.beside)

    def _choose_view(self) -> None:
        """The grid, or branch and parent side by side where that is wanted and there is a parent."""
        beside = self.bar.pair_button.isChecked() and self._node is not None and self._node.parent is not None
        self._views.setCurrentWidget(self.pair if beside else self.grid)
        if beside:
            self._show_pair(max(self.player.step, 0))
        else:
            self.bar.set_beside(None)

    def _on_removed(self, _: Trajectory) -> None:
        if self._node is not None and self._node not in self.tree:
            self._node = self._request = None
            self.player.show_recording(None)
            self.grid.clear()
            self._choose_view()
            self.changed.emit()

    def _on_pair_menu(self, node: Trajectory, index: int, where: QPoint) -> None:
        if node is not self._node:
            self.show_trajectory(node)
        self.menu_requested.emit(index, where)
