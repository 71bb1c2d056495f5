"""How good the samples of a run were found to be, kept in its folder as ``quality.json``. Torch-free."""

import math
import time
from pathlib import Path

from pydantic import Field

from ddpm_studio import assets
from ddpm_studio.data.bounded import read_json
from ddpm_studio.evaluation.figures import Quality
from ddpm_studio.model.catalogue import FINAL, RUN_FILE, checkpoints
from ddpm_studio.model.config import Frozen
from ddpm_studio.model.files import write_text_atomically

QUALITY = "quality.json"


class RunQuality(Frozen):
    """Figures of one lot of samples beside real images.

    images_seen: of the checkpoint that drew them. drawn_by: the sampler and its steps, for people. network: whose
    features the distance is measured in; only figures of the same one can be compared. measured: seconds since 1970.
    """

    frechet_distance: float = Field(ge=0, allow_inf_nan=False)
    precision: float = Field(ge=0, le=1)
    recall: float = Field(ge=0, le=1)
    samples: int = Field(ge=1)
    reference: str
    network: str
    images_seen: int = Field(ge=0)
    drawn_by: str = ""
    measured: float = 0.0


def quality_record(quality: Quality, reference: str, images_seen: int, drawn_by: str) -> RunQuality | None:
    """What is kept of an evaluation; None where its distance is no number."""
    if not math.isfinite(quality.frechet_distance):
        return None
    return RunQuality(
        frechet_distance=max(0.0, quality.frechet_distance),
        precision=quality.precision,
        recall=quality.recall,
        samples=quality.samples,
        reference=reference,
        network=f"{quality.network.name} v{quality.network.version}",
        images_seen=images_seen,
        drawn_by=drawn_by,
        measured=time.time(),
    )


def keep_quality(run: Path, record: RunQuality) -> bool:
    """Keep the figures in the run folder, and say whether they are kept. Raises OSError.

    Those of a later checkpoint take the place of an earlier one's; of the same checkpoint, those of fewer images than
    before do not: with fewer images the distance comes out too large.
    """
    if not (run / RUN_FILE).is_file():
        return False
    before = read_quality(run)
    if before is not None and (record.images_seen, record.samples) < (before.images_seen, before.samples):
        return False
    write_text_atomically(run / QUALITY, record.model_dump_json(indent=1) + "\n")
    return True


def keep_evaluation(quality: Quality, reference: str, model: Path, checkpoint: str, drawn_by: str) -> bool:
    """Keep the figures of samples of ``model`` with it, where it is a run of the person's own; False otherwise."""
    found = checkpoints(model) if model.is_dir() else ()
    seen = {file.path.name: file.images_seen for file in found}
    if found:
        seen[FINAL] = found[-1].images_seen
    if checkpoint not in seen or model.resolve().is_relative_to(assets.models().resolve()):
        return False
    record = quality_record(quality, reference, seen[checkpoint], drawn_by)
    try:
        return record is not None and keep_quality(model, record)
    except OSError:  # it cannot be written to: the figures were told all the same
        return False


def read_quality(run: Path) -> RunQuality | None:
    """The figures that are kept, or None."""
    try:
        return RunQuality.model_validate(read_json(run / QUALITY))
    except (OSError, ValueError):
        return None
