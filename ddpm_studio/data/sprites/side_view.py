"""Class "side-facing": people and animals seen from the side, walking to the right."""

import numpy as np

from ddpm_studio.data.sprites import palette
from ddpm_studio.data.sprites.art import Art
from ddpm_studio.data.sprites.canvas import Canvas, Legend
from ddpm_studio.data.sprites.palette import pick
from ddpm_studio.data.sprites.side_clothes import BACKS, CHESTS, GOWNS, HELD, LEGS
from ddpm_studio.data.sprites.side_furred import FURRED
from ddpm_studio.data.sprites.side_heads import BEARDS, HAIR, HATS, HEADS
from ddpm_studio.data.sprites.side_wild import WILD

_GRIP = (12, 11)  # column and row of the hand that carries something

_CALLINGS = {
    "knight": {
        "hats": ("great_helm", "plume_helm", "open_helm", "visor", "horned"),
        "chests": ("plate", "pauldron", "tabard", "plate"),
        "backs": ("cape", "streaming"),
        "held": ("sword", "blade_up", "lance", "round_shield", "tall_shield", "hammer", "flag"),
    },
    "mage": {
        "hats": ("wizard", "witch", "hood", "cowl", "turban", ""),
        "gowns": ("robe", "vestment", "robe", "cloak"),
        "backs": ("cape", "pack"),
        "held": ("staff", "wand", "crook", "book", "lantern"),
    },
    "thief": {
        "hats": ("bandana", "hood", "cowl", "tricorn", "", ""),
        "chests": ("jerkin", "swing_back", "arms_up", "coat"),
        "gowns": ("cloak",),
        "backs": ("sack", "quiver", "streaming"),
        "held": ("dagger", "sword", "lantern", "torch"),
    },
    "ranger": {
        "hats": ("cap", "hood", "wolf_hood", "", ""),
        "chests": ("tunic", "jerkin", "swing_back", "arms_up"),
        "backs": ("quiver", "pack", "cape"),
        "held": ("bow", "bow", "spear", "dagger"),
    },
    "fighter": {
        "hats": ("horned", "wolf_hood", "open_helm", "", "", ""),
        "chests": ("bare", "jerkin", "pauldron", "arms_up"),
        "backs": ("cape", "pack", "sack"),
        "held": ("axe", "hammer", "spear", "blade_up", "round_shield"),
    },
    "traveller": {
        "hats": ("straw", "cap", "turban", "", "", ""),
        "chests": ("tunic", "coat", "swing_back", "arms_up"),
        "gowns": ("dress", "cloak"),
        "backs": ("pack", "sack", "barrel"),
        "held": ("crook", "basket", "lantern", "torch", "flag"),
    },
    "noble": {
        "hats": ("crown", "crown", "plume_helm", "tricorn", ""),
        "chests": ("coat", "pauldron", "tabard"),
        "gowns": ("gown", "dress", "vestment"),
        "backs": ("cape", "streaming", "wings"),
        "held": ("blade_up", "wand", "flag", "book"),
    },
}  # fmt: skip

_BEASTS = FURRED | WILD
_HIDES = ("#8a5a38", "#b98550", "#5b4638", "#8c8a92", "#d8c7a4", "#c8702f", "#4a4656", "#e6e2da")
_SCALES = ("#6fae45", "#3f8f6a", "#3d86b8", "#a5479a", "#c0443f", "#d07a34", "#d3aa3c", "#7a8094")
_PLUMES = ("#3d86b8", "#c0443f", "#d3aa3c", "#6d7a8a", "#8a5a38", "#e6e2da", "#3f8f6a", "#5a4a7a")
_SCALY = (
    "turtle",
    "lizard",
    "raptor",
    "drake",
    "snail",
    "snake",
    "beetle",
    "scorpion",
    "frog",
    "crab_walker",
)
_FEATHERED = ("bird", "flying_bird", "chicken", "duck", "owl")
_PALE = ("#f0e6d4", "#e0d0b0", "#e8e0e8")


