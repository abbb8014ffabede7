"""Makes a QTextDocument of an article: title, byline, paragraphs in their own directions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from desktop.display.isolation import is_right_to_left
from desktop.fonts import interface_font, reading_font
from desktop.reading.displayed_text import DisplayedText
from desktop.theme import Theme
from desktop.typefaces import READING_FAMILY

HEAD_BLOCKS = 2
"""The title and the byline stand before the body."""

_LINES = 1.97  # the distance of lines: Amiri's own 1.76 em and 112 per cent of that


def article_document(
    title: str,
    byline: str,
    body: DisplayedText,
    theme: Theme,
    font_pixels: int,
    column: tuple[int, int, int],
    family: str = READING_FAMILY,
) -> tuple[QTextDocument, int]:
    """Set the article in a document of its own.

    What nothing shows yet is not laid out while it is filled; the view that shows it lays it out
    bit by bit, so that an article of thirty pages does not hold the window.

    Args:
        title: The title.
        byline: The line below it.
        body: The body.
        theme: The colours.
        font_pixels: Height of the letters.
        column: See `set_column`: width, column, margin.
        family: The typeface of title and body.

    Returns:
        The document, and its position (UTF-16) at which the body begins.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    title_font = _letters(family, round(font_pixels * 1.45), bold=True)
    title_format = _characters(theme.ink, title_font)
    edge = _edge_of(body.text or title)
    cursor.setBlockFormat(_block(title, edge, below=4, height=95.0))
    cursor.insertText(title.replace("\n", " "), title_format)
    byline_format = _characters(theme.muted, interface_font(round(font_pixels * 0.65)))
    cursor.insertBlock(_block(byline, edge, below=20, height=100.0), byline_format)
    cursor.insertText(byline, byline_format)
    body_format = _characters(theme.ink, _letters(family, font_pixels))
    start = _write_paragraphs(cursor, body.text.split("\n"), body_format, font_pixels, edge)
    _strike(cursor, body, start, theme)
    set_column(document, *column)
    cursor.endEditBlock()
    return document, start


def _write_paragraphs(
    cursor: QTextCursor,
    paragraphs: Sequence[str],
    letters: QTextCharFormat,
    pixels: int,
    edge: Qt.AlignmentFlag,
) -> int:
    """The position at which the first of them begins."""
    start = 0
    lines = _LINES * pixels / QFontMetricsF(letters.font()).lineSpacing() * 100
    for number, paragraph in enumerate(paragraphs):
        block = _block(paragraph, edge, below=round(pixels * 0.6), height=lines)
        cursor.insertBlock(block, letters)
        if number == 0:
            start = cursor.position()
        cursor.insertText(paragraph, letters)
    return start


def _letters(family: str, pixels: int, *, bold: bool = False) -> QFont:
    font = reading_font(pixels, bold=bold)
    font.setFamily(family)
    return font


def set_column(document: QTextDocument, width: int, column: int, margin: int) -> None:
    """Centre the text in a column at most `column` wide, with `margin` at least on each side."""
    side = max(margin, (width - column) / 2)
    frame = QTextFrameFormat()
    frame.setLeftMargin(side)
    frame.setRightMargin(side)
    frame.setTopMargin(20)
    frame.setBottomMargin(60)
    document.rootFrame().setFrameFormat(frame)


def _edge_of(text: str) -> Qt.AlignmentFlag:
    """The edge along which an article is set: a French one stands at the left, as a whole."""
    is_right = is_right_to_left(text)
    return Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft


def _block(text: str, edge: Qt.AlignmentFlag, *, below: int, height: float) -> QTextBlockFormat:
    block = QTextBlockFormat()
    right = is_right_to_left(text)
    block.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
    )
    # Justified by `desktop.reading.justification`, where the reader chose it: Qt 6 leaves the edge
    # ragged where right-to-left reading begins.
    block.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
    block.setBottomMargin(below)
    block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block


def _characters(colour: str, font: QFont) -> QTextCharFormat:
    characters = QTextCharFormat()
    characters.setFont(font)
    characters.setForeground(QColor(colour))
    return characters


def _strike(cursor: QTextCursor, body: DisplayedText, start: int, theme: Theme) -> None:
    struck = QTextCharFormat()
    struck.setFontStrikeOut(True)
    struck.setForeground(QColor(theme.muted))
    for first, length in body.struck:
        cursor.setPosition(start + first)
        cursor.setPosition(start + first + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(struck)
