"""The lexicon of kin, and what a noun has in it."""

from __future__ import annotations

import pytest

from articles.arabic.lexicon import Lemma, LemmaKind, Lexicon, read_lexicon


@pytest.mark.parametrize(
    ("noun", "kin"),
    [("وزير", "وزراء"), ("الضحايا", "ضحية"), ("أيام", "يوم"), ("حي", "أحياء"), ("رئيس", "رؤساء")],
)
def test_a_noun_knows_its_singular_and_its_plurals(noun: str, kin: str) -> None:
    assert kin in read_lexicon().kin_of_noun(noun)


def test_a_noun_is_not_its_own_kin() -> None:
    assert "وزير" not in read_lexicon().kin_of_noun("وزير")
    assert "وزير" not in read_lexicon().kin_of_noun("الوزير")


def test_what_is_not_in_it_has_no_kin() -> None:
    assert read_lexicon().kin_of_noun("قلنسوانات") == ()
    assert read_lexicon().kin_of_noun("") == ()


def test_forms_of_verbs_are_no_kin_of_nouns() -> None:
    lexicon = Lexicon([("كتب", Lemma(LemmaKind.VERB, ("كتب", "يكتب")))])
    assert lexicon.kin_of_noun("يكتب") == ()


def test_the_table_is_whole() -> None:
    lexicon = read_lexicon()
    assert len(lexicon.lemmas) > 10_000
    for lemma in lexicon.lemmas:
        # Letters only: what a dictionary says of a word is no form of it.
        assert all(min(form) >= "ء" and max(form) <= "ي" for form in lemma.forms)
    assert (
        sum(lemma.kind is LemmaKind.NOUN and len(lemma.forms) > 1 for lemma in lexicon.lemmas)
        > 4000
    )
    assert {number for numbers in lexicon.families.values() for number in numbers} <= set(
        range(len(lexicon.lemmas))
    )
