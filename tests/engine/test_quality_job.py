"""Judging samples in a real engine: the figures, where the real images come from, and what is kept."""

import queue
import shutil
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import torch

from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.data.reading import load_images
from ddpm_studio.engine import protocol, quality_job
from ddpm_studio.engine.client import EngineClient
from ddpm_studio.engine.quality_job import Judge
from ddpm_studio.evaluation.evaluate import evaluate_images
from ddpm_studio.evaluation.figures import Quality, quality_as_json
from ddpm_studio.model.catalogue import checkpoints, read_info
from ddpm_studio.sampling.request import SampleRequest, seeds_from

PATIENCE = 120


class Engine:
    """An engine, and what it has said."""

    def __init__(self) -> None:
        self.client = EngineClient()
        self.events: queue.Queue = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        while (event := self.client.read()) is not None:
            self.events.put(event)

    def wait_for(self, *kinds):
        deadline = time.monotonic() + PATIENCE
        while True:
            event = self.events.get(timeout=max(0.1, deadline - time.monotonic()))
            if isinstance(event, kinds):
                return event
            assert not isinstance(event, protocol.Failed), event

    def close(self) -> None:
        self.client.close()
        self._reader.join(PATIENCE)
        assert not self._reader.is_alive()


@pytest.fixture(scope="module")
def images(tiny_images) -> ImageSet:
    return load_images(tiny_images, 16)


def direct(samples, asked, images) -> dict:
    """What the evaluation itself says."""
    figures = evaluate_images(samples, asked, images)
    return quality_as_json(Quality(**{name: getattr(figures, name) for name in Quality.__dataclass_fields__}))


def ask(judge: Judge, command, cancelled=lambda: False) -> list:
    posted = []
    judge.judge(command, posted.append, cancelled)
    return posted


def answer(judge: Judge, command) -> protocol.SamplesJudged:
    return ask(judge, command)[-1]


def test_the_engine_draws_and_judges_as_the_evaluation_itself_does(trained_run, images):
    engine = Engine()
    try:
        request = SampleRequest(model=trained_run, steps=4, seeds=seeds_from(0, 12), contexts="data")
        engine.client.send(protocol.Sample(1, request, record=False))
        started = engine.wait_for(protocol.SampleStarted)
        samples = engine.wait_for(protocol.SampleEnded).images
        asked = started.contexts * started.given[:, None]
        engine.client.send(protocol.JudgeSamples(2, trained_run, samples, asked))
        # Sampling goes on meanwhile
        engine.client.send(protocol.Sample(3, request, record=False))
        seen = {engine.wait_for(protocol.SampleEnded, protocol.SamplesJudged).job: None for _ in range(2)}
        assert set(seen) == {2, 3}
        engine.client.send(protocol.JudgeSamples(4, trained_run, samples, asked))
        judged = engine.wait_for(protocol.SamplesJudged)
    finally:
        engine.close()
    assert (judged.job, judged.reference, judged.note) == (4, "shapes", "")
    assert quality_as_json(judged.quality) == direct(samples, asked, images)
    assert judged.quality.agreement.asked == 12


@pytest.fixture
def judge() -> Judge:
    return Judge(torch.device("cpu"))


def command(model: Path, images: ImageSet, **changes) -> protocol.JudgeSamples:
    return protocol.JudgeSamples(1, model, images.images[:10], images.labels[:10], **changes)


def test_a_checkpoint_and_a_model_file_know_their_images_too(judge, trained_run, images, tmp_path):
    checkpoint = checkpoints(trained_run)[-1].path
    alone = tmp_path / "alone.safetensors"
    shutil.copy(checkpoint, alone)
    wanted = direct(images.images[:10], images.labels[:10], images)
    for model in (checkpoint, alone):
        assert quality_as_json(answer(judge, command(model, images)).quality) == wanted
    assert read_info(alone).name == "alone"


def test_real_images_are_measured_once(judge, trained_run, images, monkeypatch):
    first = ask(judge, command(trained_run, images))
    assert isinstance(first[0], protocol.JudgingProgress)

    def again(*_args, **_options):
        raise AssertionError("the images are read again")

    monkeypatch.setattr(quality_job, "load_images", again)
    second = answer(judge, command(trained_run, images))
    assert quality_as_json(second.quality) == quality_as_json(first[-1].quality)


def test_images_that_changed_are_read_again(judge, trained_run, tiny_images, images, tmp_path):
    folder = tmp_path / "shapes"
    shutil.copytree(tiny_images, folder)
    assert answer(judge, command(trained_run, images, source=str(folder))).quality.reference == 36
    shutil.rmtree(folder)
    shutil.copytree(tiny_images / "circle", folder / "circle")
    assert answer(judge, command(trained_run, images, source=str(folder))).quality.reference == 12


def test_only_the_last_image_sets_are_kept(judge, trained_run, tiny_images, images, tmp_path, monkeypatch):
    monkeypatch.setattr(quality_job, "KEPT", 2)
    for number in range(3):
        folder = tmp_path / str(number)
        shutil.copytree(tiny_images, folder)
        answer(judge, command(trained_run, images, source=str(folder)))
    assert len(judge._references) == 2
    monkeypatch.setattr(quality_job, "MOST_BYTES", 1)
    answer(judge, command(trained_run, images))
    assert len(judge._references) == 1


def test_where_images_are_gone_it_says_so_and_others_can_be_chosen(judge, trained_run, tiny_images, images, tmp_path):
    gone = answer(judge, command(trained_run, images, source=str(tmp_path / "gone")))
    assert gone.quality is None
    assert "There is nothing at" in gone.note
    found = answer(judge, command(trained_run, images, source=str(tiny_images)))
    assert found.quality.reference == 36


def test_other_classes_leave_the_agreement_out(judge, trained_run, tiny_images, images, tmp_path):
    for old, new in (("square", "box"), ("triangle", "roof")):
        shutil.copytree(tiny_images / old, tmp_path / "others" / new)
    found = answer(judge, command(trained_run, images, source=str(tmp_path / "others")))
    assert found.quality.agreement is None
    assert found.quality.reference == 24
    assert "circle" in found.note


def test_one_image_is_too_few(judge, trained_run, images):
    one = protocol.JudgeSamples(1, trained_run, images.images[:1], images.labels[:1])
    assert "at least 2" in answer(judge, one).note


def test_what_is_cancelled_has_no_answer(judge, trained_run, images):
    assert ask(judge, command(trained_run, images), lambda: True) == []
    assert isinstance(answer(judge, command(trained_run, images)), protocol.SamplesJudged)


def test_images_without_context_have_no_agreement(judge, trained_run, images):
    none = np.zeros_like(images.labels[:10])
    found = answer(judge, protocol.JudgeSamples(1, trained_run, images.images[:10], none))
    assert found.quality.agreement is None
    assert found.note == ""
