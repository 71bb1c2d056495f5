"""What a run keeps on the disk while it goes: checkpoints, and the state from which it can go on."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from safetensors import SafetensorError

from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import CHECKPOINTS, ModelError, checkpoint_name, checkpoints, read_header
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.model_file import holds_raw, load_network, save_model
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.disk import check_room, check_there
from ddpm_studio.training.health import Diverged
from ddpm_studio.training.learner import Learner
from ddpm_studio.training.milestones import superfluous
from ddpm_studio.training.resume_state import Progress, has_state, load_state, save_state
from ddpm_studio.training.run_folder import RESUME, RunError, note

_ASKED = "asked_for"  # in a checkpoint's facts: a person wanted it, so it stays
_BACKUP = ".bak"


class Keeper:
    """Saves what ``learner`` has learned in the run folder, each file whole, and only while it is sound.

    kept_at: images seen at the newest state from which the run can go on.
    """

    def __init__(self, folder: Path, config: TrainConfig, model: ModelConfig, learner: Learner) -> None:
        self.kept_at = 0
        self._folder = folder
        self._config = config
        self._model = model
        self._learner = learner
        self._saved_at = -1  # images seen at the newest checkpoint
        self._asked = False  # whether a person wanted that one

    def load(self, tell: Callable[[str], None]) -> Progress | None:
        """Fill the learner from the state that is kept; None where there is none.

        Where the state is damaged or missing, the newest checkpoint that is whole takes its place, and ``tell`` is told
        in a sentence. Raises RunError where there is none, and OSError where the disk cannot be read.
        """
        if not has_state(self._folder):
            return None
        try:
            progress = load_state(self._folder, self._learner)
        except RunError as error:
            damaged = self._folder / RESUME
            _raise_disk_failure(error, damaged)
            progress = self._load_checkpoint()
            if progress is None:
                raise
            _set_aside(damaged)
            tell(
                tr(
                    "The state of '{name}' from which it could go on exactly, '{file}', is missing or "
                    "damaged. It goes on from its newest good checkpoint, of {images_seen:,} images; the "
                    "optimiser's memory begins anew, so that the loss may rise for a moment.",
                    name=self._folder.name,
                    file=RESUME,
                    images_seen=progress.images_seen,
                )
            )
        self.kept_at = progress.images_seen
        return progress

    def _load_checkpoint(self) -> Progress | None:
        """Fill the learner's weights and their mean from the newest checkpoint that is whole; damaged ones are set
        aside."""
        for checkpoint in reversed(checkpoints(self._folder)):
            if checkpoint.images_seen == 0:
                break
            try:
                _, facts = read_header(checkpoint.path)
                mean = load_network(checkpoint.path)[1].state_dict()
                # A model made to be passed on, such as those that come along, holds the mean alone
                kept: Literal["ema", "raw"] = "raw" if holds_raw(checkpoint.path) else "ema"
                raw = load_network(checkpoint.path, weights=kept)[1].state_dict()
                self._learner.ema.network.load_state_dict(mean)
                self._learner.network.load_state_dict(raw)
                seconds = max(0.0, float(facts["seconds"]))
            except (ModelError, SafetensorError, RuntimeError, LookupError, TypeError, ValueError) as error:
                _raise_disk_failure(error, checkpoint.path)
                _set_aside(checkpoint.path)
                continue
            for optimizer in self._learner.optimizers:
                optimizer.state.clear()
            return Progress(checkpoint.images_seen // self._config.batch_size, checkpoint.images_seen, seconds)
        return None

    def check_room(self) -> None:
        """Raises DiskError unless there is room to save, while the state before stays until the new one is whole."""
        check_room(self._folder, 2 * self._bytes_to_save())

    def checkpoint(self, progress: Progress, asked: bool = False) -> Path:
        """Save a model to sample from, and the state, unless that is done; returns the model's file.

        asked: by a person, so that it always stays. Of the others, those that are superfluous are then removed.
        Raises DiskError; Diverged rather than let what is no number take the place of the last good state.
        """
        path = self._folder / CHECKPOINTS / checkpoint_name(progress.images_seen)
        if progress.images_seen != self._saved_at or (asked and not self._asked):
            self._be_sound(progress)
            check_there(self._folder)
            check_room(self._folder, self._bytes_to_save())
            save_model(
                path,
                self._model,
                self._learner.ema.network.state_dict(),
                self._learner.network.state_dict(),
                within=self._folder,
                images_seen=progress.images_seen,
                seconds=round(progress.seconds, 1),
                image_set=self._config.image_set,
                **{_ASKED: asked},
            )
            self.save_state(progress)
            self._saved_at, self._asked = progress.images_seen, asked
            self._thin_out()
        return path

    def _thin_out(self) -> None:
        """Remove checkpoints that are superfluous: the state lies in another file, and so does each that stays."""
        there = {checkpoint.images_seen: checkpoint.path for checkpoint in checkpoints(self._folder)}
        gone = []
        for count in superfluous(list(there), self._config.keep_checkpoints):
            # What is not known to be superfluous, or cannot be removed now, such as while it is read, stays
            with contextlib.suppress(ModelError, OSError):
                if not read_header(there[count])[1].get(_ASKED, False):
                    there[count].unlink()
                    gone.append(f"{count:,}")
        if gone:
            note(
                self._folder,
                f"removed the checkpoint{'s' * (len(gone) > 1)} of {' and '.join(gone)} images: the newest "
                f"{self._config.keep_checkpoints}, milestones, and those asked for stay",
            )

    def save_state(self, progress: Progress) -> None:
        """Save the state alone. Raises as ``checkpoint`` does."""
        self._be_sound(progress)
        check_there(self._folder)
        save_state(self._folder, self._learner, progress)
        self.kept_at = progress.images_seen

    def _bytes_to_save(self) -> int:
        """Of a checkpoint (weights and their mean) and a state (these, and at most two numbers more for each)."""
        return 4 * 6 * sum(parameter.numel() for parameter in self._learner.network.parameters())

    def _be_sound(self, progress: Progress) -> None:
        if not self._learner.sound():
            why = tr("The weights are no longer numbers")
            raise Diverged(why, self._config, progress.images_seen, self.kept_at)


def _raise_disk_failure(error: Exception, path: Path) -> None:
    """Raises OSError where it is not the file that is damaged but the disk that fails: tomorrow it may be well again,
    and then nothing is lost."""
    if isinstance(error.__cause__, OSError) and not isinstance(error.__cause__, FileNotFoundError):
        raise error.__cause__
    if path.exists():
        with path.open("rb") as file:
            while file.read(1 << 20):
                pass


def _set_aside(path: Path) -> None:
    """Keep a damaged file, under another name, for whoever can make something of it."""
    with contextlib.suppress(OSError):
        path.replace(path.with_name(path.name + _BACKUP))
