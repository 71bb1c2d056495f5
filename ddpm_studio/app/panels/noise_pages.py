"""The two pages of the Data workspace about noise: on an image, and as curves. Both stand at the same share of T."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ddpm_studio.app.actions import Action
from ddpm_studio.app.panels.data_pages import DataPages
from ddpm_studio.app.panels.noise_page import NoisePage
from ddpm_studio.app.panels.schedules_page import SchedulesPage
from ddpm_studio.app.widgets.thumbnails import Thumbnails
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.language import tr
from ddpm_studio.model.config import ScheduleConfig
from ddpm_studio.training.config import TrainConfig

NOISE, SCHEDULES = "noise", "schedules"


class NoisePages(QObject):
    """Adds both pages behind the others, and keeps them in step with the images and with each other."""

    def __init__(self, pages: DataPages, thumbnails: Thumbnails) -> None:
        super().__init__(pages)
        self._pages = pages
        self._thumbnails = thumbnails
        self._ask_training: Callable[[], TrainConfig | None] = lambda: None
        self.noise = NoisePage(self._schedule)
        self.schedules = SchedulesPage(self._training)
        pages.add_page(
            NOISE, tr("Noise"), tr("The forward process: noise is added to an image, step by step"), self.noise
        )
        pages.add_page(SCHEDULES, tr("Schedules"), tr("The noise schedules as curves"), self.schedules)
        pages.changed.connect(self._on_page)

    def ask_training(self, ask: Callable[[], TrainConfig | None]) -> None:
        """Where to ask for what the form in Train says; None while it has errors."""
        self._ask_training = ask

    def show_set(self, image_set: ImageSet | None) -> None:
        """Noise the images of this set."""
        self.noise.show_set(image_set)

    def actions_table(self) -> list[Action]:
        """The commands of both pages."""

        def show(page: str, text: str, sign: str, tip: str, key: str) -> Action:
            name = f"data.show_{page}"
            run = lambda: self._pages.show_page(page)  # noqa: E731
            return Action(name, text, run, tip, key, sign, tr("Data"), group="noise", workspace="data")

        return [
            show(
                NOISE, tr("Noise an image"), "noise", tr("The forward process on any image of the set"), "Ctrl+Shift+N"
            ),
            show(SCHEDULES, tr("Show the noise schedules"), "chart", tr("ᾱ, σ and SNR of each over t"), "Ctrl+Shift+K"),
            *self.noise.actions_table(),
        ]

    def _training(self) -> TrainConfig | None:
        return self._ask_training()

    def _schedule(self) -> ScheduleConfig | None:
        config = self._training()
        return None if config is None else config.schedule

    def _on_page(self, page: str) -> None:
        if page == NOISE:
            if (image := self._thumbnails.current_image) >= 0:
                self.noise.choose_image(image)
            self.noise.set_share(self.schedules.share)
        elif page == SCHEDULES:
            self.schedules.set_share(self.noise.share)
