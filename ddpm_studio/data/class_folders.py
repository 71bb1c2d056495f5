"""Classes from the folders that images lie in.

What forms a class: a folder directly below the root, whatever lies deeper in it. A single folder that wraps all the
class folders (as in most zip archives) is looked through. Images that lie beside the class folders belong to no class.
"""

from collections.abc import Collection, Sequence

import numpy as np

from ddpm_studio.data.image_set import Problem
from ddpm_studio.data.naming import attribute_names, natural_key, shown
from ddpm_studio.language import tr

Parts = tuple[str, ...]


def classes_by_folder(
    folders: Sequence[Parts], every: Collection[Parts], zipped: bool
) -> tuple[tuple[str, ...], np.ndarray, list[Problem]]:
    """The K classes, the (M, K) float32 labels of files in these M folders, and which of ``every`` folder is no class
    because it has no usable image. zipped: whether they lie in an archive."""
    depth = _wrapping_depth(folders, zipped)
    classes = sorted({parts[depth] for parts in folders if len(parts) > depth}, key=natural_key)
    column = {folder: index for index, folder in enumerate(classes)}
    labels = np.zeros((len(folders), len(classes)), np.float32)
    for row, parts in enumerate(folders):
        if len(parts) > depth:
            labels[row, column[parts[depth]]] = 1
    return attribute_names(classes), labels, _empty_classes(every, folders[0][:depth], set(classes))


def _wrapping_depth(folders: Sequence[Parts], zipped: bool) -> int:
    """How many folders wrap all images, and so form no class.

    A single folder with images in subfolders is a wrapping. A single folder with images directly in it is a
    wrapping at the top of an archive, where it only keeps the unpacked files together; elsewhere it is one
    class.
    """
    depth = 0
    while all(len(parts) > depth and parts[depth] == folders[0][depth] for parts in folders):
        if any(len(parts) > depth + 1 for parts in folders):
            depth += 1
            continue
        return 1 if zipped and depth == 0 else depth
    return depth


def _empty_classes(every: Collection[Parts], wrapping: Parts, classes: set[str]) -> list[Problem]:
    """The folders that would be classes, had they a usable image."""
    depth = len(wrapping)
    beside = {parts[depth] for parts in every if len(parts) > depth and parts[:depth] == wrapping}
    return [
        Problem(shown("/".join((*wrapping, folder))) + "/", tr("the folder has no usable image, so it is no class"))
        for folder in beside - classes
    ]
