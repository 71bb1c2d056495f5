"""The training loop."""

import contextlib
import math
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.reading import load_images
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import CHECKPOINTS, checkpoint_name
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.device import describe, pick_device
from ddpm_studio.model.files import sweep_parts
from ddpm_studio.model.memory import out_of_memory, release
from ddpm_studio.training.batches import Batches, split, validation_batch
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.disk import in_words
from ddpm_studio.training.health import Diverged, LossWatch
from ddpm_studio.training.keeper import Keeper
from ddpm_studio.training.learner import Learner, Step
from ddpm_studio.training.mailbox import Mailbox
from ddpm_studio.training.metrics import read_metrics
from ddpm_studio.training.previews import draw_previews
from ddpm_studio.training.processes import Processes, join
from ddpm_studio.training.resume_state import Progress
from ddpm_studio.training.run_ending import failure_kept
from ddpm_studio.training.run_folder import PREVIEWS, TENSORBOARD, RunError, note, write_config, write_preview
from ddpm_studio.training.run_lock import RunLock, check_folder
from ddpm_studio.training.step_clock import StepClock
from ddpm_studio.training.telemetry import GATHER_SECONDS, Speed, Telemetry
from ddpm_studio.training.watcher import Result, StepReport, Watcher

_AUTOSAVE_SECONDS = 60.0  # what a crash can cost at most, beside the step under way
_LOSS_STEPS = 100  # over which the loss at the end is averaged
_PREVIEW_SHARE = 0.03  # of the time at most goes into previews, however slow the network
_OVER = -1.0  # in place of a learning rate: there is no further step


