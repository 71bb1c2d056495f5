"""The most memory that a contender takes, measured in a process that does nothing else."""

import multiprocessing
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import psutil
import torch

from ddpm_studio.bench.contenders import Ground, contender
from ddpm_studio.bench.figures import Task, Who
from ddpm_studio.threads import spin_briefly

_STEPS = 3  # of training: the second has the optimiser's memory as well


class MeasurementError(RuntimeError):
    """A process that measures memory has failed; the message says how."""


def peak_memory(who: Who, task: Task, ground: Ground, threads: int) -> int:
    """Bytes at the highest: of the process, or on CUDA of the tensors on the device. Raises MeasurementError."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    # Not a daemon, which may have no children, while the labs' DataLoader has a worker
    process = context.Process(target=_measure, args=(theirs, who, task, ground, threads))
    process.start()
    theirs.close()
    try:
        answer = ours.recv()
    except EOFError:
        process.join()
        raise MeasurementError(f"the process ended with status {process.exitcode}") from None
    except BaseException:
        process.terminate()
        raise
    finally:
        ours.close()
        process.join()
    if isinstance(answer, str):
        raise MeasurementError(answer)
    return answer


def _measure(connection, who: Who, task: Task, ground: Ground, threads: int) -> None:
    spin_briefly()
    torch.set_num_threads(threads)
    try:
        with (
            tempfile.TemporaryDirectory(prefix="ddpm-studio-") as folder,
            contender(who, task, replace(ground, folder=Path(folder))) as work,
        ):
            for _ in range(_STEPS if task == "training" else 1):
                work()
        connection.send(
            torch.cuda.max_memory_allocated(ground.device) if ground.device.type == "cuda" else _high_water()
        )
    except (RuntimeError, MemoryError) as error:  # torch's own out-of-memory is a RuntimeError
        connection.send(str(error).splitlines()[0] if str(error) else type(error).__name__)
    finally:
        connection.close()


def _high_water() -> int:
    """The most bytes of memory that this process has had at once."""
    if sys.platform == "linux":
        # ru_maxrss would do, but it counts what the parent had when it started this process
        for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        return psutil.Process().memory_info().peak_wset
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
