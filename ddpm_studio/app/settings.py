"""What the window remembers between two starts: one JSON file in the workspace folder."""

import json
import os
from pathlib import Path
from typing import Any

import platformdirs

from ddpm_studio.data.bounded import brief, read_json
from ddpm_studio.language import tr
from ddpm_studio.model.files import write_text_atomically

FILE = "settings.json"


def default_home() -> Path:
    """Where runs, models and settings are kept unless said otherwise."""
    return platformdirs.user_documents_path() / "DDPM Studio"


class Settings:
    """A dictionary of plain values that lies on the disk.

    A file that cannot be read never stops the start: it is set aside as ``settings.json.bak``, and ``trouble`` says so.
    """

    def __init__(self, home: Path) -> None:
        self._path = home / FILE
        self._values: dict[str, Any] = {}
        self.trouble: str | None = None
        try:
            values = read_json(self._path)
            if not isinstance(values, dict):
                raise ValueError(tr("it holds no settings"))
            self._values = values
        except FileNotFoundError:
            pass
        except (OSError, ValueError, RecursionError) as error:  # also: not UTF-8, not JSON, absurdly long or deep
            self._set_aside(error)

    @staticmethod
    def look(home: Path, key: str, default: str) -> str:
        """One text of the settings in ``home``, before anything else is known; ``default`` where it cannot be read."""
        try:
            value = read_json(home / FILE)[key]
        except (OSError, ValueError, RecursionError, LookupError, TypeError):
            return default
        return value if isinstance(value, str) else default

    def _set_aside(self, error: Exception) -> None:
        backup = self._path.with_name(FILE + ".bak")
        try:
            os.replace(self._path, backup)
            self.trouble = tr(
                "{name} could not be read ({error}); it was set aside as {backup}.",
                name=self._path.name,
                error=brief(error),
                backup=backup.name,
            )
        except OSError as second:
            self.trouble = tr(
                "{path} could not be read ({error}), nor set aside ({second}).",
                path=self._path,
                error=brief(error),
                second=second,
            )

    def get(self, key: str, default: Any = None) -> Any:
        """The value of ``key``; ``default`` where there is none, or one of another type."""
        value = self._values.get(key, default)
        return value if default is None or isinstance(value, type(default)) else default

    def set(self, key: str, value: Any) -> None:
        """Keep a plain value (numbers, text, lists, dictionaries) until ``save``."""
        self._values[key] = value

    def save(self) -> None:
        """Write the file whole or not at all. Raises OSError."""
        write_text_atomically(self._path, json.dumps(self._values, indent=1, sort_keys=True))
