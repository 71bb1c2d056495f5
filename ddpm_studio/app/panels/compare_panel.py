"""The Compare workspace: lanes side by side, two of them over each other, and quality against steps."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ddpm_studio.app.actions import Action
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.compare_setups import LAB, LAB_COUNT, PRESETS
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.before_after_page import BeforeAfterPage
from ddpm_studio.app.panels.compare_lane import CompareLane
from ddpm_studio.app.panels.compare_lanes import LanesPage
from ddpm_studio.app.panels.curve_page import CurvePage
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.language import tr

LANES, OVERLAY, CURVE = "lanes", "before_after", "curve"
_VIEWS = (
    (LANES, tr("Lanes"), tr("Up to four lanes side by side, from the same seeds  (Ctrl+Alt+1)")),
    (OVERLAY, tr("Before and after"), tr("Two lanes over each other, with a divider to pull  (Ctrl+Alt+2)")),
    (
        CURVE,
        tr("Quality against steps"),
        tr("How many evaluations each sampler needs for how good images  (Ctrl+Alt+3)"),
    ),
)


class CompareWorkspace(QMainWindow):
    """Three views; the first draws the lanes that the second shows, the third draws for itself."""

    name = "compare"

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self.setObjectName("compare")
        self.lanes = LanesPage(bridge, home, notes, self)
        self.overlay = BeforeAfterPage(self)
        self.curve = CurvePage(bridge, home, notes, self.lanes.drawing.sources, self)
        self._pages: dict[str, QWidget] = {LANES: self.lanes, OVERLAY: self.overlay, CURVE: self.curve}
        self._stack = QStackedWidget(self)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.view = Segmented("compare.view", tr("View"), _VIEWS, self)
        self.view.changed.connect(lambda name: self._stack.setCurrentWidget(self._pages[name]))
        self.lab_button = QPushButton(icon("flag"), LAB, self)
        self.lab_button.setObjectName("compare.lab")
        self.lab_button.setAccessibleName(tr("Compare {name}", name=LAB))
        self.lab_button.setToolTip(
            tr(
                "The fourth lab's comparison in one click: {count} images of DDPM with all of its steps and of "
                "DDIM with 25, from the same seeds; then the time, the quality, and what it comes to.",
                count=LAB_COUNT,
            )
        )
        self.lab_button.clicked.connect(self.run_lab)
        above = QHBoxLayout()
        above.setSpacing(SPACE.s)
        above.addWidget(self.view)
        above.addStretch(1)
        above.addWidget(self.lab_button)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(SPACE.s)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self.lanes.changed.connect(self._on_lanes)
        self.lanes.opened.connect(self._open)
        self._on_lanes()

    # ---- for the window ----------------------------------------------------------------------------------------------

    def refresh_models(self) -> None:
        """Look again which models and checkpoints there are."""
        self.lanes.refresh_models()
        self.curve.refresh_models()

    def choose_model(self, path: Path) -> None:
        """Have all lanes, and the curve, draw from the model at ``path``."""
        self.lanes.choose_model(path)
        if not self.curve.running:
            self.curve.form.model.choose(path)

    def save_state(self) -> dict[str, Any]:
        """What to remember for the next start."""
        return {**self.lanes.save_state(), "view": self.view.value, "curve": self.curve.save_state()}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Bring back what ``save_state`` gave."""
        self.lanes.restore_state(state)
        self.curve.restore_state(state.get("curve", {}))
        if state.get("view") in self._pages:
            self.show_view(state["view"])

    def actions_table(self) -> list[Action]:
        """The commands of this workspace."""

        def entry(name: str, text: str, run, sign: str, tip: str, key: str = "", enabled=lambda: True) -> Action:
            return Action(f"compare.do.{name}", text, run, tip, key, sign, tr("Compare"), enabled, workspace="compare")

        presets = [
            entry(
                f"preset{i}",
                tr("Compare: {name}", name=name),
                lambda name=name: self._apply(name),
                "",
                tr("Set the lanes up for it."),
            )
            for i, name in enumerate(PRESETS)
        ]
        views = [
            entry(
                f"view_{name}",
                tr("View: {name}", name=text),
                lambda name=name: self.show_view(name),
                "eye",
                tip.split("  (")[0],
                f"Ctrl+Alt+{number}",
            )
            for number, (name, text, tip) in enumerate(_VIEWS, 1)
        ]
        lanes, curve = self.lanes, self.curve
        return [
            entry(
                "run", tr("Run the comparison"), self._run, "play", tr("Draw all lanes, or the curve."), "Ctrl+Return"
            ),
            entry("again", tr("Run again"), self._run, "refresh", tr("Draw all lanes, or the curve."), "F5"),
            entry(
                "cancel",
                tr("Cancel the comparison"),
                self._cancel,
                "stop",
                tr("What is drawn stays."),
                "Esc",
                lambda: self._busy,
            ),
            entry(
                "lab",
                tr("Run {name}", name=LAB),
                self.run_lab,
                "flag",
                tr("Draw and judge the fourth lab's comparison, and say what it comes to."),
            ),
            entry(
                "judge_more",
                lanes.more_button.text(),
                lanes.judge_more,
                "target",
                tr("Draw on, for figures to quote."),
                "",
                lanes.more_button.isEnabled,
            ),
            entry(
                "save_csv",
                tr("Save the quality curve as CSV…"),
                curve.save_csv,
                "save",
                tr("All figures of all points as a table."),
                "",
                curve.csv_button.isEnabled,
            ),
            entry(
                "save_png",
                tr("Save the quality curve as PNG…"),
                curve.save_png,
                "image",
                tr("The curve as a picture."),
                "",
                curve.png_button.isEnabled,
            ),
            *views,
            *presets,
        ]

    # ---- commands ----------------------------------------------------------------------------------------------------

    def show_view(self, name: str) -> None:
        """Bring ``lanes``, ``before_after`` or ``curve`` to the front."""
        self.view.choose(name)

    def compare_moments(self, run: Path, images_seen: Sequence[int]) -> None:
        """Draw from the checkpoints of ``run`` nearest to so many images seen, side by side from the same seeds."""
        self.show_view(LANES)
        self.lanes.compare_moments(run, images_seen)

    def run_lab(self) -> None:
        """Set up, draw and judge the fourth lab's comparison."""
        self.show_view(LANES)
        self.lanes.run_lab()

    @property
    def _busy(self) -> bool:
        return self.curve.running or self.lanes.busy

    def _apply(self, name: str) -> None:
        self.show_view(LANES)
        self.lanes.apply_preset(name)

    def _run(self) -> None:
        if self.view.value == CURVE:
            self.curve.run()
            return
        self.show_view(LANES)
        self.lanes.run()

    def _cancel(self) -> None:
        if self.view.value == CURVE and self.curve.running:
            self.curve.stop()
        elif self.lanes.busy:
            self.lanes.cancel()
        else:
            self.curve.stop()

    def _open(self, lane: CompareLane, index: int) -> None:
        self.show_view(OVERLAY)
        self.overlay.open(lane, index)

    def _on_lanes(self) -> None:
        self.overlay.show_lanes(self.lanes.lanes)
        self.lab_button.setEnabled(not self.lanes.running)
