"""What a benchmark finds, and how long it looks. Imports neither torch nor Qt."""

from dataclasses import dataclass
from typing import Literal

Part = Literal["training", "sampling", "cost"]
Task = Literal["training", "ddpm", "ddim"]
Who = Literal["labs", "ours"]
Network = Literal["labs", "standard"]

PARTS: tuple[Part, ...] = ("training", "sampling", "cost")


@dataclass(frozen=True)
class Plan:
    """How much is measured. The default is the full benchmark."""

    parts: tuple[Part, ...] = PARTS
    networks: tuple[Network, ...] = ("labs", "standard")  # that the two are compared on
    seconds: float = 20.0  # both contenders of one comparison together
    pairs: int = 5  # slices of each contender in one comparison
    warm_up_seconds: float = 2.0  # of each contender, not counted
    peak_seconds: float = 2.0  # for each precision of the matrix product
    timesteps: int = 500  # T, and the steps of DDPM
    ddim_steps: int = 25
    batch: int = 100  # of training
    count: int = 32  # images of one draw
    sizes: tuple[int, ...] = (16, 32, 64)  # of the cost curve, pixels
    batches: tuple[int, ...] = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)  # of the cost curve
    cost_seconds: float = 1.0  # for each point of the cost curve and each of its two figures


QUICK = Plan(
    networks=("labs",),
    seconds=0.6,
    pairs=2,
    warm_up_seconds=0.1,
    peak_seconds=0.1,
    timesteps=10,
    ddim_steps=5,
    batch=4,
    count=2,
    sizes=(16,),
    batches=(1, 4),
    cost_seconds=0.05,
)
"""Everything once, in half a minute: to see that it works. Its figures mean little."""


@dataclass(frozen=True)
class Machine:
    """What was measured on. peak_flops: the highest rate of matrix products by precision, in FLOP/s."""

    device: str
    processor: str
    threads: int
    torch: str
    system: str
    peak_flops: dict[str, float]

    @property
    def peak(self) -> float:
        """The highest rate in any precision: what shares of the peak are shares of."""
        return max(self.peak_flops.values())


@dataclass(frozen=True)
class Figures:
    """One contender in one comparison.

    seconds: for a step of training, or for a draw of the whole batch. model_flops: floating-point operations of the
    network's matrix products and convolutions a second, forward and backward in training. peak_memory: bytes, of a
    process that does this alone (on CUDA, of its tensors on the device); None where it could not be measured.
    """

    images_per_second: float
    seconds: float
    model_flops: float
    share_of_peak: float
    peak_memory: int | None


@dataclass(frozen=True)
class Comparison:
    """The labs' loop and ours on the same network and images, in slices that take turns.

    network: labs is their context U-Net with 64 features and BatchNorm; standard that of the preset of this name.
    batch: images of a step or a draw. steps: of the sampler; None in training. ratio: how many times as fast ours is,
    the median over the pairs of slices; ratio_low and ratio_high are the least and the most of them.
    """

    task: Task
    network: Network
    parameters: int
    size: int
    batch: int
    steps: int | None
    labs: Figures
    ours: Figures
    ratio: float
    ratio_low: float
    ratio_high: float
    pairs: int


@dataclass(frozen=True)
class CostPoint:
    """What the standard network costs at one size and batch.

    forward_ms: one evaluation while sampling. training_ms: one step. None, with the reason in ``left_out``, where the
    computer has not the memory for it.
    """

    size: int
    batch: int
    forward_ms: float | None
    forward_images_per_second: float | None
    training_ms: float | None
    training_images_per_second: float | None
    left_out: str = ""
