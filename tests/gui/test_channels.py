"""Grey and RGBA images wherever the window shows, copies and saves them, from the Data workspace to a sample."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QWidget

from ddpm_studio.app.notes import Notes
from ddpm_studio.app.panels.image_menu import ImageActions
from ddpm_studio.app.recordings import Layer, Recording
from ddpm_studio.app.theme import DARK, LIGHT, Mode, Theme
from ddpm_studio.app.widgets.board import paint_board, squares_across
from ddpm_studio.app.widgets.film import Film
from ddpm_studio.app.widgets.image_grid import ImageGrid
from ddpm_studio.app.widgets.pixels import noise_pixels, to_qimage
from ddpm_studio.app.widgets.preview_view import PreviewView
from ddpm_studio.app.widgets.thumbnails import Thumbnails
from ddpm_studio.data.sprites import builtin_sprites
from ddpm_studio.engine.protocol import SampleStarted, SampleSteps
from ddpm_studio.sampling.request import SampleRequest
from tests.gui.crisp import Shown, run_at

ENGINE_MS = 120_000


def board_is_crisp() -> None:
    grid = ImageGrid()
    images = np.random.default_rng(0).integers(0, 256, (12, 16, 16, 4), dtype=np.uint8)
    images[..., 3] = np.where(images[..., 3] < 128, 0, 255)
    grid.set_images(images)
    shown = Shown(grid)
    side = 16 * grid.zoom
    count = squares_across(side, shown.ratio)
    square = side // count
    assert square * count == side
    assert square >= 6 * shown.ratio
    odd = np.indices((count, count)).sum(0) % 2
    tints = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in Theme.instance().tokens.board], np.uint8)
    tiles = tints[odd].repeat(square, 0).repeat(square, 1)
    for index, image in enumerate(images):
        image = image.repeat(grid.zoom, 0).repeat(grid.zoom, 1)
        wanted = np.where(image[..., 3:] > 0, image[..., :3], tiles)
        assert shown.holds(wanted, grid.viewport(), grid.image_rect(index).topLeft()), f"image {index} is not crisp"


@pytest.fixture(scope="module")
def sprites():
    return builtin_sprites(per_class=2, channels="rgba").images


@pytest.fixture(params=[Mode.LIGHT, Mode.DARK])
def board(request, qapp) -> set[tuple[int, ...]]:
    """The two colours of the board in a theme."""
    Theme.instance().set_mode(request.param)
    yield {QColor(colour).getRgb()[:3] for colour in Theme.instance().tokens.board}
    Theme.instance().set_mode(Mode.SYSTEM)


def colours(widget: QWidget) -> set[tuple[int, ...]]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(-1, 4)[:, 2::-1]
    return {tuple(colour) for colour in np.unique(raw, axis=0).tolist()}


def opaque(images: np.ndarray) -> set[tuple[int, ...]]:
    return {tuple(pixel[:3]) for pixel in images.reshape(-1, 4).tolist() if pixel[3] == 255}


def shown(qtbot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(460, 320)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.mark.parametrize("scale", ["1", "1.5"])
def test_a_grid_lays_rgba_on_a_crisp_board(scale):
    run_at(scale, board_is_crisp)


def test_every_place_shows_the_board_of_the_theme_behind_rgba(qtbot, board, sprites):
    grid, film, thumbnails = ImageGrid(), Film(), Thumbnails()
    grid.set_images(sprites)
    film.add(0, sprites[:3])
    view = PreviewView(film, film)
    thumbnails.show_images(builtin_sprites(per_class=2, channels="rgba"))
    for widget, images in ((grid, sprites), (film, sprites[:3]), (thumbnails, sprites)):
        seen = colours(shown(qtbot, widget))
        assert board <= seen
        assert opaque(images) <= seen
    view.open_frame(0)
    qtbot.addWidget(view)
    assert board <= colours(view)


def test_nothing_is_laid_behind_rgb(qtbot, board, sprites):
    grid = ImageGrid()
    grid.set_images(np.full((2, 16, 16, 3), (1, 2, 3), np.uint8))
    assert not board & (colours(shown(qtbot, grid)) - {(255, 255, 255)})


def test_half_transparent_pixels_let_the_board_through(qtbot, sprites):
    grid = ImageGrid()
    grid.set_images(np.full((1, 16, 16, 4), (200, 0, 0, 128), np.uint8))
    theme = Theme.instance().tokens.board
    seen = colours(shown(qtbot, grid))
    for colour in theme:
        wanted = [round(128 / 255 * mine + 127 / 255 * behind) for mine, behind in
                  zip((200, 0, 0), QColor(colour).getRgb()[:3], strict=True)]  # fmt: skip
        assert any(max(abs(a - b) for a, b in zip(pixel, wanted, strict=True)) <= 1 for pixel in seen)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("size", [16, 32, 64])
def test_squares_are_whole_and_equal(size, ratio):
    for zoom in range(1, 40):
        side = size * zoom
        count = squares_across(side, ratio)
        assert side % count == 0
        assert count == 1 or side // count >= 6 * ratio


def test_the_boards_differ_and_keep_dark_and_light_pixels_apart(qapp):
    for tokens in (LIGHT, DARK):
        one, other = (QColor(colour).lightness() for colour in tokens.board)
        assert one != other
    assert min(QColor(colour).lightness() for colour in DARK.board) > 60  # dark outlines show


def test_a_board_is_painted_where_it_is_asked_for(qapp):
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    painter = QPainter(image)
    paint_board(painter, QRect(4, 4, 32, 32), 1)
    painter.end()
    one, other = (QColor(colour) for colour in Theme.instance().tokens.board)
    assert image.pixelColor(3, 3) == image.pixelColor(36, 36) == QColor("#ff00ff")
    assert image.pixelColor(4, 4) == image.pixelColor(11, 11) == one
    assert image.pixelColor(12, 4) == image.pixelColor(4, 12) == other


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_pixels_come_back_out_of_a_grid_and_a_qimage(qtbot, channels):
    images = np.random.default_rng(channels).integers(0, 256, (4, 16, 16, channels), np.uint8)
    grid = ImageGrid()
    qtbot.addWidget(grid)
    for at in (images, images[::-1]):  # new, and replaced
        grid.set_images(at)
        np.testing.assert_array_equal(np.stack([grid.pixels(i) for i in range(4)]), at)
    picture = to_qimage(images[0])
    assert picture.hasAlphaChannel() == (channels == 4)
    rgba = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    raw = np.frombuffer(rgba.constBits(), np.uint8).reshape(16, 16, 4)
    np.testing.assert_array_equal(raw[..., :3], np.broadcast_to(images[0][..., :3], (16, 16, 3)))
    np.testing.assert_array_equal(raw[..., 3], images[0][..., 3] if channels == 4 else 255)


def test_noise_is_shown_opaque_in_mid_grey():
    eps = np.zeros((1, 4, 2, 2), np.float32)
    eps[0, 0, 0, 0], eps[0, 3] = 1, -9
    pixels = noise_pixels(eps)
    assert (pixels[..., 3] == 255).all()
    assert pixels[0, 0, 0].tolist() == [170, 128, 128, 255]


@pytest.mark.parametrize("channels", [1, 4])
def test_a_recording_shows_each_layer_with_its_channels(channels):
    request = SampleRequest(model=".", steps=2, seeds=(1, 2), contexts=(None,))
    started = SampleStarted(
        1, request, np.array([9, 5, 0]), np.array([0.1, 0.5, 1.0]), (), np.zeros((2, 0)), np.zeros(2, bool)
    )
    recording = Recording(started)
    steps = np.random.default_rng(0).standard_normal((3, 2, channels, 16, 16)).astype(np.float32)
    recording.add(SampleSteps(1, 0, steps, steps / 2))
    for layer in Layer:
        assert recording.pixels(1, layer).shape == (2, 16, 16, channels)


@pytest.fixture
def actions(qtbot, sprites, tmp_path):
    grid = ImageGrid()
    qtbot.addWidget(grid)
    grid.set_images(sprites)
    return ImageActions(grid, Notes(), tmp_path)


def test_a_copied_image_keeps_its_transparency(actions, sprites):
    actions.copy(3)
    copied = QApplication.clipboard().image().convertToFormat(QImage.Format.Format_RGBA8888)
    np.testing.assert_array_equal(np.frombuffer(copied.constBits(), np.uint8).reshape(16, 16, 4), sprites[3])


def test_saved_images_keep_their_transparency(actions, sprites, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "one.png"), ""))
    actions.save(3, None)
    with Image.open(tmp_path / "one.png") as file:
        np.testing.assert_array_equal(np.asarray(file)[::4, ::4], sprites[3])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "all.png"), ""))
    actions.save_all(None)
    with Image.open(tmp_path / "all.png") as file:
        assert file.mode == "RGBA"
        assert file.getpixel((0, 0))[3] == 0


def test_from_a_folder_with_transparency_to_transparent_samples(window, qtbot, tiny_images):
    window.show_workspace("data")
    data = window.data
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=ENGINE_MS):
        data.open_source(str(tiny_images))
    assert data.image_set.channels == "rgb"
    assert data.form.background.isEnabled()
    proposal = window.findChild(QToolButton, "data.channels.proposal")
    assert proposal.isVisible()
    with qtbot.waitSignal(window.bridge.images_loaded, timeout=ENGINE_MS):
        qtbot.mouseClick(proposal, Qt.MouseButton.LeftButton)
    assert data.image_set.channels == "rgba"
    qtbot.waitUntil(lambda: "RGBA" in data.browse.totals.text(), timeout=ENGINE_MS)
    assert not proposal.isVisible()
    assert not data.form.background.isEnabled()
    data.use()

    form = window.train.form
    assert form.config().channels == "rgba"
    assert not form.background.isEnabled()
    form.channels.choose("grey")
    assert form.channels.proposal.isVisible()
    assert form.config().channels == "grey"
    form.channels.proposal.click()
    assert form.config().channels == "rgba"
    form.advanced.features.setValue(8)
    form.advanced.batch_size.setValue(8)
    form.advanced.previews.setValue(3)
    window.train.start()
    run = window.train.running
    film = window.train.view.film
    qtbot.waitUntil(lambda: len(film.frames) > 0, timeout=ENGINE_MS)
    assert film.frames[0].images.shape == (3, 16, 16, 4)
    with qtbot.waitSignal(window.train.model_available, timeout=ENGINE_MS):
        window.train.save_now()
    window.train.stop()
    qtbot.waitUntil(lambda: not window.train.running, timeout=ENGINE_MS)

    window.show_workspace("sample")
    sample = window.sample
    sample.refresh_models()
    sample.choose_model(run)
    sample.form.count.set_value(3)
    sample.form.steps.set_value(4)
    qtbot.mouseClick(sample.footer.generate_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not sample.footer.running, timeout=ENGINE_MS)
    assert sample.grid.pixels(0).shape == (16, 16, 4)
    for layer in Layer:
        sample.player.layer_choice.button(layer.value).click()
        sample.player.scrubber.setValue(2)
        assert sample.grid.pixels(0).shape == (16, 16, 4)


def test_what_was_chosen_is_chosen_again_next_time(window):
    window.data.form.channels.choose("grey")
    state = window.data.save_state()
    window.data.form.channels.choose("rgb")
    window.data.restore_state(state)
    assert window.data.form.channels.channels == "grey"
    form = window.train.form
    form.channels.choose("rgba")
    state = form.state()
    form.channels.choose("rgb")
    form.set_state(state)
    assert form.channels.channels == "rgba"
