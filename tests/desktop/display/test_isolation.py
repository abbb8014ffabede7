"""Directions: the majority decides, and what runs the other way is set off."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.display.isolation import is_right_to_left, isolated, set_off, without_controls

LATIN_FIRST = "Blue Harbour وكالة بحرية تعلن أن مراكبها الجديدة جاهزة للإبحار قبل نهاية السنة."


@pytest.mark.parametrize(
    ("text", "right_to_left"),
    [
        (LATIN_FIRST, True),
        ("قال المدير: The whole of the fleet will be ready before the end of the year.", False),
        ("The fleet is ready.", False),
        ("«Atlas»", False),
        ("2015 — 17 %", True),
        ("", True),
        ("ab اب", True),
        ("שלום", True),
        ("\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT TWO}", True),
    ],
)
def test_the_majority_decides(text: str, right_to_left: bool):
    assert is_right_to_left(text) is right_to_left


def test_without_a_majority_the_default_counts():
    for text in ("", "12", "ab اب"):
        assert is_right_to_left(text, default=True)
        assert not is_right_to_left(text, default=False)


def test_a_megabyte_is_decided_by_its_head():
    assert is_right_to_left("ب" * 5000 + "b" * 1_000_000)


@given(st.text())
def test_text_set_off_can_be_freed_again(text: str):
    for wrapped in (isolated(text), set_off(text)):
        assert without_controls(wrapped) == without_controls(text)
        assert bool(wrapped) is bool(text)


@given(st.text(alphabet=st.characters(categories=["Cf", "Lo", "Ll", "Zs"])))
def test_only_directional_controls_are_taken_out(text: str):
    freed = without_controls(text)
    controls = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not any(unicodedata.bidirectional(character) in controls for character in freed)
    assert not any(
        mark in freed
        for mark in "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
    )
    kept = [c for c in text if unicodedata.category(c) != "Cf"]
    assert [c for c in freed if unicodedata.category(c) != "Cf"] == kept


def test_joiners_are_kept():
    assert (
        without_controls("می\N{ZERO WIDTH NON-JOINER}خواهم") == "می\N{ZERO WIDTH NON-JOINER}خواهم"
    )
