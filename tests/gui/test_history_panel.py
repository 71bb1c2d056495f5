"""The history panel on a real store: found, looked at, used again, starred, deleted and brought back."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from ddpm_studio import assets
from ddpm_studio.app.item_models.history_model import ENTRY, HistoryModel, lines_of, when_text
from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.history_panel import HistoryPanel
from ddpm_studio.app.recall import recall_file
from ddpm_studio.app.theme import Mode, Theme
from ddpm_studio.app.widgets.crisp_picture import crisp_picture
from ddpm_studio.export.png import write_png
from ddpm_studio.export.recipe import read_recipe
from ddpm_studio.sampling.history import HistoryStore
from ddpm_studio.sampling.request import SampleRequest, seeds_from

MODEL = assets.models() / "sprites-16"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    store = HistoryStore(tmp_path / "history")
    yield store
    store.close()


@pytest.fixture
def notes(qtbot) -> Notes:
    return Notes()


@pytest.fixture
def panel(store: HistoryStore, notes: Notes, qtbot, tmp_path: Path) -> HistoryPanel:
    panel = HistoryPanel(store, notes, home=tmp_path)
    qtbot.addWidget(panel)
    panel.resize(320, 800)
    panel.show()
    return panel


def add(store: HistoryStore, context=None, seed: int = 0, count: int = 1, model: Path = MODEL, **changes) -> int:
    request = SampleRequest(model=model, seeds=seeds_from(seed, count), contexts=(context,), **changes)
    pixels = np.random.default_rng(seed).integers(0, 256, (count, 16, 16, 4), np.uint8)
    return store.add(request, pixels, 0.5, request.steps)


def fill(panel: HistoryPanel, *contexts) -> list[int]:
    """A generation for each of the contexts, the panel looking at the newest."""
    numbers = [add(panel._store, context, seed=10 * i) for i, context in enumerate(contexts)]
    panel.refresh()
    panel.view.choose(0)
    return numbers


def shown(panel: HistoryPanel) -> list[int]:
    return [panel.model.number(row) for row in range(panel.model.rowCount())]


def type_in(panel: HistoryPanel, qtbot, text: str) -> None:
    panel.search.clear()
    qtbot.keyClicks(panel.search, text)
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)


def press(panel: HistoryPanel, name: str) -> None:
    assert panel.preview.buttons[name].isEnabled()
    panel.preview.buttons[name].click()


# ---- looking ---------------------------------------------------------------------------------------------------------


def test_an_empty_history_says_what_will_appear(panel):
    assert panel.empty.isVisible()
    assert "Generate" in panel.empty.text()
    assert not panel.preview.isVisible()
    assert not panel.clear_search.isVisible()


def test_what_is_drawn_appears_at_the_head_and_the_place_in_the_list_stays(panel, store):
    numbers = fill(panel, {"hero": 1.0}, {"food": 1.0})
    panel.view.choose(1)
    newest = add(store, {"spell": 0.5, "food": 0.5}, seed=77)
    panel.refresh()
    assert shown(panel) == [newest, numbers[1], numbers[0]]
    assert panel.view.currentIndex().row() == 2
    assert [entry.id for entry in panel.view.chosen()] == [numbers[0]]
    assert "3 generations" in panel.total.text()
    entry = panel.model.entry(0)
    assert lines_of(entry) == (
        "spell 0.5 + food 0.5",
        "DDIM, 25 steps",
        "sprites-16 · 1 image",
        f"Today {datetime.now():%H:%M}",
    )


def test_the_preview_shows_the_images_of_the_entry_that_is_looked_at(panel, store, qtbot):
    number = add(store, {"hero": 1.0}, seed=3, count=5)
    fill(panel, {"food": 1.0})
    panel.view.choose(panel.model.row_of(number))
    qtbot.waitUntil(lambda: panel.preview.grid.count == 5)
    images = store.images(number)
    assert all(np.array_equal(panel.preview.grid.pixels(i), images[i]) for i in range(5))


def test_searching_narrows_the_list_and_says_when_nothing_is_left(panel, qtbot):
    hero, _food, both = fill(panel, {"hero": 1.0}, {"food": 1.0}, {"hero": 0.5, "food": 0.5})
    type_in(panel, qtbot, "hero")
    assert shown(panel) == [both, hero]
    assert "2 of 3" in panel.total.text()
    type_in(panel, qtbot, "hero food")
    assert shown(panel) == [both]
    type_in(panel, qtbot, "dragon")
    assert shown(panel) == []
    assert "dragon" in panel.empty.text()
    qtbot.mouseClick(panel.clear_search, Qt.MouseButton.LeftButton)
    assert len(shown(panel)) == 3
    assert panel.search.text() == ""


def test_typing_alone_is_enough(panel, qtbot):
    fill(panel, {"hero": 1.0}, {"food": 1.0})
    qtbot.keyClicks(panel.search, "food")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)


def test_only_what_is_looked_at_is_held(store, qtbot):
    for i in range(1200):
        add(store, {"hero": 1.0}, seed=i)
    model = HistoryModel(store)
    assert model.rowCount() == 1200
    for row in range(1200):
        assert model.index(row).data(ENTRY).first_seed == 1199 - row
    assert sum(len(page) for page in model._pages.values()) <= 16 * 64
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    model.deleteLater()


def test_a_view_asks_only_for_entries_in_sight(panel, store, qtbot):
    for i in range(500):
        add(store, {"hero": 1.0}, seed=i)
    panel.refresh()
    for compact in (False, True):
        panel.compact.setChecked(compact)
        panel.view.viewport().repaint()
        panel.view.verticalScrollBar().setValue(panel.view.verticalScrollBar().maximum())
        panel.view.viewport().repaint()
        assert panel.model._pages.keys() <= {0, 448}
    assert len(panel.view._delegate._pictures) < 100


def test_thumbnails_are_painted_pixel_by_pixel(panel, store):
    pixels = np.zeros((1, 16, 16, 4), np.uint8)
    pixels[..., 3] = 255
    pixels[0, ::2, ::2, :3] = (250, 10, 30)
    store.add(SampleRequest(model=MODEL), pixels, 1, 1)
    panel.refresh()
    picture = panel.view.viewport().grab().toImage()
    rect = panel.view.visualRect(panel.model.index(0))
    seen = {
        picture.pixelColor(rect.left() + 4 + x, rect.top() + 4 + y).getRgb()[:3] for x in range(96) for y in range(96)
    }
    assert seen == {(250, 10, 30), (0, 0, 0)}  # nothing between them
    assert picture.pixelColor(rect.left() + 4 + 5, rect.top() + 4).getRgb()[:3] == (250, 10, 30)
    assert picture.pixelColor(rect.left() + 4 + 6, rect.top() + 4).getRgb()[:3] == (0, 0, 0)


def test_what_is_transparent_stands_on_the_themes_board(qapp):
    theme, before = Theme.instance(), Theme.instance().mode
    try:
        for mode in (Mode.LIGHT, Mode.DARK):
            theme.set_mode(mode)
            picture = crisp_picture(np.zeros((8, 8, 4), np.uint8), 96, 1.0)
            assert (picture.width(), picture.height()) == (96, 96)
            seen = {picture.pixelColor(x, y).name() for x in range(96) for y in range(96)}
            assert seen == set(theme.tokens.board)
    finally:
        theme.set_mode(before)
    half = np.full((1, 1, 4), (255, 0, 0, 128), np.uint8)
    red, green, blue, _ = crisp_picture(half, 1, 1.0).pixelColor(0, 0).getRgb()
    under = theme.color("board") if isinstance(theme.tokens.board, str) else theme.tokens.board[0]
    assert red > green
    assert green == blue == pytest.approx(int(under[1:3], 16) * 127 / 255, abs=1)


def test_days_are_said_as_people_do():
    today = date(2026, 3, 1)
    for when, text in (
        (datetime(2026, 3, 1, 18, 2), "Today 18:02"),
        (datetime(2026, 2, 28, 9, 5), "Yesterday 09:05"),
        (datetime(2026, 1, 5, 9, 5), "Mon 5 Jan 09:05"),
        (datetime(2025, 12, 31, 23, 59), "Wed 31 Dec 2025 23:59"),
    ):
        assert when_text(when, today) == text


# ---- using again -----------------------------------------------------------------------------------------------------


def test_use_all_gives_the_recipe(panel, store, qtbot):
    request = SampleRequest(model=MODEL, seeds=(4, 5), contexts=({"hero": 0.3},), sampler="dpmpp", steps=9)
    store.add(request, np.zeros((2, 16, 16, 4), np.uint8), 1, 9)
    panel.refresh()
    panel.view.choose(0)
    with qtbot.waitSignal(panel.use_all) as given:
        press(panel, "use_all")
    assert given.args == [request]


def test_seed_and_context_are_those_of_the_image_chosen_in_the_preview(panel, store, qtbot):
    request = SampleRequest(model=MODEL, seeds=(4, 2**62), contexts=({"hero": 0.3}, None))
    store.add(request, np.zeros((2, 16, 16, 4), np.uint8), 1, 9)
    panel.refresh()
    panel.view.choose(0)
    qtbot.waitUntil(lambda: panel.preview.grid.count == 2)
    for image, seed, context in ((None, 4, {"hero": 0.3}), (1, 2**62, None)):
        if image is not None:
            panel.preview.grid.set_current(image)
        for name, signal, wanted in (
            ("use_seed", panel.use_seed, seed),
            ("use_context", panel.use_context, context),
        ):
            with qtbot.waitSignal(signal) as given:
                press(panel, name)
            assert given.args == [wanted]


def test_contexts_of_the_data_cannot_be_used_and_a_note_says_why(panel, store, notes, qtbot):
    store.add(SampleRequest(model=MODEL, contexts="data"), np.zeros((1, 16, 16, 4), np.uint8), 1, 1)
    panel.refresh()
    panel.view.choose(0)
    with qtbot.assertNotEmitted(panel.use_context):
        press(panel, "use_context")
    assert "training set" in notes.history[-1].why


@pytest.mark.parametrize("way", ["button", "return", "double click"])
def test_show_brings_images_and_recipe_back(panel, store, qtbot, way):
    number = fill(panel, {"hero": 1.0})[0]
    with qtbot.waitSignal(panel.show_entry) as given:
        if way == "button":
            press(panel, "show")
        elif way == "return":
            qtbot.keyClick(panel.view, Qt.Key.Key_Return)
        else:
            panel.view.doubleClicked.emit(panel.model.index(0))
    recalled = given.args[0]
    assert recalled.entry.id == number
    assert recalled.request == store.request(number)
    assert np.array_equal(recalled.images, store.images(number))


def test_a_missing_model_is_named_and_another_can_be_chosen(panel, store, notes, qtbot, monkeypatch):
    add(store, {"hero": 1.0}, seed=9, model=Path("/somewhere/else/runs/gone"))
    panel.refresh()
    panel.view.choose(0)
    with qtbot.assertNotEmitted(panel.use_all):
        press(panel, "use_all")
    note = notes.history[-1]
    assert "'gone'" in note.what
    assert "/somewhere/else" in note.why
    other = sorted((MODEL / "checkpoints").iterdir())[-1]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    with qtbot.waitSignal(panel.use_all) as given:
        note.actions[0][1]()
    assert given.args[0] == SampleRequest(model=other, seeds=(9,), contexts=({"hero": 1.0},))


def test_a_model_of_the_same_name_is_found_where_it_lies_now(panel, store, notes, qtbot):
    add(
        store,
        {"hero": 1.0},
        model=Path("/another/computer/models/sprites-16"),
        checkpoint="images_000000001.safetensors",
    )
    panel.refresh()
    panel.view.choose(0)
    with qtbot.waitSignal(panel.use_all) as given:
        press(panel, "use_all")
    assert (given.args[0].model, given.args[0].checkpoint) == (MODEL, "final")
    assert ["sprites-16" in note.what for note in notes.history[-2:]] == [True, True]


# ---- stars, deleting, saving -----------------------------------------------------------------------------------------


def test_stars_by_key_and_button_and_their_filter(panel, store, qtbot):
    _first, second = fill(panel, {"hero": 1.0}, {"food": 1.0})
    qtbot.keyClick(panel.view, Qt.Key.Key_S)
    assert store.ids("starred").tolist() == [second]
    assert panel.model.entry(0).starred
    panel.starred.setChecked(True)
    assert shown(panel) == [second]
    press(panel, "star")
    assert shown(panel) == []
    assert "with a star" in panel.empty.text()
    panel.starred.setChecked(False)
    panel.view.selectAll()
    press(panel, "star")
    assert len(store.ids("starred")) == 2


def test_deleting_goes_on_with_the_next_and_can_be_undone(panel, store, notes, qtbot):
    numbers = fill(panel, *({"hero": 1.0} for _ in range(5)))
    panel.view.choose(2)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert shown(panel) == [numbers[4], numbers[3], numbers[1], numbers[0]]
    assert panel.view.currentIndex().row() == 2
    assert [entry.id for entry in panel.view.chosen()] == [numbers[1]]
    press(panel, "delete")
    label, undo = notes.history[-1].actions[0]
    assert label == "Undo"
    undo()
    assert shown(panel) == [numbers[4], numbers[3], numbers[1], numbers[0]]
    assert panel.view.currentIndex().row() == 2
    undo()  # a second click changes nothing
    qtbot.keyClick(panel.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(panel) == numbers[::-1]
    assert not panel.deeds.can_undo


def test_everything_without_a_star_can_be_cleared_at_once(panel, store, notes):
    old = add(store, {"hero": 1.0})
    store._database.connection.execute("UPDATE entries SET made = made - 864000 WHERE id = ?", (old,))
    numbers = fill(panel, *({"hero": 1.0} for _ in range(100)))
    store.star(numbers[:1])
    texts = {action.text(): action for action in panel.more.menu().actions()}
    texts["Delete what is older than a week and has no star"].trigger()
    assert old not in shown(panel)
    assert len(shown(panel)) == 100
    texts["Delete everything without a star"].trigger()
    assert shown(panel) == numbers[:1]
    assert "99 generations" in notes.history[-1].what
    panel.deeds.undo()
    panel.deeds.undo()
    assert len(shown(panel)) == 101


def test_saved_images_carry_the_recipe(panel, store, notes, qtbot, tmp_path, monkeypatch):
    number = fill(panel, {"hero": 1.0})[0]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), ""))
    press(panel, "save")
    assert read_recipe(tmp_path / "out.png") == store.request(number)
    with Image.open(tmp_path / "out.png") as picture:
        assert np.array_equal(np.asarray(picture)[::4, ::4], store.images(number)[0])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.png" / "x.png"), ""))
    press(panel, "save")
    assert notes.history[-1].kind == "error"


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_the_menu_offers_everything(panel):
    fill(panel, {"hero": 1.0})
    panel.view.customContextMenuRequested.emit(panel.view.visualRect(panel.model.index(0)).center())
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:4] == ["Use all", "Use seed", "Use context", "Show in the grid"]
    assert len(texts) == len(panel.preview.buttons)
    menu.close()


# ---- troubles --------------------------------------------------------------------------------------------------------


def test_a_history_that_cannot_be_read_is_said_and_begun_anew(tmp_path, notes, qtbot):
    (tmp_path / "history.sqlite").write_bytes(b"junk" * 999)
    store = HistoryStore(tmp_path)
    panel = HistoryPanel(store, notes)
    qtbot.addWidget(panel)
    assert "set aside" in notes.history[-1].why
    fill(panel, {"hero": 1.0})
    assert len(shown(panel)) == 1
    store.close()


def test_what_another_window_keeps_and_deletes_is_seen_when_the_panel_is_shown(panel, store, notes, qtbot):
    number = fill(panel, {"hero": 1.0})[0]
    other = HistoryStore(store.path.parent)
    other.delete([number])
    other.close()
    press(panel, "show")
    assert "gone" in notes.history[-1].what
    other = HistoryStore(store.path.parent)
    newest = add(other, {"food": 1.0})
    other.close()
    panel.hide()
    panel.show()
    assert shown(panel) == [newest]


def test_what_is_remembered_comes_back(panel):
    panel.compact.setChecked(True)
    state = panel.save_state()
    panel.compact.setChecked(False)
    panel.restore_state(state)
    assert panel.view.viewMode() == panel.view.ViewMode.IconMode
    panel.restore_state({})
    assert panel.view.viewMode() == panel.view.ViewMode.ListMode


def test_commands_are_possible_only_with_something_chosen(panel, store):
    table = {action.id: action for action in panel.actions_table()}
    assert not table["sample.history.use_all"].enabled()
    assert not table["sample.history.undo"].enabled()
    number = fill(panel, {"hero": 1.0})[0]
    assert table["sample.history.use_all"].enabled()
    table["sample.history.delete"].run()
    assert shown(panel) == []
    table["sample.history.undo"].run()
    assert shown(panel) == [number]


# ---- files -----------------------------------------------------------------------------------------------------------


def test_a_file_with_a_recipe_is_used_and_a_picture_without_is_drawn_on(panel, notes, tmp_path):
    used, drawn = [], []
    request = SampleRequest(model=MODEL, seeds=(3,), contexts=({"food": 1.0},))
    write_png(tmp_path / "with.png", np.zeros((1, 16, 16, 4), np.uint8), request)
    (tmp_path / "with.json").write_text(request.model_dump_json())
    write_png(tmp_path / "without.png", np.zeros((1, 16, 16, 4), np.uint8))
    (tmp_path / "no.json").write_text("[1, 2]")
    for name in ("with.png", "with.json", "without.png", "no.json", "missing.png"):
        recall_file(tmp_path / name, tmp_path, notes, panel, used.append, drawn.append)
    assert used == [request, request]
    assert drawn == [tmp_path / "without.png", tmp_path / "missing.png"]
    assert "neither a PNG nor a recipe" in notes.history[-2].why


def test_a_png_dropped_on_the_window_sets_its_recipe(window, tmp_path):
    request = SampleRequest(model=MODEL, sampler="dpmpp", steps=7, seeds=(41, 42), contexts=({"food": 0.5},))
    write_png(tmp_path / "drawn.png", np.zeros((2, 16, 16, 4), np.uint8), request)
    window.show_workspace("data")
    window.open_path(tmp_path / "drawn.png")
    form = window.sample.form
    assert window.workspace == "sample"
    assert (form.steps.value, form.seed.value(), int(form.count.value)) == (7, 41, 2)
    assert window.sample.palette_panel.mix == {"food": 0.5}
