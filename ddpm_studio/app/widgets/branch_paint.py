"""How the tree of trajectories is painted, and where its parts lie in the view."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from ddpm_studio.app.theme import Theme
from ddpm_studio.app.trajectories import Trajectory, TrajectoryTree
from ddpm_studio.app.widgets.board import paint_board
from ddpm_studio.app.widgets.branch_layout import Lane
from ddpm_studio.app.widgets.pixels import Atlas
from ddpm_studio.language import tr

_LEFT = 17  # as in the player above, so that both axes begin at the same place
_GAP = 4  # between thumbnails
_BEND = 11  # the radius with which a branch turns into its own row
_STATION_SPACE = 7  # least distance between two steps that are marked on the line
_LEAST_TEXT = 90  # a text narrower than that goes to the other side of the beginning, where there is more room
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT_MIDDLE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class TreePlaces:
    """Device-independent pixels. room: the side of a thumbnail, at most; pictures: how many stand in a row."""

    width: int
    scrolled: int
    room: int
    pictures: int
    text_height: int
    ratio: float

    @property
    def header(self) -> float:
        """The height above the rows, where the axis has its names."""
        return self.text_height + 8

    @property
    def row_height(self) -> float:
        """Of each row."""
        return max(self.room + 12, self.text_height + 16)

    @property
    def axis_left(self) -> float:
        """Where there is only noise."""
        return _LEFT

    @property
    def axis_right(self) -> float:
        """Where the image is; the thumbnails follow."""
        return max(self.axis_left + 20, self.width - self.pictures * (self.room + _GAP) - 14)

    def x(self, share: float) -> float:
        """The place of a share of the way."""
        return self.axis_left + share * (self.axis_right - self.axis_left)

    def share_at(self, x: float) -> float:
        """The share of the way at a place, 0..1."""
        return min(max((x - self.axis_left) / (self.axis_right - self.axis_left), 0.0), 1.0)

    def row_at(self, y: float) -> int:
        """The row at a height; -1 in the header."""
        return -1 if y < self.header else int((y - self.header + self.scrolled) // self.row_height)

    def row_rect(self, lane: Lane) -> QRectF:
        """The whole row."""
        top = self.header + lane.row * self.row_height - self.scrolled
        return QRectF(3, top + 1, self.width - 6, self.row_height - 2)

    def point(self, lane: Lane, share: float) -> QPointF:
        """A place on the line of a row."""
        top = self.header + lane.row * self.row_height - self.scrolled
        return QPointF(self.x(share), top + max(self.text_height + 8.0, self.row_height * 0.64))

    def text_rect(self, lane: Lane) -> QRectF:
        """Where a text above the line may stand, from one end of the axis to the other."""
        bottom = self.point(lane, 0).y() - 4
        top = max(self.row_rect(lane).top() + 1, bottom - self.text_height - 2)
        return QRectF(self.axis_left, top, self.axis_right - self.axis_left, bottom - top)

    def thumbnail(self, lane: Lane, number: int) -> QRectF:
        """The square in which picture ``number`` of a row stands."""
        row = self.row_rect(lane)
        left = self.axis_right + 9 + number * (self.room + _GAP)
        return QRectF(left, row.center().y() - self.room / 2, self.room, self.room)


class TreePainter:
    """Paints rows of trajectories; keeps their small pictures."""

    def __init__(self, tree: TrajectoryTree) -> None:
        self._tree = tree
        self._pictures: dict[int, tuple[tuple, Atlas]] = {}
        self.plus_rect = QRectF()  # where the current step can be branched from by a click

    def forget_all_but(self, nodes: Iterable[Trajectory]) -> None:
        """Let the pictures of all other trajectories go."""
        numbers = {node.number for node in nodes}
        self._pictures = {number: kept for number, kept in self._pictures.items() if number in numbers}

    def paint(
        self,
        surface: QWidget,
        places: TreePlaces,
        lanes: Sequence[Lane],
        current: tuple[Trajectory | None, int],
        beside: tuple[Trajectory, int] | None,
        hovered: Trajectory | None,
        focused: bool,
    ) -> None:
        """Paint what of ``lanes`` is in view. current, beside: trajectories that are shown, each at a step."""
        theme = Theme.instance()
        painter = QPainter(surface)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(surface.rect(), theme.color("sunken"))
        shown = next((lane for lane in lanes if lane.node is current[0]), None)
        twin = next((lane for lane in lanes if beside and lane.node is beside[0]), None)
        way = {node.number for node in current[0].path()} if shown else set()
        bottom = surface.height()
        painter.setClipRect(QRectF(0, places.header, surface.width(), bottom - places.header))
        for lane in lanes:
            row = places.row_rect(lane)
            if row.top() > bottom or row.bottom() < places.header:
                continue
            if lane is shown or lane is twin or lane.node is hovered:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("accent_soft" if lane is shown else "hover"))
                painter.drawRoundedRect(row, 6, 6)
                if lane is shown and focused:
                    painter.setPen(QPen(theme.color("accent"), 1.5))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(row, 6, 6)
        for lane in sorted(lanes, key=lambda lane: (lane.node.number in way, -lane.row)):
            above = places.row_rect(lane.parent or lane)
            if above.top() <= bottom and places.row_rect(lane).bottom() >= places.header:
                self._line(painter, places, lane, lane.node.number in way, lane is shown)
        for lane in lanes:
            row = places.row_rect(lane)
            if row.top() <= bottom and row.bottom() >= places.header:
                self._words(painter, places, lane, lane is shown, lane.node is hovered or lane is twin)
                self._thumbnails(painter, surface, places, lane)
        self.plus_rect = QRectF()
        share = None
        if shown is not None and 0 <= current[1] < len(shown.shares):
            share = float(shown.shares[current[1]])
            self._now(painter, places, share, bottom)
            if twin is not None and beside is not None and beside[1] >= 0:
                self._marker(painter, places.point(twin, float(twin.shares[beside[1]])), hollow=True)
            if current[1] < shown.node.steps:
                self._bud(painter, places.point(shown, share), places)
            self._marker(painter, places.point(shown, share), hollow=False)
        painter.setClipping(False)
        self._header(painter, places, share, current)
        painter.end()

    # ---- lines -------------------------------------------------------------------------------------------------------

    def _colour(self, lane: Lane) -> QColor:
        series = Theme.instance().tokens.series
        return QColor(series[lane.colour % len(series)])

    def _line(self, painter: QPainter, places: TreePlaces, lane: Lane, on_way: bool, shown: bool) -> None:
        colour = self._colour(lane)
        width = 4.0 if shown else 3.0 if on_way else 2.0
        begin, end = places.point(lane, lane.begin), places.point(lane, 1)
        bend = min(_BEND, max(2.0, (end.x() - begin.x()) / 2))
        path = QPainterPath()
        first = begin
        if lane.parent is not None:
            above = places.point(lane.parent, lane.begin)
            path.moveTo(above)
            path.lineTo(begin.x(), begin.y() - bend)
            first = QPointF(begin.x() + bend, begin.y())
            path.quadTo(begin, first)
        else:
            path.moveTo(begin)
        node = lane.node
        reached = end
        if node.recording is not None and not node.finished:
            at = float(lane.shares[max(node.newest, 0)])
            reached = QPointF(max(places.point(lane, at).x(), first.x()), end.y())
        path.lineTo(reached)
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        if node.recording is None:
            pen.setDashPattern([2.2, 1.8])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        if reached.x() < end.x():
            painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(reached, end)
        if shown:
            self._stations(painter, places, lane)
        painter.setPen(QPen(Theme.instance().color("sunken"), 1.5))
        painter.setBrush(colour)
        if lane.parent is not None:
            painter.drawEllipse(places.point(lane.parent, lane.begin), 4.5, 4.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(end, width, width)

    def _stations(self, painter: QPainter, places: TreePlaces, lane: Lane) -> None:
        """The steps, as lighter dots on the line, where they do not touch."""
        xs = places.axis_left + lane.shares * (places.axis_right - places.axis_left)
        if np.min(np.abs(np.diff(xs))) < _STATION_SPACE:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Theme.instance().color("sunken"))
        y = places.point(lane, 0).y()
        for x in xs[1:-1]:
            painter.drawEllipse(QPointF(float(x), y), 1.2, 1.2)

    def _now(self, painter: QPainter, places: TreePlaces, share: float, bottom: int) -> None:
        painter.setPen(QPen(Theme.instance().color("accent", 0.45), 1))
        x = places.x(share)
        painter.drawLine(QPointF(x, places.header), QPointF(x, bottom))

    def _marker(self, painter: QPainter, at: QPointF, hollow: bool) -> None:
        theme = Theme.instance()
        painter.setPen(QPen(theme.color("accent" if hollow else "panel"), 2))
        painter.setBrush(theme.color("panel" if hollow else "accent"))
        painter.drawEllipse(at, 6.5, 6.5)

    def _bud(self, painter: QPainter, at: QPointF, places: TreePlaces) -> None:
        """Where a click lets a branch grow: it hangs from the marker and points to where that would run."""
        theme = Theme.instance()
        drop = min(13.0, places.row_height * 0.3)
        centre = QPointF(at.x() + 21, at.y() + drop - 1)
        path = QPainterPath(at)
        path.quadTo(QPointF(at.x() + 1, centre.y()), centre)
        pen = QPen(theme.color("accent"), 2)
        pen.setDashPattern([1.2, 1.2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.setBrush(theme.color("panel"))
        painter.drawEllipse(centre, 7, 7)
        painter.drawLine(centre - QPointF(3.5, 0), centre + QPointF(3.5, 0))
        painter.drawLine(centre - QPointF(0, 3.5), centre + QPointF(0, 3.5))
        self.plus_rect = QRectF(centre.x() - 10, centre.y() - 10, 20, 20)

    # ---- words and pictures ------------------------------------------------------------------------------------------

    def _words(self, painter: QPainter, places: TreePlaces, lane: Lane, shown: bool, lit: bool) -> None:
        """Name and differences, over the line; left of where it begins if it is too short, or on both sides."""
        bold = QFont(painter.font())
        bold.setBold(True)
        metrics, heavy = QFontMetricsF(painter.font()), QFontMetricsF(bold)
        node = lane.node
        words = self._tree.changes(node)
        if node.note:
            words = f"{words}   {tr('(no steps)')}" if words else tr("(no steps)")
        name_wide = heavy.horizontalAdvance(node.label) + 1
        words_wide = metrics.horizontalAdvance(words) + 1 if words else 0.0
        gap = metrics.horizontalAdvance("   ") if words else 0.0
        whole = name_wide + gap + words_wide
        area = places.text_rect(lane)
        x = places.x(lane.begin)
        left = QRectF(area.left(), area.top(), max(0.0, x - 10 - area.left()), area.height())
        right = area if lane.parent is None else QRectF(area)
        if lane.parent is not None:
            right.setLeft(min(x + 12, right.right()))
        if words and max(left.width(), right.width()) < whole and left.width() >= name_wide <= right.width():
            left.setLeft(left.right() - name_wide)
            spots = (left, right)
        else:
            place = right if right.width() >= min(whole, max(_LEAST_TEXT, left.width())) else left
            wide = min(whole, place.width())
            begin = place.left() if place is right else place.right() - wide
            name = QRectF(begin, area.top(), min(name_wide, wide), area.height())
            rest = QRectF(name.right() + gap, area.top(), max(0.0, wide - name.width() - gap), area.height())
            spots = (name, rest)
        theme = Theme.instance()
        surface = theme.color("accent_soft" if shown else "hover" if lit else "sunken")
        painter.save()
        painter.setFont(bold)
        self._text(painter, spots[0], node.label, heavy, self._colour(lane), surface)
        painter.restore()
        if words and spots[1].width() > 12:
            self._text(painter, spots[1], words, metrics, theme.color("text" if shown else "muted"), surface)

    def _text(
        self, painter: QPainter, place: QRectF, text: str, metrics: QFontMetricsF, colour: QColor, surface: QColor
    ) -> None:
        """A text, elided to its place; lines behind it give way."""
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.fillRect(
            QRectF(place.left() - 2, place.top(), metrics.horizontalAdvance(text) + 4, place.height()), surface
        )
        painter.setPen(colour)
        painter.drawText(place, _LEFT_MIDDLE, text)

    def _thumbnails(self, painter: QPainter, surface: QWidget, places: TreePlaces, lane: Lane) -> None:
        atlas = self._atlas(lane.node, places.pictures)
        theme = Theme.instance()
        if atlas is None:
            painter.setPen(QPen(self._colour(lane), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(places.thumbnail(lane, 0).adjusted(0.5, 0.5, -0.5, -0.5))
            return
        ratio = places.ratio
        # At a scaling such as 1.5 the view may begin between two device pixels. Pictures may not.
        corner = QPointF(surface.mapTo(surface.window(), surface.rect().topLeft())) * ratio
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(round(corner.x()) - corner.x(), round(corner.y()) - corner.y())
        room = int(places.room * ratio)
        side = max(atlas.width, atlas.height)
        zoom = room // side
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, zoom == 0
        )  # larger than its room: made smaller
        scale = zoom or room / side
        width, height = round(atlas.width * scale), round(atlas.height * scale)
        for number in range(atlas.count):
            place = places.thumbnail(lane, number)
            left = round(place.left() * ratio) + (room - width) // 2
            top = round(place.top() * ratio) + (room - height) // 2
            target = QRect(left, top, width, height)
            if atlas.has_alpha:
                paint_board(painter, target, ratio)
            painter.drawImage(target, atlas.image, QRect(0, number * atlas.height, atlas.width, atlas.height))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(theme.color("border_strong"), max(1, round(ratio))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(target.adjusted(-1, -1, 0, 0))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.restore()

    def _atlas(self, node: Trajectory, count: int) -> Atlas | None:
        key = (node.newest, node.finished, count)
        kept = self._pictures.get(node.number)
        if kept is not None and kept[0] == key:
            return kept[1]
        pictures = node.pictures(count)
        if pictures is None or not len(pictures):
            return None
        if kept is not None and kept[1].count == len(pictures) and kept[1].replace(pictures):
            atlas = kept[1]
        else:
            atlas = Atlas(pictures)
        self._pictures[node.number] = (key, atlas)
        return atlas

    def _header(
        self, painter: QPainter, places: TreePlaces, share: float | None, current: tuple[Trajectory | None, int]
    ) -> None:
        theme = Theme.instance()
        painter.setPen(theme.color("muted"))
        metrics = QFontMetricsF(painter.font())
        band = QRectF(places.axis_left - 6, 0, places.axis_right - places.axis_left + 12, places.header)
        names = [(tr("noise", "at the left of an axis"), _LEFT_MIDDLE), (tr("image · t = 0"), _RIGHT_MIDDLE)]
        if current[0] is not None:
            names[0] = (tr("noise · t = {t}", t=current[0].root.first_t), _LEFT_MIDDLE)
        now, here = QRectF(), ""
        if share is not None and current[0] is not None:
            here = f"t = {int(current[0].timesteps[current[1]])}"
            wide = metrics.horizontalAdvance(here) + 14
            left = min(max(places.x(share) - wide / 2, 2.0), places.width - wide - 2)
            now = QRectF(left, 3, wide, places.header - 6)
        for text, side in names:
            wide = metrics.horizontalAdvance(text)
            begin = band.left() if side == _LEFT_MIDDLE else band.right() - wide
            if not now.intersects(QRectF(begin - 6, 0, wide + 12, places.header)):
                painter.drawText(band, side, text)
        if not now.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(now, now.height() / 2, now.height() / 2)
            painter.setPen(theme.color("accent_text"))
            painter.drawText(now, Qt.AlignmentFlag.AlignCenter, here)
