"""Several articles in one text are several documents; one article stays one."""

from __future__ import annotations

import io

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.sources.source import Source
from articles.reading.texts.text_records import recorded_articles

SOURCE = Source("/n.txt", "n.txt", 1, io.BytesIO)
WORDS = "بنت الجماعة جسرا للراجلين فوق الوادي بعد أن جرفت السيول الجسر الخشبي القديم."
MORE = "وكلف الجسر مليوني درهم ودام بناؤه تسعة أشهر كاملة."


def articles(text: str) -> list[Document]:
    found = recorded_articles(text, SOURCE, "text")
    return [each for each in found or () if isinstance(each, Document)]


HEADED = "العنوان: جسر {0}\nالمصدر: الوادي\nالتاريخ: {0} ماي 2020\n\n{1}\n\n{2}\n\n"
NAMED = "العنوان: جسر {0}\nالتاريخ: {0} ماي 2020\nالمصدر: الوادي\nالنص: {1}\n{2}\n\n"
PROQUEST = (
    "جسر {0}\n\nAuthor: هدى\n\nFull text: {1}\n\n{2}\n\nTitle: جسر "
    "{0}\n\nPublication title: الوادي\n\n"
    "Publication date: May {0}, 2020\n\nDocument URL: https://a.example/{0}\n\n"
)
CODED = (
    "HD  جسر {0}\n\nWC  20 words\n\nPD  {0} May 2020\n\nSN  الوادي\n\nLP  {1}\n\nTD\n{2}\n\n"
    "AN  Document WADI00002020050{0}ab\n\n"
)
LAID_OUT = (
    "جسر {0}\nهدى\n20 كلمة\n{0} ماي 2020\n10:20\nالوادي\nWADI\nالعربية\nCopyright "
    "2020\n\n{1}\n\n{2}\n\n"
    "Document WADI00002020050{0}ab\n\n"
)


@pytest.mark.parametrize(
    ("layout", "rule"),
    [
        (HEADED, ""),
        ("({0})\n" + NAMED, ""),
        (
            (
                "Title: جسر {0}\nPublication: الوادي\nDate: May {0}, 2020\nSection: "
                "محلي\n\n{1}\n\n{2}\n\n"
            ),
            "",
        ),
        (HEADED, "==========\n"),
        (NAMED, ""),
        (PROQUEST, "____________________\n"),
        (CODED, ""),
        (LAID_OUT, ""),
    ],
)
def test_every_record_is_an_article(layout: str, rule: str) -> None:
    text = rule + rule.join(layout.format(n, WORDS, MORE) for n in (3, 4, 5)) + rule
    found = articles(text)
    assert [each.declared.title for each in found] == ["جسر 3", "جسر 4", "جسر 5"]
    for each in found:
        assert each.declared.publisher == "الوادي"
        assert each.declared.published is not None
        assert [line for line in each.text.split("\n") if line] == [WORDS, MORE]
    assert len({each.origin for each in found}) == 3


def test_texts_between_rules_are_articles_if_each_has_a_date() -> None:
    dated = [f"جسر {n}\n{n} ماي 2020\n{WORDS * 4}" for n in (3, 4)]
    assert len(articles("\n==========\n".join(dated))) == 2
    undated = [f"جسر\n{WORDS * 4}" for _ in range(2)]
    assert articles("\n==========\n".join(undated)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS}\nوقال: {MORE}\n{WORDS}\nوقال: {MORE}",
        f"العنوان: جسر\nالمصدر: الوادي\n\n{WORDS}\n{MORE}",
        f"{WORDS}\n--------\n{MORE}",
        "",
    ],
)
def test_one_article_stays_one(text: str) -> None:
    assert recorded_articles(text, SOURCE, "text") is None


NAMES = ("جسر الوادي", "سد الجبل", "طريق الغابة")
PAGED = "{1}\nجريدة الوادي، {0} ماي 2020\n" + f"{WORDS}\n{MORE}\n" * 3 + "- {0} -\n"


def test_articles_that_begin_a_page_each() -> None:
    found = articles("\f".join(PAGED.format(n, name) for n, name in enumerate(NAMES, 1)))
    assert len(found) == 3
    assert [each.declared.title for each in found] == list(NAMES)
    assert found[1].text.endswith(MORE)
    assert found[1].declared.published == "2 ماي 2020"


