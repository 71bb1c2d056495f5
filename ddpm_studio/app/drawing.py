"""A drawing: pixels, the mask of what is to be redrawn, and a way back from each change of either."""

from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ddpm_studio.app import pixel_art, png_bytes
from ddpm_studio.app.pixel_art import WHITE, Colour
from ddpm_studio.language import tr

_STEPS_BACK = 200  # of 20 KB each, for 64 pixels of RGBA

State = tuple[np.ndarray, np.ndarray]


class _Change(QUndoCommand):
    """From one state to another."""

    def __init__(self, drawing: "Drawing", text: str, before: State, after: State) -> None:
        super().__init__(text)
        self._drawing, self._before, self._after = drawing, before, after

    def undo(self) -> None:
        self._drawing.show_state(self._before)

    def redo(self) -> None:
        self._drawing.show_state(self._after)


class Drawing(QObject):
    """``pixels`` (H, H, C) uint8 and ``mask`` (H, H) bool, which nobody changes but through here.

    A stroke is begun, shown as it grows, and then kept as one step of ``undo``, or given up.
    """

    changed = Signal()

    def __init__(self, size: int = 16, channels: int = 3, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo = QUndoStack(self)
        self.undo.setUndoLimit(_STEPS_BACK)
        self.background: Colour = WHITE
        self._begun: State | None = None
        self.pixels = pixel_art.blank(size, channels, self.background)
        self.mask = np.zeros((size, size), bool)
        self._freeze()

    @property
    def size(self) -> int:
        """Height and width in pixels."""
        return self.pixels.shape[0]

    @property
    def channels(self) -> int:
        """1, 3 or 4."""
        return self.pixels.shape[2]

    @property
    def shape(self) -> tuple[int, int]:
        """(H, W)."""
        return self.mask.shape

    @property
    def empty(self) -> np.ndarray:
        """(C,) what an erased pixel is."""
        return pixel_art.blank(1, self.channels, self.background)[0, 0]

    @property
    def is_blank(self) -> bool:
        """Whether nothing is drawn."""
        return bool((self.pixels == self.empty).all())

    # ---- strokes -----------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin a stroke."""
        self._begun = (self.pixels, self.mask)

    def show_stroke(self, region: np.ndarray, pixel: np.ndarray) -> None:
        """How the begun stroke is by now: the region in one colour, (C,)."""
        before, mask = self._begun
        pixels = before.copy()
        pixels[region] = pixel
        self._show((pixels, mask))

    def show_mask_stroke(self, region: np.ndarray, redraw: bool) -> None:
        """How the begun stroke on the mask is by now: the region is to be redrawn, or to be kept."""
        pixels, before = self._begun
        mask = before.copy()
        mask[region] = redraw
        self._show((pixels, mask))

    def commit(self, text: str) -> None:
        """End the stroke: one step of undo, unless it changed nothing."""
        before, self._begun = self._begun, None
        if before is not None:
            self._push(text, before, (self.pixels, self.mask))

    def cancel(self) -> None:
        """Give the stroke up: all is as it was."""
        before, self._begun = self._begun, None
        if before is not None:
            self._show(before)

    # ---- all at once -------------------------------------------------------------------------------------------------

    def replace(self, text: str, pixels: np.ndarray | None = None, mask: np.ndarray | None = None) -> None:
        """Put other pixels, another mask or both in the place of these, as one step of undo."""
        self.cancel()
        after = (self.pixels if pixels is None else pixels, self.mask if mask is None else mask)
        self._push(text, (self.pixels, self.mask), after)

    def clear(self) -> None:
        """Erase all pixels; the mask stays."""
        self.replace(tr("Clear the drawing"), pixel_art.blank(self.size, self.channels, self.background))

    def shift(self, dx: int, dy: int) -> None:
        """Move pixels and mask; what leaves at one side comes in at the other."""
        both = (np.roll(layer, (dy, dx), (0, 1)) for layer in (self.pixels, self.mask))
        self.replace(tr("Shift", "move a drawing"), *both)

    def flip(self, axis: int) -> None:
        """Mirror pixels and mask, top to bottom (axis 0) or left to right (1)."""
        self.replace(tr("Flip"), *(np.flip(layer, axis) for layer in (self.pixels, self.mask)))

    def invert_mask(self) -> None:
        """Redraw what was kept, and keep what was to be redrawn."""
        self.replace(tr("Invert the mask"), mask=~self.mask)

    def clear_mask(self) -> None:
        """Nothing is to be redrawn."""
        self.replace(tr("Clear the mask"), mask=np.zeros_like(self.mask))

    def fit(self, size: int, channels: int, background: Colour) -> None:
        """Take the form of a model's images, by nearest neighbour; no step of undo where nothing was drawn yet."""
        fresh = self.undo.count() == 0 and self.is_blank and not self.mask.any()
        self.background = background
        if fresh:
            self.start_over(pixel_art.blank(size, channels, background), np.zeros((size, size), bool))
        elif (size, channels) != (self.size, self.channels):
            pixels = pixel_art.converted(pixel_art.nearest(self.pixels, size), channels, background)
            self.replace(tr("Fit to {size} × {size} pixels", size=size), pixels, pixel_art.nearest(self.mask, size))

    def start_over(self, pixels: np.ndarray, mask: np.ndarray) -> None:
        """Another drawing, with nothing to undo."""
        self.undo.clear()
        self.show_state((pixels.copy(), mask.copy()))

    def state(self) -> dict[str, Any]:
        """Pixels and mask as plain values; the steps of undo are not among them."""
        mask = np.where(self.mask, 255, 0).astype(np.uint8)[..., None]
        return {"channels": self.channels, "pixels": png_bytes.to_text(self.pixels), "mask": png_bytes.to_text(mask)}

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what ``state`` gave; where that cannot be read, nothing changes."""
        try:
            channels = int(state["channels"])
            pixels = png_bytes.from_text(state["pixels"], channels)
            mask = png_bytes.from_text(state["mask"], 1)[..., 0] >= 128
        except (KeyError, TypeError, ValueError):
            return
        if pixels.shape[0] == pixels.shape[1] and mask.shape == pixels.shape[:2] and channels in (1, 3, 4):
            self.start_over(pixels, mask)

    def show_state(self, state: State) -> None:
        """Be ``state``, as a step of undo has it; a stroke that was begun is over."""
        self._begun = None
        self._show(state)

    def _show(self, state: State) -> None:
        self.pixels, self.mask = state
        self._freeze()
        self.changed.emit()

    def _push(self, text: str, before: State, after: State) -> None:
        if not all(np.array_equal(old, new) for old, new in zip(before, after, strict=True)):
            self.undo.push(_Change(self, text, before, tuple(layer.copy() for layer in after)))

    def _freeze(self) -> None:
        """A state is shared by steps of undo: none of them may change under the others."""
        self.pixels.setflags(write=False)
        self.mask.setflags(write=False)
