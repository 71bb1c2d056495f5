"""What can be asked of a model. Imports neither torch nor Qt, so both processes share it."""

from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator

from ddpm_studio.model.config import Frozen

MAX_COUNT = 1024
SEED_LIMIT = 2**63


class SampleRequest(Frozen):
    """One sampling. The same request gives the same images, one seed per image, whatever the batch.

    model: a run folder, a checkpoint or a model file. checkpoint: ``final`` (the newest), ``untrained``, or the name of
    a file in the run's ``checkpoints`` folder. contexts: ``data`` (drawn as in the training set), or one context for
    all images or one each; a context maps attribute names to 0..1 (those not named are 0), and None is no context.
    """

    model: Path
    checkpoint: str = "final"
    sampler: Literal["ddpm", "ddim"] = "ddim"
    steps: int = Field(25, ge=1, le=4000)  # T at most
    eta: float = Field(0.0, ge=0, le=1)  # ddim only: 0 is deterministic, 1 adds as much noise as ddpm
    add_noise: bool = True  # ddpm only: False leaves the noise out, and the images collapse
    guidance_scale: float = Field(1.0, ge=0, le=20)  # 1 is none
    clip_x0: bool = True  # keep the predicted image within the range of real ones
    seeds: tuple[int, ...] = Field((0,), min_length=1, max_length=MAX_COUNT)
    contexts: Literal["data"] | tuple[dict[str, float] | None, ...] = (None,)

    @field_validator("seeds")
    @classmethod
    def _seeds(cls, seeds: tuple[int, ...]) -> tuple[int, ...]:
        if any(not 0 <= seed < SEED_LIMIT for seed in seeds):
            raise ValueError(f"a seed is a whole number from 0 to {SEED_LIMIT - 1}")
        return seeds

    @field_validator("contexts")
    @classmethod
    def _contexts(cls, contexts):
        if contexts != "data":
            for context in contexts:
                if any(not 0 <= value <= 1 for value in (context or {}).values()):
                    raise ValueError("an attribute is a number from 0 to 1")
        return contexts

    def contexts_for_all(self) -> tuple[dict[str, float] | None, ...]:
        """One context per seed. Raises ValueError where their numbers do not fit, or for ``data``."""
        if self.contexts == "data":
            raise ValueError("contexts drawn from the data are known only once the model is open")
        if len(self.contexts) == 1:
            return self.contexts * len(self.seeds)
        if len(self.contexts) != len(self.seeds):
            raise ValueError(
                f"{len(self.contexts)} contexts do not fit {len(self.seeds)} images: give one, or one each"
            )
        return self.contexts


def seeds_from(first: int, count: int) -> tuple[int, ...]:
    """``count`` seeds in a row, the first being ``first``."""
    return tuple((first + i) % SEED_LIMIT for i in range(count))


def parse_context(text: str) -> dict[str, float] | None:
    """``"hero=1,food=0.6"`` as a context; ``""`` or ``"none"`` is no context. Raises ValueError."""
    if text.strip().lower() in ("", "none"):
        return None
    context = {}
    for part in text.split(","):
        name, equals, value = part.partition("=")
        try:
            context[name.strip()] = float(value) if equals else 1.0
        except ValueError:
            raise ValueError(f"'{part.strip()}' is not an attribute with a number, such as hero=1") from None
    return context
