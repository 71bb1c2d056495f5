"""The trajectories that were drawn, as a tree: each branch hangs on the step of its parent at which it began.

For the Sample workspace::

    tree = TrajectoryTree(self)
    node = tree.add_root(Recording(event), rows=rows)       # at SampleStarted of Generate; replaces a childless root
    node = tree.add_branch(wish, Recording(event), rows)    # at SampleStarted of a branch
    tree.grown(node)                                        # at SampleSteps and at SampleEnded
    request, xt = tree.branch_request(node, step, wished)   # what ``BranchBar`` does, and puts into a BranchWish
    tree.recipes() / tree.restore(saved)                    # JSON; restored nodes have no steps until ``attach``

``changed`` says that nodes came, went or got another name; ``advanced`` that one has more steps; ``let_go`` that the
steps of one were dropped to keep within ``limit``.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.branch_words import differences, in_a_line
from ddpm_studio.app.recordings import Recording
from ddpm_studio.app.trajectory import BranchWish, Trajectory, branch_request, equal
from ddpm_studio.app.widgets.grid_layout import Row
from ddpm_studio.language import tr
from ddpm_studio.sampling.request import Branch, SampleRequest

__all__ = ["BranchWish", "Trajectory", "TrajectoryTree"]

LIMIT_BYTES = 2 * 2**30  # of steps that all trajectories together may keep
_VERSION = 1
_ROOT, _BRANCH = tr("Start", "of a tree"), tr("Branch", "of a tree")


class TrajectoryTree(QObject):
    """Roots, each with its branches. Only the newest root is without branches: others are the history's to keep."""

    changed = Signal()
    advanced = Signal(object)  # Trajectory
    let_go = Signal(object)  # Trajectory, whose ``note`` says why

    def __init__(self, parent: QObject | None = None, limit: int = LIMIT_BYTES) -> None:
        super().__init__(parent)
        self.roots: list[Trajectory] = []
        self._limit = limit
        self._numbers = 0

    # ---- looking -----------------------------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[Trajectory]:
        for root in self.roots:
            yield from root.subtree()

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, node: object) -> bool:
        return any(node is other for other in self)

    @property
    def branches(self) -> int:
        """How many trajectories have a parent."""
        return len(self) - len(self.roots)

    @property
    def limit(self) -> int:
        """The bytes of steps that may be kept."""
        return self._limit

    @property
    def nbytes(self) -> int:
        """The memory that the steps of all trajectories take."""
        return sum(node.recording.nbytes for node in self if node.recording is not None)

    def changes(self, node: Trajectory) -> str:
        """What ``node`` does otherwise than its parent: ``hero → spell · guidance 1.75 → 4``; "" for a root."""
        return node.changes

    def would_change(self, parent: Trajectory, step: int, request: SampleRequest) -> list[str]:
        """What ``request``, a branch of ``parent`` at ``step``, does otherwise; nothing where it repeats it."""
        before = parent.request
        if before.contexts == "data" != request.contexts:
            before = before.model_copy(update={"contexts": parent.contexts})
        return differences(before, request, parent.steps - step)

    def at(self, node: Trajectory, t: int) -> tuple[Trajectory, int]:
        """Where the way to ``node`` is at time ``t``: the trajectory on it, and its nearest step that is there.

        Before a branch begins that is its parent. The step is -1 where the trajectory has none.
        """
        while node.parent is not None and t > node.first_t:
            node = node.parent
        here = node.steps_here()
        return node, int(here[np.argmin(np.abs(node.timesteps[here] - t))]) if len(here) else -1

    # ---- growing -----------------------------------------------------------------------------------------------------

    def add_root(
        self, recording: Recording, rows: Sequence[Row] = (), formed: SampleRequest | None = None, label: str = ""
    ) -> Trajectory:
        """Take in what was drawn from noise. Roots that nothing branches from make room for it."""
        self.roots = [root for root in self.roots if root.children]
        node = self._make(recording, rows, formed, label or self._free_label(_ROOT, len(self.roots)))
        self.roots.append(node)
        self._fit(node)
        self.changed.emit()
        return node

    def add_branch(
        self, wish: BranchWish, recording: Recording, rows: Sequence[Row] = (), label: str = ""
    ) -> Trajectory:
        """Take in the branch that ``wish`` asked for. Raises ValueError where its parent was removed meanwhile.

        Rows are named for their contexts; where the branch has others they stay without their names.
        """
        if wish.parent not in self:
            raise ValueError(
                tr("'{label}' was removed, so nothing can branch from it any more", label=wish.parent.label)
            )
        if not equal("contexts", wish.request, wish.parent.request):
            rows = tuple(Row("", row.count) for row in rows)
        node = self._make(recording, rows, wish.formed, label or self._free_label(_BRANCH, self.branches))
        node.parent, node.step = wish.parent, wish.step
        node.changes = in_a_line(self.would_change(wish.parent, wish.step, node.request))
        wish.parent.children.append(node)
        self._fit(node)
        self.changed.emit()
        return node

    def grown(self, node: Trajectory) -> None:
        """Steps of ``node`` have arrived, or it has ended."""
        self._fit(node)
        self.advanced.emit(node)

    def attach(self, node: Trajectory, recording: Recording) -> None:
        """Give steps back to a node that was restored or let go, once its request is drawn again."""
        node.recording, node.note = recording, ""
        node.timesteps = np.asarray(recording.started.timesteps)
        self._fit(node)
        self.changed.emit()

    def remove(self, node: Trajectory) -> list[Trajectory]:
        """Remove a trajectory and all that branches from it; what was removed is returned."""
        siblings = self.roots if node.parent is None else node.parent.children
        siblings.remove(node)
        self.changed.emit()
        return list(node.subtree())

    def put_back(self, node: Trajectory) -> bool:
        """Undo ``remove``; False where its parent is gone too."""
        if node.parent is not None and node.parent not in self:
            return False
        siblings = self.roots if node.parent is None else node.parent.children
        siblings.append(node)
        siblings.sort(key=lambda sibling: sibling.number)
        self._fit(node)
        self.changed.emit()
        return True

    def clear(self) -> None:
        """Forget all."""
        self.roots.clear()
        self.changed.emit()

    def rename(self, node: Trajectory, label: str) -> None:
        """Give it a name; an empty one is not taken."""
        if label.strip():
            node.label = label.strip()
            self.changed.emit()

    def set_limit(self, limit: int) -> None:
        """The bytes of steps that may be kept from now on."""
        self._limit = limit
        self._fit(None)

    def _make(self, recording: Recording, rows: Sequence[Row], formed: SampleRequest | None, label: str) -> Trajectory:
        self._numbers += 1
        request = recording.request
        return Trajectory(
            self._numbers,
            label,
            request,
            formed or request,
            np.asarray(recording.started.timesteps),
            rows=tuple(rows),
            contexts=tuple(recording.context(i) for i in range(recording.count)),
            recording=recording,
        )

    def _free_label(self, stem: str, already: int) -> str:
        """``already`` of that kind are there."""
        taken = {node.label for node in self}
        return next(
            label for i in range(already + 1, already + len(taken) + 2) if (label := f"{stem} {i}") not in taken
        )

    def _fit(self, newest: Trajectory | None) -> None:
        """Let steps go until the rest is within the limit, the oldest leaves first, ``newest`` never."""
        while self.nbytes > self._limit:
            node = min((n for n in self if n is not newest and _may_go(n)), key=lambda n: n.number, default=None)
            if node is None:
                return
            node.last_images = node.images
            node.recording = None
            node.note = tr(
                "The steps were let go to keep within {limit:.2g} GB. The images and the recipe are "
                "kept; draw it again to look at its steps.",
                limit=self._limit / 2**30,
            )
            self.changed.emit()
            self.let_go.emit(node)

    def branch_request(
        self,
        node: Trajectory,
        step: int,
        wished: SampleRequest,
        steps: int | None = None,
        fresh_noise: int | None = None,
        renoise: bool = False,
    ) -> tuple[SampleRequest, np.ndarray | None]:
        """The request of a branch, and the state it begins from; see ``trajectory.branch_request``."""
        return branch_request(node, step, wished, steps, fresh_noise, renoise)

    # ---- on the disk -------------------------------------------------------------------------------------------------

    def recipes(self) -> dict[str, Any]:
        """All that is needed to draw every trajectory again, as JSON can hold it."""
        return {"version": _VERSION, "trajectories": [_recipe(node) for node in self]}

    def restore(self, saved: dict[str, Any]) -> None:
        """Replace the tree by what ``recipes`` gave: without steps or images until they are drawn again.

        Raises ValueError where it is something else; the tree is then as it was.
        """
        if saved.get("version") != _VERSION:
            raise ValueError(f"this tree is of version {saved.get('version')}; this program reads version {_VERSION}")
        nodes: dict[int, Trajectory] = {}
        roots: list[Trajectory] = []
        try:
            for entry in saved["trajectories"]:
                node = _node(entry, nodes)
                if node.parent is None:
                    roots.append(node)
                else:
                    node.parent.children.append(node)
                    node.changes = in_a_line(self.would_change(node.parent, node.step, node.request))
                nodes[node.number] = node
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"this is no tree of trajectories: {error!r} is missing or wrong") from error
        self.roots = roots
        self._numbers = max(nodes, default=0)
        self.changed.emit()


