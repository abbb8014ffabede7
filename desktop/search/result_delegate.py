"""Draws one result: title, byline, best sentence with its hits, badges."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from typing_extensions import override

from desktop.display.byline import byline
from desktop.look import Look
from desktop.search.search_answer import Badge, ResultRow
from desktop.theme import Theme
from desktop.widgets.elision import elided
from desktop.widgets.rows import DrawnRow, RowDelegate
from desktop.widgets.text_block import TextBlock, TextStyle

_MARGIN = 16
_GAP = 5
_BADGE_HEIGHT = 21
_BADGE_PADDING = 8
# Half of it stays in view beside the ring of the list that has the keyboard.
_STRIPE = 5


class ResultDelegate(RowDelegate[ResultRow, "_LaidOutRow"]):
    """Title, byline, the best sentence and badges; a chosen row has a stripe at its head."""

    kind = ResultRow

    def written(self, words: str) -> str:
        """Words with the digits of the look."""
        return self._look.written(words)

    def is_copies_badge(self, value: ResultRow, width: int, at: QPointF) -> bool:
        """Whether a place in the row of a value is on the badge that tells of its copies."""
        return self.laid_out(value, width).copies_place.contains(at)

    @override
    def lay_out(self, value: ResultRow, width: int) -> _LaidOutRow:
        return _LaidOutRow(value, width, self._look)

    @override
    def height(self, value: ResultRow, width: int) -> int:
        return round(self.laid_out(value, width).height)

    @override
    def paint_row(self, painter: QPainter, row: DrawnRow, value: ResultRow) -> None:
        theme, rect = self._look.theme, row.rect
        self.paint_ground(painter, row, selected=theme.surface, hovered=theme.surface)
        if row.is_selected:
            stripe = QRectF(rect.right() - _STRIPE, rect.top(), _STRIPE, rect.height())
            painter.fillRect(stripe, QColor(theme.accent))
        self.paint_line(painter, row)
        self.laid_out(value, int(rect.width())).paint(painter, rect.topLeft(), theme)


class _LaidOutRow:
    """The parts of one row in one width."""

    def __init__(self, row: ResultRow, width: int, look: Look) -> None:
        inner, theme = width - 2 * _MARGIN, look.theme
        hit = row.hit
        title = TextStyle(look.list_font(14, bold=True), theme.ink, theme.hit, max_lines=3)
        style = TextStyle(look.list_font(12), theme.muted, max_lines=1)
        script = look.digits
        said = byline((hit.publisher,), hit.published, hit.published_evidence, script=script)
        snippet = TextStyle(look.list_font(13), theme.soft_ink, theme.hit, max_lines=4)
        self._blocks = [
            TextBlock(hit.title, title, inner, hit.title_spans),
            TextBlock(said, style, inner),
            TextBlock(hit.snippet.text, snippet, inner, hit.snippet.spans),
        ]
        badges = tuple(Badge(look.written(badge.text), badge.role) for badge in row.badges)
        self._small = look.list_font(12)
        self._badge_height = round(_BADGE_HEIGHT * look.scale)
        self._badges = _fitting(badges, inner, self._small)
        self._inner = inner
        blocks = sum(block.height + _GAP for block in self._blocks)
        self.copies_place = self._place_of_copies(12 + blocks)
        self.height = 12 + blocks + (self._badge_height + 4 if self._badges else 0) + 8

    def _place_of_copies(self, top: float) -> QRectF:
        """Where the badge is that tells of copies; nowhere without one."""
        if not self._badges or self._badges[0][0].role != "copies":
            return QRectF()
        width = self._badges[0][1]
        return QRectF(_MARGIN + self._inner - width, top + 1, width, self._badge_height)

    def paint(self, painter: QPainter, at: QPointF, theme: Theme) -> None:
        y = at.y() + 12
        for block in self._blocks:
            block.paint(painter, QPointF(at.x() + _MARGIN, y))
            y += block.height + _GAP
        x = at.x() + _MARGIN + self._inner
        for badge, width in self._badges:
            x -= width
            place = QRectF(x, y + 1, width, self._badge_height)
            _paint_badge(painter, badge, place, theme, self._small)
            x -= 6


def _fitting(badges: tuple[Badge, ...], width: float, font: QFont) -> list[tuple[Badge, float]]:
    """The badges that stand side by side in `width`, with their widths."""
    metrics = QFontMetricsF(font)
    left, shown = width, []
    for badge in badges:
        text = elided(badge.text, metrics, width * 0.62)
        needed = metrics.horizontalAdvance(text) + 2 * _BADGE_PADDING
        if needed <= left:
            shown.append((Badge(text, badge.role), needed))
            left -= needed + 6
    return shown


def _paint_badge(painter: QPainter, badge: Badge, rect: QRectF, theme: Theme, font: QFont) -> None:
    ground, ink = {
        "figure": (theme.figure_ground, theme.figure),
        "copies": (theme.line, theme.ink),
    }.get(badge.role, (theme.time_ground, theme.time))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(ink))
    painter.setFont(font)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, badge.text)
