"""Draw images with a model that DDPM Studio exported, with numpy and onnxruntime alone.

    python sample_with_onnxruntime.py --count 16 --context hero=1 --out images.png

The .onnx file predicts x0, the image, from xt = sqrt(alphas_cumprod[t]) x0 + sqrt(1 - alphas_cumprod[t]) noise, so a
sampler needs nothing but its table of alphas_cumprod. Two are below; both give the images that DDPM Studio draws from
the same seeds in float32. Pixels are -1..1, and with RGBA the colours are multiplied by alpha.
"""

import argparse
import json
import math
import struct
import zlib
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnxruntime

MODEL = "model.onnx"  # beside this file


class Model:
    """The network: ``model.x0(xt, t)`` with xt (N, C, H, W) float32 and t from 1 to T."""

    def __init__(self, path: Path) -> None:
        self.session = onnxruntime.InferenceSession(path, providers=onnxruntime.get_available_providers())
        facts = self.session.get_modelmeta().custom_metadata_map
        self.alphas_cumprod = np.array(json.loads(facts["alphas_cumprod"]))  # (T+1,), from 1 down
        self.attributes = json.loads(facts["attributes"])
        size = json.loads(facts["size"])
        self.shape = (json.loads(facts["channels"]), size, size)

    @property
    def T(self) -> int:
        return len(self.alphas_cumprod) - 1

    def x0(self, xt: np.ndarray, t: int, context: np.ndarray | None = None) -> np.ndarray:
        """context: (N, K) float32, how much of each attribute, 0..1; None is no context."""
        inputs = {"xt": xt, "t": np.full(len(xt), t, np.int64)}
        if self.attributes:
            inputs["context"] = np.zeros((len(xt), len(self.attributes)), np.float32) if context is None else context
            inputs["given"] = np.full(len(xt), context is not None)
        return self.session.run(["x0"], inputs)[0]


def guided(model: Model, context: np.ndarray | None, scale: float, least: float):
    """The prediction that samplers walk, with classifier-free guidance (Ho & Salimans 2022) from ``least`` of T up."""

    def x0(xt: np.ndarray, t: int) -> np.ndarray:
        image = model.x0(xt, t, context)
        if context is not None and scale != 1 and t >= math.ceil(least * model.T - 1e-9):
            without = model.x0(xt, t)
            image = without + scale * (image - without)
        return image.clip(-1, 1)

    return x0


def ddim(x0, alphas_cumprod: np.ndarray, timesteps: list[int], xt: np.ndarray) -> np.ndarray:
    """DDIM without noise (Song et al. 2021, eq. 12)."""
    for t, s in pairwise(timesteps):
        image = x0(xt, t)
        eps = (xt - math.sqrt(alphas_cumprod[t]) * image) / math.sqrt(1 - alphas_cumprod[t])
        xt = math.sqrt(alphas_cumprod[s]) * image + math.sqrt(1 - alphas_cumprod[s]) * eps
    return xt


def dpmpp(x0, alphas_cumprod: np.ndarray, timesteps: list[int], xt: np.ndarray) -> np.ndarray:
    """DPM-Solver++(2M) (Lu et al. 2022, algorithm 2): as good with fewer steps."""

    def length(t: int, s: int) -> float:
        """Of the step from t to s in ln(alpha / sigma)."""
        if s == 0 or alphas_cumprod[t] == 0:
            return math.inf
        return sum(sign * math.log(ab / (1 - ab)) / 2 for sign, ab in ((1, alphas_cumprod[s]), (-1, alphas_cumprod[t])))

    before, h_before = None, math.inf
    for t, s in pairwise(timesteps):
        image, h = x0(xt, t), length(t, s)
        ahead = image
        if before is not None and math.isfinite(h) and math.isfinite(h_before):
            ahead = image + h / (2 * h_before) * (image - before)
        sigma_ratio = math.sqrt((1 - alphas_cumprod[s]) / (1 - alphas_cumprod[t]))
        xt = sigma_ratio * xt - math.sqrt(alphas_cumprod[s]) * math.expm1(-h) * ahead
        before, h_before = image, h
    return xt


