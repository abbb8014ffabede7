"""Places that a table of contents leads to part a page, where each part is an article."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement, document_fromstring

from articles.reading.markup.xml_trees import parse_xml
from articles.reading.pages.epub_parts import (
    Entry,
    declared_of_package,
    first_rank,
    names_group,
    parts_of_page,
)

TEXT = "أصلح عمال المرفأ الرافعة القديمة قبل موسم الشحن، وعادت السفن إلى الأرصفة. " * 5
PLACES = (("one", "الرافعة تعود"), ("two", "موسم الشحن"))


def page(*parts: str) -> HtmlElement:
    inner = "".join(
        f"<h2 id='{name}'>{title}</h2>{parts[n]}" for n, (name, title) in enumerate(PLACES)
    )
    return document_fromstring(f"<html><body>{inner}</body></html>").find("body")


def test_each_place_begins_an_article() -> None:
    one, two = parts_of_page(page(f"<p>{TEXT}</p>", f"<p>{TEXT}</p><p>{TEXT}</p>"), PLACES)
    assert (one.title, one.text, one.author) == ("الرافعة تعود", TEXT.strip(), None)
    assert two.text == f"{TEXT.strip()}\n{TEXT.strip()}"


def test_a_name_counts_where_every_article_has_one() -> None:
    named = f"<p>سعاد المرسي</p><p>{TEXT}</p>"
    one, _ = parts_of_page(page(named, named), PLACES)
    assert (one.author, one.text, one.around) == ("سعاد المرسي", TEXT.strip(), ("سعاد المرسي",))
    one, _ = parts_of_page(page(named, f"<p>{TEXT}</p>"), PLACES)
    assert one.author is None
    assert one.text.startswith("سعاد المرسي")


def test_another_page_is_one() -> None:
    whole = f"<p>{TEXT}</p>"
    assert parts_of_page(page(whole, "<p>نهاية</p>"), PLACES) == []
    assert parts_of_page(page(whole, whole), PLACES[:1]) == []
    assert parts_of_page(page(whole, whole), (*PLACES, ("three", "لا شيء"))) == []


def test_entries_of_the_first_rank() -> None:
    item = "<li><a href='a.xhtml#{0}'>باب {0}</a>{1}</li>"
    nav = "<html><nav type='toc'><ol>{}</ol></nav></html>"

    def entries(*items: str) -> list[Entry]:
        return first_rank(parse_xml(nav.format("".join(items)).encode(), "/n")[0])

    plain = [item.format("p", ""), item.format("q", "")]
    assert entries(*plain) == [Entry("باب p", "a.xhtml#p"), Entry("باب q", "a.xhtml#q")]
    assert entries(*plain, item.format("r", f"<ol>{plain[0]}</ol>")) == []


def test_the_title_of_an_issue_names_the_outlet_rather_than_who_printed_it() -> None:
    package, _ = parse_xml(
        b"<package><metadata><title>%s</title><publisher>%s</publisher></metadata></package>"
        % ("مجلة النهر – العدد 14 – يناير 2021".encode(), "دار الضفاف".encode()),
        "/b.epub",
    )
    assert declared_of_package(package).publisher == "مجلة النهر"


@pytest.mark.parametrize(
    "words",
    ["17", "٣", "* * *", "", "فهرس المحتويات", "خاتمة", "الفصل الثاني", "Chapitre 3", "Index"],
)
def test_a_page_with_a_number_a_sign_or_a_part_of_a_book_names_no_outlet(words: str) -> None:
    assert not names_group(words, "مجلة المرفأ")


def test_a_lone_name_behind_the_articles_of_an_outlet_is_another() -> None:
    assert names_group("مرسى الأطلسي", "مجلة المرفأ")
    assert names_group("السواقي", "مجلة المرفأ")
    assert not names_group("السواقي", "")
