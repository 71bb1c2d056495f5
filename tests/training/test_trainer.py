"""Training on real images: it learns, it can be interrupted anywhere, and nothing is lost."""

import threading

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.model.catalogue import checkpoints, read_info
from ddpm_studio.model.config import DeviceError, NetworkConfig
from ddpm_studio.model.device import available_devices
from ddpm_studio.model.model_file import load_network
from ddpm_studio.training.config import preset
from ddpm_studio.training.mailbox import Mailbox
from ddpm_studio.training.metrics import read_metrics
from ddpm_studio.training.run_folder import RESUME, RunError, read_config, read_previews, runs_in
from ddpm_studio.training.trainer import train
from ddpm_studio.training.watcher import Watcher


@pytest.fixture
def config(tiny_images):
    return preset(
        "standard",
        image_set=str(tiny_images),
        network=NetworkConfig(features=8),
        batch_size=8,
        images=128,
        learning_rate=1e-3,
        checkpoint_images=48,
        warmup_images=0,
        preview_count=3,
        preview_steps=2,
        preview_seconds=1000,
        device="cpu",
    )


class StopAt(Watcher):
    """Asks the training to stop once it has seen so many images."""

    def __init__(self, mailbox, images_seen):
        self.mailbox = mailbox
        self.images_seen = images_seen

    def stepped(self, report):
        if report.images_seen >= self.images_seen:
            self.mailbox.stop()


def weights(run):
    return load_file(checkpoints(run)[-1].path)


def same(ours, theirs):
    return ours.keys() == theirs.keys() and all(torch.equal(ours[name], theirs[name]) for name in ours)


def test_a_run_folder_holds_the_whole_run(config, tmp_path):
    run = tmp_path / "run"
    result = train(config, run)
    assert (result.reason, result.images_seen) == ("finished", 128)
    assert [c.images_seen for c in checkpoints(run)] == [0, 48, 96, 128]
    assert result.checkpoint == checkpoints(run)[-1].path
    assert read_config(run) == config
    info = read_info(run)
    assert info.config.attributes == ("circle", "square", "triangle")
    assert sum(count for _, count in info.config.context_table) == 36
    metrics = read_metrics(run)
    assert metrics["images_seen"].tolist() == list(range(8, 129, 8))
    assert np.isfinite(metrics["loss"]).all()
    assert metrics["learning_rate"][0] == pytest.approx(1e-3)
    assert (np.diff(metrics["learning_rate"]) < 0).all()
    previews = read_previews(run)
    assert [seen for seen, _ in previews] == [0, 128]
    assert previews[-1][1].shape == (3, 16, 16, 3)
    assert "finished at 128 images" in (run / "log.txt").read_text()
    assert [r.path for r in runs_in(tmp_path)] == [run]


def test_it_learns(config, tmp_path):
    config = config.model_copy(update={"images": 1600, "learning_rate": 3e-3})
    train(config, tmp_path / "run")
    loss = read_metrics(tmp_path / "run")["loss"]
    assert loss[-50:].mean() < 0.5 * loss[:10].mean()


@pytest.mark.parametrize("stop_at", [8, 48, 56, 120])
def test_a_run_that_was_stopped_goes_on_bit_for_bit(config, tmp_path, stop_at):
    train(config, tmp_path / "whole")
    mailbox = Mailbox()
    stopped = train(config, tmp_path / "parts", mailbox=mailbox, watcher=StopAt(mailbox, stop_at))
    assert (stopped.reason, stopped.images_seen) == ("stopped", stop_at)
    resumed = train(config, tmp_path / "parts", resume=True)
    assert (resumed.reason, resumed.images_seen) == ("finished", 128)
    assert same(weights(tmp_path / "whole"), weights(tmp_path / "parts"))
    whole, parts = read_metrics(tmp_path / "whole"), read_metrics(tmp_path / "parts")
    np.testing.assert_array_equal(whole["images_seen"], parts["images_seen"])
    np.testing.assert_array_equal(whole["loss"], parts["loss"])


