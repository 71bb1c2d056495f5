"""What the tree says of a trajectory, and what its menu offers to do with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from ddpm_studio.app.theme import icon
from ddpm_studio.app.trajectories import Trajectory, TrajectoryTree
from ddpm_studio.language import tr, trn

_KEYS = tr("Up and Down: another trajectory · Left and Right: step · B: branch from here · Ctrl+wheel: size of rows")
PARENT = tr("Compare with its parent")
Entry = tuple[str, str, Callable[[], object], bool]  # icon, text, what it does, whether it can be done now


def described(node: Trajectory, changes: str) -> str:
    """A trajectory in a few lines. changes: what it does otherwise than its parent."""
    lines = [node.label]
    if node.parent is not None:
        lines += [changes, tr("branched from {label} at t = {t}", label=node.parent.label, t=node.first_t)]
    count = len(node.request.seeds)
    lines.append(trn("{n} step", "{n} steps", node.steps) + " · " + trn("{n} image", "{n} images", count))
    if node.note:
        lines.append(node.note)
    elif not node.finished:
        lines.append(tr("is being drawn"))
    elif node.recording is not None:
        lines[-1] += " · " + tr("{size:.1f} MB of steps", size=node.recording.nbytes / 2**20)
    return "\n".join(lines)


def place_words(node: Trajectory, step: int) -> str:
    """Where in it a step is."""
    return (
        tr("t = {t} · step {step} of {steps}", t=int(node.timesteps[step]), step=step, steps=node.steps)
        if step >= 0
        else tr("no step is here")
    )


def described_place(node: Trajectory | None, step: int, tree: TrajectoryTree) -> str:
    """For those who hear it: where the tree's cursor is, and what the keys do."""
    if node is None:
        return _KEYS
    return f"{place_words(node, step)}; {described(node, tree.changes(node))}. ".replace("\n", ", ") + _KEYS


def here_text(t: int | None) -> str:
    """What branching is called in the menu."""
    return tr("Branch from here") if t is None else tr("Branch from here · t = {t}", t=t)


def remove_text(below: int) -> str:
    """What removing is called where ``below`` others branch from it."""
    return trn("Remove with its {n} branch", "Remove with its {n} branches", below) if below else tr("Remove")


def filled_menu(parent: QWidget, entries: Sequence[Entry | None]) -> QMenu:
    """A menu of ``entries``; None is a line. It is deleted when it closes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        image, text, run, possible = entry
        action = menu.addAction(icon(image), text)
        action.triggered.connect(lambda _=False, run=run: run())
        action.setEnabled(possible)
    return menu
