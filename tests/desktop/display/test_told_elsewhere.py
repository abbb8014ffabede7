"""The warning that other articles tell other values."""

from __future__ import annotations

from articles.ledger_entries import ToldElsewhere
from desktop.display.isolation import without_controls
from desktop.display.told_elsewhere import told_elsewhere_text


def test_the_warning_counts_articles_and_tells_their_values() -> None:
    words = without_controls(told_elsewhere_text(ToldElsewhere(7, 3, (25_000.0, 65_000.0))))
    assert words.startswith("3 مقالات أخرى")
    assert "25\N{NO-BREAK SPACE}000 · 65\N{NO-BREAK SPACE}000" in words


def test_of_many_values_the_first_four_are_told() -> None:
    words = told_elsewhere_text(ToldElsewhere(7, 9, tuple(map(float, range(11, 20)))))
    assert words.count("·") == 3


def test_nothing_is_said_where_nobody_tells_another_value() -> None:
    assert told_elsewhere_text(None) == ""
