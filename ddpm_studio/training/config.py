"""The configuration of a training run. Imports neither torch nor Qt, so both processes share it."""

from typing import Any, Literal

from pydantic import Field, model_validator

from ddpm_studio.data.preparation import AS_IT_IS, Preparation
from ddpm_studio.language import tr
from ddpm_studio.model.config import Frozen, NetworkConfig, Objective, ScheduleConfig

PresetName = Literal["course", "quick", "standard"]
Channels = Literal["grey", "rgb", "rgba"]
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
    channels: Channels = "rgb"  # rgba learns transparency itself
    background: tuple[int, int, int] = (255, 255, 255)  # behind transparent pixels, RGB 0..255
    flips: bool = False  # mirror half of the images left to right
    augmentation: float = Field(0.0, ge=0, le=1)  # probability of each change of which the network is told
    validation_fraction: float = Field(0.05, ge=0, le=0.5)  # held out, for the validation loss
    preparation: Preparation = AS_IT_IS  # how images and attributes are made of the files
    copies_together: bool = True  # images with the same pixels are held out all or none

    # What learns
    preset: PresetName = "standard"
    network: NetworkConfig = NetworkConfig()
    schedule: ScheduleConfig = ScheduleConfig()
    objective: Objective = "eps"
    sigma_data: float = Field(0.5, gt=0, le=4)  # edm: standard deviation that images are taken to have, in -1..1
    noise_levels: Literal["uniform", "log-normal"] = "uniform"  # in t, or as Karras et al. 2022, for edm
    p_mean: float = Field(-1.2, ge=-10, le=10)  # log-normal: mean of ln(sigma / alpha)
    p_std: float = Field(1.2, gt=0, le=10)  # log-normal: standard deviation of ln(sigma / alpha)
    loss_weight: Literal["constant", "min-snr", "p2"] = "constant"
    loss_gamma: float = Field(5.0, gt=0, le=100)  # min-snr and p2
    context_dropout: float = Field(0.1, ge=0, le=1)  # share of images whose context is hidden

    # How it learns
    batch_size: int = Field(64, ge=1, le=4096)
    accumulation: int = Field(1, ge=1, le=4096)  # parts in which a batch is computed, to save memory
    optimizer: Literal["adam", "muon"] = "adam"
    learning_rate: float = Field(1e-3, gt=0, le=1)
    muon_learning_rate: float = Field(0.02, gt=0, le=1)  # muon: of the matrices; the rest learns by Adam
    adam_beta2: float = Field(0.999, gt=0, lt=1)
    lr_decay: Literal["linear", "constant"] = "linear"
    warmup_images: int = Field(0, ge=0)
    gradient_clip: float = Field(1.0, gt=0)  # largest norm of the gradient
    ema_halflife: int = Field(20_000, ge=0)  # of the weights' running mean, in images; 0 keeps none
    ema_ramp: float = Field(0.05, gt=0, le=1)  # the half-life is at most this share of the images seen
    seed: int = Field(0, ge=0, lt=2**63)

    # How long, and what is kept
    images: int = Field(1_000_000, ge=1, le=UNLIMITED_IMAGES)
    seconds: float | None = Field(None, gt=0)
    checkpoint_images: int = Field(20_000, ge=1)  # a checkpoint every so many images
    checkpoint_minutes: float = Field(10.0, ge=0)  # and after so many minutes without one; 0: not by time
    keep_checkpoints: int = Field(10, ge=0)  # the newest, beside milestones and those asked for; 0 keeps all
    preview_seconds: float = Field(10.0, gt=0)  # time between previews
    preview_count: int = Field(10, ge=1, le=64)
    preview_steps: int = Field(10, ge=1, le=4000)
    tensorboard: bool = False  # write event files as well, in ``tensorboard/``

    # Where
    device: Device = "auto"

    @model_validator(mode="after")
    def _consistent(self) -> "TrainConfig":
        if self.noise_levels == "log-normal" and self.objective != "edm":
            raise ValueError(
                tr("noise_levels log-normal is for objective edm: the others are told t, which it has not")
            )
        if self.augmentation and self.network.kind != "unet":
            raise ValueError(tr("augmentation is for network kind unet: the labs' network cannot be told of it"))
        if self.accumulation > self.batch_size:
            raise ValueError(
                tr(
                    "a batch of {batch_size} cannot be computed in {accumulation} parts",
                    batch_size=self.batch_size,
                    accumulation=self.accumulation,
                )
            )
        if self.schedule.zero_terminal_snr and self.objective == "eps":
            raise ValueError(tr("with zero_terminal_snr, eps says nothing of the image at T: choose v, x0 or edm"))
        return self


PRESET_NOTES = {
    "standard": tr(
        "Our best: a U-Net preconditioned after EDM that learns by Muon. Clean in five minutes on a laptop."
    ),
    "quick": tr("The same, smaller: recognisable sprites in one minute on a laptop."),
    "course": tr("The teaching labs' own setting: context U-Net, 500 steps, noise prediction, Adam 1e-3, batch 100."),
}


def preset(name: str, **changes: Any) -> TrainConfig:
    """The configuration called ``name`` with ``changes`` made to it.

    course: the labs' own setting (T=500, betas 1e-4..0.02, 64 features, Adam 1e-3 with linear decay, batch 100, 32
    epochs of 89,400 images). standard and quick: the program's own choice, found by experiment (``docs/race.md``).
    Raises ValueError for another name or a bad value.
    """
    bases: dict[str, dict[str, Any]] = {
        "course": {
            "network": NetworkConfig(kind="context_unet", features=64),
            "schedule": ScheduleConfig(kind="linear", timesteps=500, beta_start=1e-4, beta_end=0.02),
            "objective": "eps",
            "batch_size": 100,
            "learning_rate": 1e-3,
            "lr_decay": "linear",
            "images": 32 * 89_400,
            "checkpoint_images": 4 * 89_400,
        },
        "standard": _own(features=48, images=1_000_000),
        "quick": _own(features=24, images=100_000),
    }
    if name not in bases:
        raise ValueError(
            tr("There is no preset '{name}'. Choose one of: {choices}.", name=name, choices=", ".join(PRESET_NOTES))
        )
    return TrainConfig.model_validate({**bases[name], "preset": name, **changes})


def _own(features: int, images: int) -> dict[str, Any]:
    """What the program's own presets have in common."""
    return {
        "network": NetworkConfig(
            kind="unet", features=features, multipliers=(1, 2, 2), attention_size=4, time="fourier"
        ),
        "schedule": ScheduleConfig(kind="edm", timesteps=500),
        "objective": "edm",
        "noise_levels": "log-normal",
        # More noise than for photographs (-1.2, 1.2): sprites are decided by their shape, which only much noise hides.
        "p_mean": -0.4,
        "p_std": 1.4,
        "optimizer": "muon",
        "learning_rate": 2e-3,
        "adam_beta2": 0.99,
        "batch_size": 64,
        "warmup_images": 2_000,
        "images": images,
    }
