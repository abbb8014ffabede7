"""What is said of a mark of the axis and of a bar of its density."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.display.isolation import without_controls
from desktop.timeline.axis_layout import DensityBar, Mark
from desktop.timeline.axis_wording import bar_words, mark_words
from tests.desktop.timeline.dated import table_of

TABLE = table_of("2009", "2011-03", "2012", "2013-05-01")


def mark(*rows: int, **facts: object) -> Mark:
    values: dict[str, object] = {
        "events": rows, "left": 0.0, "right": 10.0, "row": 0, "certain": True, "future": False,
        "is_bar": False, "is_open_left": False, "is_open_right": False,
    }  # fmt: skip
    known = {name: value for name, value in {**values, **facts}.items() if name in FIELDS}
    return Mark(**known)  # type: ignore[arg-type]


FIELDS = set(Mark.__dataclass_fields__)


def said(shown: Mark) -> str:
    return without_controls(mark_words(TABLE, shown))


def test_one_event_is_its_date():
    assert said(mark(0)) == "2009"
    assert said(mark(1)) == "مارس 2011"


def test_several_are_counted_and_not_all_named():
    assert said(mark(0, 1)) == "2009، مارس 2011 · حدثان"
    assert said(mark(0, 1, 2, 3)) == "2009، مارس 2011، 2012… · 4 أحداث"


def test_doubt_and_future_are_said():
    assert said(mark(0, certain=False)) == "2009 · تاريخ غير مؤكد"
    assert said(mark(0, future=True)) == "2009 · لاحق لنشر المقال"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2009, 1, 1), date(2009, 12, 31), "2009: 12 حدثا"),
        (date(2009, 3, 1), date(2009, 3, 31), "مارس 2009: 12 حدثا"),
    ],
)
def test_a_bar_says_its_stretch_and_how_many(first: date, last: date, words: str):
    fields = DensityBar.__dataclass_fields__
    facts: dict[str, object] = dict.fromkeys(fields, 0)
    facts |= {"first": first.toordinal(), "last": last.toordinal(), "count": 12}
    bar = DensityBar(**facts)  # type: ignore[arg-type]
    assert without_controls(bar_words(bar)) == words
    assert without_controls(bar_words(replace(bar, count=1))).endswith("حدث واحد")
