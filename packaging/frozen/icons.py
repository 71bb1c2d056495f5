"""Draw the application's icon in the sizes and formats that the systems want, from its one SVG file."""

import os
import sys
from pathlib import Path

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw(svg: Path, out: Path) -> None:
    """Write ``ddpm-studio-SIZE.png`` for each of SIZES, ``ddpm-studio.ico`` and ``ddpm-studio.icns`` into ``out``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(svg))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(out / f"ddpm-studio-{size}.png"))
    del app
    with Image.open(out / f"ddpm-studio-{SIZES[-1]}.png") as largest:
        largest.save(out / "ddpm-studio.ico", sizes=[(size, size) for size in SIZES if size <= 256])
        largest.save(out / "ddpm-studio.icns")


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
