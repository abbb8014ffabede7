from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.xml_files.wikitext import plain_wikitext
from tests.growth import growth

PAGE = (
    "{{صندوق|اسم={{نص|س}}}}\n'''القطار الجبلي''' [[قطار|خط حديدي]] يربط [[القرية]] بالمدينة."
    "<ref name='x'>مرجع</ref><!-- ملاحظة -->\n{| class='x'\n|-\n| خلية\n|}\n== التاريخ ==\n"
    "* بني سنة 1930، انظر [https://a.example الموقع].\n[[ملف:صورة.jpg|وصف [[القرية]]]]\n"
    "[[تصنيف:قطارات]]"
)
WORDS = "القطار الجبلي خط حديدي يربط القرية بالمدينة.\nالتاريخ\nبني سنة 1930، انظر الموقع."
FRENCH = "Le '''train''' de [[montagne|la montagne]] roule{{refnec}}.\n[[Catégorie:Train]]"


def page(title: str, text: str, more: str = "", space: int = 0) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f"<page><title>{title}</title><ns>{space}</ns><id>7</id>{more}<revision><id>9</id>"
        f"<timestamp>2021-04-13T10:00:00Z</timestamp><text>{escaped}</text></revision></page>"
    )


def test_the_words_of_a_page() -> None:
    assert plain_wikitext(PAGE) == WORDS
    assert plain_wikitext(FRENCH) == "Le train de la montagne roule."


def test_an_export_gives_articles_without_redirects_and_other_pages() -> None:
    xml = (
        '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/"><siteinfo>'
        "<sitename>موسوعة</sitename></siteinfo>"
        + page("القطار الجبلي", PAGE)
        + page("تحويلة", "#تحويل [[القطار الجبلي]]")
        + page("نقاش", WORDS, space=1)
        + page("أخرى", WORDS, '<redirect title="x"/>')
        + "</mediawiki>"
    )
    (document,) = read_bytes(xml.encode(), "/w.xml", "w.xml")
    assert isinstance(document, Document)
    assert document.text == WORDS
    said = document.declared
    assert (said.title, said.publisher, said.published) == ("القطار الجبلي", "موسوعة", None)


@given(st.text(alphabet="[]{}|=*'<>! ab\n", max_size=300))
def test_any_text_ends(text: str) -> None:
    assert isinstance(plain_wikitext(text), str)


@pytest.mark.parametrize("text", ["{{" * 5000, "[[" * 5000, "{|" * 5000, "<ref>" * 5000])
def test_marks_without_end_are_bounded(text: str) -> None:
    assert len(plain_wikitext(text)) <= len(text)


def test_what_is_shown_as_it_is_written_stays() -> None:
    assert plain_wikitext("جملة <nowiki>كلمات باقية</nowiki> أخرى") == "جملة كلمات باقية أخرى"


def test_the_day_that_a_template_says_and_a_heading_with_nothing_under_it() -> None:
    text = f"{{{{تاريخ|7 مارس 2021}}}}\n{WORDS}\n== مصادر ==\n* {{{{مصدر|س}}}}\n== انظر ==\n"
    (document,) = read_bytes(f"<mediawiki>{page('x', text)}</mediawiki>".encode(), "/w", "w.xml")
    assert isinstance(document, Document)
    assert (document.text, document.declared.published) == (WORDS, "7 مارس 2021")


def test_headings_with_nothing_under_them_are_looked_at_once() -> None:
    empty = "".join(f"== جزء {n} ==\n\n" for n in range(60))
    assert plain_wikitext(f"{empty}{WORDS}").endswith(f"جزء 59\n{WORDS}")
    assert plain_wikitext(f"{WORDS}\n{empty}") == WORDS
    assert growth(lambda size: plain_wikitext(f"== {' ' * size}x\n{WORDS}"), 1 << 11) < 3


def test_lists_of_links_at_the_end_are_no_words_of_the_article() -> None:
    links = "== مصادر ==\n* [https://a.example خبر], 3 ماي 2014\n* النهر: [[خبر آخر]]\n"
    assert plain_wikitext(f"{WORDS}\n{links}") == WORDS
    told = "== مصادر ==\n* تقرير طويل عن البئر ورد في [https://a.example الموقع]"
    assert plain_wikitext(f"{WORDS}\n{told}").endswith("الموقع")


def test_lists_of_links_are_looked_at_once() -> None:
    part = "== مصادر ==\n* [[خبر]]\n"
    assert plain_wikitext(f"{WORDS}\n{part * 40}") == WORDS
    assert growth(lambda size: plain_wikitext(f"{WORDS}\n{part * size}"), 1 << 12) < 3
