"""What the window remembers between two starts: one JSON file in the workspace folder."""

import json
import os
from pathlib import Path
from typing import Any

from ddpm_studio.data.bounded import brief, read_json
from ddpm_studio.model.files import write_text_atomically

FILE = "settings.json"


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
                raise ValueError("it holds no settings")
            self._values = values
        except FileNotFoundError:
            pass
        except (OSError, ValueError, RecursionError) as error:  # also: not UTF-8, not JSON, absurdly long or deep
            self._set_aside(error)

    def _set_aside(self, error: Exception) -> None:
        backup = self._path.with_name(FILE + ".bak")
        try:
            os.replace(self._path, backup)
            self.trouble = f"{self._path.name} could not be read ({brief(error)}); it was set aside as {backup.name}."
        except OSError as second:
            self.trouble = f"{self._path} could not be read ({brief(error)}), nor set aside ({second})."

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
