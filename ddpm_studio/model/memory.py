"""When memory runs out, on any device."""

import gc

import torch

_WORDS = (
    "out of memory",  # CUDA's driver, MPS
    "can't allocate memory",  # torch's allocator for processors on POSIX
    "not enough memory",  # and on Windows
    "bad_alloc",  # C++
    "could not create a memory",  # oneDNN
    "ALLOC_FAILED",  # cuBLAS, cuDNN
)


def out_of_memory(error: BaseException) -> bool:
    """Whether ``error`` says that memory has run out."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and any(word in str(error) for word in _WORDS)


def release(device: torch.device) -> None:
    """Give back what is held for later use, such as after memory ran out."""
    gc.collect()  # a traceback holds the tensors of its frames
    if device.type == "cuda":
        torch.cuda.empty_cache()
    elif device.type == "mps":
        torch.mps.empty_cache()


def held_on_gpu() -> int | None:
    """Bytes that this process holds on the GPU, by torch's own count; None where it has used none."""
    if torch.cuda.is_available() and torch.cuda.is_initialized():
        return torch.cuda.memory_reserved() or None
    if torch.backends.mps.is_available():
        return torch.mps.driver_allocated_memory() or None
    return None
