"""What can keep a file from being made, through no fault of the person."""


class ExportError(RuntimeError):
    """A film that cannot be encoded, or a network that cannot be translated. The message says why, and what to do."""
