"""Images to take away."""

import numpy as np
import pytest

from ddpm_studio.data.sprites import builtin_sprites


@pytest.fixture(scope="module")
def sprites() -> np.ndarray:
    """Five RGBA sprites of 16 pixels with transparent grounds, (5, 16, 16, 4)."""
    return builtin_sprites(per_class=1, channels="rgba").images


@pytest.fixture(scope="module")
def film(sprites: np.ndarray) -> list[np.ndarray]:
    """Thirty frames from noise to the sprites; half-transparent on the way."""
    noise = np.random.default_rng(0).integers(0, 256, sprites.shape).astype(float)
    return [np.rint((1 - mix) * noise + mix * sprites).astype(np.uint8) for mix in np.linspace(0, 1, 30)]
