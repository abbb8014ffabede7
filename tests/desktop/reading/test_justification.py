"""Lines that fill the column, at both edges, whatever its width."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextDocument

from desktop.fonts import load_fonts
from desktop.look import Look
from desktop.reading.article_document import HEAD_BLOCKS, article_document, set_column
from desktop.reading.article_view import ArticleView
from desktop.reading.displayed_text import DisplayedText
from desktop.reading.justification import justify
from desktop.theme import LIGHT

BODY = (
    "أعلنت وزارة الثقافة يوم الأحد افتتاح مكتبة جديدة في حي الوادي بكلفة 12 مليون درهم تستقبل "
    "القراء كل يوم من الساعة التاسعة حتى الثامنة مساء، وقال الوزير إن المكتبة (Open Library) ستضم "
    "40 ألف كتاب وثلاثمئة مقعد، وأضاف أن الدخول مجاني لجميع السكان طوال السنة ابتداء من الشهر "
    "المقبل.\nسطر قصير."
)
STEP = 3.0  # pixels by which a line is made shorter when it pushed a word off


@pytest.fixture
def document(qapp) -> QTextDocument:
    load_fonts()
    made, _ = article_document("مكتبة", "الصحيفة", DisplayedText(BODY), LIGHT, 20, (520, 700, 40))
    made.setTextWidth(520)
    return made


def lines(document: QTextDocument, block: int = HEAD_BLOCKS) -> list[tuple[float, float, float]]:
    """Of each line: what its letters with their tails leave free, their right edge, its width."""
    document.documentLayout().documentSize()
    paragraph = document.findBlockByNumber(block)
    layout = paragraph.layout()
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        text = paragraph.text()[line.textStart() : line.textStart() + line.textLength()].rstrip()
        runs = line.glyphRuns(line.textStart(), len(text))
        ends = [
            point.x() + width.x()
            for run in runs
            for point, width in zip(
                run.positions(),
                run.rawFont().advancesForGlyphIndexes(run.glyphIndexes()),
                strict=True,
            )
        ]
        found.append((line.width() - line.naturalTextWidth(), max(ends), line.width()))
    return found


def test_all_lines_but_the_last_fill_the_column_at_both_edges(document):
    ragged = lines(document)
    justify(document, HEAD_BLOCKS)
    justify(document, HEAD_BLOCKS)  # again, without harm
    filled = lines(document)
    assert len(filled) == len(ragged) > 3
    for free, right, width in filled[:-1]:
        assert free == pytest.approx(0, abs=STEP)
        assert right == pytest.approx(width, abs=0.5)
    assert filled[-1] == ragged[-1]
    assert any(free > 8 for free, _, _ in ragged[:-1])


def test_another_width_is_filled_anew(document):
    justify(document, HEAD_BLOCKS)
    document.setTextWidth(400)
    set_column(document, 400, 700, 40)
    justify(document, HEAD_BLOCKS)
    for free, right, width in lines(document)[:-1]:
        assert (free, right) == (pytest.approx(0, abs=STEP), pytest.approx(width, abs=0.5))


def test_a_line_torn_apart_by_a_long_word_stays_ragged(qapp):
    load_fonts()
    address = "https://example.org/" + "maktaba" * 9
    body = DisplayedText(
        f"قال الوزير {address} إن المكتبة ستفتح أبوابها يوم الأحد المقبل أمام القراء كلهم."
    )
    made, _ = article_document("مكتبة", "الصحيفة", body, LIGHT, 20, (520, 700, 40))
    made.setTextWidth(520)
    ragged = lines(made)
    justify(made, HEAD_BLOCKS)
    assert lines(made)[0][0] == pytest.approx(ragged[0][0], abs=STEP)


def test_the_view_fills_the_lines_where_the_reader_chose_it(qtbot, icons):
    load_fonts()
    look = Look(LIGHT, icons)
    view = ArticleView(replace(look, justified=True))
    qtbot.addWidget(view)
    view.resize(520, 300)
    view.show()
    view.show_text("مكتبة", "الصحيفة", DisplayedText(f"{BODY}\n{BODY}"), 20)
    first = lines(view.document())
    view.resize(430, 300)
    for found in (first, lines(view.document())):
        assert len(found) > 3
        for free, _, _ in found[:-1]:
            assert free == pytest.approx(0, abs=STEP)
    view.apply(look)
    view.show_text("مكتبة", "الصحيفة", DisplayedText(BODY), 20)
    assert any(free > STEP for free, _, _ in lines(view.document())[:-1])
