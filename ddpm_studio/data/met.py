"""What is met in files while they are read that people should know of, and what was done about it."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ddpm_studio.data.image_set import Finding
from ddpm_studio.data.wish import Wish
from ddpm_studio.language import tr, trn

EXAMPLES = 100  # names of each


@dataclass(frozen=True)
class Met:
    """animations: files that are; animated: the names of some. cells: cut out of sheets and kept; empty: those dropped;
    sheets: some that had those, with how many. odd: as of ``odd_sizes``; odd_names: those of its places."""

    wish: Wish
    animations: int = 0
    animated: tuple[str, ...] = ()
    cells: int = 0
    empty: int = 0
    sheets: tuple[str, ...] = ()
    odd: dict[str, Any] | None = None
    odd_names: tuple[str, ...] = ()

    def findings(self) -> tuple[Finding, ...]:
        """In words."""
        found = (self._animations(), self._empty(), self._odd())
        return tuple(finding for finding in found if finding is not None)

    def _animations(self) -> Finding | None:
        if not self.animations or self.wish.preparation.frames == "all":
            return None
        found = trn("{n:,} of the files is an animation", "{n:,} of the files are animations", self.animations)
        done = trn(
            "its first frame is taken; choose all frames to learn from the others too",
            "the first frame of each is taken; choose all frames to learn from the others too",
            self.animations,
        )
        return Finding("animations", self.animations, found, done, self.animated)

    def _empty(self) -> Finding | None:
        if not self.empty:
            return None
        found = trn(
            "{n:,} of {of:,} cells holds nothing",
            "{n:,} of {of:,} cells hold nothing",
            self.empty,
            of=self.empty + self.cells,
        )
        return Finding("empty cells", self.empty, found, tr("dropped"), self.sheets)

    def _odd(self) -> Finding | None:
        odd = self.odd
        if not odd:
            return None
        width, height = odd["common"]
        said = []
        if odd["others"]:
            (w0, h0), (w1, h1) = odd["smallest"], odd["largest"]
            between = (
                tr(
                    "from {width} x {height} to {to_width} x {to_height}",
                    width=w0,
                    height=h0,
                    to_width=w1,
                    to_height=h1,
                )
                if (w0, h0) != (w1, h1)
                else tr("but {width} x {height}", width=w0, height=h0)
            )
            said.append(
                trn(
                    "{n:,} is not {width} x {height} as most are, {between}",
                    "{n:,} are not {width} x {height} as most are, {between}",
                    odd["others"],
                    width=width,
                    height=height,
                    between=between,
                )
            )
        if odd["oblong"]:
            here = f" ({width} x {height})" if not odd["others"] else ""
            said.append(trn("{n:,} is not square{here}", "{n:,} are not square{here}", odd["oblong"], here=here))
        words = {
            "cropped": tr("cropped to the square in their middle"),
            "stretched": tr("stretched to a square, which falsifies their proportions"),
            "shrunk": tr("shrunk by exact means"),
            "enlarged": tr("enlarged by whole pixels"),
            "padded": tr("padded with transparency") if self.wish.channels == "rgba" else tr("padded with background"),
        }
        done = ", ".join(f"{odd['done'][key]:,} {word}" for key, word in words.items() if odd["done"].get(key))
        examples = self.odd_names
        return Finding("odd sizes", odd["count"], "; ".join(said), done or tr("kept as they are"), examples)


def odd_sizes(sizes: np.ndarray, wish: Wish) -> dict[str, Any] | None:
    """Of the images whose size is not the most frequent one, or not square; None if there are none.

    sizes: (M, 3) width, height, and how many images in a row have them. The result can be written as JSON; what was
    done to the odd images (see ``resizing.fit``) is counted in ``done``; one image may count for several.
    """
    if not len(sizes):
        return None
    pairs, which = np.unique(sizes[:, :2], axis=0, return_inverse=True)
    which = which.reshape(-1)
    counts = np.bincount(which, weights=sizes[:, 2], minlength=len(pairs)).astype(np.int64)
    common = int(counts.argmax())
    width, height = pairs.T
    oblong = width != height
    others = np.arange(len(pairs)) != common
    odd = oblong | others
    if not odd.any():
        return None
    how = wish.preparation.fit
    side = np.minimum(width, height) if how == "crop" else np.maximum(width, height)
    stretched = oblong & (how == "stretch")
    fits_evenly = wish.size % np.minimum(side, wish.size) == 0
    done = {
        "cropped": oblong & (how == "crop"),
        "stretched": stretched,
        "shrunk": ~stretched & (side > wish.size),
        "enlarged": ~stretched & (side <= wish.size // 2),
        "padded": ~stretched & ((oblong & (how == "pad")) | ~fits_evenly),
    }
    starts = np.cumsum(sizes[:, 2]) - sizes[:, 2]
    rows = np.flatnonzero(odd[which])
    some = [np.arange(starts[row], starts[row] + min(sizes[row, 2], EXAMPLES)) for row in rows[:EXAMPLES]]
    area = np.where(others, width * height, -1)
    largest, smallest = int(area.argmax()), int(np.where(others, width * height, np.iinfo(np.int64).max).argmin())
    return {
        "count": int(counts[odd].sum()),
        "common": pairs[common].tolist(),
        "others": int(counts[others].sum()),
        "oblong": int(counts[oblong].sum()),
        "smallest": pairs[smallest].tolist(),
        "largest": pairs[largest].tolist(),
        "done": {key: int(counts[odd & mask].sum()) for key, mask in done.items()},
        "places": np.concatenate(some)[:EXAMPLES].tolist(),
    }
