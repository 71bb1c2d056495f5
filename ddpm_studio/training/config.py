"""The configuration of a training run. Imports neither torch nor Qt, so both processes share it."""

from typing import Any, Literal

from pydantic import Field

from ddpm_studio.model.config import Frozen, NetworkConfig, ScheduleConfig

Device = Literal["auto", "cpu", "cuda", "mps"]

UNLIMITED_IMAGES = 10**9  # where only the time limits a run


class TrainConfig(Frozen):
    """One run, whole: it is saved as ``run.json`` and with the same images makes the same run again.

    Progress is counted in images seen. A run ends at ``images``, or after ``seconds`` of training if that comes first;
    the learning rate decays over whichever is nearer its end.
    """

    # What is learned from
    image_set: str = "builtin:sprites"
    size: Literal[16, 32, 64] = 16
    background: tuple[int, int, int] = (255, 255, 255)  # behind transparent pixels, RGB 0..255
    flips: bool = False  # mirror half of the images left to right
    validation_fraction: float = Field(0.05, ge=0, le=0.5)  # held out, for the validation loss

    # What learns
    preset: Literal["course", "standard"] = "standard"
    network: NetworkConfig = NetworkConfig()
    schedule: ScheduleConfig = ScheduleConfig()
    objective: Literal["eps", "x0", "v"] = "eps"
    context_dropout: float = Field(0.1, ge=0, le=1)  # share of images whose context is hidden

    # How it learns
    batch_size: int = Field(64, ge=1, le=4096)
    learning_rate: float = Field(1e-3, gt=0, le=1)
    lr_decay: Literal["linear", "constant"] = "linear"
    warmup_images: int = Field(0, ge=0)
    gradient_clip: float = Field(1.0, gt=0)  # largest norm of the gradient
    ema_halflife: int = Field(20_000, ge=0)  # of the weights' running mean, in images; 0 keeps none
    seed: int = Field(0, ge=0, lt=2**63)

    # How long, and what is kept
    images: int = Field(1_000_000, ge=1, le=UNLIMITED_IMAGES)
    seconds: float | None = Field(None, gt=0)
    checkpoint_images: int = Field(20_000, ge=1)  # a checkpoint every so many images
    preview_seconds: float = Field(10.0, gt=0)  # time between previews
    preview_count: int = Field(10, ge=1, le=64)
    preview_steps: int = Field(20, ge=1, le=4000)

    # Where
    device: Device = "auto"


PRESET_NOTES = {
    "standard": "Modern U-Net with v-prediction: the best pictures for the time; recognisable in minutes on a laptop.",
    "course": "The teaching labs' own setting: context U-Net, 500 steps, noise prediction, Adam 1e-3, batch 100.",
}


def preset(name: str, **changes: Any) -> TrainConfig:
    """The configuration called ``name`` with ``changes`` made to it.

    course: the labs' own setting (T=500, betas 1e-4..0.02, 64 features, Adam 1e-3 with linear decay, batch 100, 32
    epochs of 89,400 images). standard: the program's own choice. Raises ValueError for another name or a bad value.
    """
    if name == "course":
        base: dict[str, Any] = {
            "network": NetworkConfig(kind="context_unet", features=64),
            "schedule": ScheduleConfig(kind="linear", timesteps=500, beta_start=1e-4, beta_end=0.02),
            "objective": "eps",
            "batch_size": 100,
            "learning_rate": 1e-3,
            "lr_decay": "linear",
            "images": 32 * 89_400,
            "checkpoint_images": 4 * 89_400,
        }
    elif name == "standard":
        base = {
            "network": NetworkConfig(kind="unet", features=64),
            "schedule": ScheduleConfig(kind="cosine", timesteps=500),
            "objective": "v",
            "batch_size": 64,
            "warmup_images": 2_000,
            "images": 1_000_000,
        }
    else:
        raise ValueError(f"There is no preset '{name}'. Choose one of: {', '.join(PRESET_NOTES)}.")
    return TrainConfig.model_validate({**base, "preset": name, **changes})
