"""The table of runs: sorted, filtered, renamed, noted, cloned, compared and thrown away, in the real window."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from ddpm_studio.app.item_models.run_table_model import COLUMNS, NAME, RunTableModel
from ddpm_studio.app.main_window import MainWindow
from ddpm_studio.app.panels.run_comparison import differing
from ddpm_studio.model.catalogue import checkpoints
from ddpm_studio.training.config import TrainConfig, preset
from ddpm_studio.training.metrics import read_metrics
from ddpm_studio.training.run_folder import read_config, write_config
from ddpm_studio.training.run_keeping import read_note, write_note
from ddpm_studio.training.run_lock import RunLock
from ddpm_studio.training.run_quality import QUALITY, RunQuality, keep_quality
from ddpm_studio.training.run_summary import RunReader

WAIT_MS = 60_000
_HEADS = [column.name for column in COLUMNS]


@pytest.fixture
def train(qtbot, tmp_path, trained_run, monkeypatch):
    """The Train workspace of a window with three runs; its engine is not waited for."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))  # where the wastebasket is
    home = tmp_path / "home"
    for number, name in enumerate(("alpha", "beta", "gamma")):
        run = Path(shutil.copytree(trained_run, home / "runs" / name))
        write_config(run, read_config(run).model_copy(update={"seed": number}))
        (run / QUALITY).unlink(missing_ok=True)  # another test may have measured the model
        figures = {"frechet_distance": 9.0 - number, "precision": 0.5, "recall": 0.5, "samples": 64, "network": "n v1"}
        if number:
            keep_quality(run, RunQuality(**figures, reference="shapes", images_seen=128))
    write_note(home / "runs" / "beta", "the wide one")
    window = MainWindow(home)
    qtbot.addWidget(window, before_close_func=lambda _: QApplication.processEvents())
    window.show_workspace("train")
    window.show()
    qtbot.waitUntil(lambda: window.train.runs.model.rowCount() == 3, timeout=WAIT_MS)
    yield window.train
    window.close()


def _names(train) -> list[str]:
    model = train.runs.model
    return [model.run_at(row).name for row in range(model.rowCount())]


def _select(train, *names: str) -> None:
    table = train.runs.table
    table.clearSelection()
    for name in names:
        index = train.runs.model.index(_names(train).index(name), 0)
        flags = table.selectionModel().SelectionFlag
        table.selectionModel().select(index, flags.Select | flags.Rows)


def _cell(train, name: str, head: str) -> str:
    return train.runs.model.index(_names(train).index(name), _HEADS.index(head)).data()


