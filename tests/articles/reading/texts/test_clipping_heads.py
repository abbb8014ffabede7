"""Lines with an outlet and a day part the clippings of a file; other lines do not."""

from __future__ import annotations

import pytest

from articles.reading.rows.columns import Role
from articles.reading.texts.clipping_heads import (
    ClippingHead,
    agency_items,
    clipping_head,
    clippings,
)

WORDS = (
    "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها قبل ثلاثة أعوام.\n"
    "وعاد التجار إلى أماكنهم في أول الأسبوع، ووعدوا بتنظيم المداخل."
)
CLIPS = [
    ("السوق المغطاة تفتح أبوابها", "النهر", "14 مارس 2019"),
    ("عودة التجار إلى السوق", "جريدة الضفة", "2019/5/2"),
    ("مداخل جديدة للسوق", "النهر", "الخميس 23 يناير 2020"),
]


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("[النهر] [14/3/2019]", ClippingHead("النهر", "14/3/2019")),
        (
            "جريدة النهر – الخميس 14 مارس 2019 – ص 3",
            ClippingHead("جريدة النهر", "الخميس 14 مارس 2019"),
        ),
        ("النهر | 2019-03-14 | هدى", ClippingHead("النهر", "2019-03-14", "هدى")),
        ("المصدر: النهر، 14 مارس 2019، العدد 120", ClippingHead("النهر", "14 مارس 2019")),
        (
            "النهر - Thursday, March 14, 2019",
            ClippingHead("النهر", "Thursday, March 14, 2019"),
        ),
        ("نشر في جريدة النهر بتاريخ 14/3/2019", ClippingHead("جريدة النهر", "14/3/2019")),
        ("(صدر عن النهر، يوم 14 مارس 2019)", ClippingHead("النهر", "14 مارس 2019")),
        ("Paru dans Le Fleuve, le 14 mars 2019.", ClippingHead("Le Fleuve", "14 mars 2019")),
        ("Le Fleuve (14 mars 2019)", ClippingHead("Le Fleuve", "14 mars 2019")),
    ],
)
def test_heads(line: str, head: ClippingHead) -> None:
    assert clipping_head(line) == head


@pytest.mark.parametrize(
    "line",
    [
        "14 مارس 2019",
        "النهر – ص 3",
        "وافتتح الجسر في 14 مارس 2019، وحضر الوالي والنواب ورؤساء الجماعات المجاورة كلهم.",
        "أعلن الوزير أن المشروع سينتهي قريبا جدا - 14 مارس 2019",
        "",
    ],
)
def test_other_lines(line: str) -> None:
    assert clipping_head(line) is None


@pytest.mark.parametrize(
    "layout",
    [
        "[{1}] [{2}]\n{0}\n{3}\n\n",
        "{1} – {2} – ص 4\n\n{0}\n\n{3}\n\n",
        "{0}\n{1} | {2}\n{3}\n\n",
        "{0}\n{3}\nالمصدر: {1}، {2}\n\n***\n\n",
    ],
)
@pytest.mark.parametrize("above", ["", "ملف صحفي عن السوق\n\n"])
def test_the_head_stands_above_or_under_the_title_or_at_the_end(layout: str, above: str) -> None:
    is_at_end = layout.startswith("{0}\n{3}")
    text = ("" if is_at_end else above) + "".join(layout.format(*clip, WORDS) for clip in CLIPS)
    found = clippings(text)
    assert [
        (said[Role.TITLE], said[Role.PUBLISHER], said[Role.PUBLISHED]) for said, _ in found
    ] == CLIPS
    assert [words for _, words in found] == [f"{title}\n{WORDS}" for title, _, _ in CLIPS]


def test_one_article_with_such_lines_stays_one() -> None:
    one = f"{CLIPS[0][0]}\nالنهر – 14 مارس 2019\n{WORDS}\n"
    assert clippings(one) == []
    diary = f"يوميات السوق\n{WORDS}\nالميناء، 14 مارس 2019\n{WORDS}\nالقلعة، 15 مارس 2019\n{WORDS}"
    assert clippings(diary) == []
    letters = f"الميناء، 14 مارس 2019\nعزيزي\n{WORDS}\nالميناء، 15 مارس 2019\nعزيزي\n{WORDS}"
    assert clippings(letters) == []
    assert clippings(f"{one}\nانظر أيضا\nالضفة – 2 مايو 2018\nعودة التجار") == []


