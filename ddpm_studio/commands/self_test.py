"""``ddpm-studio self-test``: the whole path, small, in a temporary folder."""

import tempfile
import time
from pathlib import Path

import numpy as np

from ddpm_studio.commands.report import report
from ddpm_studio.data.reading import BUILTIN_SPRITES
from ddpm_studio.model.catalogue import read_info, shipped_models
from ddpm_studio.model.config import NetworkConfig
from ddpm_studio.model.device import describe, pick_device, use_threads
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.recording import write_npz
from ddpm_studio.sampling.request import SampleRequest, seeds_from
from ddpm_studio.sampling.session import ModelCache, open_session
from ddpm_studio.training.config import preset
from ddpm_studio.training.run_folder import RunError
from ddpm_studio.training.trainer import train


def run_self_test(as_json: bool) -> None:
    """Train two steps, sample, write and read a file. Raises RunError that says what is wrong."""
    began = time.perf_counter()
    use_threads()
    device = pick_device()
    with tempfile.TemporaryDirectory(prefix="ddpm-studio-") as folder:
        run = Path(folder) / "run"
        config = preset(
            "standard",
            image_set=BUILTIN_SPRITES,
            network=NetworkConfig(features=16),
            batch_size=8,
            images=16,
            preview_count=2,
            preview_steps=2,
        )
        result = train(config, run)
        _expect(result.images_seen == 16, f"training saw {result.images_seen} images, not 16")
        _expect(np.isfinite(result.loss), "the loss of training is not a number")
        _expect(read_info(run).images_seen == 16, "the checkpoint does not say what it is")

        request = SampleRequest(model=run, steps=3, seeds=seeds_from(0, 4), contexts="data")
        session = open_session(request, ModelCache(device), device)
        *_, last = session.steps()
        images = to_uint8(last.xt)
        _expect(images.shape == (4, 16, 16, 3), f"sampling gave images of shape {images.shape}")

        out = Path(folder) / "samples.npz"
        write_npz(out, images, session.contexts, session.given, session.config.attributes, request.seeds)
        with np.load(out, allow_pickle=False) as file:
            _expect(np.array_equal(file["images"], images), "a file of samples reads differently from what was written")
    shipped = shipped_models()
    _expect(bool(shipped), "the models that ship with the program are missing")
    for model in shipped:
        request = SampleRequest(model=model, steps=1, contexts="data")
        *_, last = open_session(request, ModelCache(device), device).steps()
        _expect(bool(np.isfinite(last.xt.cpu().numpy()).all()), f"the shipped model '{model.name}' gives no numbers")
    facts = {
        "ok": True,
        "device": describe(device),
        "models": [model.name for model in shipped],
        "seconds": round(time.perf_counter() - began, 2),
    }
    report(facts, as_json, "Self-test passed")


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise RunError(f"The self-test failed: {otherwise}. Install the program anew, or report this.")
