"""The listed passages on paper: under the page's headings, with where they come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from articles.passages.passage import Anchoring
from desktop.display.isolation import without_controls
from desktop.passages.passage_arrangement import Arrangement, Grouping, rows
from desktop.passages.passage_entry import PassageEntry
from desktop.passages.passages_printout import passages_printout
from tests.desktop.making import passage

TODAY = date(2026, 11, 22)
ENTRIES = (
    PassageEntry(
        passage("القوارب", passage_id="p1", tags=("بحر", "port"), note="اسأل"),
        "الميناء القديم",
        "جريدة الساحل",
        "2019-05-04",
        "stated",
        paragraph=2,
    ),
    PassageEntry(
        passage("القطار", passage_id="p2", article_id="a2", colour="pink", tags=("بحر",)),
        "سكة فوق الجبل",
        paragraph=1,
    ),
    PassageEntry(
        passage("السمك", passage_id="p3", anchoring=Anchoring.LOST),
        "الميناء القديم",
        "جريدة الساحل",
    ),
)


def printed(arrangement: Arrangement, query: str = ""):
    listed = rows(ENTRIES, arrangement, None)
    return passages_printout(listed, arrangement, query, today=TODAY)


def test_under_the_title_of_an_article_only_the_paragraph_is_said():
    content = printed(Arrangement())
    assert sorted(group.heading for group in content.groups) == ["الميناء القديم", "سكة فوق الجبل"]
    notes = {note.quote: note for group in content.groups for note in group.passages}
    assert notes["القوارب"].citation == ""
    assert notes["القوارب"].paragraph == 2
    assert notes["السمك"].is_lost
    assert without_controls(content.byline) == "3 مقتطفات"


@pytest.mark.parametrize("grouping", [Grouping.TAG, Grouping.COLOUR, Grouping.DATE])
def test_elsewhere_each_passage_says_its_article(grouping):
    content = printed(Arrangement(grouping=grouping))
    notes = [note for group in content.groups for note in group.passages]
    assert all(note.citation for note in notes)
    assert any("جريدة الساحل" in note.citation for note in notes)


def test_a_passage_with_two_tags_is_under_both_and_counted_once():
    content = printed(Arrangement(grouping=Grouping.TAG))
    assert [group.heading for group in content.groups] == ["port", "بحر", "بلا وسم"]
    assert "3 مقتطفات" in without_controls(content.byline)


def test_the_head_says_what_the_list_is_narrowed_to():
    narrowed = replace(Arrangement(), tags=frozenset({"بحر"}), colours=frozenset({"pink"}))
    content = printed(narrowed, " قطار ")
    assert [note.quote for group in content.groups for note in group.passages] == ["القطار"]
    words = without_controls(content.byline)
    assert "بحث: قطار" in words
    assert "وسم: بحر" in words
