from __future__ import annotations

import pytest

from articles.document import Document
from articles.reading.markup.xml_trees import parse_xml
from articles.reading.reader import read_bytes
from articles.reading.xml_files.parted_texts import issue_of_file, parted_text

WORDS = "بنى الأهالي قنطرة من حجر فوق الجدول، وتبرع كل بيت بيوم عمل أو بثمنه."
HEADER = (
    "<teiHeader><fileDesc><publicationStmt><publisher>مشروع الرقمنة</publisher>"
    "<date>2020-01-01</date></publicationStmt><sourceDesc><bibl><title level='j'>الجدول</title>"
    "<date when='1954-03-02'/>"
    "</bibl></sourceDesc></fileDesc></teiHeader>"
)


def division(number: int, kind: str = "type='article'", by: str = "") -> str:
    return f"<div {kind}><head>قنطرة {number}</head>{by}<p>{WORDS}</p><p>{WORDS}</p></div>"


@pytest.mark.parametrize(("kind", "by"), [("type='article'", ""), ("", "<byline>هدى</byline>")])
def test_the_articles_of_an_issue_with_its_newspaper_and_day(kind: str, by: str) -> None:
    parts = "".join(division(number, kind, by) for number in (1, 2))
    tei = f"<?xml version='1.0'?><TEI>{HEADER}<text><body>{parts}</body></text></TEI>"
    found = list(read_bytes(tei.encode(), "/t.xml", "t.xml"))
    assert [each.declared.title for each in found if isinstance(each, Document)] == [
        "قنطرة 1", "قنطرة 2",
    ]  # fmt: skip
    for each in found:
        assert isinstance(each, Document)
        assert each.text == f"{WORDS}\n{WORDS}"
        assert (each.declared.publisher, each.declared.published) == ("الجدول", "1954-03-02")


def test_articles_inside_of_sections_are_found_and_chapters_are_no_articles() -> None:
    inner = f"<body><div type='section'>{division(1)}{division(2)}</div></body>"
    assert len(parted_text(parse_xml(inner.encode(), "/t")[0], ())) == 2
    chapters = f"<body>{division(1, '')}{division(2, '')}</body>"
    assert parted_text(parse_xml(chapters.encode(), "/t")[0], ()) == []
    single = f"<body>{division(1)}<p>{WORDS * 3}</p></body>"
    assert parted_text(parse_xml(single.encode(), "/t")[0], ()) == []


def test_a_file_that_names_no_source_says_nothing() -> None:
    assert issue_of_file(parse_xml(b"<TEI><text/></TEI>", "/t")[0]) == {}
