"""A recipe that was brought back: what the form cannot show of it is kept, and goes into the next request."""

from dataclasses import dataclass
from typing import Any

from ddpm_studio.sampling.request import SampleRequest


@dataclass(frozen=True)
class RecalledRecipe:
    """recipe: as it was kept. shown: what the form made of it.

    A form rounds, and has one context for all images or one for each class. Where it still says what it said when the
    recipe was taken over, the recipe's own value holds; what the person has changed since is theirs.
    """

    recipe: SampleRequest
    shown: SampleRequest

    def applied_to(self, now: SampleRequest) -> SampleRequest:
        """What the form says now, with the recipe behind it."""
        fields = SampleRequest.model_fields
        kept: dict[str, Any] = {
            name: getattr(self.recipe, name) for name in fields if getattr(now, name) == getattr(self.shown, name)
        }
        seeds = kept.get("seeds", now.seeds)
        kept |= self._for_each(len(seeds))
        if now.guidance_scale != self.shown.guidance_scale:
            kept["guidance_scales"] = None
        return SampleRequest(**({name: getattr(now, name) for name in fields} | kept | {"seeds": seeds}))

    def _for_each(self, count: int) -> dict[str, Any]:
        """What the recipe says of each image, for ``count`` images; with more than it has it begins again."""
        recipe = self.recipe
        if count == len(recipe.seeds):
            return {name: getattr(recipe, name) for name in _OF_EACH}
        start = recipe.start and recipe.start.model_copy(update={"images": recipe.start.images[:1]})
        return {
            "contexts": recipe.contexts if recipe.contexts == "data" else _repeated(recipe.contexts_for_all(), count),
            "guidance_scales": recipe.guidance_scales and _repeated(recipe.guidance_for_all(), count),
            "blend": None,
            "branch": None,  # which is of the parent's images, as many as they are
            "start": start,
        }


_OF_EACH = ("contexts", "guidance_scales", "blend", "branch", "start")


def same_images(one: SampleRequest, other: SampleRequest) -> bool:
    """Whether two requests say the same, a single context standing for one each."""
    if one.contexts == "data" or other.contexts == "data":
        return one == other
    return _spread(one) == _spread(other)


def _spread(request: SampleRequest) -> SampleRequest:
    return request.model_copy(update={"contexts": request.contexts_for_all()})


def _repeated(values: tuple, count: int) -> tuple:
    return (values * -(-count // len(values)))[:count]
