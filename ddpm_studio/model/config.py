"""What a model is, without its weights. Imports neither torch nor Qt, so both processes share it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ddpm_studio.language import tr

Objective = Literal["eps", "x0", "v", "edm"]
Attribute = Annotated[str, Field(min_length=1, max_length=64)]
Share = Annotated[float, Field(ge=0, le=1)]

_MOST_FAULTS = 1000  # that are looked at one by one


class DeviceError(ValueError):
    """A device that this computer does not have. The message says what there is."""


class Frozen(BaseModel):
    """A configuration: validated, immutable, and without unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


def fault_in(error: ValidationError) -> str:
    """The first thing that is wrong with a configuration: ``at size: Input should be less than or equal to 64``."""
    if error.error_count() > _MOST_FAULTS:
        return tr("{count:,} of its values are wrong", count=error.error_count())
    fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(str(part) for part in fault["loc"])[:80]
    why = fault["msg"].removeprefix("Value error, ")[:160]
    return tr("at {where}: {why}", where=where, why=why) if where else why


class ScheduleConfig(Frozen):
    """The noise schedule; see ``diffusion.schedules``.

    linear: Ho et al. 2020. course: the labs' own linear table, one beta longer. cosine: Nichol & Dhariwal 2021.
    sigmoid: Jabri et al. 2022. edm: the noise levels of Karras et al. 2022.
    zero_terminal_snr: rescale so that nothing of the image is left at T (Lin et al. 2024).
    """

    kind: Literal["linear", "course", "cosine", "sigmoid", "edm"] = "linear"
    timesteps: int = Field(500, ge=1, le=4000)
    beta_start: float = Field(1e-4, gt=0, lt=1)  # linear and course only
    beta_end: float = Field(0.02, gt=0, lt=1)  # linear and course only
    zero_terminal_snr: bool = False


class NetworkConfig(Frozen):
    """The network; see ``diffusion.networks``.

    kind: context_unet is the labs' network, unet the program's own. features: channels of the first level.
    norm: context_unet only; batch is only for weights that come from the labs. The rest is for unet only, and explained
    there.
    """

    kind: Literal["context_unet", "unet"] = "unet"
    features: int = Field(64, ge=8, le=512, multiple_of=8)
    norm: Literal["group", "batch"] = "group"
    multipliers: tuple[Annotated[int, Field(ge=1, le=8)], ...] = Field((1, 2), min_length=1, max_length=5)
    blocks: int = Field(1, ge=1, le=4)
    attention_size: int = Field(8, ge=0, le=16)
    patch: Literal[1, 2, 4] = 1
    time: Literal["sinusoidal", "fourier"] = "sinusoidal"
    augmentations: bool = False  # it is told how a training image was augmented (Karras et al. 2022, appendix F.2)


class ModelConfig(Frozen):
    """All that is needed to make a model's network and to sample from it, but the weights.

    size: height and width in pixels. channels: 1 is grey, 3 RGB, 4 RGBA with the colours premultiplied by alpha.
    attributes: names of the context vector's entries.
    context_table: the contexts of the training images, each (vector of K values, number of images); the most frequent
    ones only. seed: the seed of the untrained weights.
    """

    size: int = Field(16, ge=8, le=64, multiple_of=4)
    channels: Literal[1, 3, 4] = 3
    attributes: tuple[Attribute, ...] = Field((), max_length=256)
    context_table: tuple[tuple[tuple[Share, ...], Annotated[int, Field(ge=1, lt=2**53)]], ...] = Field(
        (), max_length=1024
    )
    schedule: ScheduleConfig = ScheduleConfig()
    network: NetworkConfig = NetworkConfig()
    objective: Objective = "eps"
    sigma_data: float = Field(0.5, gt=0, le=4)  # edm only: the standard deviation of the images, in -1..1
    seed: int = Field(0, ge=0, lt=2**63)

    @model_validator(mode="after")
    def _consistent(self) -> "ModelConfig":
        if len(set(self.attributes)) != len(self.attributes):
            raise ValueError(tr("attribute names must differ from each other"))
        if any(len(vector) != len(self.attributes) for vector, _ in self.context_table):
            raise ValueError(tr("each context needs one value per attribute"))
        if self.schedule.zero_terminal_snr and self.objective == "eps":
            raise ValueError(
                tr(
                    "with zero_terminal_snr nothing of the image is left at T, where eps says nothing about it; choose "
                    "objective v, x0 or edm"
                )
            )
        return self
