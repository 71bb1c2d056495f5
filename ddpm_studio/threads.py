"""How the program's threads share the processor with everything else. To be settled before torch is loaded."""

import os


def wait_without_spinning() -> None:
    """Let OpenMP's idle threads sleep rather than spin.

    Spinning wins microseconds on an idle machine, and loses most of the speed on a busy one: a step of a small network
    has hundreds of barriers, and each waits for a thread that a spinning neighbour keeps off its core.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
