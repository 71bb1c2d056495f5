"""What can go wrong in a command through no fault of the program."""

from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.evaluation.figures import EvaluationError
from ddpm_studio.export.failures import ExportError
from ddpm_studio.export.palette import PaletteError
from ddpm_studio.export.recipe import RecipeError
from ddpm_studio.model.catalogue import ModelError
from ddpm_studio.model.config import DeviceError
from ddpm_studio.sampling.contexts import RequestError
from ddpm_studio.training.run_folder import RunError


class OptionError(ValueError):
    """A value on the command line that cannot be used."""


EXPECTED = (
    OptionError,
    ImageSetError,
    ModelError,
    DeviceError,
    EvaluationError,
    RequestError,
    RunError,
    RecipeError,
    PaletteError,
    ExportError,
    OSError,
)
