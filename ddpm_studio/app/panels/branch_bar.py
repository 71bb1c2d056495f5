"""The bar under the step player: branch from here, what that will change, and the tree of what was drawn.

For the Sample workspace::

    tree = TrajectoryTree(self)
    bar = BranchBar(tree, wished)    # wished(count) -> SampleRequest | None: what form and palette say now, for so many
    bar.branch_requested             # BranchWish: start a job of wish.request with xt=wish.xt; tree.add_branch(wish, …)
    bar.shown                        # Trajectory: show its recording; then bar.set_current(node, step)
    bar.step_chosen                  # int: go to that step of the trajectory that is shown
    bar.removed                      # Trajectory: gone with its branches; ``shown`` follows where another is shown now
    bar.side_by_side                 # bool: show BranchPair (panels/branch_pair.py) in the place of the grid, or not
    bar.redraw_requested             # Trajectory whose steps are not here: draw node.request, then tree.attach(node, …)
    bar.save_requested               # Trajectory, from its menu: save node.images with node.request as their recipe
    bar.set_current(node, step)      # whenever the player has moved, or another recording is shown; None: nothing is
    bar.refresh()                    # whenever form or palette were edited: what would change is said anew
    bar.set_busy(True / False)       # while the engine draws
"""

import random
from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from superqt import QElidingLabel

from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.trajectories import BranchWish, Trajectory, TrajectoryTree
from ddpm_studio.app.widgets.branch_tree import BranchTreeView
from ddpm_studio.app.widgets.height_grip import HeightGrip
from ddpm_studio.language import tr, trn
from ddpm_studio.sampling.request import SAMPLER_NAMES, SampleRequest

_FRESH_SEEDS = 1_000_000  # a fresh seed is below this: short enough to be told to another person


class Noise(StrEnum):
    """Where the noise of a branch comes from."""

    SAME = "same"
    FRESH = "fresh"
    RENOISE = "renoise"


_NOISES = (
    (
        Noise.SAME,
        tr("Same noise"),
        tr(
            "Go on from xt exactly as it is, with the parent's own seeds. With nothing else changed the branch repeats "
            "its parent bit for bit."
        ),
    ),
    (
        Noise.FRESH,
        tr("Fresh noise"),
        tr(
            "Go on from the same xt, but what the sampler adds from here on comes from new seeds. Only DDPM, DPM++ 2M "
            "SDE and DDIM with eta above 0 add any."
        ),
    ),
    (
        Noise.RENOISE,
        tr("Renoise x0"),
        tr(
            "Take the image that is predicted here and put new noise on it, up to this t (SDEdit). What can be seen of "
            "it by now stays, all else is drawn anew; with every sampler."
        ),
    ),
)
_OWN, _NEW = "own", "new"
_STEPS = (
    (_OWN, tr("Parent's own steps"), tr("The branch walks the very timesteps that its parent has left.")),
    (_NEW, tr("New steps"), tr("As many as you say, spaced anew from here to the image.")),
)


