"""What a model is, without its weights. Imports neither torch nor Qt, so both processes share it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Attribute = Annotated[str, Field(min_length=1, max_length=64)]


class DeviceError(ValueError):
    """A device that this computer does not have. The message says what there is."""


class Frozen(BaseModel):
    """A configuration: validated, immutable, and without unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class ScheduleConfig(Frozen):
    """The noise schedule; see ``diffusion.schedules``.

    linear: Ho et al. 2020. course: the labs' own linear table, one beta longer. cosine: Nichol & Dhariwal 2021.
    """

    kind: Literal["linear", "course", "cosine"] = "linear"
    timesteps: int = Field(500, ge=1, le=4000)
    beta_start: float = Field(1e-4, gt=0, lt=1)
    beta_end: float = Field(0.02, gt=0, lt=1)


class NetworkConfig(Frozen):
    """The network; see ``diffusion.networks``.

    kind: context_unet is the labs' network, unet the program's own. features: channels of the first level.
    norm: batch is only for weights that come from the labs.
    """

    kind: Literal["context_unet", "unet"] = "unet"
    features: int = Field(64, ge=8, le=512, multiple_of=8)
    norm: Literal["group", "batch"] = "group"


class ModelConfig(Frozen):
    """All that is needed to make a model's network and to sample from it, but the weights.

    size: height and width in pixels. attributes: names of the context vector's entries.
    context_table: the contexts of the training images, each (vector of K values, number of images); the most frequent
    ones only. seed: the seed of the untrained weights.
    """

    size: int = Field(16, ge=8, le=64, multiple_of=4)
    channels: Literal[3] = 3
    attributes: tuple[Attribute, ...] = Field((), max_length=256)
    context_table: tuple[tuple[tuple[float, ...], int], ...] = Field((), max_length=1024)
    schedule: ScheduleConfig = ScheduleConfig()
    network: NetworkConfig = NetworkConfig()
    objective: Literal["eps", "x0", "v"] = "eps"
    seed: int = Field(0, ge=0, lt=2**63)

    @model_validator(mode="after")
    def _consistent(self) -> "ModelConfig":
        if len(set(self.attributes)) != len(self.attributes):
            raise ValueError("attribute names must differ from each other")
        if any(len(vector) != len(self.attributes) or count < 1 for vector, count in self.context_table):
            raise ValueError("each context needs one value per attribute and a count of at least 1")
        return self
