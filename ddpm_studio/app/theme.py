"""The look of the program: colours, spacing and type in one place, and the style sheet made from them.

``Theme.instance()`` is the one theme. Widgets that paint by themselves read ``tokens`` and repaint on ``changed``;
all others are coloured by the style sheet. Icons come from ``icon`` and follow the theme without being told.
"""

import atexit
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import StrEnum
from string import Template
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ddpm_studio import assets
from ddpm_studio.app.icons import icon, recoloured, set_icon_colours

__all__ = ["SPACE", "TEXT_SCALES", "DARK", "LIGHT", "Mode", "Space", "Theme", "Tokens", "icon"]  # noqa: RUF022


TEXT_SCALES = (100, 125, 150, 200)  # percent of the system's text


@dataclass(frozen=True)
class Space:
    """The spacing scale, in device-independent pixels."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741
    xl: int = 24


SPACE = Space()


class Mode(StrEnum):
    """What the person chose: the system's scheme, or one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, each ``#rrggbb``.

    Text on any surface, ``window`` to ``backdrop`` and ``accent_soft``, has a contrast of 4.5 to 1 or more (WCAG AA),
    also ``muted``, ``success``, ``warning`` and ``danger``; ``border_strong`` and ``accent`` have 3 to 1 or more.
    """

    dark: bool
    window: str  # behind everything
    panel: str  # docks and groups
    raised: str  # buttons, cards, menus
    sunken: str  # fields, lists, plots
    hover: str  # a button or row under the pointer
    backdrop: str  # behind images: neutral, so that it does not tint them
    board: tuple[str, str]  # the squares behind what is transparent in images: outlines and lights show on both
    border: str  # between surfaces
    border_strong: str  # around things that can be operated
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_text: str  # on accent
    accent_soft: str  # selected rows
    success: str
    warning: str
    danger: str
    grid: str  # lines in plots
    series: tuple[str, ...]  # curves, told apart also by people who see few colours


LIGHT = Tokens(
    dark=False,
    window="#eceef2",
    panel="#f7f8fa",
    raised="#ffffff",
    sunken="#ffffff",
    hover="#e6e9f0",
    backdrop="#dcdee2",
    board=("#ffffff", "#e6e7ea"),
    border="#d5d9e1",
    border_strong="#767e8d",
    text="#1b1f28",
    muted="#565e6c",
    disabled="#9aa1ad",
    accent="#3f51c7",
    accent_hover="#4c5fda",
    accent_pressed="#3443a8",
    accent_text="#ffffff",
    accent_soft="#dfe3fa",
    success="#1a6f40",
    warning="#8c5400",
    danger="#b82a33",
    grid="#c9ced8",
    series=("#3f51c7", "#c2550a", "#10786f", "#a0307f", "#7a6a00", "#2779b8"),
)

DARK = Tokens(
    dark=True,
    window="#15171c",
    panel="#1c1f26",
    raised="#272b34",
    sunken="#121419",
    hover="#323743",
    backdrop="#0e0f12",
    board=("#6a6d73", "#5b5e64"),
    border="#333844",
    border_strong="#7d8595",
    text="#e8eaf0",
    muted="#a3abba",
    disabled="#656d7b",
    accent="#93a4ff",
    accent_hover="#a8b6ff",
    accent_pressed="#7d8ff0",
    accent_text="#12152b",
    accent_soft="#2f3763",
    success="#5fce91",
    warning="#f0b455",
    danger="#ff8087",
    grid="#3a404d",
    series=("#93a4ff", "#ffa566", "#57d0c2", "#ee8ecd", "#d6c95a", "#74bdf2"),
)


class Theme(QObject):
    """The theme in use. ``changed`` is emitted after the application wears new colours."""

    changed = Signal()
    _only: ClassVar["Theme | None"] = None

    @classmethod
    def instance(cls) -> "Theme":
        """The one theme; made, and put on the application, on first use. Needs a QApplication."""
        if cls._only is None:
            cls._only = cls()
            cls._only._apply()
        return cls._only

    def __init__(self) -> None:
        super().__init__()
        self._mode = Mode.SYSTEM
        self._text_scale = 100
        self._applied: tuple[Tokens, int] | None = None
        self._sheet = ""
        self._putting_off = False
        self._folder = QTemporaryDir()  # style sheets take pictures from files only
        atexit.register(self._folder.remove)  # nothing else ends the one theme
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise RuntimeError("the theme needs a QApplication")
        app.setStyle("Fusion")
        self._base_points = app.font().pointSizeF() if app.font().pointSizeF() > 0 else 10.0
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)

    @property
    def mode(self) -> Mode:
        """What was chosen."""
        return self._mode

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        if self._mode is Mode.SYSTEM:
            return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode is Mode.DARK else LIGHT

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """The token called ``name``; alpha 0..1."""
        color = QColor(getattr(self.tokens, name))
        color.setAlphaF(alpha)
        return color

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or stay light or dark; window frames follow where the platform lets them."""
        self._mode = mode
        scheme = {Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(scheme.get(mode, Qt.ColorScheme.Unknown))
        self._apply()

    @property
    def text_scale(self) -> int:
        """The size of text in percent of the system's; one of ``TEXT_SCALES``."""
        return self._text_scale

    def set_text_scale(self, percent: int) -> None:
        """Make all text larger or smaller; what is none of ``TEXT_SCALES`` becomes the nearest of them."""
        self._text_scale = min(TEXT_SCALES, key=lambda scale: abs(scale - percent))
        self._apply()

    def text_room(self, pixels: int) -> int:
        """The room, in device-independent pixels, of what needs ``pixels`` with text of the usual size."""
        return pixels * self._text_scale // 100

    @contextmanager
    def put_off(self) -> Iterator[None]:
        """Put the style sheet on what is made inside once it is whole.

        A widget that is put into another is dressed anew with all that it holds. A window of many layers takes three
        times as long to make where that is done at each of them.
        """
        app = QApplication.instance()
        self._putting_off = True
        app.setStyleSheet("")
        try:
            yield
        finally:
            self._putting_off = False
            app.setStyleSheet(self._sheet)

    def _apply(self) -> None:
        tokens = self.tokens
        if (tokens, self._text_scale) == self._applied:
            return
        self._applied = tokens, self._text_scale
        set_icon_colours(asdict(tokens))
        app = QApplication.instance()
        font = app.font()  # of what is painted without the style sheet, such as the plots' numbers
        font.setPointSizeF(self._base_points * self._text_scale / 100)
        app.setFont(font)
        app.setPalette(_palette(tokens))
        self._sheet = self._style_sheet(tokens)
        if not self._putting_off:
            app.setStyleSheet(self._sheet)
        self.changed.emit()

    def _style_sheet(self, tokens: Tokens) -> str:
        template = (assets.resources() / "style.qss").read_text(encoding="utf-8")
        values = {name: value for name, value in asdict(tokens).items() if isinstance(value, str)}
        for name, factor in {"tiny": 0.85, "small": 0.92, "body": 1.0, "large": 1.18, "title": 1.5}.items():
            values[f"font_{name}"] = f"{self._base_points * factor * self._text_scale / 100:.1f}pt"
        for match in set(re.findall(r"\$\{?icon_([a-z_]+?)__([a-z_]+)", template)):
            values["icon_{}__{}".format(*match)] = self._picture(*match)
        return Template(template).substitute(values)

    def _picture(self, name: str, role: str) -> str:
        """The path of an icon file in one of the theme's colours, for the style sheet."""
        colour = getattr(self.tokens, role)
        path = f"{self._folder.path()}/{name}_{colour[1:]}.svg"
        with open(path, "wb") as file:
            file.write(recoloured(name.replace("_", "-"), colour))
        return path


def _palette(t: Tokens) -> QPalette:
    """For what the style sheet does not reach: native dialogs' contents, placeholder text, links."""
    role = QPalette.ColorRole
    colours = {
        role.Window: t.panel,
        role.WindowText: t.text,
        role.Base: t.sunken,
        role.AlternateBase: t.panel,
        role.ToolTipBase: t.raised,
        role.ToolTipText: t.text,
        role.PlaceholderText: t.muted,
        role.Text: t.text,
        role.Button: t.raised,
        role.ButtonText: t.text,
        role.BrightText: t.danger,
        role.Link: t.accent,
        role.Highlight: t.accent,
        role.HighlightedText: t.accent_text,
        role.Accent: t.accent,
        role.Light: t.raised,
        role.Midlight: t.hover,
        role.Mid: t.border,
        role.Dark: t.border_strong,
        role.Shadow: t.backdrop,
    }
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(t.disabled))
    return palette
