"""Write down the licences of all that the frozen program brings along: name, version, licence, and its text.

    python packaging/frozen/licences.py OUT.txt

To be run by the Python of the clean environment. Tools that only build are left out.
"""

import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

_TOOLS = {"pip", "setuptools", "wheel", "pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "macholib", "pefile",
          "hatchling", "editables", "pathspec", "pluggy", "trove-classifiers"}  # fmt: skip
_TEXTS = ("license", "licence", "copying", "notice")


def _licence(distribution: Distribution) -> str:
    metadata = distribution.metadata
    said = metadata.get("License-Expression") or (metadata.get("License") or "").strip().splitlines()[:1]
    if said:
        return said if isinstance(said, str) else said[0]
    named = [line.rpartition(":: ")[2] for line in metadata.get_all("Classifier", []) if line.startswith("License")]
    return ", ".join(named) or "see its text"


def _texts(distribution: Distribution) -> list[str]:
    found = [file for file in distribution.files or [] if file.name.lower().startswith(_TEXTS) and file.suffix != ".py"]
    return [path.read_text(encoding="utf-8", errors="replace") for file in found if (path := file.locate()).is_file()]


def main() -> None:
    ships = {d.metadata["Name"].lower().replace("_", "-"): d for d in distributions()}
    ships = {name: ships[name] for name in sorted(ships) if name not in _TOOLS}
    lines = ["DDPM Studio and what it brings along", "", f"Python {sys.version.split()[0]}: PSF License", ""]
    lines += [f"{name} {ships[name].version}: {_licence(ships[name])}" for name in ships]
    for name, distribution in ships.items():
        for text in dict.fromkeys(_texts(distribution)):
            lines += ["", "=" * 100, f"{name} {distribution.version}", "=" * 100, "", text.strip()]
    Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