def test_rows_of_lost_steps_are_taken_out_on_resuming(config, tmp_path):
    run = tmp_path / "run"
    mailbox = Mailbox()
    train(config, run, mailbox=mailbox, watcher=StopAt(mailbox, 64))
    with (run / "metrics.csv").open("a") as file:
        file.write("72,9,0.5,0.001,10,\n80,9.5,0.5,0.0")  # steps after the last save, the last cut short
    train(config, run, resume=True)
    assert read_metrics(run)["images_seen"].tolist() == list(range(8, 129, 8))


def test_time_can_end_a_run(config, tmp_path):
    config = config.model_copy(update={"images": 10**9, "seconds": 1.0})
    result = train(config, tmp_path / "run")
    assert result.reason == "finished"
    assert result.seconds >= 1.0
    rates = read_metrics(tmp_path / "run")["learning_rate"]
    assert rates[-1] < 0.5 * rates[0]


def test_pause_saves_and_stands_still(config, tmp_path):
    config = config.model_copy(update={"images": 10**9})
    mailbox, told = Mailbox(), threading.Event()

    class Told(Watcher):
        steps = 0

        def stepped(self, report):
            self.steps += 1
            if self.steps == 5:
                mailbox.pause(True)

        def paused(self, paused):
            if paused:
                told.set()

    watcher = Told()
    thread = threading.Thread(target=train, args=(config, tmp_path / "run", False, mailbox, watcher))
    thread.start()
    try:
        assert told.wait(60)
        assert watcher.steps == 5
        assert checkpoints(tmp_path / "run")[-1].images_seen == 40
        mailbox.preview()
        mailbox.save()
        assert watcher.steps == 5
        mailbox.pause(False)
    finally:
        mailbox.stop()
        thread.join(60)
    assert not thread.is_alive()


def test_save_now_and_sample_now(config, tmp_path):
    mailbox = Mailbox()
    previews = []

    class Asks(Watcher):
        def stepped(self, report):
            if report.images_seen == 16:
                mailbox.save()
                mailbox.preview()

        def previewed(self, images_seen, images):
            previews.append(images_seen)

    train(config, tmp_path / "run", mailbox=mailbox, watcher=Asks())
    assert 16 in [c.images_seen for c in checkpoints(tmp_path / "run")]
    assert previews[0] == 0
    assert previews[-1] == 128
    assert set(previews) & {16, 24}


def test_a_new_run_never_overwrites(config, tmp_path):
    run = tmp_path / "run"
    train(config.model_copy(update={"images": 8}), run)
    before = weights(run)
    with pytest.raises(RunError, match="Resume it"):
        train(config, run)
    assert same(before, weights(run))
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.txt").touch()
    with pytest.raises(RunError, match="not empty"):
        train(config, tmp_path / "full")


def test_what_cannot_be_resumed_is_said(config, tmp_path):
    run = tmp_path / "run"
    with pytest.raises(RunError, match="no run folder"):
        train(config, run, resume=True)
    train(config, run)
    with pytest.raises(RunError, match="batch_size"):
        train(config.model_copy(update={"batch_size": 9}), run, resume=True)
    (run / RESUME).write_bytes(b"damaged")
    for checkpoint in checkpoints(run)[1:]:  # with a good one it goes on from there
        checkpoint.path.write_bytes(b"damaged")
    with pytest.raises(RunError, match="can still be sampled from"):
        train(config.model_copy(update={"images": 200}), run, resume=True)


def test_bad_images_and_devices_are_said(config, tmp_path):
    with pytest.raises(ImageSetError):
        train(config.model_copy(update={"image_set": str(tmp_path / "nowhere")}), tmp_path / "run")
    missing = next(device for device in ("cuda", "mps") if device not in available_devices())
    with pytest.raises(DeviceError, match=missing):
        train(config.model_copy(update={"device": missing}), tmp_path / "run")


def test_a_loss_that_explodes_ends_the_run_in_words(config, tmp_path):
    # Adam keeps even absurd rates finite, so one weight of a real run is made to be no number
    run = tmp_path / "run"
    train(config.model_copy(update={"images": 8}), run)
    state = load_file(run / RESUME)
    from safetensors import safe_open
    from safetensors.torch import save_file

    with safe_open(run / RESUME, "pt") as file:
        metadata = file.metadata()
    state["raw.last.bias"] *= float("nan")
    save_file(state, run / RESUME, metadata)
    with pytest.raises(RunError, match=r"no longer a number.*lower one"):
        train(config, run, resume=True)


