"""Well-known image sets that are fetched when they are asked for: the list, the download, and reading what came.

Needs neither torch nor Qt, but for ``remote``, which asks torchvision where the files lie.
"""
