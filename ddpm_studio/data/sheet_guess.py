"""By which grid a sprite sheet is probably cut."""

import numpy as np

from ddpm_studio.data.sheets import Grid

COMMON_SIDES = (16, 32, 24, 48, 64, 8)  # of cells, the likeliest first
_LEAST_SIDE = 4
_UNKNOWN = 16
_SPACINGS = (1, 2, 3, 4, 8)
_MARGINS = range(9)
_EDGE_GAIN = 1.15  # how much more pixels must differ across the lines of a grid than elsewhere, to be taken for one
_CLEAR = 0.6  # the lines of a grid are clear where less than this share of what is usual is drawn beside them
_CHANCE = 0.2  # by how much the lines of two grids may differ though one is as good as the other


def guess_grid(sheet: np.ndarray) -> Grid:
    """The grid that a sheet (H, W, C) uint8 seems to have.

    First by its gutters: rows and columns that are transparent throughout (in a sheet without transparency: of one
    colour) and lie at even distances. Else by the cell sizes that are common and divide the sheet: the
    one beside whose lines least is drawn, or across whose lines the picture changes most. It is a proposal, for a
    person to look at.
    """
    height, width = sheet.shape[:2]
    ground = _ground(sheet)
    across, down = _even_runs(~ground.all(0)), _even_runs(~ground.all(1))
    if across is not None and down is not None:
        (left, cell_width, gap_x), (top, cell_height, gap_y) = across, down
        if gap_x == gap_y and left == top:  # a Grid has one margin and one spacing
            return Grid(cell_width, cell_height, left, gap_x)
    if grid := _common_with_gutters(ground):
        return grid
    side = _side_by_lines(sheet, ground)
    return Grid(min(side, width), min(side, height))


def _ground(sheet: np.ndarray) -> np.ndarray:
    """(H, W) bool: where nothing is drawn."""
    if sheet.shape[2] == 4 and not sheet[..., 3].all():
        return sheet[..., 3] == 0
    lines = np.concatenate(
        [sheet[0][(sheet == sheet[:1]).all((0, 2))], sheet[:, 0][(sheet == sheet[:, :1]).all((1, 2))]]
    )
    colours, counts = np.unique(lines, axis=0, return_counts=True)
    return (sheet == (colours[counts.argmax()] if len(counts) else sheet[0, 0])).all(2)


def _even_runs(used: np.ndarray) -> tuple[int, int, int] | None:
    """(margin, length, gap) where what is used along a line are runs of one length at even distances, and what is left
    before the first equals what is left after the last; None where it is not so."""
    change = np.diff(np.concatenate([[0], used.astype(np.int8), [0]]))
    starts, ends = np.flatnonzero(change == 1), np.flatnonzero(change == -1)
    if len(starts) < 2:
        return None
    lengths, gaps = ends - starts, starts[1:] - ends[:-1]
    margin = int(starts[0])
    even = (lengths == lengths[0]).all() and (gaps == gaps[0]).all() and len(used) - ends[-1] == margin
    return (margin, int(lengths[0]), int(gaps[0])) if even and lengths[0] >= _LEAST_SIDE else None


def _common_with_gutters(ground: np.ndarray) -> Grid | None:
    """Common cells with one or more pixels between them in which nothing is drawn, that fill the sheet exactly."""
    height, width = ground.shape
    for side in COMMON_SIDES:
        for spacing in _SPACINGS:
            for margin in _MARGINS:
                grid = Grid(side, side, margin, spacing)
                rows, columns = grid.cells(width, height)
                pitch = side + spacing
                exact = (
                    rows * pitch - spacing + 2 * margin == height and columns * pitch - spacing + 2 * margin == width
                )
                if exact and max(rows, columns) > 1 and _gutters(ground, grid):
                    return grid
    return None


def _gutters(ground: np.ndarray, grid: Grid) -> bool:
    """Whether nothing is drawn between the cells, and something in them."""
    between = [
        (np.arange(length) - grid.margin) % (side + grid.spacing) >= side
        for length, side in zip(ground.shape, (grid.height, grid.width), strict=True)
    ]
    return bool(ground[between[0]].all() and ground[:, between[1]].all() and not ground.all())


def _side_by_lines(sheet: np.ndarray, ground: np.ndarray) -> int:
    """The common side that divides the sheet and whose lines look like those between cells."""
    height, width = ground.shape
    fitting = sorted(
        side for side in COMMON_SIDES if width % side == 0 and height % side == 0 and side < max(height, width)
    )
    if not fitting:
        # None fits both ways, as where a sheet has a title or a rest: the one that leaves least over
        candidates = [side for side in COMMON_SIDES if side < min(height, width)] or [min(_UNKNOWN, height, width)]
        return min(candidates, key=lambda side: width % side + height % side)
    drawn = ~ground
    usual = float(drawn.mean())
    shares = {side: _share_on_lines(drawn, side) for side in fitting}
    least = min(shares.values())
    if least < _CLEAR * usual:  # pictures that keep away from their cells' edges
        return next(side for side in fitting if shares[side] <= least + _CHANCE * usual)
    pixels = _premultiplied(sheet)
    across = np.abs(np.diff(pixels, axis=1)).mean((0, 2))  # [x]: between columns x and x + 1
    down = np.abs(np.diff(pixels, axis=0)).mean((1, 2))
    jumps = {side: float(np.concatenate([across[side - 1 :: side], down[side - 1 :: side]]).mean()) for side in fitting}
    most = max(jumps.values())
    # Every second line of a grid is as good as all of them: the smallest side that is about as good as the best is it
    near = [side for side in fitting if jumps[side] >= (1 - _CHANCE) * most]
    return near[0] if most > _EDGE_GAIN * float(np.concatenate([across, down]).mean()) else _likeliest(fitting)


def _share_on_lines(drawn: np.ndarray, side: int) -> float:
    """The share of pixels that are drawn, of those beside the lines of a grid."""
    beside = [np.isin(np.arange(length) % side, (0, side - 1)) for length in drawn.shape]
    return float(np.concatenate([drawn[beside[0]].ravel(), drawn[:, beside[1]].ravel()]).mean())


def _likeliest(sides: list[int]) -> int:
    return next(side for side in COMMON_SIDES if side in sides)


def _premultiplied(sheet: np.ndarray) -> np.ndarray:
    """(H, W, C) float32; what is transparent is black, whatever colour lies beneath."""
    pixels = sheet.astype(np.float32)
    if pixels.shape[2] == 4:
        pixels[..., :3] *= pixels[..., 3:] / 255
    return pixels
