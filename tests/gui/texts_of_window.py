"""Goes through the whole window in a language of its own and writes down every text that a person sees or hears.

    python tests/gui/texts_of_window.py LANGUAGES CODE HOME IMAGES OUT

LANGUAGES is the folder with ``CODE.ts``. HOME has one run, IMAGES is a folder of images. OUT becomes a JSON object: by
text, where it was first. A program of its own, since a process speaks the language that it began with.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from pyqtgraph import PlotWidget
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QCoreApplication, QEventLoop, QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextEdit,
    QWidget,
)

from ddpm_studio.language import speak

if TYPE_CHECKING:
    from ddpm_studio.app.main_window import MainWindow

PATIENCE = 120  # seconds
MOST_ROWS = 30  # of a list
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
BOTH_WAYS = (Qt.Orientation.Horizontal, Qt.Orientation.Vertical)
DIALOGS = ("window.welcome", "window.preferences", "window.about", "window.log", "data.catalogue", "data.compare_fits")
PAGES = {
    "data": ("data.page.images", "data.page.schedules", "data.page.noise"),
    "train": ("train.advanced", "train.plots.bands", "train.film_view.moments", "train.advanced"),
    "sample": ("sample.page.draw", "sample.page.sweep", "sample.page.history", "sample.page.images"),
    "compare": ("compare.view.curve", "compare.view.before_after", "compare.view.lanes"),
}


def plain(text: str) -> str:
    """What is read of a text that may be HTML."""
    if not Qt.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def _of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex()))
    rows = range(min(model.rowCount(QModelIndex()), MOST_ROWS))
    for way, sections in zip(BOTH_WAYS, (columns, rows), strict=True):
        for section in sections:
            yield from (model.headerData(section, way, role) for role in ROLES)
    for row in rows:
        for column in columns:
            yield from (model.index(row, column).data(role) for role in ROLES)


def _of_action(action: QAction) -> Iterator[str]:
    yield from (action.text(), action.toolTip(), action.statusTip(), action.iconText())


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    for action in widget.actions():
        yield from _of_action(action)
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    if isinstance(widget, QAbstractSpinBox):
        yield widget.specialValueText()
        if hasattr(widget, "suffix"):
            yield from (widget.prefix(), widget.suffix())
    if isinstance(widget, QComboBox):
        yield from _of_model(widget.model())
    if isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            yield from (widget.tabText(tab), widget.tabToolTip(tab), widget.accessibleTabName(tab))
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _of_model(widget.model())


def _of_qt(widget: QWidget) -> bool:
    """What a library made has its words from there: Qt's own translations, and menus that are turned off."""
    above = list(_above(widget))
    if any(isinstance(part, QMenu) for part in above) and any(isinstance(part, PlotWidget) for part in above):
        return True
    box = widget.parentWidget()
    if isinstance(box, QDialogButtonBox) and isinstance(widget, QPushButton):
        return box.standardButton(widget) != QDialogButtonBox.StandardButton.NoButton
    return widget.objectName().startswith(("qt_dockwidget", "Scroll"))


def _above(widget: QWidget) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _where(widget: QWidget) -> str:
    return " in ".join(part.objectName() or type(part).__name__ for part in islice(_above(widget), 3))


class Reader:
    """Goes through the window and writes down what it reads."""

    def __init__(self, window: "MainWindow") -> None:
        self.window = window
        self.texts: dict[str, str] = {}

    def read(self, place: str, part: QWidget | None = None) -> None:
        """All texts that there are now in the window, or in a part of it."""
        part = part or self.window
        for widget in (part, *part.findChildren(QWidget)):
            if not _of_qt(widget):
                for text in _of_widget(widget):
                    if isinstance(text, str) and text.strip():
                        self.texts.setdefault(plain(text), f"{place}: {_where(widget)}")

    def wait(self, until: Callable[[], object], what: str) -> None:
        """Until it is so."""
        end = time.monotonic() + PATIENCE
        while not until():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            if time.monotonic() > end:
                raise TimeoutError(f"waited in vain for {what}")

    def pages(self, place: str) -> None:
        """Every page of every workspace."""
        for workspace, names in PAGES.items():
            self.window.show_workspace(workspace)
            for name in names:
                self.window.findChild(QAbstractButton, name).click()
                QApplication.processEvents()
            self.read(f"{place}, {workspace}", self.window.pages[workspace])

    def dialogs(self) -> None:
        """The dialogs that need nothing but a command."""
        for command in DIALOGS:
            self.window.table.run(command)
            QApplication.processEvents()
            self.read_dialogs(command)
        self.window.open_palette()
        self.read("palette", self.window.palette_box)
        self.window.palette_box.hide()

    def read_dialogs(self, place: str) -> None:
        """Read what is open, and close it."""
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                self.read(place, dialog)
                dialog.reject()

    def lessons(self) -> None:
        """Every step of every lesson, and the glossary."""
        learn = self.window.learn
        for lesson in ("sampling", "training", "context", "fast_sampling"):
            learn.begin(lesson)
            for step in range(len(learn.lesson.steps)):
                learn.go_to(step)
                self.read(f"lesson {lesson}", learn.dock)
            learn.leave()
        learn.show_glossary()
        self.read("glossary", learn.dock)
        learn.dock.hide()

    def drawn(self) -> None:
        """What is there once images were drawn."""
        sample = self.window.sample
        self.window.show_workspace("sample")
        sample.form.count.set_value(3)
        sample.form.steps.set_value(3)
        sample.generate()
        self.wait(lambda: not sample.drawing and sample.images.recording.ended is not None, "the images")
        sample.player.equation.button.setChecked(True)
        self.pages("drawn")
        self.window.table.run("sample.do.take_away")
        self.read_dialogs("take away")
        self.read("at last")


def main(languages: Path, code: str, home: Path, images: Path, out: Path) -> None:
    """See above."""
    speak(code, languages)
    from ddpm_studio.app.main import prepare_application
    from ddpm_studio.app.main_window import MainWindow

    prepare_application()
    window = MainWindow(home)
    reader = Reader(window)
    ready: list = []
    window.bridge.engine_ready.connect(ready.append)
    window.show()
    reader.read("at first")
    reader.wait(lambda: ready, "the engine")
    window.open_path(images)
    reader.wait(lambda: not window.data.arranging, "the image set")
    window.sample.choose_model(next((home / "runs").iterdir()))
    reader.pages("at first")
    reader.dialogs()
    reader.lessons()
    reader.drawn()
    window.close()
    out.write_text(json.dumps(reader.texts, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    folder, code, *paths = sys.argv[1:]
    main(Path(folder), code, *map(Path, paths))
