"""What can be asked of a model. Imports neither torch nor Qt, so both processes share it."""

import base64
import binascii
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, field_validator, model_validator

from ddpm_studio.language import tr
from ddpm_studio.model.config import Frozen

MAX_COUNT = 1024
SEED_LIMIT = 2**63
MAX_BRANCHES = 32  # one grown on the other

# What people are offered: found by experiment, docs/race.md. Without guidance below 0.3 of T, where only details are
# left to be decided, samples vary more, and need fewer evaluations.
USUAL_GUIDANCE = 1.75
USUAL_INTERVAL = (0.3, 1.0)

Sampler = Literal["ddpm", "ddim", "dpmpp", "dpmpp-sde", "unipc", "heun"]
SAMPLER_NAMES: dict[str, str] = {  # for people
    "ddpm": "DDPM",
    "ddim": "DDIM",
    "dpmpp": "DPM++ 2M",
    "dpmpp-sde": "DPM++ 2M SDE",
    "unipc": "UniPC",
    "heun": "Heun",
}
Spacing = Literal["leading", "linspace", "trailing", "log-snr", "karras"]
Weights = Literal["ema", "raw"]
Precision = Literal["auto", "float32", "bfloat16"]
Named = dict[str, float] | None  # a context by attribute names, 0..1; those not named are 0, and None is no context


