from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.families.candidates import Candidates
from articles.families.likeness import CopyKind, likeness
from articles.families.shingles import sample, shared, shingles_in_order
from articles.families.story import Story

WORDS = [
    "المجلس",
    "الجهة",
    "المشروع",
    "الطريق",
    "الميناء",
    "القرية",
    "السوق",
    "الماء",
    "المدرسة",
    "المستشفى",
    "الوزير",
    "اللجنة",
    "المكتب",
    "العمال",
    "الفلاحون",
    "التجار",
    "السكان",
    "أعلن",
    "أكد",
    "أوضح",
    "أضاف",
    "قرر",
    "بدأ",
    "انتهى",
    "ارتفع",
    "انخفض",
    "وصل",
    "غادر",
    "افتتح",
    "زار",
    "وقع",
    "دعا",
    "طالب",
    "جديدة",
    "قديمة",
    "كبيرة",
    "صغيرة",
    "واسعة",
    "حديثة",
    "مهمة",
    "خلال",
    "بعد",
    "قبل",
]


def text(seed: int, count: int = 160) -> str:
    choose = random.Random(seed)
    return " ".join(choose.choice(WORDS) for _ in range(count))


def story(body: str, day: int | None = 100) -> Story:
    return Story(f"{abs(hash(body))}", body, day)


def kind(first: str, second: str, *days: int) -> CopyKind | None:
    first_day, second_day = days or (100, 100)
    return likeness(story(first, first_day), story(second, second_day)).kind


WIRE = text(1)


def edited(body: str) -> str:
    """As a desk edits a wire: a word here and there, another end."""
    words = body.split()
    for place in range(11, len(words), 23):
        words[place] = "تعديل"
    return " ".join([*words[:-12], "خاتمة", "أخرى", "كتبها", "مكتب", "التحرير", "في", "الجريدة"])


def test_exact_wire_and_shortened_copies() -> None:
    assert kind(WIRE, WIRE) is CopyKind.EXACT
    assert kind(WIRE, edited(WIRE)) is CopyKind.WIRE
    assert kind(WIRE, " ".join(WIRE.split()[:50])) is CopyKind.SHORTENED
    assert kind(" ".join(WIRE.split()[:50]), WIRE) is CopyKind.SHORTENED
    assert kind(WIRE, edited(WIRE), 100, 101) is CopyKind.WIRE


def test_spelling_makes_no_difference() -> None:
    other = WIRE.replace("أ", "ا").replace("ة", "ه").replace("المجلس", "المـجلس")
    assert kind(WIRE, other) is CopyKind.EXACT


def test_other_stories_are_none() -> None:
    assert kind(WIRE, text(2)) is None
    assert kind(WIRE, "") is None
    quoted = f"{text(3, 200)} {' '.join(WIRE.split()[60:90])} {text(4, 200)}"
    assert kind(WIRE, quoted) is None
    review = f"{text(5, 150)} {WIRE} {text(6, 300)}"
    assert kind(WIRE, review) is None


def test_bulletins_of_other_days_are_not_one_story() -> None:
    form = text(7, 120).split()
    first = " ".join(["نشرة", "الطقس", "لهذا", "اليوم", *form[:60], "غائمة", *form[60:]])
    second = " ".join(["نشرة", "الطقس", "لهذا", "اليوم", *form[:60], "صافية", "حارة", *form[60:]])
    assert kind(first, second, 100, 100) is not None
    assert kind(first.replace("غائمة", text(8, 12)), second, 100, 101) is None


def test_days_apart_ask_for_more() -> None:
    most = " ".join(WIRE.split()[:110] + text(9, 40).split())
    assert kind(WIRE, most, 100, 100) is not None
    assert kind(WIRE, most, 100, 130) is None
    assert likeness(story(WIRE, None), story(most, 100)).days is None


def test_a_release_edited_sentence_by_sentence_is_a_copy() -> None:
    words = WIRE.split()
    for place in range(4, len(words), 8):
        words[place] = "تعديل"
    every_eighth = " ".join(words)
    assert likeness(story(WIRE), story(every_eighth)).containment < 0.5
    assert kind(WIRE, every_eighth) is not None


def test_a_story_inside_of_a_round_up_is_no_copy() -> None:
    words = WIRE.split()[:90]
    assert kind(" ".join(words), f"{text(11, 120)} {' '.join(words)} {text(12, 120)}") is None


def test_an_agency_that_both_name_is_evidence() -> None:
    first, second = f"{WIRE} (رويترز)", f"رويترز - {edited(WIRE)}"
    assert likeness(story(first), story(second)).agency == "رويترز"
    assert likeness(story(WIRE), story(second)).agency is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_of_both_alike(first: str, second: str) -> None:
    one, other = likeness(story(first), story(second)), likeness(story(second), story(first))
    assert (one.jaccard, one.containment, one.kind) == (
        other.jaccard,
        other.containment,
        other.kind,
    )
    assert 0 <= one.jaccard <= one.containment <= 1


def test_numbers_are_the_same_in_every_process() -> None:
    assert shingles_in_order("واحد اثنان ثلاثة أربعة خمسة").tolist() == [152449734377200185]
    assert len(shingles_in_order("واحد اثنان ثلاثة أربعة")) == 0


@pytest.mark.parametrize("count", [3, 40, 400])
def test_candidates_find_copies_among_many(count: int, monkeypatch) -> None:
    monkeypatch.setattr("articles.families.candidates._MOST_NEW", 500)
    stories = [story(text(seed, 120)) for seed in range(100, 100 + count)]
    half = len(stories) // 2
    known = Candidates((n, sample(each.shingles)) for n, each in enumerate(stories[:half]))
    for number, each in enumerate(stories[half:], half):
        known.add(number, sample(each.shingles))
    for number in (0, half, count - 1):
        short = story(" ".join(stories[number].body.split()[:60]))
        assert known.of(sample(short.shingles))[:1] == [number]
        assert known.of(sample(stories[number].shingles), number) == []
    assert shared(stories[0].shingles, stories[0].shingles) == len(stories[0].shingles)


FORM = (
    "ارتفع صافي أرباح البنك بنسبة {} في المئة خلال النصف الأول من العام وبلغ {} مليون ريال "
    "مقابل {} مليون ريال للفترة نفسها من العام السابق، وبلغت ربحية السهم {} ريال وارتفعت "
    "الموجودات إلى {} مليار ريال."
)


def test_reports_of_one_form_with_other_numbers_are_no_copies():
    numbers = ("18.7", "2066", "1741", "1.71", "190")
    first = Story("a", FORM.format(*numbers))
    second = Story("b", FORM.format("1.2", "2252", "2225", "1.50", "188"))
    rounded = Story("c", FORM.format("18.7", "٢٠٦٦", "1741", "1.7", "190"))
    assert likeness(first, second).other_numbers
    assert likeness(first, second).kind is None
    assert likeness(first, rounded).kind is not None


def test_few_numbers_tell_nothing():
    words = " ".join(WORDS)
    first, second = Story("a", f"{words} 14 {words}"), Story("b", f"{words} 15 {words}")
    assert likeness(first, second).kind is not None
