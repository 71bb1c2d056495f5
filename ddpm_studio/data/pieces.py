"""What the files of a source give: one image each, or the frames of an animation, or the cells of a sprite sheet."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from ddpm_studio.data.decoding import Frame, Unusable, decode_frames, os_reason
from ddpm_studio.data.image_set import Problem
from ddpm_studio.data.met import EXAMPLES, Met, odd_sizes
from ddpm_studio.data.resizing import fit
from ddpm_studio.data.sheets import cells_of
from ddpm_studio.data.sources import Entry
from ddpm_studio.data.storage import Add, Facts
from ddpm_studio.data.watch import Watch
from ddpm_studio.data.wish import Wish
from ddpm_studio.language import tr

MOST_IMAGES = 1 << 21  # of one source
MOST_NAMED = 200_000  # images of a set that has names


class Tally:
    """Reads the files one after another, and notes what came of each.

    Of the facts: left_out, [index, reason] of the files that gave no image; cut_short, the same of those that gave
    some; endings, [index, [ending, …]] of the files that gave other than one image without an ending.
    """

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._left_out: list[tuple[int, str]] = []
        self._cut_short: list[tuple[int, str]] = []
        self._endings: list[tuple[int, list[str]]] = []
        self._has_alpha = False
        self._animations: list[int] = []
        self._empty: Counter[int] = Counter()
        self._sizes = array("q")  # width, height, and how many in a row
        self._count = 0

    def read_all(self, entries: list[Entry], add: Add, watch: Watch) -> Facts:
        """Add the images of every usable file, fitted."""
        watch.report(0, len(entries))
        for index, entry in enumerate(entries):
            self._read(index, entry, add)
            watch.report(index + 1, len(entries))
        return {
            "left_out": self._left_out,
            "cut_short": self._cut_short,
            "endings": self._endings,
            "has_alpha": self._has_alpha,
            "animations": [len(self._animations), self._animations[:EXAMPLES]],
            "empty": [self._empty.total(), self._empty.most_common(EXAMPLES)],
            "odd": odd_sizes(np.frombuffer(self._sizes, np.int64).reshape(-1, 3), self._wish),
        }

    def _read(self, index: int, entry: Entry, add: Add) -> None:
        endings: list[str] = []
        for some, pixels in self._from_file(index, entry):
            add(self._fitted(pixels))
            endings += some
        if endings and endings != [""]:
            self._endings.append((index, endings))

    def _from_file(self, index: int, entry: Entry) -> Iterator[tuple[list[str], np.ndarray]]:
        """The endings of the images' names, and the images (n, h, w, C), as long as nothing is wrong with the file."""
        before = self._count
        try:
            with entry.open() as file:
                for some, pixels in self._pieces(index, decode_frames(file, self._every)):
                    if self._count + len(some) > MOST_IMAGES:
                        raise Unusable(
                            tr(
                                "there are more than {most:,} images; those beyond are left out",
                                most=MOST_IMAGES,
                            )
                        )
                    yield some, pixels
        except Unusable as error:
            reason = str(error)
        except OSError as error:
            reason = os_reason(error)
        else:
            return
        reasons = self._cut_short if self._count > before else self._left_out
        reasons.append((index, reason))

    @property
    def _every(self) -> bool:
        return self._wish.preparation.frames == "all"

    def _pieces(self, index: int, frames: Iterable[Frame]) -> Iterator[tuple[list[str], np.ndarray]]:
        """The endings of the images' names, and the images (n, h, w, C)."""
        grid = self._wish.preparation.grid
        for frame in frames:
            if frame.animated and frame.number == 0:
                self._animations.append(index)
            ending = f"#{frame.number}" if frame.animated and self._every else ""
            if grid is None:
                yield [ending], frame.pixels[None]
                continue
            found = cells_of(frame.pixels, grid)
            if found.empty:
                self._empty[index] += found.empty
            yield [f"{ending}#{row},{column}" for row, column in found.places], found.cells

    def _fitted(self, pixels: np.ndarray) -> np.ndarray:
        count, height, width, depth = pixels.shape
        self._sizes.extend((width, height, count))
        self._count += count
        self._has_alpha = self._has_alpha or (depth == 4 and bool((pixels[..., 3] < 255).any()))
        wish = self._wish
        return fit(pixels, wish.size, wish.background, wish.channels, wish.preparation.fit)


class Pieces:
    """Which image came of which file.

    owners: (N,) the index of each image's file among the entries. kept: the indices of the files that gave images,
    ascending. rows: (N,) the place of each image's file among those kept.
    """

    def __init__(self, entries: list[Entry], facts: dict[str, Any]) -> None:
        self._entries = entries
        self._facts = facts
        self._endings = dict(facts["endings"])
        counts = np.ones(len(entries), np.int64)
        counts[[index for index, _ in facts["left_out"]]] = 0
        for index, endings in self._endings.items():
            counts[index] = len(endings)
        self.owners = np.repeat(np.arange(len(entries)), counts)
        self.kept = np.flatnonzero(counts).tolist()
        self.rows = np.repeat(np.arange(len(self.kept)), counts[self.kept])

    def names(self) -> tuple[str, ...]:
        """The images' names, all different; () for very many."""
        return () if len(self.owners) > MOST_NAMED else self._names(range(len(self.owners)), unique=True)

    def problems(self) -> list[Problem]:
        """The files of which not everything, or nothing, could be read."""
        told = [*self._facts["left_out"], *self._facts["cut_short"]]
        return [Problem(self._entries[index].name, reason) for index, reason in told]

    def met(self, wish: Wish) -> Met:
        """What is to be told of the files, with names."""
        count, animations = self._facts["animations"]
        empty, sheets = self._facts["empty"]
        odd = self._facts["odd"]
        return Met(
            wish,
            animations=count,
            animated=tuple(self._entries[index].name for index in animations),
            cells=len(self.owners),
            empty=empty,
            sheets=tuple(f"{self._entries[index].name}: {cells:,}" for index, cells in sheets),
            odd=odd,
            odd_names=self._names(odd["places"], unique=False) if odd else (),
        )

    def _names(self, places: Iterable[int], unique: bool) -> tuple[str, ...]:
        names: dict[str, None] = {}
        for place in places:
            owner = int(self.owners[place])
            endings = self._endings.get(owner)
            name = self._entries[owner].name
            if endings is not None:
                name += endings[place - int(np.searchsorted(self.owners, owner))]
            number, whole = 1, name
            while unique and name in names:  # two that differ only by what cannot be printed
                number += 1
                name = f"{whole} ({number})"
            names[name] = None
        return tuple(names)
