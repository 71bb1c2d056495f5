"""The line beneath the thumbnails: how many images there are, of what kind."""

from ddpm_studio.app.panels.image_choice import source_name
from ddpm_studio.app.shown_images import Shown
from ddpm_studio.data.channels import CHANNEL_NAMES
from ddpm_studio.language import tr, trn


def totals(shown: Shown) -> str:
    """What is shown, in one line."""
    image_set, classes = shown.base, len(shown.learned)
    left_out = len(image_set.problems) + len(image_set) - shown.kept
    parts = [
        source_name(image_set.source),
        trn("{n:,} image", "{n:,} images", shown.kept),
        tr("{size} × {size} pixels, {channels}", size=image_set.size, channels=CHANNEL_NAMES[image_set.channels]),
        _kinds(shown.one_class, classes),
        tr("{left_out:,} left out", left_out=left_out) if left_out else "",
    ]
    return "   ·   ".join(filter(None, parts))


def _kinds(one_class: bool, count: int) -> str:
    if not count:
        return tr("no classes")
    return trn("{n} class", "{n} classes", count) if one_class else trn("{n} attribute", "{n} attributes", count)
