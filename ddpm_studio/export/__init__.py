"""What is taken away: files of images and films, palettes, recipes as text, and networks for other programs.

Nothing here imports Qt, and of the modules only ``onnx_file`` and what it needs imports torch, so that the window's own
threads can write all the other files.
"""
