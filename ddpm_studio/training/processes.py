"""The processes that train one model together, as ``torchrun`` starts them: one for each GPU, or several on a CPU."""

import os
from contextlib import AbstractContextManager, nullcontext

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel


class Processes:
    """``count`` processes, of which this is number ``rank``; the first alone writes files and talks to people.

    Each computes its part of the same batch, and the gradients are averaged, so that ``count`` processes learn what one
    would. A lone process joins nothing.
    """

    def __init__(self, rank: int = 0, count: int = 1, device: torch.device | None = None) -> None:
        self.rank = rank
        self.count = count
        self._device = device

    @property
    def first(self) -> bool:
        return self.rank == 0

    def part(self, batch_size: int) -> tuple[int, int]:
        """Which of the batch's images are this process's: from, to."""
        return batch_size * self.rank // self.count, batch_size * (self.rank + 1) // self.count

    def share(self, network: nn.Module) -> nn.Module:
        """The network, with its gradients averaged over all processes."""
        if self.count == 1:
            return network
        ids = [self._device.index] if self._device is not None and self._device.type == "cuda" else None
        return DistributedDataParallel(network, device_ids=ids)

    def quiet(self, shared: nn.Module) -> AbstractContextManager:
        """Within it, gradients are gathered but not yet averaged."""
        return shared.no_sync() if isinstance(shared, DistributedDataParallel) else nullcontext()

    def mean(self, value: Tensor) -> float:
        """The mean of a number over all processes, the same in each."""
        if self.count > 1:
            dist.all_reduce(value)
        return (value / self.count).item()

    def agreed(self, value: float) -> float:
        """The first process's number, the same in each: what depends on its clock or its mailbox."""
        if self.count == 1:
            return value
        shared = torch.tensor(value, dtype=torch.float64, device=self._device or "cpu")
        dist.broadcast(shared, 0)
        return shared.item()

    def wait(self) -> None:
        """Until all are here."""
        if self.count > 1:
            dist.barrier()

    def leave(self) -> None:
        """End working together."""
        if self.count > 1:
            dist.destroy_process_group()


def started_together() -> bool:
    """Whether ``torchrun`` started this process as one of several."""
    return int(os.environ.get("WORLD_SIZE", "1")) > 1


def speaks() -> bool:
    """Whether this process is the one that talks to people: alone, or the first of several."""
    return os.environ.get("RANK", "0") == "0"


def join(device: torch.device) -> tuple[Processes, torch.device]:
    """Meet the other processes, if there are any; and the device that is this process's own."""
    if not started_together():
        return Processes(), device
    if device.type == "cuda":
        device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        torch.cuda.set_device(device)
    dist.init_process_group("nccl" if device.type == "cuda" else "gloo")
    return Processes(dist.get_rank(), dist.get_world_size(), device), device