def test_eighty_steps_equal_forty_a_kill_and_forty(config, tmp_path):
    """With Muon, accumulation, augmentation, log-normal noise levels and flips; the kill leaves no word behind."""
    config = config.model_copy(
        update={
            "images": 640,
            "objective": "edm",
            "noise_levels": "log-normal",
            "optimizer": "muon",
            "accumulation": 3,
            "augmentation": 0.2,
            "flips": True,
            "checkpoint_images": 320,
        }
    )
    train(config, tmp_path / "whole")

    class Kill(Watcher):
        def stepped(self, report):
            if report.images_seen == 368:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(config, tmp_path / "parts", watcher=Kill())
    train(config, tmp_path / "parts", resume=True)
    whole, parts = (load_file(tmp_path / run / RESUME) for run in ("whole", "parts"))
    assert any(name.endswith("momentum") for name in whole)  # Muon's memory as well as Adam's
    assert any(name.endswith("exp_avg_sq") for name in whole)
    assert same(whole, parts)
    np.testing.assert_array_equal(read_metrics(tmp_path / "whole")["loss"], read_metrics(tmp_path / "parts")["loss"])


def test_raw_and_mean_weights_are_both_kept(config, tmp_path):
    run = tmp_path / "run"
    train(config, run)
    _, mean = load_network(run)
    _, raw = load_network(run, weights="raw")
    state = load_file(run / RESUME)
    assert same(dict(raw.state_dict()), {n.removeprefix("raw."): t for n, t in state.items() if n.startswith("raw.")})
    assert same(dict(mean.state_dict()), {n.removeprefix("ema."): t for n, t in state.items() if n.startswith("ema.")})
    assert not same(dict(raw.state_dict()), dict(mean.state_dict()))


@pytest.mark.parametrize(("channels", "count"), [("grey", 1), ("rgb", 3), ("rgba", 4)])
def test_it_trains_on_what_channels_are_asked_for(config, tmp_path, channels, count):
    config = config.model_copy(update={"channels": channels, "images": 16})
    train(config, tmp_path / "run")
    assert read_info(tmp_path / "run").config.channels == count
    assert read_previews(tmp_path / "run")[-1][1].shape == (3, 16, 16, count)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"noise_levels": "log-normal", "objective": "v"}, "for objective edm"),
        ({"augmentation": 0.1, "network": {"kind": "context_unet"}}, "cannot be told"),
        ({"accumulation": 65}, "in 65 parts"),
        ({"objective": "eps", "schedule": {"zero_terminal_snr": True}}, "choose v, x0 or edm"),
    ],
)
def test_what_does_not_go_together_is_said(change, message):
    with pytest.raises(ValueError, match=message):
        preset("standard", **{"objective": "edm", "noise_levels": "uniform", **change})


def test_presets_are_what_they_say():
    course = preset("course")
    assert (course.schedule.timesteps, course.schedule.beta_start, course.schedule.beta_end) == (500, 1e-4, 0.02)
    assert (course.network.kind, course.network.features, course.objective) == ("context_unet", 64, "eps")
    assert (course.batch_size, course.learning_rate, course.lr_decay) == (100, 1e-3, "linear")
    assert (course.context_dropout, course.images) == (0.1, 32 * 89_400)
    standard, quick = preset("standard"), preset("quick")
    assert (standard.objective, standard.noise_levels, standard.optimizer) == ("edm", "log-normal", "muon")
    assert quick.network.features < standard.network.features
    with pytest.raises(ValueError, match="no preset 'fast'"):
        preset("fast")


def test_the_course_preset_trains(config, tmp_path):
    network = NetworkConfig(kind="context_unet", features=16)
    small = {"preview_steps": 2, "preview_count": 2, "device": "cpu"}
    course = preset("course", image_set=config.image_set, images=200, network=network, **small)
    assert train(course, tmp_path / "run").images_seen == 200
