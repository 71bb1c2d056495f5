"""The catalogue in the real window: what it says of each set, downloads that fail or are cancelled, and removing."""

import socket
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from ddpm_studio.app.panels.catalogue_dialog import CatalogueDialog
from ddpm_studio.data.catalogue.download import PART
from ddpm_studio.data.catalogue.fetching import fetch
from ddpm_studio.data.catalogue.sets import CATALOGUE, catalogue_set, in_bytes
from ddpm_studio.data.catalogue.shelf import Place, place_of
from tests.data.catalogue_files import remote, small, write
from tests.data.file_server import FileServer

SLOW = 60_000  # the engine loads torchvision at its first download


@pytest.fixture(autouse=True)
def _own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cold_engine: None) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def _have(name: str) -> tuple[Place, np.ndarray]:
    entry, files, images, _ = small(name)
    place = place_of(entry)
    write(files, place.folder)
    fetch(entry, remote(files, "http://nowhere.invalid"), place)
    return place, images


def _dialog(window) -> CatalogueDialog:
    window.show_workspace("data")
    window.table.run("data.catalogue")
    return window.data.catalogue


def test_a_set_is_opened_used_and_removed(qtbot: QtBot, window):
    place, images = _have("mnist")
    dialog = _dialog(window)
    assert list(dialog.cards) == [entry.name for entry in CATALOGUE]
    card = dialog.cards["mnist"]
    assert card.state.text().startswith("On this computer")
    assert card.download_button.isHidden()
    assert not card.examples.isHidden()
    absent = dialog.cards["cifar10"]
    assert absent.state.text() == "170 MB to download"
    assert absent.open_button.isHidden()
    assert absent.remove_button.isHidden()
    for button in (card.open_button, card.remove_button, absent.download_button):
        assert button.toolTip()
        assert card.entry.title in button.accessibleName() or absent.entry.title in button.accessibleName()

    card.open_button.click()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: window.data.image_set is not None, timeout=SLOW)
    shown = window.data.image_set
    assert (shown.source, shown.size, shown.channels) == ("catalogue:mnist", 32, "grey")
    assert np.array_equal(shown.images[:, 2:-2, 2:-2], images)
    assert "MNIST" in window.data.browse.totals.text()
    window.data.use_button.click()
    assert window.workspace == "train"
    assert window.train.form.image_set.source == "catalogue:mnist"
    assert window.train.form.config().image_set == "catalogue:mnist"
    assert window.train.form.run.name.startswith("MNIST 32px")

    dialog = _dialog(window)
    card.remove_button.click()
    assert in_bytes(place.size) in card.question.findChild(type(card.trouble)).text()
    card.findChild(type(card.open_button), "catalogue.mnist.remove.no").click()
    assert place.is_here
    card.remove_button.click()
    card.findChild(type(card.open_button), "catalogue.mnist.remove.yes").click()
    assert not place.folder.exists()
    assert card.state.text() == "11.6 MB to download"
    dialog.close()

    window.data.open_source("catalogue:mnist")  # as from a run that was trained on it: it is offered
    assert dialog.isVisible()
    assert window.data.image_set is shown
    dialog.close()


def test_downloads_that_fail_say_why_and_one_that_is_cancelled_goes_on(qtbot: QtBot, window, tmp_path: Path):
    dialog = _dialog(window)
    card = dialog.cards["mnist"]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{probe.getsockname()[1]}"
    dialog.mirror.setText(closed)
    card.download_button.click()
    assert card.download_button.isHidden()
    assert not card.cancel_button.isHidden()
    card.download_asked.emit(card.entry)  # asked twice, it is done once
    qtbot.waitUntil(lambda: not card.trouble.isHidden(), timeout=SLOW)
    assert "offline" in card.trouble.text()
    assert str(place_of(card.entry).folder) in card.by_hand.toPlainText()
    assert f"{closed}/t10k-labels-idx1-ubyte.gz" in card.by_hand.toPlainText()
    assert window.notes.history[-1].what == "MNIST could not be downloaded."
    assert not card.download_button.isHidden()

    name = "train-images-idx3-ubyte.gz"
    with FileServer(write({name: b"<html>log in</html>" * 100}, tmp_path / "served")) as server:
        dialog.mirror.setText(server.url)
        card.download_button.click()
        assert card.trouble.isHidden()
        qtbot.waitUntil(lambda: not card.trouble.isHidden(), timeout=SLOW)
        assert "checksum is wrong" in card.trouble.text()
        assert list(place_of(card.entry).folder.iterdir()) == []

        write({name: bytes(1_000_000)}, server.folder)
        server.waits = True
        card.download_button.click()
        qtbot.waitUntil(lambda: card.progress.text().startswith("500 kB of 11.6 MB"), timeout=SLOW)
        assert card.bar.value() == 43
        card.cancel_button.click()
        qtbot.waitUntil(lambda: card.cancel_button.isHidden(), timeout=SLOW)
    assert card.download_button.text() == "Go on"
    assert card.state.text() == "500 kB of 11.6 MB are here"
    assert (place_of(catalogue_set("mnist")).folder / f"{name}{PART}").stat().st_size == 500_000
    dialog.close()
