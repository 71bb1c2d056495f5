"""A request in words, for lists, notes and searching. Imports neither torch nor Qt."""

from collections import Counter

from ddpm_studio.language import number, tr, trn
from ddpm_studio.sampling.request import SAMPLER_NAMES, Named, SampleRequest, Start

SHOWN_CONTEXTS = 3  # of several; the others are counted


def context_text(context: Named) -> str:
    """A context in words: ``hero 0.6 + food 0.4``, ``all attributes 0``, ``no context``."""
    if context is None:
        return tr("no context")
    parts = [name if value == 1 else f"{name} {number(value, '.4g')}" for name, value in context.items() if value > 0]
    return " + ".join(parts) if parts else tr("all attributes 0")


def contexts_text(request: SampleRequest) -> str:
    """What the images show, each context once, in the order drawn: ``hero, food, monster and 2 more``."""
    if request.contexts == "data":
        return tr("contexts as in the training set")
    texts = list(Counter(context_text(context) for context in request.contexts))
    more = len(texts) - SHOWN_CONTEXTS
    some = ", ".join(texts[:SHOWN_CONTEXTS])
    return tr("{some} and {more} more", some=some, more=more) if more > 0 else some


def sampler_text(request: SampleRequest) -> str:
    """How the images are drawn: ``DDIM, 25 steps, guidance 1.75``."""
    parts = [SAMPLER_NAMES[request.sampler], trn("{n} step", "{n} steps", request.steps)]
    if request.sampler == "ddim" and request.eta > 0:
        parts.append(tr("eta {eta:g}", eta=request.eta))
    scales = request.guidance_scales or (request.guidance_scale,)
    if min(scales) < max(scales):
        parts.append(tr("guidance {least:g} to {most:g}", least=min(scales), most=max(scales)))
    elif scales[0] != 1:
        parts.append(tr("guidance {scale:g}", scale=scales[0]))
    if request.start is not None:
        parts.append(_start_text(request.start))
    if request.branch is not None:
        parts.append(tr("branch at step {step}", step=request.branch.step))
    return ", ".join(parts)


def _start_text(start: Start) -> str:
    if start.mask is not None:
        return tr("masked image")
    return tr("inverted image") if start.invert else tr("from an image")


def count_text(count: int) -> str:
    """``1 image``, ``16 images``."""
    return trn("{n:,} image", "{n:,} images", count)


def request_text(request: SampleRequest) -> str:
    """The whole in one line: ``16 images · hero · DDIM, 25 steps``."""
    return f"{count_text(len(request.seeds))} · {contexts_text(request)} · {sampler_text(request)}"
