"""Models of the teaching labs: their ``ContextUnet`` state dicts as models of this program."""

import pickletools
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import torch
from pydantic import ValidationError
from torch import Tensor

from ddpm_studio.data.bounded import brief, open_file
from ddpm_studio.language import tr
from ddpm_studio.model.build import build_network
from ddpm_studio.model.catalogue import ModelError
from ddpm_studio.model.config import ModelConfig, NetworkConfig, ScheduleConfig, fault_in
from ddpm_studio.model.model_file import save_model

COURSE_ATTRIBUTES = ("hero", "non-hero", "food", "spell", "side-facing")
_MOST_ATTRIBUTES = 256
_LONGEST_TABLE = 4 * 2**20  # bytes of the pickle that names the tensors; the labs' own takes about ten thousand
_MOST_SHARED = 20  # tuples that come a second time in it, of which the labs' have none
_LEGACY_PICKLES = 5  # that torch.save wrote one after the other before it wrote zip archives


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
    except (KeyError, IndexError, ValueError) as error:
        what = (
            tr("{error} is missing", error=error)
            if isinstance(error, KeyError)
            else tr("its tensors have other shapes")
        )
        raise ModelError(
            tr(
                "'{name}' holds no ContextUnet of the labs: {what}. Choose a .pth file that one of the labs' "
                "notebooks saved with torch.save(nn_model.state_dict(), …).",
                name=path.name,
                what=what,
            )
        ) from error
    if width > _MOST_ATTRIBUTES:
        raise ModelError(
            tr(
                "'{name}' has {width:,} attributes, and a model at most {most}. Choose another file.",
                name=path.name,
                width=width,
                most=_MOST_ATTRIBUTES,
            )
        )
    if not attributes:
        attributes = COURSE_ATTRIBUTES if width == 5 else tuple(f"class {i + 1}" for i in range(width))
    if len(attributes) != width:
        raise ModelError(
            tr("The model has {width} attributes, and {count} names were given.", width=width, count=len(attributes))
        )
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
            tr(
                "'{name}' is a ContextUnet of a shape that this program does not know: {why}. Choose a file of the "
                "labs.",
                name=path.name,
                why=fault_in(error),
            )
        ) from error
    weights["init_conv.shortcut.weight"] = torch.zeros(features, channels, 1, 1)
    weights["init_conv.shortcut.bias"] = torch.zeros(features)
    weights["null_context"] = torch.zeros(width)
    try:
        with torch.device("meta"):  # shapes without memory, whatever the file claims
            build_network(config).load_state_dict(weights, assign=True)
    except (RuntimeError, ValueError) as error:
        detail = str(error).splitlines()[-1].strip()[:160]
        raise ModelError(
            tr(
                "'{name}' is not a ContextUnet of the labs: {detail} Choose a .pth file that their notebooks saved.",
                name=path.name,
                detail=detail,
            )
        ) from error
    if not all(torch.isfinite(value).all() for value in weights.values() if value.is_floating_point()):
        raise ModelError(
            tr(
                "'{name}' holds weights that are not numbers: its training has failed. Choose an earlier checkpoint.",
                name=path.name,
            )
        )
    save_model(out, config, weights, source=path.name)
    return config


def _read(path: Path) -> dict[str, Tensor]:
    try:
        _check_packing(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of torch's, about a form that it then refuses
            weights = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        # A damaged file can make the reader raise anything; the file is at fault, and is named.
        raise ModelError(
            tr(
                "'{name}' cannot be read safely as weights ({error}). It may be damaged, or hold code beside "
                "tensors, which is never run here. Choose another file, or save its state_dict() anew.",
                name=path.name,
                error=brief(error),
            )
        ) from error
    if not isinstance(weights, dict) or not all(_is_plain(value) for value in weights.values()):
        raise ModelError(
            tr(
                "'{name}' holds no state dict: a table of names and tensors was expected. Choose a .pth file "
                "that was saved with torch.save(nn_model.state_dict(), …).",
                name=path.name,
            )
        )
    return {name: value.float() if value.is_floating_point() else value for name, value in weights.items()}


def _is_plain(value: object) -> bool:
    """Whether it is a tensor of real numbers that all lie in the file: a view may repeat one number without end."""
    return (
        isinstance(value, Tensor)
        and value.layout == torch.strided
        and value.device.type == "cpu"
        and not (value.is_quantized or value.is_nested or value.is_complex())
        and value.numel() * value.element_size() <= value.untyped_storage().nbytes()
    )


def _check_packing(path: Path) -> None:
    """Raises ValueError for what no torch.save writes, and what could fill the memory or never end."""
    with open_file(path) as file:
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                if any(info.compress_type != zipfile.ZIP_STORED for info in archive.infolist()):
                    raise ValueError(tr("its tensors are packed"))
                for info in archive.infolist():
                    if info.filename.endswith(".pkl"):
                        if info.file_size > _LONGEST_TABLE:
                            raise ValueError(tr("its table of tensors is absurdly long"))
                        with archive.open(info) as table:
                            _check_table(table)
        else:
            file.seek(0)
            for _ in range(_LEGACY_PICKLES):
                _check_table(file)


def _check_table(file: BinaryIO) -> None:
    """Raises ValueError where the pickle uses the same tuples again and again. Nothing in it is run.

    Tuples of tuples of the same tuples are few bytes, and take as good as forever to be compared with a name.
    """
    shared, tuples, put = 0, set(), 0
    last = ""
    for name, argument in _operations(file):
        if name in ("BINPUT", "LONG_BINPUT", "PUT", "MEMOIZE"):
            index = put if name == "MEMOIZE" else int(argument)
            put += 1
            tuples.add(index) if "TUPLE" in last else tuples.discard(index)
        elif name == "DUP" or (name in ("BINGET", "LONG_BINGET", "GET") and int(argument) in tuples):
            shared += 1
            if shared > _MOST_SHARED:
                raise ValueError(tr("its table of tensors goes round in circles"))
        last = name


def _operations(file: BinaryIO) -> Iterator[tuple[str, object]]:
    start = file.tell()
    for operation, argument, _ in pickletools.genops(file):
        if file.tell() - start > _LONGEST_TABLE:
            raise ValueError(tr("its table of tensors is absurdly long"))
        yield operation.name, argument
