"""``ddpm-studio compare``."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.judging import Judge
from ddpm_studio.commands.lanes import LaneWish, parse_lane
from ddpm_studio.commands.report import report
from ddpm_studio.commands.sample import draw, draw_all, make_requests
from ddpm_studio.commands.steps_curve import draw_curve, parse_curve_steps
from ddpm_studio.evaluation.comparison import Drawn, summary
from ddpm_studio.evaluation.figures import Quality, quality_as_json
from ddpm_studio.evaluation.steps_curve import CurvePoint, curve_csv, point_as_json
from ddpm_studio.export.lane_sheet import write_lane_sheet
from ddpm_studio.model.device import pick_device, use_threads
from ddpm_studio.model.files import write_text_atomically
from ddpm_studio.sampling.request import MAX_COUNT, SampleRequest, one_each, seeds_from
from ddpm_studio.sampling.session import ModelCache, Session, open_session


@dataclass(frozen=True)
class CompareOptions:
    """The command line as given.

    lanes: separated by commas; lane: one by one, in their place. judge: images to judge each lane from. images: an
    image set to measure against, None for each model's own. curve: the table to write; curve_steps: None for the usual.
    """

    model: Path
    out: Path | None
    lanes: str
    lane: tuple[str, ...]
    count: int
    context: str
    guidance: float
    seed: int
    judge: int | None
    images: str | None
    curve: Path | None
    curve_steps: str | None
    device: str

    @property
    def draws_lanes(self) -> bool:
        """Whether lanes are wanted, or the curve alone."""
        return self.out is not None or self.judge is not None or self.curve is None


def compare(options: CompareOptions, as_json: bool) -> None:
    """Draw every lane from the same seeds, judge them, draw the curve, as far as each is asked for; and tell of it."""
    _check(options)
    use_threads()
    device = pick_device(options.device)
    models, judge = ModelCache(device), Judge(device, options.images)
    written = options.lane or tuple(options.lanes.split(","))
    lanes = [parse_lane(text, options.guidance) for text in written] if options.draws_lanes else []
    steps = None if options.curve is None else parse_curve_steps(options.curve_steps)
    requests = [_requests(options, lane) for lane in lanes]
    sessions = [[open_session(part, models, device) for part in parts] for parts in requests]
    if options.judge is not None:  # before anything is drawn: it may be that there are no images to measure against
        for parts in requests:
            judge.prepare(parts[0].model)
    results, facts, rows = [], [], []
    for lane, parts in zip(lanes, sessions, strict=True):
        images, seconds, nfe = draw(parts[0])
        quality = None if options.judge is None else _judged(judge, images, parts)
        results.append(Drawn(lane.title, seconds, nfe, quality))
        rows.append((f"{lane.title}: {seconds:.2f} s, {nfe} network evaluations{_in_short(quality)}", images))
        facts.append(_lane_facts(lane, options, results[-1]))
    if options.out is not None:
        write_lane_sheet(options.out, rows)
    points: list[CurvePoint] = []
    if options.curve is not None:
        points = _curve(options, steps, models, judge, device)
        write_text_atomically(options.curve, curve_csv(points))
    _report(options, results, facts, points, as_json)


def _check(options: CompareOptions) -> None:
    """Raises OptionError."""
    if options.out is None and options.judge is None and options.curve is None:
        raise OptionError(
            "Say what is to be made: --out FILE.png for a picture of the lanes, --judge N for their figures, or "
            "--curve FILE.csv for quality against steps."
        )
    if options.out is not None and options.out.suffix.lower() != ".png":
        raise OptionError(f"'{options.out.name}' is no kind of file that a comparison can be written to: .png.")
    if options.curve is not None and options.curve.suffix.lower() != ".csv":
        raise OptionError(f"'{options.curve.name}' is no kind of file that a curve can be written to: .csv.")
    if options.curve is None and options.curve_steps is not None:
        raise OptionError("--curve-steps are those of a curve: name its file with --curve FILE.csv.")
    if options.images is not None and options.judge is None and options.curve is None:
        raise OptionError("--images are what samples are measured against: ask for --judge N or --curve FILE.csv too.")
    if options.count > MAX_COUNT:
        raise OptionError(f"At most {MAX_COUNT} images can be drawn at once, and {options.count} were asked for.")


def _requests(options: CompareOptions, lane: LaneWish) -> list[SampleRequest]:
    """The lane's first request draws the images that are shown and timed, the others those to judge from as well."""
    count = options.count
    total = max(count, options.judge or 0)
    context = options.context if lane.context is None else lane.context
    model = options.model if lane.model is None else lane.model
    found = []
    for request in make_requests(model, seeds_from(options.seed, total), context, **lane.settings):
        contexts = request.contexts if request.contexts == "data" else one_each(request.contexts, len(request.seeds))
        cut = 0 if found else min(count, len(request.seeds))
        for some in (slice(0, cut), slice(cut, None)):
            if request.seeds[some]:
                changes = {"seeds": request.seeds[some], "contexts": "data" if contexts == "data" else contexts[some]}
                found.append(request.model_copy(update=changes))
    return found


