"""The engine: the child process in which all torch work runs, and the client that talks to it."""
