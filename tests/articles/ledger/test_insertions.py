"""Who is named among those counted, between a number and its verb."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.ledger.insertions import without_insertion
from tests.articles.ledger.telling import by_value, claims


def rest(text: str) -> str:
    words = [fold_word(word) for word in text.split()]
    return " ".join(without_insertion(words, lambda word: word in {"قتلوا", "واصيب", "جرحي"}))


@pytest.mark.parametrize(
    ("behind", "left"),
    [
        ("بينهم نساء قتلوا أمس", "قتلوا امس"),
        ("بينهم نساء وأطفال قتلوا أمس", "قتلوا امس"),
        ("قتلوا أمس بينهم نساء", "قتلوا امس بينهم نساء"),
        ("بينهم خمسة قتلوا", ""),
        ("بينهم نساء وخمسة قتلوا", ""),
        ("بينهم نساء وأصيب آخرون", "واصيب اخرون"),
        ("بينهم جرحى عادوا", "بينهم جرحي عادوا"),
        ("بينهم نساء", "بينهم نساء"),
        ("", ""),
    ],
)
def test_who_is_among_them_is_passed_over_unless_it_is_said_of_these(behind, left) -> None:
    assert rest(behind) == left


def test_what_befell_all_is_told_behind_those_among_them() -> None:
    found = by_value(
        claims("a", "قالت الشرطة إن 18 شخصا على الأقل بينهم نساء وأطفال لقوا مصرعهم في النهر.")
    )
    assert found[18].head.family == "killed"
    found = by_value(claims("a", "نقلت السفينة 18 شخصا بينهم خمسة أصيبوا بجروح."))
    assert found[18].head.family != "injured"
