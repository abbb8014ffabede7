"""Which words are surely verbs, and which begin like a particle and are whole."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.arabic.word_kinds import (
    is_likely_noun,
    is_never_counted,
    is_preposed,
    is_verb,
    is_whole_noun,
)


@pytest.mark.parametrize("word", ["نمت", "وتسببت", "ستتولى", "تستطيع", "نفذته"])
def test_a_form_of_a_verb_is_one_with_what_is_glued_to_it(word: str):
    assert is_verb(fold_word(word))


@pytest.mark.parametrize("word", ["تقدم", "نشر", "شركة", "تعز", "أسهم"])
def test_what_can_be_a_noun_or_a_name_is_no_sure_verb(word: str):
    assert not is_verb(fold_word(word))


@pytest.mark.parametrize("word", ["وفيات", "وزراء", "بلدية", "لاجئين", "كرات"])
def test_a_noun_may_begin_with_the_letter_of_a_particle(word: str):
    assert is_whole_noun(fold_word(word))
    assert not is_preposed(fold_word(word))


@pytest.mark.parametrize("word", ["بانخفاض", "بجروح", "لزيارة"])
def test_a_preposition_glued_to_a_noun_is_known(word: str):
    assert is_preposed(fold_word(word))
    assert not is_whole_noun(fold_word(word))


@pytest.mark.parametrize("word", ["بالغ", "وحدة", "وافد", "وزير"])
def test_behind_a_number_what_is_a_noun_more_often_than_not_is_one(word: str):
    assert is_likely_noun(fold_word(word))


@pytest.mark.parametrize("word", ["بالمدينة", "وقف", "وقال", "وضعها", "كتبهم", "لكن"])
def test_what_is_a_particle_a_verb_or_somebodys_is_no_likely_noun(word: str):
    assert not is_likely_noun(fold_word(word))


@pytest.mark.parametrize("word", ["بورصة", "بروكسل", "لندن", "كورونا", "برميل"])
def test_a_name_or_loanword_begins_with_no_preposition(word: str):
    assert is_whole_noun(fold_word(word))
    assert not is_preposed(fold_word(word))


@pytest.mark.parametrize(
    ("word", "expected"),
    [("جزئيا", True), ("مغلقة", True), ("عضوا", False), ("طالبة", False), ("كتاب", False)],
)
def test_an_adverb_stands_behind_no_number(word: str, expected: bool):
    assert is_never_counted(fold_word(word)) is expected
