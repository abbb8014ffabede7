"""Finding words by letters finds what the tokenizer would have cut."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.tokenizer import Tokenizer
from index.marking.word_places import WordPlaces, _bounds, _signs_of, _spaced

_WORDS = frozenset({"كتاب", "مدرسه", "في", "ب", "راي", "مسءول"})
# So many that they are not looked for one by one.
_MANY = _WORDS | {"ا", "كا", "اب", "تم", "درس", "كتب", "سه", "ءي", "المدرسه", "رايي", "مدرسهكتاب"}
_TEXT = st.lists(
    st.one_of(
        st.sampled_from([*"كتابمدرسةأإىيؤئءفڤپ", "كتاب", "المدرسة", "مدرسة", "رأي", "مسؤول"]),
        st.sampled_from(
            [" ", "\n", "،", ".", "-", "(", "5", "٥", "%", "a", "é", "\u0301", "\U0001f600", "\x00"]
        ),
        st.sampled_from(
            ["ـ", "\u064b", "\u0651", "\u200f", "\u200d", "\u00ad", "\u06e5", "\u0674"]
        ),
        st.sampled_from(["ﻻ", "\ufdfa", "\ufe70", "\ufe8d", "\ufc60", "\ufbb2", "\ud800"]),
    ),
    max_size=30,
).map("".join)


def _cut(text: str, words: frozenset[str]) -> list[tuple[int, str]]:
    """The pieces of the text that read as one of the words."""
    tokenizer = Tokenizer()
    return [
        (start, piece)
        for piece, start in tokenizer.pieces(text)
        if any(token.term in words for token in tokenizer.tokens_of(piece))
    ]


@given(_TEXT, st.sampled_from([_WORDS, _MANY]))
def test_finds_the_pieces_that_the_tokenizer_cuts(text: str, words: frozenset[str]) -> None:
    (found,) = WordPlaces(words, Tokenizer()).pieces([text])
    if found is not None:
        assert sorted((start, piece) for piece, start in found) == _cut(text, words)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("كتاب كتاب", [0, 5]),
        ("\N{GRINNING FACE} كِتــاب، و(مدرسةٌ)", [2, 13]),
        ("كتابمدرسة", []),
        ("", []),
    ],
)
def test_tells_the_places_on_the_letters_of_the_text(text: str, places: list[int]) -> None:
    (found,) = WordPlaces(_WORDS, Tokenizer()).pieces([text])
    assert found is not None
    assert sorted(start for _, start in found) == places


@given(st.lists(_TEXT, max_size=5))
def test_texts_read_at_once_are_read_as_each_alone(texts: list[str]) -> None:
    places = WordPlaces(_WORDS, Tokenizer())
    found = places.pieces(texts)
    alone = [places.pieces([text])[0] for text in texts]
    assert [each and sorted(each) for each in found] == [each and sorted(each) for each in alone]


def test_many_words_are_told_from_those_of_the_text_first() -> None:
    many = frozenset({"كتاب", *(f"كلمه{letter}" for letter in "ابتثجحخدذرزسشصضطظعغ")})
    assert WordPlaces(many, Tokenizer()).pieces(["", "في كتاب"]) == [[], [("كتاب", 3)]]


def test_words_of_one_sign_are_told_apart() -> None:
    """Their length and their first and last two letters are those of a word that is wanted."""
    many = _MANY | {"مدرسات"}
    assert WordPlaces(many, Tokenizer()).pieces(["مدخلات مدرسات"]) == [[("مدرسات", 7)]]


def test_a_sign_is_that_of_few_words() -> None:
    """Else each word of a text would be looked at by itself."""
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    words = frozenset(a + b + c for a, b, c in product(letters[::2], letters[::3], letters))
    spaced = _spaced(np.frombuffer(" ".join(words).encode("utf-16-le"), np.uint16))
    signs = _signs_of(spaced, *_bounds(spaced))
    assert len(signs) == len(words)
    assert len(set(signs.tolist())) > 0.8 * len(words)


def test_gives_the_word_with_its_marks() -> None:
    assert WordPlaces(_WORDS, Tokenizer()).pieces(["الـ كِتابٌ."]) == [[("كِتابٌ", 4)]]


def test_does_not_read_ligatures() -> None:
    found = WordPlaces(_WORDS, Tokenizer()).pieces(["كتاب", "ﻻ كتاب", "هذا كتاب"])
    assert found == [[("كتاب", 0)], None, [("كتاب", 4)]]


@pytest.mark.parametrize("word", ["2020", "café", "12.5", "ب" * 64, "صلي الله", ""])
def test_other_words_than_arabic_ones_are_not_found_so(word: str) -> None:
    assert not WordPlaces([word, "كتاب"], Tokenizer()).is_possible
    assert WordPlaces(["كتاب"], Tokenizer()).is_possible


def test_texts_that_may_have_a_latin_word_are_left_to_others() -> None:
    texts = ["Group كتاب", "هذا كتاب", "gróup كتاب", "قرأ ABC كتاب"]
    found = WordPlaces(["group", "كتاب"], Tokenizer()).pieces(texts)
    assert found == [None, [("كتاب", 4)], None, [("كتاب", 8)]]
