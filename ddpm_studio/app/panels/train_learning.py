"""Rows of the training form: optimiser, batch, augmentation and the running mean."""

from typing import Any

from ddpm_studio.app.panels.form_rows import Rows, choice, choose, decimal, tick, whole_number
from ddpm_studio.language import tr
from ddpm_studio.training.config import TrainConfig

OPTIMIZERS = {"adam": tr("Adam"), "muon": tr("Muon, with Adam")}


class LearningRows:
    """How it learns."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._shown = TrainConfig()
        tip = tr(
            "Adam (Kingma & Ba 2015) for all weights; or Muon (Jordan et al. 2024), which makes the steps of matrices "
            "orthogonal, and Adam for the rest"
        )
        self.optimizer = rows.add(tr("Optimiser"), choice("train.optimizer", OPTIMIZERS, tip), "optimizer")
        tip = tr("Size of Muon's step at the start; it decays to the end of the run as Adam's does")
        self.muon_learning_rate = rows.add(
            tr("Muon rate"), decimal("train.muon_learning_rate", 1e-5, 1.0, 1e-3, 5, tip), "muon_learning_rate"
        )
        tip = tr("Size of Adam's step at the start; it decays linearly to the end of the run")
        self.learning_rate = rows.add(
            tr("Learning rate"), decimal("train.learning_rate", 1e-6, 1.0, 1e-4, 6, tip), "learning_rate"
        )
        tip = tr("Images per optimiser step")
        self.batch_size = rows.add(tr("Batch size"), whole_number("train.batch_size", 1, 4096, 8, tip), "batch_size")
        tip = tr("Parts in which a batch is computed, one after the other: the same step with less memory")
        self.accumulation = rows.add(
            tr("Accumulation"), whole_number("train.accumulation", 1, 4096, 1, tip), "accumulation"
        )
        tip = tr("Share of images whose context is hidden, so that the model can also draw without one, and be guided")
        self.dropout = rows.add(
            tr("Hide context"), decimal("train.context_dropout", 0, 100, 5, 0, tip, " %"), "context_dropout"
        )
        tip = tr(
            "Probability of each change (mirroring, quarter turns, shifts) of which the network is told, so that it "
            "does not draw them (Karras et al. 2022, appendix F.2); for few images"
        )
        self.augmentation = rows.add(
            tr("Augmentation"), decimal("train.augmentation", 0, 100, 5, 0, tip, " %"), "augmentation"
        )
        tip = tr(
            "Left and right are swapped at random, in what is drawn as well. Not for images with letters or a side."
        )
        self.flips = tick("train.flips", tr("Mirror half of the images"), tip)
        rows.add_wide(self.flips)
        tip = tr(
            "Half-life of the weights' running mean (EMA), in images; 0 keeps none. Samples are drawn with the mean."
        )
        self.ema = rows.add(
            tr("EMA half-life"), whole_number("train.ema_halflife", 0, 10_000_000, 5000, tip), "ema_halflife"
        )

    def show(self, config: TrainConfig) -> None:
        """Take every value from ``config``."""
        self._shown = config
        choose(self.optimizer, config.optimizer)
        self.muon_learning_rate.setValue(config.muon_learning_rate)
        self.learning_rate.setValue(config.learning_rate)
        self.batch_size.setValue(config.batch_size)
        self.accumulation.setValue(config.accumulation)
        self.dropout.setValue(100 * config.context_dropout)
        self.augmentation.setValue(100 * config.augmentation)
        self.flips.setChecked(config.flips)
        self.ema.setValue(config.ema_halflife)

    def show_effects(self, is_unet: bool) -> None:
        """Hide what has no effect. is_unet: only that network can be told how an image was augmented."""
        self._rows.show_row(self.muon_learning_rate, self.optimizer.currentData() == "muon")
        self._rows.show_row(self.augmentation, is_unet)

    def values(self, is_unet: bool) -> dict[str, Any]:
        """Fields of ``TrainConfig``, not validated. What has no effect keeps its usual value."""
        muon = self.optimizer.currentData() == "muon"
        return {
            "optimizer": self.optimizer.currentData(),
            "muon_learning_rate": self.muon_learning_rate.value() if muon else self._shown.muon_learning_rate,
            "learning_rate": self.learning_rate.value(),
            "batch_size": self.batch_size.value(),
            "accumulation": self.accumulation.value(),
            "context_dropout": self.dropout.value() / 100,
            "augmentation": self.augmentation.value() / 100 if is_unet else 0.0,
            "flips": self.flips.isChecked(),
            "ema_halflife": self.ema.value(),
        }

    def problems(self) -> dict[str, str]:
        """Why values cannot be used, by the field's name in the configuration."""
        if self.accumulation.value() > self.batch_size.value():
            return {
                "accumulation": tr(
                    "A batch of {count} images has at most that many parts.", count=self.batch_size.value()
                )
            }
        return {}
