"""Samplings that wait for their turn: asked for one after another, each with its progress, each to be cancelled alone.

    queue = SamplingQueue(bridge, parent)
    item = queue.add(request, record=True, label="sweep of hero", tag=anything)   # QueueItem
    queue.item_started  (item, SampleStarted)  a Recording can be made
    queue.item_steps    (item, SampleSteps)
    queue.item_ended    (item, SampleEnded)    also where it was cancelled: ``event.images`` as far as they came
    queue.item_lost     (item, why)            it failed, was taken out before its turn, or died while being cancelled
    queue.item_returned (item, why)            the engine died under it: it is held, and begins anew when resumed
    queue.changed       ()                     the items, their order or their standing; not their progress alone

Every item that is added ends in exactly one ``item_ended`` or ``item_lost``, and is then no longer in ``items``.
Only the item whose turn it is has been sent to the engine, so the others can still be moved, held and taken out; what
else the window draws meanwhile (a draft, the palette's pictures) gets its turn between two items.

``stop_now`` cancels the running item and holds the rest; ``resume`` lets them go on. An item that is added while
others are held runs at once: somebody has just asked for it. Where the engine dies, all items are held, also the one
that ran (``item_returned``), and ``resume`` starts a new engine.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal

from ddpm_studio.app.bridge import Bridge
from ddpm_studio.engine.protocol import (
    CancelSample,
    EngineDied,
    Failed,
    Sample,
    SampleEnded,
    SampleStarted,
    SampleSteps,
)
from ddpm_studio.language import tr
from ddpm_studio.sampling.describing import request_text
from ddpm_studio.sampling.request import SampleRequest


class Standing(StrEnum):
    """Where an item is on its way through the queue."""

    WAITING = "waiting"
    HELD = "held"  # until it is resumed
    RUNNING = "running"
    CANCELLING = "cancelling"  # it ran, and its end has been asked for


@dataclass(eq=False)
class QueueItem:
    """One sampling in the queue.

    number: of the item, rising from 1. tag: the asker's own, never looked at. step of steps: how far it has come;
    steps is 0 until the engine has begun it. fields: further ones of ``protocol.Sample``.
    """

    number: int
    request: SampleRequest
    record: bool
    label: str
    tag: Any = None
    fields: dict[str, Any] = field(default_factory=dict)
    standing: Standing = Standing.WAITING
    step: int = 0
    steps: int = 0

    @property
    def sent(self) -> bool:
        """Whether the engine has it."""
        return self.standing in (Standing.RUNNING, Standing.CANCELLING)


class SamplingQueue(QObject):
    """The samplings that were asked for and are not done, in the order in which they are drawn."""

    item_started = Signal(object, object)  # QueueItem, SampleStarted
    item_steps = Signal(object, object)  # QueueItem, SampleSteps
    item_ended = Signal(object, object)  # QueueItem, SampleEnded
    item_lost = Signal(object, str)  # QueueItem, why
    item_returned = Signal(object, str)  # QueueItem, why
    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._items: list[QueueItem] = []  # the one that the engine has, if any, is the first
        self._job: int | None = None
        self._numbers = count(1)
        bridge.sample_started.connect(self._on_started)
        bridge.sample_steps.connect(self._on_steps)
        bridge.sample_ended.connect(self._on_ended)
        bridge.failed.connect(self._on_failed)
        bridge.engine_died.connect(self._on_died)

    def __len__(self) -> int:
        return len(self._items)

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """All of them: what runs, then what waits or is held, in the order in which it will be drawn."""
        return tuple(self._items)

    @property
    def current(self) -> QueueItem | None:
        """The item that the engine has."""
        return self._items[0] if self._items and self._items[0].sent else None

    @property
    def held(self) -> int:
        """How many items wait to be resumed."""
        return sum(item.standing is Standing.HELD for item in self._items)

    # ---- asking ------------------------------------------------------------------------------------------------------

    def add(
        self, request: SampleRequest, record: bool = True, label: str = "", tag: Any = None, **fields: Any
    ) -> QueueItem:
        """Ask for ``request`` once those before it are done; before any that are held.

        label: for people; made from the request where there is none. fields: further ones of ``protocol.Sample``, such
        as the ``xt`` that a branch begins with.
        """
        item = QueueItem(next(self._numbers), request, record, label or request_text(request), tag, fields)
        free = [place for place, other in enumerate(self._items) if other.standing is not Standing.HELD]
        self._items.insert(free[-1] + 1 if free else 0, item)
        self._go_on()
        return item

    def cancel(self, item: QueueItem) -> None:
        """End it. One that runs keeps what has come, ``item_ended`` follows; any other is taken out, ``item_lost``."""
        if item not in self._items or item.standing is Standing.CANCELLING:
            return
        if item.sent:
            self._bridge.send(CancelSample(self._job))
            item.standing = Standing.CANCELLING
            self.changed.emit()
        else:
            self._take_out(item, tr("It was taken out of the queue before its turn."))
            self._go_on()

    def stop_now(self) -> None:
        """Cancel what runs, and hold the rest."""
        self._hold_waiting()
        if self.current is not None:
            self.cancel(self.current)
        else:
            self.changed.emit()

    def hold(self) -> None:
        """Let what runs end, and begin nothing after it until ``resume``."""
        self._hold_waiting()
        self.changed.emit()

    def resume(self) -> None:
        """Let the held ones go on. Starts an engine where there is none."""
        for item in self._items:
            if item.standing is Standing.HELD:
                item.standing = Standing.WAITING
        self._go_on()

    def clear(self) -> None:
        """Take out everything that the engine does not have yet."""
        for item in [item for item in self._items if not item.sent]:
            self._take_out(item, tr("The queue was cleared before its turn."))
        self.changed.emit()

    def can_move(self, item: QueueItem, by: int) -> bool:
        """Whether ``move`` would change the order."""
        return self._place_for(item, by) is not None

    def move(self, item: QueueItem, by: int) -> None:
        """Move an item that has not begun ``by`` places: -1 is one place sooner. It cannot pass what runs."""
        place = self._place_for(item, by)
        if place is not None:
            self._items.remove(item)
            self._items.insert(place, item)
            self.changed.emit()

    def _place_for(self, item: QueueItem, by: int) -> int | None:
        if item not in self._items or item.sent:
            return None
        now = self._items.index(item)
        place = min(max(now + by, 0 if self.current is None else 1), len(self._items) - 1)
        return place if place != now else None

    def _hold_waiting(self) -> None:
        for item in self._items:
            if item.standing is Standing.WAITING:
                item.standing = Standing.HELD

    def _take_out(self, item: QueueItem, why: str) -> None:
        self._items.remove(item)
        self.item_lost.emit(item, why)

    def _go_on(self) -> None:
        """Send the first item that waits, if the engine has none of ours."""
        waiting = [item for item in self._items if item.standing is Standing.WAITING]
        if self.current is None and waiting:
            item = waiting[0]
            self._items.remove(item)
            self._items.insert(0, item)
            item.standing = Standing.RUNNING
            item.step = item.steps = 0
            self._job = self._bridge.next_job()
            self._bridge.send(Sample(self._job, item.request, item.record, **item.fields))
        self.changed.emit()

    # ---- answers -----------------------------------------------------------------------------------------------------

    def _asked(self, job: int | None) -> QueueItem | None:
        """The item that an event with this job number is about, or None."""
        return self.current if job is not None and job == self._job else None

    def _on_started(self, event: SampleStarted) -> None:
        if item := self._asked(event.job):
            item.steps = len(event.timesteps) - 1
            self.item_started.emit(item, event)
            self.changed.emit()

    def _on_steps(self, event: SampleSteps) -> None:
        if item := self._asked(event.job):
            item.step = event.first + (len(event.xt) - 1) * event.every
            self.item_steps.emit(item, event)

    def _on_ended(self, event: SampleEnded) -> None:
        if item := self._asked(event.job):
            self._items.remove(item)
            self._job = None
            self.item_ended.emit(item, event)
            self._go_on()

    def _on_failed(self, event: Failed) -> None:
        if item := self._asked(event.job):
            self._job = None
            self._take_out(item, event.what)
            self._go_on()

    def _on_died(self, event: EngineDied) -> None:
        """Hold everything: it is offered again, and what may have killed the engine does not start by itself."""
        item, self._job = self.current, None
        self._hold_waiting()
        if item is not None and item.standing is Standing.CANCELLING:
            self._take_out(item, event.reason)
        elif item is not None:
            item.standing = Standing.HELD
            item.step = item.steps = 0
            self.item_returned.emit(item, event.reason)
        self.changed.emit()
