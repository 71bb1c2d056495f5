"""Model files: safetensors with the configuration in their metadata. Loading never unpickles."""

import json
from pathlib import Path
from typing import Any, Literal

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from ddpm_studio.diffusion.objectives import Denoiser
from ddpm_studio.model.build import build_network, build_objective
from ddpm_studio.model.catalogue import FINAL, METADATA_KEY, UNTRAINED, ModelError, read_header, weights_file
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.noise_schedule import build_schedule
from ddpm_studio.model.tensor_file import save_tensors

_RAW = "raw."  # before the names of raw weights
_LONGEST_DETAIL = 160  # characters of a detail in a message


def save_model(
    path: Path,
    config: ModelConfig,
    weights: dict[str, Tensor],
    raw: dict[str, Tensor] | None = None,
    half: bool = False,
    **facts: Any,
) -> None:
    """Write ``weights`` with their configuration, and with ``facts`` such as images_seen.

    raw: the weights whose mean ``weights`` are, kept beside them; half: all in float16.
    """
    dtype = torch.float16 if half else torch.float32
    weights = {**weights, **{_RAW + name: tensor for name, tensor in (raw or {}).items()}}
    tensors = {
        name: (tensor.detach().to("cpu", dtype) if tensor.is_floating_point() else tensor.detach().cpu()).contiguous()
        for name, tensor in weights.items()
    }
    metadata = {METADATA_KEY: json.dumps({"config": config.model_dump(mode="json"), **facts})}
    save_tensors(path, tensors, metadata)


def load_network(
    path: Path, checkpoint: str = FINAL, weights: Literal["ema", "raw"] = "ema"
) -> tuple[ModelConfig, nn.Module]:
    """The network of a run folder, checkpoint or model file, for sampling; on the CPU, in float32.

    checkpoint: ``final``, ``untrained`` or a file name within the run. weights: their running mean, or as the last step
    left them. Raises ModelError, also where the file has no raw weights.
    """
    file = weights_file(path, checkpoint)
    config, _ = read_header(file)
    network = build_network(config)
    if checkpoint != UNTRAINED:
        try:
            network.load_state_dict(_chosen(load_file(file), weights, file))
        except (OSError, SafetensorError, RuntimeError) as error:
            raise ModelError(
                f"The weights in '{file.name}' do not fit their configuration: the file is damaged, or was made by "
                f"another version of the program. Choose another model. ({_in_short(error)})"
            ) from error
        if not all(torch.isfinite(p).all() for p in network.parameters()):
            raise ModelError(f"'{file.name}' holds weights that are not numbers. Choose an earlier checkpoint.")
    return config, network.eval().requires_grad_(False)


def load_denoiser(
    path: Path,
    checkpoint: str = FINAL,
    device: torch.device | str = "cpu",
    weights: Literal["ema", "raw"] = "ema",
) -> tuple[ModelConfig, Denoiser]:
    """The same as a denoiser on ``device``."""
    config, network = load_network(path, checkpoint, weights)
    return config, Denoiser(network.to(device), build_schedule(config.schedule), build_objective(config))


def _in_short(error: Exception) -> str:
    """What torch says of weights that do not fit, without the names of all of them."""
    lines = [line.strip() for line in str(error).splitlines()] or [type(error).__name__]
    first = lines[1] if len(lines) > 1 else lines[0]
    return first if len(first) <= _LONGEST_DETAIL else first[:_LONGEST_DETAIL] + "…"


def _chosen(tensors: dict[str, Tensor], weights: Literal["ema", "raw"], file: Path) -> dict[str, Tensor]:
    if weights == "ema":
        return {name: tensor for name, tensor in tensors.items() if not name.startswith(_RAW)}
    raw = {name.removeprefix(_RAW): tensor for name, tensor in tensors.items() if name.startswith(_RAW)}
    if not raw:
        raise ModelError(f"'{file.name}' holds only the running mean of its weights. Choose the EMA weights.")
    return raw
