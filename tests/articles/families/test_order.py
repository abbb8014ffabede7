from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.families.order import Order, order
from articles.families.shingles import word_numbers

WORDS = [f"كلمة{chr(0x627 + n)}" for n in range(30)]


def numbers(words: list[str]):
    return word_numbers(" ".join(words))


def test_runs_in_the_same_order_count() -> None:
    same = numbers(WORDS)
    assert order(same, same) == Order(share=1.0, lead=1.0, longest=1.0)
    halves = numbers([*WORDS[15:], *WORDS[:15]])
    assert order(same, halves).share == 0.5
    backwards = numbers(WORDS[::-1])
    assert order(same, backwards) == Order(0.0, 0.0, 0.0)


def test_what_is_changed_here_and_there() -> None:
    edited = [*WORDS]
    for place in (5, 11, 17, 23):
        edited[place] = "تعديل"
    found = order(numbers(edited), numbers(WORDS))
    assert found.share == 26 / 30
    assert found.longest == 6 / 30


def test_empty_texts_have_nothing_in_common() -> None:
    assert order(numbers([]), numbers(WORDS)) == Order(0.0, 0.0, 0.0)


@given(st.text(max_size=200), st.text(max_size=200))
def test_shares_are_shares(first: str, second: str) -> None:
    found = order(word_numbers(first), word_numbers(second))
    assert 0 <= found.longest <= found.share <= 1
    assert 0 <= found.lead <= 1
