"""The commands of the Sample workspace."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ddpm_studio.app.actions import Action
from ddpm_studio.language import tr

if TYPE_CHECKING:
    from ddpm_studio.app.panels.sample_panel import SampleWorkspace

_PAGES = (  # name, text, tool tip, icon
    ("images", tr("Images page"), tr("Bring the images page to the front."), "images"),
    ("draw", tr("Draw page"), tr("Bring the draw page to the front."), "pencil"),
    ("sweep", tr("Sweep page"), tr("Bring the sweep page to the front."), "grid"),
    ("history", tr("History page"), tr("Bring the history page to the front."), "history"),
)


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
        f"sample.do.{what}", text, run, tip, keys, picture, tr("Sample"), enabled, checked, group, workspace="sample"
    )


def _drawing(work: "SampleWorkspace") -> list[Action]:
    def ready() -> bool:
        return work.form.info is not None

    return [
        _act("generate", tr("Generate images"), work.generate, tr("Draw the images."), "Ctrl+Return", "sample", ready),
        _act("again", tr("Generate again"), work.generate, tr("Draw the images."), "F5", "refresh", ready),
        _act(
            "cancel", tr("Cancel sampling"), work.cancel, tr("End the sampling."), "Esc", "stop", lambda: work.drawing
        ),
        _act(
            "live",
            tr("Live: redraw while steering"),
            lambda: work.live.switch(not work.live.on),
            tr("Redraw at once when context, guidance or seed are moved."),
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
        _act("play", tr("Play the denoising"), work.player.toggle, tr("Play or pause."), "Ctrl+Space", "play", steps),
        _act(
            "branch", tr("Branch from here"), images.bar.branch, tr("Go on from this step."), "Ctrl+B", "branch", steps
        ),
        _act(
            "closeup",
            tr("Look at the image close up"),
            close_up,
            tr("With its film strip."),
            "Ctrl+I",
            "zoom-in",
            chosen,
        ),
        _act("copy", tr("Copy the chosen image"), do.copy, tr("To the clipboard."), "", "copy", chosen),
        _act("save", tr("Save the chosen images…"), do.save, tr("As PNG, with the recipe."), "", "save", chosen),
        _act("save_all", tr("Save all images…"), do.save_all, tr("As one PNG."), "Ctrl+S", "images", drawn),
        _act(
            "take_away", tr("Take away…"), do.take_away, tr("Sheets, films, text, network."), "Ctrl+E", "export", drawn
        ),
        _act(
            "command_line",
            tr("Copy as command line"),
            do.copy_command_line,
            tr("Draws them again."),
            "",
            "command",
            drawn,
        ),
        _act("python", tr("Copy as Python"), do.copy_python, tr("Draws them again."), "", "file", drawn),
        _act("select_all", tr("Choose all images"), work.grid.select_all, tr("In the grid."), "", "images", drawn),
        _act(
            "fit",
            tr("Fit images to the window"),
            lambda: work.grid.set_zoom(0),
            tr("Zoom."),
            "Ctrl+Shift+0",
            "fit",
            drawn,
        ),
    ]


def _pages(work: "SampleWorkspace") -> list[Action]:
    return [
        _act(
            f"page_{name}",
            text,
            lambda name=name: work.pages.show_page(name),
            tip,
            f"Alt+{number}",
            picture,
            group="sample.pages",
            checked=lambda name=name: work.pages.page == name,
        )
        for number, (name, text, tip, picture) in enumerate(_PAGES, 1)
    ]


def _of_pages(work: "SampleWorkspace") -> list[Action]:
    sweep = _act(
        "sweep", tr("Run the sweep"), work.sweep.start, tr("Draw every cell."), "Ctrl+Shift+E", "grid", group="sweep"
    )

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
