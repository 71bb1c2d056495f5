"""``ddpm-studio compare``."""

from pathlib import Path

import numpy as np

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.report import report
from ddpm_studio.commands.sample import draw, make_request
from ddpm_studio.model.catalogue import FINAL
from ddpm_studio.model.device import pick_device, use_threads
from ddpm_studio.sampling.lane_sheet import write_lane_sheet
from ddpm_studio.sampling.request import SAMPLER_NAMES
from ddpm_studio.sampling.session import ModelCache, open_session


def parse_lane(text: str) -> dict:
    """``[CHECKPOINT@]SAMPLER:STEPS[:ETA]`` as settings of a request. Raises OptionError."""
    checkpoint, at, way = text.strip().rpartition("@")
    sampler, *numbers = way.split(":")
    try:
        most = 2 if sampler == "ddim" else 1
        if sampler not in SAMPLER_NAMES or not 1 <= len(numbers) <= most:
            raise ValueError
        settings = {"sampler": sampler, "steps": int(numbers[0]), "checkpoint": checkpoint if at else FINAL}
        if len(numbers) == 2:
            settings["eta"] = float(numbers[1])
    except ValueError:
        known = ", ".join(SAMPLER_NAMES)
        raise OptionError(
            f"'{text}' is no lane. Write SAMPLER:STEPS, such as ddpm:500 or dpmpp:8; the samplers are {known}."
        ) from None
    return settings


def compare_lanes(
    model: Path, out: Path, lanes: str, count: int, context: str, seed: int, device_name: str, as_json: bool
) -> None:
    """Draw every lane from the same seeds and contexts, and write them as rows of one picture."""
    if out.suffix.lower() != ".png":
        raise OptionError(f"'{out.name}' is no kind of file that a comparison can be written to: .png.")
    use_threads()
    device = pick_device(device_name)
    cache = ModelCache(device)
    settings = [parse_lane(lane) for lane in lanes.split(",")]
    sessions = [open_session(make_request(model, count, context, seed, **lane), cache, device) for lane in settings]
    rows: list[tuple[str, np.ndarray]] = []
    facts = []
    for lane, session in zip(settings, sessions, strict=True):
        images, seconds, nfe = draw(session)
        title = f"{SAMPLER_NAMES[lane['sampler']]} · {lane['steps']} steps"
        title += f" · eta {lane['eta']:g}" if "eta" in lane else ""
        title += f" · {lane['checkpoint']}" if lane["checkpoint"] != FINAL else ""
        rows.append((f"{title}: {seconds:.2f} s, {nfe} network evaluations", images))
        facts.append({**lane, "seconds": round(seconds, 4), "nfe": nfe})
    write_lane_sheet(out, rows)
    report({"lanes": facts, "count": count, "out": str(out)}, as_json, "Comparison")