class BranchBar(QWidget):
    """One button, what it will do, and the tree, which opens by itself when the first branch is there."""

    branch_requested = Signal(object)  # BranchWish
    shown = Signal(object)  # Trajectory
    step_chosen = Signal(int)
    removed = Signal(object)  # Trajectory
    side_by_side = Signal(bool)
    save_requested = Signal(object)  # Trajectory
    redraw_requested = Signal(object)

    def __init__(
        self, tree: TrajectoryTree, wished: Callable[[int], SampleRequest | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tree = tree
        self._wished = wished
        self._node: Trajectory | None = None
        self._step = -1
        self._busy = False
        self._had_branches = False
        self._gone: Trajectory | None = None  # what was removed last, and can be put back
        self.setObjectName("branch.bar")
        self.setAccessibleName(tr("Branches"))
        self._make_widgets()
        self._lay_out()
        self._connect()
        self.refresh()
        self._on_tree()

    # ---- making ------------------------------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self.button = QPushButton(icon("branch", "accent_text"), tr("Branch from here"), self)
        self.button.setObjectName("branch.here")
        self.button.setProperty("primary", True)
        self.button.setIconSize(QSize(18, 18))
        self.summary = QElidingLabel("", self)
        self.summary.setObjectName("branch.summary")
        self.summary.setAccessibleName(tr("What the branch will change"))
        self.summary.setWordWrap(True)
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.undo = QToolButton(self)
        self.undo.setObjectName("branch.undo")
        self.undo.setText(tr("Undo remove"))
        self.undo.setAccessibleName(tr("Undo remove"))
        self.undo.setToolTip(tr("Bring back the trajectory that was removed last, with its branches."))
        self.undo.setProperty("flat", True)
        self.undo.hide()
        self.pair_button = self._toggle("branch.pair", "compare", tr("Side by side"))
        self.tree_button = self._toggle("branch.show_tree", "chevron-down", tr("Tree of trajectories"))
        self.noise = self._choice("branch.noise", tr("Noise of the branch"), _NOISES)
        self.steps_choice = self._choice("branch.steps", tr("Steps of the branch"), _STEPS)
        self.steps = QSpinBox(self)
        self.steps.setObjectName("branch.new_steps")
        self.steps.setAccessibleName(tr("New steps"))
        self.steps.setToolTip(tr("How many steps the branch takes from here to the image."))
        self.steps.setRange(1, 1000)
        self.steps.setValue(20)
        self.steps.setFixedWidth(72)
        self.steps.hide()
        self.tree_view = BranchTreeView(self._tree, self)
        self.grip = HeightGrip(self)
        self.grip.setObjectName("branch.grip")
        self.grip.setAccessibleName(tr("Height of the tree"))
        self.grip.setToolTip(tr("Drag to see more of the tree, or less (Alt+Up and Alt+Down in the tree)."))
        self.tree_view.hide()
        self.grip.hide()

    def _choice(self, name: str, accessible: str, choices: Sequence[tuple[str, str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(accessible)
        for value, text, tip in choices:
            box.addItem(text, str(value))
            box.setItemData(box.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        box.setToolTip("\n\n".join(f"{text}: {tip[0].lower()}{tip[1:]}" for _, text, tip in choices))
        return box

    def _toggle(self, name: str, image: str, accessible: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(accessible)
        button.setIcon(icon(image))
        button.setProperty("flat", True)
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE.s)
        first.addWidget(self.button)
        first.addWidget(self.summary, 1)
        second = QHBoxLayout()
        second.setSpacing(SPACE.xs)
        for widget in (self.noise, self.steps_choice, self.steps):
            second.addWidget(widget)
        second.addStretch(1)
        for widget in (self.undo, self.pair_button, self.tree_button):
            second.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.s, SPACE.xs, SPACE.s, SPACE.s)
        column.setSpacing(SPACE.xs)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.grip)
        column.addWidget(self.tree_view, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _connect(self) -> None:
        self.button.clicked.connect(self.branch)
        self.undo.clicked.connect(self.undo_remove)
        self.pair_button.toggled.connect(self.side_by_side)
        self.tree_button.toggled.connect(self._on_tree_button)
        self.noise.currentIndexChanged.connect(lambda _: self.refresh())
        self.steps_choice.currentIndexChanged.connect(self._on_steps_choice)
        self.steps.valueChanged.connect(lambda _: self.refresh())
        self._tree.changed.connect(self._on_tree)
        self._tree.let_go.connect(self._on_let_go)
        self.grip.dragged.connect(self.tree_view.grow_by)
        self.tree_view.shown.connect(self._show)
        self.tree_view.step_chosen.connect(self.step_chosen)
        self.tree_view.branch_here.connect(self.branch_at)
        self.tree_view.compare_requested.connect(self._compare)
        self.tree_view.copy_requested.connect(self._copy)
        self.tree_view.save_requested.connect(self.save_requested)
        self.tree_view.redraw_requested.connect(self.redraw_requested)
        self.tree_view.remove_requested.connect(self.remove)

    # ---- what is shown -----------------------------------------------------------------------------------------------

    @property
    def current(self) -> Trajectory | None:
        """The trajectory that is shown."""
        return self._node

    def set_current(self, node: Trajectory | None, step: int) -> None:
        """Say which trajectory is shown, and which of its steps; -1 where it has none."""
        same = node is self._node and step == self._step
        self._node, self._step = node, step
        self.tree_view.set_current(node, step)
        if not same:
            self.refresh()

    def set_beside(self, node: Trajectory | None, step: int = -1) -> None:
        """Mark a second trajectory in the tree, which is shown beside the first; None for none."""
        self.tree_view.set_beside(node, step)

    def set_busy(self, busy: bool) -> None:
        """While the engine draws, nothing can be branched."""
        if busy != self._busy:
            self._busy = busy
            self.refresh()

    def refresh(self) -> None:
        """Say anew what a branch from here would change."""
        node, step = self._node, self._step
        ready = node is not None and step >= 0 and node.finished
        for widget in (self.noise, self.steps_choice, self.steps):
            widget.setEnabled(ready)
        self.pair_button.setEnabled(node is not None and node.parent is not None)
        self.pair_button.setToolTip(
            tr(
                "Show the parent at the left and the branch at the right, at the same t, and what differs (C in the "
                "tree)."
            )
            if self.pair_button.isEnabled()
            else tr("Side by side with its parent: choose a branch first.")
        )
        if not ready:
            self._tell_unready(node)
            return
        self.button.setEnabled(not self._busy)
        if step >= node.steps:
            self.button.setText(tr("Branch: go back to a step"))
            self.button.setToolTip(
                tr("A branch begins at a step before the image: go half of the way back to choose one.")
            )
            self._say(tr("At t = 0 all is decided. Go back to where it was not, and continue from there."), "muted")
            return
        t = int(node.timesteps[step])
        self.button.setText(tr("Branch from here · t = {t}", t=t))
        self.steps.setMaximum(max(1, t))
        self.button.setToolTip(
            tr(
                "Continue {label} from t = {t} with what the form and the palette say now. It becomes a branch of its "
                "own; its parent stays as it is.",
                label=node.label,
                t=t,
            )
        )
        self._tell_changes(node, step)

    def _tell_unready(self, node: Trajectory | None) -> None:
        again = node is not None and node.recording is None
        self.button.setText(tr("Draw it again") if again else tr("Branch from here"))
        self.button.setEnabled(again and not self._busy)
        if again:
            why = node.note
        elif node is not None:
            why = tr("{label} is being drawn…", label=node.label)
        else:
            why = tr("Draw images, stop at a step, and continue from there in another way.")
        self._say(why, "muted")
        self.button.setToolTip(why)

    def _tell_changes(self, node: Trajectory, step: int) -> None:
        try:
            wish = self._wish(node, step, fresh_seed=_other_seed(node))
        except ValueError as error:
            self._say(_first_words(error), "error")
            self.button.setEnabled(False)
            return
        if wish is None:
            self._say(tr("Choose a model to continue with."), "muted")
            self.button.setEnabled(False)
            return
        words = self._tree.would_change(node, step, wish.request)
        if words:
            self._say(tr("Will change: {changes}", changes=", ".join(words)), "")
        elif self.noise.currentData() == Noise.FRESH:
            name = SAMPLER_NAMES[wish.request.sampler]
            self._say(
                tr("{sampler} adds no noise here, so fresh noise changes nothing. Renoise does.", sampler=name),
                "warning",
            )
        else:
            self._say(tr("Nothing changed: it will repeat its parent exactly."), "muted")

    def _say(self, text: str, role: str) -> None:
        self.summary.setText(text)
        self.summary.setToolTip(text)
        if self.summary.property("role") != role:
            self.summary.setProperty("role", role)
            self.summary.style().unpolish(self.summary)
            self.summary.style().polish(self.summary)

    # ---- branching ---------------------------------------------------------------------------------------------------

    def branch(self) -> None:
        """Ask for a branch from the shown step; at the image go back to a step where there is something to decide."""
        node = self._node
        if node is None or not self.button.isEnabled():
            return
        if node.recording is None:
            self.redraw_requested.emit(node)
        elif self._step >= node.steps:
            here = node.steps_here()
            self.step_chosen.emit(int(here[len(here) // 2]))
        else:
            self.branch_at(node, self._step)

    def branch_at(self, node: Trajectory, step: int) -> None:
        """Ask for a branch from any step of any trajectory."""
        if self._busy or not node.finished:
            return
        try:
            wish = self._wish(node, step, random.randrange(_FRESH_SEEDS))
        except ValueError as error:
            self._say(_first_words(error), "error")
            return
        if wish is not None:
            self.branch_requested.emit(wish)

    def _wish(self, node: Trajectory, step: int, fresh_seed: int) -> BranchWish | None:
        wished = self._wished(len(node.request.seeds))
        if wished is None:
            return None
        noise = Noise(self.noise.currentData())
        request, xt = self._tree.branch_request(
            node,
            step,
            wished,
            steps=self.steps.value() if self.steps_choice.currentData() == _NEW else None,
            fresh_noise=None if noise is Noise.SAME else fresh_seed,
            renoise=noise is Noise.RENOISE,
        )
        return BranchWish(node, step, request, wished, xt)

    def remove(self, node: Trajectory) -> None:
        """Remove a trajectory with its branches; until the next one is removed it can be brought back."""
        gone = self._tree.remove(node)
        self._gone = node
        self.undo.show()
        was_shown = self._node in gone
        if was_shown:
            self.set_current(None, -1)
        self.removed.emit(node)
        heir = node.parent or (self._tree.roots[-1] if self._tree.roots else None)
        if was_shown and heir is not None:
            self._show(heir)

    def undo_remove(self) -> None:
        """Bring back what was removed last, and show it."""
        node, self._gone = self._gone, None
        self.undo.hide()
        if node is not None and self._tree.put_back(node):
            self._show(node)

    def _show(self, node: Trajectory) -> None:
        """Ask for another trajectory to be shown; at the t of the one before, where that was not yet at the image."""
        before, step = self._node, self._step
        self.set_current(node, node.newest)
        self.shown.emit(node)
        if before is None or before is node or not 0 <= step < before.steps:
            return
        t = int(before.timesteps[step])
        there, nearest = self._tree.at(node, t)
        if there is node and nearest >= 0:
            self.step_chosen.emit(nearest)

    def _compare(self, node: Trajectory) -> None:
        if node is not self._node:
            self._show(node)
        self.pair_button.setChecked(True)

    def _copy(self, node: Trajectory) -> None:
        """Its recipe goes to the clipboard, as it stands in a PNG."""
        QGuiApplication.clipboard().setText(node.request.model_dump_json(indent=2))
        self._say(tr("The recipe of {label} is on the clipboard.", label=node.label), "muted")

    def _on_let_go(self, node: Trajectory) -> None:
        self._say(f"{node.label}: {node.note[:1].lower()}{node.note[1:]}", "warning")

    # ---- the tree ----------------------------------------------------------------------------------------------------

    def _on_tree(self) -> None:
        branches = self._tree.branches
        if branches and not self._had_branches:
            self.tree_button.setChecked(True)
        elif not branches and self._had_branches:
            self.tree_button.setChecked(False)
            self.pair_button.setChecked(False)
        self._had_branches = branches > 0
        self.tree_button.setEnabled(len(self._tree) > 0)
        count = trn("{n} branch", "{n} branches", branches) if branches else tr("no branches yet")
        self.tree_button.setToolTip(tr("Show or hide the tree of trajectories: {count}.", count=count))
        self.refresh()

    def _on_tree_button(self, on: bool) -> None:
        self.tree_view.setVisible(on)
        self.grip.setVisible(on)
        self.tree_button.setIcon(icon("chevron-up" if on else "chevron-down"))

    def _on_steps_choice(self) -> None:
        self.steps.setVisible(self.steps_choice.currentData() == _NEW)
        self.refresh()


def _other_seed(node: Trajectory) -> int:
    """A seed that is not the parent's, to tell beforehand what fresh noise changes."""
    return (node.request.seeds[0] + 1) % _FRESH_SEEDS


def _first_words(error: ValueError) -> str:
    """What a person is told of an error, without pydantic's own frame around it."""
    found = getattr(error, "errors", None)
    text = found()[0]["msg"].removeprefix("Value error, ") if found else str(error)
    return text[:1].upper() + text[1:]
