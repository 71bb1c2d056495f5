"""A curve of any length in a fixed amount of memory. Qt-free."""

import numpy as np

BUCKETS = 2048  # twice as many points as a plot is wide, or nearly


class LossCurve:
    """Losses over images seen, kept as buckets of equally many steps each: their least, greatest and mean.

    Once all buckets are full, neighbours are merged and each bucket holds twice as many steps from then on.
    """

    def __init__(self, buckets: int = BUCKETS) -> None:
        """buckets: an even number, 2 or more."""
        self._size = buckets
        self.clear()

    def clear(self) -> None:
        """Forget all."""
        self.steps = 0
        self._per_bucket = 1
        self._x = np.zeros(self._size)  # images seen at the last step of the bucket
        self._low = np.full(self._size, np.inf)
        self._high = np.full(self._size, -np.inf)
        self._sum = np.zeros(self._size)
        self._count = np.zeros(self._size, np.int64)

    @property
    def _used(self) -> int:
        return -(-self.steps // self._per_bucket)

    @property
    def newest(self) -> int:
        """Images seen at the newest step; 0 before the first."""
        return int(self._x[self._used - 1]) if self.steps else 0

    def extend(self, images_seen: np.ndarray, loss: np.ndarray) -> None:
        """Add steps, (M,) each; those whose loss is no finite number are left out."""
        usable = np.isfinite(loss)
        images_seen, loss = np.asarray(images_seen)[usable], np.asarray(loss, np.float64)[usable]
        while len(loss):
            room = self._size * self._per_bucket - self.steps
            if room == 0:
                self._halve()
                continue
            now = min(room, len(loss))
            at = (self.steps + np.arange(now)) // self._per_bucket
            self._x[at] = images_seen[:now]  # of several, the last one stays
            np.minimum.at(self._low, at, loss[:now])
            np.maximum.at(self._high, at, loss[:now])
            np.add.at(self._sum, at, loss[:now])
            np.add.at(self._count, at, 1)
            self.steps += now
            images_seen, loss = images_seen[now:], loss[now:]

    def _halve(self) -> None:
        half = self._size // 2
        self._x[:half] = self._x[1::2]
        self._low[:half] = np.minimum(self._low[::2], self._low[1::2])
        self._high[:half] = np.maximum(self._high[::2], self._high[1::2])
        self._sum[:half] = self._sum[::2] + self._sum[1::2]
        self._count[:half] = self._count[::2] + self._count[1::2]
        self._x[half:], self._low[half:], self._high[half:] = 0, np.inf, -np.inf
        self._sum[half:], self._count[half:] = 0, 0
        self._per_bucket *= 2

    def raw(self) -> tuple[np.ndarray, np.ndarray]:
        """Images seen and loss, two points a bucket: from the least to the greatest."""
        n = self._used
        return np.repeat(self._x[:n], 2), np.stack([self._low[:n], self._high[:n]], 1).ravel()

    def smoothed(self, smoothing: float) -> tuple[np.ndarray, np.ndarray]:
        """Images seen and the running mean of the loss; smoothing 0..1 is the share of a step's mean that stays.

        The mean is corrected for its start at nothing (Kingma & Ba 2015, section 3), so it begins at the first loss.
        """
        n = self._used
        means = self._sum[:n] / np.maximum(self._count[:n], 1)
        if smoothing <= 0:
            return self._x[:n].copy(), means
        result = np.empty(n)
        value = weight = 0.0
        for i, (mean, keep) in enumerate(zip(means, smoothing ** self._count[:n], strict=True)):
            value = keep * value + (1 - keep) * mean
            weight = keep * weight + (1 - keep)
            result[i] = value / weight
        return self._x[:n].copy(), result
