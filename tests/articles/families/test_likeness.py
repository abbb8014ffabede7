"""Two stories are one by what they have in common, where, and when."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.families.likeness import CopyKind, likeness
from articles.families.story import Story

LEFT = " ".join(f"كلمة{number}" for number in range(100))
RIGHT = " ".join(f"لفظ{number}" for number in range(100))
STORIES = st.builds(
    lambda words, day: Story("a", " ".join(words), day),
    st.lists(st.sampled_from(["سد", "جسر", "نهر", "سوق", "طريق"]), max_size=25),
    st.none() | st.integers(1, 9),
)


@given(STORIES, STORIES)
def test_shares_lie_between_nothing_and_all(first: Story, second: Story):
    found = likeness(first, second)
    for share in (found.jaccard, found.containment, found.lead, found.other_lead):
        assert 0 <= share <= 1
    assert found.jaccard <= found.containment
    other = likeness(second, first)
    assert (found.jaccard, found.containment, found.days) == (
        other.jaccard,
        other.containment,
        other.days,
    )


def test_the_same_words_are_an_exact_copy():
    assert likeness(Story("a", LEFT, 1), Story("b", LEFT, 1)).kind is CopyKind.EXACT


def test_other_words_are_another_story():
    assert likeness(Story("a", LEFT, 1), Story("b", RIGHT, 1)).kind is None


def test_the_head_of_a_story_is_a_shortened_copy():
    short = " ".join(LEFT.split()[:45])
    assert likeness(Story("a", LEFT, 1), Story("b", short, 1)).kind is CopyKind.SHORTENED


def test_bulletins_of_two_days_that_speak_of_today_are_two():
    words = "اليوم " + " ".join(LEFT.split()[:80])
    other = words + " " + " ".join(RIGHT.split()[:12])
    assert likeness(Story("a", words, 1), Story("b", other, 5)).kind is None
    assert likeness(Story("a", words, 1), Story("b", other, 1)).kind is not None


def test_days_between_are_known_where_both_are():
    assert likeness(Story("a", LEFT, 1), Story("b", LEFT, 4)).days == 3
    assert likeness(Story("a", LEFT, 1), Story("b", LEFT)).days is None
