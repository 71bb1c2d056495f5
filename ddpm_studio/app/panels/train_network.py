"""Rows of the training form: the network."""

from typing import Any

from PySide6.QtWidgets import QLineEdit

from ddpm_studio.app.panels.form_rows import Rows, choice, choose, whole_number
from ddpm_studio.language import tr
from ddpm_studio.model.config import NetworkConfig

NETWORKS = {"unet": "U-Net", "context_unet": tr("Context U-Net (labs)")}


def _up_to(size: int) -> str:
    return tr("up to {size} × {size}", size=size)


ATTENTION = {0: tr("none", "no attention"), **{size: _up_to(size) for size in (4, 8, 16)}}
PATCHES = {1: tr("1 pixel"), 2: tr("2 × 2 pixels"), 4: tr("4 × 4 pixels")}
TIMES = {"fourier": tr("Fourier, random"), "sinusoidal": tr("sinusoidal")}


class NetworkRows:
    """What learns. The labs' network has only a width; the rows of the U-Net are hidden with it."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._shown = NetworkConfig()
        tip = tr("The denoising network's architecture")
        self.kind = choice("train.network", NETWORKS, tip)
        self.kind.setAccessibleName(tr("Network"))
        rows.add(tr("Kind"), self.kind, "network")
        tip = tr("Channels of the network's first level; more learn more, slower")
        self.features = rows.add(tr("Features"), whole_number("train.features", 8, 512, 8, tip), "network.features")
        self.multipliers = QLineEdit(objectName="train.multipliers")
        self.multipliers.setToolTip(
            tr(
                "Channels of each level in multiples of the features, such as 1, 2, 2. Each level halves the "
                "resolution, down to 4 pixels; the last number is for all further levels."
            )
        )
        rows.add(tr("Level widths"), self.multipliers, "network.multipliers")
        tip = tr("Residual blocks at each level on the way down, and again on the way up")
        self.blocks = rows.add(tr("Blocks"), whole_number("train.blocks", 1, 4, 1, tip), "network.blocks")
        tip = tr("The resolutions at which each pixel attends to all others; attention is costly at high ones")
        self.attention = rows.add(tr("Attention"), choice("train.attention", ATTENTION, tip), "network.attention_size")
        tip = tr("What the network takes for one pixel: squares with more channels make large images affordable")
        self.patch = rows.add(tr("Patch"), choice("train.patch", PATCHES, tip), "network.patch")
        tip = tr(
            "How the network is told the noise level. Fourier takes levels of any size, as objective EDM has them."
        )
        self.time = rows.add(tr("Time"), choice("train.time", TIMES, tip), "network.time")
        self._of_unet = (self.multipliers, self.blocks, self.attention, self.patch, self.time)

    def show(self, network: NetworkConfig) -> None:
        """Take every value from ``network``."""
        self._shown = network
        choose(self.kind, network.kind)
        self.features.setValue(network.features)
        self.multipliers.setText(", ".join(map(str, network.multipliers)))
        self.blocks.setValue(network.blocks)
        if self.attention.findData(network.attention_size) < 0:
            self.attention.addItem(_up_to(network.attention_size), network.attention_size)
        choose(self.attention, network.attention_size)
        choose(self.patch, network.patch)
        choose(self.time, network.time)

    def show_effects(self) -> None:
        """Hide what the chosen network does not have."""
        for field in self._of_unet:
            self._rows.show_row(field, self.is_unet)

    @property
    def is_unet(self) -> bool:
        """Whether the program's own network is chosen."""
        return self.kind.currentData() == "unet"

    def values(self) -> dict[str, Any]:
        """Fields of ``NetworkConfig``, not validated."""
        chosen = {"kind": self.kind.currentData(), "features": self.features.value()}
        if not self.is_unet:
            norm = self._shown.norm if self._shown.kind == "context_unet" else "group"
            return {**NetworkConfig().model_dump(), **chosen, "norm": norm}
        return {
            **NetworkConfig().model_dump(),
            **chosen,
            "multipliers": _numbers(self.multipliers.text()),
            "blocks": self.blocks.value(),
            "attention_size": self.attention.currentData(),
            "patch": self.patch.currentData(),
            "time": self.time.currentData(),
        }

    def problems(self) -> dict[str, str]:
        """Why values cannot be used, by the field's name in the configuration."""
        found = {}
        if self.features.value() % 8:
            found["network.features"] = tr("A multiple of 8, because channels are normalised in groups of 8.")
        widths = _numbers(self.multipliers.text())
        if self.is_unet and not (1 <= len(widths) <= 5 and all(1 <= width <= 8 for width in widths)):
            found["network.multipliers"] = tr("One to five whole numbers from 1 to 8, with commas: 1, 2, 2.")
        return found


def _numbers(text: str) -> tuple[int, ...]:
    """``"1, 2, 2"`` as numbers; nothing where it is something else."""
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError:
        return ()
