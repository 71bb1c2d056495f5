"""The work behind each command of the command line; in this process, without Qt and without the engine."""
