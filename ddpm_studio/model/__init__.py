"""A model: its configuration, its file, and the making of its network."""
