"""Hostile .npz files of samples."""

from collections.abc import Callable

import numpy as np

from tests.hostile.files import piped, written
from tests.hostile.pictures import npy_header, npy_with_code
from tests.hostile.valid import npy, npz, pixels, zipped


def _npz(name: str, content: Callable[[], bytes], refused: bool = True):
    return "samples", name, written("samples.npz", content), refused


FILES = [
    _npz("2^60 images", lambda: zipped({"images.npy": npy_header("(1152921504606846976, 16, 16, 3)")})),
    _npz(
        "a terabyte of nothing", lambda: zipped({"images.npy": npy_header("(1000000000, 32, 32, 1)") + bytes(10_000)})
    ),
    _npz("code", lambda: zipped({"images.npy": npy_with_code()})),
    _npz("code beside images", lambda: zipped({"images.npy": npy(pixels()), "attributes.npy": npy_with_code()})),
    _npz(
        "200 MB of zeros",
        lambda: npz(images=np.zeros((4, 16, 16, 3), np.uint8), arr_0=np.zeros(200_000_000, np.uint8)),
        False,
    ),
    _npz("labels of 10^9", lambda: npz(images=pixels(), labels=np.full(4, 10**9))),
    _npz("labels below zero", lambda: npz(images=pixels(), labels=np.full(4, -1))),
    _npz("labels of another number", lambda: npz(images=pixels(), labels=np.zeros(9, int))),
    _npz("context in words", lambda: npz(images=pixels(), context=np.full((4, 2), "a"))),
    _npz("context of NaN", lambda: npz(images=pixels(), context=np.full((4, 2), np.nan))),
    _npz("no images", lambda: npz(images=pixels(0))),
    _npz("flat images", lambda: npz(images=np.zeros(5, np.uint8))),
    _npz("other arrays", lambda: npz(other=np.zeros(5))),
    _npz("names that climb", lambda: zipped({"../../images.npy": npy(pixels())})),
    _npz("no zip", lambda: b"PK\x03\x04" + bytes(100)),
    _npz("a .npy file", lambda: npy(pixels())),
    ("samples", "a pipe", piped("samples.npz"), True),
    ("samples", "a folder with a pipe", piped("folder/pipe.png"), True),
    (
        "samples",
        "a folder with a lying picture",
        written("folder/huge.png", lambda: b"GIF89a\xff\xff\xff\xff" + bytes(9)),
        True,
    ),
]
