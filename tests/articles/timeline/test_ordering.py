from __future__ import annotations

from articles.timeline.extraction import find_times
from articles.timeline.ordering import EntryKind, timeline_of

BODY = (
    "تنتهي الأشغال في غشت 2026.\nبدأت الأشغال سنة 2015.\nأعلن ذلك اليوم الأحد.\n"
    "وولدت الفكرة حوالي سنة 1990.\nواستمر البحث 13 سنة.\nتوقفت الأشغال يوم 3 ماي 2015."
)


def test_entries_are_in_the_order_of_the_calendar() -> None:
    timeline = timeline_of(find_times(BODY, "2025-05-25"), "2025-05-25")
    assert [entry.value for entry in timeline.entries] == [
        "1990~", "2015", "2015-05-03", "2025-05-25", "2026-08",
    ]  # fmt: skip
    assert [entry.kind for entry in timeline.entries] == [
        EntryKind.PAST, EntryKind.PAST, EntryKind.PAST, EntryKind.PRESENT, EntryKind.FUTURE,
    ]  # fmt: skip
    assert [entry.certain for entry in timeline.entries] == [False, True, True, True, True]
    assert timeline.undated == ()


def test_mentions_of_one_time_are_one_entry() -> None:
    times = find_times("بدأت الأشغال سنة 2015.\nوتوقفت الأشغال كلها سنة 2015.")
    (entry,) = timeline_of(times).entries
    assert len(entry.mentions) == 2
    assert entry.label == "بدأت الأشغال"
    assert entry.kind is None


def test_what_has_no_value_is_kept_apart() -> None:
    timeline = timeline_of(find_times("أعلن ذلك أمس الاثنين"))
    assert timeline.entries == ()
    assert [time.text for time in timeline.undated] == ["أمس الاثنين"]
