"""What is done with an image set before it is learned from, in a few words for people."""

from ddpm_studio.data.preparation import Curation, Preparation
from ddpm_studio.language import tr, trn

_FITS = {"pad": "", "crop": tr("cropped"), "stretch": tr("stretched")}
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
        tr("balanced") if preparation.balanced else "",
    ]
    return " · ".join(filter(None, said))


def curation_words(curation: Curation) -> list[str]:
    """One clause for each kind of change."""
    renamed, added = len(curation.renamed), len(curation.added)
    left_out, without, dropped = len(curation.left_out), len(curation.without), len(curation.dropped)
    edited = len({file for edit in curation.edits for file in edit.files})
    said = (
        (renamed, trn("{n:,} attribute renamed or merged", "{n:,} attributes renamed or merged", renamed)),
        (added, trn("{n:,} attribute added", "{n:,} attributes added", added)),
        (left_out, trn("{n:,} attribute left out", "{n:,} attributes left out", left_out)),
        (
            without,
            trn("{n:,} attribute left out with its images", "{n:,} attributes left out with their images", without),
        ),
        (dropped, trn("{n:,} image left out", "{n:,} images left out", dropped)),
        (edited, trn("{n:,} image edited", "{n:,} images edited", edited)),
    )
    return [words for count, words in said if count]
