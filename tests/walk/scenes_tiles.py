"""The four workspaces with an image set of one's own: tiles of a game, 32 pixels with transparency."""

from pathlib import Path

from camera import Photographer
from scenes_learning import one_run

from ddpm_studio.app.panels.model_choice import ModelCombo
from ddpm_studio.model.catalogue import shipped_models

SEEN = 16_000  # images of the training that is shown: until shapes appear
PREVIEW_SECONDS = 20


def tiles(person: Photographer) -> None:
    """``person.images`` in Data and Train, then the shipped model of such tiles in Sample and Compare."""
    window, images = person.window, person.images
    assert images is not None, "give the archive of tiles: --images rpg_tiles_32.zip"
    window.show_workspace("data")
    window.open_path(Path(images).absolute())
    thumbnails = person.find("data.thumbnails")
    person.wait(lambda: thumbnails.model() is not None and thumbnails.model().rowCount() > 0, "the thumbnails")
    for name, value in (("data.size", 32), ("data.channels", "rgba")):
        person.wait(person.find(name).isEnabled, name)
        person.pick(name, person.find(name).findData(value))
        person.pause(3)
        person.wait(lambda: thumbnails.model() is not None and thumbnails.model().rowCount() > 0, "the thumbnails")
    thumbnails.setCurrentIndex(thumbnails.model().index(40, 0))
    person.close_notes()
    person.look("tiles-data")
    person.click("data.use_for_training")
    person.pause(1)
    window.train.tells_end = False
    person.click("train.advanced")
    person.enter("train.preview_seconds", PREVIEW_SECONDS)
    person.click("train.advanced")
    one_run(person, "tiles", SEEN, "tiles-train", at=0.9)
    sample_and_compare(person)


def sample_and_compare(person: Photographer) -> None:
    window = person.window
    window.show_workspace("sample")
    model = next(path for path in shipped_models() if path.name == "rpg-32")
    window.use_model(model)
    person.pause(1)
    person.pick("sample.context_mode", "by_class")
    person.generate()
    person.pause(8)  # for the pictures beside the sliders
    person.close_notes()
    person.look("tiles-sample")
    window.show_workspace("compare")
    for combo in window.compare.findChildren(ModelCombo):
        combo.choose(model)
    person.pause(2)
    person.click("compare.run")
    cancel = person.find("compare.cancel")
    person.wait(lambda: not cancel.isVisible(), "the comparison")
    person.pause(1)
    person.look("tiles-compare")