def _press(text: str) -> None:
    """Press the button of the question that is about to be asked."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            if isinstance(box, QDialog):
                box.reject()  # or the test would wait for ever
            raise AssertionError(f"no question was asked, but there is {box}")
        found = [button for button in box.buttons() if button.text().replace("&", "") == text]
        (found or [box.escapeButton()])[0].click()  # a question that was not expected must not be waited for
        assert found, [button.text() for button in box.buttons()]

    QTimer.singleShot(0, press)


def test_the_table_sorts_by_any_column_and_filters_by_words(train, qtbot):
    table = train.runs.table
    for order, wanted in (
        (Qt.SortOrder.AscendingOrder, ["gamma", "beta", "alpha"]),
        (Qt.SortOrder.DescendingOrder, ["beta", "gamma", "alpha"]),  # what was not measured comes last
    ):
        table.sortByColumn(_HEADS.index("Frechet"), order)
        assert _names(train) == wanted
    table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    assert _names(train) == ["alpha", "beta", "gamma"]
    for column in range(len(COLUMNS)):
        for order in Qt.SortOrder:
            table.sortByColumn(column, order)
            assert sorted(_names(train)) == ["alpha", "beta", "gamma"]
    qtbot.keyClicks(train.runs.filter, "WIDE one")
    assert _names(train) == ["beta"]
    assert train.runs.counted.text() == "1 of 3 runs"
    train.runs.filter.clear()
    assert _cell(train, "alpha", "State") == "Finished"
    assert _cell(train, "alpha", "Seen") == "128"
    assert _cell(train, "beta", "Note") == "the wide one"


def test_a_run_is_renamed_in_the_table_and_every_workspace_follows(train, qtbot):
    window = train.window()
    window.refresh_models()
    window.sample.choose_model(train._home / "runs" / "alpha")
    window.compare.choose_model(train._home / "runs" / "alpha")
    _select(train, "alpha")
    model = train.runs.model
    model.setData(model.index(_names(train).index("alpha"), NAME), "first try")
    qtbot.waitUntil(lambda: sorted(_names(train)) == ["beta", "first try", "gamma"], timeout=WAIT_MS)
    now = train._home / "runs" / "first try"
    assert checkpoints(now)
    assert window.sample.form.model.path == now
    assert window.compare.lanes.lanes[0].form.model.path == now
    qtbot.waitUntil(lambda: train.runs.current is not None and train.runs.current.path == now, timeout=WAIT_MS)
    assert train.shown.run == now
    note = window.notes.history[-1]
    assert note.actions[0][0] == "Undo"
    note.actions[0][1]()
    qtbot.waitUntil(lambda: "alpha" in _names(train), timeout=WAIT_MS)
    model.setData(model.index(_names(train).index("alpha"), NAME), "beta")
    assert "already" in window.notes.history[-1].why
    assert (train._home / "runs" / "alpha").is_dir()


def test_a_note_is_kept_in_the_folder_and_shown(train, qtbot):
    run = train._home / "runs" / "gamma"
    train.run_commands.keep_note(run, "line one\nline two")
    assert read_note(run) == "line one\nline two"
    qtbot.waitUntil(lambda: _cell(train, "gamma", "Note") == "line one · line two", timeout=WAIT_MS)
    tip = train.runs.model.index(_names(train).index("gamma"), 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "line two" in tip
    assert "Frechet distance 7" in tip


def test_a_clone_fills_the_form(train):
    train.form.advanced.set_devices(("cpu",))
    _select(train, "beta")
    train.run_commands.clone()
    config = train.form.config()
    wanted = read_config(train._home / "runs" / "beta")
    assert config == wanted.model_copy(update={"copies_together": config.copies_together})
    assert train.form.run.name not in _names(train)
    assert train.form.valid


def test_the_command_line_is_copied(train):
    _select(train, "beta")
    train.run_commands.copy_command()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("ddpm-studio train ")
    assert "--seed 1" in text


def test_several_runs_are_compared_in_curves_and_in_what_differs(train, qtbot):
    _select(train, "alpha")
    assert train.pages.currentWidget() is train.view
    _select(train, "alpha", "gamma")
    comparison = train.comparison
    assert train.pages.currentWidget() is comparison
    qtbot.waitUntil(lambda: sorted(comparison.curves.names) == ["alpha", "gamma"], timeout=WAIT_MS)
    heads = [comparison.differences.horizontalHeaderItem(i).text() for i in range(2)]
    assert heads == ["Run", "seed"]
    comparison.against.setCurrentIndex(1)
    loss = comparison.curves._curves[0][1]
    assert loss.newest == int(read_metrics(train._home / "runs" / "alpha")["seconds"][-1])
    comparison.close_button.click()
    assert train.pages.currentWidget() is train.view
    assert len(train.runs.chosen) == 1


def test_what_differs_is_named_with_its_values():
    names, rows = differing([preset("quick"), preset("quick", batch_size=32, preparation={"fit": "crop"})])
    assert names == ["preparation.fit", "batch_size"]
    assert rows == [["pad", "64"], ["crop", "32"]]


def test_a_run_goes_to_the_wastebasket_and_comes_back(train, qtbot):
    window, run = train.window(), train._home / "runs" / "beta"
    files = {path.relative_to(run) for path in run.rglob("*")}
    _select(train, "beta")
    _press("Cancel")
    train.run_commands.delete()
    assert run.is_dir()
    _press("Move to the wastebasket")
    train.run_commands.delete()
    assert not run.exists()
    qtbot.waitUntil(lambda: sorted(_names(train)) == ["alpha", "gamma"], timeout=WAIT_MS)
    note = window.notes.history[-1]
    assert "wastebasket" in note.what
    note.actions[0][1]()
    assert {path.relative_to(run) for path in run.rglob("*")} == files
    qtbot.waitUntil(lambda: "beta" in _names(train), timeout=WAIT_MS)


def test_what_has_no_wastebasket_is_deleted_for_good_only_after_a_second_question(train):
    run = train._home / "runs" / "beta"
    _select(train, "beta")
    chosen = train.runs.chosen
    for answer, stays in (("Cancel", True), ("Delete for good", False)):
        _press(answer)
        if train.run_commands.agreed("delete.ask_for_good", "There is no wastebasket", "Delete for good", ""):
            train.run_commands._delete_for_good(chosen)
        assert run.exists() is stays


def test_a_run_that_is_trained_elsewhere_is_left_alone(train, qtbot):
    run = train._home / "runs" / "alpha"
    lock = RunLock(run)
    train.runs.refresh()
    qtbot.waitUntil(lambda: _cell(train, "alpha", "State") == "Training", timeout=WAIT_MS)
    _select(train, "alpha")
    train.run_commands.delete()
    assert "being trained" in train.window().notes.history[-1].why
    assert not train.run_commands.rename(run, "omega")
    assert not train.runs.resume.isEnabled()
    assert not train.runs.longer.isEnabled()
    lock.release()
    assert run.is_dir()


def test_the_menu_has_every_command(train):
    _select(train, "alpha")
    train.runs._open_menu(train.runs.table.visualRect(train.runs.model.index(0, 0)).center() + QPoint(1, 1))
    menu = train.runs.more.menu()
    commands = [action for action in menu.actions() if not action.menu() and not action.isSeparator()]
    assert len(commands) == len(train.run_commands.actions()) == 7
    assert all(action.isEnabled() for action in menu.actions())
    menu.close()


def test_the_table_is_seen_whole_and_other_columns_are_chosen(train, qtbot):
    train.window().resize(1280, 800)
    table, menu = train.runs.table, train.runs.more.menu()
    qtbot.waitUntil(lambda: table.viewport().width() > 800, timeout=WAIT_MS)
    assert table.horizontalScrollBar().maximum() == 0
    assert not table.isColumnHidden(_HEADS.index("Note"))
    menu.aboutToShow.emit()
    (columns,) = (action.menu() for action in menu.actions() if action.menu())
    choices = {action.text(): action for action in columns.actions()}
    assert list(choices) == _HEADS[1:]
    for head in ("Disk", "State"):
        hidden = table.isColumnHidden(_HEADS.index(head))
        choices[head].trigger()
        assert table.isColumnHidden(_HEADS.index(head)) is not hidden
    assert not table.isColumnHidden(_HEADS.index("Disk"))


def test_thousands_of_runs_are_sorted_and_filtered(trained_run):
    (one,) = (run for run in RunReader(trained_run.parent).read() if run.path == trained_run)
    config = TrainConfig()
    runs = [
        type(one)(**{**one.__dict__, "path": Path(f"/r/{i:05d}"), "config": config, "seconds": float(i * 7919 % 5000)})
        for i in range(5000)
    ]
    model = RunTableModel()
    model.take(runs)
    model.sort(_HEADS.index("Time"), Qt.SortOrder.DescendingOrder)
    assert [model.run_at(row).seconds for row in range(3)] == [4999.0, 4998.0, 4997.0]
    model.look_for("0432")
    assert {model.run_at(row).name for row in range(model.rowCount())} == {"00432", *(f"0432{i}" for i in range(10))}
