"""Image sets: reading and checking them, and the built-in sprites. Needs numpy and Pillow, never torch."""
