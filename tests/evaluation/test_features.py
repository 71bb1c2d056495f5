"""The shipped feature network, and that its distances order damage rightly: on sprites that it was not trained on."""

from itertools import pairwise

import numpy as np
import pytest
import torch
from PIL import Image, ImageFilter
from safetensors import safe_open

from ddpm_studio import assets
from ddpm_studio.data.sprites import builtin_sprites
from ddpm_studio.evaluation.colours import as_rgb
from ddpm_studio.evaluation.features import (
    FILE,
    FOLDER,
    NAME,
    VERSION,
    WIDTHS,
    FeatureExtractor,
    Stages,
    features_of,
    load_extractor,
)
from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.evaluation.frechet import frechet_distance, moments

SPRITES = builtin_sprites(per_class=60, seed=11)  # what is damaged
OTHERS = builtin_sprites(per_class=60, seed=12)  # what it is compared with


def enlarged(images: np.ndarray, times: int) -> np.ndarray:
    return images.repeat(times, 1).repeat(times, 2)


def blurred(images: np.ndarray, radius: float) -> np.ndarray:
    return np.stack([np.asarray(Image.fromarray(image).filter(ImageFilter.GaussianBlur(radius))) for image in images])


def noisy(images: np.ndarray, deviation: float) -> np.ndarray:
    noise = np.random.default_rng(0).normal(scale=deviation, size=images.shape)
    return (images + noise).round().clip(0, 255).astype(np.uint8)


def tinted(images: np.ndarray, amount: float) -> np.ndarray:
    return (images + amount * np.array([1.0, -1.0, 0.0])).round().clip(0, 255).astype(np.uint8)


def greyer(images: np.ndarray, amount: float) -> np.ndarray:
    grey = images.mean(3, keepdims=True)
    return (images + amount * (grey - images)).round().astype(np.uint8)


def without_modes(images: np.ndarray, dropped: int) -> np.ndarray:
    """Of five classes in their order some left out, as many images of the others in their place."""
    kept = images[dropped * len(images) // 5 :]
    return kept[np.arange(len(images)) % len(kept)]


DAMAGE = {
    "blur": (blurred, (0, 0.4, 0.7, 1.2, 2.5)),
    "noise": (noisy, (0, 10, 20, 40, 80)),
    "tint": (tinted, (0, 12, 25, 50, 100)),
    "loss of colour": (greyer, (0, 0.25, 0.5, 0.75, 1)),
    "missing classes": (without_modes, (0, 1, 2, 4)),
}


@pytest.mark.parametrize("size", [16, 32, 64])
@pytest.mark.parametrize("kind", DAMAGE)
def test_the_distance_rises_with_damage(kind, size):
    damage, amounts = DAMAGE[kind]
    real, sprites = (enlarged(image_set.images, size // 16) for image_set in (OTHERS, SPRITES))
    if size == 64:  # a third of them is enough to see it
        real, sprites = real[::3], sprites[::3]
    reference = moments(features_of(real).metric)
    distances = [
        frechet_distance(reference, moments(features_of(damage(sprites, amount)).metric)) for amount in amounts
    ]
    assert all(more > less for less, more in pairwise(distances)), distances
    assert distances[-1] > 2 * distances[0]


def test_what_it_is_called():
    _, network = load_extractor()
    assert (network.name, network.version, network.dimensions) == (NAME, VERSION, 128)
    assert "fid" not in network.name.lower()
    folder = assets.models() / FOLDER
    assert (folder / FILE).stat().st_size <= 2_000_000
    with safe_open(folder / FILE, "numpy") as file:
        assert file.metadata() == {"name": NAME, "version": str(VERSION)}
    card = (folder / "README.md").read_text(encoding="utf-8")
    for said in ("CC0", "CC BY-SA", "train_features.py", "Limits", "not FID"):
        assert said in card


def test_the_features_of_an_image_are_its_own():
    many = features_of(SPRITES.images)
    one = features_of(SPRITES.images[137:138])
    assert many.metric.shape == (300, 128)
    assert many.layout.shape == (300, sum(WIDTHS[:-1]) + 4 * WIDTHS[-1])
    for all_of_them, alone in zip(many, one, strict=True):
        np.testing.assert_allclose(all_of_them[137:138], alone, rtol=1e-4, atol=1e-4)
    np.testing.assert_array_equal(features_of(SPRITES.images).metric, many.metric)


def test_enlarging_by_whole_pixels_changes_nothing_below_32():
    images = SPRITES.images[::10]
    np.testing.assert_allclose(
        features_of(images).metric, features_of(enlarged(images, 2)).metric, rtol=1e-4, atol=1e-4
    )


def test_grey_and_transparent_images_are_measured_as_they_look():
    grey = SPRITES.images[::10, :, :, :1]
    np.testing.assert_array_equal(as_rgb(grey), grey.repeat(3, 3))
    rgba = builtin_sprites(per_class=6, seed=11, channels="rgba").images
    white, black = as_rgb(rgba), as_rgb(rgba, (0, 0, 0))
    np.testing.assert_array_equal(white, builtin_sprites(per_class=6, seed=11).images)
    np.testing.assert_array_equal(black, builtin_sprites(per_class=6, seed=11, background=(0, 0, 0)).images)
    np.testing.assert_array_equal(features_of(rgba, (0, 0, 0)).metric, features_of(black).metric)
    half = np.full((1, 16, 16, 4), 128, np.uint8)
    assert as_rgb(half)[0, 0, 0].tolist() == [191] * 3  # 128 * 128/255 + 255 * 127/255
    with pytest.raises(EvaluationError, match="uint8"):
        as_rgb(np.zeros((1, 16, 16, 3), np.float32))
    with pytest.raises(EvaluationError, match="1, 3 or 4"):
        as_rgb(np.zeros((1, 16, 16, 2), np.uint8))


def test_progress_is_told():
    told = []
    features_of(SPRITES.images, progress=lambda done, of: told.append((done, of)))
    assert told == [(256, 300), (300, 300)]


def test_folding_the_normalisation_in_keeps_the_function():
    torch.manual_seed(0)
    stages = Stages(normalised=True)
    for norm in stages.norms:
        torch.nn.init.uniform_(norm.weight, 0.5, 2)
        torch.nn.init.normal_(norm.bias)
    x = torch.rand(8, 3, 16, 16) * 2 - 1
    for _ in range(3):
        stages(x)  # fills the running statistics
    stages.eval()
    with torch.inference_mode():
        (means, last), (folded, folded_last) = stages(x), stages.folded()(x)
    torch.testing.assert_close(torch.cat(means, 1), torch.cat(folded, 1), rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(last, folded_last, rtol=1e-4, atol=1e-4)


def test_any_size_goes_in():
    extractor = FeatureExtractor(8)
    for side in (8, 16, 24, 48, 64):
        metric, layout = extractor(torch.zeros(2, 3, side, side))
        assert metric.shape == (2, 8)
        assert layout.shape[1] == sum(WIDTHS[:-1]) + 4 * WIDTHS[-1]