@pytest.mark.parametrize(
    "pages",
    [
        [PAGED.format(1, "جسر"), f"{WORDS}\n{MORE}\n" * 3],  # the second page says no day
        [
            PAGED.format(1, "جسر").replace(f"{MORE}\n- 1", f"{MORE[:20]}\n- 1"),
            PAGED.format(2, "سد"),
        ],
        [f"جريدة الوادي، 1 ماي 2020\n{WORDS * 4}", f"جريدة الوادي، 1 ماي 2020\n{WORDS * 4}"],
    ],
)
def test_pages_of_one_article(pages: list[str]) -> None:
    assert articles("\f".join(pages)) == []


@pytest.mark.parametrize("rule", ["***", "---", "* * *", "====="])
def test_short_rules_between_dated_articles(rule: str) -> None:
    found = articles(
        f"\n\n{rule}\n\n".join(PAGED.format(n, name) for n, name in enumerate(NAMES, 1))
    )
    assert len(found) == 3
    assert articles(f"{WORDS}\n{rule}\n{MORE * 5}") == []


def test_an_ornament_inside_articles_that_long_rules_part_parts_nothing() -> None:
    rule = "-" * 40
    text = f"\n{rule}\n".join(HEADED.format(n, WORDS, f"***\n\n{MORE}") for n in (1, 2))
    found = articles(text)
    assert len(found) == 2
    assert all(MORE in each.text for each in found)


@pytest.mark.parametrize("number", ["{}.", "[{}]"])
def test_numbered_clippings_of_a_review(number: str) -> None:
    words = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر من الترميم."
    text = "".join(
        f"{number.format(n)} {title}\nصحيفة المثال، {day}\n{words}\n\n"
        for n, title, day in ((1, "مكتبة تفتح", "4 مارس 2019"), (2, "معرض يغلق", "5 مارس 2019"))
    )

    found = list(read_bytes(text.encode(), "/t/a.txt", "a.txt"))

    said = [each.declared for each in found if isinstance(each, Document)]
    assert [(each.title, each.publisher, each.published) for each in said] == [
        ("مكتبة تفتح", "صحيفة المثال", "4 مارس 2019"),
        ("معرض يغلق", "صحيفة المثال", "5 مارس 2019"),
    ]


def test_clippings_under_their_outlet_and_day_with_the_name_of_who_wrote():
    text = "ملف صحفي\n\n" + "".join(
        f"جريدة الوادي – {n} ماي 2020 – ص 3\nجسر {n}\nبقلم: هدى\n{WORDS}\n{MORE}\n\n"
        for n in (1, 2)
    )
    one, two = articles(text)
    assert (one.declared.title, two.declared.title) == ("جسر 1", "جسر 2")
    assert (two.declared.publisher, two.declared.published) == ("جريدة الوادي", "2 ماي 2020")
    assert two.declared.creator == "هدى"
    assert two.text.endswith(MORE)


@pytest.mark.parametrize(
    ("source", "day"),
    [("الوادي (عمان). 2020-05-0{0}, العدد 7", "2020-05-02"), ("الوادي (عمان); عمان", None)],
)
def test_the_outlet_of_a_record_without_its_town_and_its_issue(source: str, day: str | None):
    record = "Title: جسر {0}\nAuthors: هدى\nSource: " + source + "\nFull Text: {1}\n{2}\n\n"
    _, two = articles("".join(record.format(n, WORDS, MORE) for n in (1, 2)))
    assert (two.declared.publisher, two.declared.published) == ("الوادي (عمان)", day)


def test_titles_that_stand_above_the_first_field_are_those_of_their_own_articles():
    record = "جسر {0}\n\nبقلم: هدى\nالتاريخ: {0} ماي 2020\n{1}\n{2}\n\n"
    one, two = articles("".join(record.format(n, WORDS, MORE) for n in (1, 2)))
    assert (one.declared.title, two.declared.title) == ("جسر 1", "جسر 2")
    assert (one.text, two.text) == (f"{WORDS}\n{MORE}",) * 2
    assert (two.declared.creator, two.declared.published) == ("هدى", "2 ماي 2020")
    unclear = record.format(1, WORDS, MORE) + record.format(2, WORDS, MORE).partition("\n")[2]
    assert articles(unclear) == []


