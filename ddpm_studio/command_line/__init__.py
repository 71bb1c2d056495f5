"""Parts of the command line that are too long for ``cli``: its options, and how ``sample`` is asked for."""
