"""The built-in sprites: five classes of 16x16 pixel art, drawn by code from a seed."""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from ddpm_studio.data.channels import Channels
from ddpm_studio.data.image_set import SIZES, ImageSet, ImageSetError
from ddpm_studio.data.resizing import fit
from ddpm_studio.data.sprites.canvas import SIDE, Canvas
from ddpm_studio.data.sprites.food import food
from ddpm_studio.data.sprites.heroes import hero
from ddpm_studio.data.sprites.monsters import monster
from ddpm_studio.data.sprites.side_view import side_facing
from ddpm_studio.data.sprites.spells import spell

ATTRIBUTES = ("hero", "non-hero", "food", "spell", "side-facing")
_ARTISTS: tuple[Callable[[np.random.Generator], Canvas], ...] = (hero, monster, food, spell, side_facing)
_TRIES = 20  # redraws allowed for a sprite that is already there


def draw_sprites(per_class: int = 500, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Draw `per_class` sprites of every class, class after class.

    Returns RGBA (N, 16, 16, 4) uint8 with alpha 0 or 255, and class index (N,) int64. The same seed gives the
    same bytes, and the sprites of a class begin with those of any smaller `per_class`.
    Raises ValueError if per_class is less than 1 or the seed is negative.
    """
    if per_class < 1:
        raise ValueError(f"per_class must be at least 1, not {per_class}")
    if seed < 0:
        raise ValueError(f"the seed must not be negative, but is {seed}")
    pixels = np.empty((len(_ARTISTS) * per_class, SIDE, SIDE, 4), np.uint8)
    for kind in range(len(_ARTISTS)):
        seen: set[bytes] = set()
        for index in range(per_class):
            sprite = _draw(seed, kind, index, seen)
            seen.add(sprite.tobytes())
            pixels[kind * per_class + index] = sprite
    return pixels, np.repeat(np.arange(len(_ARTISTS)), per_class)


def _draw(seed: int, kind: int, index: int, seen: set[bytes]) -> np.ndarray:
    """Sprite number `index` of a class, drawn again from the same stream while it repeats an earlier one."""
    rng = np.random.default_rng((seed, kind, index))
    for _ in range(_TRIES):
        sprite = _ARTISTS[kind](rng).finished()
        if sprite.tobytes() not in seen:
            break
    return sprite


_drawn = lru_cache(maxsize=1)(draw_sprites)  # another size, background or kind of pixel needs no other drawings


def builtin_sprites(
    size: int = 16,
    background: tuple[int, int, int] = (255, 255, 255),
    seed: int = 0,
    per_class: int = 500,
    channels: Channels = "rgb",
) -> ImageSet:
    """The built-in sprites as an image set, on a plain background, or with channels ``rgba`` on none.

    size: 16, 32 or 64; larger ones are whole-pixel enlargements. background: RGB in 0..255.
    Raises ImageSetError for any other size or background, ValueError as `draw_sprites` does.
    """
    if size not in SIZES:
        raise ImageSetError(f"sprites can be {', '.join(map(str, SIZES))} pixels wide, not {size}")
    if len(background) != 3 or not all(0 <= value <= 255 for value in background):
        raise ImageSetError(f"a background is three numbers in 0..255, not {background}")
    pixels, classes = _drawn(per_class, seed)
    images = fit(pixels, size, background, channels)
    labels = np.eye(len(ATTRIBUTES), dtype=np.float32)[classes]
    return ImageSet("sprites", "builtin:sprites", images, labels, ATTRIBUTES, has_alpha=True)
