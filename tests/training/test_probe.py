"""The figure of the probe is that of a real training, and the probe leaves nothing behind."""

import threading

import pytest

from ddpm_studio.model.config import DeviceError
from ddpm_studio.training.config import preset
from ddpm_studio.training.probe import probe
from ddpm_studio.training.trainer import train


@pytest.fixture
def config(tiny_images):
    return preset(
        "standard",
        image_set=str(tiny_images),
        network={"features": 8},
        batch_size=16,
        images=16 * 24,
        preview_count=1,
        preview_steps=1,
        preview_seconds=1000,
        device="cpu",
    )


def test_the_figure_is_that_of_a_training(config, tmp_path):
    """Taken in turns, so that a computer with other things to do slows both."""
    ratios = []
    for i in range(3):
        measured = probe(config, 0.5)
        ratios.append(measured / train(config, tmp_path / f"run{i}").images_per_second)
    assert 1 / 3 < sorted(ratios)[1] < 3


def test_it_leaves_nothing_behind(config, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = threading.active_count()
    assert probe(config, 0.3) > 0
    assert list(tmp_path.iterdir()) == []
    assert threading.active_count() == before


def test_a_huge_batch_is_measured_by_a_smaller_one(config, monkeypatch):
    """Time and memory stay bounded: 4096 images of 64 x 64 would take minutes here."""
    from ddpm_studio.training.learner import Learner

    sizes = []
    step = Learner.step

    def counted(self, batch, *rest):
        sizes.append(len(batch))
        return step(self, batch, *rest)

    monkeypatch.setattr(Learner, "step", counted)
    huge = config.model_copy(update={"batch_size": 4096, "size": 64, "accumulation": 64})
    assert probe(huge, 0.1) > 0
    assert max(sizes) < 512


def test_it_can_be_cancelled_before_each_step(config):
    asked = []

    def cancelled():
        asked.append(None)
        return len(asked) > 4

    assert probe(config, 1000, cancelled) is None
    assert len(asked) == 5


def test_a_device_that_is_not_there_is_said(config):
    from ddpm_studio.model.device import available_devices

    missing = next(name for name in ("cuda", "mps") if name not in available_devices())
    with pytest.raises(DeviceError):
        probe(config.model_copy(update={"device": missing}))
