"""``ddpm-studio train --how-fast``."""

from dataclasses import replace

from ddpm_studio.commands.report import console, report
from ddpm_studio.commands.train import TrainOptions, new_config
from ddpm_studio.model.config import DeviceError
from ddpm_studio.model.device import describe, pick_device, use_threads
from ddpm_studio.model.memory import out_of_memory
from ddpm_studio.training.config import PRESET_NOTES, UNLIMITED_IMAGES
from ddpm_studio.training.probe import probe


def measure_presets(options: TrainOptions, as_json: bool) -> None:
    """Print how fast a training with each preset would be, and how long it would take, with the options given."""
    use_threads()
    facts: dict[str, object] = {"device": describe(pick_device(options.device))}
    for preset in PRESET_NOTES:
        config = new_config(replace(options, preset=preset))
        with console.status(f"Measuring {preset} …"):
            try:
                speed = probe(config)
            except (RuntimeError, MemoryError) as error:
                if isinstance(error, DeviceError) or not out_of_memory(error):
                    raise
                speed = None
        if speed is None:
            facts[preset] = {"images_per_second": "does not fit into memory"}
            continue
        seconds = config.images / speed if config.images < UNLIMITED_IMAGES else float("inf")
        facts[preset] = {
            "images_per_second": round(speed, 1),
            "images": min(config.images, int(speed * (config.seconds or seconds))),
            "minutes": round(min(seconds, config.seconds or seconds) / 60, 1),
        }
    report(facts, as_json, "How fast a training would be")
