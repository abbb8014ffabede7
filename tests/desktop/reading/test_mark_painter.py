"""Marks are painted where their words stand, and only where they can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument

from articles.span import Span
from desktop.fonts import reading_font
from desktop.reading.mark_painter import MarkPainter, PlacedMark
from desktop.reading.marks import Mark, MarkRole
from desktop.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.usefixtures("themed")
BODY = "\n".join(f"الفقرة رقم {number} وفيها كلمات" for number in range(200))


@pytest.fixture
def document(qapp) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(reading_font(20))
    document.setPlainText(BODY)
    document.setTextWidth(400)
    return document


def mark(words: str, role: MarkRole, colour: str = "") -> PlacedMark:
    start = BODY.index(words)
    return Mark(Span(start, start + len(words)), role, colour=colour), start, len(words)


def painted(
    document: QTextDocument, marks: list[PlacedMark], theme: Theme, top: int = 0
) -> set[str]:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(0, -top)
    visible = QRectF(0, top, 400, 300)
    made = MarkPainter(theme)
    made.paint_grounds(painter, document, marks, visible)
    made.paint_underlines(painter, document, marks, visible)
    painter.end()
    return {image.pixelColor(x, y).name().upper() for x in range(0, 400, 2) for y in range(300)}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_role_has_its_colour(document: QTextDocument, theme: Theme):
    words = "رقم 1 "
    for role, colour in (
        (MarkRole.HIT, theme.hit),
        (MarkRole.CURRENT_FIGURE, theme.figure_ground),
        (MarkRole.FIGURE, theme.figure),
        (MarkRole.TIME, theme.time),
    ):
        assert colour in painted(document, [mark(words, role)], theme), role
    passage = mark(words, MarkRole.PASSAGE, "pink")
    assert theme.passage_pink in painted(document, [passage], theme)


def test_nothing_is_painted_out_of_sight(document: QTextDocument):
    far = mark("رقم 150 ", MarkRole.HIT)
    assert painted(document, [far], LIGHT) == {"#FFFFFF"}
    block = document.findBlock(far[1])
    top = int(document.documentLayout().blockBoundingRect(block).top())
    assert LIGHT.hit in painted(document, [far], LIGHT, top - 100)
