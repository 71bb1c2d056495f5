"""What becomes of images that are not square: the three ways side by side, on the images it matters most for."""

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.background import Background, Outcome
from ddpm_studio.app.icons import icon
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.form_rows import choose
from ddpm_studio.app.panels.image_set_form import ImageSetForm
from ddpm_studio.app.theme import SPACE, Theme
from ddpm_studio.app.widgets.crisp_picture import crisp_picture, with_alpha
from ddpm_studio.data.image_set import ImageSetError
from ddpm_studio.data.odd_shapes import FITS, OddPicture, odd_pictures
from ddpm_studio.data.resizing import Fit
from ddpm_studio.data.watch import Watch
from ddpm_studio.language import tr

_COLUMNS = 2  # of pictures on a card
_SIDE = 96  # of a picture, in device-independent pixels
_GAP = 6
_WORDS: dict[Fit, tuple[str, str]] = {
    "pad": (tr("Pad"), tr("All of it, background beside it")),
    "crop": (tr("Crop"), tr("Only the middle square")),
    "stretch": (tr("Stretch"), tr("All of it, out of proportion")),
}


class FitCard(QAbstractButton):
    """One way, with its pictures: checked by a click, the space bar or the arrow keys."""

    def __init__(self, how: Fit, pictures: tuple[OddPicture, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.how = how
        self._images = [with_alpha(picture.fitted[how]) for picture in pictures]
        self.setObjectName(f"data.fits.{how}")
        self.setText(_WORDS[how][0])
        self.setAccessibleName(_WORDS[how][0])
        self.setAccessibleDescription(_WORDS[how][1])
        self.setToolTip(_WORDS[how][1])
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        Theme.instance().changed.connect(self.update)

    def picture_rect(self, index: int) -> QRect:
        """Where a picture has room, in the widget's own coordinates."""
        top = SPACE.m + 2 * int(QFontMetricsF(self.font()).height()) + SPACE.s
        pitch = _SIDE + _GAP
        return QRect(SPACE.m + index % _COLUMNS * pitch, top + index // _COLUMNS * pitch, _SIDE, _SIDE)

    def sizeHint(self) -> QSize:
        rows = max(1, -(-len(self._images) // _COLUMNS))
        last = self.picture_rect(rows * _COLUMNS - 1)
        return QSize(last.right() + SPACE.m + 1, last.bottom() + SPACE.m + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = Theme.instance()
        on = self.isChecked()
        pen = QPen(theme.color("accent" if on or self.hasFocus() else "border"), 2 if on else 1)
        if self.hasFocus() and not on:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(theme.color("accent_soft" if on else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        line = QRectF(SPACE.m, SPACE.m, self.width() - 2 * SPACE.m, QFontMetricsF(self.font()).height())
        bold = self.font()
        bold.setBold(True)
        for text, role, font in ((self.text(), "text", bold), (_WORDS[self.how][1], "muted", self.font())):
            painter.setFont(font)
            painter.setPen(theme.color(role))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
            line.translate(0, line.height())
        ratio = self.devicePixelRatioF()
        corner = self.mapTo(self.window(), QPoint(0, 0)).toPointF() * ratio
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(round(corner.x()) - corner.x(), round(corner.y()) - corner.y())
        for index, image in enumerate(self._images):
            room = self.picture_rect(index)
            picture = crisp_picture(image, round(_SIDE * ratio), ratio)
            spare = (round(_SIDE * ratio) - picture.width()) // 2
            painter.drawImage(QPoint(round(room.left() * ratio) + spare, round(room.top() * ratio) + spare), picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # for the dialog
        else:
            super().keyPressEvent(event)


class FitDialog(QDialog):
    """``accepted`` once one is chosen; see ``how``."""

    def __init__(self, pictures: tuple[OddPicture, ...], size: int, how: Fit, parent: QWidget | None = None) -> None:
        """pictures: to show it on, at least one. size: that they are fitted to. how: what is chosen at first."""
        super().__init__(parent)
        self.setObjectName("data.fits")
        self.setWindowTitle(tr("Images that are not square"))
        sides = [f"{picture.width} × {picture.height}" for picture in pictures]
        intro = QLabel(
            tr(
                "The images farthest from square, as the network would see them at {size} × {size} pixels. "
                "They have {sizes} pixels.",
                size=size,
                sizes=", ".join(dict.fromkeys(sides)),
            ),
            wordWrap=True,
        )
        intro.setProperty("role", "muted")
        self.cards = {way: FitCard(way, pictures) for way in FITS}
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        for way, card in self.cards.items():
            self._group.addButton(card)
            card.setChecked(way == how)
            card.ensurePolished()
            card.setFixedSize(card.sizeHint())  # a layout with words that wrap would take some of its height
            row.addWidget(card)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use_button = QPushButton(tr("Use this fit"), objectName="data.fits.use")
        self.use_button.setProperty("primary", True)
        self.use_button.setDefault(True)
        self.use_button.setToolTip(tr("Read the images again with the chosen fit"))
        buttons.addButton(self.use_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        column.setSpacing(SPACE.m)
        column.addWidget(intro)
        column.addLayout(row)
        column.addWidget(buttons)
        self.cards[how].setFocus()
        across = sum(card.width() for card in self.cards.values()) + (len(FITS) - 1) * SPACE.m
        intro.ensurePolished()
        intro.setMinimumHeight(intro.heightForWidth(across))  # a dialog does not ask how often words wrap

    @property
    def how(self) -> Fit:
        """The chosen way."""
        return self._group.checkedButton().how


class FitChooser(QObject):
    """Puts a button beside the form's choice of the fit, which opens the dialog on the image set that is chosen."""

    def __init__(self, form: ImageSetForm, notes: Notes, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._notes = notes
        self._parent = parent
        self.dialog: FitDialog | None = None
        self._work = Background(self)
        self._work.ended.connect(self._on_ended)
        self.button = QToolButton(objectName="data.fit.compare", icon=icon("eye"))
        self.button.setToolTip(tr("Compare pad, crop and stretch on the images that are farthest from square"))
        self.button.setAccessibleName(tr("Compare the fits"))
        self.button.clicked.connect(self.compare)
        form.fit_row.addWidget(self.button)

    def compare(self) -> None:
        """Look for the images that are farthest from square, and show them fitted in each way."""
        value = self._form.value
        if self._work.busy:
            return
        self.button.setEnabled(False)

        def work(tell) -> tuple[OddPicture, ...]:
            tell(0.0)
            source = Path(value.source)
            if not source.exists():  # builtin: or of the catalogue
                return ()
            watch = Watch(None, lambda: _told_to_end(tell))
            return odd_pictures(source, value.size, value.background, value.channels, value.preparation.grid, watch)

        self._work.start(work)

    def end(self) -> None:
        """End what goes on."""
        self._work.end()
        if self.dialog is not None:
            self.dialog.reject()

    def _on_ended(self, outcome: Outcome) -> None:
        self.button.setEnabled(True)
        if isinstance(outcome.error, ImageSetError | OSError):
            self._notes.say(tr("The fits cannot be compared"), str(outcome.error), kind="warning")
        elif outcome.error is not None:
            raise outcome.error
        elif outcome.result:
            self._show(outcome.result)
        elif not outcome.cancelled:
            self._notes.say(
                tr("There is nothing to compare"),
                tr("These images are all of one shape: they come from the program itself or from an array."),
            )

    def _show(self, pictures: tuple[OddPicture, ...]) -> None:
        if all(picture.width == picture.height for picture in pictures):
            self._notes.say(tr("The images are square"), tr("Each fit gives the same."))
            return
        value = self._form.value
        dialog = FitDialog(pictures, value.size, value.preparation.fit, self._parent.window())
        self.dialog = dialog

        def finished(result: int) -> None:
            self.dialog = None
            dialog.deleteLater()
            if result == QDialog.DialogCode.Accepted:
                choose(self._form.fit, dialog.how)

        dialog.finished.connect(finished)
        dialog.open()


def _told_to_end(tell) -> bool:
    tell(0.0)  # raises where the work is to end
    return False
