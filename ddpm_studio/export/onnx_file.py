"""A model as an ONNX file, so that images can be drawn without torch and without this program.

What is exported is the denoiser, not the bare network: the objective is built in, so that whoever writes a sampler
around it sees x0, and need not know what the network was trained to predict.
"""

import contextlib
import io
import json
import logging
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

from ddpm_studio import assets
from ddpm_studio.diffusion.context import Context
from ddpm_studio.diffusion.objectives import Denoiser
from ddpm_studio.export.failures import ExportError
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import FINAL, read_info
from ddpm_studio.model.config import ModelConfig
from ddpm_studio.model.files import write_atomically, write_text_atomically
from ddpm_studio.model.model_file import load_denoiser
from ddpm_studio.sampling.request import Weights

if TYPE_CHECKING:
    from onnx import ModelProto

EXAMPLE = "sample_with_onnxruntime.py"  # in resources/examples
OPSET = 18  # of 2022: what runtimes of today and yesterday know
_TRACED = 3  # images in the batch that the graph is read from; any other number can be asked for
_MOST = 4096  # images in a batch


class _Exported(nn.Module):
    """``x0 = skip[t] xt + out[t] network(in[t] xt, time[t], context)``, which every objective can be written as."""

    def __init__(self, denoiser: Denoiser, conditioned: bool) -> None:
        super().__init__()
        self.network = denoiser.network
        self.conditioned = conditioned
        schedule, objective = denoiser.schedule, denoiser.objective
        levels = [(schedule.alpha(t), schedule.sigma(t)) for t in range(1, schedule.T + 1)]
        tables = {
            "skip": [objective.predicted_x0(0.0, 1.0, *level) for level in levels],
            "out": [objective.predicted_x0(1.0, 0.0, *level) for level in levels],
            "shown": [objective.network_input(1.0, *level) for level in levels],
            "time": [denoiser.time(t) for t in range(1, schedule.T + 1)],
        }
        for name, values in tables.items():
            # t = 0 is never asked for; its place is kept so that t is the index.
            self.register_buffer(name, torch.tensor([values[0], *values], dtype=torch.float32), persistent=False)

    def forward(self, xt: Tensor, t: Tensor, context: Tensor | None = None, given: Tensor | None = None) -> Tensor:
        if not self.conditioned:
            context = xt.new_zeros(xt.shape[0], 0)
            given = torch.zeros_like(t, dtype=torch.bool)
        skip, out, shown = (table[t][:, None, None, None] for table in (self.skip, self.out, self.shown))
        return skip * xt + out * self.network(shown * xt, self.time[t], Context(context, given))


def export_onnx(
    model: Path,
    out: Path,
    weights: Weights = "ema",
    checkpoint: str = FINAL,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Write the denoiser of ``model`` to ``out``, a .onnx, and beside it an example that samples from it, whose path is
    returned.

    Inputs: xt (N, C, H, W) float32 in -1..1, RGBA premultiplied; t (N,) int64, 1..T; and, where the model has
    attributes, context (N, K) float32 in 0..1 and given (N,) bool, False where there is no context. Output: x0, as xt.
    N is any number. The metadata hold the schedule (``alphas_cumprod``, T+1 numbers) and the attributes' names.

    cancelled: is asked before each part of the work; where it says so nothing is written. Raises ModelError,
    ExportError and OSError.
    """
    config, denoiser = load_denoiser(model, checkpoint, weights=weights)
    example = out.with_name(EXAMPLE)
    if cancelled():
        return example
    proto = _translated(denoiser, config)
    _describe(proto, denoiser, config, read_info(model).name)
    data = proto.SerializeToString()
    _check(data)
    text = (assets.resources() / "examples" / EXAMPLE).read_text(encoding="utf-8")
    if not cancelled():
        write_atomically(out, lambda part: part.write_bytes(data))
        write_text_atomically(example, text.replace('MODEL = "model.onnx"', f"MODEL = {json.dumps(out.name)}"))
    return example


def _translated(denoiser: Denoiser, config: ModelConfig) -> "ModelProto":
    """The denoiser as ONNX, by torch's own translator."""
    names = ["xt", "t", *(("context", "given") if config.attributes else ())]
    values = (
        torch.randn(_TRACED, config.channels, config.size, config.size),
        torch.arange(1, _TRACED + 1).clamp(max=denoiser.schedule.T),
        torch.rand(_TRACED, len(config.attributes)),
        torch.arange(_TRACED) > 0,
    )[: len(names)]
    batch = torch.export.Dim("N", min=1, max=_MOST)
    whole = _Exported(denoiser, bool(config.attributes)).eval()
    quiet = logging.getLogger("torch.onnx")
    level = quiet.level
    try:
        # It tells its progress on stdout, and its own deprecations as warnings: nobody here can mend them.
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()), _no_monitor(), torch.no_grad():
            warnings.simplefilter("ignore")
            quiet.setLevel(logging.CRITICAL)
            shapes = tuple({0: batch} for _ in names)
            traced = torch.export.export(whole, values, dynamic_shapes=shapes, strict=False)
            program = torch.onnx.export(
                traced,
                dynamo=True,
                input_names=names,
                output_names=["x0"],
                opset_version=OPSET,
                verbose=False,
                external_data=False,
            )
            return program.model_proto
    except ImportError as error:
        raise ExportError(
            tr("ONNX files need the library {name}. Install the program anew.", name=error.name)
        ) from error
    except Exception as error:
        # The translator raises types of its own, which differ between torch's versions.
        raise ExportError(
            tr(
                "This network could not be translated to ONNX by torch {version}. Report this, with the details.",
                version=torch.__version__,
            )
        ) from error
    finally:
        quiet.setLevel(level)


@contextlib.contextmanager
def _no_monitor() -> Iterator[None]:
    """Let tqdm, where the translator uses it, start no thread of its own, which would stay for ever."""
    try:
        from tqdm import tqdm
    except ImportError:
        yield
        return
    interval = tqdm.monitor_interval
    tqdm.monitor_interval = 0
    try:
        yield
    finally:
        tqdm.monitor_interval = interval


def _describe(proto: "ModelProto", denoiser: Denoiser, config: ModelConfig, name: str) -> None:
    """Write what a sampler needs to know into the metadata, as JSON values."""
    facts = {
        "alphas_cumprod": np.asarray(denoiser.schedule.alphas_cumprod).tolist(),
        "attributes": list(config.attributes),
        "objective": config.objective,
        "channels": config.channels,
        "size": config.size,
        "model": name,
    }
    del proto.metadata_props[:]
    for key, value in facts.items():
        entry = proto.metadata_props.add()
        entry.key, entry.value = key, json.dumps(value)
    proto.producer_name = "DDPM Studio"
    proto.doc_string = (
        "Predicts x0, the image, from xt = sqrt(alphas_cumprod[t]) x0 + sqrt(1 - alphas_cumprod[t]) noise. Inputs: "
        "xt in -1..1 (RGBA premultiplied by alpha), t from 1 to T; with attributes also context in 0..1 and given, "
        "False for no context."
    )


def _check(data: bytes) -> None:
    import onnx

    try:
        onnx.checker.check_model(data)
    except onnx.checker.ValidationError as error:
        raise ExportError(tr("The translated network is not valid ONNX. Report this, with the details.")) from error
