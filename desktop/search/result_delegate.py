"""Draws one result: title, byline, best sentence with its hits, badges."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from desktop.display.byline import byline
from desktop.display.numbers import digits
from desktop.fonts import interface_font
from desktop.search.results_model import ROW_ROLE
from desktop.search.search_answer import Badge, ResultRow
from desktop.theme import Theme
from desktop.widgets.text_block import TextBlock, TextStyle
from desktop.widgets.themed_delegate import ThemedDelegate

_MARGIN = 16
_GAP = 5
_BADGE_HEIGHT = 21
_BADGE_PADDING = 8
_STRIPE = 3


class ResultDelegate(ThemedDelegate):
    """Lays every part out anew for the list's width; keeps the layouts of the rows seen last."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._laid_out: dict[tuple[ResultRow, int], _LaidOutRow] = {}
        self._arabic_indic = False

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._laid_out.clear()

    def set_digits(self, *, arabic_indic: bool) -> None:
        """Write the numbers of badges in this script from now on."""
        self._arabic_indic = arabic_indic
        self._laid_out.clear()

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(ROW_ROLE)
        width = _width_of(option)
        if not isinstance(row, ResultRow):
            return QSize(width, 40)
        return QSize(width, round(self._lay_out(row, width).height))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ResultRow):
            return
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._theme.surface))
            stripe = QRectF(rect.right() - _STRIPE, rect.top(), _STRIPE, rect.height())
            painter.fillRect(stripe, QColor(self._theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self._theme.surface))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._lay_out(row, int(rect.width())).paint(painter, rect.topLeft(), self._theme)
        painter.restore()

    def _lay_out(self, row: ResultRow, width: int) -> _LaidOutRow:
        key = (row, width)
        if key not in self._laid_out:
            if len(self._laid_out) > 400:
                self._laid_out.clear()
            self._laid_out[key] = _LaidOutRow(
                row, width, self._theme, arabic_indic=self._arabic_indic
            )
        return self._laid_out[key]


class _LaidOutRow:
    """The parts of one row in one width."""

    def __init__(
        self, row: ResultRow, width: int, theme: Theme, *, arabic_indic: bool = False
    ) -> None:
        inner = width - 2 * _MARGIN
        hit = row.hit
        title = TextStyle(interface_font(14, bold=True), theme.ink, theme.hit, max_lines=3)
        style = TextStyle(interface_font(12), theme.muted, max_lines=1)
        said = byline(
            (hit.publisher,), hit.published, hit.published_evidence, arabic_indic=arabic_indic
        )
        snippet = TextStyle(interface_font(13), theme.soft_ink, theme.hit, max_lines=4)
        self._blocks = [
            TextBlock(hit.title, title, inner, hit.title_spans),
            TextBlock(said, style, inner),
            TextBlock(hit.snippet.text, snippet, inner, hit.snippet.spans),
        ]
        badges = tuple(
            Badge(digits(badge.text, arabic_indic=arabic_indic), badge.role) for badge in row.badges
        )
        self._badges = _fitting(badges, inner)
        self._inner = inner
        blocks = sum(block.height + _GAP for block in self._blocks)
        self.height = 12 + blocks + (_BADGE_HEIGHT + 4 if self._badges else 0) + 8

    def paint(self, painter: QPainter, at: QPointF, theme: Theme) -> None:
        y = at.y() + 12
        for block in self._blocks:
            block.paint(painter, QPointF(at.x() + _MARGIN, y))
            y += block.height + _GAP
        x = at.x() + _MARGIN + self._inner
        for badge, width in self._badges:
            x -= width
            _paint_badge(painter, badge, QRectF(x, y + 1, width, _BADGE_HEIGHT), theme)
            x -= 6


def _fitting(badges: tuple[Badge, ...], width: float) -> list[tuple[Badge, float]]:
    """The badges that stand side by side in `width`, with their widths."""
    metrics = QFontMetricsF(interface_font(12))
    left, shown = width, []
    for badge in badges:
        text = metrics.elidedText(badge.text, Qt.TextElideMode.ElideRight, width * 0.62)
        needed = metrics.horizontalAdvance(text) + 2 * _BADGE_PADDING
        if needed <= left:
            shown.append((Badge(text, badge.role), needed))
            left -= needed + 6
    return shown


def _paint_badge(painter: QPainter, badge: Badge, rect: QRectF, theme: Theme) -> None:
    is_figure = badge.role == "figure"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.figure_ground if is_figure else theme.time_ground))
    painter.drawRoundedRect(rect, _BADGE_HEIGHT / 2, _BADGE_HEIGHT / 2)
    painter.setPen(QColor(theme.figure if is_figure else theme.time))
    painter.setFont(interface_font(12))
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, badge.text)


def _width_of(option: QStyleOptionViewItem) -> int:
    widget = option.widget
    viewport = getattr(widget, "viewport", None)
    return int(viewport().width()) if viewport else int(option.rect.width())
