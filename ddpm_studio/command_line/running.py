"""Doing what a command asks."""

from collections.abc import Callable

import typer


def run(work: Callable[[], None]) -> None:
    """Do the work; what the user can mend is said in a sentence, without a traceback."""
    from ddpm_studio.commands.failures import EXPECTED

    try:
        work()
    except EXPECTED as error:
        typer.echo(f"ddpm-studio: {error}", err=True)
        raise typer.Exit(1) from error
