"""How ``catalogue`` and ``download`` are asked for."""

from typing import Annotated

import typer

from ddpm_studio.command_line.options import AsJson
from ddpm_studio.command_line.running import run


def catalogue(json: AsJson = False) -> None:
    """List the well-known image sets that can be downloaded: MNIST, CIFAR-10 and others, and which of them are here."""
    from ddpm_studio.commands.catalogue import show_catalogue

    run(lambda: show_catalogue(json))


def download(
    name: Annotated[str, typer.Argument(metavar="NAME", help="One of 'ddpm-studio catalogue', such as mnist.")],
    mirror: Annotated[
        str,
        typer.Option(metavar="URL", help="A web folder that has the files, instead of the publishers' servers."),
    ] = "",
    remove: Annotated[bool, typer.Option("--remove", help="Take it from the disk instead.")] = False,
    json: AsJson = False,
) -> None:
    """Download an image set of the catalogue; then IMAGES can be catalogue:NAME.

    Ctrl+C ends it, and the same command goes on with it. Files are checked by their checksums.
    """
    from ddpm_studio.commands.catalogue import download_set

    run(lambda: download_set(name, mirror, remove, json))
