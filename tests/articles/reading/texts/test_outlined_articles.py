from __future__ import annotations

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.rows.columns import Role
from articles.reading.texts.outlined_articles import outlined

FIRST = (
    "فتحت بلدية الربوة حديقة الضفة أمام الزوار بعد أشغال دامت سنتين وكلفت سبعة ملايين درهم.\n"
    "وقال رئيس البلدية إن الحديقة تسع ألفي زائر في اليوم، وإن الدخول إليها مجاني للأطفال.\n"
    "وطالب السكان بحراسة دائمة للحديقة بعد تخريب سابقتها."
)
SECOND = (
    "وصل أول قطار إلى محطة السهل صباح أمس وعلى متنه مئتا راكب دعوا إلى الرحلة الأولى.\n"
    "وتقول الشركة إن خمس رحلات ستنطلق كل يوم، وإن ثمن التذكرة عشرون درهما في السنة الأولى.\n"
    "وكان الخط قد توقف قبل ثلاثين سنة بسبب فيضان جرف جسرين."
)
THIRD = (
    "أعلن نادي الواحة تعاقده مع مدرب جديد يخلف المدرب الذي استقال بعد خمس هزائم متتالية.\n"
    "وقال رئيس النادي إن العقد يمتد موسمين، وإن الهدف الأول هو البقاء في القسم الثاني.\n"
    "ويبدأ المدرب عمله يوم الاثنين بحصة مفتوحة أمام الجمهور."
)
TITLES = ["حديقة الضفة تفتح أبوابها", "أول قطار يصل إلى السهل", "مدرب جديد لنادي الواحة"]
UNDER = "\nعن: {0}، 3 مايو 2007"
ARTICLES = dict(zip(TITLES, (FIRST, SECOND, THIRD), strict=True))


def written(mark: str, outlets: list[str], top: list[str]) -> str:
    pieces = list(top)
    for outlet, (title, words) in zip(outlets, ARTICLES.items(), strict=True):
        pieces += [f"{mark} {outlet}".strip()] if outlet else []
        pieces += [f"{mark}{mark} {title}".strip() if mark else title, words]
    return "\n\n".join(pieces)


def test_a_review_under_the_headings_of_outlets_with_one_day_for_all() -> None:
    text = written("#", ["المساء", "", "الصباح"], ["وزارة الثقافة", "الخميس 12 أبريل 2018"])
    found = list(read_bytes(text.encode(), "/r.md", "r.md"))
    assert [
        (item.declared.title, item.declared.publisher, item.declared.published)
        for item in found
        if isinstance(item, Document)
    ] == [
        (title, outlet, "الخميس 12 أبريل 2018")
        for title, outlet in zip(TITLES, ("المساء", "المساء", "الصباح"), strict=True)
    ]


def test_headings_over_titles_are_outlets_where_they_are_named_as_such() -> None:
    """Nobody knows them; of two articles under one heading neither is lost."""
    text = written("#", ["مرسى الأطلسي", "", "قناديل الريف"], ["قصاصات الأسبوع"])
    found = [i for i in read_bytes(text.encode(), "/r.md", "r.md") if isinstance(i, Document)]
    outlets = ["مرسى الأطلسي", "مرسى الأطلسي", "قناديل الريف"]
    assert [i.declared.publisher for i in found] == outlets
    assert [i.declared.title for i in found] == TITLES


def test_what_is_said_of_the_whole_parts_titles_of_one_rank() -> None:
    text = written("", ["", "", ""], ["مقتطفات صحفية"])
    ranks = dict.fromkeys(TITLES, 2)
    assert [record[Role.TITLE] for record in outlined(text, ranks)] == TITLES
    assert [record[Role.TEXT] for record in outlined(text, ranks)] == [*ARTICLES.values()]


def test_lower_headings_are_of_the_articles() -> None:
    text = f"مقتطفات صحفية\n{TITLES[0]}\n{FIRST}\nالحراسة\n{FIRST}\n{TITLES[1]}\n{SECOND}"
    ranks = {TITLES[0]: 1, "الحراسة": 2, TITLES[1]: 1}
    assert [record[Role.TEXT] for record in outlined(text, ranks)] == [
        f"{FIRST}\nالحراسة\n{FIRST}",
        SECOND,
    ]


def test_a_plain_text_under_lines_with_outlets() -> None:
    text = written("", ["جريدة المساء", "", "جريدة الصباح"], ["أقوال الصحف", "12 أبريل 2018"])
    found = outlined(text, {})
    assert [record.get(Role.PUBLISHER) for record in found] == [
        "جريدة المساء",
        "جريدة المساء",
        "جريدة الصباح",
    ]
    assert [record[Role.TEXT] for record in found] == [*ARTICLES.values()]


