"""The samplers and what belongs to them, as a person chooses them: names, tool tips, and what they begin with."""

from ddpm_studio.language import tr
from ddpm_studio.sampling.request import SAMPLER_NAMES, Sampler

DEFAULT_SAMPLER: Sampler = "dpmpp"
DEFAULT_STEPS: dict[Sampler, int] = {  # 0 is all of the model's timesteps
    "ddpm": 0,
    "ddim": 25,
    "dpmpp": 20,
    "dpmpp-sde": 25,
    "unipc": 12,
    "heun": 15,
}
SAMPLER_TIPS: dict[Sampler, str] = {
    "ddpm": tr("Ancestral sampling (Ho et al. 2020): each step takes noise out and puts a little fresh noise in."),
    "ddim": tr("Denoising diffusion implicit model (Song et al. 2021): few steps, and with eta 0 no noise added."),
    "dpmpp": tr(
        "DPM-Solver++ 2M (Lu et al. 2022): second order from the last two predictions, one evaluation a step. "
        "Good images in 8 to 20 steps."
    ),
    "dpmpp-sde": tr(
        "DPM-Solver++ 2M for the SDE: second order, with fresh noise at each step, which mends errors where "
        "there are enough steps."
    ),
    "unipc": tr(
        "UniPC (Zhao et al. 2023): a predictor and a corrector that share their evaluations; for the fewest steps."
    ),
    "heun": tr("Heun's second-order method (Karras et al. 2022, algorithm 1): two network evaluations a step."),
}
SAMPLER_HINTS: dict[Sampler, str] = {  # of those that have nothing of their own to choose
    "dpmpp": tr("Deterministic, second order"),
    "dpmpp-sde": tr("Second order, adds noise at each step"),
    "unipc": tr("Deterministic, corrects each step"),
    "heun": tr("Deterministic, two evaluations a step"),
}
SAMPLER_CHOICES = tuple((value, SAMPLER_NAMES[value], SAMPLER_TIPS[value]) for value in DEFAULT_STEPS)
