from __future__ import annotations

import pytest

from desktop.display.isolation import without_controls
from desktop.session.archive_session import ArchiveLocation
from tests.desktop.printing.kinds import NOTE, article, filled


@pytest.fixture
def location(tmp_path) -> ArchiveLocation:
    return filled(tmp_path)


def test_passages_are_marked_where_they_stand_and_numbered_where_they_end(location):
    first, second = article(location).paragraphs
    words = [first.text[mark.start : mark.end] for mark in first.marks]
    assert words == ["يوفر الميناء 4000 منصب شغل", "4000 منصب شغل حسب", "أمام السفن."]
    assert [mark.number for mark in first.marks] == [1, 2, None]
    (rest,) = second.marks
    assert (second.text[rest.start : rest.end], rest.number) == ("ويرتقب", 3)


def test_notes_carry_the_numbers_of_the_text_and_the_lost_come_last(location):
    notes = article(location).notes
    assert [note.number for note in notes] == [1, 2, 3, 4]
    assert notes[0].note == NOTE
    assert [note.is_lost for note in notes] == [False, False, False, True]


def test_the_footer_says_when_the_article_was_added(location):
    assert "أُضيف في 20 نونبر 2026" in without_controls(article(location).source)
