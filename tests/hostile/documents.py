"""Hostile texts and tables: runs, recipes, palettes, the history and the settings."""

import base64
import json
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.hostile.files import as_json, chunk, deep, piped, written
from tests.hostile.pictures import png
from tests.hostile.valid import REQUEST, TRAINING, bands, history, metrics, run_json


def _run(name: str, config: Any = None, text: str | None = None, refused: bool = True):
    content = text.encode() if text is not None else as_json({"config": config})
    return "run", f"run.json: {name}", written("run/run.json", lambda: content), refused


def _training(name: str, **values: Any):
    return _run(name, TRAINING.model_dump(mode="json") | values)


def _metrics(name: str, content: Callable[[], bytes], file: str = "metrics.csv"):
    def make(folder: Path) -> Path:
        written("run/run.json", run_json)(folder)
        return written(f"run/{file}", content)(folder)

    return "run", f"{file}: {name}", make, False


def _preview(name: str, file: str, content: Callable[[], bytes]):
    def make(folder: Path) -> Path:
        written(f"run/previews/{file}", content)(folder)
        return written("run/run.json", run_json)(folder)

    return "run", f"preview: {name}", make, False


def _recipe(name: str, text: str | bytes):
    content = text.encode() if isinstance(text, str) else text
    return "recipe", name, written("recipe.json", lambda: content), True


def _asked(name: str, **values: Any):
    return _recipe(name, json.dumps(REQUEST.model_dump(mode="json") | values))


def _png_recipe(name: str, kind: bytes, data: Callable[[], bytes]):
    return "recipe", f"png: {name}", written("recipe.png", lambda: png(8, 8, b"", 8, 2, chunk(kind, data()))), True


def _palette(name: str, text: bytes, suffix: str = "hex", refused: bool = True):
    return "palette", name, written(f"palette.{suffix}", lambda: text), refused


def _settings(name: str, text: str | bytes, refused: bool = True):
    content = text.encode() if isinstance(text, str) else text
    return "settings", name, written("home/settings.json", lambda: content), refused


def _sql(name: str, *statements: str, fresh: bool = False, refused: bool = False):
    """A history to which somebody has done something."""

    def make(folder: Path) -> Path:
        home = folder / "home"
        home.mkdir()
        if not fresh:
            (home / "history.sqlite").write_bytes(history())
        connection = sqlite3.connect(home / "history.sqlite", isolation_level=None)
        for statement in statements:
            connection.execute(statement)
        connection.close()
        return home

    return "history", name, make, refused


def _branches(count: int) -> str:
    request = REQUEST.model_dump(mode="json")
    text = json.dumps(request)
    head = json.dumps({k: v for k, v in request.items() if k != "branch"})[:-1] + ', "branch": {"step": 1, "parent": '
    return head * count + text + "}}" * count


_key = b"ddpm_studio\0"
_endless = "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id, '' AS words FROM n"

