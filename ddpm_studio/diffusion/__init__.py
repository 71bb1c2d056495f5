"""The science: schedules, objectives, networks, samplers, guidance, EMA. Imports torch and numpy only.

User-facing time is an integer t in T..0: t = 0 is the clean image, t = T is (nearly) pure noise.
"""
