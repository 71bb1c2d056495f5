"""Make a finished run into a model that ships with the program: half precision, few checkpoints, a model card.

    python packaging/ship_model.py RUN --name sprites-16 --images "…" --licence "…" --command "…" \\
        --real builtin:sprites [--keep 20000 …]

The card's figures are read from the run and measured here by ``ddpm-studio evaluate``, of the very weights that ship;
its sheet of samples is drawn here, uncurated, from seeds 0 to 63.
"""

import argparse
import json
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from ddpm_studio.commands.sample import draw, make_request
from ddpm_studio.export.png import write_png
from ddpm_studio.model.catalogue import CHECKPOINTS, checkpoints, read_header, read_info
from ddpm_studio.model.device import describe, pick_device, use_threads
from ddpm_studio.model.model_file import load_network, save_model
from ddpm_studio.sampling.class_pictures import pictures_request, strip_file
from ddpm_studio.sampling.request import USUAL_GUIDANCE
from ddpm_studio.sampling.session import ModelCache, open_session
from ddpm_studio.training.metrics import read_metrics
from ddpm_studio.training.run_folder import read_config, write_config

CARD = """# {name}

A small diffusion model that ships with DDPM Studio: {size} x {size} pixels, attributes {attributes}.

![64 samples](samples.png)

64 uncurated samples (seeds 0 to 63, contexts as in the training set, DPM-Solver++ 2M, 25 steps,
guidance {guidance:g}).

| | |
|---|---|
| Images | {images} |
| Licence of the images | {licence} |
| Network | {network}, {parameters:,} weights, stored in half precision |
| Objective, schedule | {objective}, {schedule}, T = {T} |
| Trained | {images_seen:,} images seen, batch {batch}, {minutes:.0f} minutes of training time |
| Machine | {machine}, shared with other work |
| Loss at the end (mean of the last 200 steps) | {loss:.4f} |
| Validation loss (held-out images, running mean of weights) | {validation:.4f}; at its lowest {best:.4f} |
| Checkpoints | {kept} images seen |

## How good it is

`{evaluation}`

{figures}

The distances are measured in the program's own feature network (see `models/features-1`) and are no FID; the second
column is what real images score among themselves, or what else the figure is to be held against.

## Train it again

    {command}

On another machine more or fewer images are seen in that time, and the weights differ.

## Limits

It knows {size}-pixel images of its own few classes, and nothing else. It was trained until the pictures were good,
not until nothing could be gained; small details differ from what an artist would draw. With so few training images
some samples come close to one of them.{remark}
"""


def _called(image_set: str) -> str:
    """The image set without the folder of the machine that it was on."""
    return image_set if ":" in image_set[2:] else Path(image_set).name