@pytest.mark.parametrize(
    "layout",
    [
        "{0}\nعدن/ {1}/ وكالة النهر/ {2}\nانتهى/م.س\n\n",
        "014\n{0}\nعدن {1} (وكالة النهر) - {2}\n(وكالة النهر)\nن.ع/م.س\n0915 جمت\n\n",
    ],
)
def test_the_items_of_a_ticker(layout: str) -> None:
    items = [("السوق تفتح أبوابها", "14 مارس 2019"), ("عودة التجار", "2 مايو 2018")]
    found = agency_items("".join(layout.format(*item, WORDS) for item in items))
    assert [(title, day) for title, day, _ in found] == items
    assert all(words.endswith(WORDS.rsplit("\n", maxsplit=1)[-1]) for _, _, words in found)
    assert agency_items(layout.format(*items[0], WORDS)) == []
    assert agency_items(f"{WORDS}\nوفي عدن 14 مارس 2019 (يوم الخميس) - {WORDS}") == []


def test_the_name_of_a_section_stands_above_a_title() -> None:
    text = "".join(
        f"قضايا {n}\n{clip[0]}\n{clip[1]}، {clip[2]}\n{WORDS}\n" for n, clip in enumerate(CLIPS)
    )
    found = clippings(f"نشرة الصحف\n{text}")
    assert [said[Role.TITLE] for said, _ in found] == [clip[0] for clip in CLIPS]
    assert [words for _, words in found] == [f"{clip[0]}\n{WORDS}" for clip in CLIPS]


@pytest.mark.parametrize("page", ["الصفحة الأولى", "Front Page", "ص 3"])
def test_the_page_is_no_name(page: str) -> None:
    head = clipping_head(f"النهر · 14 مارس 2019 · {page} · هدى")
    assert head is not None
    assert (head.outlet, head.author) == ("النهر", "هدى")


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("جريدة النهر 14/3/2019", ClippingHead("جريدة النهر", "14/3/2019")),
        (
            "هدى الماجد — جريدة النهر — 14 مارس 2019",
            ClippingHead("جريدة النهر", "14 مارس 2019", "هدى الماجد"),
        ),
        ("القاهرة 14/3/2019", None),
    ],
)
def test_outlet_and_day_without_a_sign_and_who_wrote_first(
    line: str, head: ClippingHead | None
) -> None:
    assert clipping_head(line) == head


def test_clippings_below_bullets_and_addresses() -> None:
    words = f"{WORDS}\n{WORDS}\n{WORDS}"
    bullets = "".join(f"■ {c[0]}\nجريدة {c[1]} {c[2]}\n{words}\n" for c in CLIPS)
    assert [said[Role.TITLE] for said, _ in clippings(bullets)] == [clip[0] for clip in CLIPS]
    links = [f"https://a.example/2019/03/{n}.html" for n in range(len(CLIPS))]
    linked = "".join(
        f"{link}\n{clip[0]}\n{words}\n" for link, clip in zip(links, CLIPS, strict=True)
    )
    assert [said[Role.URL] for said, _ in clippings(linked)] == links
    assert clippings(f"{CLIPS[0][0]}\n{words}\n{links[0]}\n{words}\n{links[1]}") == []


def test_the_numbers_of_titles_are_no_words_of_them() -> None:
    text = "".join(
        f"{n}) {clip[0]}\n{clip[1]} ({clip[2]})\n{WORDS}\n" for n, clip in enumerate(CLIPS, 1)
    )
    found = clippings(text)
    assert [said[Role.TITLE] for said, _ in found] == [clip[0] for clip in CLIPS]
    assert [words for _, words in found] == [f"{clip[0]}\n{WORDS}" for clip in CLIPS]


@pytest.mark.parametrize("sign", ["", ":"])
def test_clippings_under_the_names_of_outlets_with_their_days(sign: str) -> None:
    outlets = ("جريدة النهر", "صحيفة الضفة")
    words = f"{WORDS}\n{WORDS}"
    text = "\n\n".join(f"{o}{sign}\nسوق باب {o[0]}\n14/3/2019\n{words}" for o in outlets)
    assert clippings(f"جولة الصحف\n\n{text}") == [
        (
            {Role.TITLE: f"سوق باب {o[0]}", Role.PUBLISHER: o, Role.PUBLISHED: "14/3/2019"},
            f"سوق باب {o[0]}\n{words}",
        )
        for o in outlets
    ]


def test_sections_of_a_review_of_outlets_are_no_clippings() -> None:
    outlets = ("جريدة النهر", "صحيفة الضفة")
    text = "\n\n".join(f"{o}:\nسوق باب {o[0]}\n{WORDS}\n{WORDS}" for o in outlets)
    assert clippings(f"جولة الصحف\n14/3/2019\n\n{text}") == []
