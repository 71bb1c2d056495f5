"""Sampling: a request in, a stream of steps out, and the files made of them."""
