"""Which checkpoints of a run stay. Torch-free."""

import math
from collections.abc import Sequence

_A_DOUBLING = 2  # milestones in each doubling of the images seen


def superfluous(images_seen: Sequence[int], newest: int) -> list[int]:
    """Of checkpoints after so many images, in order, those that need not stay.

    The first stays, the ``newest`` last ones stay, and of the others the first past each milestone, of which there are
    two in each doubling: a run of any length is seen from start to end in a few dozen of them. 0 lets all stay.
    """
    if newest == 0:
        return []
    passed: set[int] = set()
    gone = []
    for place, count in enumerate(images_seen):
        milestone = math.floor(_A_DOUBLING * math.log2(count)) if count > 0 else -1
        if milestone in passed and place < len(images_seen) - newest:
            gone.append(count)
        passed.add(milestone)
    return gone
