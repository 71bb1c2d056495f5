"""What images should be like once they are read."""

from dataclasses import dataclass

from ddpm_studio.data.channels import CHANNEL_COUNTS, Channels
from ddpm_studio.data.preparation import AS_IT_IS, Preparation


@dataclass(frozen=True)
class Wish:
    """size: height and width in pixels. background: RGB 0..255, behind what is transparent. channels: of a pixel.
    preparation: how images and attributes are made of the files."""

    size: int
    background: tuple[int, int, int]
    channels: Channels
    preparation: Preparation = AS_IT_IS

    @property
    def decoding(self) -> tuple:
        """All that the pixels depend on: the same for two wishes that decode to the same images."""
        how = self.preparation
        return self.size, self.background, self.channels, how.fit, how.frames, how.grid

    @property
    def shape(self) -> tuple[int, int, int]:
        """(H, W, C) of an image."""
        return self.size, self.size, CHANNEL_COUNTS[self.channels]
