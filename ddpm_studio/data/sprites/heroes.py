"""Class "hero": people seen from the front, put together from parts."""

import numpy as np

from ddpm_studio.data.sprites import palette
from ddpm_studio.data.sprites.canvas import Canvas, Legend
from ddpm_studio.data.sprites.hero_clothes import CAPES, CHESTS, GOWNS, LEGS
from ddpm_studio.data.sprites.hero_gear import SHIELDS, WEAPONS
from ddpm_studio.data.sprites.hero_heads import BEARDS, HAIR, HATS, HEAD
from ddpm_studio.data.sprites.palette import pick

_CALLINGS = {
    "knight": {
        "hats": ("great_helm", "slit_helm", "open_helm", "plume_helm", "winged", "horned", ""),
        "chests": ("plate", "pauldrons", "tabard", "chain"),
        "legs": ("tassets", "stand", "wide", "knee_boots", "stride"),
        "weapons": ("sword", "broadsword", "mace", "halberd", "spear", "hammer"),
        "shields": ("heater", "kite", "tower", "quartered", "round"),
    },
    "mage": {
        "hats": ("wizard", "witch", "tall_mage", "hood", "cowl", "turban", "", ""),
        "gowns": ("robe", "vestment", "kimono", "robe"),
        "weapons": ("staff", "wand", "crook", "staff", "dagger"),
        "shields": ("book", "orb", "lantern"),
    },
    "ranger": {
        "hats": ("cap", "hood", "bandana", "headband", "antlers", "", ""),
        "chests": ("laced", "jerkin", "tunic", "vest"),
        "legs": ("stand", "skirt", "wide", "step", "stride", "knee_boots"),
        "weapons": ("bow", "bow", "dagger", "spear", "torch"),
        "shields": ("buckler", "lantern", "sack"),
    },
    "barbarian": {
        "hats": ("horned", "wolf_hood", "antlers", "headband", "", "", ""),
        "chests": ("bare", "strap", "fur", "broad"),
        "legs": ("kilt", "wide", "baggy", "skirt"),
        "weapons": ("axe", "club", "hammer", "broadsword", "halberd", "trident"),
        "shields": ("round", "buckler"),
    },
    "noble": {
        "hats": ("crown", "tiara", "mitre", "crown", "plume_helm", ""),
        "chests": ("mantle", "coat", "pauldrons"),
        "gowns": ("dress", "ballgown", "vestment"),
        "legs": ("stand", "knee_boots", "together"),
        "weapons": ("sword", "wand", "sabre", "trident"),
        "shields": ("heater", "book", "orb", "quartered"),
    },
    "rogue": {
        "hats": ("bandana", "hood", "tricorn", "cowl", "straw", "", ""),
        "chests": ("jerkin", "vest", "coat", "laced"),
        "gowns": ("cloak", "poncho"),
        "legs": ("stand", "wide", "sash", "stride", "baggy"),
        "weapons": ("dagger", "sabre", "sword", "torch"),
        "shields": ("buckler", "sack", "lute"),
    },
    "villager": {
        "hats": ("straw", "cap", "", "", "turban", ""),
        "chests": ("tunic", "vest", "gi", "broad", "laced"),
        "gowns": ("dress", "poncho", "kimono"),
        "legs": ("stand", "together", "skirt", "baggy", "step", "sash"),
        "weapons": ("club", "crook", "torch", "axe"),
        "shields": ("sack", "lute", "lantern", "book"),
    },
}  # fmt: skip
_LONG_GRIPS = ("staff", "crook", "spear", "trident", "halberd", "bow")


def _colours(rng: np.random.Generator) -> dict[str, str]:
    cloth = pick(rng, palette.CLOTHS)
    trim = pick(rng, (*palette.METALS[1:3], "#d8d3c4", *palette.CLOTHS), cloth)
    metal = pick(rng, (palette.METALS[0], palette.METALS[0], *palette.METALS))
    leather = pick(rng, palette.LEATHERS, cloth)
    return {
        "s": pick(rng, palette.SKINS),
        "h": pick(rng, palette.HAIRS),
        "c": cloth,
        "a": cloth if rng.random() < 0.5 else pick(rng, (trim, "#d8d3c4", leather), cloth),
        "t": trim,
        "m": metal,
        "l": leather,
        "p": pick(rng, ("#5d5a78", "#8a7358", "#d8d3c4", "#4f5d47", trim), cloth),
        "b": pick(rng, (leather, "#5a3a2a", "#45415c")),
        "k": pick(rng, palette.CLOTHS, cloth),
        "o": pick(rng, ("#e8dcc0", "#b98550", "#8c8a92")),
        "g": pick(rng, palette.GEMS),
        "w": "#e8e4d8",
    }


