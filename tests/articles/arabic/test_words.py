from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.folding import fold
from articles.arabic.words import cut_by, cut_words


def test_numbers_keep_their_separators_and_let_letters_go() -> None:
    sequence = cut_words("بلغت 1.635.092,22 و860 وسنة2014 و5ر4 (3-1)")

    assert sequence.words == [
        "بلغت", "1.635.092,22", "و", "860", "وسنه", "2014", "و", "5ر4", "(", "3", "-", "1", ")",
    ]  # fmt: skip


def test_spaced_thousands_are_one_number_but_neighbours_are_two() -> None:
    assert cut_words("10 000").words == ["10 000"]
    assert cut_words("سنة 2003 16 فاعلا").words == ["سنه", "2003", "16", "فاعلا"]
    assert cut_words("06 61 23 45 67").words == ["06", "61", "23", "45", "67"]


@given(st.text(max_size=80))
def test_every_word_quotes_its_source(text: str) -> None:
    sequence = cut_words(text)

    for at, word in enumerate(sequence.words):
        span = sequence.span(at, at + 1)
        assert fold(span.text_in(text)).text == word or not word.isalnum()
        assert 0 <= span.start < span.end <= len(text)
    assert sequence.starts == sorted(sequence.starts)


@given(st.text(alphabet="اب٣1 .,،-\n_é", max_size=30), st.integers(0, 12))
def test_cutting_by_splitting_finds_what_one_match_after_another_finds(
    text: str, start: int
) -> None:
    pattern = re.compile(r"([^\W\d_]+|[0-9]+|\S)")
    end = max(start, len(text) - 2)
    matches = list(pattern.finditer(text, start, end))

    assert cut_by(pattern, text, start, end) == (
        [match[0] for match in matches],
        [match.start() for match in matches],
        [match.end() for match in matches],
    )


def test_a_drawn_line_is_one_word_and_leaves_the_others_as_they_are() -> None:
    assert cut_words("ميناء ..... 12 - سفن").words == ["ميناء", ".....", "12", "-", "سفن"]
    assert cut_words("ميناء ... 12 - سفن").words == ["ميناء", ".", ".", ".", "12", "-", "سفن"]
