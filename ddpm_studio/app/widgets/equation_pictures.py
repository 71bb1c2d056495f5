"""The forward process as an equation of pictures: xt = alpha · x0 + sigma · eps, with this moment's numbers."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.crisp_picture import crisp_picture, with_alpha

_LEAST = 96  # of a picture, in device-independent pixels
_NOTCH = 120  # of a mouse wheel


@dataclass(frozen=True, eq=False)
class Term:
    """A picture of the equation. before: what is written in front of it. pixels: (H, W, C) uint8."""

    before: str
    pixels: np.ndarray
    symbol: str
    caption: str


class EquationPictures(QWidget):
    """Three pictures of one size, crisp, with signs and numbers between them. The left and right arrow keys ask for
    another image, the mouse wheel for another t."""

    stepped = Signal(int)  # -1 or 1: the image before or after
    wheeled = Signal(int)  # notches, above 0 away from the person

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms: tuple[Term, ...] = ()
        self._turned = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Theme.instance().changed.connect(self.update)

    def show_terms(self, terms: tuple[Term, ...]) -> None:
        """Show these, from left to right; () for none."""
        self._terms = terms
        self.setAccessibleDescription(" ".join(f"{term.before} {term.symbol}" for term in terms).strip())
        self.update()

    @property
    def terms(self) -> tuple[Term, ...]:
        """What is shown."""
        return self._terms

    def sizeHint(self) -> QSize:
        return QSize(840, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * _LEAST + 180, _LEAST + 48)

    # ---- painting ----------------------------------------------------------------------------------------------------

    def _sign_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.2)
        return font

    def picture_rects(self) -> list[QRectF]:
        """Where each picture is, in the widget's own coordinates: squares of a whole number of pixels' widths."""
        if not self._terms:
            return []
        ratio = self.devicePixelRatioF()
        signs = self._sign_widths()
        below = 2 * QFontMetricsF(self.font()).height() + SPACE.xs
        room = min((self.width() - sum(signs)) / len(self._terms), self.height() - below)
        across = max(term.pixels.shape[1] for term in self._terms)
        side = max(1, int(room * ratio) // across) * across / ratio
        left = (self.width() - sum(signs) - len(self._terms) * side) / 2
        top = max(0.0, (self.height() - below - side) / 2)
        rects = []
        for sign in signs:
            left += sign
            rects.append(QRectF(left, top, side, side))
            left += side
        return rects

    def _sign_widths(self) -> list[float]:
        """Of what is written before each picture. Digits are all as wide, so that nothing jumps while t moves."""
        metrics = QFontMetricsF(self._sign_font())
        return [metrics.horizontalAdvance(term.before) + 2 * SPACE.s if term.before else 0.0 for term in self._terms]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = Theme.instance()
        ratio = self.devicePixelRatioF()
        metrics = QFontMetricsF(self.font())
        corner = QPointF(self.mapTo(self.window(), QPoint(0, 0))) * ratio
        shift = QPointF(round(corner.x()) - corner.x(), round(corner.y()) - corner.y())
        for number, (term, rect, sign) in enumerate(
            zip(self._terms, self.picture_rects(), self._sign_widths(), strict=True)
        ):
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            painter.translate(shift)
            at = QPoint(round(rect.left() * ratio), round(rect.top() * ratio))
            picture = crisp_picture(with_alpha(term.pixels), round(rect.width() * ratio), ratio)
            painter.drawImage(at, picture)
            line = max(1, round((2 if number == 0 else 1) * ratio))
            pen = QPen(theme.color("accent" if number == 0 else "border_strong"), line)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            frame = QRectF(at, picture.size()).adjusted(-line / 2, -line / 2, line / 2, line / 2)
            painter.drawRect(frame)
            painter.restore()
            if term.before:
                painter.setFont(self._sign_font())
                painter.setPen(theme.color("text"))
                place = QRectF(rect.left() - sign, rect.top(), sign, rect.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, term.before)
            painter.setFont(self.font())
            below = QRectF(
                rect.left() - SPACE.m, rect.bottom() + SPACE.xs, rect.width() + 2 * SPACE.m, metrics.height()
            )
            for text, role in ((term.symbol, "text"), (term.caption, "muted")):
                painter.setPen(theme.color(role))
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, below.width())
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, shown)
                below.translate(0, metrics.height())
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    # ---- keys and wheel ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._terms:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._terms:
            event.ignore()
            return
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        if notches:
            self.wheeled.emit(notches)
        event.accept()
