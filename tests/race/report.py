"""What the race has found, as tables and sheets for docs/race.md."""

import json
from pathlib import Path

import numpy as np
from image_sets import RaceError
from PIL import Image

DOCS = Path(__file__).resolve().parents[2] / "docs"
BEGIN = "<!-- race tables: written by tests/race/race.py --table -->"
END = "<!-- end of race tables -->"

NAMES = {
    "ours": "**DDPM Studio**, standard",
    "ours-quick": "**DDPM Studio**, quick",
    "floor": "the floor",
    "labs": "the labs' loop",
    "denoising-diffusion-pytorch": "denoising-diffusion-pytorch",
    "diffusers": "diffusers",
}
_HEADINGS = (
    "contender", "seconds", "weights", "images seen", "images/s", "Frechet", "agreement", "precision", "recall",
    "coverage", "Frechet (ours)", "agreement (ours)", "draw s",
)  # fmt: skip
_SHOWN = 24  # images of each contender on a sheet for docs
_SCALE = 2


def read_results(out: Path) -> list[dict]:
    """The results in the folder of one race, in the order of NAMES."""
    found = {path.parent.name: json.loads(path.read_text(encoding="utf-8")) for path in out.glob("*/result.json")}
    return [found[name] for name in NAMES if name in found]


def markdown_table(results: list[dict]) -> str:
    """One row a contender."""
    rows = [_HEADINGS, ("---",) + ("---:",) * (len(_HEADINGS) - 1)]
    for result in results:
        training, sampling = result["training"], result["sampling"]
        judge, evaluation = result["judge"], result["evaluation"]
        rows.append(
            (
                NAMES[result["contender"]],
                f"{training['seconds']:.0f}",
                f"{training['parameters'] / 1e6:.2f} M",
                f"{training['images_seen']:,}",
                f"{training['images_per_second']:,.0f}",
                f"{judge['frechet']:.3f}",
                f"{judge['agreement']:.1%}",
                f"{judge['precision']:.3f}",
                f"{judge['recall']:.3f}",
                f"{judge['coverage']:.3f}",
                f"{evaluation['frechet_distance']:.3f}",
                "–" if evaluation["agreement"] is None else f"{evaluation['agreement']:.1%}",
                f"{sampling['seconds']:.1f}",
            )
        )
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def write_tables(folders: list[Path], docs: Path = DOCS) -> None:
    """Put the tables of these races, with a sheet each, between the marks in ``race.md``. Raises RaceError."""
    path = docs / "race.md"
    text = path.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        raise RaceError(f"'{path.name}' has not the two marks between which the tables belong.")
    parts = [_section(folder, docs) for folder in folders]
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    path.write_text(before + BEGIN + "\n\n" + "\n\n".join(parts) + "\n\n" + END + after, encoding="utf-8")


def _section(folder: Path, docs: Path) -> str:
    results = read_results(folder)
    if not results:
        raise RaceError(f"'{folder}' holds no results. Run the race there first.")
    with np.load(folder / "course.npz", allow_pickle=False) as course:
        name, images, classes = str(course["name"]), course["images"], course["classes"]
        attributes = course["attributes"].tolist()
    judge = json.loads((folder / "judge.json").read_text(encoding="utf-8"))
    setting, machine = results[0]["race"], results[0]["machine"]
    sheet = docs / "race" / f"{name}.png"
    sheet.parent.mkdir(exist_ok=True)
    rows = [(images, classes)]
    for result in results:
        with np.load(folder / result["contender"] / "samples.npz", allow_pickle=False) as file:
            rows.append((file["images"], file["classes"]))
    _montage(rows, len(attributes)).save(sheet, optimize=True)
    source = Path(setting["images"]).name
    real, real_ours = judge["real"], results[0]["evaluation"]["frechet_real"]
    ruler = f" and {real_ours:.3f} by the program's own" if real_ours is not None else ""
    return "\n".join(
        [
            f"### {name}",
            "",
            f"{len(images):,} images, {len(attributes)} classes ({', '.join(attributes)}), {images.shape[1]} pixels, "
            f"on {machine['processor']} with {machine['threads']} threads ({setting['device']}), "
            f"torch {machine['torch']}:",
            "",
            f"    python tests/race/race.py {source} --seconds {setting['seconds']:g} --count {setting['count']} "
            f"--steps {setting['steps']} --out FOLDER",
            "",
            markdown_table(results),
            "",
            f"The judge tells the class of {judge['held_out_accuracy']:.1%} of held-out real images. Half of the real "
            f"images against the other half: Frechet {real['frechet']:.3f} by the judge{ruler}, precision "
            f"{real['precision']:.3f}, recall {real['recall']:.3f}, coverage {real['coverage']:.3f}.",
            "",
            f"![From top to bottom: real images, then the contenders in the order of the table](race/{name}.png)",
            "",
            "From top to bottom: real images, then the contenders in the order of the table; not chosen, the first "
            "ones drawn of each class in turn.",
        ]
    )


def write_sheet(path: Path, images: np.ndarray, classes: np.ndarray, most: int = 128) -> None:
    """The first images drawn, by class, 16 in a row."""
    order = np.argsort(classes[:most], kind="stable")
    shown = images[:most][order]
    columns = 16
    rows = -(-len(shown) // columns)
    height, width, channels = images.shape[1:]
    sheet = np.full((rows * columns, height, width, channels), 255, np.uint8)
    sheet[: len(shown)] = shown
    _enlarged(_tile(sheet, columns), 4).save(path)


def _montage(rows: list[tuple[np.ndarray, np.ndarray]], classes: int) -> Image.Image:
    """One row of images for each (images, classes): the first ones of each class in turn."""
    picked = []
    for images, labels in rows:
        places = [iter(np.flatnonzero(labels == i).tolist()) for i in range(classes)]
        row: list[int] = []
        while len(row) < _SHOWN and places:
            place = places.pop(0)
            index = next(place, None)
            if index is not None:
                row.append(index)
                places.append(place)
        blank = np.full((_SHOWN - len(row), *images.shape[1:]), 255, np.uint8)
        picked.append(np.concatenate([images[row], blank]))
    return _enlarged(_tile(np.concatenate(picked), _SHOWN), _SCALE)


def _tile(images: np.ndarray, columns: int) -> np.ndarray:
    count, height, width, channels = images.shape
    grid = images.reshape(count // columns, columns, height, width, channels)
    return grid.transpose(0, 2, 1, 3, 4).reshape(-1, columns * width, channels)


def _enlarged(pixels: np.ndarray, scale: int) -> Image.Image:
    return Image.fromarray(pixels.repeat(scale, 0).repeat(scale, 1))