def _measured(words: list[str], folder: Path) -> str:
    """What ``ddpm-studio evaluate`` says where it is asked in ``folder``, as a table."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "figures.json"
        command = [sys.executable, "-m", "ddpm_studio.cli", *words, "--out", str(file)]
        subprocess.run(command, check=True, cwd=folder)
        facts = json.loads(file.read_text(encoding="utf-8"))
    real = facts.get("frechet_real")
    rows = [
        ("Frechet distance", f"{facts['frechet_distance']:.3g}", "" if real is None else f"{real:.3g} (real images)"),
        *((name.title(), f"{facts[name]:.3f}", "") for name in ("precision", "recall", "density", "coverage")),
    ]
    if (agreement := facts.get("agreement")) is not None:
        judge = f"{agreement['classifier_accuracy']:.1%} (unseen real images)"
        rows.append(("Shows the class asked for", f"{agreement['share']:.1%}", judge))
    copying = facts["copying"]
    if not (facts["bits_per_dimension"]["held_out"] and copying["baseline"] == "held_out"):
        raise SystemExit("evaluate does not know which images were held out: is --real what the run learned from?")
    held = f"of {copying['baseline_images']:,} unseen real images"
    rows.append(("Copies of training images", f"{copying['copies']:,}", f"{copying['baseline_copies']:,} {held}"))
    rows.append(("Suspiciously near to one", f"{copying['near']:,}", f"{copying['baseline_near']:,} {held}"))
    bits = facts["bits_per_dimension"]
    rows.append(("Bits per dimension, at most", f"{bits['total']:.2f}", f"of {bits['images']:,} held-out images"))
    head = f"| {facts['samples']:,} samples beside {facts['reference']:,} real images | | |\n|---|---|---|\n"
    return head + "\n".join(f"| {name} | {value} | {beside} |" for name, value, beside in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path)
    parser.add_argument("--name", required=True)
    parser.add_argument("--images", required=True, help="what it was trained on, for the card")
    parser.add_argument("--licence", required=True, help="the licence of those images")
    parser.add_argument("--command", required=True, help="the command that trains it again")
    parser.add_argument(
        "--real", required=True, help="the images that it was trained on: a folder, archive, builtin:sprites"
    )
    parser.add_argument("--count", type=int, default=1000, help="samples to measure")
    parser.add_argument(
        "--keep", type=int, nargs="*", default=[], help="checkpoints to ship beside the last, in images"
    )
    parser.add_argument("--remark", default="", help="what else is to be said, in the card's last section")
    options = parser.parse_args()

    use_threads()
    info = read_info(options.run)
    out = Path(__file__).parent.parent / "models" / options.name
    shutil.rmtree(out, ignore_errors=True)
    found = checkpoints(options.run)
    wanted = [min(found, key=lambda c: abs(c.images_seen - seen)) for seen in options.keep] + [found[-1]]
    for checkpoint in wanted:
        config, facts = read_header(checkpoint.path)
        mean = load_network(checkpoint.path)[1].state_dict()
        facts["image_set"] = _called(facts["image_set"])
        save_model(out / CHECKPOINTS / checkpoint.path.name, config, mean, half=True, **facts)
    config = read_config(options.run)
    write_config(out, config.model_copy(update={"image_set": _called(config.image_set)}))

    device = pick_device()
    made = read_info(out)
    for checkpoint in made.checkpoints:
        request = pictures_request(made, checkpoint.path.name)
        images, _, _ = draw(open_session(request, ModelCache(device), device))
        write_png(strip_file(made, checkpoint.path.name), images, columns=len(images), scale=1)
    request = make_request(out, 64, "data", 0, sampler="dpmpp", steps=25, guidance_scale=USUAL_GUIDANCE)
    images, _, _ = draw(open_session(request, ModelCache(device), device))
    write_png(out / "samples.png", images)

    # By its name alone, as the run that ships calls it: so it is known which of the images were held out
    real, folder = _called(options.real), Path.cwd()
    if real != options.real:
        folder = Path(options.real).resolve().parent
    words = [
        "evaluate",
        str(out.resolve()),
        "--images",
        real,
        "--count",
        str(options.count),
        "--no-inception",
    ]
    figures = _measured(words, folder)

    metrics = read_metrics(options.run)
    validation = metrics["validation_loss"][np.isfinite(metrics["validation_loss"])]
    weights = load_network(found[-1].path)[1].state_dict()
    card = CARD.format(
        name=options.name,
        size=info.config.size,
        attributes=", ".join(info.config.attributes),
        images=options.images,
        guidance=USUAL_GUIDANCE,
        licence=options.licence,
        network=f"{config.network.kind}, {config.network.features} features",
        parameters=sum(tensor.numel() for tensor in weights.values()),
        objective=config.objective,
        schedule=f"{config.schedule.kind} schedule",
        T=config.schedule.timesteps,
        images_seen=info.images_seen,
        batch=config.batch_size,
        minutes=metrics["seconds"][-1] / 60,
        machine=f"{platform.machine()}, {describe(device)}",
        loss=metrics["loss"][-200:].mean(),
        validation=validation[-1],
        best=validation.min(),
        kept=", ".join(f"{checkpoint.images_seen:,}" for checkpoint in wanted),
        command=options.command,
        evaluation=" ".join(["ddpm-studio", *words]).replace(str(out.resolve()), f"models/{out.name}"),
        figures=figures,
        remark=f"\n\n{options.remark}" if options.remark else "",
    )
    (out / "README.md").write_text(card, encoding="utf-8")
    print(f"{out}: {sum(p.stat().st_size for p in out.rglob('*') if p.is_file()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
