"""The words without a subject."""

from __future__ import annotations

from index.analysis.folding import fold
from index.analysis.stop_words import read_interrogatives, read_stop_words


def test_they_are_folded() -> None:
    assert all(word == fold(word) for word in read_stop_words() | read_interrogatives())


def test_the_words_that_ask_are_known() -> None:
    assert {fold("متى"), fold("لماذا"), fold("أين")} <= read_interrogatives() & read_stop_words()


def test_nouns_of_the_press_have_a_subject() -> None:
    assert read_stop_words().isdisjoint({"ميناء", "وزير", "حكومه", "نفط"})
