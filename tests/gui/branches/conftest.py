"""A tree of trajectories, its picture, and the bar that grows it."""

import pytest

from ddpm_studio.app.panels.branch_bar import BranchBar
from ddpm_studio.app.trajectories import Trajectory, TrajectoryTree
from ddpm_studio.app.widgets.branch_tree import BranchTreeView
from ddpm_studio.sampling.request import SampleRequest
from tests.gui.branches.grown import asked, recorded


@pytest.fixture
def tree(qapp) -> TrajectoryTree:
    tree = TrajectoryTree()
    tree.add_root(recorded(asked()))
    return tree


@pytest.fixture
def root(tree) -> Trajectory:
    return tree.roots[0]


@pytest.fixture
def view(qtbot, tree):
    view = BranchTreeView(tree)
    qtbot.addWidget(view)
    view.resize(600, 320)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def said() -> dict[str, SampleRequest | None]:
    """What the form says."""
    return {"now": asked()}


@pytest.fixture
def bar(qtbot, tree, said):
    bar = BranchBar(tree, lambda count: said["now"])
    qtbot.addWidget(bar)
    bar.resize(620, 400)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar
