"""The four walks, one a file; ``LESSONS`` has them in their order."""

from ddpm_studio.app.learn.lesson import Lesson
from ddpm_studio.app.learn.lessons.context import CONTEXT
from ddpm_studio.app.learn.lessons.fast_sampling import FAST_SAMPLING
from ddpm_studio.app.learn.lessons.sampling import SAMPLING
from ddpm_studio.app.learn.lessons.training import TRAINING

LESSONS: tuple[Lesson, ...] = (SAMPLING, TRAINING, CONTEXT, FAST_SAMPLING)
