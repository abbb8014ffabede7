"""Names of what is measured, with what is glued to them."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.figures.measure_words import changes, is_measure, measures, pronoun_base, stem


@pytest.mark.parametrize("word", ["صادرات", "السعر", "قيمتها", "سعره", "وصادرات"])
def test_measures_are_known_behind_particles_and_before_pronouns(word: str):
    assert is_measure(fold_word(word))


@pytest.mark.parametrize("word", ["شجرة", "مدينة", "قال"])
def test_other_words_are_none(word: str):
    assert not is_measure(fold_word(word))


def test_the_base_of_a_measure_with_a_pronoun():
    assert pronoun_base(fold_word("سعرها")) == fold_word("سعر")
    assert pronoun_base(fold_word("قيمتها")) == fold_word("قيمة")
    assert pronoun_base(fold_word("السعر")) is None


def test_a_word_keeps_three_letters_of_its_stem():
    assert stem("والسعر") == "سعر"
    assert stem("بسم") == "بسم"


def test_words_are_folded():
    for word in measures("strong") | changes():
        assert fold_word(word) == word