def train(
    config: TrainConfig,
    run: Path,
    resume: bool = False,
    mailbox: Mailbox | None = None,
    watcher: Watcher | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Result:
    """Train in the run folder ``run``, from the start or on from where it was.

    Under ``torchrun`` its processes train together, each on its part of every batch; the first one's result counts.

    progress: told how many of the image set's files are read. Raises RunError, ImageSetError, DeviceError, or
    ReadingCancelled where the mailbox says stop before the images are read.
    """
    mailbox = mailbox or Mailbox()
    processes, device = join(pick_device(config.device))
    lock = None
    try:
        if processes.first:
            check_folder(config, run, resume)
            lock = _locked(run)
            check_folder(config, run, resume)  # another program may have come and gone in between
        with failure_kept(run) if processes.first else contextlib.nullcontext():
            image_set = load_images(
                config.image_set,
                config.size,
                config.background,
                progress,
                lambda: mailbox.stopping,
                channels=config.channels,
                preparation=config.preparation,
            )
            return Trainer(config, run, image_set, device, mailbox, watcher or Watcher(), processes).run(resume)
    finally:
        if lock is not None:
            lock.release()
        processes.leave()


def model_config(config: TrainConfig, image_set: ImageSet) -> ModelConfig:
    """The model that ``config`` trains on ``image_set``."""
    vectors, counts = np.unique(image_set.labels, axis=0, return_counts=True)
    most = np.argsort(-counts, kind="stable")[:1024]
    network = config.network.model_copy(update={"augmentations": config.augmentation > 0})
    return ModelConfig(
        size=config.size,
        channels=image_set.images.shape[3],
        attributes=image_set.attributes,
        context_table=tuple((tuple(map(float, vectors[i])), int(counts[i])) for i in most),
        schedule=config.schedule,
        network=network,
        objective=config.objective,
        sigma_data=config.sigma_data,
        seed=config.seed,
    )


class Trainer:
    """One training, made ready; ``run`` does it."""

    def __init__(
        self,
        config: TrainConfig,
        run: Path,
        image_set: ImageSet,
        device: torch.device,
        mailbox: Mailbox,
        watcher: Watcher,
        processes: Processes | None = None,
    ) -> None:
        self.config = config
        self.folder = run
        self.device = device
        self.mailbox = mailbox
        self.watcher = watcher
        self.model = model_config(config, image_set)
        self.processes = processes or Processes()
        if config.batch_size < self.processes.count:
            raise RunError(
                tr(
                    "A batch of {batch_size} cannot be shared by {count} processes. Choose a larger batch or fewer "
                    "processes.",
                    batch_size=config.batch_size,
                    count=self.processes.count,
                )
            )
        self.learner = Learner(config, self.model, device, self.processes)
        self.preview_steps = min(config.preview_steps, self.learner.schedule.T)
        training, held_out = split(image_set, config.validation_fraction, config.seed, config.copies_together)
        self.batches = Batches(image_set, training, self.learner.levels, config, device)
        self.validation = validation_batch(image_set, held_out, self.learner.levels, config.seed, device)
        self.progress = Progress(0, 0, 0.0)
        self._telemetry: Telemetry | None = None
        self.keeper = Keeper(run, config, self.model, self.learner)

    def run(self, resume: bool) -> Result:
        """Train to the end, or until the mailbox says stop. Raises RunError; Diverged where the loss explodes."""
        try:
            return self._run(resume)
        except OSError as error:
            raise in_words(self.folder, error, self.keeper.kept_at) from error
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error):
                raise
            raise RunError(
                tr(
                    "There is not enough memory to train, even with a batch in {parts} parts. Choose a "
                    "smaller network or batch, more parts (accumulation), or another device. What was saved, "
                    "up to {saved:,} images, is kept.",
                    parts=self.learner.parts,
                    saved=self.keeper.kept_at,
                )
            ) from error
        finally:
            self.close()

    def close(self) -> None:
        """End the threads that ``train_step`` may have begun, and the files."""
        self.learner.close()
        if self._telemetry is not None:
            self._telemetry.close()

    def _run(self, resume: bool) -> Result:
        if resume:
            self.progress = self.keeper.load(self._adapted if self.processes.first else lambda _: None) or self.progress
        if not self.processes.first:
            return self._assist()
        self.keeper.check_room()
        write_config(self.folder, self.config)
        self._telemetry = Telemetry(self.folder, self.config, self.progress.images_seen)
        self._health = LossWatch(read_metrics(self.folder)["loss"].tolist())
        parameters = sum(p.numel() for p in self.learner.network.parameters())
        self.watcher.started(self.progress.images_seen, parameters, self.model, describe(self.device))
        note(
            self.folder,
            f"{'resumed' if resume else 'started'} at {self.progress.images_seen} images, {describe(self.device)}",
        )
        first = self.progress
        if first.images_seen == 0:
            self._checkpoint()
            self._preview()
        try:
            losses = self._loop()
        finally:
            self._telemetry.flush()
        if self._health.alarming:
            raise self._diverged(tr("The loss has exploded"))
        self._checkpoint()
        self._preview()
        self._telemetry.flush()
        reason = "finished" if self._share_done() >= 1 else "stopped"
        seconds = self.progress.seconds - first.seconds
        images = self.progress.images_seen - first.images_seen
        note(self.folder, f"{reason} at {self.progress.images_seen} images")
        return Result(
            reason,
            self.progress.images_seen,
            seconds,
            images / seconds if seconds > 0 else 0.0,
            float(np.mean(losses)) if losses else math.nan,
            self.folder / CHECKPOINTS / checkpoint_name(self.progress.images_seen),
        )

    def train_step(self) -> float:
        """One optimisation step, without measuring, saving or telling: its loss."""
        loss = self._step(self._rate()).loss
        done = self.progress
        self.progress = Progress(done.step + 1, done.images_seen + self.config.batch_size, done.seconds)
        return loss

    def _assist(self) -> Result:
        """Compute this process's part of each step until the first process says that it is over."""
        loss = math.nan
        began, first = time.perf_counter(), self.progress.images_seen
        while (rate := self.processes.agreed(_OVER)) != _OVER:
            loss = self._step(rate).loss
            done = self.progress
            self.progress = Progress(done.step + 1, done.images_seen + self.config.batch_size, done.seconds)
        seconds = time.perf_counter() - began
        images = self.progress.images_seen
        checkpoint = self.folder / CHECKPOINTS / checkpoint_name(images)
        return Result("finished", images, seconds, (images - first) / seconds, loss, checkpoint)

    def _loop(self) -> deque[float]:
        """Steps until done or stopped; returns the losses of the last of them."""
        config = self.config
        losses: deque[float] = deque(maxlen=_LOSS_STEPS)
        speed = Speed(self.progress.images_seen, self.progress.seconds)
        clock = StepClock()
        autosaved = checkpointed = previewed = gathered = self.progress.seconds
        preview_pause, previewing = config.preview_seconds, 0.0
        affordable = math.inf  # after how many seconds a preview more, at a checkpoint, is within its share of the time
        wanted = asked = False  # a checkpoint; by a person
        while True:
            over = self.mailbox.stopping or self._share_done() >= 1
            rate = self.processes.agreed(_OVER if over else self._rate())
            if rate == _OVER:
                break
            step = self._step(rate)
            loss = step.loss
            done = self.progress
            seconds = done.seconds + previewing + clock.step()
            self.progress = done = Progress(done.step + 1, done.images_seen + config.batch_size, seconds)
            previewing = 0.0
            if not math.isfinite(loss):
                raise self._diverged(tr("The loss is no longer a number"))
            self._health.add(loss)
            if self._health.exploded:
                raise self._diverged(tr("The loss has exploded: it is {loss:.3g}", loss=loss))
            losses.append(loss)

            crossed = done.images_seen // config.checkpoint_images > (
                (done.images_seen - config.batch_size) // config.checkpoint_images
            )
            late = 0 < 60 * config.checkpoint_minutes <= done.seconds - checkpointed
            since = done.seconds - previewed
            preview_due = (
                self.mailbox.take_preview() or since >= preview_pause or ((crossed or late) and since >= affordable)
            )
            validation = self._validate() if preview_due else None
            over = self.mailbox.stopping or self._share_done() >= 1
            gather = over or done.seconds - gathered >= GATHER_SECONDS
            report = StepReport(
                done.images_seen,
                loss,
                validation,
                rate * config.learning_rate,
                speed.after(done.images_seen, done.seconds),
                done.seconds,
                min(self._share_done(), 1.0),
                step.gradient_norm,
                self.learner.bands.take() if gather else None,
            )
            self._telemetry.add(report)
            self.watcher.stepped(report)
            if preview_due:
                previewed = done.seconds
                self._preview()
                previewing = clock.other()
                affordable = previewing / _PREVIEW_SHARE
                preview_pause = max(config.preview_seconds, affordable)
            asked = self.mailbox.take_save() or asked
            wanted = asked or crossed or late or wanted
            sound = self._health.sound  # otherwise the state before is the one to keep
            if wanted and sound:
                autosaved = checkpointed = done.seconds
                self._checkpoint(asked)
                wanted = asked = False
            elif done.seconds - autosaved >= _AUTOSAVE_SECONDS and sound:
                autosaved = done.seconds
                self._save_state()
            if gather:
                gathered = done.seconds
                self._telemetry.flush()
            if self.mailbox.paused and sound:
                self._stand_still()
                clock.restart()
        return losses

    def _step(self, rate: float) -> Step:
        images_seen = self.progress.images_seen + self.config.batch_size
        parts = self.learner.parts
        step = self.learner.step(self.batches.at(self.progress.step), rate, images_seen)
        if self.learner.parts != parts:
            self._remember_parts()
        return step

    def _remember_parts(self) -> None:
        """Memory ran out: say what was done about it, and keep it for when the run is resumed."""
        size, parts = self.config.batch_size, self.learner.parts
        self.config = self.config.model_copy(update={"accumulation": parts})
        write_config(self.folder, self.config)
        self._adapted(
            tr(
                "Memory ran out. The batch of {size} is now computed in {parts} parts of {count} images at "
                "most; what is learned stays the same.",
                size=size,
                parts=parts,
                count=-(-size // parts),
            )
        )

    def _adapted(self, what: str) -> None:
        note(self.folder, what)
        self.watcher.adapted(what)

    def _validate(self) -> float | None:
        return None if self.validation is None else self.learner.validation(self.validation)

    def _share_done(self) -> float:
        """0 at the start, 1 or more at the end: by images or by seconds, whichever is further."""
        share = self.progress.images_seen / self.config.images
        if self.config.seconds is not None:
            share = max(share, self.progress.seconds / self.config.seconds)
        return share

    def _rate(self) -> float:
        """The share of its learning rate that each optimiser takes now: 0..1."""
        rate = 1.0
        if self.config.warmup_images:
            rate *= min(1.0, (self.progress.images_seen + self.config.batch_size) / self.config.warmup_images)
        if self.config.lr_decay == "linear":
            rate *= max(0.0, 1 - self._share_done())
        return rate

    def _checkpoint(self, asked: bool = False) -> None:
        self._telemetry.flush()  # the state goes with rows at least as new as it is
        self.watcher.saved(self.keeper.checkpoint(self.progress, asked), self.progress.images_seen)

    def _save_state(self) -> None:
        self._telemetry.flush()
        self.keeper.save_state(self.progress)

    def _diverged(self, why: str) -> Diverged:
        return Diverged(why, self.config, self.progress.images_seen, self.keeper.kept_at)

    def _preview(self) -> None:
        count, denoiser = self.config.preview_count, self.learner.denoiser
        try:
            images = draw_previews(denoiser, self.model, count, self.preview_steps, self.device)
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error):
                raise
            images = None
        if images is None:  # outside of the handler, which holds what was computed so far
            release(self.device)
            self._adapted(tr("There was not enough memory to draw the previews: these are left out."))
            return
        write_preview(self.folder, self.progress.images_seen, images)
        self._telemetry.preview(self.progress.images_seen, images)
        self.watcher.previewed(self.progress.images_seen, images)

    def _stand_still(self) -> None:
        self._checkpoint()
        self.watcher.paused(True)
        while self.mailbox.paused:
            self.mailbox.wait()
            if self.mailbox.take_preview():
                self._preview()
            if self.mailbox.take_save():
                self._checkpoint(asked=True)
        self.watcher.paused(False)


def _locked(run: Path) -> RunLock:
    """The run folder for this program alone, without what a killed one left half-written."""
    try:
        lock = RunLock(run)
    except OSError as error:
        raise in_words(run, error, 0) from error
    for folder in (run, run / CHECKPOINTS, run / PREVIEWS, run / TENSORBOARD):
        sweep_parts(folder)
    return lock
