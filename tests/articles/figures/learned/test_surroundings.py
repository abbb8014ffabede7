"""The words around a figure."""

from __future__ import annotations

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.choices import Features
from articles.figures.learned.surroundings import key_of, surroundings

BODY = (
    "مصنع السجاد ينتج 450 قطعة\n"
    "قالت المديرة إن المصنع ينتج 450 قطعة. وارتفع الأجر من 3000 درهم إلى 3500 درهم.\n"
    "وسافر 12 عاملا، بينهم 4 عاملات."
)


def around(body: str, title_end: int) -> list[Features]:
    reading = read_figures(body)
    figures = find_figures(body)
    titled = {
        key_of(figure)
        for figure, mention in zip(figures, reading.mentions, strict=True)
        if mention.first < title_end
    }
    return surroundings(reading.text, reading.mentions, figures, title_end, set(), titled)


def test_a_value_of_the_title_is_known_in_the_body() -> None:
    first, second, *_ = around(BODY, read_figures(BODY).text.line(0)[1])
    assert "title told again" in first
    assert "of title, first" in second
    assert "sentence 0" in first
    assert "sentence 1" in second


def test_a_level_before_is_told_from_the_level_after() -> None:
    found = around(BODY, 0)
    assert "from" in found[2]
    assert "to" in found[3]


def test_a_part_is_marked() -> None:
    found = around(BODY, 0)
    assert "a part" in found[-1]
    assert "a part" not in found[-2]


def test_lengths_and_handfuls_that_are_said_again_are_told_apart() -> None:
    body = (
        "دام البحث 9 أشهر وشمل 300 أسرة.\n"
        "وبعد 9 أشهر من البحث عادت 300 أسرة و4 باحثين، والباحثون 4 باحثين."
    )
    found = around(body, 0)
    assert "repeated length of time" in found[0]
    assert "repeated, first" in found[1]
    assert not any(name.startswith("repeated ") for name in found[1])
    assert "repeated small count" in found[-2]


def test_a_text_without_figures_has_none() -> None:
    assert around("سكتت القرية.", 0) == []
