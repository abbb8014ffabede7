"""Which figures of a sentence are told, and which are only set against those."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.statement_parts import StatementParts
from articles.timeline.extraction import find_times

PARALLEL = (
    "ارتفعت المبيعات سنة 2014 إلى 90 طنا مقابل 80 طنا سنة 2013، "
    "كما ارتفعت الأرباح إلى 30 مليون درهم مقابل 20 مليون درهم"
)


def parts_of(body: str) -> tuple[StatementParts, int]:
    reading = read_figures(body, find_times(body, None))
    mentions = [each.mention for each in reading.asked]
    return StatementParts(reading.text, mentions), len(mentions)


@pytest.mark.parametrize(
    ("body", "rivals"),
    [
        (PARALLEL, [False, True, False, True]),
        ("ارتفع إنتاج الزيت من 30 طنا إلى 40 طنا", [True, False]),
        ("باعت القرية 30 طنا من 40 طنا", [False, False]),
        ("باعت القرية 30 طنا مقارنة بنحو 20 طنا", [False, True]),
    ],
)
def test_what_is_only_set_against_another(body: str, rivals: list[bool]) -> None:
    parts, count = parts_of(body)
    assert [parts.is_rival(number) for number in range(count)] == rivals


def test_the_peer_plays_the_same_part_past_one_of_the_other() -> None:
    parts, count = parts_of(PARALLEL)
    assert [parts.peer(number) for number in range(count)] == [None, None, 0, 1]


def test_a_figure_of_another_sentence_is_no_peer() -> None:
    parts, _ = parts_of("باعت القرية 30 طنا مقابل 20 طنا. وباع المتجر 9 أطنان")
    assert parts.peer(2) is None
    assert parts.told_before(2) == 0


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (PARALLEL, ["2014", "2013", "2014", "2013"]),
        ("باع المتجر 40 هاتفا مقابل 30 هاتفا سنة 2011.", [None, "2011"]),
        (
            "بلغت أرباح المصرف 28 مليون درهم في سنة 2012، بارتفاع نسبته 36% قياسا بسنة 2011.",
            ["2012", "2012"],
        ),
        (
            "في 2011، تراجع إنتاج القمح إلى 9.2 مليون طن من أصل 10.4 مليون طن في 2010.",
            ["2011", "2010"],
        ),
    ],
)
def test_each_part_goes_on_with_its_own_time(body: str, expected: list[str | None]) -> None:
    assert [figure.period for figure in find_figures(body, find_times(body, None))] == expected
