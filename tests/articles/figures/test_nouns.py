"""Which word after a number is what it counts."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.arabic.words import cut_words
from articles.figures.nouns import (
    counted_phrase,
    function_words,
    has_owner,
    is_counted_noun,
    is_plural,
    is_verb_of_her,
)
from tests.articles.figures.finding import figure_of, figures_of


@pytest.mark.parametrize("word", ["شجرة", "عمال", "مستشفيات", "بالغ", "وافد"])
def test_a_noun_is_counted(word: str):
    assert is_counted_noun(cut_words(word).words, 0)


@pytest.mark.parametrize("word", ["في", "قالت", "رفضت", "word", ".", "ذلكم", "أولئك", "هذين"])
def test_particles_and_verbs_are_not(word: str):
    assert not is_counted_noun(cut_words(word).words, 0)


def test_plurals_are_told_by_their_shape():
    assert all(is_plural(fold_word(word)) for word in ("عاملات", "المهندسين", "أشجار"))
    assert not is_plural(fold_word("شجرة"))


def test_a_counted_phrase_begins_at_its_noun():
    words = cut_words("شجرة زيتون في الحقل").words
    first, last = counted_phrase(words, 0)
    assert first == 0
    assert 1 <= last <= 2


def test_function_words_are_folded():
    assert all(fold_word(word) == word for word in function_words())


def test_a_unit_with_its_adjective_is_counted_and_alone_is_not() -> None:
    assert figures_of("شيدت الشركة 1800 وحدة سكنية في الضاحية") == ["1800 وحدة سكنية"]
    assert figures_of("وصل في غشت 2015 وحده إلى 30 طنا") == ["30 طنا"]


def test_a_noun_that_begins_as_a_preposition_and_an_article_is_named_whole() -> None:
    figure = figure_of("وشمل المسح الذي أجراه المعهد 300 بالغ في المدن")
    assert (figure.text, figure.counted) == ("300 بالغ", "بالغ")


def test_before_the_first_word_of_a_text_stands_no_number() -> None:
    assert is_counted_noun(cut_words("12 وحدة").words, 1)
    assert not is_counted_noun(cut_words("وحدة من 12").words, 0)


def test_a_lone_letter_is_no_verb():
    assert not is_verb_of_her("ت")
    assert is_verb_of_her("استغرقت")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("صوت 60 بستانيا مع السد و40 ضده", ["60 بستانيا", "40"]),
        ("صوت عشرة شيوخ لصالحه وعشرة ضده", ["عشرة شيوخ", "عشرة"]),
        ("غرس البستاني ثلاث شجرات، اثنتين منهما قرب البئر", ["ثلاث شجرات", "اثنتين"]),
        ("زار القاضي القرية ومعه 12 بينة", ["12 بينة"]),
    ],
)
def test_a_preposition_with_its_pronoun_is_no_noun(text: str, found: list[str]):
    assert figures_of(text) == found


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("أبوابها", True),
        ("قاعاتهم", True),
        ("كتابتها", True),
        ("متهما", False),
        ("متنزها", False),
        ("موجها", False),
        ("مراهم", False),
        ("وجها", False),
    ],
)
def test_a_pronoun_is_told_from_the_letters_of_a_noun(word: str, expected: bool):
    assert has_owner(fold_word(word)) is expected


def test_what_a_level_did_is_not_counted_by_it():
    assert figures_of("نزل المؤشر إلى 7204 متراجعا منذ الصباح") == ["7204"]
