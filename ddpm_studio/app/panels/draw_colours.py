"""The colours of the drawing board: the one that is drawn with, and those to choose from."""

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app import colours
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.pixel_art import Colour, colour_of, pixel_of
from ddpm_studio.app.strokes import Tool
from ddpm_studio.app.theme import icon
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.pixel_canvas import Layer, PixelCanvas
from ddpm_studio.app.widgets.swatches import Swatches
from ddpm_studio.export.palette import PaletteError, read_palette
from ddpm_studio.language import tr


class DrawColours(QWidget):
    """Gives a canvas its colour, and follows its pipette."""

    def __init__(self, canvas: PixelCanvas, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._notes = notes
        self._folder = home
        self._recent: list[Colour] = []
        self._make_widgets()
        self._lay_out()
        canvas.picked.connect(self.set_colour)
        canvas.stroke_ended.connect(self._remember)
        self.use_palette(colours.own_palette())
        self.set_colour(colours.own_palette()[0])

    # ---- making ------------------------------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self.button = QPushButton(self)
        self.button.setObjectName("draw.colour")
        self.button.setToolTip(tr("The colour that is drawn with. Click to mix another."))
        self.button.setIconSize(QSize(28, 20))
        self.button.clicked.connect(self._ask_colour)
        self.recent_row = Swatches("draw.recent", tr("Colours used last"), tr("Used last."), self)
        self.model_row = Swatches(
            "draw.model_colours", tr("Colours of the model"), tr("The model draws in such colours."), self
        )
        self.palette_row = Swatches("draw.palette", tr("Palette"), tr("From the palette."), self)
        for row in self._rows():
            row.chosen.connect(self.set_colour)
        self.palette_button = QToolButton(self)
        self.palette_button.setObjectName("draw.palette.menu")
        self.palette_button.setAccessibleName(tr("Another palette"))
        self.palette_button.setToolTip(tr("Load a palette file (.gpl of GIMP, or .hex), or take the program's own."))
        self.palette_button.setIcon(icon("more", "muted"))
        self.palette_button.setIconSize(QSize(14, 14))
        self.palette_button.setProperty("flat", True)
        self.palette_button.setFixedHeight(22)
        self.palette_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.palette_button)
        menu.addAction(icon("folder"), tr("Load a palette…")).triggered.connect(lambda: self.ask_palette())
        own = menu.addAction(icon("palette"), tr("The program's own palette"))
        own.triggered.connect(lambda: self.use_palette(colours.own_palette()))
        self.palette_button.setMenu(menu)
        self._recent_title, self._model_title = _caption(tr("Used last")), _caption(tr("Of the model"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(_caption(tr("Palette")), 1)
        head.addWidget(self.palette_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(_caption(tr("Colour")))
        column.addWidget(self.button)
        for title, row in ((self._recent_title, self.recent_row), (self._model_title, self.model_row)):
            column.addWidget(title)
            column.addWidget(row)
        column.addLayout(head)
        column.addWidget(self.palette_row)
        self._show_rows()

    def _rows(self) -> tuple[Swatches, ...]:
        return self.recent_row, self.model_row, self.palette_row

    def _show_rows(self) -> None:
        for title, row in ((self._recent_title, self.recent_row), (self._model_title, self.model_row)):
            title.setVisible(bool(row.colours))
            row.setVisible(bool(row.colours))

    # ---- the colour --------------------------------------------------------------------------------------------------

    @property
    def colour(self) -> Colour:
        """What is drawn with."""
        return self._canvas.colour

    def set_colour(self, colour: Colour) -> None:
        """Draw with another colour: with what becomes of it in this kind of image."""
        colour = colour_of(pixel_of(colour, self._canvas.drawing.channels))
        self._canvas.colour = colour
        self.button.setIcon(_swatch_icon(colour))
        self.button.setText(colours.to_hex(colour) if colour[3] else tr("transparent"))
        self.button.setAccessibleName(tr("Colour {name}", name=self.button.text()))
        for row in self._rows():
            row.mark(colour)

    def _ask_colour(self) -> None:
        options = QColorDialog.ColorDialogOption(0)
        if self._canvas.drawing.channels == 4:
            options = QColorDialog.ColorDialogOption.ShowAlphaChannel
        chosen = QColorDialog.getColor(QColor(*self.colour), self, tr("Colour to draw with"), options)
        if chosen.isValid():
            self.set_colour(chosen.getRgb())

    # ---- colours to choose from --------------------------------------------------------------------------------------

    def set_model_colours(self, found: list[Colour]) -> None:
        """Offer colours that the model is known to draw in; the row is hidden where there are none."""
        self.model_row.set_colours(found)
        self._show_rows()

    def use_palette(self, palette: list[Colour]) -> None:
        """Offer another palette."""
        self.palette_row.set_colours(palette)
        self.palette_row.mark(self.colour)

    def ask_palette(self) -> None:
        """Ask for a palette file, and offer its colours."""
        kinds = tr("Palettes (*.gpl *.hex);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Load a palette"), str(self._folder), kinds)
        if chosen:
            self._folder = Path(chosen).parent
            self.load_palette(Path(chosen))

    def load_palette(self, path: Path) -> None:
        """Offer the colours of a .gpl or .hex file. What is wrong with it is said in a note."""
        try:
            palette: np.ndarray = read_palette(path)
        except PaletteError as error:
            self._notes.say(
                tr("The palette was not loaded."), str(error), tr("Choose a .gpl or .hex file."), kind="warning"
            )
            return
        self.use_palette([colour_of(colour) for colour in palette])

    def _remember(self) -> None:
        """A stroke was drawn: its colour is one of those used last."""
        erased = self._canvas.pen.tool is Tool.ERASER
        if self._canvas.layer is Layer.PICTURE and not erased and self.colour not in self._recent:
            self._set_recent(colours.with_recent(self._recent, self.colour))

    def _set_recent(self, recent: list[Colour]) -> None:
        self._recent = recent
        self.recent_row.set_colours(recent)
        self.recent_row.mark(self.colour)
        self._show_rows()

    # ---- until next time ---------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """What is remembered: colours as ``#rrggbb``."""
        return {
            "colour": colours.to_hex(self.colour),
            "recent": [colours.to_hex(colour) for colour in self._recent],
            "palette": [colours.to_hex(colour) for colour in self.palette_row.colours],
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what ``state`` gave; what is missing or no colour stays as it is."""
        try:
            colour = colours.from_hex(state.get("colour", colours.to_hex(self.colour)))
            recent = [colours.from_hex(text) for text in state.get("recent", [])]
            palette = [colours.from_hex(text) for text in state.get("palette", [])]
        except (TypeError, ValueError, AttributeError):
            return
        self._set_recent(recent[: colours.RECENT])
        self.use_palette(palette or colours.own_palette())
        self.set_colour(colour)


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "caption")
    return label


def _swatch_icon(colour: Colour) -> QIcon:
    picture = QPixmap(56, 40)
    painter = QPainter(picture)
    paint_board(painter, picture.rect(), 1)
    painter.fillRect(picture.rect(), QColor(*colour))
    painter.setPen(QColor(128, 128, 128))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
