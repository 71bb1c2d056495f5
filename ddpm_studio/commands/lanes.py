"""The lanes of a comparison as they are written on the command line."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ddpm_studio.commands.failures import OptionError
from ddpm_studio.model.catalogue import FINAL
from ddpm_studio.sampling.request import SAMPLER_NAMES

_KEYS = "guidance, context, noise, checkpoint, model"


@dataclass(frozen=True)
class LaneWish:
    """One lane. settings: fields of ``SampleRequest``. context: as for ``sample``, None is that of all lanes.

    model: None is that of all lanes.
    """

    settings: dict[str, Any]
    context: str | None = None
    model: Path | None = None

    @property
    def title(self) -> str:
        """In few words, such as ``DDIM 25 (untrained)``."""
        settings = self.settings
        head = f"{SAMPLER_NAMES[settings['sampler']]} {settings['steps']}"
        if settings.get("eta"):
            head += f" eta {settings['eta']:g}"
        parts = [self.model.name] if self.model is not None else []
        parts += [settings["checkpoint"]] if settings["checkpoint"] != FINAL else []
        parts += ["no added noise"] if not settings.get("add_noise", True) else []
        if self.context is not None:
            parts.append("no context" if self.context.strip().lower() in ("", "none") else self.context)
        if settings.get("guidance_scale", 1) != 1:
            parts.append(f"guidance {settings['guidance_scale']:g}")
        return f"{head} ({', '.join(parts)})" if parts else head


def parse_lane(text: str, guidance: float = 1.0) -> LaneWish:
    """``[CHECKPOINT@]SAMPLER:STEPS[:ETA][;KEY=VALUE]...``. guidance: that of lanes which name none.

    Raises OptionError.
    """
    way, *extras = text.strip().split(";")
    checkpoint, at, way = way.strip().rpartition("@")
    sampler, *numbers = way.split(":")
    try:
        most = 2 if sampler == "ddim" else 1
        if sampler not in SAMPLER_NAMES or not 1 <= len(numbers) <= most:
            raise ValueError
        settings: dict[str, Any] = {
            "sampler": sampler,
            "steps": int(numbers[0]),
            "checkpoint": checkpoint if at else FINAL,
            "guidance_scale": guidance,
        }
        if len(numbers) == 2:
            settings["eta"] = float(numbers[1])
    except ValueError:
        known = ", ".join(SAMPLER_NAMES)
        raise OptionError(
            f"'{text}' is no lane. Write SAMPLER:STEPS, such as ddpm:500 or dpmpp:8; the samplers are {known}."
        ) from None
    return _with_extras(settings, extras)


def _with_extras(settings: dict[str, Any], extras: list[str]) -> LaneWish:
    context, model = None, None
    for extra in extras:
        key, equals, value = (part.strip() for part in extra.partition("="))
        match key:
            case "guidance":
                settings["guidance_scale"] = _number(value, "guidance")
            case "noise" if value in ("on", "off"):
                if settings["sampler"] != "ddpm":
                    raise OptionError("noise=off is for ddpm alone: DDIM adds noise only where its eta is above 0.")
                settings["add_noise"] = value == "on"
            case "context" if equals:
                context = value
            case "checkpoint" if value:
                settings["checkpoint"] = value
            case "model" if value:
                model = Path(value)
            case _:
                raise OptionError(f"'{extra}' is nothing that a lane has. Write KEY=VALUE, the keys being {_KEYS}.")
    return LaneWish(settings, context, model)


def _number(text: str, what: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise OptionError(f"'{text}' is no number for {what}. Write one such as 2 or 1.5.") from None
