"""Every loader of the program as one function of a path: it opens the file, or gives the words of its refusal."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path


def _images(path: Path, **preparation: object) -> str | None:
    from ddpm_studio.data.image_set import ImageSetError
    from ddpm_studio.data.preparation import Preparation
    from ddpm_studio.data.reading import load_images

    how = Preparation(**preparation)
    return _words(lambda: load_images(path, 16, preparation=how), ImageSetError)


def _cells(path: Path) -> str | None:
    from ddpm_studio.data.sheets import Grid

    return _images(path, grid=Grid(2, 2))


def _samples(path: Path) -> str | None:
    from ddpm_studio.data.image_set import ImageSetError
    from ddpm_studio.evaluation.figures import EvaluationError
    from ddpm_studio.evaluation.given_samples import read_samples

    return _words(lambda: read_samples(path), EvaluationError, ImageSetError)


def _catalogue(path: Path) -> str | None:
    from ddpm_studio.data.catalogue.originals import read_originals
    from ddpm_studio.data.catalogue.set_writer import SetWriter
    from ddpm_studio.data.catalogue.sets import CATALOGUE
    from ddpm_studio.data.image_set import ImageSetError
    from tests.hostile.catalogue import COUNT

    entry = next((entry for entry in CATALOGUE if entry.name == path.name), CATALOGUE[0])

    def load() -> None:
        with SetWriter(path.with_name("made"), replace(entry, count=COUNT)) as writer:
            read_originals(path, replace(entry, count=COUNT), writer, lambda: None)

    return _words(load, ImageSetError, OSError)


def _model(path: Path) -> str | None:
    import torch

    from ddpm_studio.diffusion.context import no_context
    from ddpm_studio.model.catalogue import ModelError, read_info
    from ddpm_studio.model.model_file import load_denoiser

    def load() -> None:
        read_info(path)
        config, denoiser = load_denoiser(path)
        noise = torch.randn(1, config.channels, config.size, config.size, generator=torch.Generator().manual_seed(1))
        x0 = denoiser.denoise(noise, denoiser.schedule.T // 2 + 1, no_context(1, len(config.attributes)))
        assert torch.isfinite(x0).all(), "it was opened, and draws no numbers"

    return _words(load, ModelError)


def _course(path: Path) -> str | None:
    from ddpm_studio.model.catalogue import ModelError
    from ddpm_studio.model.course_import import import_course_model

    out = path.with_name("imported.safetensors")
    return _words(lambda: import_course_model(path, out), ModelError)


def _run(path: Path) -> str | None:
    from ddpm_studio.training.metrics import read_bands, read_metrics
    from ddpm_studio.training.run_folder import RunError, read_previews, read_run, runs_in

    def load() -> None:
        runs_in(path.parent)
        read_metrics(path)
        read_bands(path)
        read_previews(path)
        read_run(path)

    return _words(load, RunError)


def _resume(path: Path) -> str | None:
    import torch

    from ddpm_studio.model.config import ModelConfig
    from ddpm_studio.training.learner import Learner
    from ddpm_studio.training.processes import Processes
    from ddpm_studio.training.resume_state import load_state
    from ddpm_studio.training.run_folder import RunError
    from tests.hostile.valid import TRAINING

    model = ModelConfig(size=16, network=TRAINING.network)
    learner = Learner(TRAINING, model, torch.device("cpu"), Processes())
    try:
        return _words(lambda: load_state(path, learner), RunError)
    finally:
        learner.close()


def _recipe(path: Path) -> str | None:
    from ddpm_studio.export.recipe import RecipeError, read_recipe

    return _words(lambda: read_recipe(path), RecipeError)


def _palette(path: Path) -> str | None:
    from ddpm_studio.export.palette import PaletteError, read_palette

    return _words(lambda: read_palette(path), PaletteError)


def _history(path: Path) -> str | None:
    from ddpm_studio.sampling.history import HistoryError, HistoryStore

    store = HistoryStore(path)

    def load() -> None:
        ids = store.ids("hero")
        ids = store.ids()
        entries = store.entries([int(number) for number in ids])
        for number in [*entries, *map(int, ids)][:10]:
            for read in (store.thumbnail, store.images, store.request):
                try:
                    read(number)
                except KeyError:
                    continue  # the entry has gone

    try:
        return _words(load, HistoryError) or store.trouble
    finally:
        store.close()


def _settings(path: Path) -> str | None:
    from ddpm_studio.app.settings import Settings

    settings = Settings(path)
    for key, usual in (("theme", "system"), ("geometry", ""), ("state.sample", {})):
        assert isinstance(settings.get(key, usual), type(usual))
    return settings.trouble


def _words(load: Callable[[], object], *expected: type[Exception]) -> str | None:
    try:
        load()
    except expected as error:
        return str(error)
    return None


LOADERS: dict[str, Callable[[Path], str | None]] = {
    "images": _images,
    "frames": lambda path: _images(path, frames="all"),
    "cells": _cells,
    "samples": _samples,
    "catalogue": _catalogue,
    "model": _model,
    "course": _course,
    "run": _run,
    "resume": _resume,
    "recipe": _recipe,
    "palette": _palette,
    "history": _history,
    "settings": _settings,
}


def empty(folder: Path) -> None:
    """Remove what a file has left, links and pipes too."""
    shutil.rmtree(folder, ignore_errors=True)
