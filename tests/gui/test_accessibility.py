"""Colours that can be told apart, and a window that can be used by ear and by keyboard alone."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from superqt import QLabeledDoubleSlider

from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.app.theme import DARK, LIGHT, Tokens

ENGINE_MS = 60_000
MOST_TABS = 400

# ---- colours

SURFACES = ("window", "panel", "raised", "sunken", "hover", "accent_soft", "backdrop")
WORDS = ("text", "muted", "success", "warning", "danger")
EDGES = ("border_strong", "accent")
_themes = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def _luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour (WCAG 2.2)."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(colour).getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _too_weak(tokens: Tokens, pairs, least: float) -> list[tuple[str, str, float]]:
    found = [(one, other, _contrast(getattr(tokens, one), getattr(tokens, other))) for one, other in pairs]
    return [weak for weak in found if weak[2] < least]


def test_the_measure_of_contrast_is_that_of_the_standard():
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)  # the lightest grey that passes AA
    assert _contrast("#336699", "#336699") == 1


@_themes
def test_words_can_be_read_on_every_surface(tokens: Tokens):
    assert _too_weak(tokens, product(WORDS, SURFACES), 4.5) == []
    assert _too_weak(tokens, product(["accent"], ["panel", "raised", "sunken"]), 4.5) == []  # links
    assert _too_weak(tokens, product(["accent_text"], ["accent", "accent_hover", "accent_pressed"]), 4.5) == []


@_themes
def test_edges_and_curves_can_be_seen_on_every_surface(tokens: Tokens):
    assert _too_weak(tokens, product(EDGES, SURFACES), 3) == []
    behind = (tokens.sunken, tokens.panel, tokens.backdrop)
    assert [pair for pair in product(tokens.series, behind) if _contrast(*pair) < 3] == []


# ---- the window

OPERATED = (
    QAbstractButton,
    QComboBox,
    QAbstractSpinBox,
    QAbstractSlider,
    QLineEdit,
    QAbstractItemView,
    QPlainTextEdit,
    QTextEdit,
)
OF_QT = (QScrollBar, QHeaderView, QMenu, QMenuBar, QTabBar, QLabel)  # named, or led by keys, by Qt itself
LED_BY_ANOTHER = {"palette.list"}  # the arrow keys of the field above it move through it


@pytest.fixture(scope="module")
def shown(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window at first start, only looked at: one for all tests of this file."""
    window = MainWindow(tmp_path_factory.mktemp("home"))
    ready = []
    window.bridge.engine_ready.connect(ready.append)
    window.show()
    window.activateWindow()
    while not ready:
        qapp.processEvents()
    window.help_desk.show_log()  # which is kept from then on
    window.findChild(QDialog, "log").close()
    yield window
    window.close()
    window.deleteLater()


def _operated(window: QWidget) -> Iterator[QWidget]:
    """Everything in ``window`` that a person operates, whether it is seen now or not."""
    for widget in window.findChildren(QWidget):
        own = widget.window() is window and not widget.objectName().startswith(("qt_", "Scroll"))
        inside = isinstance(widget.parentWidget(), (QLineEdit, QAbstractScrollArea, QDialogButtonBox, QAbstractSpinBox))
        part = inside and isinstance(widget, (QLineEdit, QAbstractButton)) and not widget.objectName()
        whole = own and not part and not isinstance(widget, OF_QT) and widget.focusProxy() is None
        if whole and (isinstance(widget, OPERATED) or _by_tab(widget)):
            yield widget


def _by_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _where(widget: QWidget) -> str:
    names, at = [], widget
    while at is not None and len(names) < 4:
        names.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return " in ".join(names)


