"""What images should be like once they are read."""

from dataclasses import dataclass

from ddpm_studio.data.channels import CHANNEL_COUNTS, Channels


@dataclass(frozen=True)
class Wish:
    """size: height and width in pixels. background: RGB 0..255, behind what is transparent. channels: of a pixel."""

    size: int
    background: tuple[int, int, int]
    channels: Channels

    @property
    def shape(self) -> tuple[int, int, int]:
        """(H, W, C) of an image."""
        return self.size, self.size, CHANNEL_COUNTS[self.channels]
