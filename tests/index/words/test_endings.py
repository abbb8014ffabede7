"""What the endings of folded words may be."""

from __future__ import annotations

import pytest

from articles.arabic.lexicon import Lemma, LemmaKind, Lexicon
from index.words.endings import NOTHING, Endings, stands_in
from index.words.lemmas import tables_of

SEA = Lemma(LemmaKind.NOUN, ("بحر", "بحار"))
CITY = Lemma(LemmaKind.NOUN, ("مدينة", "مدن"))
TEACHER = Lemma(LemmaKind.NOUN, ("باحث", "باحثون", "باحثين"))
EMPLOYEE = Lemma(LemmaKind.NOUN, ("مسؤول",))
OPEN = Lemma(LemmaKind.VERB, ("فتح", "يفتح"))
TABLES = tables_of(
    Lexicon([("", lemma) for lemma in (SEA, CITY, TEACHER, EMPLOYEE, OPEN)]),
)
ENDINGS = Endings(TABLES, "و", 4)


@pytest.mark.parametrize(
    ("word", "lemmas"),
    [("بحرها", {0}), ("مدينته", {1}), ("باحثين", {2}), ("فتحت", set()), ("كونغو", set())],
)
def test_a_noun_is_read_without_its_ending(word: str, lemmas: set[int]) -> None:
    assert ENDINGS.as_noun(word)[0] == lemmas


@pytest.mark.parametrize(
    ("word", "reading"),
    [("فتحت", ({4}, 1)), ("يفتحونها", ({4}, 2)), ("يفتحت", NOTHING), ("بحرها", NOTHING)],
)
def test_a_verb_is_read_without_person_and_pronoun(
    word: str, reading: tuple[set[int], int]
) -> None:
    assert ENDINGS.as_verb(word) == reading


@pytest.mark.parametrize(
    ("word", "lemmas"), [("باحثو", {2}), ("مسءولو", {3}), ("بحرو", set()), ("فتحو", set())]
)
def test_many_in_front_of_a_genitive_are_of_nouns_in_un(word: str, lemmas: set[int]) -> None:
    assert ENDINGS.as_many(word) == lemmas


def test_the_feminine_of_a_masculine_that_alone_is_listed_has_an_open_ta() -> None:
    assert ENDINGS.as_feminine("باحثتها") == {2}
    assert not ENDINGS.as_feminine("بحارتها")


def test_a_word_stands_among_others_but_for_an_ending() -> None:
    assert stands_in({"قاعه"}, "قاعات")
    assert not stands_in({"قاعه"}, "قاعدات")
