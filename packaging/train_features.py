"""Train the feature network again, and write it with its card to models/features-1.

    python packaging/train_features.py --tiles rpg_tiles_32.zip [--steps 2500]

It learns three things at once, so that its features see shape, colour and texture, and not the class alone: which
class an image is of; which of all images in the batch a changed copy was made of (Chen et al. 2020, SimCLR, eq. 1);
and what was done to it: how much blur, noise, hue, lightness and contrast.
"""

import argparse
import platform
import time
from pathlib import Path

import numpy as np
import torch
from feature_images import NO_CLASS, Corpus, gather
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional as F

from ddpm_studio.evaluation.features import FILE, FOLDER, NAME, VERSION, WIDTHS, FeatureExtractor, Stages
from ddpm_studio.model.device import describe, training_precision, use_threads

DIMENSIONS = 128
VARIANCE = 100.0  # of the features over the training images, all dimensions together
SIZES = (16, 32, 64)
SHARES = (0.5, 0.4, 0.1)  # of the steps, at each size
CHANGES = ("blur", "noise", "hue", "lightness", "contrast")
TEMPERATURE = 0.2


class Student(nn.Module):
    """The stages with the heads that are needed only to teach them."""

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.stages = Stages(normalised=True)
        self.kind = nn.Linear(WIDTHS[-1], classes)
        self.identity = nn.Sequential(nn.Linear(WIDTHS[-1], 128), nn.ReLU(), nn.Linear(128, 64))
        self.change = nn.Sequential(nn.Linear(sum(WIDTHS), 128), nn.ReLU(), nn.Linear(128, len(CHANGES)))

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        means, _ = self.stages(images)
        return self.kind(means[-1]), F.normalize(self.identity(means[-1]), dim=1), self.change(torch.cat(means, 1))


def moved(x: Tensor, rng: torch.Generator) -> Tensor:
    """Shifted by up to an eighth, whole pixels, edges repeated; half of them mirrored."""
    batch, _, side, _ = x.shape
    reach = side // 8
    dy, dx = torch.randint(-reach, reach + 1, (2, batch, 1), generator=rng)
    columns = torch.arange(side) + dx
    columns = torch.where(torch.rand(batch, 1, generator=rng) < 0.5, side - 1 - columns, columns)
    rows = (torch.arange(side) + dy).clamp(0, side - 1)
    columns = columns.clamp(0, side - 1)
    picked = torch.arange(batch)[:, None, None]
    return x.permute(0, 2, 3, 1)[picked, rows[:, :, None], columns[:, None, :]].permute(0, 3, 1, 2)


def changed(x: Tensor, rng: torch.Generator) -> tuple[Tensor, Tensor]:
    """A copy of x (B, 3, H, W in -1..1) to which something was done, and how much of each of CHANGES (B, 5)."""
    batch = len(x)
    done = torch.rand(batch, len(CHANGES), generator=rng) < 0.25
    amount = torch.rand(batch, len(CHANGES), generator=rng) * done
    sign = torch.where(torch.rand(batch, len(CHANGES), generator=rng) < 0.5, -1.0, 1.0)
    amount[:, 2:] *= sign[:, 2:]
    blur, noise, hue, lightness, contrast = (amount[:, i, None, None, None] for i in range(len(CHANGES)))

    # A hue turn: about the grey axis of the RGB cube (Rodrigues' formula)
    angle = hue * torch.pi
    grey = x.mean(1, keepdim=True)
    cross = (x.roll(-2, 1) - x.roll(-1, 1)) / 3**0.5
    x = grey + (x - grey) * angle.cos() + cross * angle.sin()
    x = x * (1 + 0.6 * contrast) + 0.6 * lightness
    x = torch.lerp(x, _blurred(x), blur)
    x = x + 0.5 * noise * torch.randn(x.shape, generator=rng)
    return x.clamp(-1, 1), amount


def _blurred(x: Tensor) -> Tensor:
    kernel = torch.tensor([1.0, 4.0, 6.0, 4.0, 1.0]) / 16
    for shape, edge in (((1, 1, 1, 5), (2, 2, 0, 0)), ((1, 1, 5, 1), (0, 0, 2, 2))):
        x = F.conv2d(F.pad(x, edge, mode="replicate"), kernel.view(shape).expand(3, 1, -1, -1), groups=3)
    return x


