"""Which training image is drawn when: a function of the seed and the number of the draw alone."""

import numpy as np


class Epochs:
    """Every image once, in random order, before any is drawn again."""

    def __init__(self, count: int, seed: int, stream: int = 0) -> None:
        """stream: tells apart the orders that several groups of images have by one seed."""
        self._count = count
        self._seed = seed
        self._stream = stream
        self._epoch = -1
        self._order = np.empty(0, np.int64)

    def at(self, draws: np.ndarray) -> np.ndarray:
        """The places, 0..count-1, of the draws of these numbers, 0, 1, 2, …: (M,) int64 of (M,) int64."""
        epochs, places = np.divmod(draws, self._count)
        found = np.empty(len(draws), np.int64)
        for epoch in np.unique(epochs):
            found[epochs == epoch] = self._permutation(int(epoch))[places[epochs == epoch]]
        return found

    def _permutation(self, epoch: int) -> np.ndarray:
        if epoch != self._epoch:
            self._epoch = epoch
            generator = np.random.Generator(np.random.Philox(key=self._seed, counter=[0, self._stream, epoch, 1]))
            self._order = generator.permutation(self._count)
        return self._order


class Balanced:
    """The classes in turn, so that each is drawn as often as any other; within a class, every image once, in random
    order, before any is drawn again."""

    def __init__(self, classes: np.ndarray, seed: int) -> None:
        """classes: (N,) the class of each image, as any number."""
        self._members = [np.flatnonzero(classes == one) for one in np.unique(classes)]
        self._within = [Epochs(len(members), seed, 1 + turn) for turn, members in enumerate(self._members)]

    def at(self, draws: np.ndarray) -> np.ndarray:
        """As ``Epochs.at``."""
        rounds, turns = np.divmod(draws, len(self._members))
        found = np.empty(len(draws), np.int64)
        for turn in np.unique(turns):
            chosen = turns == turn
            found[chosen] = self._members[turn][self._within[turn].at(rounds[chosen])]
        return found


def classes_of(having: np.ndarray) -> np.ndarray:
    """The class of each image, (N,) int64, by the attributes that it has, (N, K) bool: of several, the one that fewest
    images have. Images without any attribute are a class too, -1."""
    if not having.shape[1]:
        return np.full(len(having), -1)
    rare_first = np.argsort(having.sum(0), kind="stable")
    rarest = rare_first[having[:, rare_first].argmax(1)]
    return np.where(having.any(1), rarest, -1)
