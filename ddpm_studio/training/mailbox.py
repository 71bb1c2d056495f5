"""What others ask of a running training: the loop reads it once a step."""

import threading


class Mailbox:
    """Safe to write to from any thread. ``stop`` wins over everything else."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._stop = False
        self._paused = False
        self._save = False
        self._preview = False

    def stop(self) -> None:
        """End the run after the current step."""
        with self._changed:
            self._stop = True
            self._changed.notify_all()

    def pause(self, paused: bool) -> None:
        """Stand still after the current step, or go on."""
        with self._changed:
            self._paused = paused
            self._changed.notify_all()

    def save(self) -> None:
        """Save a checkpoint after the current step; also while standing still."""
        with self._changed:
            self._save = True
            self._changed.notify_all()

    def preview(self) -> None:
        """Draw the previews after the current step; also while standing still."""
        with self._changed:
            self._preview = True
            self._changed.notify_all()

    @property
    def stopping(self) -> bool:
        return self._stop

    @property
    def paused(self) -> bool:
        return self._paused and not self._stop

    def take_save(self) -> bool:
        """Whether a save was asked for since the last call."""
        with self._changed:
            wanted, self._save = self._save, False
            return wanted

    def take_preview(self) -> bool:
        """Whether a preview was asked for since the last call."""
        with self._changed:
            wanted, self._preview = self._preview, False
            return wanted

    def wait(self) -> None:
        """While standing still: return once something is asked for."""
        with self._changed:
            self._changed.wait_for(lambda: self._stop or not self._paused or self._save or self._preview)
