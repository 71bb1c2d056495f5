"""Class "spell": light and force, and the tools of magic."""

import numpy as np

from ddpm_studio.data.sprites import palette
from ddpm_studio.data.sprites.art import Art
from ddpm_studio.data.sprites.canvas import Canvas
from ddpm_studio.data.sprites.palette import pick
from ddpm_studio.data.sprites.spell_lights import GLOWING
from ddpm_studio.data.sprites.spell_shapes import SHAPED
from ddpm_studio.data.sprites.spell_things import THINGS

# Main colour, its hotter middle, its core.
_FIRES = (
    ("#e8442a", "#f08a2a", "#f8d850"), ("#d83a3a", "#f07030", "#f8c840"), ("#3a78e8", "#48b8f0", "#b8f0f8"),
    ("#7a48d8", "#b868f0", "#f0b8f8"), ("#2fa858", "#78d848", "#e0f880"), ("#d83a8a", "#f070b0", "#f8d0e0"),
)  # fmt: skip
_LIGHTS = (
    ("#e8a828", "#f8d848", "#fcf4b0"), ("#3a8ae0", "#68c8f0", "#d8f4fc"), ("#8a50d8", "#c088f0", "#f0dcfc"),
    ("#28a8a0", "#60dcc8", "#d8fcf0"), ("#e05a9a", "#f8a0c8", "#fce8f0"), ("#58a838", "#a0dc58", "#eefcb8"),
    ("#d8503a", "#f89868", "#fce0c0"),
)  # fmt: skip
_ICES = (
    ("#3a7ad0", "#78b8f0", "#d0f0fc"), ("#3aa0c0", "#70d8e8", "#e0fcfc"), ("#6a68c8", "#a0a8f0", "#e4e8fc"),
    ("#3a9a88", "#70d0b0", "#e0fcec"), ("#a058b8", "#d898e8", "#fce8fc"),
)  # fmt: skip
_GREENS = (
    ("#4a8a2f", "#88c840", "#d8f088"),
    ("#2f7a58", "#58b888", "#c0f0d0"),
    ("#a8702f", "#d8a848", "#f8e098"),
)
_DEATHS = (
    ("#5a9a3a", "#98d058", "#e0f8a0"), ("#8a48b0", "#c080e0", "#f0d8fc"), ("#5a5a8a", "#9a9ac8", "#e0e0f4"),
    ("#a84a5a", "#e08a90", "#fce0d8"), ("#3a8a8a", "#70c8c0", "#d8f8f0"),
)  # fmt: skip
_HEARTS = (
    ("#e03a58", "#f06a80", "#fcd8d8"), ("#e868a0", "#f8a8c8", "#fce8f0"), ("#4ab858", "#88e080", "#e8fcd0"),
    ("#48a0e0", "#80d0f8", "#e0f8fc"), ("#e8a030", "#f8d058", "#fcf4c0"),
)  # fmt: skip

_GLOW_COLOURS = {
    "fireball": _FIRES, "flame": _FIRES, "flame_lick": _FIRES, "comet": _FIRES, "bolt": _LIGHTS,
    "bolt_forked": _LIGHTS, "spark": _LIGHTS, "star": _LIGHTS, "star_burst": _LIGHTS, "sparkle": _LIGHTS,
    "beam": _ICES + _LIGHTS[:2], "slash": _LIGHTS, "crescent": _LIGHTS, "wings": _LIGHTS,
    "ice_shard": _ICES, "ice_cluster": _ICES, "snowflake": _ICES, "water_drop": _ICES, "wave": _ICES,
    "heart": _HEARTS, "heal": _HEARTS, "poison": _DEATHS, "curse": _DEATHS, "tornado": _ICES + _DEATHS,
    "leaf_storm": _GREENS,
}  # fmt: skip
_GLINTS = ((1, 2), (14, 3), (2, 13), (13, 13), (13, 1), (1, 9), (14, 8))


