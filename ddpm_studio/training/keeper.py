"""What a run keeps on the disk while it goes: checkpoints, and the state from which it can go on."""

from pathlib import Path

from ddpm_studio.model.catalogue import CHECKPOINTS, checkpoint_name
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.model_file import save_model
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.disk import check_room, check_there
from ddpm_studio.training.health import Diverged
from ddpm_studio.training.learner import Learner
from ddpm_studio.training.resume_state import Progress, has_state, load_state, save_state


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

    def load(self) -> Progress | None:
        """Fill the learner from the state that is kept; None where there is none. Raises RunError."""
        if not has_state(self._folder):
            return None
        progress = load_state(self._folder, self._learner)
        self.kept_at = progress.images_seen
        return progress

    def check_room(self) -> None:
        """Raises DiskError unless there is room to save, while the state before stays until the new one is whole."""
        check_room(self._folder, 2 * self._bytes_to_save())

    def checkpoint(self, progress: Progress) -> Path:
        """Save a model to sample from, and the state, unless that is done; returns the model's file.

        Raises DiskError; Diverged rather than let what is no number take the place of the last good state.
        """
        path = self._folder / CHECKPOINTS / checkpoint_name(progress.images_seen)
        if progress.images_seen != self._saved_at:
            self._be_sound(progress)
            check_there(self._folder)
            check_room(self._folder, self._bytes_to_save())
            save_model(
                path,
                self._model,
                self._learner.ema.network.state_dict(),
                self._learner.network.state_dict(),
                images_seen=progress.images_seen,
                seconds=round(progress.seconds, 1),
                image_set=self._config.image_set,
            )
            self.save_state(progress)
            self._saved_at = progress.images_seen
        return path

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
            why = "The weights are no longer numbers"
            raise Diverged(why, self._config, progress.images_seen, self.kept_at)
