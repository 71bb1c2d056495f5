"""The standard FID: computed where its weights are at hand, and otherwise refused with the reason."""

import hashlib
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from ddpm_studio.evaluation.inception import inception_fid

IMAGES = np.random.default_rng(0).integers(0, 256, (4, 16, 16, 3), dtype=np.uint8)


@pytest.fixture
def hub(tmp_path, monkeypatch) -> Path:
    """An empty place for torch's downloaded weights."""
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    folder = Path(torch.hub.get_dir()) / "checkpoints"
    assert tmp_path in folder.parents
    folder.mkdir(parents=True)
    return folder


def test_without_torchvision_it_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "torchvision", None)
    monkeypatch.setitem(sys.modules, "torchvision.models", None)
    found = inception_fid(IMAGES, IMAGES)
    assert found.value is None
    assert "torchvision is not installed" in found.reason


def torchvision_models():
    return pytest.importorskip("torchvision.models", reason="torchvision is not installed")


def test_without_weights_nothing_is_downloaded(hub):
    torchvision_models()
    found = inception_fid(IMAGES, IMAGES)
    assert found.value is None
    assert "nothing is downloaded" in found.reason
    assert str(hub) in found.reason
    assert list(hub.iterdir()) == []


def test_other_weights_are_refused(hub):
    torchvision_models()
    (hub / "inception_v3_google-0cc3c7bd.pth").write_bytes(b"something else")
    found = inception_fid(IMAGES, IMAGES)
    assert found.value is None
    assert "SHA-256" in found.reason


def test_with_weights_it_is_computed(hub):
    inception_v3 = torchvision_models().inception_v3
    torch.manual_seed(0)
    network = inception_v3(weights=None, aux_logits=True, init_weights=False)
    torch.save(network.state_dict(), hub / "new.pth")
    digest = hashlib.sha256((hub / "new.pth").read_bytes()).hexdigest()
    (hub / "new.pth").rename(hub / f"inception_v3_google-{digest[:8]}.pth")
    told = []
    same = inception_fid(IMAGES, IMAGES[::-1].copy(), progress=lambda done, of: told.append((done, of)))
    assert same.reason is None
    assert same.value == pytest.approx(0, abs=1e-6)
    assert told == [(4, 8), (8, 8)]
