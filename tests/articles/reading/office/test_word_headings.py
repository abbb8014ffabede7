from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Pt

from articles.document import Document
from articles.reading.reader import read_bytes

WORDS = (
    "فتحت بلدية الربوة حديقة الضفة أمام الزوار بعد أشغال دامت سنتين وكلفت سبعة ملايين درهم.",
    "وقال رئيس البلدية إن الحديقة تسع ألفي زائر في اليوم، وإن الدخول إليها مجاني للأطفال.",
    "وطالب السكان بحراسة دائمة للحديقة بعد تخريب سابقتها قبل عشر سنوات.",
)
TITLES = ("حديقة الضفة تفتح أبوابها", "أول قطار يصل إلى السهل")


def saved(heads: dict[str, tuple[int, bool]]) -> bytes:
    """A review with its articles under headings of these looks, sizes in points."""
    document = docx.Document()
    document.add_paragraph("أقوال الصحف ليوم 12 أبريل 2018")
    for line, (size, is_bold) in heads.items():
        run = document.add_paragraph().add_run(line)
        run.bold = is_bold or None
        run.font.size = Pt(size) if size else None
        if line in TITLES:
            for words in WORDS:
                document.add_paragraph(words)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("outlet", "title"),
    [((20, True), (14, True)), ((18, False), (0, True)), ((0, True), (0, True))],
)
def test_headings_by_their_looks(outlet: tuple[int, bool], title: tuple[int, bool]) -> None:
    heads = {"المساء": outlet, TITLES[0]: title, "الصباح": outlet, TITLES[1]: title}
    found = list(read_bytes(saved(heads), "/a.docx", "a.docx"))
    assert [
        (item.declared.title, item.declared.publisher)
        for item in found
        if isinstance(item, Document)
    ] == [(TITLES[0], "المساء"), (TITLES[1], "الصباح")]
    assert [item.text.split("\n")[:3] for item in found if isinstance(item, Document)] == [
        list(WORDS)
    ] * 2


def test_looks_part_articles_under_a_title_in_its_style() -> None:
    document = docx.Document(io.BytesIO(saved({TITLES[0]: (16, True), TITLES[1]: (16, True)})))
    document.paragraphs[0].style = document.styles["Title"]
    stream = io.BytesIO()
    document.save(stream)
    found = list(read_bytes(stream.getvalue(), "/a.docx", "a.docx"))
    assert [item.declared.title for item in found if isinstance(item, Document)] == list(TITLES)
