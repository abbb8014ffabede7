"""Lines of a text that say when it was published."""

from __future__ import annotations

import pytest

from articles.timeline.events import events_of
from articles.timeline.extraction import find_times
from articles.timeline.publication import Declarations, publication_date
from articles.timeline.publication_date import DateEvidence, PublicationDate


@pytest.mark.parametrize(
    "line",
    [
        "الأحد 16 سبتمبر 2012 الساعة 08 مساء",
        "تاريخ النشر: 16/09/2012",
        "نشر في المساء يوم 16 - 09 - 2012",
        "نابلس 16-9-2012 وفا- قال الوزير",
        "الأحد, 16-سبتمبر-2012",
    ],
)
def test_a_line_at_the_head_states_the_date(line: str) -> None:
    body = f"عنوان المقال\n{line}\nقال الوزير إن الأشغال متواصلة في المدينة."
    found = publication_date(Declarations(), body)
    assert (found.value, found.evidence) == ("2012-09-16", DateEvidence.STATED)


@pytest.mark.parametrize(
    "line",
    [
        "ولد الكاتب في 16 سبتمبر 1912 بمدينة فاس وتعلم فيها القراءة والكتابة وحفظ القرآن",
        "قال إن الاتفاق وقع يوم 16 سبتمبر 2012 في حضور وزراء كثيرين من بلدان مختلفة",
    ],
)
def test_a_sentence_with_a_date_states_nothing(line: str) -> None:
    assert publication_date(Declarations(), f"عنوان\n{line}.").value is None


def test_the_head_of_a_table_states_nothing() -> None:
    body = "نتائج المصرف\n31/12/2010    31/12/2011\nالودائع 101 103"
    assert publication_date(Declarations(), body).value is None


def test_the_line_of_publication_tells_of_no_event() -> None:
    body = "مصطلحات جديدة\nالسبت, 17 مارس, 2012, 11:12\nاجتمع المجلس في 17 مارس 2012 وقرر البناء"
    times = find_times(body, "2012-03-17")
    assert [time.label == "" for time in times if time.value == "2012-03-17"] == [True, False]
    published = PublicationDate("2012-03-17", DateEvidence.STATED, "السبت, 17 مارس, 2012")
    assert [event.label for event in events_of(times, published)] == [times[-1].label, ""]


def test_another_day_on_a_line_is_an_event() -> None:
    (time,) = find_times("السبت, 17 مارس, 2012", "2012-03-20")
    assert time.label