def test_announced_articles_whose_outlet_day_and_title_stand_on_a_line_each():
    under = f"{WORDS} {MORE}\n\n{MORE}\n\n"
    text = "".join(
        f"Document {n} sur 2\n\nالوادي\nالخميس {n} ماي 2020\n\nجسر جديد للراجلين {n}\n\n{under}"
        for n in (1, 2)
    )
    first, second = articles(text)
    assert (first.declared.publisher, first.declared.published) == ("الوادي", "الخميس 1 ماي 2020")
    assert second.declared.title == "جسر جديد للراجلين 2"
    assert second.text.startswith(WORDS)


def test_fields_of_their_own_kind_under_a_text_are_no_words_of_it() -> None:
    one = (
        "جسر {0}\n\nAuteur: هدى\n\nTexte intégral: {1}\n\n{2}\n\nMots-matières: Ponts;\n\n"
        "Titre: جسر {0}\n\nTitre de publication: الوادي\n\nDate de publication: {0} mai 2020\n\n"
        "ISSN: 1111\n\n____________\n\n"
    )
    found = articles(one.format(4, WORDS, MORE) + one.format(5, WORDS, MORE))
    assert [each.text.split() for each in found] == [f"{WORDS} {MORE}".split()] * 2
    assert {each.declared.publisher for each in found} == {"الوادي"}


def test_pages_that_name_a_section_lie_between_articles() -> None:
    page = "{3}\n{0} ماي 2020\n{1}\n{2}\n{1}\n{2}\n"
    text = "\f".join(
        (
            "النشرة اليومية\n",
            "بيئة",
            page.format(4, WORDS, MORE, "جسر الوادي"),
            page.format(5, WORDS, MORE, "قنطرة السوق"),
        )
    )
    found = articles(text)
    assert [each.declared.published for each in found] == ["4 ماي 2020", "5 ماي 2020"]


def test_an_address_under_the_head_is_that_of_the_article() -> None:
    one = "{0}. جسر الوادي {0}\nالوادي - {0} ماي 2020\nhttps://a.example/{0}\n{1}\n{2}\n"
    found = articles(one.format(1, WORDS, MORE) + one.format(2, WORDS, MORE))
    assert [each.declared.url for each in found] == ["https://a.example/1", "https://a.example/2"]
    assert [each.text for each in found] == [f"{WORDS}\n{MORE}"] * 2


def test_articles_whose_first_field_has_a_name_of_its_own() -> None:
    text = "".join(
        f"لافتة: {title}\nالكاتب: سامي الراوي\nالتاريخ: {n} ماي 2020\nالنص:\n{WORDS}\n\n"
        for n, title in enumerate(("الجسر يفتح باكرا", "السوق يعود إلى الساحة"), 1)
    )
    found = articles(text)
    assert [each.declared.title for each in found] == ["الجسر يفتح باكرا", "السوق يعود إلى الساحة"]
    assert [each.text for each in found] == [WORDS.strip()] * 2


def test_what_an_article_is_about_is_no_title_under_its_text() -> None:
    one = (
        "جسر {0}\n\nالمؤلف: هدى\n\nالنص الكامل:\n\n{1}\n\n{2}\n\nالموضوع: جسور;\n\n"
        "العنوان: جسر {0}\n\nتاريخ النشر: {0} ماي 2020\n\n____________\n\n"
    )
    found = articles(one.format(4, WORDS, MORE) + one.format(5, WORDS, MORE))
    assert [each.declared.title for each in found] == ["جسر 4", "جسر 5"]
    assert [each.text.split() for each in found] == [f"{WORDS} {MORE}".split()] * 2


def test_the_numbered_articles_of_an_issue_have_its_outlet_and_day() -> None:
    text = f"{WORDS}\n{MORE}\n{WORDS}"
    items = "".join(f"{n}- {title}\n{text}\n" for n, title in enumerate(("جسر", "سوق"), 1))
    found = articles(f"جريدة النهر - العدد 12 - 9 أبريل 2018\n\n{items}")
    assert [(e.declared.title, e.declared.publisher) for e in found] == [
        ("جسر", "جريدة النهر"),
        ("سوق", "جريدة النهر"),
    ]
    assert {each.declared.published for each in found} == {"9 أبريل 2018"}
    assert articles(f"خطوات الترميم\n\n{items}") == []


