"""Class "non-hero": creatures seen from the front."""

import numpy as np

from ddpm_studio.data.sprites import palette
from ddpm_studio.data.sprites.art import Art
from ddpm_studio.data.sprites.canvas import Canvas
from ddpm_studio.data.sprites.monster_beasts import BEASTS, HEADGEAR
from ddpm_studio.data.sprites.monster_folk import FOLK
from ddpm_studio.data.sprites.monster_spirits import SPIRITS
from ddpm_studio.data.sprites.palette import pick

_CREATURES = SPIRITS | FOLK | BEASTS
_FLESH = ("#6fae45", "#3f8f6a", "#8d9a4a", "#5f86a8", "#a5745a", "#8a6aa8", "#b8667c")
_STONE = ("#8c8a92", "#7a8094", "#a08468", "#6d7a6a", "#5f5a78", "#b09a7a")
_BONE = ("#e6dfc8", "#d8c9a4", "#c9d3d6", "#e8e4ee", "#c0b0a8")
_SPIRIT = ("#dfe6f4", "#b9d6ea", "#c9bfe8", "#bfe4cf", "#a8a2c4", "#f0d8e4")
_RED = ("#c0443f", "#a8323f", "#d0602f", "#8a3a6a", "#5a4a8a", "#b8476a")
_BROWN = ("#8a5a38", "#6d4632", "#a9783f", "#5b4a52")

# kind -> colours of its body
_BODIES = {
    "slime": palette.BEASTS, "slime_tall": palette.BEASTS, "slime_flat": palette.BEASTS,
    "slime_grin": palette.BEASTS, "ooze_eye": palette.BEASTS, "bat": palette.BEASTS,
    "bat_high": palette.BEASTS, "bat_eye": palette.BEASTS, "ghost": _SPIRIT, "ghost_wail": _SPIRIT,
    "wraith": _SPIRIT, "skull": _BONE,
    "skull_fire": _BONE, "skeleton": _BONE, "skeleton_guard": _BONE, "goblin": _FLESH, "goblin_hood": _FLESH,
    "orc": _FLESH, "troll": _FLESH, "imp": _RED, "demon": _RED, "devil_face": _RED, "spider": palette.BEASTS,
    "spider_low": palette.BEASTS, "eyeball": palette.BEASTS, "beholder": palette.BEASTS,
    "eye_stalks": palette.BEASTS, "dragon": palette.BEASTS, "dragon_wings": palette.BEASTS,
    "hydra": palette.BEASTS, "lizardman": _FLESH, "mushroom": _RED, "mushroom_tall": palette.BEASTS,
    "golem": _STONE, "golem_brick": (*_STONE, "#b0603f"), "treant": _BROWN, "mimic": _BROWN,
    "snake": palette.BEASTS, "cobra": palette.BEASTS, "wolfman": palette.FURS, "rat": palette.FURS,
    "cyclops": _FLESH, "elemental": palette.MAGICS, "jelly": palette.BEASTS, "crab": _RED,
    "plant": ("#5f9a38", "#2c7f53", "#8d9a4a"), "bee": ("#f0c236", "#e89a30", "#d8d060"), "owl": palette.FURS,
    "zombie": ("#8fae7a", "#8a9a94", "#a8a06a"), "mummy": _BONE, "pumpkin": ("#e07a26", "#d0902f", "#c05a30"),
    "toad": palette.BEASTS, "vampire": ("#e6dcd8", "#cfd0dc", "#e8cfc0"), "harpy": palette.SKINS,
    "minotaur": palette.FURS,
}  # fmt: skip
_FLOATING = ("bat", "bat_high", "bat_eye", "eyeball", "beholder", "skull", "skull_fire", "bee", "devil_face")
# kind -> what it may wear on its head
_WEARERS = {
    "slime": ("crown", "horns", "leaf", "flame", "spikes", "bow", "antennae"),
    "slime_flat": ("crown", "horns", "leaf", "flame", "spikes", "bow", "antennae"),
    "slime_grin": ("crown", "horns", "leaf", "spikes", "bow"),
    "ghost": ("halo", "crown", "bow"),
    "eyeball": ("horns", "spikes", "antennae"),
    "skull": ("crown", "flame", "horns"),
    "pumpkin": ("leaf",),
    "toad": ("crown",),
    "rat": ("crown",),
    "jelly": ("antennae", "crown"),
    "spider_low": ("spikes",),
}


def _reshaped(art: Art, rng: np.random.Generator) -> Art:
    """A little taller or shorter, wider or narrower, within 14x14; a symmetric picture stays so."""
    rows: tuple[int, ...] = ()
    cols: tuple[int, ...] = ()
    if rng.random() < 0.5:
        row = int(rng.integers(art.height // 2, art.height - 1))
        rows = (row,) if art.height < 13 and rng.random() < 0.6 else (-1 - row,)
    if rng.random() < 0.4:
        col = int(rng.integers(1, 3))
        mirror = art.width - 1 - col
        cols = (col, mirror) if art.width < 13 else (-1 - col, -1 - mirror)
    return art.stretched(rows, cols)


def monster(rng: np.random.Generator) -> Canvas:
    """One creature: standing on row 14, or afloat in the middle."""
    canvas = Canvas()
    kind = pick(rng, tuple(_BODIES))
    body = pick(rng, _BODIES[kind])
    second = pick(rng, (*palette.CLOTHS, "#e8dcb8", "#e8dcb8", "#e8dcb8"), body)
    bony = kind.startswith(("skull", "skeleton", "mummy", "mushroom"))
    colours = {
        "b": body,
        "c": second,
        "e": pick(rng, ("#f0c236", "#e8413f", "#6ce0f0", "#b8f05a", "#f07ad8"), body),
        "t": body if bony else pick(rng, ("#efe6cf", "#e0d8e6")),
        "h": pick(rng, ("#e8dcc0", "#5a4650", "#b98550", "#3d3a4c"), body),
        "w": body if rng.random() < 0.4 else pick(rng, (*palette.BEASTS, "#e8dcc0"), body),
        "l": pick(rng, palette.LEATHERS),
        "p": pick(rng, ("#5d5a78", "#4f5d47", "#6a4230")),
        "r": pick(rng, ("#d8434a", "#d8607a", "#b8323a")),
    }
    if kind == "mushroom":
        colours["c"], colours["t"] = body, pick(rng, _BONE)
    if kind == "elemental":
        colours["c"], colours["e"] = pick(rng, ("#f8e8a0", "#d8f0f8")), "#f8e8a0"
    if kind == "bee":
        colours["c"], colours["w"] = "#4a3a3a", "#dfe6f4"
    if kind == "treant":
        colours["c"] = pick(rng, ("#5f9a38", "#2c7f53", "#c0702f", "#a8a03a", "#d88aa8"))
    art = _reshaped(_CREATURES[kind], rng)
    worn = HEADGEAR[pick(rng, _WEARERS[kind])] if kind in _WEARERS and rng.random() < 0.55 else None
    canvas.paint(art, (16 - art.width) // 2, 15 - art.height, colours)
    if worn:
        top = 15 - art.height - worn.height + 1
        gear = {"t": pick(rng, ("#e2b93c", "#e8dcc0", "#c9d3e0")), "g": pick(rng, palette.GEMS, body)}
        canvas.paint(worn, (16 - worn.width) // 2, max(top, 1), gear)
    canvas.settle(on_ground=kind not in _FLOATING)
    return canvas
