"""``ddpm-studio train``."""

import json
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from ddpm_studio.commands.data import parse_colour
from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.preparing import NOTHING_ASKED, PreparationOptions
from ddpm_studio.commands.report import console, report
from ddpm_studio.data.named_sources import BUILTIN_SPRITES, as_source
from ddpm_studio.model.catalogue import RUN_FILE
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.device import use_threads
from ddpm_studio.training.config import UNLIMITED_IMAGES, TrainConfig, preset
from ddpm_studio.training.mailbox import Mailbox
from ddpm_studio.training.metrics import read_metrics
from ddpm_studio.training.processes import speaks
from ddpm_studio.training.run_folder import RunError, read_config
from ddpm_studio.training.trainer import train
from ddpm_studio.training.watcher import StepReport, Watcher


@dataclass(frozen=True)
class TrainOptions:
    """The command line as given."""

    images: str
    run: Path
    preset: str
    size: int
    channels: str
    background: str
    flips: bool
    seconds: float | None
    images_seen: int | None
    device: str
    seed: int
    resume: bool
    changes: tuple[str, ...]
    preparing: PreparationOptions = NOTHING_ASKED


class _Bar(Watcher):
    """Shows the training as one line that moves."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("Reading images", total=1.0, facts="")
        self._smoothed: float | None = None

    def started(self, images_seen: int, parameters: int, model: ModelConfig, device: str) -> None:
        self._progress.console.print(f"{parameters:,} weights on {device}, from {images_seen:,} images on")
        self._progress.update(self._task, description="Training")

    def adapted(self, what: str) -> None:
        self._progress.console.print(what)

    def stepped(self, report: StepReport) -> None:
        loss = self._smoothed if self._smoothed is not None else report.loss
        self._smoothed = 0.98 * loss + 0.02 * report.loss
        facts = f"{report.images_seen:,} images · {report.images_per_second:.0f}/s · loss {self._smoothed:.4f}"
        self._progress.update(self._task, completed=report.progress, facts=facts)


def train_model(options: TrainOptions, as_json: bool) -> None:
    """Train, and say how it went."""
    use_threads()
    config = _resumed_config(options) if options.resume else new_config(options)
    mailbox = Mailbox()
    before = signal.signal(signal.SIGINT, lambda *_: mailbox.stop())
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[facts]}"),
    )
    try:
        with Progress(*columns, console=console, refresh_per_second=4, disable=not speaks()) as progress:
            result = train(config, options.run, options.resume, mailbox, _Bar(progress))
    finally:
        signal.signal(signal.SIGINT, before)
    facts = {
        "images_seen": result.images_seen,
        "seconds": round(result.seconds, 3),
        "images_per_second": round(result.images_per_second, 2),
        "loss": result.loss,
        "checkpoint": str(result.checkpoint),
        "reason": result.reason,
    }
    if speaks():
        report(facts, as_json, f"Training {result.reason}")


def new_config(options: TrainOptions) -> TrainConfig:
    """The configuration of a new run. Raises OptionError."""
    changes: dict[str, Any] = {
        "image_set": as_source(options.images),
        "size": options.size,
        "channels": options.channels,
        "background": parse_colour(options.background),
        "flips": options.flips,
        "preparation": options.preparing.changed(),
        "seed": options.seed,
        "device": options.device,
        **_limits(options, 0.0),
    }
    if options.seconds is not None:
        # Nobody watches: a few previews are enough
        changes["preview_seconds"] = max(10.0, options.seconds / 8)
    base = _valid(lambda: preset(options.preset, **changes))
    return _changed(base, options.changes)


def _resumed_config(options: TrainOptions) -> TrainConfig:
    """The run's own configuration, with new limits. The network and images stay what they were."""
    if not (options.run / RUN_FILE).is_file():
        raise RunError(f"There is no run to resume in '{options.run}'. Leave --resume out to start one there.")
    if options.preparing.any:
        raise OptionError(
            "A run goes on with the images that it began with: leave out what changes them, or begin another run."
        )
    before = read_config(options.run)
    seconds = read_metrics(options.run)["seconds"]
    trained = float(seconds[-1]) if len(seconds) else 0.0
    changes = {**_limits(options, trained), "device": options.device}
    if options.images != BUILTIN_SPRITES:
        changes["image_set"] = as_source(options.images)
    return _changed(_valid(lambda: TrainConfig.model_validate({**before.model_dump(), **changes})), options.changes)


def _limits(options: TrainOptions, trained: float) -> dict[str, Any]:
    if options.seconds is None and options.images_seen is None:
        return {}
    return {
        "images": options.images_seen or UNLIMITED_IMAGES,
        "seconds": None if options.seconds is None else trained + options.seconds,
    }


def _changed(config: TrainConfig, changes: tuple[str, ...]) -> TrainConfig:
    """``config`` with NAME=VALUE changes made; a dot reaches into a part, such as network.features=32."""
    values = config.model_dump()
    for change in changes:
        name, equals, text = change.partition("=")
        *parts, last = name.split(".")
        place = values
        for part in parts:
            place = place.get(part) if isinstance(place, dict) else None
        if not equals or not isinstance(place, dict) or last not in place:
            raise OptionError(
                f"'{change}' changes nothing: write NAME=VALUE with a name of the configuration in run.json."
            )
        try:
            place[last] = json.loads(text)
        except ValueError:
            place[last] = text
    return _valid(lambda: TrainConfig.model_validate(values))


def _valid(make) -> TrainConfig:
    try:
        return make()
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise OptionError(f"The configuration is not valid. {faults}.") from error
