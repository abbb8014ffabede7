from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.annotation import annotate
from articles.document import Document
from articles.reading.pages.element_names import drop_running_heads
from articles.reading.pages.written_pages import is_of_word_processor
from articles.reading.reader import read_bytes
from tests.growth import growth

TITLE = "المدينة تفتح معرضها السنوي للكتاب بعد غياب عامين"
FIRST = "اختتمت أمس بالمدينة فعاليات المعرض السنوي للكتاب، بمشاركة عشرات الناشرين من بلدان كثيرة."
SECOND = (
    "وقال مدير المعرض إن عدد الزوار تجاوز هذا العام عشرين ألفا، وإن الدورة المقبلة ستدوم أسبوعين."
)
WORD = (
    '<meta name=Generator content="Microsoft Word 15 (filtered)">',
    "<body lang=AR-SA>",
    f"<p class=MsoNormal align=center><b><span style='font-size:20.0pt'>{TITLE}</span></b></p>",
)
DOCS = ("", '<body class="c5 doc-content">', f'<p class="c3 title"><span>{TITLE}</span></p>')
HEAD = "<p>جريدة المرفأ، 14 مارس 2017</p><p>بقلم: ليلى البهلولي</p>"


def page(meta: str, body: str, title: str) -> str:
    words = f"{title}{HEAD}<p>{FIRST[:40]}<span>{FIRST[40:]}</span></p><p>{SECOND}</p>"
    return f"<html><head><meta charset='utf-8'>{meta}</head>{body}{words}</body></html>"


@pytest.mark.parametrize("parts", [WORD, DOCS])
def test_what_stands_above_the_text_of_a_document_is_its_head(parts: tuple[str, str, str]) -> None:
    (document,) = read_bytes(page(*parts).encode(), "/p/a.html", "a.html")

    assert isinstance(document, Document)
    article = annotate(document, "a").article
    said = article.metadata
    assert (said.title, said.publisher, said.creator) == (TITLE, "جريدة المرفأ", "ليلى البهلولي")
    assert said.date.value == "2017-03-14"
    assert article.body == f"{FIRST}\n{SECOND}"


def test_other_pages_are_none() -> None:
    assert is_of_word_processor(document_fromstring(page(*WORD)))
    assert not is_of_word_processor(document_fromstring(page("", "<body class='post'>", "")))


def test_running_heads_are_no_words_of_a_document_however_many_there_are() -> None:
    meta = '<meta name="generator" content="LibreOffice 7.6">'
    head = '<div title="header"><p>مجلة لا يقرأها أحد</p></div>'

    def words_of(count: int) -> str:
        made = document_fromstring(page(meta, "<body>", f"{head}{FIRST}" * count))
        drop_running_heads(made)
        return str(made.text_content())

    assert words_of(3).count("مجلة") == 0
    assert words_of(3).count(FIRST) == 4
    assert growth(words_of, 6_000) < 3
