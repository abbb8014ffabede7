"""The dialog of an import offers what the table of formats holds."""

from __future__ import annotations

from dataclasses import replace

from articles.reading import formats
from articles.reading.formats import FORMATS
from desktop.widgets.questions import import_filters


def test_every_format_can_be_chosen():
    first, *each, last = import_filters().split(";;")
    for row, words in zip(FORMATS, each, strict=True):
        assert words.startswith(row.label)
        for suffix in row.suffixes:
            assert f"*{suffix}" in words
            assert f"*{suffix}" in first
    assert last.endswith("(*)")


def test_a_new_row_is_offered_too(monkeypatch):
    rows = (*FORMATS, replace(FORMATS[0], name="cards", label="Cards", suffixes=(".cards",)))
    monkeypatch.setattr(formats, "FORMATS", rows)
    assert "Cards (*.cards)" in import_filters()
    assert "*.cards" in import_filters().split(";;")[0]
