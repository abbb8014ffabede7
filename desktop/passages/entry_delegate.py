"""Draws the rows of the passages page: headings, and passages as cards with their buttons."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from desktop.display.isolation import set_off
from desktop.fonts import interface_font
from desktop.look import Look
from desktop.passages.entry_layout import ACTION_WORDS, WORDED, EntryLayout
from desktop.passages.passage_arrangement import EntryRow, HeadingRow
from desktop.passages.passage_delegate import passage_bar
from desktop.passages.passages_model import ROW_ROLE
from desktop.widgets.text_block import TextBlock, TextStyle
from desktop.widgets.themed_delegate import ThemedDelegate

_MARGIN = 16
_GAP = 8
_BAR = 5
_HEADING = 46
_DOT = 12
_ICONS = {"edit": "note", "copy": "copy", "delete": "trash"}
_ICON_SIZE = 16
_MOST_REMEMBERED = 400


class EntryDelegate(ThemedDelegate):
    """Lays rows out for the list's width, and keeps the layouts of those seen last."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look, parent)
        self._laid_out: dict[tuple[EntryRow, int], EntryLayout] = {}

    def action_at(self, row: object, rect: QRectF, place: QPointF) -> str | None:
        """The action whose button is at `place`, when the row is drawn in `rect`."""
        if isinstance(row, EntryRow):
            card = _card(rect)
            buttons = self._lay_out(row, int(card.width())).buttons(card.topLeft())
            for name, button in buttons.items():
                if button.contains(place):
                    return name
        return None

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(ROW_ROLE)
        viewport = getattr(option.widget, "viewport", None)
        width = int(viewport().width()) if viewport else option.rect.width()
        if isinstance(row, EntryRow):
            card = _card(QRectF(0, 0, width, 100))
            return QSize(width, round(self._lay_out(row, int(card.width())).height) + _GAP)
        return QSize(width, _HEADING)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row, rect = index.data(ROW_ROLE), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, row, rect)
        elif isinstance(row, EntryRow):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            is_near = is_chosen or bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_card(painter, row, rect, is_chosen=is_chosen, is_near=is_near)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: HeadingRow, rect: QRectF) -> None:
        theme = self._look.theme
        inner = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        count = self._look.plain_number(row.count)
        small = interface_font(12)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        low = inner.adjusted(0, 18, 0, -4)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(low, left | Qt.AlignmentFlag.AlignVCenter, count)
        if row.colour:
            painter.setBrush(QColor(theme.passage(row.colour)))
            painter.setPen(QPen(passage_bar(theme, row.colour), 1.5))
            dot = QRectF(inner.right() - _DOT, low.center().y() - _DOT / 2, _DOT, _DOT)
            painter.drawEllipse(dot)
            inner.setRight(dot.left() - 8)
        room = inner.width() - 60
        bold = TextStyle(interface_font(14, bold=True), theme.ink, max_lines=1)
        title = TextBlock(set_off(" ".join(row.text.split())), bold, room * 0.68)
        middle = low.center().y()
        title.paint(painter, QPointF(inner.right() - room * 0.68, middle - title.height / 2))
        if row.details:
            muted = TextStyle(small, theme.muted, max_lines=1, right_to_left=True)
            right = inner.right() - title.width - 12
            details = TextBlock(row.details, muted, max(right - inner.left() - 60, 40))
            at = right - max(right - inner.left() - 60, 40)
            details.paint(painter, QPointF(at, middle - details.height / 2 + 1))

    def _paint_card(
        self, painter: QPainter, row: EntryRow, rect: QRectF, *, is_chosen: bool, is_near: bool
    ) -> None:
        theme, card = self._look.theme, _card(rect)
        path = QPainterPath()
        path.addRoundedRect(card, 9, 9)
        painter.fillPath(path, QColor(theme.surface))
        painter.setClipPath(path)
        bar = QRectF(card.right() - _BAR, card.top(), _BAR, card.height())
        painter.fillRect(bar, passage_bar(theme, row.entry.passage.colour))
        painter.setClipping(False)
        line = QPen(QColor(theme.accent if is_near else theme.line), 2 if is_chosen else 1)
        painter.setPen(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        layout = self._lay_out(row, int(card.width()))
        layout.paint(painter, card.topLeft())
        for name, place in layout.buttons(card.topLeft()).items():
            if name in WORDED:
                self._paint_pill(painter, ACTION_WORDS[name], place)
            elif is_near:
                colour = theme.warning if name == "delete" else theme.muted
                icon = self._look.icon(_ICONS[name], colour, _ICON_SIZE)
                icon.paint(painter, place.toAlignedRect().adjusted(6, 6, -6, -6))

    def _paint_pill(self, painter: QPainter, words: str, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.accent_ground))
        painter.drawRoundedRect(place.adjusted(1, 2, -1, -2), 12, 12)
        painter.setPen(QColor(self._look.theme.accent))
        painter.setFont(interface_font(12))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _lay_out(self, row: EntryRow, width: int) -> EntryLayout:
        key = (row, width)
        if key not in self._laid_out:
            if len(self._laid_out) > _MOST_REMEMBERED:
                self._laid_out.clear()
            self._laid_out[key] = EntryLayout(row, width, self._look)
        return self._laid_out[key]


def _card(rect: QRectF) -> QRectF:
    return rect.adjusted(_MARGIN, 1, -_MARGIN, 1 - _GAP)
