"""The four walks, one a file; ``LESSONS`` has them in their order."""

from ddpm_studio.app.learn.lesson import Lesson
from ddpm_studio.app.learn.lessons.sampling import SAMPLING

LESSONS: tuple[Lesson, ...] = (SAMPLING,)
