"""The recipe of images: the request that draws them again, in a text chunk of the PNG or as a JSON file of its own.

Recipes come from anywhere, so what is read is bounded: no chunk is believed to be as long as it says, no text unpacks
to more than ``LONGEST_TEXT``, and no pixel is decoded.
"""

import base64
import io
import sys
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from PIL.PngImagePlugin import PngInfo
from pydantic import ValidationError

from ddpm_studio.data.bounded import Unbounded, check_parts, open_file
from ddpm_studio.data.decoding import os_reason
from ddpm_studio.language import tr
from ddpm_studio.model.config import fault_in
from ddpm_studio.model.files import write_text_atomically
from ddpm_studio.sampling.request import SampleRequest

RECIPE_KEY = "ddpm_studio"  # the keyword of the PNG's text chunk
LONGEST_WORD = 100_000 if sys.platform != "win32" else 7_000  # characters that a shell takes in one word
LONGEST_TEXT = 64 * 2**20  # bytes; a thousand images to start from take about a third

_PACKED = "recipe:"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_PARTS = 1_000_000  # values in a recipe: a thousand images of 256 attributes each have a quarter of it
_MOST_CHUNKS = 100_000  # an animation has one or two a frame
_TEXT_KINDS = (b"iTXt", b"zTXt", b"tEXt")


class RecipeError(ValueError):
    """A file from which no recipe can be read. The message says what, why, and what to do."""


def recipe_json(request: SampleRequest) -> str:
    """The request as JSON text, which ``read_recipe`` and ``ddpm-studio sample --recipe`` take."""
    return request.model_dump_json()


def recipe_chunk(request: SampleRequest | None) -> PngInfo:
    """The text chunk that a PNG carries; empty without a request. Raises RecipeError where it would be too long."""
    info = PngInfo()
    if request is not None:
        text = recipe_json(request)
        if len(text) > LONGEST_TEXT:
            raise RecipeError(
                tr(
                    "The recipe of these images takes {count} MB, for all that they start from, and a file "
                    "holds at most {most}. Save fewer images at a time.",
                    count=len(text) >> 20,
                    most=LONGEST_TEXT >> 20,
                )
            )
        info.add_itxt(RECIPE_KEY, text)
    return info


def packed_recipe(request: SampleRequest) -> str:
    """The recipe as one word that every shell takes as it is, for ``--recipe`` on a command line.

    Raises RecipeError where that would be too long for one.
    """
    word = _PACKED + base64.urlsafe_b64encode(zlib.compress(recipe_json(request).encode(), 9)).decode("ascii")
    if len(word) > LONGEST_WORD:
        raise RecipeError(
            tr(
                "This recipe holds pictures, and is too long for a command line. Save the images as a PNG, and give "
                "that: ddpm-studio sample --recipe FILE.png"
            )
        )
    return word


def recipe_from(text: str) -> SampleRequest:
    """What ``--recipe`` names: a packed recipe, or else the path of a PNG or of a JSON file. Raises RecipeError."""
    if not text.startswith(_PACKED):
        return read_recipe(Path(text))
    name = tr("the command line")
    try:
        data = _inflated(base64.urlsafe_b64decode(text.removeprefix(_PACKED)), name)
    except (ValueError, zlib.error) as error:
        if isinstance(error, RecipeError):
            raise
        raise RecipeError(tr("The recipe on the command line is damaged. Copy it anew, and whole.")) from error
    return _followed(_json_text(data, name), name)


def write_recipe(path: Path, request: SampleRequest) -> None:
    """The recipe as a JSON file. Raises OSError."""
    write_text_atomically(path, recipe_json(request))


def read_recipe(source: Path | bytes) -> SampleRequest:
    """The recipe in a PNG, or a recipe's JSON file; told apart by how they begin. bytes: what such a file holds.

    Raises RecipeError.
    """
    if isinstance(source, bytes):
        return _read(io.BytesIO(source), tr("the picture"))
    try:
        with open_file(source) as file:
            return _read(file, f"'{source.name}'")
    except (OSError, Unbounded) as error:
        why = str(error) if isinstance(error, Unbounded) else os_reason(error)
        raise RecipeError(
            tr("'{name}' cannot be opened: {why}. Choose a PNG that DDPM Studio saved.", name=source.name, why=why)
        ) from error


def selection(request: SampleRequest, indices: Sequence[int]) -> SampleRequest:
    """The request that draws the images ``indices`` again, in that order, and no others.

    It is ``SampleRequest.only`` for several; what all have in common is kept once.
    """
    if list(indices) == list(range(len(request.seeds))):
        return request
    return _joined([request.only(index) for index in indices])


def with_model(request: SampleRequest, model: Path) -> SampleRequest:
    """The same request of another model; of a branch, its parents' too."""
    changes: dict[str, Any] = {"model": model}
    if request.branch is not None:
        parent = with_model(request.branch.parent, model)
        changes["branch"] = request.branch.model_copy(update={"parent": parent})
    return request.model_copy(update=changes)


