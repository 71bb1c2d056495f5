"""Widgets that know nothing of models, runs or the engine."""
