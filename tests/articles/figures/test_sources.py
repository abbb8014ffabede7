"""Where a sentence names its sources."""

from __future__ import annotations

import pytest

from articles.figures.figure_text import FigureText
from articles.figures.sources import Source, Sources
from articles.timeline.extraction import find_times


def sources_of(body: str) -> list[Source]:
    text = FigureText(body, find_times(body, None))
    return Sources(text).named(0, len(text.words))


def test_each_claim_of_a_sentence_has_its_source() -> None:
    found = sources_of("أعلنت الوزارة أن العمل بدأ، وذكرت النقابة أن العمال غادروا")
    assert [source.name for source in found] == ["الوزارة", "النقابة"]
    assert found[0].last <= found[0].holds_from < found[1].first


def test_what_is_said_may_stand_before_according_to() -> None:
    [said] = sources_of("بدأ العمل حسب المكتب المحلي")
    [told] = sources_of("أعلنت الوزارة أن العمل بدأ")
    assert said.said_after
    assert not told.said_after


def test_own_words_lead_back() -> None:
    [source] = sources_of("بدأ العمل حسب قوله")
    assert source.name is None


@pytest.mark.parametrize(
    "body",
    [
        "وجدت الشرطة مفتاحا في الحديقة",
        "سجل اللاعب هدفا في الدقيقة الأخيرة",
        "قد ترى المدينة نورا جديدا",
        "يذكر أن العمل بدأ",
        "المادة التي قال إنها مفيدة",
        "ما قال المدير إن العمل بدأ في ذلك الوقت",
    ],
)
def test_what_is_not_said_has_no_source(body: str) -> None:
    assert sources_of(body) == []
