"""The sampler's update equation with this step's numbers: one line, and what it is made of beneath."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ddpm_studio.app.theme import SPACE, Theme, icon
from ddpm_studio.language import tr
from ddpm_studio.sampling.equations import Equation
from ddpm_studio.sampling.update_terms import Term, number

_HEIGHT = 190  # of the open part
_WHOLE_MS = 100  # while steps fly by, some are left out in the open part
# A colour for each kind of thing that is added up, the same in all equations: the place in the theme's series
_COLOURS = {
    "xt": 0,
    "corrected": 0,
    "euler": 0,
    "x0": 1,
    "x0_end": 4,
    "x0_before": 3,
    "x0_two_before": 5,
    "eps": 2,
    "noise": 2,
}


class EquationView(QWidget):
    """One line with the numbers of the step; open, also the general form, each term in words, and the paper."""

    toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._equation: Equation | None = None
        self._lead = ""
        self._instead = ""
        self._terms: dict[str, Term] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WHOLE_MS)
        self._later.timeout.connect(self._write_whole)
        self.button = QToolButton(self)
        self.button.setObjectName("sample.equation_toggle")
        self.button.setAccessibleName(tr("Show the update equation"))
        self.button.setToolTip(tr("Show the update equation of the sampler whole: general form, terms and paper."))
        self.button.setCheckable(True)
        self.button.setProperty("flat", True)
        self.button.setIcon(icon("chevron-right"))
        self.button.toggled.connect(self._on_toggled)
        self.line = self._label("sample.equation", tr("Update equation"))
        self.line.setMinimumWidth(10)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.whole = self._label("sample.equation_whole", tr("Update equation, whole"))
        self.words = self._label("sample.equation_words", tr("Terms of the equation in words"))
        # Apart from the numbers: to lay out so many words takes longer than a frame may, and they hardly ever change
        for label in (self.whole, self.words):
            label.setWordWrap(True)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(SPACE.m, SPACE.xs, SPACE.m, SPACE.s)
        inside.setSpacing(SPACE.s)
        inside.addWidget(self.whole)
        inside.addWidget(self.words)
        inside.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setObjectName("sample.equation_area")
        self.area.setAccessibleName(tr("Update equation, whole, with its terms"))
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(body)
        self.area.setFixedHeight(_HEIGHT)
        self.area.hide()
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.button)
        row.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.area)
        Theme.instance().changed.connect(self._write)

    def _label(self, name: str, accessible: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setAccessibleName(accessible)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        label.linkHovered.connect(self._explain)
        label.linkActivated.connect(lambda _: self.button.setChecked(True))
        return label

    @property
    def equation(self) -> Equation | None:
        """What is shown."""
        return self._equation

    def show_equation(self, equation: Equation | None, lead: str = "", instead: str = "") -> None:
        """Show ``equation``, after the words ``lead``; where there is none, the sentence ``instead``."""
        if (equation, lead, instead) == (self._equation, self._lead, self._instead):
            return
        self._equation, self._lead, self._instead = equation, lead, instead
        self._terms = {} if equation is None else {term.key: term for term in equation.terms}
        self._write()

    # ---- words -------------------------------------------------------------------------------------------------------

    def _write(self) -> None:
        if self._equation is None:
            self.line.setText(f'<span style="color:{Theme.instance().tokens.muted}">{self._instead}</span>')
            self.whole.setText(self._instead)
            self.words.clear()
            return
        self.line.setText(self._lead + self._equation.lines[-1].numeric_marked(self._marked))
        if self.area.isVisibleTo(self) and not self._later.isActive():
            self._later.start()

    def _write_whole(self) -> None:
        self._later.stop()
        if self._equation is None:
            return
        self.whole.setText(self._in_full(self._equation))
        words = _in_words(self._equation)
        if words != self.words.text():
            self.words.setText(words)
        self._fit()

    def _fit(self) -> None:
        """Give the texts the height that they need at this width: a scroll area does not ask again when they change."""
        width = self.area.viewport().width() - 2 * SPACE.m
        for label in (self.whole, self.words):
            height = max(0, label.heightForWidth(width))  # -1 where there is no text
            if label.minimumHeight() != height:
                label.setMinimumHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.area.isVisibleTo(self):
            self._fit()

    def _marked(self, term: Term, product: str) -> str:
        return f'<a href="{term.key}" style="color:{term_colour(term)};text-decoration:none">{product}</a>'

    def _in_full(self, equation: Equation) -> str:
        muted = Theme.instance().tokens.muted
        parts = [f'<p style="color:{muted}">{equation.paper}</p>']
        for line in equation.lines:
            parts.append(f"<p>{line.symbolic}<br><b>{line.numeric_marked(self._marked)}</b>")
            if line.after:
                parts.append(f'<br><span style="color:{muted}">{line.after}</span>')
            parts.append("</p>")
        if equation.where:
            quantities = ";&nbsp; ".join(quantity.text for quantity in equation.where)
            parts.append(f"<p>{tr('with {quantities}', quantities=quantities)}</p>")
        if equation.note:
            parts.append(f"<p><i>{equation.note}</i></p>")
        return "".join(parts)

    def _explain(self, key: str) -> None:
        if term := self._terms.get(key):
            coefficient = f"{term.formula or '1'} = {number(term.coefficient)}"
            text = f"<p><b>{term.named}</b> · {coefficient}</p><p>{term.about}</p><p>{term.paper}</p>"
            QToolTip.showText(QCursor.pos(), text, self)
        else:
            QToolTip.hideText()

    def _on_toggled(self, on: bool) -> None:
        self.button.setIcon(icon("chevron-down" if on else "chevron-right"))
        self.area.setVisible(on)
        self._write_whole()
        self.toggled.emit(on)


def _in_words(equation: Equation) -> str:
    """Each thing that is added up once, with what it is and the paper; without numbers."""
    muted = Theme.instance().tokens.muted
    rows = [
        f'<tr><td style="color:{term_colour(term)};white-space:nowrap"><b>{term.symbol}</b></td>'
        f'<td>{term.about} <span style="color:{muted}">{term.paper}</span></td></tr>'
        for term in {term.key: term for term in equation.terms}.values()
    ]
    return f'<table cellspacing="0" cellpadding="3">{"".join(rows)}</table>'


def term_colour(term: Term) -> str:
    """Of what the term multiplies, the same in all equations: one of the theme's series, ``#rrggbb``."""
    return Theme.instance().tokens.series[_COLOURS[term.key]]
