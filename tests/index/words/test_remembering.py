"""What was found once is not looked for again."""

from __future__ import annotations

from index.words.remembering import remembered


def test_what_was_found_is_not_looked_for_again() -> None:
    asked: list[str] = []
    table: dict[str, str] = {}

    def find(word: str) -> str:
        asked.append(word)
        return word.upper()

    assert [remembered(table, word, find) for word in ("a", "b", "a")] == ["A", "B", "A"]
    assert asked == ["a", "b"]


def test_a_full_table_is_emptied() -> None:
    table: dict[str, int] = {}
    for number in range(10_000):
        assert remembered(table, str(number), int) == number
    assert len(table) < 10_000
