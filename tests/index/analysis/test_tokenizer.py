from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.tokenizer import LONGEST_TERM, Tokenizer
from tests.growth import growth

# What a tokenizer may take at most, however much it has read.
_MOST_BYTES = 20_000_000


def terms(text: str) -> list[str]:
    return Tokenizer().terms(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مُحَمَّدٌ كَتَبَ", ["محمد", "كتب"]),
        ("100,000 عامل", ["100000", "عامل"]),
        ("١٠٠٠٠٠", ["100000"]),
        ("١٠٠٬٠٠٠", ["100000"]),
        ("270.000", ["270000"]),
        ("65 000", ["65000"]),
        ("65\N{NO-BREAK SPACE}000", ["65000"]),
        ("1.250.000,75", ["1250000.75"]),
        ("7,5", ["7.5"]),
        ("7.5", ["7.5"]),
        ("7٫5", ["7.5"]),
        ("12.05.2018", ["12", "05", "2018"]),
        ("2014-2020", ["2014", "2020"]),
        ("سنة 2003 16 فاعلا", ["سنه", "2003", "16", "فاعلا"]),
        ("80 ٪", ["80", "%"]),
        ("%10", ["10", "%"]),
        ("٪10 و66%", ["10", "%", "و", "66", "%"]),
        ("L’Économie", ["l", "economie"]),
        ("covid-19", ["covid", "19"]),
        ("abcالعرب", ["abc", "العرب"]),
        ("«الرباط-سلا»", ["الرباط", "سلا"]),
        ("", []),
        ("؟!… \N{RIGHT-TO-LEFT MARK}", []),
    ],
)
def test_text_is_cut_into_folded_words_and_numbers(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


def test_a_token_covers_the_original_letters_with_their_marks() -> None:
    text = "قال مُحَمَّـدٌ."
    token = list(Tokenizer().tokens(text))[1]
    assert text[token.start : token.end] == "مُحَمَّـدٌ"


@given(st.text())
def test_tokens_and_terms_agree_and_quote_their_text(text: str) -> None:
    tokenizer = Tokenizer()
    tokens = list(tokenizer.tokens(text))
    assert [token.term for token in tokens] == tokenizer.terms(text)
    for token in tokens:
        assert 0 <= token.start < token.end <= len(text)
        assert 0 < len(token.term) <= LONGEST_TERM
        token.term.encode()


@pytest.mark.parametrize(
    "text",
    [
        "7" * 1_000_000,
        "7." * 500_000,
        "1,000" * 200_000,
        "م" * 1_000_000,
        "مـ" * 500_000,
        "م" + "ّ" * 1_000_000,
        "\ud800" * 500_000,
        "%" * 500_000,
        "é" * 500_000,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    def read(letters: int) -> None:
        assert all(len(term) <= LONGEST_TERM for term in terms(text[:letters]))

    assert growth(read, len(text)) < 3


def test_what_is_remembered_of_very_many_words_stays_small() -> None:
    def written(number: int) -> str:
        return "".join("ابتجحدذرزس"[int(digit)] for digit in str(number))

    tokenizer = Tokenizer()
    tracemalloc.start()
    try:
        for first in range(0, 100_000, 1000):
            text = " ".join(map(written, range(first, first + 1000)))
            tokenizer.terms(text)
            tokenizer.stretches_with(frozenset({"غيرها"}), text.split())
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < _MOST_BYTES
