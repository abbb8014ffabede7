"""The words by which it is told whether a time is a figure's own."""

from __future__ import annotations

from articles.arabic.folding import fold_word
from articles.figures.learned.period_cues import period_cues


def test_every_list_has_folded_words() -> None:
    for words in period_cues():
        assert words
        assert all(word == fold_word(word) for word in words)


def test_what_came_of_it_may_be_glued_to_a_particle() -> None:
    assert {"بلغ", "وبلغ"} <= period_cues().outcomes
