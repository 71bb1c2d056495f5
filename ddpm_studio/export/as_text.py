"""A generation as text: the command line, or the Python program, that draws the same images again."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

from ddpm_studio.export.recipe import packed_recipe, recipe_json
from ddpm_studio.sampling.request import SampleRequest, one_each, seeds_from

_PLAIN_NAME = re.compile(r"[^,=\s][^,=]*(?<!\s)")  # an attribute that can be written as hero=1


def as_command_line(request: SampleRequest, out: str = "samples.png") -> str:
    """``ddpm-studio sample …``, quoted for this system's shell.

    What options cannot say (a branch, pictures to start from, seeds that do not follow each other, a context for each
    image) comes as a packed recipe. Raises RecipeError where that is too long for a command line.
    """
    options = _options(request)
    if options is None:
        words = ["sample", "--recipe", packed_recipe(_anywhere(request))]
    else:
        words = ["sample", str(request.model.absolute()), *options]
    words = ["ddpm-studio", *words, "--out", out]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def as_python(request: SampleRequest, out: str = "samples.png") -> str:
    """A program that needs only this package: it writes the images to the PNG ``out``."""
    request = _anywhere(request)
    several = (
        (len(request.seeds) > 1 and request.seeds == seeds_from(request.seeds[0], len(request.seeds)))
        and request.start is None
        and request.branch is None
    )
    names = "SampleRequest, seeds_from" if several else "SampleRequest"
    return _PROGRAM.format(names=names, request=_request_source(request), out=out)


_PROGRAM = '''"""Draws these images again. It needs the package ddpm-studio."""

from pathlib import Path

from ddpm_studio.export.png import write_png
from ddpm_studio.model.device import pick_device
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.request import {names}
from ddpm_studio.sampling.session import ModelCache, open_session

request = {request}

device = pick_device("auto")
session = open_session(request, ModelCache(device), device)
for step in session.steps():
    print(f"t = {{step.t}}")  # step.xt and step.x0 are (N, C, H, W) tensors in -1..1

images = to_uint8(step.xt)  # (N, H, W, C)
write_png(Path({out!r}), images, request)
'''


def _request_source(request: SampleRequest) -> str:
    """The request as Python; with pictures in it, as the JSON of its recipe."""
    if request.start is not None or request.branch is not None:
        return f"SampleRequest.model_validate_json(\n    {recipe_json(request)!r}\n)"
    lines = []
    for name, field in SampleRequest.model_fields.items():
        value = getattr(request, name)
        if field.is_required() or value != field.default:
            lines.append(f"    {name}={_source(name, value)},")
    return "\n".join(["SampleRequest(", *lines, ")"])


def _source(name: str, value: Any) -> str:
    if isinstance(value, Path):
        return f"Path({str(value)!r})"
    if name == "seeds" and len(value) > 1 and value == seeds_from(value[0], len(value)):
        return f"seeds_from({value[0]}, {len(value)})"
    if name == "blend":
        return repr(value.model_dump())
    return repr(value)


def _anywhere(request: SampleRequest) -> SampleRequest:
    """The request with the whole path of its model, so that it can be followed from any folder."""
    changes: dict[str, Any] = {"model": request.model.absolute()}
    if request.branch is not None:
        parent = _anywhere(request.branch.parent)
        changes["branch"] = request.branch.model_copy(update={"parent": parent})
    return request.model_copy(update=changes)


def _options(request: SampleRequest) -> list[str] | None:
    """The request as options of ``sample``; None where these cannot say it."""
    context = _context_option(request)
    count = len(request.seeds)
    beyond = (request.blend, request.start, request.branch, request.guidance_scales)
    if any(part is not None for part in beyond) or context is None:
        return None
    if request.seeds != seeds_from(request.seeds[0], count):
        return None
    words = ["--count", str(count), "--seed", str(request.seeds[0]), "--context", context]
    words += ["--sampler", request.sampler, "--steps", str(request.steps), "--spacing", request.spacing]
    if request.sampler == "ddim" and request.eta > 0:
        words += ["--eta", _number(request.eta)]
    if request.sampler == "ddpm":
        words += ["--variance", request.variance, *([] if request.add_noise else ["--no-noise"])]
    words += ["--guidance", _number(request.guidance_scale)]
    if request.guidance_scale != 1:  # else the rest says nothing
        negative = "" if request.negative is None else _context_text(request.negative)
        if negative is None:
            return None
        words += ["--guidance-interval", ",".join(_number(end) for end in request.guidance_interval)]
        words += ["--guidance-rescale", _number(request.guidance_rescale)] if request.guidance_rescale > 0 else []
        words += ["--negative", negative] if negative else []
    words += [] if request.clip_x0 else ["--no-clip"]
    if request.dynamic_threshold is not None:
        words += ["--threshold", _number(request.dynamic_threshold)]
    words += ["--checkpoint", request.checkpoint, "--weights", request.weights]
    return words if request.precision == "auto" else [*words, "--precision", request.precision]


def _context_option(request: SampleRequest) -> str | None:
    if request.contexts == "data":
        return "data"
    contexts = one_each(request.contexts, len(request.seeds))
    if any(context != contexts[0] for context in contexts):
        return None
    return "none" if contexts[0] is None else _context_text(contexts[0])


def _context_text(context: dict[str, float]) -> str | None:
    """``hero=1,food=0.6``; None where that would be read otherwise."""
    if not context or not all(_PLAIN_NAME.fullmatch(name) for name in context):
        return None
    return ",".join(f"{name}={_number(value)}" for name, value in context.items())


def _number(value: float) -> str:
    short = f"{value:g}"
    return short if float(short) == value else repr(value)
