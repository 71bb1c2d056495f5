"""Training: its configuration, the run folder it fills, and the trainer."""
