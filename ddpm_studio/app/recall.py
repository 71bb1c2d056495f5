"""Recalling a generation: from a recipe back to a request that can be drawn here and now."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QFileDialog, QWidget

from ddpm_studio.app.notes import Notes
from ddpm_studio.export.recipe import RecipeError, read_recipe
from ddpm_studio.language import tr
from ddpm_studio.model import catalogue
from ddpm_studio.model.catalogue import FINAL, UNTRAINED, ModelError, ModelInfo
from ddpm_studio.sampling.history import Entry, model_name
from ddpm_studio.sampling.request import SampleRequest


@dataclass(frozen=True, eq=False)
class Recalled:
    """A generation brought back whole. images: (N, H, W, C) uint8. request: None where its recipe cannot be read."""

    entry: Entry
    request: SampleRequest | None
    images: np.ndarray


def find_model(wanted: Path, home: Path) -> Path | None:
    """The model at ``wanted``, or one of the same name among those of the workspace and those that are shipped.

    Recipes travel: the same shipped model lies elsewhere on another computer.
    """
    if _usable(wanted) is not None:
        return wanted
    places = [*catalogue.models_in(home / "runs"), *catalogue.models_in(home / "models"), *catalogue.shipped_models()]
    wanted_run = wanted.parent.parent if wanted.parent.name == catalogue.CHECKPOINTS else None
    if wanted_run is not None:  # one checkpoint of a run
        places = [place / catalogue.CHECKPOINTS / wanted.name for place in places if place.name == wanted_run.name]
    return next((place for place in places if place.name == wanted.name and _usable(place) is not None), None)


def at_model(request: SampleRequest, model: Path, checkpoint: str) -> SampleRequest:
    """The request with another model; a branch's parents too, for it is one model that walks the whole way."""
    changes: dict[str, object] = {"model": model, "checkpoint": checkpoint}
    if request.branch is not None:
        parent = at_model(request.branch.parent, model, checkpoint)
        changes["branch"] = request.branch.model_copy(update={"parent": parent})
    return request.model_copy(update=changes)


def recall(
    request: SampleRequest, home: Path, notes: Notes, parent: QWidget, use: Callable[[SampleRequest], object]
) -> None:
    """Give ``use`` the request, with a model that is there. Where there is none, a note says so and offers another."""
    model = find_model(request.model, home)
    if model is None:
        notes.say(
            tr("The model '{model}' of this recipe is not here.", model=model_name(request.model)),
            tr("It was at '{model}', and no model of that name is in this workspace.", model=request.model),
            tr(
                "Copy the model into the workspace's folder 'models', or choose another one: seeds, context and "
                "sampler are used all the same, and the images will differ."
            ),
            kind="warning",
            actions=[(tr("Choose another model…"), partial(_choose_another, request, home, notes, parent, use))],
        )
        return
    if model != request.model:
        notes.say(
            tr("The recipe uses '{model}' of this workspace.", model=model_name(model)),
            tr(
                "Its own model was at '{model}', which is not here. The images are the same where the two are.",
                model=request.model,
            ),
        )
    checkpoint = request.checkpoint
    if checkpoint not in (FINAL, UNTRAINED) and not _has_checkpoint(model, checkpoint):
        notes.say(
            tr(
                "'{model}' has no checkpoint '{checkpoint}' any more.",
                model=model_name(model),
                checkpoint=checkpoint,
            ),
            tr("It was deleted, or the run is another one of the same name."),
            tr("The newest checkpoint is used in its place; the images will differ."),
            kind="warning",
        )
        checkpoint = FINAL
    same = (model, checkpoint) == (request.model, request.checkpoint)
    use(request if same else at_model(request, model, checkpoint))


def recall_file(
    path: Path,
    home: Path,
    notes: Notes,
    parent: QWidget,
    use: Callable[[SampleRequest], object],
    draw: Callable[[Path], object],
) -> None:
    """The same for a PNG or JSON file that carries a recipe. A PNG that carries none is a picture to ``draw`` on."""
    try:
        request = read_recipe(path)
    except RecipeError as error:
        if path.suffix.lower() == ".png":
            notes.say(tr("'{name}' was opened as a picture.", name=path.name), str(error))
            draw(path)
        else:
            notes.say(tr("'{name}' was not opened.", name=path.name), str(error), kind="warning")
    else:
        recall(request, home, notes, parent, use)


def _choose_another(
    request: SampleRequest, home: Path, notes: Notes, parent: QWidget, use: Callable[[SampleRequest], object]
) -> None:
    """Ask for a model file, and give ``use`` the request with it."""
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("A model for this recipe"), str(home / "models"), tr("Models (*.safetensors)")
    )
    if not name:
        return
    chosen = Path(name)
    try:
        catalogue.read_info(chosen)
    except ModelError as error:
        notes.say(tr("'{name}' cannot be used.", name=chosen.name), str(error), kind="warning")
        return
    use(at_model(request, chosen, FINAL))


def _usable(path: Path) -> ModelInfo | None:
    try:
        return catalogue.read_info(path)
    except (ModelError, OSError):
        return None


def _has_checkpoint(model: Path, name: str) -> bool:
    return model.is_file() or any(checkpoint.path.name == name for checkpoint in catalogue.checkpoints(model))
