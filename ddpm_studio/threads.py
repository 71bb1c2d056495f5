"""How the program's threads share the processor with everything else. To be settled before torch is loaded."""

import os

_SPINS = "50000"  # some tens of microseconds


def spin_briefly() -> None:
    """Let OpenMP's idle threads spin a little before they sleep.

    A step of a small network has hundreds of barriers. To sleep at each costs half the speed on an idle machine; to
    spin for long costs more than that on a busy one, where each waits for a thread that a spinning neighbour keeps off
    its core.
    """
    if "OMP_WAIT_POLICY" not in os.environ:
        os.environ.setdefault("GOMP_SPINCOUNT", _SPINS)
