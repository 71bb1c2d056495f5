"""The figures of one lane: how near its images come to those that the model learned from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from superqt import QElidingLabel

from ddpm_studio.app.theme import SPACE
from ddpm_studio.evaluation.comparison import QUOTABLE, hint
from ddpm_studio.evaluation.figures import Quality
from ddpm_studio.language import tr

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

    def __init__(self, name: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}.quality")
        self.setAccessibleName(tr("Quality of lane {number}", number=number))
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
            value.setAccessibleName(tr("{value} of lane {number}", value=text, number=number))
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
        self.remark.setAccessibleName(tr("What the figures of lane {number} are worth", number=number))
        self.remark.setProperty("role", "caption")
        self.choose_button = QPushButton(tr("Choose the images…"), self)
        self.choose_button.setObjectName(f"{name}.choose_images")
        self.choose_button.setAccessibleName(
            tr("Choose the images that lane {number} is measured against", number=number)
        )
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
        self.values["frechet"].setText(f"{quality.frechet_distance:.3g}")
        self.values["agreement"].setText(NOT_KNOWN if agreement is None else f"{agreement.share:.0%}")
        self.values["precision"].setText(f"{quality.precision:.2f}")
        self.values["recall"].setText(f"{quality.recall:.2f}")
        details = _details(quality, reference)
        for label in (*self.values.values(), *self._captions.values()):
            label.setToolTip(details)
        few = tr(": only a hint") if quality.samples < QUOTABLE else ""
        real = (
            "" if quality.frechet_real is None else tr(" · real {frechet_real:.3g}", frechet_real=quality.frechet_real)
        )
        mark = "⚠ " if caution or note else ""
        sentences = [hint(quality.samples), caution, note, details]
        self._remark(
            tr("{mark}{samples} images{few}{real}", mark=mark, samples=quality.samples, few=few, real=real),
            "\n\n".join(filter(None, sentences)),
        )

    def _remark(self, text: str, tip: str) -> None:
        self.remark.setText(text)
        self.remark.setToolTip(tip or text)


def _details(quality: Quality, reference: str) -> str:
    """All figures, a line each."""
    lines = [
        tr(
            "{samples:,} images beside {reference:,} real ones of '{reference2}'",
            samples=quality.samples,
            reference=quality.reference,
            reference2=reference,
        )
    ]
    real = (
        ""
        if quality.frechet_real is None
        else tr("; as many real images get {frechet_real:.4g}", frechet_real=quality.frechet_real)
    )
    lines.append(
        tr(
            "Frechet distance {frechet_distance:.4g}, lower is better{real}",
            frechet_distance=quality.frechet_distance,
            real=real,
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
        lines += [f"    {name} {share:.0%} of {asked:,}" for name, (share, asked) in agreement.by_attribute.items()]
    lines.append(
        tr(
            "Measured in {name} v{version}, which is not Inception: the distance is no FID",
            name=quality.network.name,
            version=quality.network.version,
        )
    )
    return "\n".join(lines)
