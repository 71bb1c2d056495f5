"""From an exception to words for people."""

import errno
import traceback

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.engine.protocol import Failed
from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.export.failures import ExportError
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import ModelError
from ddpm_studio.model.config import DeviceError
from ddpm_studio.model.memory import out_of_memory
from ddpm_studio.sampling.contexts import RequestError
from ddpm_studio.training.health import Diverged
from ddpm_studio.training.run_folder import RunError

_EXPECTED = (ImageSetError, EvaluationError, ExportError, ModelError, DeviceError, RequestError, RunError)


def failed(job: int | None, what: str, error: BaseException) -> Failed:
    """The event that tells of ``error``; what: the thing that could not be done, as a sentence."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, Diverged):
        return Failed(job, what, str(error), "", details, error.changes)
    if isinstance(error, _EXPECTED):
        return Failed(job, what, str(error), "", details)
    if out_of_memory(error):
        return Failed(
            job, what, tr("There is not enough memory."), tr("Choose fewer images, a smaller size or batch."), details
        )
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return Failed(
            job,
            what,
            tr("The disk is full."),
            tr("Free some space, then try again; nothing that was saved is lost."),
            details,
        )
    if isinstance(error, OSError):
        place = f" ({error.filename})" if error.filename else ""
        return Failed(
            job,
            what,
            f"{error.strerror or error}{place}.",
            tr("Check that the place exists and can be written to."),
            details,
        )
    return Failed(
        job,
        what,
        f"{type(error).__name__}: {error}",
        tr("This is a fault in the program: please report the details."),
        details,
    )
