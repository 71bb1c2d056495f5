"""The window: Qt and numpy. Nothing here imports torch."""
