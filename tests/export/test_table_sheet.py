"""A sweep's table as a picture, read back by Pillow."""

import numpy as np
import pytest
from PIL import Image

from ddpm_studio.export.recipe import read_recipe
from ddpm_studio.export.table_sheet import write_table_sheet
from ddpm_studio.sampling.request import SampleRequest


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_each_image_stands_in_its_row_and_column_and_the_recipe_comes_back(tmp_path, channels):
    images = np.zeros((6, 8, 8, channels), np.uint8)
    for number in range(6):
        images[number, ..., 0] = 40 * number
    if channels == 4:
        images[..., 3] = 255
        images[5, ..., 3] = 0  # seen as white
    request = SampleRequest(model="m", seeds=tuple(range(6)))
    path = tmp_path / "table.png"
    write_table_sheet(path, images, ("guidance 1", "guidance 4"), ("hero 0", "hero 0.5", "hero 1"), request)
    assert read_recipe(path) == request
    with Image.open(path) as opened:
        pixels = np.asarray(opened.convert("RGB"))
    levels = [image[0, 0, 0] for image in images[:5]]
    wanted = [(level, level if channels == 1 else 0, level if channels == 1 else 0) for level in levels]
    places = []
    for colour in wanted:
        rows, columns = np.nonzero((pixels == colour).all(-1))
        most = np.bincount(columns).argmax()  # some pixels of the text may be of the same colour
        places.append((int(np.median(rows[columns == most])), int(np.median(columns))))
    assert places[0][0] == places[1][0] == places[2][0] < places[3][0] == places[4][0]
    assert places[0][1] < places[1][1] < places[2][1]
    assert places[0][1] == places[3][1]
    assert (pixels[0] == 255).all()


def test_a_table_with_holes_is_refused(tmp_path):
    with pytest.raises(ValueError, match="5 images do not fill 2 rows of 3"):
        write_table_sheet(tmp_path / "a.png", np.zeros((5, 4, 4, 3), np.uint8), ("", ""), ("a", "b", "c"))
