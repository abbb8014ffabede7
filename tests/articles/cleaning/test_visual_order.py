from __future__ import annotations

from pathlib import Path

import arabic_reshaper
import pytest
from bidi import get_display

from articles.cleaning.clean import clean
from articles.cleaning.visual_order import logical, terminal_text, visual_order_edits

SENTENCES = [
    "أعلنت البلدية عن فتح ملعب جديد للأطفال في الحي الشرقي",
    "ارتفعت المبيعات بنسبة 12,5% خلال سنة 2019 (مقارنة بالعام السابق)",
    "لا لاعب في الفريق",
]


def baked(sentence: str) -> str:
    reshaper = arabic_reshaper.ArabicReshaper({"delete_harakat": False, "support_ligatures": False})
    return str(get_display(reshaper.reshape(sentence), base_dir="R"))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_baked_line_is_put_back(sentence: str) -> None:
    assert logical(baked(sentence)) == sentence
    assert clean(f"{baked(sentence)}\nسطر عادي.").body.split("\n")[0] == sentence


@pytest.mark.parametrize("sentence", SENTENCES)
def test_joined_shapes_in_logical_order_are_not_turned(sentence: str) -> None:
    shaped = str(arabic_reshaper.ArabicReshaper({"support_ligatures": False}).reshape(sentence))

    assert visual_order_edits(shaped) == []


def test_plain_text_and_lone_surrogates_are_left_alone() -> None:
    assert visual_order_edits("نص عادي") == []
    assert visual_order_edits("\ud800") == []
    assert logical("\ud800ﺔ") == "ة\N{REPLACEMENT CHARACTER}"


def test_text_for_a_terminal_keeps_its_vowels_and_lines() -> None:
    shown = terminal_text("كِتاب\nabc \ud800")

    assert "\N{ARABIC KASRA}" in shown
    assert shown.count("\n") == 1
    assert "ﻛ" in shown


def test_most_paragraphs_of_the_seeds_survive_being_baked(seeds: list[Path]) -> None:
    lines = [line for path in seeds for line in path.read_text("utf-8").split("\n") if line]
    back = sum(logical(baked(line)) == " ".join(line.split(" ")) for line in lines)

    assert back / len(lines) > 0.9


def test_brackets_for_the_terminal_open_towards_their_words():
    shown = terminal_text("قال (نعم) «هنا»")
    assert shown.index("(") < shown.index(")")
    assert shown.index("«") < shown.index("»")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("\N{LEFT-TO-RIGHT ISOLATE}2009-2013\N{POP DIRECTIONAL ISOLATE} ب", "ﺏ 2009-2013"),
        # One part after the other from the right, whatever stands in them.
        (
            (
                "\N{RIGHT-TO-LEFT ISOLATE}\N{FIRST STRONG ISOLATE}abc\N{POP DIRECTIONAL ISOLATE} · "
                "\N{LEFT-TO-RIGHT ISOLATE}12 34\N{POP DIRECTIONAL ISOLATE}"
                "\N{POP DIRECTIONAL ISOLATE}"
            ),
            "12 34 · abc",
        ),
        ("\N{FIRST STRONG ISOLATE}ب (ت)\N{POP DIRECTIONAL ISOLATE} x", "x (ﺕ) ﺏ"),
        ("\N{LEFT-TO-RIGHT ISOLATE}a ب", "a ﺏ"),  # wrapped in its midst
        ("ب\N{POP DIRECTIONAL ISOLATE} a", "a ﺏ"),
    ],
)
def test_a_terminal_gets_isolated_parts_in_their_order(said: str, seen: str) -> None:
    controls = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"))
    assert terminal_text(said).translate(controls) == seen