def noise(seeds: list[int], shape: tuple[int, int, int]) -> np.ndarray:
    """(N, C, H, W): the noise that DDPM Studio draws from these seeds, one for each image."""
    generators = (np.random.Generator(np.random.Philox(key=seed)) for seed in seeds)
    return np.stack([generator.standard_normal(shape, dtype=np.float32) for generator in generators])


def trailing(T: int, steps: int) -> list[int]:
    """``steps + 1`` whole numbers from T down to 0, evenly spaced."""
    return [(T * (steps - i) * 2 + steps) // (2 * steps) for i in range(steps)] + [0]


def parse_context(text: str, attributes: list[str], count: int) -> np.ndarray | None:
    """``hero=1,food=0.5`` as a row for each image; nothing is no context."""
    if not text:
        return None
    row = np.zeros(len(attributes), np.float32)
    for part in text.split(","):
        name, _, value = part.partition("=")
        if name.strip() not in attributes:
            raise SystemExit(f"The model knows no attribute '{name}'. It knows: {', '.join(attributes) or 'none'}.")
        row[attributes.index(name.strip())] = float(value or 1)
    return row[None].repeat(count, 0)


def pixels(images: np.ndarray) -> np.ndarray:
    """(N, C, H, W) in -1..1 as (N, H, W, C) uint8, with straight alpha."""
    values = images.transpose(0, 2, 3, 1) * 127.5 + 127.5
    if values.shape[3] == 4:
        values[..., :3] *= 255 / values[..., 3:].clip(1, 255)
    return np.rint(values).clip(0, 255).astype(np.uint8)


def write_png(path: Path, images: np.ndarray, columns: int, scale: int = 4) -> None:
    """The images (N, H, W, C) uint8 side by side, enlarged."""
    count, height, width, channels = images.shape
    sheet = np.zeros((-(-count // columns) * height, columns * width, channels), np.uint8)
    for i, image in enumerate(images):
        y, x = i // columns * height, i % columns * width
        sheet[y : y + height, x : x + width] = image
    sheet = sheet.repeat(scale, 0).repeat(scale, 1)
    rows = b"".join(b"\0" + row.tobytes() for row in sheet)
    kind = {1: 0, 3: 2, 4: 6}[channels]
    header = struct.pack(">2I5B", sheet.shape[1], sheet.shape[0], 8, kind, 0, 0, 0)
    with path.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for name, data in ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")):
            file.write(struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)))


def main() -> None:
    parser = argparse.ArgumentParser(description="Draw images with a model that DDPM Studio exported.")
    parser.add_argument("--model", type=Path, default=Path(__file__).with_name(MODEL))
    parser.add_argument("--out", type=Path, default=Path("images.png"), help="FILE.png, or FILE.npy for the numbers")
    parser.add_argument("--count", type=int, default=16)
    parser.add_argument("--seed", type=int, default=0, help="the first; each further image has the next one")
    parser.add_argument("--context", default="", help="such as hero=1,food=0.5")
    parser.add_argument("--sampler", choices=("ddim", "dpmpp"), default="dpmpp")
    parser.add_argument("--steps", type=int, default=25)
    parser.add_argument("--guidance", type=float, default=1.75, help="1 is none")
    parser.add_argument("--guidance-from", type=float, default=0.3, help="the share of T above which it guides")
    options = parser.parse_args()

    model = Model(options.model)
    context = parse_context(options.context, model.attributes, options.count)
    xT = noise([options.seed + i for i in range(options.count)], model.shape)
    sampler = {"ddim": ddim, "dpmpp": dpmpp}[options.sampler]
    x0 = guided(model, context, options.guidance, options.guidance_from)
    images = sampler(x0, model.alphas_cumprod, trailing(model.T, options.steps), xT).astype(np.float32)
    if options.out.suffix == ".npy":
        np.save(options.out, images)
    else:
        write_png(options.out, pixels(images), columns=math.ceil(math.sqrt(options.count)))
    print(f"Wrote {options.count} images to {options.out}.")


if __name__ == "__main__":
    main()
