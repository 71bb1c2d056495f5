"""A second try for a training that has diverged: on from its last good state, with what may go better."""

from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError

from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.train_panel import TrainWorkspace
from ddpm_studio.engine.protocol import Failed
from ddpm_studio.language import tr
from ddpm_studio.training.config import TrainConfig
from ddpm_studio.training.run_folder import RunError, read_config, write_config

LABEL = tr("Resume with a lower rate")


def second_try(event: Failed, train: TrainWorkspace, notes: Notes) -> list[tuple[str, Callable[[], object]]]:
    """The button to put on the note of a failure: none where the failure offers no changes.

    It writes the changed rates into the run's configuration, from which they can be read ever after.
    """
    run = train.running
    if run is None or event.job is not None or not event.changes:
        return []
    return [(LABEL, lambda: _resume(run, dict(event.changes), train, notes))]


def _resume(run: Path, changes: dict[str, float], train: TrainWorkspace, notes: Notes) -> None:
    if train.running is not None:
        notes.say(
            tr("'{name}' waits", name=run.name),
            tr("'{name}' is being trained, and one training runs at a time.", name=train.running.name),
            tr("Stop that one, or wait for its end; then press the button again."),
            kind="warning",
        )
        return
    try:
        before = read_config(run)
        write_config(run, TrainConfig.model_validate({**before.model_dump(), **changes}))
    except (RunError, OSError, ValidationError) as error:
        notes.say(
            tr("'{name}' cannot be resumed", name=run.name),
            str(error),
            tr("See that its folder can be written to."),
            kind="error",
        )
        return
    train.resume_run(run)
