"""What the lanes of a comparison draw, and the presets for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from ddpm_studio.app.sampler_terms import DEFAULT_SAMPLER, DEFAULT_STEPS
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import FINAL, UNTRAINED, ModelInfo
from ddpm_studio.sampling.request import SAMPLER_NAMES, USUAL_GUIDANCE, Sampler, SampleRequest

MAX_LANES = 4
CUSTOM = tr("Custom")
LAB = tr("DDPM 500 against DDIM 25")
SECOND_LAB = tr("Second lab: its network as it learns")
LAB_COUNT = 64  # images, from which figures begin to tell something

_LAB_EPOCH, _LAB_EPOCHS = 89_400, (1, 5, 9, 32)  # images, and how many epochs a network had seen in the second lab

LaneContext = Literal["common"] | dict[str, float] | None  # that of all lanes, one of its own, or none
COMMON: LaneContext = "common"


@dataclass(frozen=True)
class LaneSetup:
    """How one lane samples; seeds are common to all lanes. steps: 0 is all of the model's timesteps.

    guidance: the scale, for lanes with a context; 1 is none.
    """

    checkpoint: str = FINAL
    sampler: Sampler = DEFAULT_SAMPLER
    steps: int = DEFAULT_STEPS[DEFAULT_SAMPLER]
    eta: float = 0.0
    add_noise: bool = True
    context: LaneContext = COMMON
    guidance: float = USUAL_GUIDANCE

    @classmethod
    def from_saved(cls, saved: Mapping[str, Any]) -> "LaneSetup":
        """What ``asdict`` made of one. Fields that are not known are left out, those that are missing as usual."""
        return cls(**{field.name: saved[field.name] for field in fields(cls) if field.name in saved})


def _stages(info: ModelInfo | None) -> tuple[LaneSetup, ...]:
    stages = [LaneSetup(checkpoint=UNTRAINED)]
    if info is not None and len(info.checkpoints) > 2:
        trained = info.checkpoints[-1].images_seen
        # A tenth of the way: most is learned early, and half-way looks like the end
        early = min(info.checkpoints[1:-1], key=lambda checkpoint: abs(checkpoint.images_seen - trained / 10))
        stages.append(LaneSetup(checkpoint=early.path.name))
    return (*stages, LaneSetup())


def stages_at(info: ModelInfo, images_seen: Sequence[float]) -> tuple[LaneSetup, ...]:
    """A lane for each of the checkpoints nearest to so many images seen: untrained, on the way, final."""
    nearest = {}
    for seen in images_seen:
        found = min(info.checkpoints, key=lambda checkpoint: abs(checkpoint.images_seen - seen))
        nearest[found.images_seen] = found
    final = info.checkpoints[-1].images_seen
    names = {0: UNTRAINED, final: FINAL}
    return tuple(LaneSetup(checkpoint=names.get(seen, found.path.name)) for seen, found in sorted(nearest.items()))


def _second_lab(info: ModelInfo | None) -> tuple[LaneSetup, ...]:
    """After the lab's epochs, or with a model that learned for a shorter time, after the same shares of it."""
    if info is None:
        return (LaneSetup(),)
    seen = info.images_seen
    epoch = _LAB_EPOCH if seen >= _LAB_EPOCHS[1] * _LAB_EPOCH else seen / _LAB_EPOCHS[-1]
    return stages_at(info, [epoch * count for count in _LAB_EPOCHS])


def _lab(_: ModelInfo | None) -> tuple[LaneSetup, ...]:
    # Without guidance, as in the lab: so the evaluations are as many as the steps
    return LaneSetup(sampler="ddpm", steps=0, guidance=1.0), LaneSetup(sampler="ddim", steps=25, guidance=1.0)


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
    return (LaneSetup(), LaneSetup(context=None))


def _noises(_: ModelInfo | None) -> tuple[LaneSetup, ...]:
    return (LaneSetup(sampler="ddpm", steps=0), LaneSetup(sampler="ddpm", steps=0, add_noise=False))


PRESETS: dict[str, Callable[[ModelInfo | None], tuple[LaneSetup, ...]]] = {
    tr("DDPM all / DDIM 25 / DPM++ 8"): _families,
    LAB: _lab,
    tr("DDPM against DDIM"): _samplers,
    tr("Samplers at 8 steps"): _few_steps,
    tr("Untrained / early / final"): _stages,
    SECOND_LAB: _second_lab,
    tr("With and without context"): _contexts,
    tr("With and without added noise"): _noises,
}


def title_of(request: SampleRequest, stage: str, context: str, model: str = "") -> str:
    """A lane in few words, such as ``DDIM 25`` or ``DDPM 500 (untrained, no added noise)``.

    stage: the checkpoint's name, "" if it is the final one. context: its own in words, "" where it has that of all.
    model: its name where that is to be said.
    """
    head = f"{SAMPLER_NAMES[request.sampler]} {request.steps}"
    if request.sampler == "ddim" and request.eta > 0:
        head += f" η {request.eta:g}"
    parts = [part for part in (model, stage) if part]
    if request.sampler == "ddpm" and not request.add_noise:
        parts.append(tr("no added noise"))
    if context:
        parts.append(context)
    if context != tr("no context") and request.guidance_scale not in (1.0, USUAL_GUIDANCE):
        parts.append(tr("guidance {scale:g}", scale=request.guidance_scale))
    return f"{head} ({', '.join(parts)})" if parts else head
