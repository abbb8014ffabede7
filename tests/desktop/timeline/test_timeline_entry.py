"""The events of an article in their order, the article's own date among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.timeline.edtf import edtf_interval
from articles.timeline.events import EventKind
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import TimeType
from desktop.display.isolation import without_controls
from desktop.timeline.timeline_entry import TimelineEntry, timeline_entries
from tests.desktop.making import stated, time_at

UNKNOWN = PublicationDate()


def said(entries: tuple[TimelineEntry, ...]) -> list[str]:
    return [f"{entry.kind.value}: {without_controls(entry.date)}" for entry in entries]


def test_past_present_and_future():
    times = (
        time_at("2026", "2026", label="ينطلق القطار"),
        time_at("2011", "2011", label="افتتح الميناء"),
        time_at("ماي", "2019-05", label="زاره الوزير"),
    )
    entries = timeline_entries(times, stated("2019-05-20"), "نُشر المقال")
    assert said(entries) == [
        "past: 2011",
        "past: ماي 2019",  # it covers the day of publication
        "published: 20 ماي 2019",
        "future: 2026",
    ]
    assert entries[2].label == "نُشر المقال"
    assert entries[2].span is None
    assert entries[0].span is not None


def test_without_a_date_nothing_lies_in_the_future():
    times = (time_at("2099", "2099"), time_at("2011", "2011"))
    entries = timeline_entries(times, UNKNOWN, "نُشر المقال")
    assert said(entries) == ["past: 2011", "past: 2099"]


@pytest.mark.parametrize(
    ("value", "kind", "certain"),
    [
        ("2011", TimeType.DATE, True),
        ("2011~", TimeType.DATE, False),
        ("2011-05?", TimeType.DATE, False),
        ("2009/2013", TimeType.DATE, True),
        ("2009~/2013", TimeType.DATE, False),
    ],
)
def test_what_the_text_is_not_sure_of_is_hollow(value: str, kind: TimeType, certain: bool):
    (entry,) = timeline_entries((time_at("حينها", value, kind=kind),), UNKNOWN, "")
    assert entry.is_certain is certain


def test_a_duration_stands_where_it_is_anchored():
    anchored = time_at("ثلاث سنوات", "P3Y", kind=TimeType.DURATION, covers="2016/2019")
    free = time_at("سنتين", "P2Y", kind=TimeType.DURATION)
    (entry,) = timeline_entries((free, anchored), UNKNOWN, "")
    assert without_controls(entry.date) == "2016–2019"
    assert not entry.is_certain


def test_what_has_no_place_in_time_is_left_out():
    times = (
        time_at("يوما ما", None),
        time_at("الثالثة", "T15:00", kind=TimeType.TIME),
        time_at("سنويا", "P1Y", kind=TimeType.SET),
    )
    assert timeline_entries(times, UNKNOWN, "") == ()


def test_the_same_event_told_twice_comes_once():
    again = (
        time_at("2011", "2011", label="افتتح الميناء"),
        time_at("سنة 2011", "2011", label="افتتح الميناء"),
        time_at("2011", "2011", label="وصل أول مركب"),
    )
    labels = [entry.label for entry in timeline_entries(again, UNKNOWN, "")]
    assert labels == ["افتتح الميناء", "وصل أول مركب"]


def test_an_inferred_date_is_hollow():
    inferred = PublicationDate("2019", DateEvidence.INFERRED, "السنة الماضية")
    (entry,) = timeline_entries((), inferred, "نُشر المقال")
    assert entry.kind is EventKind.PUBLISHED
    assert not entry.is_certain


@given(
    st.lists(
        st.builds(
            lambda first, more, form: form.format(first, first + more),
            st.integers(1900, 2050),
            st.integers(0, 9),
            st.sampled_from(["{0}", "{0}/{1}", "{0}-05", "{0}-05-07", "{0}~", "{0}-05/{1}-06"]),
        ),
        max_size=8,
    )
)
def test_events_come_oldest_first(values: list[str]):
    times = tuple(time_at(value, value, label=value) for value in values)
    entries = timeline_entries(times, UNKNOWN, "")
    assert len(entries) == len(set(values))
    places = [edtf_interval(entry.label) for entry in entries]
    assert places == sorted(places, key=lambda days: (days[0], -days[1].toordinal()))
