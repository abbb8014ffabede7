"""Which words share a stem with a family, and no root."""

from __future__ import annotations

import pytest

from index.analysis.folding import fold
from index.analysis.stemming import Stemmer
from index.analysis.stop_words import read_stop_words
from index.words.lemmas import Lemmas
from index.words.strangers import Strangers

STEMMER = Stemmer()
STRANGERS = Strangers(Lemmas(STEMMER), STEMMER.without_prefix, read_stop_words())


@pytest.mark.parametrize(
    ("word", "other"),
    [("صفة", "صف"), ("وعد", "عد"), ("ماء", "ما"), ("ضم", "ضمان"), ("نبي", "نبات")],
)
def test_a_stem_that_two_roots_share_makes_no_family(word: str, other: str) -> None:
    assert STRANGERS.among(fold(word), [fold(other)]) == [fold(other)]


@pytest.mark.parametrize(
    ("word", "other"),
    [("أعطى", "المعطيات"), ("يعتدي", "المعتدين"), ("عدو", "المعادين"), ("كتاب", "مكتبة")],
)
def test_weak_roots_and_their_participles_are_no_strangers(word: str, other: str) -> None:
    assert not STRANGERS.among(fold(word), [fold(other)])
    assert not STRANGERS.among(fold(other), [fold(word)])


def test_what_the_lexicon_does_not_know_may_be_kin() -> None:
    assert not STRANGERS.among(fold("وصف"), ["قلنسوانات"])
