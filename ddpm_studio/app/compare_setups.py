"""What the lanes of a comparison draw, the presets for it, and the sentence that sums it up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ddpm_studio.app.sampler_terms import DEFAULT_GUIDANCE, DEFAULT_SAMPLER, DEFAULT_STEPS
from ddpm_studio.engine.protocol import SampleEnded
from ddpm_studio.model.catalogue import FINAL, UNTRAINED, ModelInfo
from ddpm_studio.sampling.request import SAMPLER_NAMES, Sampler, SampleRequest

MAX_LANES = 4
CUSTOM = "Custom"


@dataclass(frozen=True)
class LaneSetup:
    """How one lane samples; seeds and contexts are common to all lanes. steps: 0 is all of the model's timesteps.

    guidance: the scale, for lanes with a context; 1 is none.
    """

    checkpoint: str = FINAL
    sampler: Sampler = DEFAULT_SAMPLER
    steps: int = DEFAULT_STEPS[DEFAULT_SAMPLER]
    eta: float = 0.0
    add_noise: bool = True
    with_context: bool = True
    guidance: float = DEFAULT_GUIDANCE


def _stages(info: ModelInfo | None) -> tuple[LaneSetup, ...]:
    stages = [LaneSetup(checkpoint=UNTRAINED)]
    if info is not None and len(info.checkpoints) > 2:
        trained = info.checkpoints[-1].images_seen
        # A tenth of the way: most is learned early, and half-way looks like the end
        early = min(info.checkpoints[1:-1], key=lambda checkpoint: abs(checkpoint.images_seen - trained / 10))
        stages.append(LaneSetup(checkpoint=early.path.name))
    return (*stages, LaneSetup())


def _samplers(_: ModelInfo | None) -> tuple[LaneSetup, ...]:
    return (
        LaneSetup(sampler="ddpm", steps=0),
        LaneSetup(sampler="ddim", steps=25),
        LaneSetup(sampler="ddim", steps=10),
    )


def _families(_: ModelInfo | None) -> tuple[LaneSetup, ...]:
    return (
        LaneSetup(sampler="ddpm", steps=0),
        LaneSetup(sampler="ddim", steps=25),
        LaneSetup(sampler="dpmpp", steps=8),
    )


def _few_steps(_: ModelInfo | None) -> tuple[LaneSetup, ...]:
    return tuple(LaneSetup(sampler=sampler, steps=8) for sampler in ("ddim", "dpmpp", "unipc"))


def _contexts(_: ModelInfo | None) -> tuple[LaneSetup, ...]:
    return (LaneSetup(), LaneSetup(with_context=False))


def _noises(_: ModelInfo | None) -> tuple[LaneSetup, ...]:
    return (LaneSetup(sampler="ddpm", steps=0), LaneSetup(sampler="ddpm", steps=0, add_noise=False))


PRESETS: dict[str, Callable[[ModelInfo | None], tuple[LaneSetup, ...]]] = {
    "DDPM all / DDIM 25 / DPM++ 8": _families,
    "DDPM against DDIM": _samplers,
    "Samplers at 8 steps": _few_steps,
    "Untrained / early / final": _stages,
    "With and without context": _contexts,
    "With and without added noise": _noises,
}


def title_of(request: SampleRequest, stage: str, with_context: bool, model: str = "") -> str:
    """A lane in few words, such as ``DDIM 25`` or ``DDPM 500 (untrained, no added noise)``.

    stage: the checkpoint's name, "" if it is the final one. model: its name where that is to be said.
    """
    head = f"{SAMPLER_NAMES[request.sampler]} {request.steps}"
    if request.sampler == "ddim" and request.eta > 0:
        head += f" η {request.eta:g}"
    parts = [part for part in (model, stage) if part]
    if request.sampler == "ddpm" and not request.add_noise:
        parts.append("no added noise")
    if not with_context:
        parts.append("no context")
    elif request.guidance_scale not in (1.0, DEFAULT_GUIDANCE):
        parts.append(f"guidance {request.guidance_scale:g}")
    return f"{head} ({', '.join(parts)})" if parts else head


@dataclass(frozen=True)
class LaneResult:
    """A lane that has been drawn."""

    title: str
    ended: SampleEnded


def speed_against(first: SampleEnded, other: SampleEnded) -> str:
    """How fast ``other`` was beside ``first``: ``18.4× faster``, ``2.1× slower``, ``as fast``."""
    ratio = first.seconds / max(other.seconds, 1e-9)
    if 0.95 <= ratio <= 1.05:
        return "as fast"
    return f"{ratio:.1f}× faster" if ratio > 1 else f"{1 / ratio:.1f}× slower"


def summary(results: Sequence[LaneResult]) -> str:
    """Every other lane against the first one, in one line; lanes of equal cost are not held against each other."""
    if len(results) < 2:
        return ""
    first = results[0]
    others = [other for other in results[1:] if other.ended.nfe != first.ended.nfe]
    if not others:
        return f"Each lane took {first.ended.nfe} network evaluations per image."
    sentences = []
    for other in others:
        speed = speed_against(first.ended, other.ended)
        compared = f"as fast as {first.title}" if speed == "as fast" else f"{speed} than {first.title}"
        evaluations = f"{other.ended.nfe} against {first.ended.nfe} network evaluations"
        sentences.append(f"{other.title}: {compared}, {evaluations}.")
    return "   ".join(sentences)
