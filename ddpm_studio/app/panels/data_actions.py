"""The commands of the Data workspace."""

from typing import TYPE_CHECKING

from ddpm_studio.app.actions import Action
from ddpm_studio.app.panels.image_choice import BUILTIN
from ddpm_studio.language import tr

if TYPE_CHECKING:
    from ddpm_studio.app.panels.data_panel import DataWorkspace


def data_actions(data: "DataWorkspace") -> list[Action]:
    """Everything but what the pages in the middle add."""

    def entry(
        name: str, text: str, run, sign: str, tip: str, key: str = "", enabled=lambda: True, group: str = ""
    ) -> Action:
        return Action(f"data.{name}", text, run, tip, key, sign, tr("Data"), enabled, None, group, workspace="data")

    loaded = lambda: data.image_set is not None  # noqa: E731
    picked = lambda: bool(data.attributes.rows.selected())  # noqa: E731
    several = lambda: len(data.attributes.rows.selected()) > 1  # noqa: E731
    selected = lambda: loaded() and len(data.thumbnails.selected_places()) > 0  # noqa: E731
    history, attributes = data.history, data.attributes
    return [
        entry("open", tr("Open images…"), data.open_file, "archive", tr("Open a zip or .npy of images"), "Ctrl+O"),
        entry(
            "open_folder",
            tr("Open a folder of images…"),
            data.open_folder,
            "folder",
            tr("One subfolder per class"),
            "Ctrl+L",
        ),
        entry(
            "catalogue",
            tr("Catalogue of image sets…"),
            data.show_catalogue,
            "layers",
            tr("Download MNIST, CIFAR-10 and others, or remove them"),
            "Ctrl+Shift+L",
        ),
        entry(
            "cut_sheet",
            tr("Cut a sprite sheet…"),
            data.images_in.ask_sheet,
            "grid",
            tr("Cut one picture that holds many by an even grid"),
            "Ctrl+Shift+G",
        ),
        entry(
            "paste",
            tr("Paste images"),
            data.images_in.paste,
            "paste",
            tr("Open the image on the clipboard, or the files"),
            "Ctrl+V",
        ),
        entry(
            "compare_fits",
            tr("Compare pad, crop and stretch…"),
            data.fits.compare,
            "eye",
            tr("On the images that are farthest from square"),
        ),
        entry(
            "builtin",
            tr("Show the built-in sprites"),
            lambda: data.open_source(BUILTIN),
            "sample",
            tr("Sprites drawn by the program from a seed"),
        ),
        entry(
            "use", tr("Use for training"), data.use, "train", tr("Choose these images in Train"), "Ctrl+Return", loaded
        ),
        entry(
            "undo",
            tr("Undo"),
            history.undo,
            "undo",
            tr("Take back the last change of the image set"),
            "Ctrl+Z",
            lambda: bool(history.undo_words),
        ),
        entry(
            "redo",
            tr("Redo"),
            history.redo,
            "redo",
            tr("Do the change again"),
            "Ctrl+Shift+Z",
            lambda: bool(history.redo_words),
        ),
        entry(
            "reset",
            tr("Reset all changes"),
            attributes.reset,
            "refresh",
            tr("Show the images again as they were read"),
            "",
            lambda: history.now.any,
        ),
        entry(
            "rename",
            tr("Rename the attribute"),
            attributes.rename_selected,
            "pencil",
            tr("Give the selected attribute another name"),
            "",
            picked,
        ),
        entry(
            "merge",
            tr("Merge attributes…"),
            attributes.merge_selected,
            "swap",
            tr("Make one attribute of those that are selected"),
            "Ctrl+M",
            several,
        ),
        entry(
            "leave_out",
            tr("Leave out attributes"),
            lambda: attributes.leave_out(False),
            "trash",
            tr("The selected attributes are not learned; their images stay"),
            "",
            picked,
        ),
        entry(
            "leave_out_images",
            tr("Leave out attributes with their images"),
            lambda: attributes.leave_out(True),
            "trash",
            tr("The selected attributes are not learned, nor their images"),
            "",
            picked,
        ),
        entry(
            "add_attribute",
            tr("Add an attribute"),
            attributes.add,
            "plus",
            tr("An attribute that can then be given to images"),
            "",
            loaded,
        ),
        entry(
            "balance",
            tr("Balance classes"),
            lambda: history.do(tr("balance classes"), balanced=True),
            "sliders",
            tr("Training draws each class as often as any other"),
            "",
            loaded,
        ),
        entry(
            "drop",
            tr("Leave out the selected images"),
            data.editing.drop_selected,
            "trash",
            tr("Their files stay as they are"),
            "",
            selected,
        ),
        entry(
            "find",
            tr("Find images by file name"),
            data.browse.find,
            "search",
            tr("Show only some images"),
            "Ctrl+F",
            loaded,
        ),
    ]