def _name(widget: QWidget) -> str:
    """What a screen reader says: the accessible name, the text, or that of the label whose buddy it is."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _tip(widget: QWidget) -> str:
    """The tool tip that is seen over it: its own, or that of what it is a part of."""
    at = widget
    while at is not None and not isinstance(at, (QDockWidget, QMainWindow, QDialog)):
        if at.toolTip():
            return at.toolTip()
        at = at.parentWidget()
    return ""


def _needs_tip(widget: QWidget) -> bool:
    # Pictures and lists tell of the place under the pointer when they are asked; words to read explain themselves
    return isinstance(widget, OPERATED) and not isinstance(widget, QAbstractScrollArea)


def _unnamed(window: QWidget) -> list[str]:
    return [_where(widget) for widget in _operated(window) if not _name(widget)]


def _unexplained(window: QWidget) -> list[str]:
    return [_where(widget) for widget in _operated(window) if _needs_tip(widget) and not _tip(widget)]


def test_everything_that_is_operated_has_a_name(shown):
    assert len(list(_operated(shown))) > 200
    assert _unnamed(shown) == []


def test_everything_that_is_operated_says_what_it_does(shown):
    assert _unexplained(shown) == []


@pytest.mark.parametrize("command", ["window.about", "window.log"])
def test_so_it_is_in_the_dialogs(shown, command):
    shown.table.run(command)
    dialog = next(d for d in shown.findChildren(QDialog) if d.isVisible())
    assert (_unnamed(dialog), _unexplained(dialog)) == ([], [])
    dialog.close()


# ---- the keyboard


def _alone_of_its_group(widget: QWidget) -> bool:
    """Of buttons that exclude each other Tab reaches the one that is down; the arrow keys reach the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and not widget.isChecked()


def _number_of_a_slider(widget: QWidget) -> bool:
    """It can be clicked and written to; by keyboard the slider beside it sets the same value."""
    return isinstance(widget.parentWidget(), QLabeledDoubleSlider)


def test_everything_that_is_operated_can_take_the_focus_by_tab(shown):
    lost = [w for w in _operated(shown) if not (_by_tab(w) or _alone_of_its_group(w) or _number_of_a_slider(w))]
    assert [_where(w) for w in lost if w.objectName() not in LED_BY_ANOTHER] == []


def _pages(window: MainWindow) -> Iterator[str]:
    """Bring every workspace, and every page of it, to the front in turn."""
    switches = {
        "data": ("data.page.images", "data.page.noise", "data.page.schedules"),
        "train": ("workspace.train",),
        "sample": ("sample.page.images", "sample.page.draw", "sample.page.sweep", "sample.page.history"),
        "compare": ("compare.view.lanes", "compare.view.curve", "compare.view.before_after"),
    }
    for workspace, names in switches.items():
        window.show_workspace(workspace)
        for name in names:
            window.findChild(QAbstractButton, name).click()
            QApplication.processEvents()
            yield name


def _walk(qtbot, window: MainWindow) -> list[QWidget]:
    """What has the focus, one after another, as Tab is pressed until it comes back to where it began."""
    window.stack.currentWidget().setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Tab)
    walked: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and at not in walked and len(walked) < MOST_TABS:
        walked.append(at)
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    return walked


def test_tab_reaches_everything_and_is_held_nowhere(shown, qtbot):
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    for page in _pages(shown):
        walked = _walk(qtbot, shown)
        due = [w for w in _operated(shown) if w.isVisible() and w.isEnabled() and _by_tab(w)]
        missed = [_where(w) for w in due if w not in walked and not _alone_of_its_group(w)]
        assert missed == [], f"not reached in {page}; the last was {_where(walked[-1])}"


def test_lists_and_texts_let_tab_go_on_also_when_they_are_full(shown):
    for found in (shown, *shown.findChildren(QDialog)):
        views = [view for view in found.findChildren(QAbstractItemView) if view.tabKeyNavigation()]
        texts = [t for t in found.findChildren(QPlainTextEdit) if not (t.tabChangesFocus() or t.isReadOnly())]
        assert [_where(widget) for widget in views + texts if not widget.objectName().startswith("qt_")] == []


def _keys(window: MainWindow) -> Counter:
    keys = Counter(action.shortcut().toString() for action in window.actions() if not action.shortcut().isEmpty())
    menus = [action.text() for action in window.menuBar().actions()]
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.buddy()]
    buttons = [button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()]
    letters = [QKeySequence.mnemonic(text) for text in (*menus, *labels, *buttons)]
    return keys + Counter(letter.toString() for letter in letters if not letter.isEmpty())


def test_no_key_has_two_meanings(shown):
    for page in _pages(shown):
        assert [key for key, count in _keys(shown).items() if count > 1] == [], page
