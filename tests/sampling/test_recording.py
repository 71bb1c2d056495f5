"""Recorded samples as arrays, read back."""

import numpy as np

from ddpm_studio.data.sprites import builtin_sprites
from ddpm_studio.sampling.recording import write_npz


def test_an_npz_holds_what_was_drawn(tmp_path):
    images = np.random.default_rng(0).integers(0, 256, (5, 16, 16, 3), np.uint8)
    contexts = np.eye(5, 2, dtype=np.float32)
    given = np.array([True, True, False, True, True])
    t, xt = np.array([500, 0]), np.zeros((2, 5, 3, 16, 16), np.float32)
    write_npz(tmp_path / "a.npz", images, contexts, given, ("hero", "wand ☆"), range(5), (t, xt, xt + 1))
    with np.load(tmp_path / "a.npz", allow_pickle=False) as file:
        np.testing.assert_array_equal(file["images"], images)
        np.testing.assert_array_equal(file["context"], contexts)
        np.testing.assert_array_equal(file["given"], given)
        assert file["attributes"].tolist() == ["hero", "wand ☆"]
        assert file["seeds"].tolist() == [0, 1, 2, 3, 4]
        assert file["t"].tolist() == [500, 0]
        assert file["x0"].shape == file["xt"].shape == (2, 5, 3, 16, 16)


def test_an_npz_keeps_alpha(tmp_path):
    sprites = builtin_sprites(per_class=1, channels="rgba").images
    write_npz(tmp_path / "a.npz", sprites, np.zeros((5, 0), np.float32), np.zeros(5, bool), (), range(5))
    with np.load(tmp_path / "a.npz") as file:
        np.testing.assert_array_equal(file["images"], sprites)
