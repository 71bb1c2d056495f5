"""The line icons in ``resources/icons``, drawn crisp at any size and in the colours of the theme in use."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ddpm_studio import assets

_colours: dict[str, str] = {"text": "#202020", "disabled": "#909090"}


def set_icon_colours(colours: dict[str, str]) -> None:
    """Take the colours of a theme; every icon already in use is drawn in them from now on."""
    _colours.update(colours)
    _renderer.cache_clear()


@cache
def _source(name: str) -> bytes:
    return (assets.resources() / "icons" / f"{name}.svg").read_bytes()


def recoloured(name: str, colour: str) -> bytes:
    """The SVG of an icon in one colour (``#rrggbb``)."""
    return _source(name).replace(b"currentColor", colour.encode())


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(recoloured(name, colour)))


class _LineIcon(QIconEngine):
    """Draws one icon; asks for the colour when it paints, not when it is made."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = "disabled" if mode == QIcon.Mode.Disabled else self._role
        _renderer(self._name, _colours[role]).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._role)


def icon(name: str, role: str = "text") -> QIcon:
    """The icon ``resources/icons/<name>.svg`` in the theme's colour ``role`` (see ``theme.Tokens``).

    Raises FileNotFoundError if there is none of that name.
    """
    _source(name)
    return QIcon(_LineIcon(name, role))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(assets.resources() / "icons" / "app.svg"))
