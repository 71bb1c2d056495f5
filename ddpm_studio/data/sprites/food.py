"""Class "food": things to eat and drink."""

import numpy as np

from ddpm_studio.data.sprites.art import Art
from ddpm_studio.data.sprites.canvas import Canvas
from ddpm_studio.data.sprites.fruit_art import FRUIT
from ddpm_studio.data.sprites.meal_art import MEALS
from ddpm_studio.data.sprites.palette import pick
from ddpm_studio.data.sprites.treat_art import TREATS

_PICTURES = FRUIT | MEALS | TREATS
_LEAF = ("#5f9a38", "#3f8a4a", "#7aa83a")
_STALK = ("#7a5230", "#6a6a34")
_RED = ("#d03a3a", "#c02f4a", "#d85a38")
_APPLE = ("#d03a3a", "#c02f4a", "#8fb83a", "#d8b83a", "#d8664a", "#a83a4a")
_CRUST = ("#d09048", "#c07a38", "#dba85a", "#a8663a")
_CRUMB = ("#f2dba8", "#ecd090", "#f4e4c4")
_MEAT = ("#b8643a", "#a0502f", "#c87a40", "#8f4636")
_RAW = ("#c8484a", "#b03a4a", "#d8706a")
_BONE = ("#ece4d2", "#e4dcc8")
_FISH = ("#6a90b8", "#8a98a8", "#d8844a", "#58a090", "#b8687a", "#c8a848")
_SWEET = ("#e87aa0", "#8a5436", "#f0e0c0", "#7ab8e0", "#a8d06a", "#e0a040", "#a070c8", "#d84a5a", "#f0c8d0")
_CREAM = ("#f4ecdc", "#f6e0c0", "#f0d8e0")
_CHINA = ("#e4e4ec", "#b8c8dc", "#d0b8a0", "#8aa8c8", "#c87a5a", "#7a9a78")
_DRINK = ("#8a4a2f", "#b8323a", "#d8982f", "#7a3a6a", "#6aa04a", "#d8c45a")
_GLASS = ("#b8d8e4", "#c8dce0", "#a8ccc0")
_GRAPE = ("#7a4aa0", "#5a6ab0", "#8fb84a", "#a03a5a")
_DARK = ("#5a3426", "#6a4028", "#3f3a3a")
_NORI = ("#2f4a3f", "#34443a")
_RICE = ("#eeeae0", "#e8e0cc")
_CHEESE = ("#f0c440", "#ecb038", "#f2d878")
_PEPPER = ("#c8383a", "#5f9a38", "#e0a030", "#d86a2f")

