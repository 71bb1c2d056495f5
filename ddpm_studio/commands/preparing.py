"""How the command line says what is made of the files of an image set."""

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.commands.sheet import parse_grid
from ddpm_studio.data import curation_steps
from ddpm_studio.data.name_patterns import parse_pattern
from ddpm_studio.data.preparation import AS_IT_IS, Preparation


@dataclass(frozen=True)
class PreparationOptions:
    """The command line as given; what is None or empty stays as it is."""

    fit: str | None = None
    frames: str | None = None
    grid: str | None = None
    margin: int = 0
    spacing: int = 0
    attributes_from: str | None = None
    pattern: str | None = None
    rename: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    balanced: bool = False

    @property
    def any(self) -> bool:
        """Whether anything is asked for."""
        return self != NOTHING_ASKED

    def changed(self, base: Preparation = AS_IT_IS) -> Preparation:
        """``base`` with what is asked for. Raises OptionError or PatternError."""
        changes: dict[str, Any] = {}
        for name in ("fit", "frames", "attributes_from"):
            if (value := getattr(self, name)) is not None:
                changes[name] = value
        if self.grid is not None:
            changes["grid"] = parse_grid(self.grid, self.margin, self.spacing)
        elif self.margin or self.spacing:
            raise OptionError("--margin and --spacing need --grid, such as --grid 16x16.")
        if self.pattern is not None:
            if self.attributes_from not in (None, "names"):
                raise OptionError(f"--pattern is for --attributes-from names, not {self.attributes_from}.")
            changes |= {"pattern": parse_pattern(self.pattern).text, "attributes_from": "names"}
        if self.balanced:
            changes["balanced"] = True
        try:
            curation = base.curation
            for change in self.rename:
                old, equals, new = change.partition("=")
                if not equals or not old.strip():
                    raise OptionError(f"'{change}' renames nothing: write --rename OLD=NEW.")
                curation = curation_steps.rename(curation, old.strip(), new)
            curation = curation_steps.leave_out(curation, self.leave_out)
            changes["curation"] = curation_steps.leave_out_with_images(curation, self.without)
            return Preparation(**{**dict(base), **changes})
        except ValidationError as error:
            faults = "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
            raise OptionError(f"The images cannot be prepared like that. {faults}.") from error
        except OptionError:
            raise
        except ValueError as error:
            raise OptionError(str(error)) from error


NOTHING_ASKED = PreparationOptions()
