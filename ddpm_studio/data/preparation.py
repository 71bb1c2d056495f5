"""How an image set is made of what lies in its source: one frozen, validated choice, saved with each run.

Imports neither torch nor Qt.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from ddpm_studio.data.sheets import Grid


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Edit(_Frozen):
    """What a person says of one image. file: its name in ``ImageSet.files``; values: (attribute, 0..1), by the names
    after renaming; attributes that are not named stay as they are."""

    file: str
    values: tuple[tuple[str, float], ...]


class Curation(_Frozen):
    """What is changed of an image set after it is read, in the order of these fields. None of it touches a file."""

    renamed: tuple[tuple[str, str], ...] = ()  # attribute, its new name; those of one new name are merged
    left_out: tuple[str, ...] = ()  # attributes that are not learned; their images stay
    without: tuple[str, ...] = ()  # attributes whose images are left out, and they with them
    dropped: tuple[str, ...] = ()  # files left out
    edits: tuple[Edit, ...] = ()


class Preparation(_Frozen):
    """Reading first, then curation; ``balanced`` is for the training."""

    fit: Literal["pad", "crop", "stretch"] = "pad"  # images that are not square; see ``resizing.fit``
    frames: Literal["first", "all"] = "first"  # of an animation
    grid: Grid | None = None  # pictures are sprite sheets, cut by it
    attributes_from: Literal["auto", "folders", "table", "names"] = "auto"  # auto: a table, or folders
    pattern: str = Field("", max_length=1000)  # names: how file names tell attributes, such as {class}_{colour}_*
    curation: Curation = Curation()
    balanced: bool = False  # training draws each class as often as any other


AS_IT_IS = Preparation()
