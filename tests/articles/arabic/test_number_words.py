"""The lexicon of number words: each written form, with everything glued to it."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.arabic.number_words import Role, number_lexicon


@pytest.mark.parametrize(
    ("word", "value", "role"),
    [
        ("خمسة", 5, Role.UNIT),
        ("عشرون", 20, Role.TENS),
        ("مائتين", 200, Role.HUNDRED),
        ("مليون", 1_000_000, Role.SCALE),
        ("نصف", 0.5, Role.FRACTION),
    ],
)
def test_a_word_has_its_value_and_role(word: str, value: float, role: Role):
    found = number_lexicon().words[fold_word(word)]
    assert (found.value, found.role) == (value, role)
    assert not found.conjoined
    assert (found.prefix, found.definite) == (0, False)


def test_what_is_glued_to_a_word_is_told():
    words = number_lexicon().words
    assert words[fold_word("وخمسة")].conjoined
    assert words[fold_word("وبخمسة")].prefix == 2
    assert words[fold_word("الخمسة")].definite
    assert words[fold_word("للخمسة")].definite


def test_one_is_never_and_and_a_number():
    assert not number_lexicon().words[fold_word("واحد")].conjoined


def test_a_dual_scale_is_two_of_it():
    assert number_lexicon().words[fold_word("ألفين")].dual == 2000


def test_ordinals_agree_with_their_nouns():
    ordinals = number_lexicon().ordinals
    third, its_feminine = ordinals[fold_word("الثالث")], ordinals[fold_word("الثالثة")]
    assert (third.value, third.is_feminine, third.definite) == (3, False, True)
    assert (its_feminine.value, its_feminine.is_feminine) == (3, True)
    assert not ordinals[fold_word("الحادي")].is_whole


def test_every_form_is_folded():
    lexicon = number_lexicon()
    for form in (*lexicon.words, *lexicon.parts, *lexicon.ordinals):
        assert fold_word(form) == form
