"""Where the files of the catalogue lie, and their checksums: torchvision's own lists.

It brings torch in, so this is for the engine and the command line alone.
"""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from ddpm_studio.data.catalogue.download import FetchError, RemoteFile
from ddpm_studio.language import tr

# torchvision reads CIFAR from pickles, which could run code. Its authors offer the same images as plain bytes beside
# them, and name these checksums on their page.
_CIFAR_BINARY_MD5 = {
    "cifar-10-binary.tar.gz": "c32a1d4ab5d03f1284b67883e8d87530",
    "cifar-100-binary.tar.gz": "03b5dce01913d631647c71ecec9e9cb8",
}


def remote_files(name: str, mirror: str = "") -> tuple[RemoteFile, ...]:
    """The files of the set ``name``. mirror: a http or https address of a folder that has all of them, asked instead of
    the publishers' own servers. Raises FetchError."""
    try:
        from torchvision import datasets
    except (ImportError, RuntimeError, OSError) as error:
        raise FetchError(
            tr("torchvision, which knows where the files lie, cannot be loaded ({error}).", error=error),
            tr("Install the torchvision that belongs to your torch."),
        ) from error
    files = _LISTS[name](datasets)
    if not mirror:
        return files
    if urlsplit(mirror).scheme not in ("http", "https") or not urlsplit(mirror).netloc:
        raise FetchError(
            tr("'{mirror}' is no address of a mirror.", mirror=mirror),
            tr("Write it like http://server/folder, or leave it empty."),
        )
    return tuple(replace(file, urls=(f"{mirror.rstrip('/')}/{file.name}",)) for file in files)


def _with_mirrors(kind: str) -> Callable:
    def listed(datasets) -> tuple[RemoteFile, ...]:
        its = getattr(datasets, kind)
        return tuple(RemoteFile(name, tuple(place + name for place in its.mirrors), md5) for name, md5 in its.resources)

    return listed


def _emnist(datasets) -> tuple[RemoteFile, ...]:
    return (RemoteFile("gzip.zip", (datasets.EMNIST.url,), datasets.EMNIST.md5),)


def _qmnist(datasets) -> tuple[RemoteFile, ...]:
    listed = [*datasets.QMNIST.resources["train"], *datasets.QMNIST.resources["test"]]
    return tuple(RemoteFile(url.rpartition("/")[2], (url,), md5) for url, md5 in listed)


def _cifar(kind: str) -> Callable:
    def listed(datasets) -> tuple[RemoteFile, ...]:
        url = getattr(datasets, kind).url.replace("-python", "-binary")
        name = url.rpartition("/")[2]
        return (RemoteFile(name, (url,), _CIFAR_BINARY_MD5[name]),)

    return listed


def _stl10(datasets) -> tuple[RemoteFile, ...]:
    return (RemoteFile(datasets.STL10.filename, (datasets.STL10.url,), datasets.STL10.tgz_md5),)


def _svhn(datasets) -> tuple[RemoteFile, ...]:
    parts = datasets.SVHN.split_list
    return tuple(RemoteFile(name, (url,), md5) for url, name, md5 in (parts["train"], parts["test"]))


def _usps(datasets) -> tuple[RemoteFile, ...]:
    return tuple(RemoteFile(name, (url,), md5) for url, name, md5 in datasets.USPS.split_list.values())


_LISTS: dict[str, Callable] = {
    "mnist": _with_mirrors("MNIST"),
    "fashion-mnist": _with_mirrors("FashionMNIST"),
    "kmnist": _with_mirrors("KMNIST"),
    "emnist-letters": _emnist,
    "qmnist": _qmnist,
    "usps": _usps,
    "cifar10": _cifar("CIFAR10"),
    "cifar100": _cifar("CIFAR100"),
    "svhn": _svhn,
    "stl10": _stl10,
}
