"""A request in words, for lists, notes and searching. Imports neither torch nor Qt."""

from collections import Counter

from ddpm_studio.sampling.request import SAMPLER_NAMES, Named, SampleRequest, Start

SHOWN_CONTEXTS = 3  # of several; the others are counted


def context_text(context: Named) -> str:
    """A context in words: ``hero 0.6 + food 0.4``, ``all attributes 0``, ``no context``."""
    if context is None:
        return "no context"
    parts = [name if value == 1 else f"{name} {value:.4g}" for name, value in context.items() if value > 0]
    return " + ".join(parts) if parts else "all attributes 0"


def contexts_text(request: SampleRequest) -> str:
    """What the images show, each context once, in the order drawn: ``hero, food, monster and 2 more``."""
    if request.contexts == "data":
        return "contexts as in the training set"
    texts = list(Counter(context_text(context) for context in request.contexts))
    more = len(texts) - SHOWN_CONTEXTS
    return ", ".join(texts[:SHOWN_CONTEXTS]) + (f" and {more} more" if more > 0 else "")


def sampler_text(request: SampleRequest) -> str:
    """How the images are drawn: ``DDIM, 25 steps, guidance 1.75``."""
    parts = [SAMPLER_NAMES[request.sampler], f"{request.steps} step{'s' * (request.steps != 1)}"]
    if request.sampler == "ddim" and request.eta > 0:
        parts.append(f"eta {request.eta:g}")
    scales = request.guidance_scales or (request.guidance_scale,)
    if min(scales) < max(scales):
        parts.append(f"guidance {min(scales):g} to {max(scales):g}")
    elif scales[0] != 1:
        parts.append(f"guidance {scales[0]:g}")
    if request.start is not None:
        parts.append(_start_text(request.start))
    if request.branch is not None:
        parts.append(f"branch at step {request.branch.step}")
    return ", ".join(parts)


def _start_text(start: Start) -> str:
    if start.mask is not None:
        return "masked image"
    return f"{'inverted' if start.invert else 'from an'} image"


def count_text(count: int) -> str:
    """``1 image``, ``16 images``."""
    return f"{count:,} image{'s' * (count != 1)}"


def request_text(request: SampleRequest) -> str:
    """The whole in one line: ``16 images · hero · DDIM, 25 steps``."""
    return f"{count_text(len(request.seeds))} · {contexts_text(request)} · {sampler_text(request)}"
