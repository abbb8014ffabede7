"""Lines with an outlet and a day part the clippings of a file; other lines do not."""

from __future__ import annotations

import pytest

from articles.reading.rows.columns import Role
from articles.reading.texts.clipping_heads import agency_items, clippings

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


def test_outlet_and_day_on_lines_of_their_own_over_the_title() -> None:
    words = f"{WORDS}\n{WORDS}"
    text = "".join(
        f"أخبار {clip[1]}\n{clip[2]}\n{clip[0]}\nسعاد المرسي\n{words}\n" for clip in CLIPS
    )
    found = clippings(text)
    assert [said[Role.TITLE] for said, _ in found] == [clip[0] for clip in CLIPS]
    assert [said[Role.PUBLISHER] for said, _ in found] == [f"أخبار {clip[1]}" for clip in CLIPS]
    assert [said[Role.PUBLISHED] for said, _ in found] == [clip[2] for clip in CLIPS]


def test_the_name_of_a_file_above_titles_that_are_counted_is_none_of_them() -> None:
    text = "أبرز ما نشرته الصحف\n" + "".join(
        f"{n}- {clip[0]}\n{WORDS}\n({clip[1]}، {clip[2]})\n" for n, clip in enumerate(CLIPS, 1)
    )
    assert [said[Role.TITLE] for said, _ in clippings(text)] == [clip[0] for clip in CLIPS]


def test_the_number_and_the_keywords_of_the_next_item_are_none_of_this_one() -> None:
    items = [("السوق تفتح أبوابها", "14-3-2019"), ("عودة التجار", "2-5-2018")]
    layout = "AAF0112 4 EC 0345\nالمغرب/اقتصاد\n{}\nعدن {} (أ ف ب) - {}\nاب/جد\n"
    found = agency_items("".join(layout.format(*item, WORDS) for item in items))
    assert [title for title, _, _ in found] == [title for title, _ in items]
    assert all(words.endswith(WORDS.rsplit("\n", maxsplit=1)[-1]) for _, _, words in found)


def test_what_databases_write_under_clippings_is_none_of_them() -> None:
    text = "".join(
        f"{title}\n{outlet} (Cairo, Egypt) - {day}\n{WORDS}\nRecord Number: 10{n}\n"
        f"Copyright (c) 2019 {outlet}\n\n"
        for n, (title, outlet, day) in enumerate(CLIPS)
    )
    found = clippings(text)
    assert [(said[Role.TITLE], said[Role.PUBLISHER]) for said, _ in found] == [
        (title, outlet) for title, outlet, _ in CLIPS
    ]
    assert all(words.endswith(WORDS) for _, words in found)


def test_an_agency_between_strokes_behind_the_day() -> None:
    items = [("السوق تفتح أبوابها", "14 مارس 2019"), ("عودة التجار", "2 مايو 2018")]
    layout = "ZCZC MEN01\n{}\nعدن في {} / أ ش أ / {}\nNNNN\n"
    found = agency_items("".join(layout.format(*item, WORDS) for item in items))
    assert [(title, day) for title, day, _ in found] == items
    assert all(words.endswith(WORDS.rsplit("\n", maxsplit=1)[-1]) for _, _, words in found)


def test_what_looks_like_boilerplate_within_a_clipping_stays() -> None:
    words = (
        "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها، وعاد التجار إليها في الربيع. "
        * 2
    )
    inner = "الموقع الرسمي: https://a.example/x"
    text = "\n".join(
        f"سوق السمك رقم {n} يعود\nجريدة النهر، 4 مارس 2019\n{words}\n{inner}\n{words}\n{inner}"
        for n in (1, 2)
    )
    found = clippings(text)
    assert [said[Role.TITLE] for said, _ in found] == [
        "سوق السمك رقم 1 يعود",
        "سوق السمك رقم 2 يعود",
    ]
    assert [under.count(inner) for _, under in found] == [1, 1]


@pytest.mark.parametrize("head", ["{0} | {1} | {2}", "{2} - {0} - {1}"])
def test_heads_that_say_outlet_day_and_title_on_one_line(head: str) -> None:
    titles = ("سوق السمك يعود إلى مكانه", "الجسر القديم يفتح من جديد")
    words = "وعاد التجار إلى السوق بعد سنتين من الأشغال التي كلفت سبعة ملايين درهم. " * 3
    text = "\n\n".join(
        f"{head.format('مرسى الأطلسي', f'2019-03-0{n}', title)}\n{words}"
        for n, title in enumerate(titles, 1)
    )
    found = [said for said, _ in clippings(f"قصاصات الصحف\n{text}")]
    assert [each[Role.TITLE] for each in found] == [*titles]
    assert {each[Role.PUBLISHER] for each in found} == {"مرسى الأطلسي"}
    assert [each[Role.PUBLISHED] for each in found] == ["2019-03-01", "2019-03-02"]
