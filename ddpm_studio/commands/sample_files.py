"""What a sampling is written as: one file, or a new folder of several forms."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.diffusion.samplers import Step
from ddpm_studio.export.folder import whole_folder
from ddpm_studio.export.forms import ENDINGS, Pictures, write_form
from ddpm_studio.export.palette import palette_for
from ddpm_studio.export.sprite_sheet import class_word
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.recording import write_npz
from ddpm_studio.sampling.session import Session

FORMATS = (*ENDINGS, "npz")
_BY_SUFFIX = {".png": "png", ".npz": "npz", ".gif": "gif", ".apng": "apng", ".mp4": "mp4"}
_IN_FOLDER = {"images": "", "sheet": "sprites.png", "npz": "samples.npz"}


def wanted_formats(out: Path, formats: str | None) -> tuple[str, ...]:
    """What to write: told by how ``out`` ends, or for a folder by ``--formats``. Raises OptionError."""
    suffix = out.suffix.lower()
    if suffix:
        if suffix not in _BY_SUFFIX:
            raise OptionError(
                f"'{out.name}' is no kind of file that samples can be written to: .png, .npz, .gif, .apng or .mp4, or "
                "a folder."
            )
        if formats is not None:
            raise OptionError(f"--formats says what goes into a folder, and '{out.name}' is a file: leave one out.")
        return (_BY_SUFFIX[suffix],)
    wanted = tuple(dict.fromkeys(part.strip() for part in (formats or "images").split(",") if part.strip()))
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown or not wanted:
        raise OptionError(f"'{', '.join(unknown) or formats}' is no format. There are: {', '.join(FORMATS)}.")
    if out.is_file() or (out.is_dir() and any(out.iterdir())):
        raise OptionError(f"There is something at '{out}' already. Choose a new folder for the images.")
    return wanted


@dataclass
class Steps:
    """What is kept of the steps of one session, as far as the formats need it. frames: (N, H, W, C) uint8 each."""

    films: bool
    record: bool
    frames: list[np.ndarray] = field(default_factory=list)
    recorded: list[tuple[int, np.ndarray, np.ndarray]] = field(default_factory=list)

    def keep(self, step: Step) -> None:
        if self.films:
            self.frames.append(to_uint8(step.xt))
        if self.record:
            self.recorded.append((step.t, step.xt.float().cpu().numpy(), step.x0.float().cpu().numpy()))


def write_samples(
    out: Path,
    formats: Sequence[str],
    sessions: Sequence[Session],
    images: np.ndarray,
    steps: Steps,
    palette: str | None,
    scale: int | None,
) -> None:
    """Write the images (N, H, W, C) uint8 of all the sessions. palette: as ``export.palette.palette_for`` takes it.

    scale: None is what is usual for each format. Raises OSError, PaletteError, RecipeError and ExportError.
    """
    ends = np.cumsum([len(session.request.seeds) for session in sessions])
    requests = [session.request for session in sessions]
    pictures = Pictures(
        list(zip(requests, np.split(images, ends[:-1]), strict=True)),
        steps.frames,
        _classes(sessions[0]) if len(sessions) == 1 else None,
        None if palette is None else palette_for(palette, images),
    )

    def write(form: str, path: Path) -> None:
        if form == "npz":
            _write_npz(path, sessions, images, steps)
        else:
            write_form(form, path, pictures, scale)

    if out.suffix:
        write(formats[0], out)
        return
    with whole_folder(out) as folder:
        for form in formats:
            write(form, folder / _IN_FOLDER.get(form, f"samples.{form}"))


def _classes(session: Session) -> list[str] | None:
    """The class of each image; None where all are of one."""
    names = session.config.attributes
    rows = zip(session.contexts.tolist(), session.given, strict=True)
    words = [class_word(dict(zip(names, row, strict=True)) if given else None) for row, given in rows]
    return words if len(set(words)) > 1 else None


def _write_npz(path: Path, sessions: Sequence[Session], images: np.ndarray, steps: Steps) -> None:
    trajectory = None
    if steps.recorded:
        t, xt, x0 = zip(*steps.recorded, strict=True)
        trajectory = (np.array(t, np.int64), np.stack(xt), np.stack(x0))
    write_npz(
        path,
        images,
        np.concatenate([session.contexts for session in sessions]),
        np.concatenate([session.given for session in sessions]),
        sessions[0].config.attributes,
        [seed for session in sessions for seed in session.request.seeds],
        trajectory,
    )
