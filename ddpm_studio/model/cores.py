"""The processor's cores, each with images of its own.

Small networks are many short products. Shared among cores, each product ends with a wait for the slowest, and carries
its rows from one core's cache to the other's; with a part of the images each, the cores meet once at the end.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from itertools import pairwise
from threading import Barrier
from typing import Self, TypeVar

import torch

_Part = TypeVar("_Part")
_Answer = TypeVar("_Answer")


def hands_for(device: torch.device, images: int, least: int) -> int:
    """How many ways to share ``images``, so that each has ``least`` of them at least. 1 where it would not pay."""
    if device.type != "cpu":
        return 1
    return max(1, min(torch.get_num_threads(), images // least))


def shares(images: int, hands: int) -> list[slice]:
    """``images`` in ``hands`` parts, as even as can be."""
    bounds = [images * i // hands for i in range(hands + 1)]
    return [slice(start, stop) for start, stop in pairwise(bounds)]


class Cores:
    """``hands`` threads, among which torch's own threads are shared out. To be closed, or used with ``with``."""

    def __init__(self, hands: int) -> None:
        self.hands = hands
        together = torch.get_num_threads()
        self._threads = ThreadPoolExecutor(hands, "core", _begin_with, (max(1, together // hands),))
        # The number is a thread's own, but what was set last is what threads begun later have: so all of these begin
        # now, and then it is set to what it was.
        met = Barrier(hands)
        wait([self._threads.submit(met.wait) for _ in range(hands)])
        torch.set_num_threads(together)

    def each(self, work: Callable[[_Part], _Answer], parts: Sequence[_Part]) -> list[_Answer]:
        """``work`` on all parts at the same time. Raises what the first of them raises, once all have ended."""
        answers = [self._threads.submit(work, part) for part in parts]
        wait(answers)
        return [answer.result() for answer in answers]

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _begin_with(count: int) -> None:
    torch.get_num_threads()  # a thread's first question after its number sets it to that of all
    torch.set_num_threads(count)