def _judged(judge: Judge, images: np.ndarray, sessions: Sequence[Session]) -> Quality:
    lots = [images]
    if len(sessions) > 1:
        lots.append(draw_all(sessions[1:]).images)
    asked = np.concatenate([session.contexts * session.given[:, None] for session in sessions])
    return judge.judge(sessions[0].request.model, np.concatenate(lots), asked)


def _curve(
    options: CompareOptions, steps: dict, models: ModelCache, judge: Judge, device: torch.device
) -> list[CurvePoint]:
    count = options.judge or max(options.count, 2)
    requests = make_requests(options.model, seeds_from(options.seed, count), options.context)
    for request in requests:  # of names that the model does not know, it is better to hear now
        open_session(request.model_copy(update={"steps": 1}), models, device)
    changes = {"guidance_scale": options.guidance}
    return draw_curve([request.model_copy(update=changes) for request in requests], steps, models, judge, device)


def _lane_facts(lane: LaneWish, options: CompareOptions, drawn: Drawn) -> dict[str, Any]:
    facts = {
        **lane.settings,
        "model": str(lane.model or options.model),
        "context": options.context if lane.context is None else lane.context,
        "seconds": round(drawn.seconds, 4),
        "nfe": drawn.nfe,
    }
    return facts if drawn.quality is None else {**facts, "quality": quality_as_json(drawn.quality)}


def _report(
    options: CompareOptions,
    results: Sequence[Drawn],
    lanes: list[dict[str, Any]],
    points: Sequence[CurvePoint],
    as_json: bool,
) -> None:
    if as_json:
        facts: dict[str, Any] = {"lanes": lanes, "count": options.count, "summary": summary(results)}
        facts["out"] = None if options.out is None else str(options.out)
        if options.curve is not None:
            facts["curve"] = {"out": str(options.curve), "points": [point_as_json(point) for point in points]}
        report(facts, True, "")
        return
    say = Console()
    if results:
        say.print(_table("Comparison", "Lane", [(drawn, f"{drawn.seconds:.2f} s") for drawn in results]))
        say.print(summary(results), highlight=False)
    if points:
        of_points = [Drawn(point.title, point.seconds, point.nfe, point.quality) for point in points]
        say.print(_table("Quality against steps", "Steps", [(drawn, f"{drawn.seconds:.2f} s") for drawn in of_points]))
    for path in filter(None, (options.out, options.curve)):
        say.print(f"Written: {path}", highlight=False)


def _table(title: str, first: str, rows: Sequence[tuple[Drawn, str]]) -> Table:
    """A row each: what it cost, and the figures where there are any."""
    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    table.add_column(first)
    judged = any(drawn.quality is not None for drawn, _ in rows)
    names = ("Time", "NFE", *(("Images", "Frechet", "Real", "Precision", "Recall", "Agreement") if judged else ()))
    for name in names:
        table.add_column(name, justify="right", no_wrap=True)
    for drawn, seconds in rows:
        cells = [drawn.title, seconds, f"{drawn.nfe:,}"]
        if (quality := drawn.quality) is not None:
            real, agreement = quality.frechet_real, quality.agreement
            cells += [f"{quality.samples:,}", f"{quality.frechet_distance:.3g}", "–" if real is None else f"{real:.3g}"]
            cells += [f"{quality.precision:.2f}", f"{quality.recall:.2f}"]
            cells.append("–" if agreement is None else f"{agreement.share:.0%}")
        table.add_row(*cells)
    return table


def _in_short(quality: Quality | None) -> str:
    """For the line above a lane's images."""
    if quality is None:
        return ""
    return f", Frechet distance {quality.frechet_distance:.3g} ({quality.samples:,} images)"
