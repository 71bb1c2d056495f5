"""``ddpm-studio data``."""

import numpy as np
from PIL import ImageColor
from rich.progress import Progress

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.preparing import PreparationOptions
from ddpm_studio.commands.report import console, report
from ddpm_studio.data.channels import Channels
from ddpm_studio.data.findings import findings
from ddpm_studio.data.image_set import Finding, ImageSet
from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.data.reading import load_images
from ddpm_studio.training.draws import classes_of

_EXAMPLES = 3  # that are named with a finding


def parse_colour(text: str) -> tuple[int, int, int]:
    """A colour name or ``#rrggbb`` as RGB. Raises OptionError."""
    try:
        return ImageColor.getrgb(text)[:3]
    except ValueError:
        raise OptionError(f"'{text}' is not a colour. Write it like '#ffffff' or 'white'.") from None


def read_with_progress(
    source: str,
    size: int,
    background: tuple[int, int, int],
    channels: Channels = "rgb",
    preparation: Preparation = AS_IT_IS,
) -> ImageSet:
    """``load_images`` with a bar for people."""

    def show(done: int, total: int) -> None:
        bar.update(task, completed=done, total=total)

    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("Reading images", total=None)
        return load_images(source, size, background, show, channels=channels, preparation=preparation)


def show_images(
    source: str, size: int, background: str, channels: Channels, preparing: PreparationOptions, as_json: bool
) -> None:
    """Say what the image set holds."""
    preparation = preparing.changed()
    image_set = read_with_progress(source, size, parse_colour(background), channels, preparation)
    facts = {
        "images": len(image_set),
        "size": image_set.size,
        "channels": image_set.images.shape[3],
        "transparency": image_set.has_alpha,
        "attributes": image_set.counts(),
        "found": [vars(finding) for finding in findings(image_set)] if as_json else _lines(image_set),
        "problems": [{"file": problem.file, "reason": problem.reason} for problem in image_set.problems],
    }
    if preparation.balanced:
        facts["drawn"] = _shares(image_set)
    if as_json:
        facts["preparation"] = preparation.model_dump(exclude_defaults=True)
    report(facts, as_json, image_set.name)


def _shares(image_set: ImageSet) -> dict[str, float]:
    """Of all draws of a balanced training, those of each class: an image's rarest attribute."""
    classes = np.unique(classes_of(image_set.having()))
    names = [image_set.attributes[one] if one >= 0 else "no attribute" for one in classes.tolist()]
    return dict.fromkeys(names, round(1 / len(names), 4))


def _lines(image_set: ImageSet) -> list[str]:
    return [f"{found.kind}: {found.found}; {found.done}{_such_as(found)}" for found in findings(image_set)]


def _such_as(found: Finding) -> str:
    some = "; ".join(found.examples[:_EXAMPLES])
    return f" ({some}{'; …' if len(found.examples) > _EXAMPLES else ''})" if some else ""
