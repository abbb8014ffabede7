"""Where the points of an indicator stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.ledger.claim import Status
from articles.span import Span
from desktop.ledger.chart_layout import Area, lay_out
from desktop.ledger.ledger_entry import LedgerLine, Tone

AREA = Area(10, 10, 600, 200)


def line(value: float, year: float | None, **facts: object) -> LedgerLine:
    made: dict[str, object] = {
        "article_id": "a",
        "span": Span(0, 1),
        "indicator": 1,
        "value": str(value),
        "short_value": str(value),
        "counted": "",
        "period": "",
        "title": "",
        "publisher": "",
        "published": None,
        "said_by": "",
        "verdict": "",
        "tone": Tone.PLAIN,
        "before": "",
        "text": "",
        "after": "",
        "low": value,
        "high": value,
        "year": year,
        "status": Status.OBSERVED,
        "is_open_ended": False,
    }
    return LedgerLine(**{**made, **facts})  # type: ignore[arg-type]


def test_older_stands_at_the_right_and_more_stands_higher() -> None:
    layout = lay_out([line(25, 2013.5), line(65, 2015.5)], AREA, 100)
    old, new = layout.points
    assert old.x > new.x
    assert new.y < old.y
    assert layout.path == (0, 1)
    assert layout.tray is None


def test_an_unknown_period_stands_in_the_tray_and_on_no_line() -> None:
    layout = lay_out([line(25, 2013.5), line(65, None), line(80, 2016.5)], AREA, 100)
    assert layout.tray is not None
    undated = layout.point(1)
    assert undated is not None
    assert layout.tray.left <= undated.x <= layout.tray.right <= layout.plot.left
    assert layout.path == (0, 2)


@pytest.mark.parametrize("status", [Status.TARGET, Status.FORECAST])
def test_the_line_goes_through_what_is_there_alone(status) -> None:
    layout = lay_out([line(25, 2013.5), line(40, 2020.5, status=status)], AREA, 100)
    assert layout.path == (0,)


def test_what_contradicts_is_joined_by_a_bracket_once() -> None:
    one = line(65, 2015.5, opponents=(1,), tone=Tone.CONFLICT)
    two = line(25, 2015.5, opponents=(0,), tone=Tone.CONFLICT)
    layout = lay_out([one, two], AREA, 100)
    assert layout.brackets == ((0, 1),)
    assert layout.path == ()


def test_a_range_has_two_heights() -> None:
    point = lay_out([line(20, 2015.5, low=15.0)], AREA, 100).points[0]
    assert point.y < point.y_low


VALUES = st.floats(0, 1e12)
YEARS = st.one_of(st.none(), st.floats(1900, 2100))


@given(st.lists(st.tuples(VALUES, YEARS), max_size=12))
def test_every_point_stands_in_the_area(told) -> None:
    layout = lay_out([line(value, year) for value, year in told], AREA, 100)
    for point in layout.points:
        assert AREA.left - 1e-6 <= point.x <= AREA.right + 1e-6
        assert AREA.top - 1e-6 <= point.y <= AREA.bottom + 1e-6
    assert [value for value, _ in layout.values] == sorted(value for value, _ in layout.values)
