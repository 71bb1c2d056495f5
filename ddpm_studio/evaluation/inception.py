"""The FID of Inception v3, where torchvision and its weights are on this computer already. Nothing is downloaded.

torchvision's weights are those that Inception v3 was published with for ImageNet, brought over from TensorFlow. Papers
that use the TensorFlow graph of Heusel et al. 2017 itself get somewhat other numbers; compare like with like.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from ddpm_studio.evaluation.figures import InceptionFid
from ddpm_studio.evaluation.frechet import frechet_distance, moments

WEIGHTS = "inception_v3_google-*.pth"
_SIDE = 299  # pixels that the network takes
_BATCH = 32


def inception_fid(
    real: np.ndarray,
    samples: np.ndarray,
    device: torch.device | str = "cpu",
    progress: Callable[[int, int], None] | None = None,
) -> InceptionFid:
    """Of (N, H, W, 3) and (M, H, W, 3) uint8 images; or the reason why it cannot be had. Takes minutes on a CPU."""
    try:
        network = _network().to(device)
    except _Missing as reason:
        return InceptionFid(None, str(reason))
    done = 0

    def tell(images: int) -> None:
        nonlocal done
        done += images
        if progress:
            progress(done, len(real) + len(samples))

    a, b = (moments(pooled(network, images, device, tell)) for images in (real, samples))
    return InceptionFid(frechet_distance(a, b), None)


@torch.inference_mode()
def pooled(
    network: nn.Module,
    images: np.ndarray,
    device: torch.device | str = "cpu",
    tell: Callable[[int], None] = lambda images: None,
) -> np.ndarray:
    """(N, 2048) float32, the network's last pooled layer, for (N, H, W, 3) uint8 images enlarged bilinearly."""
    found = []
    for start in range(0, len(images), _BATCH):
        x = torch.from_numpy(images[start : start + _BATCH]).to(device).permute(0, 3, 1, 2).float() / 127.5 - 1
        x = F.interpolate(x, (_SIDE, _SIDE), mode="bilinear", align_corners=False)
        found.append(network(x).cpu().numpy())
        tell(len(x))
    return np.concatenate(found)


class _Missing(Exception):
    """What stands in the way of the standard FID; the message is for people."""


def _network() -> nn.Module:
    try:
        from torchvision.models import inception_v3
    except ImportError:
        raise _Missing("torchvision is not installed, which has the Inception network that the FID needs.") from None
    path = _weights_file(Path(torch.hub.get_dir()) / "checkpoints")
    # Inputs are in -1..1 already, as these weights were trained; what torchvision would transform is its own scaling.
    network = inception_v3(weights=None, aux_logits=True, transform_input=False, init_weights=False)
    network.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    network.fc = nn.Identity()
    return network.eval().requires_grad_(False)


def _weights_file(folder: Path) -> Path:
    """torchvision's file, its content checked against the start of its hash that its name carries."""
    found = sorted(folder.glob(WEIGHTS))
    if not found:
        raise _Missing(
            "torchvision's Inception v3 weights are not on this computer, and nothing is downloaded unasked. To have "
            f"the FID, put inception_v3_google-0cc3c7bd.pth into '{folder}'."
        )
    path = found[-1]
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if not digest.startswith(path.stem.rpartition("-")[2]):
        raise _Missing(f"'{path}' is damaged or another file: its SHA-256 does not begin as its name says.")
    return path