def contrast_loss(first: Tensor, second: Tensor) -> Tensor:
    """Each copy must be told by its sibling from all others (Chen et al. 2020, eq. 1)."""
    both = torch.cat([first, second]).float()
    alike = both @ both.T / TEMPERATURE
    alike.fill_diagonal_(float("-inf"))
    return F.cross_entropy(alike, torch.arange(len(both)).roll(len(first)))


def train(corpus: Corpus, steps: int, batch_size: int, seed: int) -> tuple[Student, dict[str, float]]:
    """The student, and how well it does at the end on images as it met them in training."""
    torch.manual_seed(seed)
    rng = torch.Generator().manual_seed(seed)
    choose = np.random.default_rng(seed)
    images = torch.from_numpy(corpus.images.transpose(0, 3, 1, 2).copy())
    classes = torch.from_numpy(corpus.classes)
    student = Student(len(corpus.names)).to(memory_format=torch.channels_last).train()
    optimizer = torch.optim.AdamW(student.parameters(), lr=2e-3, weight_decay=0.02)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=steps, pct_start=0.1)
    device = torch.device("cpu")
    facts: dict[str, float] = {}
    began = time.process_time()
    for step in range(steps):
        size = int(choose.choice(SIZES, p=SHARES))
        count = batch_size // 4 if size == 64 else batch_size
        index = torch.from_numpy(choose.integers(0, len(images), count))
        x = F.interpolate(images[index].float() / 127.5 - 1, (size, size), mode="area")
        views, amounts = zip(*(changed(moved(x, rng), rng) for _ in range(2)), strict=True)
        inputs = torch.cat(views).contiguous(memory_format=torch.channels_last)
        with training_precision(device):
            kind, identity, change = student(inputs)
        wanted = classes[index].repeat(2)
        class_loss = F.cross_entropy(kind.float(), wanted, ignore_index=NO_CLASS, label_smoothing=0.05)
        identity_loss = contrast_loss(*identity.chunk(2))
        change_loss = (change.float() - torch.cat(amounts)).square().mean() * len(CHANGES)
        loss = class_loss + 0.5 * identity_loss + 2 * change_loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        plan.step()
        known = wanted != NO_CLASS
        right = (kind.argmax(1) == wanted)[known].float().mean().item()
        now = {
            "class accuracy": right,
            "identity loss": identity_loss.item(),
            "unexplained change": change_loss.item() / torch.cat(amounts).var(0).sum().item(),
        }
        facts = {name: 0.98 * facts.get(name, value) + 0.02 * value for name, value in now.items()}
        if (step + 1) % 100 == 0:
            seconds = time.process_time() - began
            print(step + 1, f"{seconds:.0f} s", {name: round(value, 3) for name, value in facts.items()}, flush=True)
    facts["minutes"] = (time.process_time() - began) / 60
    return student.eval(), facts


@torch.inference_mode()
def finished(student: Student, corpus: Corpus, seed: int) -> FeatureExtractor:
    """The stages with their normalisation folded in, and the linear map fitted to the corpus at every size."""
    extractor = FeatureExtractor(DIMENSIONS).eval()
    extractor.stages.load_state_dict(student.stages.folded().state_dict())
    choose = np.random.default_rng(seed)
    images = torch.from_numpy(corpus.images.transpose(0, 3, 1, 2).copy())
    pooled = []
    for size in SIZES:
        for index in choose.permutation(len(images))[: 3 * 1024].reshape(-1, 128):
            x = F.interpolate(images[torch.from_numpy(index)].float() / 127.5 - 1, (size, size), mode="area")
            pooled.append(torch.cat(extractor.stages(x)[0], 1).double())
    answers = torch.cat(pooled)
    mean, deviation = answers.mean(0), answers.std(0).clamp_min(1e-6)
    values, directions = torch.linalg.eigh(torch.cov(((answers - mean) / deviation).T))
    kept = directions[:, -DIMENSIONS:].flip(1)
    scale = (VARIANCE / values[-DIMENSIONS:].sum()).sqrt()
    print(f"{DIMENSIONS} dimensions keep {values[-DIMENSIONS:].sum() / values.sum():.3f} of the variance")
    weight = (kept / deviation[:, None] * scale).T
    extractor.project.weight.copy_(weight)
    extractor.project.bias.copy_(-(weight @ mean))
    return extractor


