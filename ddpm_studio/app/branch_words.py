"""What differs between a trajectory and one that branches from it, in words short enough for a tree."""

from ddpm_studio.language import number, tr, trn
from ddpm_studio.sampling.describing import context_text
from ddpm_studio.sampling.request import SAMPLER_NAMES, Named, SampleRequest, one_each

NOTHING = tr("nothing changed")
_ARROW = " → "
_BETWEEN = " · "


def adds_noise(request: SampleRequest) -> bool:
    """Whether the seeds count after the first state: DDPM, the SDE solver, DDIM with eta, and a resampled mask."""
    if request.start is not None and request.start.resample > 1:
        return True
    if request.sampler == "ddim":
        return request.eta > 0
    return request.sampler == "dpmpp-sde" or (request.sampler == "ddpm" and request.add_noise)


def differences(before: SampleRequest, after: SampleRequest, rest: int) -> list[str]:
    """What ``after``, a branch of ``before``, does otherwise; nothing where it repeats it.

    rest: how many steps ``before`` itself has from the branch on. What has no effect is not told, such as the eta of a
    sampler that has none.
    """
    found = [
        *_contexts(before, after),
        *_guidance(before, after),
        *_sampler(before, after, rest),
        *_weights(before, after),
        *_noise(before, after),
    ]
    return [words for words in found if words]


def in_a_line(words: list[str]) -> str:
    """The differences beside each other."""
    return _BETWEEN.join(words) if words else NOTHING


def named_values(context: Named) -> Named:
    """A context without its zeros, so that two that mean the same are equal."""
    return None if context is None else {name: value for name, value in context.items() if value > 0}


def _contexts(before: SampleRequest, after: SampleRequest) -> list[str]:
    if "data" in (before.contexts, after.contexts):
        if before.contexts == after.contexts:
            return []
        return [_contexts_text(before) + _ARROW + _contexts_text(after)]
    count = len(before.seeds)
    pairs = list(
        zip(
            (named_values(context) for context in one_each(before.contexts, count)),
            (named_values(context) for context in one_each(after.contexts, count)),
            strict=True,
        )
    )
    changed = [pair for pair in pairs if pair[0] != pair[1]]
    if not changed:
        return []
    if all(pair == changed[0] for pair in changed):
        words = _one_context(*changed[0])
        whole = len(changed) == count
        return [words if whole else tr("{words} ({some} of {count})", words=words, some=len(changed), count=count)]
    if _same(after.contexts):
        return [_contexts_text(before) + _ARROW + _contexts_text(after)]
    return [tr("other contexts ({some} of {count})", some=len(changed), count=count)]


def _one_context(before: Named, after: Named) -> str:
    if before and after and before.keys() == after.keys():
        moved = [name for name in after if before[name] != after[name]]
        if len(moved) == 1:
            name = moved[0]
            return f"{name} {number(before[name], 'g')}{_ARROW}{number(after[name], 'g')}"
    return context_text(before) + _ARROW + context_text(after)


def _contexts_text(request: SampleRequest) -> str:
    if request.contexts == "data":
        return tr("contexts of the data")
    if _same(request.contexts):
        return context_text(named_values(request.contexts[0]))
    distinct = {context_text(named_values(context)) for context in request.contexts}
    return trn("{n} context", "{n} contexts", len(distinct))


def _same(contexts: tuple[Named, ...]) -> bool:
    return all(named_values(context) == named_values(contexts[0]) for context in contexts)


def _guidance(before: SampleRequest, after: SampleRequest) -> list[str]:
    words = []
    scales = [_scale_text(request) for request in (before, after)]
    if scales[0] != scales[1]:
        words.append(tr("guidance {scales}", scales=_ARROW.join(scales)))
    if before.guidance_interval != after.guidance_interval:
        spans = ["{:g}–{:g}".format(*request.guidance_interval) for request in (before, after)]
        words.append(tr("guided at {range} of T", range=_ARROW.join(spans)))
    if before.guidance_rescale != after.guidance_rescale:
        words.append(tr("rescale {before:g} → {after:g}", before=before.guidance_rescale, after=after.guidance_rescale))
    negatives = [named_values(request.negative) for request in (before, after)]
    if negatives[0] != negatives[1]:
        words.append(tr("away from {context}", context=_ARROW.join(context_text(negative) for negative in negatives)))
    return words


def _scale_text(request: SampleRequest) -> str:
    scales = request.guidance_scales
    if scales is None or len(set(scales)) == 1:
        return number(request.guidance_scale if scales is None else scales[0], "g")
    return f"{number(min(scales), 'g')}…{number(max(scales), 'g')}"


def _sampler(before: SampleRequest, after: SampleRequest, rest: int) -> list[str]:
    words = []
    names = SAMPLER_NAMES[before.sampler], SAMPLER_NAMES[after.sampler]
    if before.sampler != after.sampler:
        words.append(f"{names[0]} {rest}{_ARROW}{names[1]} {after.steps}")
    elif after.steps != rest:
        words.append(f"{rest}{_ARROW}{_steps(after.steps)}")
    if before.spacing != after.spacing:
        words.append(tr("{spacings} spacing", spacings=_ARROW.join((before.spacing, after.spacing))))
    if after.sampler == "ddim" and before.eta != after.eta:
        words.append(f"η {before.eta:g}{_ARROW}{after.eta:g}" if before.sampler == "ddim" else f"η {after.eta:g}")
    if after.sampler == "ddpm" and before.variance != after.variance:
        words.append(tr("variance {kinds}", kinds=_ARROW.join((before.variance, after.variance))))
    if after.sampler == "ddpm" and before.add_noise != after.add_noise:
        words.append(tr("added noise on") if after.add_noise else tr("added noise off"))
    if before.dynamic_threshold != after.dynamic_threshold:
        limits = [
            tr("off", "a setting") if r.dynamic_threshold is None else number(r.dynamic_threshold, "g")
            for r in (before, after)
        ]
        words.append(tr("dynamic threshold {limits}", limits=_ARROW.join(limits)))
    if before.clip_x0 != after.clip_x0 and after.dynamic_threshold is None:
        words.append(tr("x0 clipped") if after.clip_x0 else tr("x0 not clipped"))
    return words


def _steps(count: int) -> str:
    return trn("{n} step", "{n} steps", count)


def _weights(before: SampleRequest, after: SampleRequest) -> list[str]:
    words = []
    if before.model != after.model:
        words.append(f"{before.model.stem}{_ARROW}{after.model.stem}")
    elif before.checkpoint != after.checkpoint:
        words.append(f"{before.checkpoint}{_ARROW}{after.checkpoint}")
    if before.weights != after.weights:
        words.append(tr("raw weights") if after.weights == "raw" else tr("EMA weights"))
    if before.precision != after.precision:
        words.append(tr("arithmetic {kinds}", kinds=_ARROW.join((before.precision, after.precision))))
    return words


def _noise(before: SampleRequest, after: SampleRequest) -> list[str]:
    if after.branch is not None and after.branch.renoise:
        return [tr("x0 renoised")]
    if before.seeds == after.seeds and before.blend == after.blend:
        return []
    return [tr("fresh noise")] if adds_noise(after) else []
