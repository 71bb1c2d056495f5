"""About, the log, diagnostics, and what is said after a crash."""

import json
import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QTableWidget

from ddpm_studio import __version__
from ddpm_studio.app.diagnostics import without_names
from ddpm_studio.app.log_file import FOLDER, LOG, RUNNING, LogFile
from ddpm_studio.app.notes import Notes
from ddpm_studio.licences import components


def test_about_names_all_that_ships_with_its_licence(window, qtbot):
    window.table["window.about"].trigger()
    table = window.findChild(QTableWidget, "about.components")
    rows = {table.item(row, 0).text(): row for row in range(table.rowCount())}
    assert {"ddpm-studio", "Python", "torch", "numpy", "safetensors"} <= rows.keys()
    assert all(table.item(row, 2).text() for row in rows.values())
    assert "pytest" not in rows  # what only tests need does not ship
    licence = window.findChild(QPlainTextEdit, "about.licence")
    table.selectRow(rows["numpy"])
    assert "NumPy Developers" in licence.toPlainText()
    about = window.findChild(type(table.window()), "about")
    about.reject()
    qtbot.waitUntil(lambda: window.findChild(QTableWidget, "about.components") is None)


def test_the_parts_of_the_program_have_versions_and_licences():
    parts = components()
    assert parts[0].version == __version__
    assert len(parts) > 20
    assert all(part.version and part.licence for part in parts)


def test_the_words_of_pythons_own_licence_are_there():
    python = next(part for part in components() if part.name == "Python")
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in python.texts[0]


def test_what_the_window_says_is_in_its_log_and_in_the_diagnostics(window, qtbot):
    window.notes.say("Something odd happened", "for a reason", kind="warning")
    window.table["window.log"].trigger()
    text = window.findChild(QPlainTextEdit, "log.text")
    assert "WARNING Something odd happened for a reason" in text.toPlainText()
    window.findChild(QLineEdit, "log.filter").setText("ODD")
    assert len(text.toPlainText().splitlines()) == 1

    def copied_with_the_device() -> bool:
        window.findChild(QPushButton, "log.copy").click()
        return "the engine has not started" not in QGuiApplication.clipboard().text()

    qtbot.waitUntil(copied_with_the_device, timeout=60_000)
    copied = QGuiApplication.clipboard().text()
    assert f"DDPM Studio {__version__}" in copied
    assert "device: CPU" in copied or "device: CUDA" in copied or "device: MPS" in copied
    assert "Something odd happened" in copied
    text.window().close()


def test_a_window_that_ends_in_order_leaves_no_sign_of_running(tmp_path):
    log = LogFile(tmp_path, Notes())
    assert (tmp_path / FOLDER / RUNNING).exists()
    log.close()
    assert not (tmp_path / FOLDER / RUNNING).exists()
    again = LogFile(tmp_path, Notes())
    assert again.crashed is None
    again.close()


def test_a_window_that_was_ended_is_reported_at_the_next_start(tmp_path):
    notes = Notes()
    log = LogFile(tmp_path, notes)
    notes.say("The last words", kind="error")
    log.close()
    running = tmp_path / FOLDER / RUNNING
    running.write_text(json.dumps({"pid": os.getpid(), "began": 1_700_000_000.0}))  # a process that is gone
    again = LogFile(tmp_path, Notes())
    assert "did not end in order" in again.crashed
    assert "The last words" in again.crashed
    again.close()
    running.write_text("not what it should be")
    third = LogFile(tmp_path, Notes())
    assert third.crashed is not None
    third.close()


def test_a_second_window_of_the_same_folder_is_no_crash(tmp_path):
    first = LogFile(tmp_path, Notes())
    second = LogFile(tmp_path, Notes())
    assert second.crashed is None
    second.close()
    first.close()


def test_a_folder_that_cannot_be_written_costs_only_the_log(tmp_path):
    (tmp_path / FOLDER).write_text("a file where the folder should be")
    log = LogFile(tmp_path, Notes())
    assert log.text() == ""
    log.close()


def test_the_report_holds_no_path_of_the_persons_home():
    assert without_names(f"{Path.home()}/Documents/{LOG}") == f"~/Documents/{LOG}"
