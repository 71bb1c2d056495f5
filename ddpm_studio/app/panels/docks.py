"""Docks of a workspace: panels that a person can move, and that are there again next time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget


def add_dock(workspace: QMainWindow, title: str, name: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
    """Put ``widget`` into a dock of the workspace; ``name`` is what its place is remembered by."""
    dock = QDockWidget(title, workspace, objectName=name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    dock.setWidget(widget)
    workspace.addDockWidget(area, dock)
    return dock