def _armed(canvas: Canvas, rng: np.random.Generator, name: str, colours: Legend) -> None:
    """A weapon in the hand on the left, held down at the side or raised."""
    art = WEAPONS[name]
    sleeve = colours["a"]
    bright = {**colours, "m": "#dfe6f0", "l": "#b98550" if name in _LONG_GRIPS else colours["l"]}
    if name in _LONG_GRIPS:
        canvas.paint(art, 0, 14 - art.height if name != "bow" else 5, bright, outline=True)
        canvas.dot(2, 11, colours["s"], 2)
        canvas.dot(1, 11, colours["s"], 3)
    elif rng.random() < 0.45:
        arm = np.zeros((16, 16), bool)
        arm[9:12, 0:5] = True
        canvas.erase(arm)
        raised = np.zeros((16, 16), bool)
        raised[8:10, 3:5] = True
        raised[7:9, 2:4] = True
        canvas.fill(raised, sleeve)
        canvas.paint(art, 0, max(7 - art.height, -2), bright, outline=True)
        canvas.dot(1, 6, colours["s"], 3)
        canvas.dot(2, 6, colours["s"], 2)
    else:
        canvas.paint(art, 0, 13 - art.height, bright, outline=True)
        canvas.dot(2, 11, colours["s"], 2)
        canvas.dot(1, 11, colours["s"], 3)


def _face(canvas: Canvas, rng: np.random.Generator, y: int, hat: str, colours: Legend) -> None:
    hidden = hat in ("great_helm", "slit_helm", "cowl")
    beard = pick(rng, tuple(BEARDS)) if rng.random() < 0.22 and not hidden else ""
    canvas.paint(HEAD[pick(rng, tuple(HEAD))], 4, y, colours)
    if hat == "":
        canvas.paint(HAIR[pick(rng, tuple(HAIR))], 2, y, colours)
    else:
        if not hidden and rng.random() < 0.35:
            canvas.paint(HAIR[pick(rng, ("long", "bob", "short", "flowing"))], 2, y, colours)
        canvas.paint(HATS[hat], 1, y, colours)
    if beard:
        canvas.paint(BEARDS[beard], 4, y + 5, colours)


def hero(rng: np.random.Generator) -> Canvas:
    """One hero, standing on row 14."""
    canvas = Canvas()
    calling = _CALLINGS[pick(rng, tuple(_CALLINGS))]
    colours = _colours(rng)
    gowned = "gowns" in calling and ("chests" not in calling or rng.random() < 0.4)
    if gowned:
        canvas.paint(GOWNS[pick(rng, calling["gowns"])], 0, 8, colours)
    else:
        canvas.paint(LEGS[pick(rng, calling["legs"])], 0, 12, colours)
        chest = pick(rng, calling["chests"])
        if chest in ("bare", "strap"):
            colours["a"] = colours["s"]
        canvas.paint(CHESTS[chest], 0, 8, colours)
    armed = rng.random() < 0.75
    if armed:
        _armed(canvas, rng, pick(rng, calling["weapons"]), colours)
    if rng.random() < (0.15 if gowned else 0.3):
        cape = "straight" if armed else pick(rng, tuple(CAPES))  # the wide ones need the weapon's place
        canvas.paint(CAPES[cape], 0, 7, colours, under=True)
    _face(canvas, rng, 1 + int(rng.random() < 0.25), pick(rng, calling["hats"]), colours)
    if rng.random() < 0.4:
        shield = SHIELDS[pick(rng, calling["shields"])]
        canvas.paint(shield, 14 - shield.width, 9 if shield.height < 6 else 8, colours, outline=True)
    # What is carried on the left reaches the edge: make room for its outline where the right side allows it.
    if canvas.on[:, 0].any() and not canvas.on[:, -2:].any():
        canvas.move(1, 0)
    return canvas
