"""From a model's configuration to its noise schedule, without torch: the window needs it too."""

from ddpm_studio.diffusion.schedules import (
    NoiseSchedule,
    cosine_schedule,
    course_schedule,
    edm_schedule,
    linear_schedule,
    sigmoid_schedule,
    with_zero_terminal_snr,
)
from ddpm_studio.model.config import ScheduleConfig


def build_schedule(config: ScheduleConfig) -> NoiseSchedule:
    """The noise schedule. Raises ValueError where the betas leave no strictly falling alphas_cumprod above 0."""
    betas = {"linear": linear_schedule, "course": course_schedule}
    tables = {"cosine": cosine_schedule, "sigmoid": sigmoid_schedule, "edm": edm_schedule}
    if config.kind in betas:
        schedule = betas[config.kind](config.timesteps, config.beta_start, config.beta_end)
    else:
        schedule = tables[config.kind](config.timesteps)
    return with_zero_terminal_snr(schedule) if config.zero_terminal_snr else schedule
