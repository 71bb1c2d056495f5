"""The panels of the four workspaces."""
