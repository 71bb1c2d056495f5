"""How often each class is drawn in training, as one bar that is divided among them."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.language import tr

_MOST = 60  # parts that can be told apart


class ShareBar(QWidget):
    """The shares add up to the whole width; each has a colour of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.shares")
        self.setAccessibleName(tr("Shares of the classes in training"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.shares: list[float] = []
        Theme.instance().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(120, 10)

    def show_counts(self, counts: dict[str, int], balanced: bool) -> None:
        """counts: images of each class. balanced: whether each is drawn as often as any other."""
        present = {name: count for name, count in counts.items() if count}
        parts = [1] * len(present) if balanced else list(present.values())
        self.shares = [part / sum(parts) for part in parts]
        said = [f"{name} {share:.0%}" for name, share in zip(present, self.shares, strict=True)]
        self.setToolTip(tr("How often training draws each: {shares}", shares=", ".join(said[:_MOST])) if said else "")
        self.setVisible(len(said) > 1)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(path)
        left, series = 0.0, Theme.instance().tokens.series
        for number, share in enumerate(self.shares[:_MOST]):
            width = share * self.width()
            colour = QColor(series[number % len(series)])
            painter.fillRect(QRectF(left, 0, max(width - 1, 0.5), self.height()), colour)
            left += width
        painter.end()
