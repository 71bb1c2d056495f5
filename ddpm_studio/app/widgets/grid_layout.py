"""Where each image of a grid lies. All lengths are device pixels: whole ones, so that no image pixel is cut."""

from collections.abc import Sequence
from dataclasses import dataclass

MAX_ZOOM = 32


@dataclass(frozen=True)
class Row:
    """A titled group of images that lie one after the other: those of one class. count: how many."""

    title: str
    count: int


@dataclass(frozen=True)
class Margins:
    """What is kept free of images. gap: between images, and around them. group: more between groups. label: the width
    for the groups' titles on the left, 0 for none. header: the height for the columns' titles on top, 0 for none."""

    gap: int
    group: int = 0
    label: int = 0
    header: int = 0


@dataclass(frozen=True)
class Cells:
    """The places of all images. lefts, tops: (N,) of each image; zoom: screen pixels per image pixel, a whole number.

    lines: the indices (first, last + 1) of each line from top to bottom. titles: (text, top, bottom) of each group.
    """

    zoom: int
    lefts: tuple[int, ...]
    tops: tuple[int, ...]
    lines: tuple[tuple[int, int], ...]
    titles: tuple[tuple[str, int, int], ...]
    width: int
    height: int


def arrange(
    rows: Sequence[Row], image: tuple[int, int], zoom: int, available: int, margins: Margins, columns: int = 0
) -> Cells:
    """Lay the images out at ``zoom`` in lines that are ``available`` wide at most, centred.

    image: (width, height) of one in its own pixels. columns: how many stand in a line, however narrow the room; 0 is as
    many as there is room for, and one at least.
    """
    step_x, step_y = image[0] * zoom + margins.gap, image[1] * zoom + margins.gap
    most = max(1, (available - margins.label - margins.gap) // step_x)
    # As few lines as there must be, all about equally long: 16 images are 4 x 4, not three lines of 5 and one over
    per_line = columns or max((-(-row.count // max(1, -(-row.count // most))) for row in rows), default=1) or 1
    width = margins.label + per_line * step_x + margins.gap
    left = max(0, (available - width) // 2) + margins.label + margins.gap
    lefts: list[int] = []
    tops: list[int] = []
    lines: list[tuple[int, int]] = []
    titles: list[tuple[str, int, int]] = []
    top = margins.header + margins.gap
    for number, row in enumerate(rows):
        if number:
            top += margins.group
        start = top
        for first in range(0, row.count, per_line):
            here = min(per_line, row.count - first)
            lines.append((len(lefts), len(lefts) + here))
            lefts.extend(left + i * step_x for i in range(here))
            tops.extend([top] * here)
            top += step_y
        titles.append((row.title, start, top - margins.gap))
    return Cells(zoom, tuple(lefts), tuple(tops), tuple(lines), tuple(titles), width, top)


def largest_zoom(
    rows: Sequence[Row], image: tuple[int, int], available: tuple[int, int], margins: Margins, columns: int = 0
) -> int:
    """The largest whole zoom at which all images fit into ``available`` (width, height); at least 1."""
    fitting = 1
    for zoom in range(2, MAX_ZOOM + 1):
        if image[0] * zoom + margins.label + 2 * margins.gap > available[0]:
            break
        cells = arrange(rows, image, zoom, available[0], margins, columns)
        if cells.height <= available[1] and (columns == 0 or cells.width <= available[0]):
            fitting = zoom
    return fitting
