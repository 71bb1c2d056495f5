"""Threads of their own for the processor's cores."""

from collections.abc import Iterator
from threading import Barrier, Thread, get_ident

import pytest
import torch

from ddpm_studio.model.cores import Cores, hands_for, shares

CPU = torch.device("cpu")


@pytest.fixture(autouse=True)
def four_threads() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(4)
    yield
    torch.set_num_threads(before)


def threads_of_a_new_thread() -> int:
    seen = []
    thread = Thread(target=lambda: seen.append(torch.get_num_threads()))
    thread.start()
    thread.join()
    return seen[0]


def test_the_cores_share_torchs_threads_and_nobody_else_notices():
    met = Barrier(2)

    def look(_: int) -> tuple[int, int]:
        met.wait(10)
        return torch.get_num_threads(), get_ident()

    with Cores(2) as cores:
        assert threads_of_a_new_thread() == 4
        seen = cores.each(look, range(2))
    assert [threads for threads, _ in seen] == [2, 2]
    assert len({ident for _, ident in seen}) == 2
    assert torch.get_num_threads() == threads_of_a_new_thread() == 4


def test_what_one_part_raises_is_raised_when_all_have_ended():
    ended = []

    def work(part: int) -> int:
        if part == 0:
            raise ValueError("no")
        ended.append(part)
        return part

    with Cores(2) as cores:
        assert cores.each(lambda part: part * 2, [1, 2]) == [2, 4]
        with pytest.raises(ValueError, match="no"):
            cores.each(work, range(4))
    assert sorted(ended) == [1, 2, 3]


@pytest.mark.parametrize(("images", "least", "hands"), [(64, 16, 4), (63, 16, 3), (40, 16, 2), (15, 16, 1), (1, 1, 1)])
def test_no_core_gets_too_few_images(images, least, hands):
    assert hands_for(CPU, images, least) == hands
    parts = shares(images, hands)
    assert [i for part in parts for i in range(images)[part]] == list(range(images))
    assert min(part.stop - part.start for part in parts) >= min(least, images)


def test_other_devices_are_not_shared():
    assert hands_for(torch.device("cuda"), 64, 1) == 1
