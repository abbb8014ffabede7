"""Short texts: what is asked again is answered from memory, and long texts are not kept."""

from __future__ import annotations

from collections.abc import Callable

from articles.arabic.short_texts import remembered_of_short


def asked_of() -> tuple[list[str], Callable[[str], int]]:
    asked: list[str] = []

    @remembered_of_short
    def length(text: str) -> int:
        """How long it is."""
        asked.append(text)
        return len(text)

    return asked, length


def test_a_short_text_is_asked_about_once():
    asked, length = asked_of()
    assert [length("النهر"), length("النهر"), length("الأفق الجديد")] == [5, 5, 12]
    assert asked == ["النهر", "الأفق الجديد"]


def test_a_long_text_is_not_kept():
    asked, length = asked_of()
    paragraph = "كلمة " * 100
    assert [length(paragraph), length(paragraph)] == [500, 500]
    assert asked == [paragraph, paragraph]


def test_the_function_keeps_its_name_and_what_it_says_of_itself():
    _, length = asked_of()
    assert (length.__name__, length.__doc__) == ("length", "How long it is.")
