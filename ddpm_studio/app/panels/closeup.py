"""One image close up: its own film strip, its nearest training images, and how its values are spread."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.app.recordings import Layer, Recording, context_text
from ddpm_studio.app.theme import SPACE
from ddpm_studio.app.widgets.film_strip import FilmStrip
from ddpm_studio.app.widgets.grid_view import GridView
from ddpm_studio.app.widgets.histogram import Histogram
from ddpm_studio.engine.protocol import EngineDied, Failed, FindNearest, NearestFound
from ddpm_studio.language import number, tr

_FRAMES = 12  # of the film strip
_NEAREST = 5
_IMAGE_HEIGHT = 232
_WORDS = {
    Layer.XT: "xt",
    Layer.X0: tr("predicted x0"),
    Layer.EPS: tr("predicted noise"),
    Layer.CHANGE: tr("change since the last recorded step"),
}
# How far the histogram's axis goes to either side: noise has three standard deviations, an image hardly more than ±1
_REACH = {Layer.XT: 3.0, Layer.X0: 1.5, Layer.EPS: 3.0}
_LEAST_REACH = 1e-3


class Closeup(QScrollArea):
    """An image of a recording, large; ``show_image`` opens it and ``follow`` takes it along to another step.

    The film strip is the same image at up to twelve recorded steps; a click there asks for that step. The training
    images are held against the image as it was finally drawn.
    """

    step_chosen = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("closeup")
        self.setAccessibleName(tr("Image close up"))
        self._bridge = bridge
        self._recording: Recording | None = None
        self._index = 0
        self._step = 0
        self._layer = Layer.XT
        self._strip_steps: tuple[int, ...] = ()
        self._strip_key: tuple | None = None
        self._job: int | None = None  # the search that is awaited
        self._asked: tuple[Recording, int] | None = None  # what the training images shown, or awaited, are of
        self._make_widgets()
        self._lay_out()
        bridge.nearest_found.connect(self._on_found)
        bridge.failed.connect(self._on_failed)
        bridge.engine_died.connect(self._on_died)
        self.clear()

    def _make_widgets(self) -> None:
        self.title = self._label("closeup.title", "", tr("Which image"))
        self.title.setProperty("role", "heading")
        self.place = self._label("closeup.place", "caption", tr("Step and layer"))
        self.image = GridView(self)
        self.image.setObjectName("closeup.image")
        self.image.setAccessibleName(tr("The image, large"))
        self.image.setToolTip(tr("The image at the chosen step and layer, in whole pixels."))
        self.image.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.image.setFixedHeight(_IMAGE_HEIGHT)
        self.image.set_placeholder(tr("Double-click an image, or press Enter on it, to see it large."))
        self.strip = FilmStrip(choosable=True)
        self.strip.setObjectName("closeup.strip")
        self.strip.setAccessibleName(tr("Film strip of the image"))
        self.strip.chosen.connect(self._on_chosen)
        self.histogram = Histogram()
        self.histogram.setObjectName("closeup.histogram")
        self.histogram.setAccessibleName(tr("Histogram of pixel values"))
        self.histogram.setToolTip(
            tr(
                "How many pixels have which value, for each channel. Images lie between −1 and 1, the dashed lines; "
                "what lies beyond the axis is counted at its ends."
            )
        )
        self.spread = self._label("closeup.spread", "caption", tr("Mean and spread of the values"))
        self.verdict = self._label("closeup.verdict", "caption", tr("Whether the image is new"))
        self.verdict.setToolTip(
            tr(
                "The image pixel by pixel beside each training image. Real images that were not trained on say how "
                "near is usual. For a verdict on many images, and on copies that were moved: ddpm-studio evaluate."
            )
        )
        self.nearest = FilmStrip(choosable=False)
        self.nearest.setObjectName("closeup.nearest")
        self.nearest.setAccessibleName(tr("Nearest training images"))

    def _label(self, name: str, role: str, accessible: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setAccessibleName(accessible)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setMinimumWidth(10)
        return label

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.m)
        column.setSpacing(SPACE.s)
        self._headings = []
        for heading, widgets in (
            ("", (self.title, self.place, self.image)),
            (tr("Its way from noise"), (self.strip,)),
            (tr("Nearest training images"), (self.verdict, self.nearest)),
            (tr("Pixel values"), (self.histogram, self.spread)),
        ):
            if heading:
                label = QLabel(heading)
                label.setProperty("role", "muted")
                column.addWidget(label)
                self._headings.append(label)
            for widget in widgets:
                column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(240)

    # ---- what is shown -----------------------------------------------------------------------------------------------

    @property
    def index(self) -> int:
        """The image of the recording that is shown, or -1."""
        return self._index if self._recording is not None else -1

    def clear(self) -> None:
        """Show no image."""
        self._recording, self._asked, self._job, self._strip_key = None, None, None, None
        self.image.clear()
        self.strip.set_frames(np.zeros((0, 1, 1, 3), np.uint8), (), ())
        self.nearest.set_frames(np.zeros((0, 1, 1, 3), np.uint8), (), ())
        self.histogram.clear()
        self._show_parts(False)

    def show_image(self, recording: Recording, index: int, step: int, layer: Layer = Layer.XT) -> None:
        """Show image ``index`` of ``recording`` at ``step``. Raises IndexError where there is no such image."""
        if not 0 <= index < recording.count:
            raise IndexError(f"there is no image {index} of {recording.count}")
        self._recording, self._index, self._strip_key = recording, index, None
        self.title.setText(tr("Image {place} · seed {seed}", place=index + 1, seed=recording.request.seeds[index]))
        self._show_parts(True)
        self.follow(step, layer)

    def follow(self, step: int, layer: Layer | None = None) -> None:
        """Show the same image at another step, or in another layer; also where the recording has grown."""
        recording = self._recording
        if recording is None:
            return
        self._layer = layer or self._layer
        if not recording.has(step):
            step = recording.nearest_kept(step)
        self._step = step
        if step >= 0:
            self._show_step(recording, step)
            self._show_strip(recording)
        elif recording.ended is not None:  # no steps were kept at all
            self.image.set_images(recording.ended.images[self._index][None])
            self.place.setText(context_text(recording.context(self._index)))
        self._find_nearest(recording)

    def _show_parts(self, shown: bool) -> None:
        for widget in (self.title, self.place, self.strip, self.histogram, self.spread, self.nearest, self.verdict):
            widget.setVisible(shown)
        for label in self._headings:
            label.setVisible(shown)

    def _show_step(self, recording: Recording, step: int) -> None:
        facts = recording.facts(step)
        self.image.set_images(recording.pixels(step, self._layer)[self._index][None])
        self.place.setText(
            tr(
                "{context}  ·  step {step}/{steps}  ·  t {t}  ·  {layer}",
                context=context_text(recording.context(self._index)),
                step=step,
                steps=recording.steps,
                t=facts.t,
                layer=_WORDS[self._layer],
            )
        )
        values = _values(recording, step, self._layer)[self._index]
        reach = _REACH.get(self._layer)
        if reach is None:
            reach = max(4 * recording.change_size(step), _LEAST_REACH)
        self.histogram.show_values(values, reach)
        outside = float((np.abs(values) > 1 + 1e-6).mean())
        self.spread.setText(
            tr(
                "{layer}: mean {mean}, standard deviation {spread:.2f}, {outside:.0%} beyond ±1",
                layer=_WORDS[self._layer],
                mean=number(float(values.mean()), "+.2f").replace("-", "−"),
                spread=float(values.std()),
                outside=outside,
            )
        )

    def _show_strip(self, recording: Recording) -> None:
        kept = recording.kept
        places = np.unique(np.linspace(0, len(kept) - 1, _FRAMES).round().astype(int)) if len(kept) else []
        steps = tuple(int(kept[place]) for place in places if recording.has(int(kept[place])))
        self.strip.setVisible(bool(steps))
        if not steps:
            return
        key = (self._index, self._layer, steps)
        if key != self._strip_key:
            self._strip_key, self._strip_steps = key, steps
            frames = np.stack([recording.pixels(step, self._layer)[self._index] for step in steps])
            facts = [recording.facts(step) for step in steps]
            tips = [
                tr("Step {step} of {steps}, t {t}: click to go there", step=fact.index, steps=fact.steps, t=fact.t)
                for fact in facts
            ]
            self.strip.set_frames(frames, [f"t {fact.t}" for fact in facts], tips)
        self.strip.set_current(int(np.abs(np.array(self._strip_steps) - self._step).argmin()))

    def _on_chosen(self, place: int) -> None:
        self.step_chosen.emit(self._strip_steps[place])

    # ---- training images ---------------------------------------------------------------------------------------------

    def _find_nearest(self, recording: Recording) -> None:
        """Ask once for each image, when it is finished."""
        if recording.ended is None:
            self._asked, self._job = None, None
            self._say(tr("The training images are looked through when the image is finished."))
            return
        if self._asked is not None and self._asked[0] is recording and self._asked[1] == self._index:
            return
        self._asked = (recording, self._index)
        self._job = self._bridge.next_job()
        self._say(tr("Looking through the training images…"))
        image = np.ascontiguousarray(recording.ended.images[self._index])
        self._bridge.send(FindNearest(self._job, recording.request.model, image, _NEAREST))

    def _say(self, text: str, role: str = "caption") -> None:
        self.nearest.hide()
        self._set_verdict(text, role)

    def _set_verdict(self, text: str, role: str) -> None:
        self.verdict.setText(text)
        if self.verdict.property("role") != role:
            self.verdict.setProperty("role", role)
            self.verdict.style().unpolish(self.verdict)
            self.verdict.style().polish(self.verdict)

    def _on_found(self, event: NearestFound) -> None:
        if event.job != self._job:
            return
        self._job = None
        if not len(event.images):
            self._say(event.verdict)
            return
        levels = [f"{distance * 255:.0f}" for distance in event.distances]
        tips = [
            tr(
                "Number {place} of the nearest: differs by {distance:.1f} of 255 levels (root mean square)",
                place=place + 1,
                distance=distance * 255,
            )
            for place, distance in enumerate(event.distances)
        ]
        self.nearest.set_frames(event.images, levels, tips)
        self.nearest.setAccessibleDescription(tr("Differences in levels of 255: {levels}", levels=", ".join(levels)))
        self.nearest.show()
        self._set_verdict(event.verdict, "caption" if event.kind == "new" else "warning")

    def _on_failed(self, event: Failed) -> None:
        if event.job is not None and event.job == self._job:
            self._job = None
            self._say(f"{event.what} {event.why}")

    def _on_died(self, event: EngineDied) -> None:
        if self._job is not None:
            self._job = None
            self._say(tr("The training images could not be looked through: {reason}", reason=event.reason))


def _values(recording: Recording, step: int, layer: Layer) -> np.ndarray:
    """(N, C, H, W) float32: what the layer shows, in numbers."""
    match layer:
        case Layer.XT:
            return recording.xt(step)
        case Layer.X0:
            return recording.x0(step)
        case Layer.EPS:
            return recording.noise(step)
        case Layer.CHANGE:
            return recording.change(step)
