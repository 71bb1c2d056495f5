"""The catalogue itself: what there is to fetch, as plain data. Both processes read it; imports neither torch nor Qt."""

import string
from dataclasses import dataclass

from ddpm_studio.data.image_set import SIZES, ImageSetError
from ddpm_studio.language import number, tr

PREFIX = "catalogue:"
_DIGITS = tuple(string.digits)


@dataclass(frozen=True)
class CatalogueSet:
    """One image set.

    name: after ``catalogue:``. side: height and width of its images in pixels. count: of images, those meant for
    training and for testing together. classes: their names; () where the files themselves tell them, and
    ``class_count`` says how many. download_bytes: of the files as they are fetched. on_black: the ground of its images
    is black, so that what is padded around them is too. terms: what its authors ask of those who use it.
    """

    name: str
    title: str
    about: str
    side: int
    grey: bool
    count: int
    classes: tuple[str, ...]
    class_count: int
    download_bytes: int
    terms: str
    home: str
    on_black: bool = False

    @property
    def source(self) -> str:
        """What ``load_images`` is asked for."""
        return PREFIX + self.name

    @property
    def channels(self) -> int:
        """Of a pixel in the files: 1 or 3."""
        return 1 if self.grey else 3

    @property
    def image_bytes(self) -> int:
        """Of all its images, unpacked."""
        return self.count * self.side * self.side * self.channels

    @property
    def best_size(self) -> int:
        """The smallest size that loses nothing of its images, or the largest there is."""
        return min((size for size in SIZES if size >= self.side), default=SIZES[-1])


CATALOGUE: tuple[CatalogueSet, ...] = (
    CatalogueSet(
        "mnist",
        "MNIST",
        tr("Handwritten digits, white on black: where most people begin."),
        28,
        True,
        70_000,
        _DIGITS,
        10,
        11_594_722,
        "CC BY-SA 3.0",
        "https://yann.lecun.com/exdb/mnist/",
        on_black=True,
    ),
    CatalogueSet(
        "fashion-mnist",
        "Fashion-MNIST",
        tr("Clothes, shoes and bags from a shop's photographs: as small as MNIST, and harder."),
        28,
        True,
        70_000,
        ("T-shirt", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"),
        10,
        30_878_645,
        "MIT",
        "https://github.com/zalandoresearch/fashion-mnist",
        on_black=True,
    ),
    CatalogueSet(
        "kmnist",
        "Kuzushiji-MNIST",
        tr("Ten cursive Japanese characters from old books; each is written in several ways."),
        28,
        True,
        70_000,
        ("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"),
        10,
        21_240_888,
        "CC BY-SA 4.0",
        "https://codh.rois.ac.jp/kmnist/",
        on_black=True,
    ),
    CatalogueSet(
        "emnist-letters",
        "EMNIST letters",
        tr("Handwritten letters A to Z, capital and small together. One large file holds all of EMNIST."),
        28,
        True,
        145_600,
        tuple(string.ascii_uppercase),
        26,
        561_753_746,
        tr("Made from NIST Special Database 19, a work of the US government; cite Cohen et al. 2017"),
        "https://www.nist.gov/itl/products-and-services/emnist-dataset",
        on_black=True,
    ),
    CatalogueSet(
        "qmnist",
        "QMNIST",
        tr("MNIST made again from its sources, with 50,000 more test digits."),
        28,
        True,
        120_000,
        _DIGITS,
        10,
        20_436_162,
        "BSD 3-clause",
        "https://github.com/facebookresearch/qmnist",
        on_black=True,
    ),
    CatalogueSet(
        "usps",
        "USPS",
        tr("Digits from envelopes, in 16 by 16 pixels: trains in a minute."),
        16,
        True,
        9_298,
        _DIGITS,
        10,
        8_411_109,
        tr("No licence stated; cite Hull 1994"),
        "https://www.csie.ntu.edu.tw/~cjlin/libsvmtools/datasets/multiclass.html#usps",
        on_black=True,
    ),
    CatalogueSet(
        "cifar10",
        "CIFAR-10",
        tr("Photographs of vehicles and animals: what papers on diffusion measure on."),
        32,
        False,
        60_000,
        ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
        10,
        170_052_171,
        tr("No licence stated; cite Krizhevsky 2009"),
        "https://www.cs.toronto.edu/~kriz/cifar.html",
    ),
    CatalogueSet(
        "cifar100",
        "CIFAR-100",
        tr("As CIFAR-10, with a hundred classes of 600 photographs each."),
        32,
        False,
        60_000,
        (),
        100,
        168_513_733,
        tr("No licence stated; cite Krizhevsky 2009"),
        "https://www.cs.toronto.edu/~kriz/cifar.html",
    ),
    CatalogueSet(
        "svhn",
        "SVHN",
        tr("House numbers photographed in the street, one digit in the middle of each."),
        32,
        False,
        99_289,
        _DIGITS,
        10,
        246_316_178,
        tr("For non-commercial use only; cite Netzer et al. 2011"),
        "http://ufldl.stanford.edu/housenumbers/",
    ),
    CatalogueSet(
        "stl10",
        "STL-10",
        tr("Photographs in 96 by 96 pixels, the labelled ones. A very large download, most of which is not kept."),
        96,
        False,
        13_000,
        ("airplane", "bird", "car", "cat", "deer", "dog", "horse", "monkey", "ship", "truck"),
        10,
        2_640_397_119,
        tr("No licence stated; made from ImageNet; cite Coates et al. 2011"),
        "https://cs.stanford.edu/~acoates/stl10/",
    ),
)


def catalogue_set(source: str) -> CatalogueSet:
    """The set called ``mnist`` or ``catalogue:mnist``. Raises ImageSetError."""
    name = source.removeprefix(PREFIX).lower()
    for entry in CATALOGUE:
        if entry.name == name:
            return entry
    names = ", ".join(entry.name for entry in CATALOGUE)
    raise ImageSetError(
        tr("There is no image set '{name}' in the catalogue. There are: {names}.", name=name, names=names)
    )


def in_bytes(count: int) -> str:
    """A number of bytes for people, such as ``11.6 MB``."""
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= size:
            value = count / size
            return f"{number(value, '.1f' if value < 100 else ',.0f')} {unit}"
    return tr("{count} bytes", count=count)