FILES = [
    _run("deep", text='{"config": ' + deep(100_000) + "}"),
    _run("long", text='{"config": {"a": [' + "0," * 8_000_000 + "0]}}"),
    _run("a million names", {str(i): 0 for i in range(400_000)}),
    _run("a list", text="[]"),
    _run("a number", text="7"),
    _run("nothing", text=""),
    _run("a number of 10,000 digits", text='{"config": ' + "9" * 10_000 + "}"),
    _run("no configuration", text="{}"),
    _run("a configuration of words", "config"),
    _training("10^9 features", network={"features": 10**9}),
    _training("a network of words", network="large"),
    _training("a size below zero", size=-16),
    _training("a batch of 10^12", batch_size=10**12),
    _training("10^12 steps", schedule={"timesteps": 10**12}),
    _training("a rate of infinity", learning_rate=1e999),
    _training("a rate in words", learning_rate="fast"),
    _training("images without end", images=10**400),
    _training("an unknown device", device="/dev/sda"),
    ("run", "run.json: a pipe", piped("run/run.json"), True),
    _metrics("garbage", lambda: bytes(range(256)) * 100),
    _metrics("no columns", lambda: b"\n\n\n"),
    _metrics("other columns", lambda: b"a,b\n1,2\n"),
    _metrics("words", lambda: metrics() + b"many,much,more,most,,\n"),
    _metrics("one line of 20 MB", lambda: metrics() + b"1" * 20_000_000),
    _metrics("a field without end", lambda: metrics() + b'"' + b"x\n" * 1_000_000),
    _metrics("infinite numbers", lambda: metrics() + b"inf,nan,1e999,-inf,1,1\n"),
    _metrics("a thousand columns", lambda: metrics() + b"1," * 1000 + b"\n"),
    _metrics("200,000 rows", lambda: metrics() + b"1,2,3,4,5,\n" * 200_000),
    ("run", "metrics.csv: a pipe", piped("run/metrics.csv"), True),
    _metrics("garbage", lambda: bytes(range(256)) * 100, "bands.csv"),
    _metrics("other columns", metrics, "bands.csv"),
    _metrics("one line of 20 MB", lambda: bands() + b"1" * 20_000_000, "bands.csv"),
    _metrics("200,000 rows", lambda: bands() + b"1,2,3,4,5,6,7,8,9,\n" * 200_000, "bands.csv"),
    _preview("a name without number", "images_abc.png", lambda: png(8, 8)),
    _preview("2^31 pixels a side", "images_000000001.png", lambda: png(2**31 - 1, 2**31 - 1)),
    _preview("8000 x 8000", "images_000000001.png", lambda: png(8000, 8000)),
    _preview("higher than wide", "images_000000001.png", lambda: png(8, 20, zlib.compress(bytes(500)))),
    _preview("no picture", "images_000000001.png", lambda: b"text"),
    _recipe("deep", '{"model": ' + deep(100_000) + "}"),
    _recipe("deep and cut", '{"model": ' + "[" * 100_000),
    _recipe("a million lists", '{"model": [' + "[]," * 2_000_000 + "[]]}"),
    _recipe("a million names", "{" + ",".join(f'"{i}":0' for i in range(900_000)) + "}"),
    _recipe("70 MB", b'{"model": "' + b"a" * 70_000_000 + b'"}'),
    _recipe("branches on branches", _branches(200)),
    _recipe("no UTF-8", b'{"model": "\xff\xfe"}'),
    _recipe("a number of 10,000 digits", '{"seeds": [' + "9" * 10_000 + "]}"),
    _recipe("a list", "[1, 2]"),
    _asked("300,000 seeds", seeds=[0] * 300_000),
    _asked("a seed of 10^30", seeds=[10**30]),
    _asked("a seed below zero", seeds=[-1]),
    _asked("no seeds", seeds=[]),
    _asked("10^12 steps", steps=10**12),
    _asked("an eta of NaN", eta=float("nan")),
    _asked("a guidance of 1e308", guidance_scale=1e308),
    _asked("contexts of words", contexts=["hero"]),
    _asked("a context of 10^9", contexts=[{"hero": 10**9}]),
    _asked("no picture to start from", start={"images": ["!!!"]}),
    _asked("a picture of 17 MB", start={"images": [base64.b64encode(bytes(17 * 2**20)).decode()]}),
    _asked("an unknown sampler", sampler="rm"),
    ("recipe", "a pipe", piped("recipe.json"), True),
    ("recipe", "nothing there", lambda folder: folder / "gone.png", True),
    _png_recipe("a bomb of text", b"zTXt", lambda: _key + b"\0" + zlib.compress(bytes(200_000_000), 9)),
    _png_recipe("a bomb of text, iTXt", b"iTXt", lambda: _key + b"\x01\0\0\0" + zlib.compress(b" " * 200_000_000, 9)),
    _png_recipe("no zlib", b"zTXt", lambda: _key + b"\0garbage"),
    _png_recipe("no parts", b"iTXt", lambda: _key),
    _png_recipe("no JSON", b"tEXt", lambda: _key + b"hello"),
    _png_recipe("deep", b"tEXt", lambda: _key + b'{"model":' + deep(100_000).encode() + b"}"),
    (
        "recipe",
        "png: a million chunks",
        written("recipe.png", lambda: png(8, 8)[:-24] + chunk(b"junk", b"") * 150_000),
        True,
    ),
    ("recipe", "png: a chunk of 2^32", written("recipe.png", lambda: png(8, 8)[:33] + b"\xff\xff\xff\xfftEXt"), True),
    _palette("a million lines", b"ff0000\n" * 1_000_000),
    _palette("300 colours", b"".join(b"%06x\n" % i for i in range(300))),
    _palette("no colours", b""),
    _palette("numbers of 10,000 digits", b"GIMP Palette\n" + b"9" * 10_000 + b" 1 1\n", "gpl"),
    _palette("numbers below zero", b"GIMP Palette\n-1 -1 -1\n", "gpl"),
    _palette("words", b"GIMP Palette\nred green blue\n", "gpl"),
    _palette("no GIMP palette", b"JASC-PAL\n", "gpl"),
    _palette("garbage", bytes(range(256)) * 10),
    _palette("no colour", b"zzzzzz\n"),
    ("palette", "a pipe", piped("palette.hex"), True),
    _settings("deep", '{"theme": ' + deep(100_000) + "}"),
    _settings("20 MB", '{"theme": "' + "a" * 20_000_000 + '"}'),
    _settings("a list", "[]"),
    _settings("no UTF-8", b"\xff\xfe{}"),
    _settings("no JSON", "theme = dark"),
    _settings("nothing", ""),
    _settings("a number of 10,000 digits", '{"theme": ' + "9" * 10_000 + "}"),
    _settings("wrong types", '{"theme": 7, "geometry": [], "state.sample": "x"}', False),
    ("settings", "a pipe", piped("home/settings.json"), True),
    ("history", "text", written("home/history.sqlite", lambda: b"hello\n" * 1000), True),
    (
        "history",
        "SQLite 2",
        written("home/history.sqlite", lambda: b"** This file contains an SQLite 2.1 database **"),
        True,
    ),
    _sql("an endless view", "PRAGMA user_version = 1", f"CREATE VIEW entries AS {_endless}", fresh=True, refused=True),
    _sql("a trigger", "CREATE TRIGGER t AFTER DELETE ON entries BEGIN DELETE FROM seeds; END", refused=True),
    _sql("other tables", "PRAGMA user_version = 1", "CREATE TABLE other (a)", fresh=True, refused=True),
    _sql("a version below zero", "PRAGMA user_version = -7", fresh=True, refused=True),
    _sql("a future version", "PRAGMA user_version = 99", refused=True),
    _sql("a size of 10^12", "UPDATE entries SET height = 1000000000000", refused=True),
    _sql("a size below zero", "UPDATE entries SET width = -3", refused=True),
    _sql("a count in words", "UPDATE entries SET count = 'many'", refused=True),
    _sql("a date of 1e300", "UPDATE entries SET made = 1e300"),
    _sql("a model of bytes", "UPDATE entries SET model = x'ff00'"),
    _sql("images of 100 MB of zeros", "UPDATE contents SET images = zeroblob(100000000)", refused=True),
    _sql("a damaged recipe", "UPDATE contents SET recipe = '{'", refused=True),
    _sql("a deep recipe", f"UPDATE contents SET recipe = '{deep(10_000)}'", refused=True),
    _sql("a thumbnail of words", "UPDATE thumbnails SET pixels = 'words'", refused=True),
    _sql("a recipe that is no UTF-8", "UPDATE contents SET recipe = CAST(x'fffe' AS TEXT)", refused=True),
]
