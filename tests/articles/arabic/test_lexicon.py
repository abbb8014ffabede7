"""The lexicon of kin: the forms of a lemma, and the lemmas of a root."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.arabic.lexicon import (
    Lemma,
    LemmaKind,
    Lexicon,
    is_accusative,
    is_verb_alone,
    may_be_verb,
    read_lexicon,
)


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("وزير", "وزراء"), ("ضحية", "ضحايا"), ("يوم", "أيام"), ("حي", "أحياء"), ("رئيس", "رؤساء")],
)
def test_a_noun_has_its_plurals(noun: str, plural: str) -> None:
    lemmas = [lemma for lemma in read_lexicon().lemmas if lemma.forms[0] == noun]
    assert any(lemma.kind is LemmaKind.NOUN and plural in lemma.forms for lemma in lemmas)


def test_a_verb_has_the_forms_of_its_imperfect() -> None:
    lemmas = [lemma for lemma in read_lexicon().lemmas if lemma.forms[0] == "قال"]
    verbs = [lemma for lemma in lemmas if lemma.kind is LemmaKind.VERB]
    assert verbs
    assert {"يقول", "تقول"} <= set(verbs[0].forms)


def test_a_root_knows_its_lemmas() -> None:
    of_root = [("كتب", Lemma(LemmaKind.VERB, ("كتب", "يكتب")))]
    lexicon = Lexicon([*of_root, ("", Lemma(LemmaKind.NOUN, ("نفط",))), *of_root])
    assert dict(lexicon.families) == {"كتب": [0, 2]}


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


@pytest.mark.parametrize(
    ("word", "expected"),
    [("غادر", True), ("رسبت", True), ("عولج", True), ("مدرسة", False), ("الشركة", False)],
)
def test_what_may_be_a_verb_is_told(word: str, expected: bool) -> None:
    assert may_be_verb(fold_word(word)) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("استوفى", True), ("نقل", False), ("بيت", False), ("ناديا", False), ("تحسنا", False)],
)
def test_a_verb_that_is_no_noun_is_told(word: str, expected: bool) -> None:
    assert is_verb_alone(fold_word(word)) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("متهما", True), ("فقيها", True), ("متهم", False), ("كتابتا", False), ("كتابها", False)],
)
def test_an_accusative_is_told_from_a_pronoun(word: str, expected: bool) -> None:
    assert is_accusative(fold_word(word)) is expected