# kind -> letter -> colours it may have. Leaves (g) and stalks (l) have usual colours unless said here.
_COLOURS: dict[str, dict[str, tuple[str, ...]]] = {
    "apple": {"a": _APPLE},
    "apple_half": {"a": _APPLE, "b": _CRUMB, "k": ("#d8b878",), "l": _DARK},
    "apple_bitten": {"a": _APPLE, "b": _CRUMB},
    "pear": {"a": ("#b8c83a", "#d8c040", "#98b048", "#c88a40", "#d0a860")},
    "cherry": {"a": (*_RED, "#8a2f4a", "#e0a060")},
    "orange": {"a": ("#ec8a28", "#e0702a", "#d8a83a", "#a8c048"), "k": ("#c86a1f",)},
    "lemon": {"a": ("#f0d43a", "#b8d040", "#ecc048", "#f0a84a")},
    "citrus_slice": {
        "a": ("#ec8a28", "#e8c82f", "#88b83a", "#d8605a"),
        "b": _CRUMB,
        "k": ("#f0a048", "#f0dc60", "#b0d860", "#e88878"),
    },
    "watermelon": {"a": ("#3f8a4a", "#5a9a3a"), "b": ("#d8e8b0",), "k": ("#e0484f", "#e86a6a", "#f0c040")},
    "melon_wedge": {
        "a": ("#3f8a4a", "#c8a850"),
        "b": ("#d8e8b0",),
        "k": ("#e0484f", "#f09a50", "#a8d070", "#f0c040"),
    },
    "melon": {"a": ("#5f9a38", "#3f8a4a", "#c8b858", "#98b860"), "b": ("#2c5a3a",)},
    "banana": {"a": ("#f0cc38", "#ecb840", "#c8c83f", "#e8d878"), "l": _DARK},
    "banana_bunch": {"a": ("#f0cc38", "#ecb840", "#b8c83f"), "l": _DARK},
    "grapes": {"a": _GRAPE},
    "strawberry": {"a": (*_RED, "#e06a7a"), "k": ("#f4dc80",)},
    "pineapple": {"a": ("#e8a830", "#d8983a", "#f0c040")},
    "peach": {"a": ("#f0a070", "#e88a6a", "#8a4a8a", "#f0b858", "#d0607a")},
    "carrot": {"a": ("#ec7a28", "#e0902f", "#e8d8b0", "#9a4a7a")},
    "radish": {"a": ("#d0406a", "#e8e0d8", "#a04a8a", "#c83a3a"), "b": ("#f0e4e0",)},
    "corn": {"a": ("#f0c838", "#f0dc70", "#d87a4a")},
    "tomato": {"a": (*_RED, "#e8902f")},
    "eggplant": {"a": ("#6a3a8a", "#54407a", "#8a4a80", "#e0d8c8")},
    "pepper": {"a": _PEPPER, "l": ("#5f8a34",)},
    "chilli": {"a": _PEPPER, "l": ("#5f8a34",)},
    "mushroom": {
        "a": ("#c83f3a", "#a8703f", "#d8b080", "#7a5a8a", "#4a8a9a", "#d88a3a"),
        "b": _CREAM,
        "k": _BONE,
    },
    "mushroom_pair": {"a": ("#c83f3a", "#a8703f", "#d8b080", "#7a5a8a", "#d88a3a"), "b": _CREAM, "k": _BONE},
    "pumpkin": {"a": ("#e07a26", "#d8962f", "#6a9a48", "#e8dcc0")},
    "avocado": {"a": ("#3f6a34", "#54503a"), "b": ("#c8d870", "#d8dc8a"), "k": ("#8a5630", "#6a4230")},
    "peas": {"a": ("#5f9a38", "#78a83a"), "b": ("#a8d860", "#c0d870"), "l": ("#5f8a34",)},
    "loaf": {"a": _CRUST, "b": _CRUMB},
    "baguette": {"a": _CRUST, "b": _CRUMB},
    "toast": {"a": _CRUST, "b": _CRUMB, "c": ("#f0d048", "#c83f4a", "#8a4a9a", "#8a5436", "#e89a38")},
    "croissant": {"a": _CRUST},
    "cheese": {"a": _CHEESE, "b": ("#f0c440", "#ecb038")},
    "cheese_wheel": {
        "a": (*_CHEESE, "#c83f3a", "#e8e0d0"),
        "b": ("#f6e080",),
        "c": ("#d8982f", "#a8323f", "#c8b898"),
    },
    "drumstick": {"a": _MEAT, "l": _BONE},
    "meat_bone": {"a": _MEAT, "b": ("#e8a888", "#d87a68"), "c": _BONE, "l": _BONE},
    "steak": {"a": _RAW, "b": ("#f0d0c0", "#e8b8a0"), "c": ("#f0dcd0",), "l": _BONE},
    "fish": {"a": _FISH, "b": ("#dce4e0", "#f0dcb8")},
    "egg": {
        "a": ("#f0e4d0", "#e0b088", "#b8d0e0", "#d8c8a0", "#c8e0b8"),
        "k": ("#c89a70", "#88a8c0", "#e87a90"),
    },
    "fried_egg": {"a": ("#f4f0e8", "#f0e8dc"), "b": ("#f4b82f", "#f09a28")},
    "cake_slice": {"a": _SWEET, "b": ("#e8c080", "#7a4a34", "#f0dcb0", "#c8504a"), "c": _RED, "d": _CREAM},
    "cake": {
        "a": _SWEET,
        "b": ("#e8c080", "#7a4a34", "#f0dcb0", "#d8a0b0"),
        "c": ("#f8c038", "#f08a30"),
        "d": ("#e84a5a", "#58a8e0", "#f4ecdc"),
    },
    "cupcake": {
        "a": _SWEET,
        "b": ("#d08a4a", "#5a90c0", "#d85a7a", "#8a5ab0", "#6aa860"),
        "c": _RED,
        "k": ("#f8e070", "#70c8e8", "#f4f0e8"),
    },
    "pie": {"a": _CRUST, "b": ("#b8323a", "#7a3a6a", "#f0c060"), "c": ("#b8bcc8", "#c87a5a", "#8aa8c8")},
    "pie_slice": {
        "a": _CRUST,
        "b": ("#c83f4a", "#7a4a90", "#e8902f", "#a8702f", "#5a6ab0"),
        "c": _CREAM,
        "d": _CRUST,
    },
    "pizza": {
        "a": _CRUST,
        "b": ("#f4cc50", "#f0b848"),
        "c": ("#c83f3a", "#b0503a"),
        "k": ("#5f9a38", "#4a3a4a", "#8a5a8a"),
    },
    "burger": {"a": _CRUST, "b": _DARK, "c": ("#f4c040", "#d84a3a"), "k": _CRUMB},
    "sandwich": {"a": _CRUMB, "b": _CRUST, "c": ("#e8848a", "#f4c040", "#d84a3a")},
    "hotdog": {"a": _CRUST, "b": ("#c8503a", "#b0443f"), "c": ("#f4cc38", "#e8dcc0")},
    "taco": {"a": ("#f0c458", "#e8b04a", "#d89a4a"), "b": ("#c88a38",), "c": _RED, "k": ("#d09038",)},
    "sushi": {"a": _RICE, "b": ("#f8d8c0",), "c": ("#f08a58", "#d8485a", "#f0c858", "#e8a8a0"), "k": _NORI},
    "maki": {
        "a": _NORI,
        "b": _RICE,
        "c": ("#f08a58", "#8ab84a", "#d8485a"),
        "d": ("#f4d858", "#f0b0a0"),
        "k": _NORI,
    },
    "rice_ball": {"a": _RICE, "b": _NORI},
    "skewer": {
        "a": (*_MEAT, "#d03a3a"),
        "b": ("#6aa040", "#e8b03a", "#f0d8e0"),
        "c": (*_MEAT, "#e8884a"),
        "l": ("#c8985a",),
    },
    "ice_cream": {"a": _SWEET, "b": _SWEET, "l": ("#d8a058", "#c88a48")},
    "double_scoop": {"a": _SWEET, "b": _SWEET, "c": _RED, "l": ("#d8a058", "#c88a48")},
    "ice_pop": {"a": _SWEET, "b": _SWEET, "l": ("#d8b078",)},
    "donut": {"a": _SWEET, "b": _CRUST, "k": ("#f8f0e0", "#f8d850", "#70c8e8")},
    "cookie": {"a": _CRUST, "k": _DARK},
    "lollipop": {"a": _SWEET, "b": _CREAM, "l": _BONE},
    "candy": {"a": _SWEET, "b": (*_CREAM, "#f8d850", "#70c8e8")},
    "mug": {"a": ("#f4f0e0", "#f0e4c8"), "c": ("#a8a8b0", "#d8b040"), "l": ("#b07840", "#c89048", "#8a5a38")},
    "cup": {"a": _CHINA, "b": _DRINK, "d": _CHINA},
    "wine_glass": {"a": _GLASS, "b": _DRINK},
    "bottle": {
        "a": ("#3f7a4a", "#4a6a9a", "#8a4a2f", "#6a3a6a", "#a8c0b0"),
        "c": _CREAM,
        "k": _RED,
        "l": ("#c89a68", "#b8323a"),
    },
    "milk": {
        "a": ("#e8ecf4", "#f0e4d4", "#e8c8d0", "#c8a080"),
        "b": ("#5a90d0", "#d85a6a", "#6aa860", "#8a5436"),
        "c": ("#5a90d0", "#d85a6a", "#6aa860"),
    },
    "jar": {
        "a": ("#c83f4a", "#e89a38", "#7a4a90", "#b8c848", "#d8b048"),
        "b": ("#d8b858", "#c8ccd8", "#d85a6a"),
        "c": _CREAM,
        "k": (*_RED, "#7a4a90", "#5f9a38"),
    },
    "soup": {
        "a": _CHINA,
        "b": ("#d8702f", "#e8c070", "#b8404a", "#8aa84a", "#8a5a3a"),
        "c": ("#f0e0b0", "#e88a4a"),
        "k": _LEAF,
    },
    "pretzel": {"a": _CRUST, "k": _CREAM},
    "pancakes": {"a": ("#e0a858", "#d8984a"), "b": ("#f8e070",), "c": ("#a85a28", "#c83f4a", "#6a3a26")},
    "pudding": {
        "a": ("#f0c868", "#e87a90", "#8ac868", "#e8e0d0"),
        "b": ("#8a4a28", "#c83f4a", "#5a3426"),
        "c": _RED,
        "d": _CHINA,
    },
    "honey": {
        "a": ("#e8a830", "#d88f28"),
        "b": ("#c89a68", "#d8d0c0", "#c85a4a"),
        "k": ("#f8dc70",),
        "l": ("#a8743e",),
    },
}
_KINDS = tuple(_COLOURS)
_USUAL = {"g": _LEAF, "l": _STALK}


def _varied(art: Art, rng: np.random.Generator) -> Art:
    """The picture mirrored, a row or column longer or shorter, or leaning."""
    if rng.random() < 0.4:
        art = art.flipped()
    rows: tuple[int, ...] = ()
    cols: tuple[int, ...] = ()
    if rng.random() < 0.55:
        row = int(rng.integers(3, art.height - 2))
        rows = (row,) if art.height < 13 and rng.random() < 0.6 else (-1 - row,)
    if rng.random() < 0.55:
        col = int(rng.integers(2, art.width - 2))
        cols = (col,) if art.width < 14 and rng.random() < 0.6 else (-1 - col,)
    return art.stretched(rows, cols)


def food(rng: np.random.Generator) -> Canvas:
    """One thing to eat or drink, in the middle of the sheet."""
    canvas = Canvas()
    kind = pick(rng, _KINDS)
    choices = _USUAL | _COLOURS[kind]
    colours: dict[str, str] = {}
    for letter, options in choices.items():
        colours[letter] = pick(rng, options, *colours.values())
    canvas.paint(_varied(_PICTURES[kind], rng), 1, 1, colours)
    canvas.settle()
    return canvas
