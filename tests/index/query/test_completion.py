"""What the word under the cursor may become."""

from __future__ import annotations

import pytest

from index.query.completion import field_completions


@pytest.mark.parametrize(
    ("text", "cursor", "expected"),
    [
        ("ميناء عن", 8, [(6, 8, "عنوان:")]),
        ("-عن", 3, [(1, 3, "عنوان:")]),
        ("عنان", 2, [(0, 4, "عنوان:")]),
        ("المص", 4, [(0, 4, "مصدر:")]),
        ("جريد", 4, [(0, 4, "مصدر:")]),
        ("عنوان:جذ", 8, [(6, 8, "جذع:"), (6, 8, "جذر:")]),
        ("عنوان:مص", 8, []),
        ("ع", 1, []),
        ("ال", 2, []),
        ("عن:", 2, []),
        ('"عن"', 3, []),
        ("عن ", 3, []),
        ("tit", 3, [(0, 3, "عنوان:")]),
    ],
)
def test_a_word_may_become_a_field(text: str, cursor: int, expected: list[object]) -> None:
    completions = field_completions(text, cursor)
    assert [(one.start, one.end, one.text) for one in completions] == expected
