"""The drawing board of the Sample workspace: paint a rough image, and let the model finish it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ddpm_studio.app import colours, pictures_in, pixel_art, png_bytes
from ddpm_studio.app.actions import Action
from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.drawing import Drawing
from ddpm_studio.app.live_steering import LiveSteering, LiveWish
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.draw_colours import DrawColours
from ddpm_studio.app.panels.draw_finish import DrawFinish
from ddpm_studio.app.panels.draw_pictures import DrawPictures
from ddpm_studio.app.panels.draw_results import DrawResults
from ddpm_studio.app.panels.draw_tools import DrawTools
from ddpm_studio.app.pixel_art import Cell
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.pixel_canvas import PixelCanvas
from ddpm_studio.app.widgets.side_column import SideColumn
from ddpm_studio.language import tr
from ddpm_studio.model.catalogue import ModelInfo
from ddpm_studio.sampling.request import SampleRequest, Start

_LIVE_STEPS = 12
_NARROW = 860  # device-independent pixels of width, below which there is no right column
_NARROWER, _NARROWEST = 660, 440  # below which buttons have no words; below which it does not go
_SHIFTS = ((tr("Move left"), -1, 0), (tr("Move right"), 1, 0), (tr("Move up"), 0, -1), (tr("Move down"), 0, 1))


class DrawPanel(QWidget):
    """Tools at the left, the canvas in the middle, at the right what the model is to do with it.

    ``finish_requested`` carries the ``Start`` of a sampling of ``variations`` images; their pixels come back through
    ``show_results``.
    """

    finish_requested = Signal(object)  # sampling.request.Start
    take_requested = Signal()  # the image that is chosen in the workspace, for ``open_pixels``

    def __init__(self, bridge: Bridge, home: Path, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draw")
        self._info: ModelInfo | None = None
        self._sent: np.ndarray | None = None  # the drawing as it was last sent to the model
        self._request_for: Callable[[Start], SampleRequest] = self._plain_request
        self.drawing = Drawing(parent=self)
        self.pictures = DrawPictures(self, self.drawing, self.open_pixels, home, notes)
        self.canvas = PixelCanvas(self.drawing, self)
        self.canvas.setObjectName("draw.canvas")
        self.canvas.setAccessibleName(tr("Drawing board"))
        self.tools = DrawTools(self.canvas, self)
        self.colours = DrawColours(self.canvas, home, notes, self)
        self.side = DrawFinish(self.drawing, self)
        self.results = DrawResults(self)
        self.steering = LiveSteering(bridge, self._live_wish, self)
        self._lay_out()
        self.setAcceptDrops(True)
        self.tools.undo.clicked.connect(self.undo)
        self.tools.redo.clicked.connect(self.redo)
        self.side.finish.connect(self.finish)
        self.results.peeked.connect(self.canvas.set_peek)
        self.results.taken.connect(self._take)
        self.canvas.pointed.connect(self._tell_place)
        self.side.edited.connect(self._on_edited)
        self.side.live.toggled.connect(lambda on: self._on_edited() if on else self.steering.stop())
        for shown in (self.steering.drafted, self.steering.refined):
            shown.connect(lambda recording, _wish: self.side.show_draft(recording.ended.images[0]))

    def _lay_out(self) -> None:
        self.open_button = self._button("open", "folder", tr("Open image…"), tr("Open an image file on the canvas."))
        self.open_button.clicked.connect(self.pictures.open_file)
        self.take_button = self._button(
            "take", "image", tr("Take the chosen image"), tr("Go on with the image that is chosen among those drawn.")
        )
        self.take_button.clicked.connect(self.take_requested)
        self.place = QLabel(self)
        self.place.setObjectName("draw.place")
        self.place.setProperty("role", "caption")
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bar = QHBoxLayout()
        bar.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        bar.setSpacing(SPACE.s)
        for widget in (self.open_button, self.take_button):
            bar.addWidget(widget)
        bar.addWidget(self.place, 1)
        centre = QVBoxLayout()
        centre.setSpacing(0)
        centre.addLayout(bar)
        centre.addWidget(self.canvas, 1)
        centre.addWidget(self.results)
        self._left, self._right = SideColumn(self), SideColumn(self)
        self._left.fill(self.tools, self.colours)
        self._right.fill(self.side)
        self._grid = QGridLayout(self)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)  # see ``minimumSizeHint``
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addLayout(centre, 0, 1)
        self._grid.addWidget(self._right, 0, 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(0, 1)
        self.tools.fill_menu(self._menu())

    def minimumSizeHint(self) -> QSize:
        """Where it is narrow and low, the side columns are scrolled."""
        return QSize(_NARROWEST, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the right column becomes a strip at the foot, so that the canvas keeps its room."""
        super().resizeEvent(event)
        width = event.size().width()
        for button in (self.open_button, self.take_button):
            style = Qt.ToolButtonStyle
            button.setToolButtonStyle(style.ToolButtonIconOnly if width < _NARROWER else style.ToolButtonTextBesideIcon)
        narrow = width < _NARROW
        if narrow == self._right.isHidden():
            return
        self._right.setVisible(not narrow)
        self.side.set_strip(narrow)
        if narrow:
            self._grid.addWidget(self.side, 1, 0, 1, 3)
        else:
            self._right.fill(self.side)

    def _button(self, name: str, image: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(image))
        button.setText(text)
        button.setObjectName(f"draw.{name}")
        button.setAccessibleName(text)
        button.setToolTip(tip)
        return button

    def _menu(self) -> list[tuple[str, str, Callable[[], object]] | None]:
        drawing = self.drawing
        return [
            (tr("Flip left to right"), "mirror", lambda: drawing.flip(1)),
            (tr("Flip top to bottom"), "flip-vertical", lambda: drawing.flip(0)),
            *((text, "arrow-right", lambda x=x, y=y: drawing.shift(x, y)) for text, x, y in _SHIFTS),
            None,
            (tr("Invert the mask"), "swap", drawing.invert_mask),
            (tr("Clear the mask"), "mask", drawing.clear_mask),
            None,
            (tr("Copy the drawing"), "copy", self.pictures.copy),
            (tr("Paste an image"), "paste", self.pictures.paste),
            (tr("Clear the drawing"), "trash", drawing.clear),
        ]

    # ---- for the workspace -------------------------------------------------------------------------------------------

    @property
    def variations(self) -> int:
        """How many images the model is to draw."""
        return int(self.side.variations.value)

    def set_model(self, info: ModelInfo | None) -> None:
        """Draw for this model: the drawing takes its size and channels, which can be undone."""
        if info is not None and (self._info is None or info.path != self._info.path):
            self.colours.set_model_colours(colours.model_colours(info))
        self._info = info
        if info is not None:
            self.drawing.fit(info.config.size, info.config.channels, colours.background_of(info))
            self.colours.set_colour(self.colours.colour)
        self.side.set_model(info)

    def open_pixels(self, pixels: np.ndarray) -> None:
        """Put an image, (H, W, C) uint8 of any size, on the canvas, fitted as training images are."""
        drawing = self.drawing
        size, channels = drawing.size, drawing.channels
        self.canvas.cancel_stroke()
        drawing.replace(tr("Open an image"), pixel_art.imported(pixels, size, channels, drawing.background))

    def offer_colours(self, images: np.ndarray) -> None:
        """Offer the colours of images that the model drew or learns from, (N, H, W, C) uint8."""
        self.colours.set_model_colours(colours.colours_of(images))

    def start(self) -> Start:
        """The drawing as a sampling begins with it. Raises ValueError where no model is chosen."""
        if self._info is None:
            raise ValueError(tr("no model is chosen"))
        side = self.side
        mask = None
        if side.only_mask.isChecked():
            mask = png_bytes.png(np.where(self._at_model_size(self.drawing.mask), 255, 0).astype(np.uint8)[..., None])
        return Start(
            images=(png_bytes.png(self._as_model_sees(self.drawing.pixels)),),
            strength=side.strength.value,
            mask=mask,
            resample=int(side.resample.value) if mask else 1,
        )

    def set_requests(self, make: Callable[[Start], SampleRequest]) -> None:
        """How one image is drawn live from a start: in the context and with the seed that are chosen elsewhere."""
        self._request_for = make

    def finish(self) -> None:
        """Ask for the drawing to be finished by the model."""
        self.canvas.cancel_stroke()
        if self.side.ready:
            self._sent = self._as_model_sees(self.drawing.pixels)
            self.finish_requested.emit(self.start())

    def show_results(self, images: np.ndarray) -> None:
        """Show what the model made of it, (N, H, W, C) uint8, beside the drawing as it was sent."""
        if not self.colours.model_row.colours:
            self.offer_colours(images)
        size, channels = images.shape[1], images.shape[3]
        before = self.drawing.pixels if self._sent is None else self._sent
        before = pixel_art.converted(pixel_art.nearest(before, size), channels, self.drawing.background)
        self.results.show_results(before, images)

    def save_state(self) -> dict[str, Any]:
        """Drawing, mask, pen, colours and choices, as plain values."""
        parts = {"drawing": self.drawing, "tools": self.tools, "colours": self.colours, "side": self.side}
        return {name: part.state() for name, part in parts.items()}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Bring back what ``save_state`` gave; what is missing or no longer fits stays as it is."""
        self.drawing.restore(state.get("drawing", {}))
        self.tools.restore(state.get("tools", {}))
        self.colours.restore(state.get("colours", {}))
        self.side.restore(state.get("side", {}))
        if self._info is not None:
            config = self._info.config
            self.drawing.fit(config.size, config.channels, self.drawing.background)
            self.colours.set_colour(self.colours.colour)

    def actions_table(self) -> list[Action]:
        """The commands of the drawing board; they can be run while it is seen."""
        drawing = self.drawing

        def act(what: str, text: str, run, tip: str, keys: str, picture: str, enabled=lambda: True) -> Action:
            return Action(
                f"sample.draw.{what}",
                text,
                run,
                tip,
                keys,
                picture,
                tr("Sample"),
                lambda: self.isVisible() and enabled(),
                group="draw",
                workspace="sample",
            )

        return [
            act(
                "undo",
                tr("Undo drawing"),
                self.undo,
                tr("Undo the last stroke."),
                "Ctrl+Z",
                "undo",
                drawing.undo.canUndo,
            ),
            act("redo", tr("Redo drawing"), self.redo, tr("Redo it."), "Ctrl+Shift+Z", "redo", drawing.undo.canRedo),
            act("open", tr("Open an image to draw on…"), self.pictures.open_file, tr("From a file."), "", "folder"),
            act("paste", tr("Paste an image to draw on"), self.pictures.paste, tr("From the clipboard."), "", "paste"),
            act("copy", tr("Copy the drawing"), self.pictures.copy, tr("To the clipboard."), "", "copy"),
            act(
                "take",
                tr("Draw on the chosen image"),
                self.take_requested.emit,
                tr("Take it to the canvas."),
                "",
                "image",
            ),
            act("invert_mask", tr("Invert the mask"), drawing.invert_mask, tr("Redraw the rest instead."), "", "swap"),
            act("clear_mask", tr("Clear the mask"), drawing.clear_mask, tr("Redraw nothing."), "", "mask"),
            act("clear", tr("Clear the drawing"), drawing.clear, tr("Erase all of it."), "", "trash"),
            act(
                "finish",
                tr("Let the model finish the drawing"),
                self.finish,
                tr("Noise the drawing, and let the model denoise it."),
                "Ctrl+Shift+Return",
                "sample",
                lambda: self.side.ready,
            ),
        ]

    # ---- changing ----------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Undo the last stroke or change, or give up the one that is being drawn."""
        if self.canvas.drawing_now:
            self.canvas.cancel_stroke()
        else:
            self.drawing.undo.undo()

    def redo(self) -> None:
        """Do again what was undone."""
        self.canvas.cancel_stroke()
        self.drawing.undo.redo()

    def _take(self, pixels: np.ndarray, index: int) -> None:
        drawing = self.drawing
        self.canvas.cancel_stroke()
        fitted = pixel_art.converted(pixel_art.nearest(pixels, drawing.size), drawing.channels, drawing.background)
        drawing.replace(tr("Take variation {index}", index=index) if index else tr("Back to before"), fitted)

    # ---- live --------------------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        if self.side.live.isChecked() and self.isVisible():
            self.steering.moved()

    def _live_wish(self) -> LiveWish | None:
        if self._info is None or not (self.side.ready and self.side.live.isChecked() and self.isVisible()):
            return None
        return LiveWish(self._request_for(self.start()), self._info.config.schedule.timesteps)

    def _plain_request(self, start: Start) -> SampleRequest:
        """One image without context, from the same seed each time."""
        steps = min(_LIVE_STEPS, self._info.config.schedule.timesteps)
        return SampleRequest(model=self._info.path, sampler="dpmpp", steps=steps, start=start)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_edited()  # what is live goes on

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.steering.stop()

    def _as_model_sees(self, pixels: np.ndarray) -> np.ndarray:
        """The drawing in the model's size and channels, which it has unless a change of model was undone."""
        return pixel_art.converted(self._at_model_size(pixels), self._info.config.channels, self.drawing.background)

    def _at_model_size(self, layer: np.ndarray) -> np.ndarray:
        return pixel_art.nearest(layer, self._info.config.size)

    def _tell_place(self, cell: Cell | None) -> None:
        if cell is None:
            self.place.clear()
            return
        colour = pixel_art.colour_of(self.drawing.pixels[cell[1], cell[0]])
        name = colours.to_hex(colour) if colour[3] else tr("transparent")
        self.place.setText(f"{cell[0] + 1}, {cell[1] + 1}  {name}")

    # ---- keys and drops ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Also where no menu of a window knows these keys."""
        keys = QKeySequence.StandardKey
        for standard, run in ((keys.Undo, self.undo), (keys.Redo, self.redo), (keys.Paste, self.pictures.paste)):
            if event.matches(standard):
                run()
                return
        if event.matches(keys.Copy):
            self.pictures.copy()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pictures_in.brings_picture(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.pictures.drop(event.mimeData())
