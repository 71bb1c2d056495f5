"""A training that diverges in the real window: the note says so, and its button goes on with lower rates."""

import shutil

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from ddpm_studio.app.lower_rate import LABEL
from ddpm_studio.training.run_folder import RESUME, read_config, write_config

TRAINING_MS = 120_000


def buttons(window):
    return [b for b in window.findChildren(QAbstractButton) if b.text() == LABEL and b.isVisible()]


def test_a_training_that_diverges_is_resumed_with_a_lower_rate(window, qtbot, trained_run):
    run = window.home / "runs" / "shapes"
    shutil.copytree(trained_run, run)
    config = read_config(run).model_copy(update={"images": 10**8, "lr_decay": "constant", "preview_seconds": 1000.0})
    write_config(run, config)
    good = (run / RESUME).read_bytes()
    with safe_open(run / RESUME, "pt") as file:
        metadata = file.metadata()
    state = load_file(run / RESUME)
    name = next(name for name in state if name.startswith("raw.") and state[name].ndim == 4)
    save_file({**state, name: torch.full_like(state[name], 1e30)}, run / RESUME, metadata)

    window.show_workspace("train")
    with qtbot.waitSignal(window.bridge.training_ended, timeout=TRAINING_MS) as ended:
        window.train.resume_run(run)
    assert ended.args[0].reason == "failed"
    note = window.notes.history[-1]
    assert "no longer" in note.why
    assert "learning_rate" in note.why
    (run / RESUME).write_bytes(good)  # in earnest it was never spoilt: what is no number is not saved
    qtbot.waitUntil(lambda: len(buttons(window)) == 1, timeout=10_000)

    with qtbot.waitSignal(window.bridge.training_started, timeout=TRAINING_MS) as started:
        qtbot.mouseClick(buttons(window)[0], Qt.MouseButton.LeftButton)
    event = started.args[0]
    assert (event.run, event.images_seen) == (run, 128)
    assert event.config.learning_rate == pytest.approx(0.3 * config.learning_rate)
    assert event.config.muon_learning_rate == pytest.approx(0.3 * config.muon_learning_rate)
    assert (
        event.config.model_copy(
            update={"learning_rate": config.learning_rate, "muon_learning_rate": config.muon_learning_rate}
        )
        == config
    )
    qtbot.waitUntil(lambda: window.train.view.plot.newest > 128, timeout=TRAINING_MS)
    assert read_config(run) == event.config
    window.train.stop()
    qtbot.waitUntil(lambda: window.train.running is None, timeout=TRAINING_MS)