def _joined(parts: list[SampleRequest]) -> SampleRequest:
    """One request for the images of several that differ in what belongs to each image alone."""
    first = parts[0]
    changes: dict[str, Any] = {"seeds": tuple(part.seeds[0] for part in parts)}
    if first.contexts != "data":
        changes["contexts"] = _once(part.contexts[0] for part in parts)
    scales = tuple(part.guidance_scale for part in parts)
    if len(set(scales)) > 1:
        changes["guidance_scales"] = scales
    if first.blend is not None:
        blends = [part.blend for part in parts]
        mix = tuple(blend.mix[0] for blend in blends)
        changes["blend"] = first.blend.model_copy(update={"seeds": tuple(b.seeds[0] for b in blends), "mix": mix})
    if first.start is not None:
        images = _once(part.start.images[0] for part in parts)
        changes["start"] = first.start.model_copy(update={"images": images})
    if first.branch is not None:
        parent = _joined([part.branch.parent for part in parts])
        changes["branch"] = first.branch.model_copy(update={"parent": parent})
    return first.model_copy(update=changes)


def _once(values: Iterable) -> tuple:
    """The values as a tuple; a single one where all are the same."""
    found = tuple(values)
    return found[:1] if all(value == found[0] for value in found) else found


def _read(file: BinaryIO, name: str) -> SampleRequest:
    start = file.read(len(_SIGNATURE))
    if start == _SIGNATURE:
        text = _png_text(file, name)
    else:
        text = _json_text(start + file.read(LONGEST_TEXT + 1), name)
    return _followed(text, name)


def _followed(text: str, name: str) -> SampleRequest:
    try:
        check_parts(text, LONGEST_TEXT, _MOST_PARTS)
        return SampleRequest.model_validate_json(text)
    except (ValidationError, Unbounded) as error:
        why = fault_in(error) if isinstance(error, ValidationError) else str(error)
        why = f" {why}" if why.startswith("at ") else f": {why}"
        raise RecipeError(
            tr(
                "The recipe in {name} cannot be followed{why}. It is damaged, or comes from another version "
                "of the program. Choose another file.",
                name=name,
                why=why,
            )
        ) from error


def _json_text(data: bytes, name: str) -> str:
    """What is no PNG must be a recipe's JSON, an object."""
    if len(data) > LONGEST_TEXT:
        raise RecipeError(
            tr(
                "No recipe is as large as {name}: it has more than {most} MB. Choose another file.",
                name=name,
                most=LONGEST_TEXT >> 20,
            )
        )
    try:
        text = data.decode("utf-8-sig")
        is_object = text.lstrip()[:1] == "{" and text.rstrip()[-1:] == "}"
    except ValueError:  # not UTF-8
        is_object = False
    if not is_object:
        raise RecipeError(
            tr(
                "There is no recipe in {name}: it is neither a PNG nor a recipe's JSON file. Choose a PNG "
                "that DDPM Studio saved.",
                name=name,
            )
        )
    return text


def _png_text(file: BinaryIO, name: str) -> str:
    """The recipe's text, from the chunks that follow the signature (PNG specification, 3rd edition, sections 5 and
    11.3.3). Only text chunks are read, whatever the others say of themselves."""
    size = file.seek(0, io.SEEK_END)
    at = len(_SIGNATURE)
    for _ in range(_MOST_CHUNKS):
        file.seek(at)
        head = file.read(8)
        length, kind = int.from_bytes(head[:4], "big"), head[4:]
        if len(head) < 8 or at + 12 + length > size:
            raise RecipeError(
                tr("No recipe can be read from {name}: it is cut short or damaged. Save it anew.", name=name)
            )
        if kind == b"IEND":
            break
        if kind in _TEXT_KINDS and file.read(len(RECIPE_KEY) + 1) == RECIPE_KEY.encode() + b"\0":
            if length > LONGEST_TEXT:
                raise RecipeError(
                    tr(
                        "The text in {name} is too long for a recipe: {length} MB. Choose another file.",
                        name=name,
                        length=length >> 20,
                    )
                )
            file.seek(at + 8)
            data = file.read(length)
            if zlib.crc32(kind + data) != int.from_bytes(file.read(4), "big"):
                raise RecipeError(
                    tr("The recipe in {name} is damaged: its check sum does not fit. Save it anew.", name=name)
                )
            return _unpacked(kind, data[len(RECIPE_KEY) + 1 :], name)
        at += 12 + length
    raise RecipeError(
        tr(
            "There is no recipe in {name}: DDPM Studio did not make it, or another program has saved it "
            "since and left the recipe out. Choose a PNG as DDPM Studio saved it.",
            name=name,
        )
    )


def _unpacked(kind: bytes, data: bytes, name: str) -> str:
    """The text behind the keyword of a text chunk."""
    try:
        if kind == b"tEXt":
            return data.decode("latin-1")
        if kind == b"zTXt":
            return _inflated(data[1:], name).decode("latin-1")  # after the method, of which there is one
        # A flag, the method, then a language and a translated keyword, each ended by a zero byte.
        packed, (_, _, text) = data[0] == 1, data[2:].split(b"\0", 2)
        return (_inflated(text, name) if packed else text).decode("utf-8")
    except RecipeError:
        raise
    except (ValueError, IndexError, zlib.error) as error:
        raise RecipeError(
            tr("The recipe in {name} is damaged: its text cannot be read. Save it anew.", name=name)
        ) from error


def _inflated(data: bytes, name: str) -> bytes:
    """Unpacked as far as the longest text goes: a few bytes may claim to be gigabytes."""
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(data, LONGEST_TEXT)
    if unpacking.unconsumed_tail:
        raise RecipeError(
            tr(
                "The text in {name} is too long for a recipe: it unpacks to over {most} MB. Choose another file.",
                name=name,
                most=LONGEST_TEXT >> 20,
            )
        )
    if not unpacking.eof:
        raise zlib.error("cut short")
    return text