@pytest.mark.parametrize("is_ranked", [True, False])
def test_sections_of_one_article_stay_together(is_ranked: bool) -> None:
    text = written("", ["", "", ""], ["ملامح مدينة", "12 أبريل 2018"])
    assert outlined(text, dict.fromkeys(TITLES, 2) if is_ranked else {}) == []


@pytest.mark.parametrize(
    ("head", "under"),
    [
        ("{0}: {1}", ""),
        ("{1} ({0})", ""),
        ("{1}", "\n(المنبر {0})"),
        ("{1}", "\nعن: {0}، 3 مايو 2007"),
    ],
)
def test_the_source_beside_each_title_or_under_each_text(head: str, under: str) -> None:
    outlets = ("الشروق", "النهار", "هسبريس")
    pieces = [
        f"{head.format(outlet, title)}\n{words}{under.format(outlet)}"
        for outlet, (title, words) in zip(outlets, ARTICLES.items(), strict=True)
    ]
    text = "\n".join(["قراءة في الصحف ليوم 3 يونيو 2016", *pieces])
    found = outlined(text, {head.format(o, t): 1 for o, t in zip(outlets, TITLES, strict=True)})
    assert [record[Role.TITLE] for record in found] == TITLES
    assert [outlet in record[Role.PUBLISHER] for outlet, record in zip(outlets, found, strict=True)]
    assert [record[Role.TEXT] for record in found] == [*ARTICLES.values()]
    day = "3 مايو 2007" if "مايو" in under else "3 يونيو 2016"
    assert {record[Role.PUBLISHED] for record in found} == {day}


def test_what_is_printed_at_the_foot_of_a_page_is_of_no_article() -> None:
    text = f"أقوال الصحف\n{TITLES[0]}\n{FIRST}\nقسم الصحافة\n{TITLES[1]}\n{SECOND}\nقسم الصحافة"
    found = outlined(text, dict.fromkeys(TITLES, 1))
    assert [record[Role.TEXT] for record in found] == [FIRST, SECOND]


def test_a_title_that_speaks_of_a_review_opens_none() -> None:
    words = (
        "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها، وعاد التجار إليها في الربيع. "
        * 3
    )
    parts = ["الوزارة توقف النشرة الصحفية اليومية", "لماذا توقفت هذه", "ما الذي يأتي بعدها"]
    assert outlined("\n".join(f"{title}\n{words}" for title in parts), {}) == []
    opened = ["الوزارة - النشرة الصحفية ليوم 4 مارس 2019", *parts]
    text = "\n".join([opened[0], *(f"{title}\n{words}" for title in parts)])
    assert len(outlined(text, {})) == 3


def test_outlets_above_titles_are_told_together_and_the_day_under_each() -> None:
    outlets = ("يومية الزيبان", "الصباح الثقافي", "مجلة البيئة")
    days = ("9 ديسمبر 2013", "14 avril 2019, page 3", "21/9/2020")
    lines = ["قراءة في الصحف"]
    for outlet, day, (title, words) in zip(outlets, days, ARTICLES.items(), strict=True):
        lines += [outlet, day, title, words]
    ranks = {**dict.fromkeys(outlets, 2), **dict.fromkeys(TITLES, 3)}
    found = outlined("\n".join(lines), ranks)
    assert [record[Role.PUBLISHER] for record in found] == list(outlets)
    assert [r[Role.PUBLISHED] for r in found] == [days[0], "14 avril 2019", days[2]]


def test_who_wrote_stands_under_each_article() -> None:
    names = ("هدى سالم", "Claire Durand", "كمال الرامي")
    pieces = (f"{t}\n{w}\n{n}" for (t, w), n in zip(ARTICLES.items(), names, strict=True))
    found = outlined("\n".join(["مقتطفات صحفية", *pieces]), dict.fromkeys(TITLES, 2))
    assert [record[Role.CREATOR] for record in found] == [*names]
    assert [record[Role.TEXT] for record in found] == [*ARTICLES.values()]


@pytest.mark.parametrize(
    ("lines", "outlets"),
    [
        (("جريدة الضفة – سلمى نور، 3 مايو 2007", "صدى السهول", "أخبار الواحة"), True),
        (("سلمى نور، 3 مايو 2007", "مطالب كثيرة", "لا شيء مؤكد"), False),
    ],
)
def test_lines_where_others_have_their_outlets_are_outlets(
    lines: tuple[str, ...], outlets: bool
) -> None:
    pieces = ["النشرة الصحفية اليومية", "الخميس 12 أبريل 2018"]
    for line, (title, words) in zip(lines, ARTICLES.items(), strict=True):
        pieces += [title, line, words]
    found = outlined("\n".join(pieces), dict.fromkeys(TITLES, 1))
    assert [each.get(Role.PUBLISHER) for each in found[1:]] == (
        list(lines[1:]) if outlets else [None, None]
    )
    assert found[1][Role.TEXT].startswith(SECOND if outlets else lines[1])
