"""The commands of the Data workspace."""

from typing import TYPE_CHECKING

from ddpm_studio.app.actions import Action
from ddpm_studio.app.panels.image_choice import BUILTIN

if TYPE_CHECKING:
    from ddpm_studio.app.panels.data_panel import DataWorkspace


def data_actions(data: "DataWorkspace") -> list[Action]:
    """Everything but what the pages in the middle add."""

    def entry(
        name: str, text: str, run, sign: str, tip: str, key: str = "", enabled=lambda: True, group: str = ""
    ) -> Action:
        return Action(f"data.{name}", text, run, tip, key, sign, "Data", enabled, None, group, workspace="data")

    loaded = lambda: data.image_set is not None  # noqa: E731
    picked = lambda: bool(data.attributes.rows.selected())  # noqa: E731
    several = lambda: len(data.attributes.rows.selected()) > 1  # noqa: E731
    selected = lambda: loaded() and len(data.thumbnails.selected_places()) > 0  # noqa: E731
    history, attributes = data.history, data.attributes
    return [
        entry("open", "Open images…", data.open_file, "archive", "Open a zip or .npy of images", "Ctrl+O"),
        entry("open_folder", "Open a folder of images…", data.open_folder, "folder",
              "One subfolder per class", "Ctrl+L"),
        entry("catalogue", "Catalogue of image sets…", data.show_catalogue, "layers",
                  "Download MNIST, CIFAR-10 and others, or remove them", "Ctrl+Shift+L"),
            entry("cut_sheet", "Cut a sprite sheet…", data.images_in.ask_sheet, "grid",
              "Cut one picture that holds many by an even grid", "Ctrl+Shift+G"),
        entry("paste", "Paste images", data.images_in.paste, "paste",
              "Open the image on the clipboard, or the files", "Ctrl+V"),
        entry("compare_fits", "Compare pad, crop and stretch…", data.fits.compare, "eye",
              "On the images that are farthest from square"),
        entry("builtin", "Show the built-in sprites", lambda: data.open_source(BUILTIN), "sample",
              "Sprites drawn by the program from a seed"),
        entry("use", "Use for training", data.use, "train", "Choose these images in Train", "Ctrl+Return", loaded),
        entry("undo", "Undo", history.undo, "undo", "Take back the last change of the image set", "Ctrl+Z",
              lambda: bool(history.undo_words)),
        entry("redo", "Redo", history.redo, "redo", "Do the change again", "Ctrl+Shift+Z",
              lambda: bool(history.redo_words)),
        entry("reset", "Reset all changes", attributes.reset, "refresh",
              "Show the images again as they were read", "", lambda: history.now.any),
        entry("rename", "Rename the attribute", attributes.rename_selected, "pencil",
              "Give the selected attribute another name", "", picked),
        entry("merge", "Merge attributes…", attributes.merge_selected, "swap",
              "Make one attribute of those that are selected", "Ctrl+M", several),
        entry("leave_out", "Leave out attributes", lambda: attributes.leave_out(False), "trash",
              "The selected attributes are not learned; their images stay", "", picked),
        entry("leave_out_images", "Leave out attributes with their images", lambda: attributes.leave_out(True),
              "trash", "The selected attributes are not learned, nor their images", "", picked),
        entry("add_attribute", "Add an attribute", attributes.add, "plus",
              "An attribute that can then be given to images", "", loaded),
        entry("balance", "Balance classes", lambda: history.do("balance classes", balanced=True), "sliders",
              "Training draws each class as often as any other", "", loaded),
        entry("drop", "Leave out the selected images", data.editing.drop_selected, "trash",
              "Their files stay as they are", "", selected),
        entry("find", "Find images by file name", data.browse.find, "search", "Show only some images", "Ctrl+F",
              loaded),
    ]  # fmt: skip
