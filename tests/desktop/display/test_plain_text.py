"""Texts for lines, cells and files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.display.isolation import isolated
from desktop.display.plain_text import clipped, one_line, plain_text, printable


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_printable_can_be_written(text: str):
    printable(text).encode("utf-8")
    assert len(printable(text)) == len(text)
    assert "\x00" not in plain_text(text)


def test_line_breaks_stay_and_directions_go():
    assert plain_text(f"سطر\n{isolated('5')}\x07") == "سطر\n5\N{REPLACEMENT CHARACTER}"


def test_one_line_keeps_numbers_together():
    number = "1\N{NO-BREAK SPACE}200"
    assert one_line(f"  نص \n\t {isolated(number)} ") == f"نص {number}"


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [("كلمة", 10, "كلمة"), ("كلمة، ثم أخرى", 7, "كلمة…"), ("طويلة", 3, "طوي…")],
)
def test_a_long_text_is_cut_at_a_word(text: str, limit: int, cut: str):
    assert clipped(text, limit) == cut