def _varied(art: Art, rng: np.random.Generator, mirrored: bool, narrower: bool = True) -> Art:
    """The picture a row or column shorter or longer (both halves alike), and perhaps mirrored."""
    symmetric = np.array_equal(art.on, art.on[:, ::-1])
    if mirrored and not symmetric and rng.random() < 0.4:
        art = art.flipped()
    rows: tuple[int, ...] = ()
    cols: tuple[int, ...] = ()
    if rng.random() < 0.55:
        row = int(rng.integers(3, art.height - 2))
        rows = (row,) if art.height < 14 and rng.random() < 0.6 else (-1 - row,)
    if rng.random() < 0.5:
        col = int(rng.integers(1, art.width // 2 - 1))
        if not symmetric:
            cols = (-1 - col,) if narrower else ()
        elif art.width < 13:
            cols = (col, art.width - 1 - col)
        else:
            cols = (-1 - col, col - art.width)
    return art.stretched(rows, cols)


def _glowing(rng: np.random.Generator) -> Canvas:
    canvas = Canvas(glow=True)
    kind = pick(rng, (*_GLOW_COLOURS, *SHAPED))
    if kind in SHAPED:
        main, warm, core = pick(rng, _FIRES + _LIGHTS + _DEATHS)
        SHAPED[kind](canvas, rng, (main, warm, core))
    else:
        main, warm, core = pick(rng, _GLOW_COLOURS[kind])
        if kind.startswith("bolt"):  # thin things need the brighter colours
            main, warm = warm, core
        canvas.paint(_varied(GLOWING[kind], rng, True), 1, 1, {"a": main, "b": warm, "c": core})
    canvas.settle()
    if rng.random() < 0.3:
        for spot in rng.permutation(len(_GLINTS))[: int(rng.integers(1, 4))]:
            x, y = _GLINTS[spot]
            if not canvas.on[max(y - 2, 0) : y + 3, max(x - 2, 0) : x + 3].any():
                canvas.dot(x, y, core, 2)
    return canvas


def _thing(rng: np.random.Generator) -> Canvas:
    canvas = Canvas()
    kind = pick(rng, tuple(THINGS))
    main, gem = pick(rng, palette.CLOTHS), pick(rng, palette.GEMS)
    colours = {
        "a": main,
        "b": gem,
        "c": pick(rng, ("#f8e8a0", "#d8f0f8", "#f8d8e8")),
        "l": pick(rng, palette.WOODS),
        "t": pick(rng, palette.METALS, main),
        "k": pick(rng, palette.MAGICS, gem),
    }
    if kind.startswith("scroll"):
        colours["a"] = pick(rng, ("#ecd8a8", "#e8e0d0", "#d8b888", "#d0dcc0"))
        colours["b"] = pick(rng, ("#b88a50", "#a03a4a", "#5a6ab0"))
    elif kind in ("potion", "flask", "vial", "jug"):
        colours["a"] = gem
        colours["b"] = pick(rng, ("#c8dce8", "#b8d0d8", "#d8d8e8"))
        colours["l"] = pick(rng, ("#b88a58", "#8a5630", "#c8b090"))
    elif kind in ("gem", "crystal"):
        colours |= dict(zip("abc", pick(rng, _ICES + _FIRES + _LIGHTS + _HEARTS), strict=True))
    elif kind in ("rune_stone", "skull_idol"):
        colours["a"] = pick(rng, ("#8c8a92", "#7a8094", "#a08468", "#6d7a6a", "#d8cdb4"))
    elif kind == "candle":
        colours |= {"b": "#f08a2a", "c": "#f8d850", "k": "#4a3a3a"}
        colours["a"] = pick(rng, ("#ece4d2", "#c83f4a", "#7a5ab0", "#3f4a5a"))
    elif kind == "hourglass":
        colours["b"] = "#c8dce8"
    elif kind == "bell":
        colours["a"] = pick(rng, palette.METALS)
    elif kind.startswith("book"):
        colours["b"] = main
        colours["k"] = pick(rng, ("#8a7a8a", "#a03a4a", "#5a6ab0"))
    canvas.paint(_varied(THINGS[kind], rng, not kind.startswith("book"), kind != "key"), 1, 1, colours)
    canvas.settle()
    return canvas


def spell(rng: np.random.Generator) -> Canvas:
    """One spell or tool of magic, in the middle of the sheet."""
    return _glowing(rng) if rng.random() < 0.6 else _thing(rng)
