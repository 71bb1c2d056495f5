"""Model files: safetensors with the configuration in their metadata. Loading never unpickles."""

import json
from pathlib import Path
from typing import Any, Literal

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from ddpm_studio.data.bounded import brief
from ddpm_studio.diffusion.context import no_context
from ddpm_studio.diffusion.objectives import Denoiser
from ddpm_studio.language import tr
from ddpm_studio.model.build import build_network, build_objective
from ddpm_studio.model.catalogue import FINAL, METADATA_KEY, UNTRAINED, ModelError, read_header, weights_file
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.noise_schedule import build_schedule
from ddpm_studio.model.tensor_file import save_tensors

_RAW = "raw."  # before the names of raw weights
_LARGEST = 1e4  # of a weight: beyond it, one looks whether the network still gives numbers


def save_model(
    path: Path,
    config: ModelConfig,
    weights: dict[str, Tensor],
    raw: dict[str, Tensor] | None = None,
    half: bool = False,
    within: Path | None = None,
    **facts: Any,
) -> None:
    """Write ``weights`` with their configuration, and with ``facts`` such as images_seen.

    raw: the weights whose mean ``weights`` are, kept beside them; half: all in float16. within: a folder that is not
    made where it is missing.
    """
    dtype = torch.float16 if half else torch.float32
    weights = {**weights, **{_RAW + name: tensor for name, tensor in (raw or {}).items()}}
    tensors = {
        name: (tensor.detach().to("cpu", dtype) if tensor.is_floating_point() else tensor.detach().cpu()).contiguous()
        for name, tensor in weights.items()
    }
    metadata = {METADATA_KEY: json.dumps({"config": config.model_dump(mode="json"), **facts})}
    save_tensors(path, tensors, metadata, within)


def load_network(
    path: Path, checkpoint: str = FINAL, weights: Literal["ema", "raw"] = "ema"
) -> tuple[ModelConfig, nn.Module]:
    """The network of a run folder, checkpoint or model file, for sampling; on the CPU, in float32.

    checkpoint: ``final``, ``untrained`` or a file name within the run. weights: their running mean, or as the last step
    left them. Raises ModelError, also where the file has no raw weights.
    """
    file = weights_file(path, checkpoint)
    config, _ = read_header(file)
    trained = checkpoint != UNTRAINED
    try:
        network, tensors = _fitting(file, config, weights if trained else "ema", trained)
        if trained:
            network.load_state_dict(tensors)
    except (OSError, SafetensorError, RuntimeError, ValueError) as error:
        if isinstance(error, ModelError):
            raise
        raise ModelError(
            tr(
                "The weights in '{name}' do not fit their configuration: the file is damaged, or was made by "
                "another version of the program. Choose another model. ({error})",
                name=file.name,
                error=brief(error),
            )
        ) from error
    network = network.eval().requires_grad_(False)
    if trained and not _gives_numbers(network, config):
        raise ModelError(
            tr(
                "'{name}' holds weights that are not numbers, or are so large that nothing but noise would "
                "be drawn. Choose an earlier checkpoint, or another model.",
                name=file.name,
            )
        )
    return config, network


def holds_raw(file: Path) -> bool:
    """Whether a model file holds the weights as the last step left them, beside their running mean.

    Raises OSError and SafetensorError.
    """
    with safe_open(file, framework="pt") as opened:
        return any(_is_raw(name) for name in opened.keys())  # noqa: SIM118 (not a mapping)


def load_denoiser(
    path: Path,
    checkpoint: str = FINAL,
    device: torch.device | str = "cpu",
    weights: Literal["ema", "raw"] = "ema",
) -> tuple[ModelConfig, Denoiser]:
    """The same as a denoiser on ``device``."""
    config, network = load_network(path, checkpoint, weights)
    return config, Denoiser(network.to(device), build_schedule(config.schedule), build_objective(config))


def _fitting(
    file: Path, config: ModelConfig, weights: Literal["ema", "raw"], trained: bool
) -> tuple[nn.Module, dict[str, Tensor]]:
    """The network of the configuration and, where ``trained``, its weights in the file.

    That they fit is seen in the file's header before either is made: a few bytes may claim to be a network of any size.
    Raises ModelError where there are no such weights, ValueError where they do not fit.
    """
    with torch.device("meta"):  # shapes without memory
        wanted = {name: tuple(tensor.shape) for name, tensor in build_network(config).state_dict().items()}
    with safe_open(file, framework="pt") as opened:
        names = {name.removeprefix(_RAW): name for name in opened.keys() if _is_raw(name) == (weights == "raw")}  # noqa: SIM118
        if weights == "raw" and not names:
            raise ModelError(
                tr("'{name}' holds only the running mean of its weights. Choose the EMA weights.", name=file.name)
            )
        if odd := sorted(wanted.keys() ^ names.keys()):
            name = odd[0][:80]
            raise ValueError(
                tr("{name} is missing", name=name)
                if odd[0] in wanted
                else tr("{name} is not part of the network", name=name)
            )
        for name, shape in wanted.items():
            if (found := tuple(opened.get_slice(names[name]).get_shape())) != shape:
                raise ValueError(
                    tr("{name} has the shape {found} instead of {shape}", name=name, found=found, shape=shape)
                )
        tensors = {name: opened.get_tensor(names[name]) for name in wanted} if trained else {}
    if any(tensor.is_complex() for tensor in tensors.values()):
        raise ValueError(tr("they are complex numbers"))
    return build_network(config), tensors


def _is_raw(name: str) -> bool:
    return name.startswith(_RAW)


def _gives_numbers(network: nn.Module, config: ModelConfig) -> bool:
    """Whether the weights are numbers; where some are unusually large, whether what the network answers is too."""
    floating = [tensor for tensor in network.state_dict().values() if tensor.is_floating_point()]
    if not all(torch.isfinite(tensor).all() for tensor in floating):
        return False
    if all(tensor.abs().max() <= _LARGEST for tensor in floating if tensor.numel()) and not any(
        name.endswith("running_var") and (tensor < 0).any() for name, tensor in network.named_buffers()
    ):
        return True
    denoiser = Denoiser(network, build_schedule(config.schedule), build_objective(config))
    noise = torch.randn(1, config.channels, config.size, config.size, generator=torch.Generator().manual_seed(0))
    nothing = no_context(1, len(config.attributes))
    return all(torch.isfinite(denoiser.denoise(noise, t, nothing)).all() for t in {1, denoiser.schedule.T})
