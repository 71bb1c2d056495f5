"""Says in the tool tips of the panels' controls what the glossary says of the thing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ddpm_studio.app.learn.glossary import TERMS

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow

# Controls whose own tool tips do not say what the word means, or where it is from
CONTROL_TERMS = {
    "sample.steps": "steps",
    "sample.eta": "eta",
    "sample.guidance": "guidance",
    "sample.context_mode": "context",
    "sample.seed": "seed",
    "sample.checkpoint": "checkpoint",
    "sample.spacing": "spacing",
    "sample.range": "clipping",
    "sample.variance": "posterior variance",
    "sample.rescale": "guidance rescale",
    "sample.interval_from": "guidance interval",
    "sample.interval_to": "guidance interval",
    "sample.weights": "ema",
    "sample.layer.xt": "xt",
    "sample.layer.x0": "x0",
    "sample.layer.eps": "eps",
    "sample.readout": "alpha-bar",
    "sample.result": "nfe",
    "sample.scrubber": "trajectory",
    "sample.sampler.ddpm": "ddpm",
    "sample.sampler.ddim": "ddim",
    "sample.sampler.dpmpp": "dpm-solver++",
    "sample.add_noise": "mode collapse",
    "context.none": "null context",
    "branch.bar": "branch",
    "train.figure.loss": "loss",
    "train.figure.gradient_norm": "gradient clipping",
    "train.figure.learning_rate": "learning rate",
    "train.objective": "objective",
    "train.schedule": "schedule",
    "train.timesteps": "timesteps",
    "train.optimizer": "adam",
    "train.context_dropout": "context dropout",
    "train.loss_weight": "min-snr",
    "train.plots.bands": "snr",
    "compare.seed": "seed",
    "compare.context_mode": "context",
}


class ControlTerms(QObject):
    """Watches the named controls for tool tips; no panel knows of it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        for name in CONTROL_TERMS:
            for part in (name, f"{name}.slider"):
                for widget in window.findChildren(QWidget, part):
                    widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and isinstance(watched, QWidget):
            QToolTip.showText(event.globalPos(), tip_of(watched), watched)
            return True
        return super().eventFilter(watched, event)


def tip_of(control: QWidget) -> str:
    """The tool tip of a control with its term beneath, HTML; "" where it has none."""
    key = CONTROL_TERMS.get(control.objectName().removesuffix(".slider"))
    if key is None:
        return ""
    term = TERMS[key]
    own = control.toolTip()
    return f"<p>{own}</p><p><b>{term.name}</b>: {term.says} <i>{term.source}</i></p>"
