"""Quality against steps: how many evaluations of the network each sampler needs for how good images."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.curve_run import CurveRun, CurveSettings
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.curve_form import CurveForm
from ddpm_studio.app.panels.image_choice import BUILTIN, ask_file, ask_folder
from ddpm_studio.app.panels.image_menu import show_image_menu
from ddpm_studio.app.theme import SPACE, Theme, icon
from ddpm_studio.app.widgets.quality_curve import AGREEMENT, FRECHET, MEASURES, PRECISION, RECALL, QualityCurve
from ddpm_studio.app.widgets.segmented import Segmented
from ddpm_studio.evaluation.comparison import hint
from ddpm_studio.evaluation.steps_curve import CURVE_SAMPLERS, CurvePoint, curve_csv, planned
from ddpm_studio.language import tr
from ddpm_studio.model.files import write_atomically, write_text_atomically
from ddpm_studio.sampling.request import SAMPLER_NAMES

_SIGNS = {"ddpm": "●", "ddim": "■", "dpmpp": "▲"}
_LABELS = {FRECHET: tr("Frechet"), AGREEMENT: tr("Agreement"), PRECISION: tr("Precision"), RECALL: tr("Recall")}
_TIPS = {
    FRECHET: tr("Show the Frechet distance (lower is better)"),
    AGREEMENT: tr("Show the context agreement"),
    PRECISION: tr("Show the precision"),
    RECALL: tr("Show the recall"),
}


class CurvePage(QWidget):
    """The form at the left, the curve at the right. Stopped and run again with the same settings, it goes on."""

    state_changed = Signal()

    def __init__(
        self, bridge: Bridge, home: Path, notes: Notes, sources: dict[Path, str], parent: QWidget | None = None
    ) -> None:
        """sources: the image sets that were chosen, by model, shared with the lanes."""
        super().__init__(parent)
        self._home = home
        self._notes = notes
        self._sources = sources
        self._shown: CurveSettings | None = None  # what the curve is of
        self.drawing = CurveRun(bridge, self)
        self.form = CurveForm(home, self)
        self.plot = QualityCurve(self)
        self._make_buttons()
        self._lay_out()
        self.drawing.point.connect(self._on_point)
        self.drawing.progress.connect(self._on_progress)
        self.drawing.ended.connect(self._on_ended)
        self.drawing.missing.connect(self._on_missing)
        self.form.changed.connect(self._show_state)
        Theme.instance().changed.connect(self._write_legend)
        self._write_legend()
        self._show_state()

    def _make_buttons(self) -> None:
        self.run_button = self._button(
            "run", tr("Draw the curve"), "play", tr("Draw and judge the points that are missing.")
        )
        self.run_button.setProperty("primary", True)
        self.run_button.setIcon(icon("play", "accent_text"))
        self.run_button.clicked.connect(self.run)
        self.stop_button = self._button(
            "stop", tr("Stop"), "stop", tr("End it; the points stay. Run goes on from there.")
        )
        self.stop_button.clicked.connect(self.stop)
        self.clear_button = self._button("clear", tr("Clear"), "trash", tr("Forget all points."))
        self.clear_button.clicked.connect(self.clear)
        self.csv_button = self._button("save_csv", "CSV…", "save", tr("Save all figures of all points as a table."))
        self.csv_button.clicked.connect(self.save_csv)
        self.png_button = self._button("save_png", "PNG…", "image", tr("Save the curve as a picture."))
        self.png_button.clicked.connect(self.save_png)
        self.choose_button = self._button(
            "choose_images", tr("Choose the images…"), "folder", tr("Choose the images that the model learned from.")
        )
        self.choose_button.clicked.connect(self._ask_images)
        self.choose_button.hide()
        self.measure = Segmented(
            "compare.curve.measure",
            tr("Figure"),
            [(name, _LABELS[name], _TIPS[name]) for name in MEASURES],
            self,
        )
        self.measure.changed.connect(self.plot.show_measure)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("compare.curve.progress")
        self.progress.setAccessibleName(tr("Progress of the curve"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)
        self.status = QLabel("", self)
        self.status.setObjectName("compare.curve.status")
        self.status.setAccessibleName(tr("Status of the curve"))
        self.status.setProperty("role", "caption")
        self.status.setWordWrap(True)

    def _button(self, name: str, text: str, sign: str, tip: str) -> QPushButton:
        button = QPushButton(icon(sign), text, self)
        button.setObjectName(f"compare.curve.{name}")
        button.setAccessibleName(text.rstrip("…"))
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        left = QFrame(self)
        left.setProperty("card", True)
        left.setFixedWidth(292)
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        column.setSpacing(SPACE.s)
        column.addWidget(self.form)
        for widget in (self.run_button, self.stop_button, self.progress, self.status, self.choose_button):
            column.addWidget(widget)
        column.addStretch(1)
        saving = QHBoxLayout()
        saving.setSpacing(SPACE.xs)
        for button in (self.csv_button, self.png_button, self.clear_button):
            saving.addWidget(button)
        column.addLayout(saving)
        self._legend = QLabel(textFormat=Qt.TextFormat.RichText)
        self.chart = QFrame(self)
        self.chart.setProperty("card", True)
        box = QVBoxLayout(self.chart)
        box.setContentsMargins(SPACE.xs, SPACE.xs, SPACE.xs, SPACE.xs)
        box.setSpacing(SPACE.xs)
        self._legend.setContentsMargins(SPACE.s, 0, 0, 0)
        box.addWidget(self.measure)
        box.addWidget(self._legend)
        box.addWidget(self.plot, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(left)
        row.addWidget(self.chart, 1)

    def _write_legend(self) -> None:
        tokens = Theme.instance().tokens
        parts = [
            (_SIGNS[name], colour, SAMPLER_NAMES[name])
            for name, colour in zip(CURVE_SAMPLERS, tokens.series, strict=False)
        ]
        parts.append(("┄", tokens.muted, tr("real images")))
        self._legend.setText(
            "&nbsp;&nbsp; ".join(f"<span style='color:{c}'><b>{sign}</b></span>&nbsp;{text}" for sign, c, text in parts)
        )

    # ---- for the workspace -------------------------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Whether points are being drawn."""
        return self.drawing.running

    def refresh_models(self) -> None:
        """Look again which models and checkpoints there are."""
        if not self.running:
            self.form.refresh()

    def save_state(self) -> dict[str, Any]:
        """What to remember for next time."""
        return {"form": self.form.state(), "measure": self.measure.value}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take back what ``save_state`` gave."""
        self.form.restore(state.get("form", {}))
        if state.get("measure") in MEASURES:
            self.measure.choose(state["measure"])

    # ---- drawing -----------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Draw the points that are missing; with other settings than before, all of them."""
        if self.running or self.form.problem:
            return
        self.choose_button.hide()
        settings = self.form.settings(self._sources)
        if settings != self._shown:
            self.plot.clear_points()
            self._shown = settings
        have = {(point.sampler, point.steps) for point in self.plot.points}
        wanted = planned(self.form.steps, self.form.timesteps)
        missing = [point for point in wanted if point not in have]
        self.drawing.start(settings, missing)
        self._show_state()

    def stop(self) -> None:
        """End it; the points stay."""
        if self.running:
            self.drawing.stop()
            self._on_ended(tr("Stopped. Run goes on from here."))

    def clear(self) -> None:
        """Forget all points."""
        if not self.running:
            self.plot.clear_points()
            self._shown = None
            self.status.setText("")
            self._show_state()

    def _on_point(self, point: CurvePoint) -> None:
        self.plot.add(point)
        self._show_state()

    def _on_progress(self, share: float, text: str) -> None:
        self.progress.setValue(round(1000 * share))
        self.status.setText(text)

    def _on_ended(self, why: str) -> None:
        self.progress.setValue(0 if why else 1000)
        self.status.setText(why or self._worth())
        self._show_state()

    def _worth(self) -> str:
        """What the finished curve is worth."""
        if not self.plot.points:
            return tr("There is no point to draw.")
        samples = self.plot.points[0].quality.samples
        if not hint(samples):
            return tr("Each point is from {samples} images.", samples=samples)
        return tr(
            "Each point is from {samples} images: the Frechet distance is larger than it would be from more, for real "
            "images too (the dashed line). Compare points with each other.",
            samples=samples,
        )

    def _on_missing(self, why: str) -> None:
        self._on_ended(tr("No images to measure against. {why}", why=why))
        self.choose_button.show()

    def _show_state(self) -> None:
        running = self.running
        self.form.setEnabled(not running)
        self.run_button.setVisible(not running)
        self.run_button.setEnabled(not self.form.problem)
        self.run_button.setToolTip(self.form.problem or tr("Draw and judge the points that are missing. (Ctrl+Return)"))
        self.stop_button.setVisible(running)
        has = bool(self.plot.points)
        self.csv_button.setEnabled(has)
        self.png_button.setEnabled(has)
        self.clear_button.setEnabled(has and not running)
        self.state_changed.emit()

    def _ask_images(self) -> None:
        entries = [
            (tr("Open a folder…"), "folder", lambda: self.measure_against(ask_folder(self))),
            (tr("Open a zip or .npy…"), "archive", lambda: self.measure_against(ask_file(self))),
            (tr("Built-in sprites"), "sample", lambda: self.measure_against(BUILTIN)),
        ]
        show_image_menu(self, self.choose_button.mapToGlobal(QPoint(0, self.choose_button.height())), entries)

    def measure_against(self, source: str) -> None:
        """Measure this model against the image set ``source``, and draw the curve; an empty one changes nothing."""
        if source and self.form.info is not None:
            self._sources[self.form.info.path] = source
            self.run()

    # ---- saving ------------------------------------------------------------------------------------------------------

    def save_csv(self) -> None:
        """Ask where, and save the table."""
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the figures"), str(self._home / "quality.csv"), tr("Table (*.csv)")
        )
        if name:
            path = _ending(Path(name), ".csv")
            self._write(path, lambda: write_text_atomically(path, curve_csv(self.plot.points)))

    def save_png(self) -> None:
        """Ask where, and save the picture."""
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the curve"), str(self._home / "quality.png"), tr("PNG image (*.png)")
        )
        if name:
            path, picture = _ending(Path(name), ".png"), self.chart.grab()
            self._write(path, lambda: write_atomically(path, lambda part: picture.save(str(part), "PNG")))

    def _write(self, path: Path, write) -> None:
        try:
            write()
        except OSError as error:
            self._notes.say(
                tr("'{name}' could not be saved.", name=path.name),
                f"{error.strerror or error}.",
                tr("Choose a folder that you may write to and that has room."),
                str(error),
                "error",
            )
        else:
            self._notes.say(tr("Saved '{name}'.", name=path.name), tr("It is in {folder}.", folder=path.parent))


def _ending(path: Path, suffix: str) -> Path:
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
