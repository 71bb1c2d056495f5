"""The commands of the Sample workspace."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ddpm_studio.app.actions import Action

if TYPE_CHECKING:
    from ddpm_studio.app.panels.sample_panel import SampleWorkspace

_PAGES = (("images", "Images", "images"), ("draw", "Draw", "pencil"), ("sweep", "Sweep", "grid"), ("history",) * 3)


def sample_actions(work: "SampleWorkspace") -> list[Action]:
    """All of them, those of the pages too."""
    return [*_drawing(work), *_images(work), *_pages(work), *_of_pages(work)]


def _act(
    what: str,
    text: str,
    run: Callable[[], object],
    tip: str,
    keys: str,
    picture: str,
    enabled: Callable[[], bool] = lambda: True,
    group: str = "",
    checked: Callable[[], bool] | None = None,
) -> Action:
    return Action(
        f"sample.do.{what}", text, run, tip, keys, picture, "Sample", enabled, checked, group, workspace="sample"
    )


def _drawing(work: "SampleWorkspace") -> list[Action]:
    def ready() -> bool:
        return work.form.info is not None

    return [
        _act("generate", "Generate images", work.generate, "Draw the images.", "Ctrl+Return", "sample", ready),
        _act("again", "Generate again", work.generate, "Draw the images.", "F5", "refresh", ready),
        _act("cancel", "Cancel sampling", work.cancel, "End the sampling.", "Esc", "stop", lambda: work.drawing),
        _act(
            "live",
            "Live: redraw while steering",
            lambda: work.live.switch(not work.live.on),
            "Redraw at once when context, guidance or seed are moved.",
            "Ctrl+L",
            "bolt",
            checked=lambda: work.live.on,
        ),
    ]


def _images(work: "SampleWorkspace") -> list[Action]:
    images = work.images

    def steps() -> bool:
        return images.drawn and images.trajectory is not None

    def chosen() -> bool:
        return images.drawn and work.grid.current >= 0

    def drawn() -> bool:
        return images.drawn

    do = work.chosen

    def close_up() -> None:
        do.look_close(work.grid.current)

    return [
        _act("play", "Play the denoising", work.player.toggle, "Play or pause.", "Ctrl+Space", "play", steps),
        _act("branch", "Branch from here", images.bar.branch, "Go on from this step.", "Ctrl+B", "branch", steps),
        _act("closeup", "Look at the image close up", close_up, "With its film strip.", "Ctrl+I", "zoom-in", chosen),
        _act("copy", "Copy the chosen image", do.copy, "To the clipboard.", "", "copy", chosen),
        _act("save", "Save the chosen images…", do.save, "As PNG, with the recipe.", "", "save", chosen),
        _act("save_all", "Save all images…", do.save_all, "As one PNG.", "Ctrl+S", "images", drawn),
        _act("take_away", "Take away…", do.take_away, "Sheets, films, text, network.", "Ctrl+E", "export", drawn),
        _act("command_line", "Copy as command line", do.copy_command_line, "Draws them again.", "", "command", drawn),
        _act("python", "Copy as Python", do.copy_python, "Draws them again.", "", "file", drawn),
        _act("select_all", "Choose all images", work.grid.select_all, "In the grid.", "", "images", drawn),
        _act("fit", "Fit images to the window", lambda: work.grid.set_zoom(0), "Zoom.", "Ctrl+Shift+0", "fit", drawn),
    ]


def _pages(work: "SampleWorkspace") -> list[Action]:
    return [
        _act(
            f"page_{name}",
            f"{text.title()} page",
            lambda name=name: work.pages.show_page(name),
            f"Bring the {text.lower()} page to the front.",
            f"Alt+{number}",
            picture,
            group="sample.pages",
            checked=lambda name=name: work.pages.page == name,
        )
        for number, (name, text, picture) in enumerate(_PAGES, 1)
    ]


def _of_pages(work: "SampleWorkspace") -> list[Action]:
    sweep = _act("sweep", "Run the sweep", work.sweep.start, "Draw every cell.", "Ctrl+Shift+E", "grid", group="sweep")

    def in_front(entry: Action) -> Action:
        """Searching the history shows it."""
        return replace(entry, run=lambda: (work.pages.show_page("history"), entry.run()))

    history = [in_front(a) if a.id.endswith(".find") else a for a in work.history.actions_table()]
    return [
        replace(sweep, run=lambda: (work.pages.show_page("sweep"), work.sweep.start())),
        *work.draw.actions_table(),
        *history,
        *work.queue_panel.actions_table(),
    ]
