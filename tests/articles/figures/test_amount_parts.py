"""Parts and wholes of an amount told before them."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures


def read(body: str) -> list[tuple[str, float, str | None]]:
    """Kind, value, unit of all figures of a text."""
    quantities = [asked.quantity for asked in read_figures(body).asked]
    return [(each.kind.value, each.low, each.unit) for each in quantities]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("طول السور 40 مترا، منها 12 تحت الأرض.", ("length", 12, "m")),
        ("مساحة البستان 90 هكتارا منها 30 مروية.", ("area", 30, "ha")),
        ("فقدت الورشة 20 كيلوواط من أصل 90.", ("energy", 90, "kW")),
        ("حكم عليه بـ18 شهرا حبسا منها 6 نافذة.", ("duration", 6, "mo")),
    ],
)
def test_a_part_has_the_unit_of_its_whole(
    body: str, expected: tuple[str, float, str | None]
) -> None:
    assert read(body)[1] == expected


@pytest.mark.parametrize(
    "body",
    ["مساحة البستان 90 هكتارا منها 30 شجرة زيتون.", "في القرية 40 نخلة، منها 12 مثمرة."],
)
def test_what_counts_by_itself_keeps_its_kind(body: str) -> None:
    assert read(body)[1][0] == "count"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("بلغ الامتلاء 90% في الميناء و85 في التل.", ("percent", 85, "%")),
        ("نال التلميذ درجة 14 على 20.", ("ratio", 0.7, None)),
        ("يمنع البيع لمن هم دون سن 15.", ("duration", 15, "a")),
        ("راتبه 4500 صافي كل شهر.", ("money", 4500, None)),
    ],
)
def test_shares_marks_ages_and_pay(body: str, expected: tuple[str, float, str | None]) -> None:
    assert read(body)[-1] == expected


def test_what_nobody_counts_is_in_the_unit_of_the_whole():
    found = find_figures("زرعوا 6 ملايين فدان منها 4 ملايين ذرة ومليونا سمسم")
    assert [figure.kind.value for figure in found[:2]] == ["area", "area"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("بلغت الإيرادات 16 مليار دينار منها 13 مليارا مبيعات نفط و2 مليار إتاوات", "money"),
        ("تباع بين 3 و4 دراهم بالجملة، وما بين 5 و6 بالتقسيط", "money"),
        ("العظمى بين 47 و49 درجة مئوية، والصغرى ليلا بين 31 و33", "temperature"),
        ("هطل على تلك القرية 42 مم وحلب 35 والحسكة 18.5 ودرعا 7", "length"),
    ],
)
def test_the_unit_of_the_whole_row(text: str, kind: str):
    assert {figure.kind.value for figure in find_figures(text)} == {kind}


def test_a_verb_behind_a_part_is_nothing_that_it_counts():
    whole, part = find_figures("صادروا 300 هكتار منها 40 تمتد إلى الوادي")
    assert (whole.unit, part.low, part.unit) == ("ha", 40, "ha")


def test_thousands_of_trees_are_no_part_of_the_money_before() -> None:
    _, trees = find_figures("استثمروا 20 مليون دولار وغرسوا أكثر من 18 ألفا من أشجار الزيتون")
    assert (trees.kind.value, trees.unit) == ("count", None)
