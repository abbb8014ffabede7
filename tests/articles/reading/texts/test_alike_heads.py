"""Articles under heads of one form: every order of their lines is told, and one article is none."""

from __future__ import annotations

import itertools

import pytest

from articles.reading.rows.columns import Role
from articles.reading.texts.alike_heads import stacked_articles, under_alike_heads
from tests.growth import growth

ARTICLES = [
    {
        Role.PUBLISHER: "الواحة اليوم",
        Role.TITLE: "الجسر القديم يفتح أمام المشاة بعد ترميم طويل",
        Role.CREATOR: "محمد الشاوي",
        Role.PUBLISHED: "الثلاثاء 4 آذار 2014",
    },
    {
        Role.PUBLISHER: "Le Palmier",
        Role.TITLE: "مدرسة الحي تنتظر سقفا جديدا منذ الشتاء",
        Role.CREATOR: "سهى برهومي",
        Role.PUBLISHED: "الأحد 19 نيسان 2015",
    },
    {
        Role.PUBLISHER: "المرسى",
        Role.TITLE: "لماذا يغلق المتحف أبوابه يوم الجمعة؟",
        Role.CREATOR: "فاطمة بنت علي",
        Role.PUBLISHED: "الخميس 2 تموز 2016",
    },
]
TEXT = (
    "قال المشرفون على الأشغال إن العمل انتهى قبل موعده بأسبوعين وإن كلفته لم تتجاوز ما رصد له.\n"
    "ويرى السكان أن ما تحقق كاف في هذه المرحلة، وأن ما بقي يمكن أن ينتظر إلى السنة المقبلة كلها.\n"
    "وأضافوا أن التقرير النهائي سيعرض على المجلس قبل أن ينشر للعموم في موقع البلدية كاملا."
)
ORDERS = list(itertools.permutations(ARTICLES[0]))


def head(article: dict[Role, str], order: tuple[Role, ...]) -> str:
    return "\n".join(article[role] for role in order)


def expected() -> list[dict[Role, str]]:
    return [{**article, Role.TEXT: TEXT} for article in ARTICLES]


@pytest.mark.parametrize("order", ORDERS)
def test_the_lines_of_heads_are_told_in_any_order(order: tuple[Role, ...]):
    blocks = [f"{head(article, order)}\n\n{TEXT}" for article in ARTICLES]

    assert under_alike_heads(blocks) == expected()


@pytest.mark.parametrize("order", ORDERS)
def test_heads_alone_part_articles(order: tuple[Role, ...]):
    text = "\n\n".join(f"{head(article, order)}\n{TEXT}" for article in ARTICLES)

    assert stacked_articles(text) == expected()


def test_lines_that_say_what_they_are_and_an_outlet_beside_its_day_are_told():
    blocks = [
        f"{a[Role.TITLE]}\nبقلم: {a[Role.CREATOR]}\n"
        f"{a[Role.PUBLISHER]} | {a[Role.PUBLISHED]}\n{TEXT}"
        for a in ARTICLES
    ]

    assert under_alike_heads(blocks) == expected()


def test_a_second_headline_stays_with_the_text():
    blocks = [
        f"{a[Role.PUBLISHED]}\n{a[Role.TITLE]} وهذا ما تقوله البلدية عنه\n"
        f"تفاصيل عن {a[Role.TITLE]}\n{TEXT}"
        for a in ARTICLES
    ]

    found = under_alike_heads(blocks)

    assert [each[Role.TEXT].split("\n")[0] for each in found] == [
        f"تفاصيل عن {a[Role.TITLE]}" for a in ARTICLES
    ]


def test_heads_of_several_forms_or_without_days_or_titles_are_told_by_none():
    first, second = (f"{head(a, ORDERS[0])}\n{TEXT}" for a in ARTICLES[:2])
    without_day = [
        f"{a[Role.PUBLISHER]}\n{a[Role.TITLE]}\n{a[Role.CREATOR]}\n{TEXT}" for a in ARTICLES
    ]
    without_title = [
        f"{a[Role.PUBLISHER]}\n{a[Role.PUBLISHED]}\n{a[Role.CREATOR]}\n{TEXT}" for a in ARTICLES
    ]

    assert under_alike_heads([first, f"المحليات\n{second}"]) == []
    assert under_alike_heads(without_day) == []
    assert under_alike_heads(without_title) == []
    assert under_alike_heads([first]) == []


def test_days_within_one_article_part_nothing():
    steps = (f"المرحلة {n}\n{n} مارس 2014\n{TEXT}" for n in range(1, 4))
    text = "\n".join([ARTICLES[0][Role.TITLE], TEXT, *steps])

    assert stacked_articles(text) == []


def test_authors_are_told_by_exclusion_where_one_has_one_name_and_one_reads_like_a_verb():
    names = ["مراد", "رنا الشاوي", "سعيد ن."]
    blocks = [
        f"{a[Role.TITLE]}\n{a[Role.PUBLISHER]}، {a[Role.PUBLISHED]}، ص 4\n{name}\n{TEXT}"
        for a, name in zip(ARTICLES, names, strict=True)
    ]

    assert [each[Role.CREATOR] for each in under_alike_heads(blocks)] == names


@pytest.mark.parametrize("name", ["النص: ", "النص:\n", "النص\t"])
def test_the_name_that_a_text_stands_under_is_none_of_its_words(name: str):
    order = ORDERS[0]
    blocks = [f"{head(article, order)}\n{name}{TEXT}" for article in ARTICLES]

    assert under_alike_heads(blocks) == expected()
    assert stacked_articles("\n\n".join(blocks)) == expected()


def test_days_without_end_take_time_in_proportion():
    day = ARTICLES[0][Role.PUBLISHED]

    assert growth(lambda size: stacked_articles("\n".join([day] * size)), 16_000) < 3


def test_the_name_of_the_whole_above_and_a_page_beside_each_day():
    order = (Role.PUBLISHER, Role.PUBLISHED, Role.TITLE, Role.CREATOR)
    days = ("4 mars 2014", "19 avril 2015", "2 juillet 2016")
    paged = [
        {**each, Role.PUBLISHED: f"{day}, page 3"} for each, day in zip(ARTICLES, days, strict=True)
    ]
    text = "\n".join(f"{head(article, order)}\n{TEXT}" for article in paged)

    found = stacked_articles(f"Service de documentation\n{text}")
    assert found == [
        {**each, Role.PUBLISHED: day} for each, day in zip(expected(), days, strict=True)
    ]
