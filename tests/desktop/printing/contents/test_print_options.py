"""What of an article is printed, and how long its summary is."""

from __future__ import annotations

import pytest

from desktop.printing.contents.print_options import (
    ARTICLE,
    SUMMARY,
    PrintOptions,
    SentenceBox,
    remembered_sentences,
)


def test_a_choice_is_told_and_sentences_are_those_of_summaries(qtbot):
    options = PrintOptions(SUMMARY, 3)
    qtbot.addWidget(options)
    assert options._sentences.isEnabled()
    with qtbot.waitSignal(options.changed):
        options.choose(ARTICLE, 3)
    assert options.kind == ARTICLE
    assert not options._sentences.isEnabled()
    options.choose(SUMMARY, 7)
    assert (options.kind, options.sentences) == (SUMMARY, 7)


@pytest.mark.parametrize(
    ("text", "count"), [("", 3), ("7", 7), ("99", 10), ("0", 3), ("-1", 3), ("x", 3), ("²", 3)]
)
def test_a_remembered_length_is_taken_where_it_makes_sense(text, count):
    assert remembered_sentences(text, 3) == count


def test_from_three_on_a_number_of_sentences_is_about_that_many(qtbot):
    """Where sentences are short a summary has more of them."""
    box = SentenceBox(3)
    qtbot.addWidget(box)
    assert [box.itemText(at) for at in range(4)] == ["1", "2", "نحو 3", "نحو 4"]
    assert box.sentences == 3