def _may_go(node: Trajectory) -> bool:
    """Whether its steps can be let go: they are whole, and none that branches from it still has its own."""
    if node.recording is None or node.recording.ended is None:
        return False
    return all(other is node or other.recording is None for other in node.subtree())


def _recipe(node: Trajectory) -> dict[str, Any]:
    # The branch is left out of the request: it holds its whole parent, which has an entry of its own
    plain = node.request.model_copy(update={"branch": None})
    return {
        "number": node.number,
        "label": node.label,
        "parent": None if node.parent is None else node.parent.number,
        "step": node.step,
        "renoise": node.request.branch is not None and node.request.branch.renoise,
        "request": plain.model_dump(mode="json"),
        "contexts": node.contexts if node.request.contexts == "data" else None,
        "timesteps": [int(t) for t in node.timesteps],
        "rows": [[row.title, row.count] for row in node.rows],
    }


def _node(entry: dict[str, Any], known: dict[int, Trajectory]) -> Trajectory:
    request = SampleRequest.model_validate(entry["request"])
    parent = None if entry["parent"] is None else known[entry["parent"]]
    if parent is not None:
        branch = Branch(parent=parent.request, step=entry["step"], renoise=entry["renoise"])
        request = SampleRequest.model_validate(dict(request) | {"branch": branch})
    timesteps = np.array(entry["timesteps"], np.int64)
    if timesteps.ndim != 1 or len(timesteps) < 2:
        raise ValueError(f"the trajectory '{entry['label']}' has no timesteps")
    rows = tuple(Row(str(title), int(count)) for title, count in entry["rows"])
    return Trajectory(
        int(entry["number"]),
        str(entry["label"]),
        request,
        request,
        timesteps,
        parent,
        int(entry["step"]),
        rows,
        tuple(entry["contexts"]) if request.contexts == "data" else request.contexts_for_all(),
        note=tr("Restored from its recipe; draw it again to look at its steps."),
    )