def test_a_title_above_the_fields_of_a_printed_document_is_kept() -> None:
    printed = (
        "Document {0} of 2\n\nجسر القرية الجديد\n\nAuthor: هدى\n\nFull text: {1}\n\n"
        "Publication date: May {0}, 2020\n\n"
    )
    rule = "_" * 40 + "\n\n"
    text = rule + printed.format(1, WORDS) + rule + printed.format(2, MORE) + rule
    assert [each.declared.title for each in articles(text)] == ["جسر القرية الجديد"] * 2


def test_what_somebody_says_under_a_name_stays_in_the_text() -> None:
    said = "وأضاف: إن الجسر القديم لم يعد يتسع لعربات السوق في أيام الخميس."
    head = "عنوان المقال: جسر {0}\nالمصدر: جريدة الوادي  تاريخ النشر: {0} ماي 2020\nنص المقال:\n"
    found = articles("\n\n".join(f"{head.format(n)}{WORDS}\n{said}\n{MORE}" for n in (1, 2)))
    assert [each.text for each in found] == [f"{WORDS}\n{said}\n{MORE}"] * 2
    assert [(each.declared.title, each.declared.publisher) for each in found] == [
        ("جسر 1", "جريدة الوادي"), ("جسر 2", "جريدة الوادي"),
    ]  # fmt: skip
    assert found[0].declared.published == "1 ماي 2020"


def test_who_wrote_beside_outlet_and_day_of_numbered_clippings() -> None:
    words = "عاد القطار {} إلى العمل صباح الخميس بعد توقف دام سبع سنوات. "
    heads = ("النهر | 8 يناير 2011 | ليلى النور", "النهر | 9 يناير 2011 | سالم الطيب")
    text = "\n\n".join(
        f"({n}) عودة القطار الجبلي {n}\n{head}\n\n{words.format(n) * 5}"
        for n, head in enumerate(heads, 1)
    )
    found = recorded_articles(f"نشرة الصحافة\n\n{text}", SOURCE, "text")
    assert found is not None
    said = [(e.declared.publisher, e.declared.creator) for e in found if isinstance(e, Document)]
    assert said == [("النهر", "ليلى النور"), ("النهر", "سالم الطيب")]


def test_the_questions_of_an_outlet_are_those_of_one_interview() -> None:
    turns = "\n".join(f"الصحيفة: وماذا عن الجسر {n}؟\nليلى حداد: {WORDS}" for n in (1, 2, 3))

    assert articles(f"حوار مع مهندسة الجسور\n\n{turns}") == []


def test_the_day_of_an_issue_between_brackets() -> None:
    pieces = [
        f"Title: {title}\nSource: النهر. (March {n}, 2019): p5.\nFull Text:\n{words}"
        for n, (title, words) in enumerate(
            (("سوق السمك", "عاد الباعة إلى السوق. " * 9), ("قطار السهل", "وصل القطار. " * 15)), 3
        )
    ]
    found = list(read_bytes("\n\n".join(pieces).encode(), "/a.txt", "a.txt"))
    assert [
        (item.declared.publisher, item.declared.published)
        for item in found
        if isinstance(item, Document)
    ] == [("النهر", "March 3, 2019"), ("النهر", "March 4, 2019")]


def test_outlet_day_and_author_behind_one_name() -> None:
    words = "عاد الباعة إلى السوق القديمة بعد حريق أتى على نصف دكاكينها. " * 5
    text = "\n\n".join(
        f"## سوق السمك {n}\n\n> المصدر: [النهر](https://o.example/{n}) | 2019-03-0{n} | هدى سالم"
        f"\n\n{words}"
        for n in (1, 2)
    )
    found = [i for i in read_bytes(text.encode(), "/a.md", "a.md") if isinstance(i, Document)]
    assert [(i.declared.publisher, i.declared.published, i.declared.creator) for i in found] == [
        ("النهر", f"2019-03-0{n}", "هدى سالم") for n in (1, 2)
    ]
