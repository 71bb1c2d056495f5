"""How much of a drawing the model keeps, where it may change it, and how often it tries."""

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ddpm_studio.app.drawing import Drawing
from ddpm_studio.app.noised import Noising
from ddpm_studio.app.panels.form_rows import CaptionRows, note_label, tick
from ddpm_studio.app.pixel_art import converted, nearest
from ddpm_studio.app.theme import SPACE, icon
from ddpm_studio.app.widgets.grid_view import GridView
from ddpm_studio.app.widgets.number_slider import NumberSlider
from ddpm_studio.language import number, tr
from ddpm_studio.model.catalogue import ModelInfo

MAX_VARIATIONS = 64
_STRENGTH = 0.45
_PREVIEW, _LOW_PREVIEW = 152, 104  # the preview's height, in device-independent pixels
_WIDTH = 236  # so that the line on t need not wrap


class DrawFinish(QWidget):
    """The right of the drawing board. It looks at the drawing and changes nothing in it."""

    finish = Signal()
    edited = Signal()  # the drawing, or a choice that changes what becomes of it

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._info: ModelInfo | None = None
        self._noising: Noising | None = None
        self._masked = False  # whether anything was painted on the mask when it was last looked at
        self._draft: np.ndarray | None = None  # what became of the drawing, in the model's size and channels
        self._make_widgets()
        self._lay_out()
        self.strength.changed.connect(lambda _: self._tell())
        self.only_mask.toggled.connect(lambda _: self._tell())
        self.resample.changed.connect(lambda _: self.edited.emit())
        self.live.toggled.connect(lambda _: self.show_draft(None))
        self.button.clicked.connect(self.finish)
        drawing.changed.connect(self._on_drawn)
        self._tell()

    def _make_widgets(self) -> None:
        self.strength = NumberSlider(
            "draw.strength",
            tr("Noise"),
            tr(
                "How far the drawing is noised before the model denoises it (SDEdit, Meng et al. 2022): a share of T. "
                "Little noise keeps nearly all of it, much noise only the gist."
            ),
            0.02,
            1,
            _STRENGTH,
            decimals=2,
            step=0.05,
        )
        self.level = note_label()
        self.level.setObjectName("draw.level")
        self.meaning = QLabel()
        self.meaning.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.meaning.setObjectName("draw.meaning")
        self.preview = GridView(self)
        self.preview.setObjectName("draw.preview")
        self.preview.setAccessibleName(tr("The drawing with this much noise"))
        self.preview.setToolTip(
            tr("xt: what the model is given, the drawing at this much noise; live also what it makes.")
        )
        self.preview.set_descriptions(lambda index: tr("What the model makes of it") if index else "xt")
        self.preview.set_placeholder(tr("Choose a model to see how much noise this is."))
        self.live = tick(
            "draw.live",
            tr("Live: show what becomes of it"),
            tr(
                "Show what the model makes of it while you draw: a quick draft at each stroke, a better one when the "
                "hand rests. It is drawn from one seed, so that only your changes make the difference."
            ),
        )
        self.only_mask = tick(
            "draw.only_mask",
            tr("Redraw only the mask"),
            tr(
                "Inpainting: the model draws where the mask is painted, to go with the rest, which stays exactly as it "
                "is."
            ),
        )
        self.resample = NumberSlider(
            "draw.resample",
            tr("Resample"),
            tr(
                "How often each stretch of steps is walked, back up by noise in between, so that what is drawn goes "
                "better with what is kept (RePaint, Lugmayr et al. 2022). 1 is once; the time grows with it."
            ),
            1,
            10,
            1,
        )
        self.variations = NumberSlider(
            "draw.variations",
            tr("Variations"),
            tr("How many are drawn, each from a seed of its own."),
            1,
            MAX_VARIATIONS,
            4,
        )
        self.button = QPushButton(icon("sample", "accent_text"), tr("Let the model finish it"), self)
        self.button.setObjectName("draw.finish")
        self.button.setAccessibleName(tr("Let the model finish it"))
        self.button.setToolTip(tr("Noise the drawing as chosen, and let the model denoise it. (Ctrl+Shift+Return)"))
        self.button.setProperty("primary", True)
        self.button.setMinimumHeight(38)
        self.hint = note_label("warning")
        self.hint.setObjectName("draw.hint")

    def _lay_out(self) -> None:
        self._title = QLabel(tr("How much noise"))
        self._title.setProperty("role", "heading")
        noise = CaptionRows()
        noise.across(self._title)
        noise.field(tr("Noise"), self.strength)
        noise.across(self.level)
        noise.across(self.meaning)
        choices = CaptionRows()
        choices.across(self.live)
        choices.across(self.only_mask)
        choices.field(tr("Resample"), self.resample)
        choices.field(tr("Variations"), self.variations)
        choices.across(self.hint)
        choices.across(self.button)
        self._noise, self._choices = QWidget(self), QWidget(self)
        self._noise.setLayout(noise)
        self._choices.setLayout(choices)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(SPACE.l)
        self._grid.setVerticalSpacing(SPACE.s)
        self._grid.addWidget(self._noise, 0, 0)
        self._grid.addWidget(self.preview, 1, 0)
        self.set_strip(False)

    def set_strip(self, strip: bool) -> None:
        """Lie beneath the canvas, low and wide; or else stand beside it, as a column."""
        self._title.setVisible(not strip)
        self.meaning.setWordWrap(not strip)
        self._grid.addWidget(self._choices, 0 if strip else 2, 1 if strip else 0, 2 if strip else 1, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, int(strip))
        margin = SPACE.s if strip else 0
        self._grid.setContentsMargins(margin, margin, margin, margin)
        self.setMinimumWidth(0 if strip else _WIDTH)
        self.preview.setFixedHeight(_LOW_PREVIEW if strip else _PREVIEW)
        self.meaning.setMinimumHeight((1 if strip else 2) * self.meaning.fontMetrics().lineSpacing())

    def set_model(self, info: ModelInfo | None) -> None:
        """Which model denoises."""
        self._info = info
        self._noising = Noising(info.config.schedule) if info else None
        self._draft = None
        self._tell()

    def show_draft(self, image: np.ndarray | None) -> None:
        """Show what the model made of the drawing, (H, W, C) uint8, beside it; None: nothing yet."""
        self._draft = image if self.live.isChecked() else None
        self._show_preview()

    @property
    def ready(self) -> bool:
        """Whether the model can be asked."""
        return self.button.isEnabled()

    def state(self) -> dict[str, Any]:
        """What is remembered until next time."""
        return {
            "strength": self.strength.value,
            "only_mask": self.only_mask.isChecked(),
            "live": self.live.isChecked(),
            "resample": self.resample.value,
            "variations": self.variations.value,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what ``state`` gave; what is missing stays as it is."""
        for key, field in (
            ("strength", self.strength),
            ("resample", self.resample),
            ("variations", self.variations),
        ):
            if isinstance(state.get(key), int | float):
                field.set_value(state[key])
        self.only_mask.setChecked(bool(state.get("only_mask", False)))
        self.live.setChecked(bool(state.get("live", False)))

    def _on_drawn(self) -> None:
        """Who paints a mask wants it redrawn; without one there is nothing to keep."""
        masked = bool(self._drawing.mask.any())
        if masked != self._masked:
            self._masked = masked
            self.only_mask.setChecked(masked)
        self._tell()

    def _tell(self) -> None:
        """Say and show what the choices mean."""
        masked = self.only_mask.isChecked()
        unpainted = masked and not self._drawing.mask.any()
        self.resample.setEnabled(masked)
        self.button.setEnabled(self._info is not None and not unpainted)
        self.hint.setVisible(unpainted or self._info is None)
        self.hint.setText(
            tr("Choose a model first.")
            if self._info is None
            else tr("Paint what is to be redrawn, on the layer “Mask”.")
        )
        if self._info is None or self._noising is None:
            self.preview.clear()
            self.level.clear()
            self.meaning.clear()
            return
        t = self._noising.t(self.strength.value)
        alpha_bar = self._noising.alpha_bar(t)
        timesteps = self._info.config.schedule.timesteps
        parts = [tr("t = {t} of {timesteps}", t=t, timesteps=timesteps), f"ᾱ = {number(alpha_bar, '.3f')}"]
        if 0 < alpha_bar < 1:
            parts.append(f"SNR {number(10 * np.log10(alpha_bar / (1 - alpha_bar)), '+.1f')} dB")
        self.level.setText(" · ".join(parts))
        self.meaning.setText(self._noising.meaning(t))
        self._show_preview()
        self.edited.emit()

    def _show_preview(self) -> None:
        if self._noising is None:
            return
        shown = [self._noised(self._noising.t(self.strength.value))]
        self.preview.set_images(np.stack(shown if self._draft is None else [*shown, self._draft]))

    def _noised(self, t: int) -> np.ndarray:
        """The drawing as the model gets it; where only the mask is redrawn, the rest as it comes out again."""
        size, channels = self._info.config.size, self._info.config.channels
        pixels = converted(nearest(self._drawing.pixels, size), channels, self._drawing.background)
        noised = self._noising.xt(pixels, t)
        if self.only_mask.isChecked():
            noised = np.where(nearest(self._drawing.mask, size)[..., None], noised, pixels)
        return noised
