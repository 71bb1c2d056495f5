"""The two contenders, each as a piece of work on the same network and the same images.

Ours is the program's own code as it trains and samples: ``training.trainer`` and ``sampling.session``.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import torch

from ddpm_studio.bench.alternation import Work
from ddpm_studio.bench.figures import Network, Plan, Task, Who
from ddpm_studio.bench.labs_loop import LabsTraining, labs_ddim, labs_ddpm_steps
from ddpm_studio.data.image_set import ImageSet
from ddpm_studio.model.build import build_network
from ddpm_studio.model.config import ModelConfig, NetworkConfig, ScheduleConfig
from ddpm_studio.model.model_file import save_model
from ddpm_studio.model.pixels import to_uint8
from ddpm_studio.sampling.request import SampleRequest, seeds_from
from ddpm_studio.sampling.session import ModelCache, open_session
from ddpm_studio.training.config import UNLIMITED_IMAGES, TrainConfig, preset
from ddpm_studio.training.mailbox import Mailbox
from ddpm_studio.training.trainer import Trainer, model_config
from ddpm_studio.training.watcher import Watcher

SIZE = 16  # pixels, of what is compared
STRETCH = 25  # steps of DDPM that are timed as one piece
_OVER = object()


@dataclass(frozen=True, eq=False)
class Ground:
    """What both contenders stand on.

    images: of SIZE pixels. folder: for the model that is sampled from; it must outlast the work.
    """

    network: Network
    plan: Plan
    device: torch.device
    images: ImageSet
    folder: Path

    @property
    def config(self) -> TrainConfig:
        """How ours trains this network."""
        return training_config(self.network, SIZE, self.plan.batch, self.device)

    @property
    def sampled(self) -> ModelConfig:
        """The model that both sample from: noise prediction on the labs' own noise levels."""
        changes = {
            "objective": "eps",
            "schedule": ScheduleConfig(kind="course", timesteps=self.plan.timesteps),
        }
        return ModelConfig.model_validate({**dict(model_config(self.config, self.images)), **changes})


def training_config(network: Network, size: int, batch: int, device: torch.device) -> TrainConfig:
    """How ours trains this network; it never ends by itself."""
    changes = {"size": size, "batch_size": batch, "images": UNLIMITED_IMAGES, "device": device.type}
    if network == "labs":
        return preset("course", **changes, network=NetworkConfig(kind="context_unet", features=64, norm="batch"))
    return preset("standard", **changes)


@contextmanager
def contender(who: Who, task: Task, ground: Ground) -> Iterator[Work]:
    """The work of one contender, made ready."""
    if task == "training":
        yield from _labs_training(ground) if who == "labs" else _our_training(ground)
    else:
        yield _labs_draw(task, ground) if who == "labs" else _our_draw(task, ground)


def our_trainer(config: TrainConfig, images: ImageSet, device: torch.device, folder: Path) -> Trainer:
    """The trainer, made ready; ``folder`` stays as it is unless the trainer's ``run`` is called."""
    return Trainer(config, folder, images, device, Mailbox(), Watcher())


def _labs_training(ground: Ground) -> Iterator[Work]:
    network = build_network(model_config(ground.config, ground.images))
    training = LabsTraining(
        network, ground.images.images, ground.images.labels, ground.device, ground.plan.batch, ground.plan.timesteps
    )
    try:
        yield training.step
    finally:
        training.close()


def _our_training(ground: Ground) -> Iterator[Work]:
    trainer = our_trainer(ground.config, ground.images, ground.device, ground.folder / "run")

    def step() -> int:
        trainer.train_step()
        return ground.plan.batch

    try:
        yield step
    finally:
        trainer.close()


def _labs_draw(task: Task, ground: Ground) -> Work:
    config, plan = ground.sampled, ground.plan
    network = build_network(config).to(ground.device).eval()
    c = torch.from_numpy(ground.images.labels[: plan.count]).to(ground.device)
    shape = (plan.count, config.channels, config.size, config.size)

    def walk() -> Iterator[object]:
        xT = torch.randn(shape, device=ground.device)
        if task == "ddpm":
            yield from labs_ddpm_steps(network, xT, c, plan.timesteps)
        else:
            yield labs_ddim(network, xT, c, plan.ddim_steps, plan.timesteps).cpu()

    return in_stretches(walk, plan.count, plan.timesteps if task == "ddpm" else 1)


def _our_draw(task: Task, ground: Ground) -> Work:
    config, plan = ground.sampled, ground.plan
    path = ground.folder / "model.safetensors"
    save_model(path, config, build_network(config).state_dict())  # of the same seed as the labs'
    request = SampleRequest(
        model=path,
        sampler=task,
        steps=plan.timesteps if task == "ddpm" else plan.ddim_steps,
        seeds=seeds_from(0, plan.count),
        contexts="data",
    )
    models = ModelCache(ground.device)

    def walk() -> Iterator[object]:
        steps = open_session(request, models, ground.device).steps()
        if task == "ddpm":
            next(steps)  # xT; each step after it is one more taken
            yield from steps
        else:
            *_, last = steps
            yield to_uint8(last.xt)

    return in_stretches(walk, plan.count, plan.timesteps if task == "ddpm" else 1)


def in_stretches(walk: Callable[[], Iterator[object]], count: int, steps: int) -> Work:
    """The work of drawing ``count`` images in ``steps`` steps, over and over, a stretch of the way at a time.

    So long draws can be timed in turns that are shorter than a draw: each step costs the same.
    """
    way: Iterator[object] = iter(())

    def stretch() -> float:
        nonlocal way
        taken = min(STRETCH, steps)
        for _ in range(taken):
            if next(way, _OVER) is _OVER:
                way = walk()
                next(way)
        return count * taken / steps

    return stretch
