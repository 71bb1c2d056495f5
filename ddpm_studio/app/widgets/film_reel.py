"""The previews of a training, thinned so that any number fits. Qt-free."""

from dataclasses import dataclass

import numpy as np

MOST_FRAMES = 400
MOST_BYTES = 64 << 20


@dataclass(frozen=True, eq=False)
class Frame:
    """One preview. images: (N, H, W, C) uint8, from the same seeds in every frame."""

    images_seen: int
    images: np.ndarray


class FilmReel:
    """Frames in the order of images seen. Past the limits every second one between the first and the newest goes."""

    def __init__(self, most_frames: int = MOST_FRAMES, most_bytes: int = MOST_BYTES) -> None:
        self._most_frames = most_frames
        self._most_bytes = most_bytes
        self.frames: list[Frame] = []

    def clear(self) -> None:
        """Forget all."""
        self.frames.clear()

    def add(self, images_seen: int, images: np.ndarray) -> None:
        """Add a frame; one of as many images seen, or later ones of a run resumed further back, give way to it.

        A frame of another size or number of images begins a new reel.
        """
        if self.frames and self.frames[0].images.shape != images.shape:
            self.frames.clear()
        while self.frames and self.frames[-1].images_seen >= images_seen:
            self.frames.pop()
        self.frames.append(Frame(images_seen, images))
        too_large = len(self.frames) * images.nbytes > self._most_bytes
        if len(self.frames) > self._most_frames or (too_large and len(self.frames) > 3):
            self.frames = [self.frames[0], *self.frames[2:-1:2], self.frames[-1]]