def _darker(colour: str) -> str:
    """The colour of a leg on the far side."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(part * share):02x}" for part, share in zip(parts, (0.62, 0.6, 0.7), strict=True))


def _person(canvas: Canvas, rng: np.random.Generator) -> None:
    calling = _CALLINGS[pick(rng, tuple(_CALLINGS))]
    cloth = pick(rng, palette.CLOTHS)
    trim = pick(rng, (*palette.METALS[1:3], "#d8d3c4", *palette.CLOTHS), cloth)
    leather = pick(rng, palette.LEATHERS, cloth)
    colours = {
        "s": pick(rng, palette.SKINS),
        "h": pick(rng, palette.HAIRS),
        "c": cloth,
        "a": cloth if rng.random() < 0.35 else pick(rng, (trim, "#d8d3c4", leather), cloth),
        "t": trim,
        "m": pick(rng, (palette.METALS[0], palette.METALS[0], *palette.METALS)),
        "l": leather,
        "p": pick(rng, ("#5d5a78", "#8a7358", "#d8d3c4", "#4f5d47", trim), cloth),
        "b": pick(rng, (leather, "#5a3a2a", "#45415c")),
        "k": pick(rng, palette.CLOTHS, cloth),
        "o": pick(rng, ("#e8dcc0", "#b98550")),
        "g": pick(rng, palette.GEMS),
        "w": "#e8e4d8",
    }
    backed, carrying = rng.random() < 0.5, rng.random() < 0.65
    x = 0 if not carrying else -1 if backed else -2  # room for what is carried
    if "gowns" in calling and ("chests" not in calling or rng.random() < 0.35):
        canvas.paint(GOWNS[pick(rng, calling["gowns"])], x, 8, colours)
    else:
        legs = colours if calling is not _CALLINGS["knight"] else {**colours, "p": colours["m"]}
        canvas.paint(LEGS[pick(rng, tuple(LEGS))], x, 13, legs)
        canvas.paint(CHESTS[pick(rng, calling["chests"])], x, 8, colours)
    if backed:
        canvas.paint(BACKS[pick(rng, calling["backs"])], x, 8, colours, under=True)
    hat = pick(rng, calling["hats"])
    _head(canvas, rng, x, hat, colours)
    if carrying:
        _carry(canvas, rng, HELD[pick(rng, calling["held"])], colours)


def _head(canvas: Canvas, rng: np.random.Generator, x: int, hat: str, colours: Legend) -> None:
    y = 1 + int(rng.random() < 0.2)
    heads = ("plain", "plain", "nosy") if hat else ("plain", "plain", "nosy", "goblin")
    canvas.paint(HEADS[pick(rng, heads)], x, y, colours)
    canvas.paint(HATS[hat] if hat else HAIR[pick(rng, tuple(HAIR))], x, y, colours)
    if rng.random() < 0.2 and hat not in ("great_helm", "visor", "cowl"):
        canvas.paint(BEARDS[pick(rng, tuple(BEARDS))], x + 7, y + 6, colours)


def _carry(canvas: Canvas, rng: np.random.Generator, art: Art, colours: Legend) -> None:
    """A thing in the stretched-out front hand, kept on the sheet."""
    hands = np.argwhere(art.codes == ord("s"))
    row, col = (int(place) for place in hands[0]) if len(hands) else (art.height // 2, 1)
    x, y = min(_GRIP[0] - col, 15 - art.width), _GRIP[1] - row
    arm = np.zeros((16, 16), bool)
    arm[10:12, 7 : x + col] = True
    canvas.fill(arm, colours["a"], outline=True)
    bright = {**colours, "m": "#dfe6f0", "l": pick(rng, palette.WOODS)}
    canvas.paint(art, x, y, bright, outline=True)
    canvas.dot(x + col - 1, _GRIP[1], colours["s"], 3)


def _reshaped(art: Art, rng: np.random.Generator) -> Art:
    """A longer, shorter, higher or lower animal; its feet stay as they are."""
    rows: tuple[int, ...] = ()
    cols: tuple[int, ...] = ()
    if rng.random() < 0.5:
        row = int(rng.integers(art.height // 2, art.height - 2))
        rows = (row,) if art.height < 13 and rng.random() < 0.65 else (-1 - row,)
    if rng.random() < 0.55:
        col = int(rng.integers(3, 7))
        cols = (col,) if art.width < 14 and rng.random() < 0.5 else (-1 - col,)
    return art.stretched(rows, cols)


def _beast(canvas: Canvas, rng: np.random.Generator) -> None:
    kind = pick(rng, tuple(_BEASTS))
    coats = _SCALES if kind in _SCALY else _PLUMES if kind in _FEATHERED else _HIDES
    coat = pick(rng, coats)
    second = pick(rng, (*_PALE, *coats), coat)
    colours = {
        "b": coat,
        "c": second,
        "f": _darker(coat),
        "t": pick(rng, ("#f0e6d4", "#e8c878")),
        "w": pick(rng, (coat, *coats)),
        "e": pick(rng, ("#f0682a", "#38a6ee", "#a95cea", "#58c84a")),
    }
    if kind in _FEATHERED:
        colours["t"] = pick(rng, ("#f0a030", "#e8c040", "#d86a3a"))
    if kind == "chicken":
        colours["c"] = "#d03a3a"
    if kind == "pig":
        colours["b"] = pick(rng, ("#e8a0a0", "#d88a90", "#8c7a80", "#c8906a"))
        colours["c"], colours["f"] = "#d07a88", _darker(colours["b"])
    if kind == "sheep":
        colours["c"] = pick(rng, ("#ece6da", "#d8c7a4", "#8c8a92"))
        colours["b"] = pick(rng, ("#5b4638", "#4a4656", "#d8b090"))
        colours["f"] = _darker(colours["b"])
    canvas.paint(_reshaped(_BEASTS[kind], rng), 1, 1, colours)
    canvas.settle(on_ground=kind != "flying_bird")


def side_facing(rng: np.random.Generator) -> Canvas:
    """One walker, its feet on row 14."""
    canvas = Canvas()
    if rng.random() < 0.55:
        _person(canvas, rng)
    else:
        _beast(canvas, rng)
    return canvas
