"""What a run needs to go on exactly where it was: weights, their running mean, and the optimiser's memory."""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open

from ddpm_studio.data.bounded import brief, parsed_json
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import METADATA_KEY, check_header, checkpoints
from ddpm_studio.model.tensor_file import save_tensors
from ddpm_studio.training.learner import Learner
from ddpm_studio.training.run_folder import RESUME, RunError


@dataclass(frozen=True)
class Progress:
    """How far a run has come. step: steps done; seconds: spent on them."""

    step: int
    images_seen: int
    seconds: float


def save_state(run: Path, learner: Learner, progress: Progress) -> None:
    """Write ``resume.safetensors``; the one before it stays until the new one is whole."""
    tensors = {f"raw.{name}": tensor for name, tensor in learner.network.state_dict().items()}
    tensors |= {f"ema.{name}": tensor for name, tensor in learner.ema.network.state_dict().items()}
    for number, optimizer in enumerate(learner.optimizers):
        for index, memory in optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer.{number}.{index}.{name}": tensor for name, tensor in memory.items()}
    tensors = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    metadata = {METADATA_KEY: json.dumps(progress.__dict__)}
    save_tensors(run / RESUME, tensors, metadata, within=run)


def has_state(run: Path) -> bool:
    """Whether there is something to go on from. A run that was killed before its first save begins anew.

    Checkpoints of more than 0 images without a state are a damaged run: ``load_state`` says so.
    """
    return (run / RESUME).exists() or any(checkpoint.images_seen for checkpoint in checkpoints(run))


def load_state(run: Path, learner: Learner) -> Progress:
    """Fill the learner from ``resume.safetensors``. Raises RunError."""
    path = run / RESUME
    try:
        check_header(path)
        with safe_open(path, framework="pt") as file:
            progress = _checked(Progress(**parsed_json(file.metadata()[METADATA_KEY])))
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a mapping)
        learner.network.load_state_dict(_under("raw.", tensors))
        learner.ema.network.load_state_dict(_under("ema.", tensors))
        for number, optimizer in enumerate(learner.optimizers):
            parameters = [p for group in optimizer.param_groups for p in group["params"]]
            state: dict[int, dict[str, torch.Tensor]] = {}
            for name, tensor in _under(f"optimizer.{number}.", tensors).items():
                index, _, entry = name.partition(".")
                state.setdefault(int(index), {})[entry] = _laid_out_as(parameters[int(index)], tensor)
            optimizer.load_state_dict({**optimizer.state_dict(), "state": state})
    except (OSError, SafetensorError, RuntimeError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise RunError(
            tr(
                "'{name}' cannot be gone on with: what it needs for that, '{file}', is missing or damaged "
                "({error}). Its checkpoints can still be sampled from; start a new run to train more.",
                name=run.name,
                file=RESUME,
                error=brief(error),
            )
        ) from error
    return progress


def _checked(progress: Progress) -> Progress:
    counts, seconds = (progress.step, progress.images_seen), progress.seconds
    if any(type(count) is not int or not 0 <= count < 2**53 for count in counts):
        raise ValueError(tr("its counts are no whole numbers from 0 up"))
    if type(seconds) not in (int, float) or not 0 <= seconds < 2**53:
        raise ValueError(tr("its seconds are no number from 0 up"))
    return progress


def _under(prefix: str, tensors: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}


def _laid_out_as(parameter: torch.Tensor, tensor: torch.Tensor) -> torch.Tensor:
    """``tensor`` in the parameter's order in memory, which files do not keep and fused optimisers rely on."""
    return torch.empty_like(parameter).copy_(tensor) if tensor.shape == parameter.shape else tensor
