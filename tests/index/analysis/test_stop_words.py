"""Words without a subject, as terms."""

from __future__ import annotations

from index.analysis.folding import fold
from index.analysis.stop_words import read_interrogatives, read_stop_words
from index.analysis.tokenizer import Tokenizer


def test_words_are_terms_as_the_index_cuts_them():
    for word in read_stop_words():
        assert fold(word) == word
        assert [*Tokenizer().terms(word)] == [word]


def test_particles_are_there_and_nouns_are_not():
    assert {"في", "من", fold("على")} <= read_stop_words()
    assert fold("ميناء") not in read_stop_words()


def test_what_begins_a_question_in_the_languages_of_the_press():
    assert {fold("كيف"), "what", "combien"} <= read_interrogatives()
    assert fold("ميناء") not in read_interrogatives()
