from __future__ import annotations

import pytest

from articles.cleaning.clean import clean
from articles.cleaning.left_out import without_left_out
from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes
from articles.reading.rows.header_lines import header_lines
from articles.reading.texts.plain_text import whole_words

AR = "بدأت القافلة الطبية عملها في ثلاث قرى، وفحص أطباؤها 450 مريضا في يومين اثنين."
FR = "La caravane médicale a commencé son travail dans trois villages et examiné 450 malades."


def read(text: str, name: str = "a.txt") -> list[Document | ReadingError]:
    return list(read_bytes(text.encode(), f"/t/{name}", name))


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("العنوان: قافلة طبية\nالمصدر: جريدة الريف\nالتاريخ: 5 ماي 2019\nالكاتب: ليلى\n\n", AR),
        (
            (
                "**العنوان**: قافلة طبية\n**المصدر**: جريدة الريف\nتاريخ "
                "النشر : 5 ماي 2019\nبقلم: ليلى\nالنص: "
            ),
            AR,
        ),
        (
            (
                "عنوان المقال: قافلة طبية\nالجريدة: جريدة الريف\nبتاريخ: 5 ماي 2019\nالكاتب: ليلى\n"
                "الرابط: https://example.com/a:b\nالنص:\n"
            ),
            AR,
        ),
        ("Titre : قافلة طبية\nSource : جريدة الريف\nDate : 5 ماي 2019\nAuteur : ليلى\n----\n", FR),
        (
            (
                '---\ntitle: "قافلة طبية"\nsource: جريدة الريف\ndate: 5 ماي '
                "2019\ntags: x\nauthor: ليلى\n---\n"
            ),
            FR,
        ),
    ],
)
def test_header_lines_say_what_the_article_is(head: str, body: str) -> None:
    (document,) = read(f"{head}{body}\n\nفقرة ثانية.")
    assert isinstance(document, Document)
    assert document.text.startswith(body)
    declared = document.declared
    assert (declared.title, declared.publisher) == ("قافلة طبية", "جريدة الريف")
    assert (declared.published, declared.creator) == ("5 ماي 2019", "ليلى")


@pytest.mark.parametrize(
    "text",
    [
        AR,
        f"المصدر: رويترز\n{AR}",
        f"قال الوزير: لا\nوقال المدير: نعم\n{AR}",
        "العنوان: بلا نص\nالمصدر: جريدة\n",
    ],
)
def test_other_lines_are_words_of_the_article(text: str) -> None:
    assert header_lines(text) is None
    (document,) = read(text)
    assert isinstance(document, Document)
    assert document.text == text


NUMBERED = """
                            {0} of 3 DOCUMENTS

                              جريدة الريف

                                 {0} May 2019

قافلة طبية رقم {0}

BYLINE: ليلى كاتبة

LENGTH: 58 words

{1}

LOAD-DATE: May {0}, 2019

LANGUAGE: ARABIC

               Copyright 2019 جريدة الريف
"""
ENDED = """قافلة طبية رقم {0}
جريدة الريف
{0} mai 2019

Copyright 2019 جريدة الريف All Rights Reserved
Section: محليات
Length: 58 words
Byline: ليلى كاتبة

Body


{1}

Load-Date: May {0}, 2019


End of Document
"""


@pytest.mark.parametrize("layout", [NUMBERED, ENDED])
def test_exports_of_a_press_database(layout: str) -> None:
    found = read(
        "".join(layout.format(n, text) for n, text in ((1, AR), (2, FR), (3, AR + " آخر")))
    )
    assert [type(item) for item in found] == [Document] * 3
    second = found[1]
    assert isinstance(second, Document)
    assert second.text == FR
    assert second.declared.title == "قافلة طبية رقم 2"
    assert (second.declared.publisher, second.declared.creator) == ("جريدة الريف", "ليلى كاتبة")
    assert second.declared.published is not None
    assert second.declared.published.startswith("2 ma") or second.declared.published == "2 May 2019"


def test_an_export_that_is_cut_off_says_what_is_missing() -> None:
    found = read(NUMBERED.format(1, AR) + NUMBERED.format(2, FR))
    assert [type(item) for item in found] == [Document, Document, ReadingError]
    assert found[2].reason is Reason.CUT_OFF
    found = read(ENDED.format(1, AR) + ENDED.format(2, f"{FR} " * 9)[:-60])
    assert [type(item) for item in found] == [Document, ReadingError]
    assert found[1].reason is Reason.CUT_OFF


@pytest.mark.parametrize("write", [lambda c: f"&#{ord(c)};", lambda c: f"\\u{ord(c):04x}"])
def test_letters_that_were_written_as_numbers(write) -> None:
    words = "عاد القطار الجبلي إلى العمل"
    text = "".join(write(c) if c > "\x7f" else c for c in words)
    (found,) = read_bytes(f"{text} cafe &amp; 3".encode(), "/a.txt", "a.txt")
    assert isinstance(found, Document)
    assert found.text.startswith(words)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("trois biblio-\nthèques", "trois bibliothèques"),
        ("trois biblio-\nthèques de la ville", "trois bibliothèques\nde la ville"),
        ("trois biblio-\nthèques\nde la ville", "trois bibliothèques\nde la ville"),
        ("المكـ\nـتبات الثلاث", "المكتبات الثلاث"),
        ("المشـ-\nروع", "المشروع"),
        ("Paris-\nLyon", "Paris-\nLyon"),
        ("قال -\nثم مضى", "قال -\nثم مضى"),
    ],
)
def test_words_broken_at_the_end_of_a_line(broken: str, whole: str) -> None:
    assert whole_words(broken) == whole


