"""MarkedSentence: the sentence of the chosen number, with the number marked in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from articles.span import Span
from desktop.look import Look
from desktop.widgets.text_block import TextBlock, TextStyle

_SIDE, _ABOVE = 18, 10
_LINES = 3


class MarkedSentence(QWidget):
    """Words of an article as they are, never as markup."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words, self._spans = "", tuple[Span, ...]()
        self._block: TextBlock | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What is shown."""
        return self._words

    @property
    def marked(self) -> str:
        """The marked part of what is shown."""
        return "".join(self._words[span.start : span.end] for span in self._spans)

    def apply(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self._lay_out()

    def show_words(self, before: str, marked: str, after: str) -> None:
        """Show a sentence in three parts, the second one marked."""
        head, words, tail = (" ".join(part.split()) for part in (before, marked, after))
        lead = f"«{head} " if head else "«"
        self._words = f"{lead}{words} {tail}»" if tail else f"{lead}{words}»"
        self._spans = (Span(len(lead), len(lead) + len(words)),)
        self._lay_out()

    def clear(self) -> None:
        """Show nothing."""
        self._words, self._spans = "", ()
        self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        height = self._block.height if self._block is not None else 0
        return QSize(200, max(round(height) + 2 * _ABOVE, 56))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._block is not None:
            with QPainter(self) as painter:
                self._block.paint(painter, QPointF(_SIDE, _ABOVE))

    def _lay_out(self) -> None:
        theme = self._look.theme
        style = TextStyle(
            self.font(), theme.ink, mark=theme.figure_ground, max_lines=_LINES, right_to_left=True
        )
        width = max(self.width() - 2 * _SIDE, 1)
        self._block = TextBlock(self._words, style, width, self._spans) if self._words else None
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()
