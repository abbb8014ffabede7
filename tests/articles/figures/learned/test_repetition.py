"""Which figures tell the same thing, and which of them is shown."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.headlines import title_end
from articles.figures.learned.repetition import things_told, told_in_title


def told(body: str) -> list[list[str]]:
    """The words of the figures of each thing, those to be shown first."""
    reading, figures = read_figures(body), find_figures(body)
    things = things_told(reading.text, reading.mentions, figures, title_end(reading.text))
    return [[figures[number].text for number in thing] for thing in things]


def test_a_value_told_twice_is_shown_where_it_stands_first() -> None:
    body = "المصنع ينتج 45 ألف طن\nوأكد المدير أن الإنتاج بلغ 45 ألف طن من الحليب سنويا."
    assert told(body) == [["45 ألف طن", "45 ألف طن"]]


@pytest.mark.parametrize(
    ("title", "exact"),
    [
        ("الميناء يستقبل 92 ألف مسافر", "92,3 ألف مسافر"),
        ("الميناء يستقبل 92 ألف مسافر", "92317 مسافرا"),
        ("أرباح المصنع ترتفع 21%", "21.63%"),
        ("صادرات التمور 1.2 مليار درهم", "1.17 مليار درهم"),
        ("الميناء يستقبل أكثر من 4600 مسافر", "4631 مسافرا"),
        ("المكتبة تجمع نحو 400 ألف كتاب", "392 ألف كتاب"),
        ("التأمين يشمل 2500 منشأة", "2464 منشأة"),
        ("المكتبة تجمع 600 مليون درهم", "607 مليون درهم"),
    ],
)
def test_what_a_title_rounds_is_shown_as_the_body_tells_it(title: str, exact: str) -> None:
    things = told(f"{title}\nأعلنت الإدارة أن الحصيلة بلغت {exact} خلال السنة.")
    assert [thing[0] for thing in things] == [exact]


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("الميناء يستقبل 92 ألف مسافر", "95 ألف مسافر"),
        ("أرباح المصنع ترتفع 1%", "0.8%"),
        ("المعرض يدوم 9 ساعات", "9.5 ساعات"),
        ("بناء 20 مدرسة", "21 مدرسة"),
        ("بناء 2500 مدرسة", "2561 مدرسة"),
        ("بناء 2564 مدرسة", "2561 مدرسة"),
        ("بناء أكثر من 200 مدرسة", "190 مدرسة"),
        ("بناء أكثر من 200 مدرسة", "290 مدرسة"),
    ],
)
def test_another_value_is_another_thing(title: str, other: str) -> None:
    assert len(told(f"{title}\nوقالت الإدارة إن الرقم كان {other} في السنة السابقة.")) == 2


@pytest.mark.parametrize(
    "amount",
    [
        "500 مليون جنيه سوداني (100 مليون دولار)",
        "500 مليون جنيه سوداني ما يعادل 100 مليون دولار",
        "500 مليون جنيه سوداني، أي نحو 100 مليون دولار",
    ],
)
def test_an_amount_in_another_unit_takes_no_place_of_its_own(amount: str) -> None:
    things = told(f"يحتاج المشروع إلى {amount} من أجل التوسعة.")
    assert [len(thing) for thing in things] == [2]
    assert things[0][0].startswith("500")


def test_two_amounts_side_by_side_are_two_things() -> None:
    assert len(told("دفع النادي 500 مليون جنيه سوداني للملعب و100 مليون دولار للاعبين.")) == 2


def test_a_title_given_apart_tells_what_it_rounds() -> None:
    body = "أعلنت الإدارة أن الميناء استقبل 92317 مسافرا خلال السنة."
    title = read_figures("الميناء يستقبل 92 ألف مسافر").asked
    found = told_in_title(title, read_figures(body).mentions, find_figures(body))
    assert {low for _, low, _ in found} == {92_000, 92_317}


def test_a_title_of_hundreds_of_figures_is_none() -> None:
    body = "ينتج المصنع 92,3 ألف طن"
    mentions, figures = read_figures(body).mentions, find_figures(body)
    rounded = read_figures("92 ألف طن").asked
    others = [*read_figures("باعوا 7 كتب").asked] * 300
    assert told_in_title([*rounded, *others], mentions, figures) > told_in_title(
        [*others, *rounded], mentions, figures
    )
