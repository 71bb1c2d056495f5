"""What the network answered in the last samplings, so that a branch of one of them goes on at once.

A sampler is a function of its noise and of what its denoiser answers. With the answers at hand it walks its way again
without the network, bit for bit, its memory of earlier steps included.
"""

from torch import Tensor

from ddpm_studio.diffusion.guidance import Denoise

LIMIT_BYTES = 256 * 2**20


class Tape:
    """The answers of one sampling's denoiser, (N, C, H, W) each, in the order in which they were given."""

    def __init__(self, tapes: "Tapes") -> None:
        self._tapes = tapes
        self.answers: list[Tensor] = []

    @property
    def nbytes(self) -> int:
        """The memory that the answers take."""
        return sum(answer.nbytes for answer in self.answers[:1]) * len(self.answers)

    def player(self) -> "Player":
        """One that begins with the first answer."""
        return Player(self)

    def add(self, x0: Tensor) -> bool:
        """Keep one more answer, where there is room."""
        fits = self._tapes.make_room(self, x0.nbytes)
        if fits:
            self.answers.append(x0)
        return fits


class Player:
    """Answers what a sampling asks, in its order, from a tape; where that ends, by asking, and adding to it."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        self._asked = 0
        self._records = True

    def before(self, denoise: Denoise) -> Denoise:
        """``denoise``, which is asked only where the tape has no answer. All that it makes share its place on it."""

        def answer(xt: Tensor, t: int) -> Tensor:
            self._asked += 1
            if self._asked <= len(self._tape.answers):
                return self._tape.answers[self._asked - 1]
            x0 = denoise(xt, t)
            self._records = self._records and self._tape.add(x0)
            return x0

        return answer


class Tapes:
    """Tapes by what was sampled; where they grow beyond ``limit`` bytes, those go that were not used for longest.

    A tape that is too long by itself is kept as far as there is room. Not for two threads.
    """

    def __init__(self, limit: int = LIMIT_BYTES) -> None:
        self._limit = limit
        self._tapes: dict[object, Tape] = {}

    @property
    def nbytes(self) -> int:
        """The memory that all of them take."""
        return sum(tape.nbytes for tape in self._tapes.values())

    def tape(self, key: object) -> Tape:
        """The tape of ``key``, which may be empty."""
        tape = self._tapes.pop(key, None) or Tape(self)
        self._tapes[key] = tape
        return tape

    def erase(self, key: object) -> None:
        """Forget what was answered: it is asked anew."""
        self._tapes.pop(key, None)

    def make_room(self, wanting: Tape, nbytes: int) -> bool:
        """Drop other tapes until there is room for ``nbytes`` more; False where that does not suffice."""
        if wanting not in self._tapes.values():
            return False
        while self.nbytes + nbytes > self._limit:
            oldest = next((key for key, tape in self._tapes.items() if tape is not wanting), None)
            if oldest is None:
                return False
            del self._tapes[oldest]
        return True
