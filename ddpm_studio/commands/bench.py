"""``ddpm-studio bench``."""

import json
import sys
from dataclasses import asdict, dataclass, replace
from typing import Any

from rich.box import SIMPLE
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from ddpm_studio.bench.figures import PARTS, QUICK, Comparison, CostPoint, Figures, Machine, Plan
from ddpm_studio.bench.measure import measure
from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.report import console
from ddpm_studio.model.device import pick_device, use_threads

_TITLES = {"training": "Training", "ddpm": "DDPM", "ddim": "DDIM"}


@dataclass(frozen=True)
class Findings:
    """What was measured; ``complete`` is False where it was interrupted."""

    machine: Machine | None
    comparisons: tuple[Comparison, ...]
    cost: tuple[CostPoint, ...]
    complete: bool


def run_bench(device_name: str, seconds: float | None, quick: bool, parts: str, as_json: bool) -> None:
    """Measure, and print the figures. Ctrl+C prints what is known by then. Raises OptionError, DeviceError."""
    plan = make_plan(seconds, quick, parts)
    use_threads()
    device = pick_device(device_name)
    found: list[Machine | Comparison | CostPoint] = []
    complete = False
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(words: str) -> None:
            bar.update(task, description=words)
            if not console.is_terminal:
                console.print(words)

        try:
            for finding in measure(plan, device, tell):
                found.append(finding)
                bar.update(task, description=_headline(finding))
            complete = True
        except KeyboardInterrupt:
            console.print("Interrupted. What follows is what was measured until then.")
    findings = Findings(
        next((finding for finding in found if isinstance(finding, Machine)), None),
        tuple(finding for finding in found if isinstance(finding, Comparison)),
        tuple(finding for finding in found if isinstance(finding, CostPoint)),
        complete,
    )
    if as_json:
        sys.stdout.write(json.dumps(as_facts(findings)) + "\n")
        sys.stdout.flush()
    else:
        _print(findings)


def make_plan(seconds: float | None, quick: bool, parts: str) -> Plan:
    """The plan for these options. parts: names of PARTS, separated by commas. Raises OptionError."""
    wanted = tuple(dict.fromkeys(part.strip() for part in parts.split(",")))
    if unknown := [part for part in wanted if part not in PARTS]:
        raise OptionError(f"'{unknown[0]}' is no part of the benchmark. Choose from: {', '.join(PARTS)}.")
    plan = replace(QUICK if quick else Plan(), parts=wanted)
    return plan if seconds is None else replace(plan, seconds=seconds)


def as_facts(findings: Findings) -> dict[str, Any]:
    """The findings as JSON has them."""
    machine = findings.machine
    comparisons = [asdict(comparison) for comparison in findings.comparisons]
    return {
        "images": "builtin:sprites",
        "machine": asdict(machine) if machine else None,
        "training": [facts for facts in comparisons if facts["task"] == "training"],
        "sampling": [facts for facts in comparisons if facts["task"] != "training"],
        "cost": [asdict(point) for point in findings.cost],
        "complete": findings.complete,
    }


def _print(findings: Findings) -> None:
    out = Console()
    if machine := findings.machine:
        out.print(f"{machine.device} · {machine.processor} · torch {machine.torch} · {machine.system}")
        peaks = ", ".join(f"{kind} {_rate(speed)}" for kind, speed in machine.peak_flops.items())
        out.print(f"Peak of matrix products: {peaks}")
    if findings.comparisons:
        table = Table(title="The labs' loop and ours, on the same network and images", title_justify="left", box=SIMPLE)
        for heading in ("network, batch", "by"):
            table.add_column(heading)
        for heading in ("images/s", "seconds", "FLOP/s", "of peak", "MiB", "ours / labs"):
            table.add_column(heading, justify="right", no_wrap=True)
        for comparison in findings.comparisons:
            title = _TITLES[comparison.task] + (f" {comparison.steps}" if comparison.steps else "")
            ratio = f"{comparison.ratio:.2f}"
            spread = f"{comparison.ratio_low:.2f} to {comparison.ratio_high:.2f}"
            table.add_row(title, "labs", *_words(comparison.labs), ratio)
            subject = f"{comparison.network}, {comparison.batch}"
            table.add_row(subject, "ours", *_words(comparison.ours), spread, end_section=True)
        out.print(table)
    if findings.cost:
        table = Table(title="The cost of the standard network", title_justify="left", box=SIMPLE)
        for heading in ("pixels", "batch", "forward ms", "images/s", "training step ms", "images/s"):
            table.add_column(heading, justify="right")
        table.add_column("")
        for point in findings.cost:
            figures = (
                point.forward_ms,
                point.forward_images_per_second,
                point.training_ms,
                point.training_images_per_second,
            )
            table.add_row(
                str(point.size),
                str(point.batch),
                *("–" if figure is None else f"{figure:,.1f}" for figure in figures),
                point.left_out,
            )
        out.print(table)


def _words(figures: Figures) -> tuple[str, ...]:
    memory = "–" if figures.peak_memory is None else f"{figures.peak_memory / 2**20:,.0f}"
    return (
        f"{figures.images_per_second:,.1f}",
        f"{figures.seconds:.4g}",
        _rate(figures.model_flops),
        f"{figures.share_of_peak:.1%}",
        memory,
    )


def _rate(flops: float) -> str:
    return f"{flops / 1e12:,.2f} T" if flops >= 1e12 else f"{flops / 1e9:,.1f} G"


def _headline(finding: Machine | Comparison | CostPoint) -> str:
    if isinstance(finding, Machine):
        return f"Peak {_rate(finding.peak)}FLOP/s"
    if isinstance(finding, Comparison):
        return f"{_TITLES[finding.task]}, the {finding.network} network: {finding.ratio:.2f} times as fast"
    return f"{finding.size} pixels, batch {finding.batch}"
