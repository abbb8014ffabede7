"""As which lemmas of the lexicon folded words are read."""

from __future__ import annotations

import pytest

from articles.arabic.lexicon import Lemma, LemmaKind, Lexicon
from index.analysis.folding import fold
from index.analysis.stemming import Stemmer
from index.words.lemmas import Lemmas, tables_of

BOOK = Lemma(LemmaKind.NOUN, ("كتاب", "كتب"))
WRITE = Lemma(LemmaKind.VERB, ("كتب", "يكتب", "تكتب"))
TRAY = Lemma(LemmaKind.NOUN, ("صحفة", "صحاف"))
PAPER = Lemma(LemmaKind.NOUN, ("صحيفة", "صحف"))
PLAY = Lemma(LemmaKind.NOUN, ("لعب",))
BURDEN = Lemma(LemmaKind.NOUN, ("عب", "أعباء"))
LEMMAS = Lemmas(
    Stemmer(),
    Lexicon(
        [
            ("كتب", BOOK),
            ("كتب", WRITE),
            ("صحف", TRAY),
            ("صحف", PAPER),
            ("لعب", PLAY),
            ("عبء", BURDEN),
        ]
    ),
)


@pytest.mark.parametrize(
    ("word", "lemmas"),
    [
        ("كتب", {0, 1}),
        ("الكتب", {0}),  # an article stands before nouns alone
        ("بكتب", {0}),
        ("وكتبت", {1}),
        ("سيكتبونها", {1}),
        ("سكتاب", set()),
        ("وكتابهم", {0}),
        ("صحيفتهم", {3}),
        ("فصحفنا", {3}),
        ("نكتب", set()),  # a person that this lexicon has not
        ("زرافة", set()),
        ("", set()),
        ("للعب", {4, 5}),  # to play, or for the burden: nobody knows
    ],
)
def test_a_word_is_read_behind_its_clitics(word: str, lemmas: set[int]) -> None:
    assert LEMMAS.of(fold(word)) == lemmas


@pytest.mark.parametrize("word", ["بطيخ", "بطيخان", "بطيخه"])
def test_a_first_letter_that_is_known_to_be_one_is_no_particle(word: str) -> None:
    lexicon = Lexicon([("", Lemma(LemmaKind.NOUN, ("طيخ", "أطياخ")))])
    lemmas = Lemmas(Stemmer(), lexicon)
    assert lemmas.begins(fold(word))
    assert lemmas.of(fold(word)) == frozenset()
    assert lemmas.of(fold("وطيخ")) == {0}


def test_without_clitics_a_word_is_read_as_it_stands() -> None:
    assert LEMMAS.of_bare("وكتب") == frozenset()
    assert LEMMAS.of_bare("الكتاب") == {0}
    assert all(map(LEMMAS.begins, ["كتابه", "صحيفتهم", "صحيفته"]))
    assert not LEMMAS.begins("وكتاب")


def test_what_is_stored_of_a_word_is_what_was_read() -> None:
    words = ["كتب", "كتاب", "وكتاب", "لعب", "زمخشر"]
    taking = Lemmas(Stemmer(), Lexicon([]))
    taking.take(words, map(LEMMAS.reading, words), map(LEMMAS.begins, words))
    assert [taking.begins(word) for word in words] == [True, True, False, True, False]
    assert [taking.of(word) for word in words] == [LEMMAS.of(word) for word in words]
    assert len(taking.of("كتب")) == 2
    assert taking.of("زمخشر") == frozenset()


