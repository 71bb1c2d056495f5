"""Which device the work runs on, and in which precision it trains there."""

import os
from contextlib import AbstractContextManager

import torch

from ddpm_studio.language import tr, trn
from ddpm_studio.model.config import DeviceError


def available_devices() -> tuple[str, ...]:
    """The devices of this computer by name, the one that ``auto`` takes first."""
    devices = ["cpu"]
    if torch.backends.mps.is_available():
        devices.insert(0, "mps")
    if torch.cuda.is_available():
        devices.insert(0, "cuda")
    return tuple(devices)


def pick_device(name: str = "auto") -> torch.device:
    """The device called ``name``; ``auto`` is the fastest there is. Raises DeviceError."""
    devices = available_devices()
    if name == "auto":
        name = devices[0]
    if name not in devices:
        raise DeviceError(
            tr(
                "This computer has no device '{name}' that torch can use. Choose auto or one of: {choices}.",
                name=name,
                choices=", ".join(devices),
            )
        )
    if name == "cuda":
        torch.set_float32_matmul_precision("high")  # TF32, where products are not in bfloat16 anyway
    return torch.device(name)


def use_threads(count: int | None = None) -> int:
    """Let torch use ``count`` processor threads, when asked by this thread and by those that begin after it.

    By default one for each core that this process may use, or as many as the environment's OMP_NUM_THREADS says.
    """
    if count is None and os.environ.get("OMP_NUM_THREADS", "").isdecimal():
        count = max(1, int(os.environ["OMP_NUM_THREADS"]))
    if count is None:
        count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)
    torch.set_num_threads(count)
    return count


def has_bf16(device: torch.device) -> bool:
    """Whether matrix products in bfloat16 are faster than in float32 there."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    if device.type == "cpu":
        capabilities = getattr(torch.cpu, "get_capabilities", dict)()  # newer than the oldest torch that we support
        return any(capabilities.get(name, False) for name in ("avx512_bf16", "amx_bf16", "amx_tile", "sve_bf16"))
    return False


def training_precision(device: torch.device) -> AbstractContextManager:
    """The context in which a training step runs the network: bfloat16 products where the device is built for them."""
    return torch.autocast(device.type, torch.bfloat16, enabled=has_bf16(device))


def describe(device: torch.device) -> str:
    """A line for people, such as ``CPU · 2 threads · bf16``."""
    precision = "bf16" if has_bf16(device) else "fp32"
    if device.type == "cpu":
        threads = torch.get_num_threads()
        return trn("CPU · {n} thread · {precision}", "CPU · {n} threads · {precision}", threads, precision=precision)
    if device.type == "cuda":
        return f"CUDA · {torch.cuda.get_device_name(device)} · {precision}"
    return f"{device.type.upper()} · {precision}"
