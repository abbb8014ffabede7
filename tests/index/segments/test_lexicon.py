"""Words become numbers in the order of the text, with their stems and spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.segments.lexicon import Lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(Tokenizer(), Stemmer().stem)


@given(st.text(alphabet="الميناء ةأإ%٪ 0123456789٣.,،\nabـَ", max_size=60))
def test_the_numbers_tell_the_terms_of_the_text(lexicon: Lexicon, text: str) -> None:
    numbers = lexicon.numbers_in(text)
    words = lexicon.words()
    assert [words[number] for number in numbers] == Tokenizer().terms(text)


def test_pieces_of_several_words_or_none_keep_the_order(lexicon: Lexicon) -> None:
    text = "بلغت %10 ثم ـ ثم 12،5 و%3"
    words = lexicon.words() if lexicon.numbers_in(text) else []
    assert [words[number] for number in lexicon.numbers_in(text)] == Tokenizer().terms(text)


def test_words_only_join() -> None:
    lexicon = Lexicon(Tokenizer(), Stemmer().stem)
    lexicon.numbers_in("الميناء القديم")
    before = lexicon.words()
    lexicon.numbers_in("القديم والمدينة")
    assert lexicon.words()[: len(before)] == before
    assert len(lexicon) == len(before) + 1


def test_every_word_has_its_stem() -> None:
    stem = Stemmer().stem
    lexicon = Lexicon(Tokenizer(), stem)
    for text in ("الميناء القديم", "ميناء المدينة", "القديم"):
        lexicon.numbers_in(text)
        stems = lexicon.stem_of()
        assert [lexicon.stems()[number] for number in stems] == list(map(stem, lexicon.words()))


def test_the_first_spelling_is_kept() -> None:
    lexicon = Lexicon(Tokenizer(), str)
    (number,) = lexicon.numbers_in("مَدِينَة")
    assert lexicon.numbers_in("مدينه")[0] == number
    assert lexicon.spelling(number) == "مَدِينَة"
    assert lexicon.spelling(lexicon.numbers_of(["غريب"])[0]) is None
