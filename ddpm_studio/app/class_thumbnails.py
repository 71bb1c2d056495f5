"""A small picture of each attribute, drawn by the model itself when the engine has nothing better to do.

Models that come along bring theirs; of such a model one image is begun, so that the engine has it at hand at the first
click.
"""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.sample_job import SampleJob
from ddpm_studio.app.widgets.pixels import to_qimage
from ddpm_studio.engine.protocol import SampleEnded, TrainingPaused
from ddpm_studio.model.catalogue import FINAL, ModelInfo
from ddpm_studio.sampling.class_pictures import first_steps, pictured, pictures_request, read_strip
from ddpm_studio.sampling.request import SampleRequest

Key = tuple[str, str, int]  # model, checkpoint, images seen


class ClassThumbnails(QObject):
    """Draws one image per attribute for the model that is wanted, once per checkpoint, and keeps them in memory."""

    drawn = Signal(dict)  # attribute -> QImage

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._job = SampleJob(bridge, self)
        self._kept: dict[Key, dict[str, QImage]] = {}
        self._wanted: tuple[Key, SampleRequest, tuple[str, ...]] | None = None
        self._drawing: tuple[Key, tuple[str, ...]] | None = None
        self._ready = False
        self._training = False
        self._held = False
        self._job.ended.connect(self._on_ended)
        self._job.lost.connect(self._on_lost)
        bridge.engine_ready.connect(lambda _: self._set(ready=True))
        bridge.engine_died.connect(lambda _: self._set(ready=False, training=False))
        bridge.training_started.connect(lambda _: self._set(training=True))
        bridge.training_ended.connect(lambda _: self._set(training=False))
        bridge.training_paused.connect(self._on_paused)

    def want(self, info: ModelInfo | None, checkpoint: str = FINAL) -> None:
        """Have pictures of this model's attributes: at once if they are kept, else when the engine is idle."""
        self._wanted = None
        if info is None or not info.config.attributes:
            return
        key = (str(info.path), checkpoint, info.images_seen)
        if key in self._kept:
            self.drawn.emit(self._kept[key])
            return
        request, attributes = pictures_request(info, checkpoint), pictured(info)
        if (strip := read_strip(info, checkpoint)) is not None:
            self._keep(key, attributes, strip)
            self.drawn.emit(self._kept[key])
            request, attributes = first_steps(request), ()
        self._wanted = (key, request, attributes)
        self._draw_if_idle()

    def hold(self, held: bool) -> None:
        """While held nothing is drawn, and what is being drawn is put off: the person asked for something."""
        self._held = held
        if held and self._drawing is not None:
            self._job.drop()
            self._drawing = None
        self._draw_if_idle()

    def _set(self, ready: bool | None = None, training: bool | None = None) -> None:
        self._ready = self._ready if ready is None else ready
        self._training = self._training if training is None else training
        self._draw_if_idle()

    def _on_paused(self, event: TrainingPaused) -> None:
        self._set(training=not event.paused)

    def _draw_if_idle(self) -> None:
        idle = self._ready and self._bridge.alive and not self._training and not self._held
        if self._wanted is None or not idle or (self._drawing and self._drawing[0] == self._wanted[0]):
            return
        key, request, attributes = self._wanted
        self._drawing = (key, attributes)
        self._job.start(request, record=False)

    def _on_ended(self, event: SampleEnded) -> None:
        drawing, self._drawing = self._drawing, None
        if drawing is None or event.cancelled:
            return
        key, attributes = drawing
        wanted = self._wanted is not None and self._wanted[0] == key
        if wanted:
            self._wanted = None
        if attributes:
            self._keep(key, attributes, event.images)
            if wanted:
                self.drawn.emit(self._kept[key])

    def _keep(self, key: Key, attributes: tuple[str, ...], images: Iterable[np.ndarray]) -> None:
        self._kept[key] = {name: to_qimage(image) for name, image in zip(attributes, images, strict=True)}

    def _on_lost(self, _: str) -> None:
        self._drawing = self._wanted = None  # pictures are a nicety; what is wrong with the model is said on Generate
