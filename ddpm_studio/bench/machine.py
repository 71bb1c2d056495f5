"""What the computer is, and how fast it multiplies matrices."""

import platform
import time
from pathlib import Path

import torch

from ddpm_studio.bench.figures import Machine
from ddpm_studio.model.device import describe, has_bf16

_WIDTH = {"cuda": 8192, "mps": 4096, "cpu": 1536}  # of the square matrices: as large as the device needs to be busy


def look_at(device: torch.device, peak_seconds: float) -> Machine:
    """The machine, its matrix-product peak measured for ``peak_seconds`` in each precision."""
    width = _WIDTH.get(device.type, 1536)
    precisions = [torch.float32] + ([torch.bfloat16] if has_bf16(device) else [])
    peaks = {str(kind).removeprefix("torch."): matrix_peak(device, kind, width, peak_seconds) for kind in precisions}
    if device.type == "cuda":
        # Convolutions in float32 use it unless told not to, so it belongs to what float32 can reach
        before = torch.get_float32_matmul_precision()
        torch.set_float32_matmul_precision("high")
        try:
            peaks["tfloat32"] = matrix_peak(device, torch.float32, width, peak_seconds)
        finally:
            torch.set_float32_matmul_precision(before)
    return Machine(
        describe(device), processor_name(), torch.get_num_threads(), torch.__version__, platform.platform(), peaks
    )


def matrix_peak(device: torch.device, precision: torch.dtype, width: int, seconds: float) -> float:
    """The highest rate seen of ``width`` x ``width`` matrix products, in FLOP/s."""
    generator = torch.Generator().manual_seed(0)
    a, b = (torch.randn(width, width, generator=generator).to(device, precision) for _ in range(2))
    out = torch.empty_like(a)
    best = 0.0
    ends = time.perf_counter() + seconds
    torch.mm(a, b, out=out)
    while not best or time.perf_counter() < ends:
        synchronise(device)
        began = time.perf_counter()
        torch.mm(a, b, out=out)
        synchronise(device)
        best = max(best, 2 * width**3 / (time.perf_counter() - began))
    return best


def synchronise(device: torch.device) -> None:
    """Wait until the device has done all that it was given."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


def processor_name() -> str:
    """The processor's own name where the system tells it, such as ``Intel(R) Xeon(R) …``."""
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass  # no Linux
    return platform.processor() or platform.machine()
