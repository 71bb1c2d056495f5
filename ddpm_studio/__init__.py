"""DDPM Studio: train, watch, sample and compare small diffusion models by point and click."""

__version__ = "0.1.0"