def _from_base64(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error as error:
        raise ValueError(tr("a picture in a recipe is a PNG file in base64")) from error


# The bytes of an image file, which is small: a recipe holds it whole, so that it needs no other file.
Picture = Annotated[
    bytes,
    Field(min_length=8, max_length=2**24),
    BeforeValidator(_from_base64),
    PlainSerializer(lambda data: base64.b64encode(data).decode("ascii"), when_used="json"),
]


class Start(Frozen):
    """What to begin with, instead of noise alone: SDEdit (Meng et al. 2022), inpainting, or an image's own noise.

    images: PNG files, one for all or one for each image drawn; fitted to the model as training images are.
    """

    images: tuple[Picture, ...] = Field(min_length=1, max_length=MAX_COUNT)
    strength: float = Field(
        0.6, gt=0, le=1
    )  # the share of T to which the image is noised; 1 leaves (nearly) none of it
    mask: Picture | None = None  # white is drawn, black stays exactly as it is; as large as the image
    resample: int = Field(
        1, ge=1, le=100
    )  # with a mask: how often each stretch is walked (Lugmayr et al. 2022); 1 is once
    jump: int = Field(5, ge=1, le=1000)  # the steps in such a stretch
    invert: bool = False  # DDIM's own noise of the image, at ``strength`` of T, in the place of the seed's
    shows: Named = None  # with invert: what the image shows

    @model_validator(mode="after")
    def _fits_together(self) -> "Start":
        if self.resample > 1 and self.mask is None:
            raise ValueError(tr("resampling belongs to a mask: give a mask, or resample 1"))
        if self.invert and self.mask is not None:
            raise ValueError(tr("an inverted image takes no mask: leave one of the two out"))
        return self

    @field_validator("shows")
    @classmethod
    def _shows(cls, shows: Named) -> Named:
        return _within_range(shows)


class Blend(Frozen):
    """Noise between the seeds of the request and other ones (spherical interpolation).

    seeds: the other ones. mix: 0 is the request's own seed, 1 the other. Of both one for all images, or one for each.
    """

    seeds: tuple[int, ...] = Field(min_length=1, max_length=MAX_COUNT)
    mix: tuple[Annotated[float, Field(ge=0, le=1)], ...] = Field(min_length=1, max_length=MAX_COUNT)

    @field_validator("seeds")
    @classmethod
    def _seeds(cls, seeds: tuple[int, ...]) -> tuple[int, ...]:
        return _seeds_within_range(seeds)


class Branch(Frozen):
    """Where a sampling leaves another one, to go on from its state there in a way of its own.

    The branch draws as many images as ``parent``, and begins with the xt that the parent has at its step ``step``: 0 is
    the parent's beginning, and its last step, the finished image, no place to go on from. What the rest of the request
    says holds from there on: context, guidance, sampler, and its ``steps``, which lead from there to 0. Its seeds make
    the noise that is added from there on. With the parent's own settings, and as many steps as the parent has left, it
    repeats the parent bit for bit.
    renoise: the x0 that the parent predicts there is noised anew to that t, with the branch's seeds, as SDEdit does it
    (Meng et al. 2022, algorithm 1). So what is already drawn stays in the large, also where no noise is added later.
    """

    parent: "SampleRequest"
    step: int = Field(ge=0)
    renoise: bool = False


class SampleRequest(Frozen):
    """One sampling. The same request gives the same images, one seed per image, whatever the batch.

    model: a run folder, a checkpoint or a model file. checkpoint: ``final`` (the newest), ``untrained``, or the name of
    a file in the run's ``checkpoints`` folder. contexts: ``data`` (drawn as in the training set), or one context for
    all images or one each; a context maps attribute names to 0..1 (those not named are 0), and None is no context.
    branch: begin in the middle of another sampling; it comes in the place of ``start``, which is then the parent's.
    """

    model: Path
    checkpoint: str = "final"
    weights: Weights = "ema"  # the running mean of the weights, or as the last training step left them
    sampler: Sampler = "ddim"
    steps: int = Field(25, ge=1, le=4000)  # T at most
    spacing: Spacing = "trailing"  # which timesteps; see ``diffusion.spacing``
    eta: float = Field(0.0, ge=0, le=1)  # ddim only: 0 is deterministic, 1 adds as much noise as ddpm
    variance: Literal["beta", "posterior"] = (
        "beta"  # ddpm only: of the noise that is added (Ho et al. 2020, section 3.2)
    )
    add_noise: bool = True  # ddpm only: False leaves the noise out, and the images collapse
    guidance_scale: float = Field(1.0, ge=0, le=20)  # 1 is none
    # one for all images or one each, in the place of guidance_scale
    guidance_scales: tuple[Annotated[float, Field(ge=0, le=20)], ...] | None = Field(
        None, min_length=1, max_length=MAX_COUNT
    )
    guidance_rescale: float = Field(0.0, ge=0, le=1)  # phi of Lin et al. 2024: how far contrast is put back
    guidance_interval: tuple[float, float] = (0.0, 1.0)  # shares of T between which is guided
    negative: Named = None  # guidance leads away from this context; None: from no context
    clip_x0: bool = True  # keep the predicted image within the range of real ones
    dynamic_threshold: float | None = Field(None, ge=0.5, le=1)  # a percentile, in the place of clip_x0; None is off
    # Of the network's products. auto: bfloat16 where the device is built for it, which takes about half of the time.
    precision: Precision = "auto"
    seeds: tuple[int, ...] = Field((0,), min_length=1, max_length=MAX_COUNT)
    blend: Blend | None = None
    contexts: Literal["data"] | tuple[Named, ...] = (None,)
    start: Start | None = None
    branch: Branch | None = None

    @field_validator("seeds")
    @classmethod
    def _seeds(cls, seeds: tuple[int, ...]) -> tuple[int, ...]:
        return _seeds_within_range(seeds)

    @field_validator("contexts")
    @classmethod
    def _contexts(cls, contexts):
        if contexts != "data":
            for context in contexts:
                _within_range(context)
        return contexts

    @field_validator("negative")
    @classmethod
    def _negative(cls, negative: Named) -> Named:
        return _within_range(negative)

    @field_validator("guidance_interval")
    @classmethod
    def _interval(cls, interval: tuple[float, float]) -> tuple[float, float]:
        if not 0 <= interval[0] <= interval[1] <= 1:
            raise ValueError(tr("the interval of guidance has two ends from 0 to 1, the lower first"))
        return interval

    @model_validator(mode="after")
    def _fits_together(self) -> "SampleRequest":
        count = len(self.seeds)
        if self.blend is not None:
            _check_count(len(self.blend.seeds), tr("second seeds"), count)
            _check_count(len(self.blend.mix), "mixes", count)
        if self.start is not None:
            _check_count(len(self.start.images), tr("images to start from"), count)
        if self.start is not None and self.start.invert:
            if self.sampler != "ddim" or self.eta > 0:
                raise ValueError(tr("an image is inverted by deterministic DDIM: choose the sampler ddim, with eta 0"))
            if self.blend is not None:
                raise ValueError(tr("an inverted image brings its own noise, so there are no seeds to blend"))
        if self.guidance_scales is not None:
            _check_count(len(self.guidance_scales), tr("guidance scales"), count)
        if self.branch is not None:
            if self.start is not None:
                raise ValueError(
                    tr("a branch begins where its parent stands: leave the start out, or give it to the parent")
                )
            if len(self.branch.parent.seeds) != count:
                raise ValueError(
                    tr(
                        "a branch draws one image for each of its parent's {images}, and {seeds} seeds were given: "
                        "give one each",
                        images=len(self.branch.parent.seeds),
                        seeds=count,
                    )
                )
            if self.depth > MAX_BRANCHES:
                raise ValueError(
                    tr(
                        "at most {most} branches grow one on the other: branch from one that is less far out",
                        most=MAX_BRANCHES,
                    )
                )
        return self

    @property
    def depth(self) -> int:
        """How many branches lead here: 0 is a sampling from its beginning."""
        return 0 if self.branch is None else 1 + self.branch.parent.depth

    def guidance_for_all(self) -> tuple[float, ...]:
        """One guidance scale per image."""
        return one_each(self.guidance_scales or (self.guidance_scale,), len(self.seeds))

    def contexts_for_all(self) -> tuple[Named, ...]:
        """One context per seed. Raises ValueError where their numbers do not fit, or for ``data``."""
        if self.contexts == "data":
            raise ValueError(tr("contexts drawn from the data are known only once the model is open"))
        _check_count(len(self.contexts), "contexts", len(self.seeds))
        return one_each(self.contexts, len(self.seeds))

    def only(self, index: int) -> "SampleRequest":
        """The request that draws image ``index`` again, alone."""
        blend, start, branch = self.blend, self.start, self.branch
        count = len(self.seeds)
        if blend is not None:
            seeds, mix = one_each(blend.seeds, count), one_each(blend.mix, count)
            blend = Blend(seeds=(seeds[index],), mix=(mix[index],))
        if start is not None:
            start = start.model_copy(update={"images": (one_each(start.images, count)[index],)})
        if branch is not None:
            branch = branch.model_copy(update={"parent": branch.parent.only(index)})
        contexts = self.contexts if self.contexts == "data" else (self.contexts_for_all()[index],)
        changes = {"seeds": (self.seeds[index],), "blend": blend, "start": start, "contexts": contexts}
        guidance = {"guidance_scale": self.guidance_for_all()[index], "guidance_scales": None}
        return self.model_copy(update={**changes, **guidance, "branch": branch})


Branch.model_rebuild()
SampleRequest.model_rebuild()


def seeds_from(first: int, count: int) -> tuple[int, ...]:
    """``count`` seeds in a row, the first being ``first``."""
    return tuple((first + i) % SEED_LIMIT for i in range(count))


def one_each(values: tuple, count: int) -> tuple:
    """``values``, one for each of ``count`` images; a single one is for all of them."""
    return values * count if len(values) == 1 else values


def parse_context(text: str) -> Named:
    """``"hero=1,food=0.6"`` as a context; ``""`` or ``"none"`` is no context. Raises ValueError."""
    if text.strip().lower() in ("", "none"):
        return None
    context = {}
    for part in text.split(","):
        name, equals, value = part.partition("=")
        try:
            context[name.strip()] = float(value) if equals else 1.0
        except ValueError:
            raise ValueError(
                tr("'{name}' is not an attribute with a number, such as hero=1", name=part.strip())
            ) from None
    return context


def _within_range(context: Named) -> Named:
    if any(not 0 <= value <= 1 for value in (context or {}).values()):
        raise ValueError(tr("an attribute is a number from 0 to 1"))
    return context


def _seeds_within_range(seeds: tuple[int, ...]) -> tuple[int, ...]:
    if any(not 0 <= seed < SEED_LIMIT for seed in seeds):
        raise ValueError(tr("a seed is a whole number from 0 to {largest}", largest=SEED_LIMIT - 1))
    return seeds


def _check_count(given: int, what: str, count: int) -> None:
    if given not in (1, count):
        raise ValueError(
            tr("{given} {what} do not fit {count} images: give one, or one each", given=given, what=what, count=count)
        )