CARD = """# {name} v{version}

The small convolutional network in whose features `ddpm-studio evaluate` measures images: Frechet distance, precision,
recall, density, coverage, agreement with the context and nearness to training images. Its distances are not FID, and
compare only with distances of the same network: look at the version and the hash beside each figure.

| | |
|---|---|
| Takes | RGB images of 16 pixels and more (below 32 enlarged by whole pixels); grey is repeated, RGBA shown on a \
background |
| Network | 4 stages of two 3x3 convolutions, {widths} channels, ReLU; {parameters:,} weights, stored in float16 |
| Features | spatial means of all stages, each channel weighed alike, projected to {dimensions} dimensions (principal \
components over the training images), total variance {variance:g} |
| Learns from | {images:,} images: the built-in sprites (drawn by this program) and 3,552 tiles of the game Dungeon \
Crawl Stone Soup (CC0), each on four backgrounds; 5,000 handwritten digits of MNIST (LeCun, Cortes and Burges, \
CC BY-SA 3.0); {leaves:,} dead-leaves pictures of random shapes |
| Learns to | name the class ({classes}), find a changed copy of an image among {batch} (SimCLR), and say how much \
blur, noise, hue, lightness and contrast was applied |
| Trained | {steps:,} steps of {batch} images, each twice, at 16, 32 and 64 pixels (64: a quarter of the batch), \
AdamW; {minutes:.0f} minutes of processor time |
| Machine | {machine} |
| At the end, on changed images as in training | class accuracy {accuracy:.3f}; share of the changes' variance left \
unexplained {unexplained:.3f} |

## Train it again

    {command}

`rpg_tiles_32.zip` is any archive of those tiles with one folder a class. On another machine the weights come
out differently, and so would the figures: give a network that is trained again a version of its own.

## Limits

It has met pixel art, digits and random shapes, and no photograph. It tells differences of such images well and orders
damage rightly (blur, noise, wrong colour, missing classes: the tests assert it); what only a network that has seen the
world would notice, it does not see. Noise too faint to be noticed hardly moves it. For the image sets that it has
learned from, the accuracy that is told beside the agreement flatters: the classifier has not seen the images that it is
tested on, but the network beneath it has. A Frechet distance depends on the number of images: compare at equal numbers.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tiles", type=Path, required=True, help="rpg_tiles_32.zip, or its folder")
    parser.add_argument("--steps", type=int, default=2500)
    parser.add_argument("--batch", type=int, default=96)
    parser.add_argument("--leaves", type=int, default=3000, help="dead-leaves pictures to draw")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "models" / FOLDER)
    options = parser.parse_args()

    use_threads()
    corpus = gather(options.tiles, options.leaves, options.seed)
    print(f"{len(corpus.images):,} images, {len(corpus.names)} classes")
    student, facts = train(corpus, options.steps, options.batch, options.seed)
    extractor = finished(student, corpus, options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    weights = {name: tensor.half().contiguous() for name, tensor in extractor.state_dict().items()}
    save_file(weights, options.out / FILE, {"name": NAME, "version": str(VERSION)})
    changed_from_default = "".join(
        f" --{name} {getattr(options, name)}"
        for name in ("steps", "batch", "leaves", "seed")
        if getattr(options, name) != parser.get_default(name)
    )
    card = CARD.format(
        name=NAME,
        version=VERSION,
        widths=", ".join(map(str, WIDTHS)),
        parameters=sum(tensor.numel() for tensor in weights.values()),
        dimensions=DIMENSIONS,
        variance=VARIANCE,
        images=len(corpus.images),
        leaves=options.leaves,
        classes=", ".join(corpus.names),
        batch=options.batch,
        steps=options.steps,
        minutes=facts["minutes"],
        machine=f"{platform.machine()}, {describe(torch.device('cpu'))}",
        accuracy=facts["class accuracy"],
        unexplained=facts["unexplained change"],
        command=f"python packaging/train_features.py --tiles rpg_tiles_32.zip{changed_from_default}",
    )
    (options.out / "README.md").write_text(card, encoding="utf-8")
    print(f"{options.out / FILE}: {(options.out / FILE).stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
