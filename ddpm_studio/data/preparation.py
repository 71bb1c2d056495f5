"""How an image set is made of what lies in its source: one frozen, validated choice, saved with each run.

Imports neither torch nor Qt.
"""

import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ddpm_studio.data.sheets import Grid
from ddpm_studio.language import tr

MOST_CHANGES = 100_000  # images edited or left out by name: they are saved with each run
MOST_BYTES = 6_000_000  # of their names


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


def _bytes(file: str) -> int:
    """As it is written into a run, where what is not ASCII takes six bytes and more."""
    return len(json.dumps(file))


class Edit(_Frozen):
    """What a person says of some images. files: their names in ``ImageSet.files``, or #0, #1, … where there are none;
    values: (attribute, 0..1), by the names after renaming; attributes that are not named stay as they are."""

    files: tuple[str, ...]
    values: tuple[tuple[str, Annotated[float, Field(ge=0, le=1)]], ...]


class Curation(_Frozen):
    """What is changed of an image set after it is read, in the order of these fields. None of it touches a file.

    See ``curate.curate`` for what it does, ``curation_steps`` for making one of another.
    """

    renamed: tuple[tuple[str, str], ...] = ()  # attribute, its new name; those of one new name are merged
    added: tuple[str, ...] = ()  # attributes that no image has before the edits
    edits: tuple[Edit, ...] = ()
    without: tuple[str, ...] = ()  # attributes whose images are left out, and they with them
    dropped: tuple[str, ...] = ()  # files left out
    left_out: tuple[str, ...] = ()  # attributes that are not learned; their images stay

    @model_validator(mode="after")
    def _bounded(self) -> "Curation":
        count = len(self.dropped) + sum(len(edit.files) + 2 * len(edit.values) + 2 for edit in self.edits)
        files = (file for edit in self.edits for file in edit.files)
        if count > MOST_CHANGES or sum(map(_bytes, self.dropped)) + sum(map(_bytes, files)) > MOST_BYTES:
            raise ValueError(
                tr(
                    "more than {most:,} images are changed one by one: sort their files into folders",
                    most=MOST_CHANGES,
                )
            )
        return self


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