def test_the_address_above_a_text_is_not_of_its_words() -> None:
    text = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر من الترميم."

    (found,) = read_bytes(f"https://e.example/1\n{text}".encode(), "/a.txt", "a.txt")

    assert isinstance(found, Document)
    assert (found.text, found.declared.url) == (text, "https://e.example/1")


def test_a_table_in_markdown_holds_articles() -> None:
    text = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر من الترميم."
    rows = (
        f"# صحف\n\n| العنوان | التاريخ | النص |\n|---|---|---|\n| مكتبة | 2019-03-04 | {text} |\n"
    )

    (found,) = read_bytes(rows.encode(), "/a.md", "a.md")

    assert isinstance(found, Document)
    assert (found.text.strip(), found.declared.title) == (text, "مكتبة")


def test_the_rule_under_a_title_is_none_of_its_words() -> None:
    text = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر من الترميم."

    (found,) = read_bytes(f"مكتبة تفتح أبوابها\n======\n{text}".encode(), "/a.txt", "a.txt")

    assert isinstance(found, Document)
    assert found.text.split("\n\n") == ["مكتبة تفتح أبوابها", text]


def test_sentences_that_a_collection_puts_under_a_text_are_kept_as_removed() -> None:
    words = "عاد باعة الكتب القديمة إلى الرصيف بعد غياب دام ثلاث سنوات."
    text = f"{words}\n\n@highlight\n\nعودة الباعة\n\n@highlight\n\nثلاث سنوات من الغياب\n"
    (found,) = read_bytes(text.encode(), "/a.story", "a.story")
    assert isinstance(found, Document)
    assert without_left_out(found.text).strip() == words
    assert "ثلاث سنوات من الغياب" in found.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "mark",
    [
        "{} of 2 DOCUMENTS\n\nالريف\n\nMay {}, 2019\n\nقافلة {}\n\nLENGTH: 14 words\n\n",
        "العنوان: قافلة {}\nالتاريخ: {}/5/2019\nالمصدر: الريف\n\n",
    ],
)
def test_several_articles_whatever_ends_the_lines(mark: str, end: str) -> None:
    rule = "" if "DOCUMENTS" in mark else "\n________________\n"
    text = rule.join(f"{mark.format(n, n, n)}{AR}\n\n{FR}\n\n" for n in (1, 2))
    titles = [
        each.declared.title for each in read(text.replace("\n", end)) if isinstance(each, Document)
    ]
    assert [" ".join(str(title).split()[:1]) for title in titles] == ["قافلة", "قافلة"]


def test_a_first_line_that_says_the_issue_is_no_title() -> None:
    (item,) = read(f"جريدة المرفأ - العدد 512 - الأحد 3 مارس 2013\n\nقافلة في الجبل\n\n{AR}")
    assert isinstance(item, Document)
    assert (item.declared.publisher, item.declared.published) == (
        "جريدة المرفأ",
        "الأحد 3 مارس 2013",
    )
    assert item.text == f"قافلة في الجبل\n\n{AR}"
    (item,) = read(f"الريف - الجبل، 3 مارس 2013\n\n{AR}")
    assert isinstance(item, Document)
    assert item.declared.publisher is None


@pytest.mark.parametrize("line", ["سهل الواحة – 4 مارس 2014 – ص 5", "بوابة السهل | 4 مارس 2014"])
def test_an_outlet_that_nobody_knows_is_told_by_its_page_or_how_it_reads(line: str) -> None:
    text = f"{line}\nالجسر القديم يفتح أمام المشاة\nعبر مئات المشاة الجسر صباح الأحد بعد ترميمه."
    (found,) = read_bytes(text.encode(), "/f/a.txt", "a.txt")
    assert isinstance(found, Document)
    assert found.declared.publisher is not None
    assert line.startswith(f"{found.declared.publisher} ")
    assert found.declared.published == "4 مارس 2014"
    assert found.text.startswith("الجسر القديم")


def test_where_an_article_was_taken_from_is_not_where_it_appeared() -> None:
    words = (
        "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها، وعاد التجار إليها في الربيع. "
        * 3
    )
    text = "سوق السمك يعود\nجريدة النهر - 4 مارس 2019\n\n{}\n\nالمصدر: جريدة الوادي"
    (found,) = read_bytes(text.format(words).encode(), "/a.txt", "a.txt")
    assert isinstance(found, Document)
    assert clean(found.text).publisher == "جريدة النهر"
    assert found.declared.publisher in {None, "جريدة النهر"}
