"""Models of the teaching labs: their ``ContextUnet`` state dicts as models of this program."""

import pickle
import re
import warnings
from pathlib import Path

import torch
from pydantic import ValidationError
from torch import Tensor

from ddpm_studio.model.build import build_network
from ddpm_studio.model.catalogue import ModelError
from ddpm_studio.model.config import ModelConfig, NetworkConfig, ScheduleConfig
from ddpm_studio.model.model_file import save_model

COURSE_ATTRIBUTES = ("hero", "non-hero", "food", "spell", "side-facing")


def import_course_model(path: Path, out: Path, attributes: tuple[str, ...] = ()) -> ModelConfig:
    """Write the state dict in ``path`` as the model file ``out``, and return its configuration.

    attributes: names for the K entries of its context; by default the labs' five, or class 1…K. Nothing in the file is
    run: only tensors are unpickled. Two things that the file does not hold are filled in: the first block's shortcut,
    which the labs drew anew at every call around zero, is zero, its mean; and no context is the zero vector, as in the
    labs. Raises ModelError if the file is no such state dict.
    """
    weights = _read(path)
    try:
        features, channels = weights["init_conv.conv1.0.weight"].shape[:2]
        width = weights["contextembed1.model.0.weight"].shape[1]
        size = 4 * weights["up0.0.weight"].shape[-1]
    except (KeyError, IndexError) as error:
        raise ModelError(
            f"'{path.name}' holds no ContextUnet of the labs: {error} is missing. Choose a .pth file that one of the "
            "labs' notebooks saved with torch.save(nn_model.state_dict(), …)."
        ) from error
    if not attributes:
        attributes = COURSE_ATTRIBUTES if width == 5 else tuple(f"class {i + 1}" for i in range(width))
    if len(attributes) != width:
        raise ModelError(f"The model has {width} attributes, and {len(attributes)} names were given.")
    try:
        config = ModelConfig(
            size=size,
            channels=channels,
            attributes=attributes,
            context_table=tuple((tuple(float(i == j) for i in range(width)), 1) for j in range(width)),
            schedule=ScheduleConfig(kind="course", timesteps=500, beta_start=1e-4, beta_end=0.02),
            network=NetworkConfig(kind="context_unet", features=features, norm="batch"),
            objective="eps",
        )
    except ValidationError as error:
        raise ModelError(
            f"'{path.name}' is a ContextUnet of a shape that this program does not know: {error}"
        ) from error
    weights["init_conv.shortcut.weight"] = torch.zeros(features, channels, 1, 1)
    weights["init_conv.shortcut.bias"] = torch.zeros(features)
    weights["null_context"] = torch.zeros(width)
    try:
        build_network(config).load_state_dict(weights)
    except RuntimeError as error:
        raise ModelError(f"'{path.name}' is not a ContextUnet of the labs: {error}") from error
    save_model(out, config, weights, source=path.name)
    return config


def _read(path: Path) -> dict[str, Tensor]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of torch's, about a form that it then refuses
            weights = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError, EOFError, ValueError, KeyError, pickle.UnpicklingError) as error:
        raise ModelError(
            f"'{path.name}' cannot be read safely as weights. It may be damaged, or hold code beside tensors, which is "
            f"never run here. Details: {re.sub(chr(10) + '.*', '', str(error))}"
        ) from error
    if not isinstance(weights, dict) or not all(isinstance(value, Tensor) for value in weights.values()):
        raise ModelError(f"'{path.name}' holds no state dict: a table of names and tensors was expected.")
    return {name: value.float() if value.is_floating_point() else value for name, value in weights.items()}
