"""Write down the licences of all that the frozen program brings along: name, version, licence, and its text.

    python packaging/frozen/licences.py OUT.txt

To be run by the Python of the clean environment.
"""

import sys
from pathlib import Path

from ddpm_studio.licences import components


def main() -> None:
    parts = components()
    lines = ["DDPM Studio and what it brings along", ""]
    lines += [f"{part.name} {part.version}: {part.licence}" for part in parts]
    for part in parts:
        for text in part.texts:
            lines += ["", "=" * 100, f"{part.name} {part.version}", "=" * 100, "", text]
    Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
