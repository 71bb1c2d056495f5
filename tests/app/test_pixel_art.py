"""Which pixels the drawing tools touch, against what geometry says of them."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ddpm_studio.app import pixel_art
from ddpm_studio.app.noised import Noising
from ddpm_studio.app.strokes import Pen, Stroke, Tool
from ddpm_studio.model.config import ScheduleConfig

cells = st.tuples(st.integers(-20, 40), st.integers(-20, 40))
inside = st.tuples(st.integers(0, 15), st.integers(0, 15))
grids = arrays(np.bool_, (16, 16))
SHAPE = (16, 16)


@given(cells, cells)
def test_a_line_is_unbroken_and_as_short_as_can_be(start, end):
    found = pixel_art.line(start, end)
    assert (found[0], found[-1]) == (start, end)
    assert len(found) == max(abs(end[0] - start[0]), abs(end[1] - start[1])) + 1
    assert all(max(abs(x - u), abs(y - v)) == 1 for (x, y), (u, v) in pairwise(found))


@given(cells, cells)
def test_a_line_strays_by_half_a_pixel_at_most(start, end):
    dx, dy = end[0] - start[0], end[1] - start[1]
    longer = max(abs(dx), abs(dy))
    for x, y in pixel_art.line(start, end):
        assert abs((x - start[0]) * dy - (y - start[1]) * dx) <= 0.5 * longer + 1e-9


@given(cells, cells)
def test_a_straightened_line_is_level_upright_or_diagonal(start, end):
    x, y = pixel_art.straightened(start, end)
    dx, dy = abs(x - start[0]), abs(y - start[1])
    assert 0 in (dx, dy) or dx == dy
    x, y = pixel_art.squared(start, end)
    assert abs(x - start[0]) == abs(y - start[1])


@given(st.lists(cells, max_size=5), st.integers(1, 4))
def test_a_brush_is_set_down_at_each_cell(middles, size):
    region = pixel_art.stamped(middles, size, SHAPE)
    reach = range(-((size - 1) // 2), size - (size - 1) // 2)
    wanted = {(x + dx, y + dy) for x, y in middles for dx in reach for dy in reach}
    ys, xs = np.nonzero(region)
    assert set(zip(xs.tolist(), ys.tolist(), strict=True)) == {(x, y) for x, y in wanted if {x, y} <= set(range(16))}


@given(grids, inside)
def test_a_flood_never_leaves_its_region_and_stops_only_at_its_border(same, at):
    region = pixel_art.flood(same, at)
    assert not (region & ~same).any()
    assert region[at[1], at[0]] == same[at[1], at[0]]
    grown = region.copy()
    grown[1:] |= region[:-1]
    grown[:-1] |= region[1:]
    grown[:, 1:] |= region[:, :-1]
    grown[:, :-1] |= region[:, 1:]
    assert not (grown & same & ~region).any()


def test_a_flood_does_not_pass_between_two_corners():
    same = np.eye(16, dtype=bool)
    assert pixel_art.flood(same, (3, 3)).sum() == 1


@given(inside, inside, st.booleans())
def test_a_rectangle_is_its_box_or_the_rim_of_it(start, end, filled):
    region = pixel_art.rectangle(start, end, filled, 1, SHAPE)
    (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    wanted = np.zeros(SHAPE, bool)
    wanted[top : bottom + 1, left : right + 1] = True
    if not filled:
        wanted[top + 1 : bottom, left + 1 : right] = False
    assert np.array_equal(region, wanted)


@given(inside, inside)
def test_an_ellipse_is_symmetric_in_its_box_and_reaches_its_sides(start, end):
    (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    whole = pixel_art.ellipse(start, end, True, 1, SHAPE)
    box = whole[top : bottom + 1, left : right + 1]
    assert whole.sum() == box.sum()
    assert np.array_equal(box, box[::-1])
    assert np.array_equal(box, box[:, ::-1])
    assert box[0].any()
    assert box[:, 0].any()
    rim = pixel_art.ellipse(start, end, False, 1, SHAPE)
    assert not (rim & ~whole).any()
    outside = pixel_art.flood(np.pad(~rim, 1, constant_values=True), (0, 0))[1:-1, 1:-1]
    assert np.array_equal(~outside, whole), "the rim has a gap"


def test_the_area_of_a_large_circle_is_that_of_a_circle():
    whole = pixel_art.ellipse((0, 0), (63, 63), True, 1, (64, 64))
    assert whole.sum() == pytest.approx(np.pi * 32**2, rel=0.01)


@given(st.sampled_from(list(Tool)), st.integers(1, 4), st.booleans(), st.lists(cells, min_size=1, max_size=6))
def test_a_mirrored_stroke_is_its_own_mirror_image(tool, size, filled, way):
    stroke = Stroke(Pen(tool, size, filled, mirror=True), SHAPE, way[0])
    for cell in way[1:]:
        stroke.to(cell)
    assert np.array_equal(stroke.region, stroke.region[:, ::-1])


@given(st.sampled_from([Tool.PENCIL, Tool.ERASER]), st.lists(inside, min_size=2, max_size=6))
def test_a_pencil_leaves_no_gap_between_the_samples_of_its_way(tool, way):
    stroke = Stroke(Pen(tool), SHAPE, way[0])
    for cell in way[1:]:
        stroke.to(cell)
    for start, end in pairwise(way):
        assert all(stroke.region[y, x] for x, y in pixel_art.line(start, end))


def test_a_fill_runs_on_both_sides_of_the_mirror_each_in_its_own_colour():
    layer = np.zeros((16, 16, 3), np.uint8)
    layer[:, 8:] = 9
    layer[:, 12:] = 5
    stroke = Stroke(Pen(Tool.FILL, mirror=True), SHAPE, (0, 4))
    stroke.flood(layer)
    assert stroke.region[:, :8].all()
    assert stroke.region[:, 12:].all()
    assert not stroke.region[:, 8:12].any()


@given(st.sampled_from([8, 16, 32, 64]), st.sampled_from([8, 16, 32, 64]))
def test_nearest_neighbour_keeps_whole_pixels(small, large):
    pixels = np.random.default_rng(0).integers(0, 256, (small, small, 3), dtype=np.uint8)
    sized = pixel_art.nearest(pixels, large)
    assert sized.shape == (large, large, 3)
    if large >= small:
        factor = large // small
        assert np.array_equal(sized, pixels.repeat(factor, 0).repeat(factor, 1))
        assert np.array_equal(pixel_art.nearest(sized, small), pixels)


@given(st.tuples(*[st.integers(0, 255)] * 4), st.sampled_from([1, 3, 4]))
def test_a_colour_is_what_it_was_where_the_image_can_hold_it(colour, channels):
    found = pixel_art.colour_of(pixel_art.pixel_of(colour, channels))
    if channels == 4:
        assert found == (colour if colour[3] else (0, 0, 0, 0))
    elif channels == 3:
        assert found == (*colour[:3], 255)
    else:
        grey = 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]
        assert abs(found[0] - grey) <= 0.5 + 1e-9
        assert found == (found[0], found[0], found[0], 255)


def test_what_is_transparent_lies_on_the_background_where_alpha_is_lost():
    pixels = np.zeros((8, 8, 4), np.uint8)
    pixels[0, 0] = (10, 20, 30, 255)
    flat = pixel_art.converted(pixels, 3, (90, 80, 70, 255))
    assert flat[0, 0].tolist() == [10, 20, 30]
    assert flat[1, 1].tolist() == [90, 80, 70]
    assert pixel_art.converted(flat, 4, (90, 80, 70, 255))[1, 1].tolist() == [90, 80, 70, 255]


@pytest.mark.parametrize("kind", ["linear", "course", "cosine", "sigmoid", "edm"])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_a_noised_image_has_the_share_of_signal_that_the_schedule_says(kind, channels):
    noising = Noising(ScheduleConfig(kind=kind, timesteps=100))
    pixels = np.full((64, 64, channels), 128, np.uint8)
    pixels[..., -1] = 255 if channels == 4 else 128
    t = noising.t(0.2)
    assert t == 20
    found = noising.xt(pixels, t).astype(float)[..., 0]
    sigma = np.sqrt(1 - noising.alpha_bar(t))
    if channels < 4 and sigma < 0.3:  # so that next to nothing is cut off at black and white
        assert found.mean() == pytest.approx(128, abs=3)
        assert found.std() == pytest.approx(127.5 * sigma, rel=0.05)
    assert noising.alpha_bar(noising.t(1)) < noising.alpha_bar(1)


def test_more_noise_is_said_to_keep_less():
    noising = Noising(ScheduleConfig(kind="cosine", timesteps=500))
    said = list(dict.fromkeys(noising.meaning(noising.t(s / 100)) for s in range(2, 101, 2)))
    assert len(said) == 6
    assert "finest" in said[0]
    assert "nothing" in said[-1]
    assert "gist" in noising.meaning(noising.t(0.8))