READING = Lemmas(
    Stemmer(),
    Lexicon(
        [
            ("لسن", Lemma(LemmaKind.NOUN, ("لسان", "ألسنة"))),
            ("سنن", Lemma(LemmaKind.NOUN, ("سنة", "سنوات"))),
            ("لقي", Lemma(LemmaKind.VERB, ("التقى", "يلتقي"))),
            ("وقي", Lemma(LemmaKind.NOUN, ("تقي", "أتقياء"))),
            ("عهد", Lemma(LemmaKind.NOUN, ("معاهدة", "معاهدات"))),
            ("عهد", Lemma(LemmaKind.NOUN, ("معهد", "معاهد"))),
            ("شكل", Lemma(LemmaKind.NOUN, ("مشكل", "مشاكل"))),
            ("وجد", Lemma(LemmaKind.VERB, ("وجد", "يجد"))),
            ("جدو", Lemma(LemmaKind.VERB, ("جدا", "يجدو"))),
            ("رءي", Lemma(LemmaKind.VERB, ("رأى", "رأيا"))),
            ("رءي", Lemma(LemmaKind.NOUN, ("رأي", "آراء"))),
            ("يمن", Lemma(LemmaKind.NOUN, ("يمني", "يمنيون"))),
            ("يمن", Lemma(LemmaKind.NOUN, ("أيمن", "يمنى"))),
        ]
    ),
)


@pytest.mark.parametrize(
    ("word", "lemmas"),
    [
        ("السنة", {1}),  # the year, not the tongues
        ("والسنة", {1}),
        ("التقى", {2}),  # met, not the pious one
        ("مشكلته", {6}),
        ("المشكلتين", {6}),
        ("مشاكلته", set()),  # a plural has no feminine
        ("يجدون", {7, 8}),
        ("رأيا", {9, 10}),
    ],
)
def test_articles_and_endings_are_weighed_against_whole_words(word: str, lemmas: set[int]) -> None:
    assert READING.of(fold(word)) == lemmas


@pytest.mark.parametrize(
    ("word", "lemmas"),
    [
        ("معاهدة", {4}),
        ("معاهده", {4, 5}),  # its institutes, or a treaty as some write it
        ("ومعاهده", {4, 5}),
        ("المعاهده", {4}),  # an article and a pronoun never meet
        ("ألسنة", {0, 1}),
        ("بألسنة", {0, 1}),
        ("السنة", {1}),
        ("يمني", {11}),
        ("يمنى", {11, 12}),  # some write every final ya so
    ],
)
def test_what_folding_takes_for_one_is_read_as_it_is_written(word: str, lemmas: set[int]) -> None:
    stored = READING.reading(fold(word), word)
    assert {*map(int, str(stored).split())} == lemmas


def test_an_ending_of_the_perfect_stands_behind_no_other_form() -> None:
    judge, master = (
        Lemma(LemmaKind.VERB, ("حكم", "يحكم", "أحكم")),
        Lemma(LemmaKind.VERB, ("أحكم", "يحكم")),
    )
    lemmas = Lemmas(Stemmer(), Lexicon([("حكم", judge), ("حكم", master)]))
    assert lemmas.of(fold("أحكمت")) == {1}
    assert lemmas.of(fold("حكمتها")) == {0}
    assert lemmas.of(fold("أحكمها")) == {0, 1}


def test_many_in_front_of_a_genitive_are_read_as_their_noun() -> None:
    lemmas = Lemmas(Stemmer())
    assert lemmas.of(fold("ومسؤولو")) == lemmas.of(fold("مسؤول"))
    assert lemmas.is_many(fold("ومسؤولو"))
    assert not lemmas.of(fold("كيلو"))
    assert not lemmas.is_many(fold("عضو"))


def test_a_lexicon_is_folded_with_what_is_known_of_each_lemma() -> None:
    city = Lemma(LemmaKind.NOUN, ("مدينة", "مدن"), ("مدين",))
    meet = Lemma(LemmaKind.VERB, ("التقى", "يلتقي"))
    follow = Lemma(LemmaKind.VERB, ("لحق", "ألحق"))
    tables = tables_of(Lexicon([("مدن", city), ("لقي", meet), ("", follow)]))
    assert tables.forms[0] == ("مدينه", "مدن")
    assert tables.words["مدن"] == (0,)
    assert tables.roots == ["مدن", "لقي", ""]
    assert tables.verbs == {1, 2}
    assert tables.apart == {0: frozenset({"مدين"})}
    assert tables.headed == {"التقي"}  # but ألحق has a hamza
