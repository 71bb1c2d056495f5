"""Samplers: generators over consecutive pairs of an explicit list of timesteps that falls towards 0.

``denoise(xt, t) -> x0`` is all they know of the model. ``noise(k)`` gives the standard normal noise that is added by
step k = 1, 2, … in the shape of xt. S pairs of timesteps yield S+1 steps. The last is where the list ends: at t = 0,
the finished image. Where the schedule leaves nothing of the image at T, all of them begin with the x0 that the network
predicts there.
"""

from ddpm_studio.diffusion.samplers.ancestral import Variance, ddim, ddpm
from ddpm_studio.diffusion.samplers.dpm_solver import dpmpp, dpmpp_sde
from ddpm_studio.diffusion.samplers.heun import heun
from ddpm_studio.diffusion.samplers.inpainting import Inpainted, resampled, resampled_path
from ddpm_studio.diffusion.samplers.inversion import ddim_inversion
from ddpm_studio.diffusion.samplers.step import Noise, Step
from ddpm_studio.diffusion.samplers.unipc import unipc

__all__ = [
    "Inpainted",
    "Noise",
    "Step",
    "Variance",
    "ddim",
    "ddim_inversion",
    "ddpm",
    "dpmpp",
    "dpmpp_sde",
    "heun",
    "resampled",
    "resampled_path",
    "unipc",
]
