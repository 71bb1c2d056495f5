"""The figures of one lane: how near its images come to those that the model learned from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from superqt import QElidingLabel

from ddpm_studio.app.theme import SPACE
from ddpm_studio.evaluation.comparison import QUOTABLE, hint
from ddpm_studio.evaluation.figures import Quality
from ddpm_studio.language import number, tr, trn

NOT_KNOWN = "–"
_NAMES = {
    "frechet": (tr("Frechet"), tr("Frechet distance between the lane's images and the real ones; lower is better.")),
    "agreement": (tr("Agreement"), tr("The share of images that a classifier takes for what was asked for.")),
    "precision": (tr("Precision"), tr("The share of images that lie among the real ones.")),
    "recall": (tr("Recall"), tr("The share of real images that lie among the lane's.")),
}


class LaneQuality(QWidget):
    """Four figures, and a line that says what they are worth; the tool tip has all of them."""

    choose_images = Signal()

    def __init__(self, name: str, lane: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}.quality")
        self.setAccessibleName(tr("Quality of lane {lane}", lane=lane))
        self.values: dict[str, QLabel] = {}
        self._captions: dict[str, QLabel] = {}
        cells = QGridLayout()
        cells.setContentsMargins(0, 0, 0, 0)
        cells.setHorizontalSpacing(SPACE.s)
        cells.setVerticalSpacing(0)
        for place, (key, (text, tip)) in enumerate(_NAMES.items()):
            row, column = divmod(place, 2)
            caption, value = QLabel(text, self), QLabel(NOT_KNOWN, self)
            caption.setProperty("role", "caption")
            value.setObjectName(f"{name}.{key}")
            value.setAccessibleName(tr("{figure} of lane {lane}", figure=text, lane=lane))
            value.setProperty("role", "figure")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for label in (caption, value):
                label.setToolTip(tip)
            cells.addWidget(caption, row, 3 * column)
            cells.addWidget(value, row, 3 * column + 1)
            self.values[key], self._captions[key] = value, caption
        cells.setColumnStretch(1, 1)
        cells.setColumnMinimumWidth(2, SPACE.s)
        cells.setColumnStretch(4, 1)
        self.remark = QElidingLabel("", self)
        self.remark.setObjectName(f"{name}.remark")
        self.remark.setAccessibleName(tr("What the figures of lane {lane} are worth", lane=lane))
        self.remark.setProperty("role", "caption")
        self.choose_button = QPushButton(tr("Choose the images…"), self)
        self.choose_button.setObjectName(f"{name}.choose_images")
        self.choose_button.setAccessibleName(tr("Choose the images that lane {lane} is measured against", lane=lane))
        self.choose_button.setToolTip(tr("Choose the images that the model learned from, or others of the same kind."))
        self.choose_button.clicked.connect(self.choose_images)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(cells)
        column.addWidget(self.remark)
        column.addWidget(self.choose_button)
        self.clear()

    def clear(self) -> None:
        """Nothing is known."""
        for value in self.values.values():
            value.setText(NOT_KNOWN)
        for key, (_, tip) in _NAMES.items():
            self._captions[key].setToolTip(tip)
            self.values[key].setToolTip(tip)
        self.say("")

    def say(self, text: str) -> None:
        """One line beneath the figures, such as what is being done."""
        self._remark(text, "")
        self.choose_button.hide()

    def show_missing(self, why: str) -> None:
        """There is nothing to measure against; other images can be chosen."""
        self.clear()
        self._remark(tr("No images to measure against."), why)
        self.choose_button.show()

    def show_quality(self, quality: Quality, reference: str, note: str, caution: str) -> None:
        """The figures. reference: the image set. note: what could not be told. caution: what else moves the figures."""
        self.choose_button.hide()
        agreement = quality.agreement
        self.values["frechet"].setText(number(quality.frechet_distance, ".3g"))
        self.values["agreement"].setText(NOT_KNOWN if agreement is None else number(agreement.share, ".0%"))
        self.values["precision"].setText(number(quality.precision, ".2f"))
        self.values["recall"].setText(number(quality.recall, ".2f"))
        details = _details(quality, reference)
        for label in (*self.values.values(), *self._captions.values()):
            label.setToolTip(details)
        if quality.samples < QUOTABLE:
            words = [trn("{n} image: only a hint", "{n} images: only a hint", quality.samples)]
        else:
            words = [trn("{n} image", "{n} images", quality.samples)]
        if quality.frechet_real is not None:
            words.append(tr("real {distance:.3g}", distance=quality.frechet_real))
        mark = "⚠ " if caution or note else ""
        sentences = [hint(quality.samples), caution, note, details]
        self._remark(mark + " · ".join(words), "\n\n".join(filter(None, sentences)))

    def _remark(self, text: str, tip: str) -> None:
        self.remark.setText(text)
        self.remark.setToolTip(tip or text)


def _details(quality: Quality, reference: str) -> str:
    """All figures, a line each."""
    lines = [
        trn(
            "{n:,} image beside {real:,} real ones of '{image_set}'",
            "{n:,} images beside {real:,} real ones of '{image_set}'",
            quality.samples,
            real=quality.reference,
            image_set=reference,
        )
    ]
    if quality.frechet_real is None:
        lines.append(
            tr("Frechet distance {distance:.4g}, lower is better", distance=quality.frechet_distance),
        )
    else:
        lines.append(
            tr(
                "Frechet distance {distance:.4g}, lower is better; as many real images get {real:.4g}",
                distance=quality.frechet_distance,
                real=quality.frechet_real,
            )
        )
    lines.append(
        tr("Precision {precision:.3f}, recall {recall:.3f}", precision=quality.precision, recall=quality.recall)
    )
    lines.append(
        tr(
            "Density {density:.3f}, coverage {coverage:.3f} (k = {k})",
            density=quality.density,
            coverage=quality.coverage,
            k=quality.k,
        )
    )
    if (agreement := quality.agreement) is not None:
        lines.append(
            tr(
                "Context agreement {share:.1%} of {asked:,}; the classifier is right for "
                "{classifier_accuracy:.1%} of unseen real images",
                share=agreement.share,
                asked=agreement.asked,
                classifier_accuracy=agreement.classifier_accuracy,
            )
        )
        for name, (share, asked) in agreement.by_attribute.items():
            lines.append("    " + tr("{attribute} {share:.0%} of {asked:,}", attribute=name, share=share, asked=asked))
    lines.append(
        tr(
            "Measured in {name} v{version}, which is not Inception: the distance is no FID",
            name=quality.network.name,
            version=quality.network.version,
        )
    )
    return "\n".join(lines)
