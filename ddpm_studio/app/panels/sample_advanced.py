"""What is rarely changed in a sampling, folded away: timesteps, range, guidance, weights, arithmetic, memory."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QVBoxLayout, QWidget

from ddpm_studio.app.panels.form_rows import CaptionRows, choice, choose, decimal, fold_button, tick
from ddpm_studio.app.widgets.number_slider import NumberSlider
from ddpm_studio.language import tr
from ddpm_studio.sampling.keeping import BUDGET_BYTES
from ddpm_studio.sampling.request import USUAL_INTERVAL, SampleRequest

SPACINGS = {
    "trailing": tr("Even, from T (trailing)"),
    "leading": tr("Even, to 1 (leading)"),
    "linspace": tr("Even, T to 1 (linspace)"),
    "log-snr": tr("Even in log SNR"),
    "karras": tr("Karras, rho 7"),
}
RANGES = {"clip": tr("Clip to ±1"), "dynamic": tr("Dynamic"), "free": tr("Any")}
VARIANCES = {"beta": tr("beta (larger)"), "posterior": tr("posterior (smaller)")}
WEIGHTS = {"ema": tr("EMA, their running mean"), "raw": tr("Raw, of the last step")}


class SampleAdvanced(QWidget):
    """``settings`` are fields of ``SampleRequest``; those that have no effect keep the values they have there."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sampler = "dpmpp"
        self._guides = False
        tip = tr(
            "Spacing of the timesteps, range of x0, guidance in detail, weights, arithmetic, memory for the steps."
        )
        self.toggle = fold_button("sample.advanced", tr("Advanced"), tip)
        self._make_widgets()
        self._inside = QWidget(self)
        rows = CaptionRows(self._inside)
        rows.field(tr("Spacing"), self.spacing)
        rows.field(tr("Range"), self.range, self.percentile)
        rows.field(tr("Variance"), self.variance)
        rows.field(tr("Away from"), self.negative)
        rows.field(tr("Rescale"), self.rescale)
        rows.field(tr("Guide from"), self.interval_from, self.interval_to)
        rows.field(tr("Weights"), self.weights)
        rows.across(self.exact)
        rows.field(tr("Memory"), self.memory)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.toggle)
        box.addWidget(self._inside)
        self._inside.hide()
        self.toggle.toggled.connect(self._inside.setVisible)
        self._connect()
        self._show_effects()

    def _make_widgets(self) -> None:
        def named(widget: QWidget, name: str) -> Any:
            widget.setAccessibleName(name)
            return widget

        tip = tr(
            "Which timesteps are visited. Trailing begins at T itself; log SNR and Karras put more of the steps where "
            "there is little noise."
        )
        self.spacing: QComboBox = named(choice("sample.spacing", SPACINGS, tip), tr("Spacing of the timesteps"))
        tip = tr(
            "What is done with the predicted x0 at each step. Clip: cut off at the range of real images, −1 to 1. "
            "Dynamic: cut off at a percentile and scaled back (Saharia et al. 2022), for strong guidance. Any: nothing."
        )
        self.range: QComboBox = named(choice("sample.range", RANGES, tip), tr("Range of the predicted x0"))
        self.range.setMinimumContentsLength(5)
        tip = tr("Dynamic threshold: the percentile of an image's absolute values at which it is cut off.")
        self.percentile: QDoubleSpinBox = named(
            decimal("sample.percentile", 50, 100, 0.5, 1, tip, " %"), tr("Percentile of the dynamic threshold")
        )
        self.percentile.setFixedWidth(80)
        self.percentile.setValue(99.5)
        tip = tr("DDPM only: variance of the noise that each step adds (Ho et al. 2020, section 3.2).")
        self.variance: QComboBox = named(choice("sample.variance", VARIANCES, tip), tr("Variance of DDPM's noise"))
        tip = tr("Guidance leads away from this attribute, rather than from no context. Needs guidance other than 1.")
        self.negative: QComboBox = named(choice("sample.negative", {}, tip), tr("Lead away from"))
        tip = tr(
            "How far the contrast that guidance adds is taken back to that without it (phi of Lin et al. 2024). Needs "
            "guidance other than 1."
        )
        self.rescale = NumberSlider("sample.rescale", tr("Guidance rescale"), tip, 0, 1, 0, decimals=2, step=0.05)
        tip = tr(
            "Guide only between these shares of T, 1 being all noise (Kynkäänniemi et al. 2024). Needs guidance other "
            "than 1."
        )
        self.interval_from: QDoubleSpinBox = named(
            decimal("sample.interval_from", 0, 1, 0.05, 2, tip), tr("Guide from this share of T")
        )
        self.interval_to: QDoubleSpinBox = named(
            decimal("sample.interval_to", 0, 1, 0.05, 2, tip), tr("Guide up to this share of T")
        )
        tip = tr(
            "How much memory the recorded steps of one sampling may take. Beyond it they are kept in float16, and "
            "beyond that only every k-th step; which it is, is said above."
        )
        self.memory: QDoubleSpinBox = named(
            decimal("sample.memory", 0.25, 8, 0.25, 2, tip, " " + tr("GB")), tr("Memory for the recorded steps")
        )
        self.memory.setValue(BUDGET_BYTES / 2**30)
        for box in (self.percentile, self.interval_from, self.interval_to, self.memory):
            box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.interval_to.setPrefix(tr("to", "the upper end of a range") + " ")
        self.interval_from.setValue(USUAL_INTERVAL[0])
        self.interval_to.setValue(USUAL_INTERVAL[1])
        tip = tr(
            "EMA: the running mean of the weights in training, which draws best. Raw: the weights as the last training "
            "step left them, where the checkpoint has them."
        )
        self.weights: QComboBox = named(choice("sample.weights", WEIGHTS, tip), tr("Weights"))
        self.exact: QCheckBox = tick(
            "sample.exact",
            tr("Exact arithmetic (float32)"),
            tr(
                "Compute the network's products in float32. Off: in bfloat16 where the device is built for it, which "
                "is faster and differs by small roundings. On for images that are to be the same on another computer, "
                "or with ONNX."
            ),
        )
        self.set_attributes(())

    def _connect(self) -> None:
        for box in (self.spacing, self.range, self.variance, self.negative, self.weights):
            box.currentIndexChanged.connect(self._on_edit)
        for number in (self.percentile, self.interval_from, self.interval_to, self.memory):
            number.valueChanged.connect(self._on_edit)
        self.rescale.changed.connect(self._on_edit)
        self.exact.toggled.connect(self._on_edit)
        # The ends of the interval push each other, so that the lower one stays the lower
        low, high = self.interval_from, self.interval_to
        low.valueChanged.connect(lambda share: high.setValue(max(share, high.value())))
        high.valueChanged.connect(lambda share: low.setValue(min(share, low.value())))

    # ---- reading -----------------------------------------------------------------------------------------------------

    def settings(self) -> dict[str, Any]:
        """What is chosen, as fields of ``SampleRequest``."""
        found: dict[str, Any] = {
            "spacing": self.spacing.currentData(),
            "weights": self.weights.currentData(),
            "clip_x0": self.range.currentData() != "free",
            "precision": "float32" if self.exact.isChecked() else "auto",
        }
        if self.range.currentData() == "dynamic":
            found["dynamic_threshold"] = self.percentile.value() / 100
        if self._sampler == "ddpm":
            found["variance"] = self.variance.currentData()
        return found | self.guidance_settings() if self._guides else found

    def guidance_settings(self) -> dict[str, Any]:
        """How is guided where guidance has an effect, as fields of ``SampleRequest``."""
        low, high = self.interval_from.value(), self.interval_to.value()
        return {
            "guidance_rescale": self.rescale.value,
            "guidance_interval": (min(low, high), high),
            "negative": {self.leads_away: 1.0} if self.leads_away else None,
        }

    @property
    def budget_bytes(self) -> int:
        """The memory that the recorded steps of one sampling may take."""
        return round(self.memory.value() * 2**30)

    def take(self, request: SampleRequest) -> None:
        """Choose what ``request`` says. What it leads away from is chosen where it is one attribute alone."""
        choose(self.spacing, request.spacing)
        choose(self.weights, request.weights)
        choose(self.variance, request.variance)
        self.exact.setChecked(request.precision == "float32")
        if request.dynamic_threshold is not None:
            choose(self.range, "dynamic")
            self.percentile.setValue(request.dynamic_threshold * 100)
        else:
            choose(self.range, "clip" if request.clip_x0 else "free")
        self.rescale.set_value(request.guidance_rescale)
        if request.guidance_scale != 1 or request.guidance_scales:
            self.interval_to.setValue(request.guidance_interval[1])
            self.interval_from.setValue(request.guidance_interval[0])
        away = [name for name, value in (request.negative or {}).items() if value > 0]
        choose(self.negative, away[0] if len(away) == 1 else "")

    @property
    def leads_away(self) -> str | None:
        """The attribute that guidance leads away from, or None."""
        return self.negative.currentData() or None

    def state(self) -> dict[str, Any]:
        """What is remembered until next time."""
        return {
            "open": self.toggle.isChecked(),
            "spacing": self.spacing.currentData(),
            "range": self.range.currentData(),
            "percentile": self.percentile.value(),
            "variance": self.variance.currentData(),
            "negative": self.negative.currentData(),
            "rescale": self.rescale.value,
            "interval": [self.interval_from.value(), self.interval_to.value()],
            "weights": self.weights.currentData(),
            "exact": self.exact.isChecked(),
            "memory": self.memory.value(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what ``state`` gave; what is missing or no longer fits stays as it is."""
        self.toggle.setChecked(bool(state.get("open", False)))
        for box, key in (
            (self.spacing, "spacing"),
            (self.range, "range"),
            (self.variance, "variance"),
            (self.negative, "negative"),
            (self.weights, "weights"),
        ):
            choose(box, state.get(key, box.currentData()))
        self.percentile.setValue(state.get("percentile", self.percentile.value()))
        self.rescale.set_value(state.get("rescale", self.rescale.value))
        low, high = state.get("interval", (self.interval_from.value(), self.interval_to.value()))
        self.interval_to.setValue(high)
        self.interval_from.setValue(low)
        self.exact.setChecked(bool(state.get("exact", self.exact.isChecked())))
        self.memory.setValue(state.get("memory", self.memory.value()))

    # ---- following ---------------------------------------------------------------------------------------------------

    def set_attributes(self, attributes: tuple[str, ...]) -> None:
        """The attributes of the chosen model; the one led away from stays if it is among them."""
        before = self.negative.currentData()
        with QSignalBlocker(self.negative):
            self.negative.clear()
            self.negative.addItem(tr("No context"), "")
            for name in attributes:
                self.negative.addItem(name, name)
            self.negative.setCurrentIndex(max(0, self.negative.findData(before)))

    def follow(self, sampler: str, scale: float, led: bool) -> None:
        """Enable what has an effect. scale: of guidance. led: whether images have a context to be led to."""
        self._sampler = sampler
        self._guides = scale != 1 and led
        self._show_effects(scale != 1)

    def _show_effects(self, scaled: bool = False) -> None:
        self.percentile.setEnabled(self.range.currentData() == "dynamic")
        self.variance.setEnabled(self._sampler == "ddpm")
        self.negative.setEnabled(scaled and self.negative.count() > 1)
        for widget in (self.rescale, self.interval_from, self.interval_to):
            widget.setEnabled(self._guides)

    def _on_edit(self) -> None:
        self.percentile.setEnabled(self.range.currentData() == "dynamic")
        self.edited.emit()
