"""What is done with an image set before it is learned from, in a few words for people."""

from ddpm_studio.data.preparation import Curation, Preparation
from ddpm_studio.language import tr

_FITS = {"pad": "", "crop": "cropped", "stretch": "stretched"}
_ATTRIBUTES = {
    "auto": "",
    "folders": tr("attributes from folders"),
    "table": tr("attributes from a table"),
    "names": tr("attributes from file names"),
}


def preparation_words(preparation: Preparation) -> str:
    """Such as ``cropped · 2 attributes renamed or merged · balanced``; empty where nothing is other than usual."""
    grid = preparation.grid
    said = [
        tr("cut into cells of {width} × {height}", width=grid.width, height=grid.height) if grid else "",
        tr("every frame") if preparation.frames == "all" else "",
        _FITS[preparation.fit],
        _ATTRIBUTES[preparation.attributes_from],
        *curation_words(preparation.curation),
        "balanced" if preparation.balanced else "",
    ]
    return " · ".join(filter(None, said))


def curation_words(curation: Curation) -> list[str]:
    """One clause for each kind of change."""
    return [
        f"{_count(number, noun)} {verb}"
        for number, noun, verb in (
            (len(curation.renamed), "attribute", tr("renamed or merged")),
            (len(curation.added), "attribute", "added"),
            (len(curation.left_out), "attribute", tr("left out")),
            (len(curation.without), "attribute", tr("left out with their images")),
            (len(curation.dropped), "image", tr("left out")),
            (len({file for edit in curation.edits for file in edit.files}), "image", "edited"),
        )
        if number
    ]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
