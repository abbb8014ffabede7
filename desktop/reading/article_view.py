"""The reader: the article's text with its marks; tells what was clicked and selected."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from articles.span import Span
from desktop.display.isolation import without_controls
from desktop.fonts import interface_font
from desktop.look import Look
from desktop.reading.article_document import HEAD_BLOCKS, article_document, set_column
from desktop.reading.displayed_text import DisplayedText
from desktop.reading.justification import justify
from desktop.reading.mark_painter import MarkPainter, PlacedMark
from desktop.reading.marks import Mark, MarkRole

_COLUMN = 700
_MARGIN = 46
_FLASH_MS = 1100
_CARET_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class ArticleView(QTextEdit):
    """Shows one article.

    Signals:
        mark_clicked: The words of a mark were clicked; the argument is the `Mark`.
        selection_made: The selection changed; the argument is a `Span` of the body, or None.
        mouse_released: The mouse let go: a selection made with it is complete.
    """

    mark_clicked = Signal(object)
    selection_made = Signal(object)
    mouse_released = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self.setAccessibleName(self.tr("نص المقال"))
        self.setReadOnly(True)
        self._show_caret(shown=False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._painter = MarkPainter(look.theme)
        self._family = look.reading_family
        self._is_justified = look.justified
        self._shown = QTextDocument()
        self._body = DisplayedText("")
        self._body_start = 0
        self._body_length = 0
        self._layers: dict[str, list[Mark]] = {}
        self._placed: list[PlacedMark] = []
        self._tooltips: dict[tuple[MarkRole, int], str] = {}
        self._title_hits: list[tuple[int, int]] = []
        self._pressed_at = QPoint()
        self.shows_paragraph_numbers = False
        self._flash_end = QTimer(self, singleShot=True)
        self._flash_end.setInterval(_FLASH_MS)
        self._flash_end.timeout.connect(lambda: self.set_layer("flash", []))
        self.selectionChanged.connect(lambda: self.selection_made.emit(self.selected_span()))

    def apply(self, look: Look) -> None:
        """Draw marks in other colours; the text is set by the look with the next `show_text`."""
        self._painter.theme = look.theme
        self._family = look.reading_family
        self._is_justified = look.justified

    def show_text(self, title: str, byline: str, body: DisplayedText, font_pixels: int) -> None:
        """Show another text; all marks are gone."""
        for kept in (self._layers, self._placed, self._tooltips, self._title_hits):
            kept.clear()
        self._body = body
        column, theme = (self.viewport().width(), _COLUMN, _MARGIN), self._painter.theme
        made = article_document(title, byline, body, theme, font_pixels, column, self._family)
        document, self._body_start = made
        former, self._shown = self._shown, document  # Qt does not own it
        self.setDocument(document)
        former.deleteLater()  # PySide keeps whatever was ever shown
        self._body_length = self.document().characterCount() - 1 - self._body_start
        if self._is_justified:
            justify(document, HEAD_BLOCKS)
        self.verticalScrollBar().setValue(0)

    def set_layer(self, name: str, marks: list[Mark]) -> None:
        """Replace the marks of one layer (`extraction`, `passages`, `hits`, `found`, …)."""
        self._layers[name] = marks
        every = chain.from_iterable(self._layers.values())
        self._placed = [(mark, *self._range(mark.span)) for mark in every]
        self.viewport().update()

    def set_title_hits(self, ranges: list[tuple[int, int]]) -> None:
        """Mark words of the title: UTF-16 start and length."""
        self._title_hits = ranges
        self.viewport().update()

    def set_tooltips(self, tooltips: dict[tuple[MarkRole, int], str]) -> None:
        """What to say when the mouse rests on a mark."""
        self._tooltips = tooltips

    def marks(self, name: str) -> list[Mark]:
        """The marks of one layer."""
        return self._layers.get(name, [])

    def show_paragraph_numbers(self, *, shown: bool) -> None:
        """Write the numbers of the paragraphs in the margin, or not."""
        self.shows_paragraph_numbers = shown
        self.viewport().update()

    def lead_to(self, span: Span) -> None:
        """Scroll to the words and flash them."""
        start, _ = self._range(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        rect = self.cursorRect(cursor)
        height = self.viewport().height()
        if rect.top() < height * 0.1 or rect.bottom() > height * 0.8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)
        self.set_layer("flash", [Mark(span, MarkRole.FLASH)])
        self._flash_end.start()

    def place_of(self, span: Span) -> QRectF:
        """Where the end of the words stands in the viewport, for a popup beside them."""
        cursor = QTextCursor(self.document())
        start, length = self._range(span)
        cursor.setPosition(start + length)
        return QRectF(self.cursorRect(cursor))

    def selected_span(self) -> Span | None:
        """The selected words of the body, or None."""
        cursor = self.textCursor()
        start = max(cursor.selectionStart() - self._body_start, 0)
        end = min(cursor.selectionEnd() - self._body_start, self._body_length)
        if start >= end:
            return None
        first, last = self._body.to_body(start), self._body.to_body(end)
        return Span(first, last) if first < last else None

    def select(self, span: Span) -> None:
        """Select words of the body, as the mouse would."""
        start, length = self._range(span)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing, the place kept: the words show their own tint again."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def marks_at(self, point: QPoint | None = None) -> list[Mark]:
        """The figures, times and passages at a point of the viewport, or at the caret."""
        if point is None:
            position = self.textCursor().selectionStart()
        else:
            place = point.toPointF() + self._scrolled().toPointF()
            layout = self.document().documentLayout()
            position = layout.hitTest(place, Qt.HitTestAccuracy.ExactHit)
        hit = [placed for placed in self._placed if placed[1] <= position < placed[1] + placed[2]]
        roles = (MarkRole.FIGURE, MarkRole.TIME, MarkRole.PASSAGE)
        return [mark for role in roles for mark, _, _ in hit if mark.role is role]

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        text = self.textCursor().selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n")
        data.setText(without_controls(text.replace("\N{LINE SEPARATOR}", "\n")))
        return data

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_layer(event, above=False)
        super().paintEvent(event)
        self._paint_layer(event, above=True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        set_column(self.document(), self.viewport().width(), _COLUMN, _MARGIN)
        if self._is_justified:
            justify(self.document(), HEAD_BLOCKS)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        self._show_caret(shown=False)
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.mouse_released.emit()
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if moved < 4 and not self.textCursor().hasSelection():
            marks = self.marks_at(event.position().toPoint())
            if marks:
                self.mark_clicked.emit(marks[0])

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        marks = [] if event.buttons() else self.marks_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if marks else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        words = (self._tooltips.get((mark.role, mark.number), "") for mark in marks)
        self.viewport().setToolTip("\n".join(filter(None, words)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Keys that mean nothing to a read-only text go to the page (n, p, Esc, …).
        if event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in _CARET_KEYS:
            self._show_caret(shown=True)
        super().keyPressEvent(event)

    def _show_caret(self, *, shown: bool) -> None:
        """Let the keyboard select words; without it the arrow keys scroll, as a reader expects."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if shown:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
            has_caret = (
                self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            if not has_caret and not self.textCursor().hasSelection():
                cursor = self.cursorForPosition(QPoint(self.viewport().width() - 1, 20))
                cursor.setPosition(max(cursor.position(), self._body_start))
                self.setTextCursor(cursor)
        self.setTextInteractionFlags(flags)

    def _range(self, span: Span) -> tuple[int, int]:
        start, length = self._body.span_to_document(span)
        return self._body_start + start, length

    def _scrolled(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _paint_layer(self, event: QPaintEvent, *, above: bool) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = self._scrolled()
        visible = QRectF(event.rect().translated(offset))
        if not above:
            painter.fillRect(event.rect(), QColor(self._painter.theme.surface))
        painter.translate(-offset)
        if above:
            self._painter.paint_underlines(painter, self.document(), self._placed, visible)
            if self.shows_paragraph_numbers:
                self._paint_numbers(painter, visible)
        else:
            title = [(Mark(Span(0, 0), MarkRole.HIT), *place) for place in self._title_hits]
            self._painter.paint_grounds(painter, self.document(), title + self._placed, visible)
        painter.end()

    def _paint_numbers(self, painter: QPainter, visible: QRectF) -> None:
        layout = self.document().documentLayout()
        painter.setFont(interface_font(11))
        painter.setPen(QColor(self._painter.theme.muted))
        block = self.document().findBlockByNumber(HEAD_BLOCKS)
        number = 0
        while block.isValid():
            bounds = layout.blockBoundingRect(block)
            if not self._body.is_insertion(block.position() - self._body_start):
                number += 1
                if bounds.intersects(visible):
                    place = QRectF(bounds.right() + 8, bounds.top() + 8, 34, 20)
                    painter.drawText(place, Qt.AlignmentFlag.AlignLeft, str(number))
            block = block.next()
