"""An article as a document of Qt: title, byline, paragraphs, each in its own direction."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.reading.article_document import HEAD_BLOCKS, article_document, set_column
from desktop.reading.displayed_text import DisplayedText, Insertion
from desktop.theme import DARK, LIGHT

BODY = "افتتح الميناء سنة 2012.\nThe harbour opened.\nعاد السمك."
COLUMN = (1000, 700, 40)

pytestmark = pytest.mark.usefixtures("themed")


def blocks(document) -> list:
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def test_the_title_the_byline_and_the_paragraphs_stand_below_one_another(qapp: QApplication):
    document, start = article_document(
        "ميناء\nجديد", "جريدة الساحل", DisplayedText(BODY, []), LIGHT, 20, COLUMN
    )
    texts = [block.text() for block in blocks(document)]
    assert texts == ["ميناء جديد", "جريدة الساحل", *BODY.split("\n")]
    assert document.findBlock(start).blockNumber() == HEAD_BLOCKS
    assert document.toPlainText()[start:] == BODY
    assert not document.isUndoRedoEnabled()


def test_each_paragraph_has_its_own_direction(qapp: QApplication):
    document, _ = article_document("عنوان", "", DisplayedText(BODY, []), LIGHT, 20, COLUMN)
    directions = [block.blockFormat().layoutDirection() for block in blocks(document)[HEAD_BLOCKS:]]
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert directions == [right, left, right]


def test_letters_have_the_chosen_size_and_colour(qapp: QApplication):
    for theme, size in ((LIGHT, 18), (DARK, 27)):
        document, start = article_document(
            "عنوان", "سطر", DisplayedText(BODY, []), theme, size, COLUMN
        )
        written = document.findBlock(start).begin().fragment().charFormat()
        assert written.font().pixelSize() == size
        assert written.foreground().color().name().upper() == theme.ink
        title = blocks(document)[0].begin().fragment().charFormat()
        assert title.font().pixelSize() > size


def test_what_cleaning_removed_is_struck_out(qapp: QApplication):
    body = DisplayedText("عاد السمك.", [Insertion(4, "إعلان")])
    document, start = article_document("عنوان", "", body, LIGHT, 20, COLUMN)
    struck = []
    fragments = document.findBlock(start).begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.charFormat().fontStrikeOut():
            struck.append(fragment.text().strip())
        fragments += 1
    assert struck == ["إعلان"]


@pytest.mark.parametrize(("width", "side"), [(1000, 150), (400, 40)])
def test_the_column_stands_in_the_middle(qapp: QApplication, width: int, side: int):
    document, _ = article_document("عنوان", "", DisplayedText(BODY, []), LIGHT, 20, COLUMN)
    set_column(document, width, 700, 40)
    frame = document.rootFrame().frameFormat()
    assert (frame.leftMargin(), frame.rightMargin()) == (side, side)


@pytest.mark.parametrize(
    ("body", "edge"),
    [
        ("Le port a ouvert.\nLe maire (العمدة) a parlé.", Qt.AlignmentFlag.AlignLeft),
        (BODY, Qt.AlignmentFlag.AlignRight),
    ],
)
def test_an_article_stands_along_the_edge_where_its_reading_begins(
    qapp: QApplication, body: str, edge: Qt.AlignmentFlag
):
    """A French one had its ragged edge at the left, where each line begins."""
    document, _ = article_document(
        "Le port", "جريدة الساحل", DisplayedText(body, []), LIGHT, 20, COLUMN
    )
    edges = {block.blockFormat().alignment() for block in blocks(document)}
    assert edges == {edge | Qt.AlignmentFlag.AlignAbsolute}
