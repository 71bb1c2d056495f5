"""The commands of the Train workspace."""

from typing import TYPE_CHECKING

from ddpm_studio.app.actions import Action
from ddpm_studio.language import tr

if TYPE_CHECKING:
    from ddpm_studio.app.panels.train_panel import TrainWorkspace


def train_actions(train: "TrainWorkspace") -> list[Action]:
    """One entry for each."""

    def entry(name: str, text: str, run, key: str, sign: str, tip: str, enabled) -> Action:
        return Action(
            f"train.{name}",
            text,
            run,
            tip,
            shortcut=key,
            icon=sign,
            menu=tr("Train"),
            enabled=enabled,
            workspace="train",
        )

    def busy() -> bool:
        return train.running is not None and not train.stopping

    def waiting() -> bool:
        return bool(train.queue.runs)

    return [
        entry("start", tr("Start training"), train.start, "Ctrl+R", "play", tr("Train a new run"), train.can_start),
        entry(
            "enqueue",
            tr("Add the run to the queue"),
            train.queueing.enqueue,
            "Ctrl+Shift+A",
            "plus",
            tr("Have it wait, as the form says now, until others are done"),
            train.can_enqueue,
        ),
        entry(
            "pause", tr("Pause or go on"), train.pause_or_go_on, "Ctrl+P", "pause", tr("Stand still, or go on"), busy
        ),
        entry("stop", tr("Stop training"), train.stop, "Ctrl+.", "stop", tr("End the run; it can be resumed"), busy),
        entry(
            "save_now", tr("Save a checkpoint now"), train.save_now, "Ctrl+S", "save", tr("Save after this step"), busy
        ),
        entry(
            "sample_now",
            tr("Draw a preview now"),
            train.sample_now,
            "Ctrl+D",
            "images",
            tr("Draw after this step"),
            busy,
        ),
        entry(
            "resume",
            tr("Resume the selected run"),
            train.going_on.resume,
            "Ctrl+Shift+R",
            "history",
            tr("Go on from its last checkpoint to its planned end"),
            train.going_on.can_resume,
        ),
        entry(
            "continue",
            tr("Continue the selected run for longer"),
            train.going_on.continue_as_form,
            "",
            "clock",
            tr("Train it for as long again as the form says, also when it is finished"),
            train.going_on.can_continue,
        ),
        entry(
            "follow",
            tr("Follow the newest loss"),
            train.view.follow_newest,
            "Ctrl+F",
            "fit",
            tr("Keep all of the curve in view"),
            lambda: True,
        ),
        entry(
            "next_plot",
            tr("Show the next curves"),
            train.view.next_plot,
            "Ctrl+G",
            "chart",
            tr("Loss, gradient norm and learning rate, or the loss by noise"),
            lambda: True,
        ),
        entry(
            "play_film",
            tr("Play the training"),
            train.view.play_film,
            "",
            "film",
            tr("Go through the previews, from the untrained network to now"),
            lambda: True,
        ),
        entry(
            "go_queue",
            tr("Start the queue, or let it go on"),
            train.queueing.go_on,
            "",
            "play",
            tr("Train what waits, one after the other"),
            waiting,
        ),
        entry(
            "hold_queue",
            tr("Hold the queue"),
            lambda: train.queue.hold(True),
            "",
            "pause",
            tr("Begin no waiting run when this one ends"),
            waiting,
        ),
        entry(
            "find_run",
            tr("Filter the runs"),
            train.runs.filter.setFocus,
            "Ctrl+L",
            "search",
            tr("Show runs that have these words in them"),
            lambda: True,
        ),
        *train.run_commands.actions(),
    ]
