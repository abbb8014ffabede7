from __future__ import annotations

from dataclasses import replace

import pytest

from articles.passages.passage import Passage, TextPositionSelector, TextQuoteSelector
from desktop.display.dates import date_text
from desktop.display.isolation import metadata_line, without_controls
from desktop.passages.citation import citation
from desktop.passages.clipboard import cited_text
from desktop.passages.passage_entry import PassageEntry

PASSAGE = Passage(
    id="ab",
    article_id="p0",
    position=TextPositionSelector(0, 4),
    quote=TextQuoteSelector("كلمة", "", ""),
    colour="green",
    note="",
    tags=(),
    created="2026-01-01T00:00:00+00:00",
    modified="2026-01-01T00:00:00+00:00",
)
ENTRY = PassageEntry(PASSAGE, "قصة «الجسر»", "جريدة", "2019-05-04", "stated", 3)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "«قصة “الجسر”»، جريدة، 4 ماي 2019، الفقرة 3"),
        ({"published_evidence": "inferred"}, "«قصة “الجسر”»، جريدة، 4 ماي 2019 (مستنتج)، الفقرة 3"),
        ({"published": None, "publisher": None}, "«قصة “الجسر”»، بلا تاريخ، الفقرة 3"),
        ({"has_article": False, "publisher": None, "paragraph": None}, "«قصة “الجسر”»"),
    ],
)
def test_a_citation_says_what_is_known(changes: dict[str, object], expected: str) -> None:
    assert without_controls(citation(replace(ENTRY, **changes))) == expected


def test_a_day_stays_behind_the_latin_name_of_its_newspaper() -> None:
    """«alwatan، 25 يوليوز» was drawn «25 ،alwatan يوليوز»."""
    latin = replace(ENTRY, publisher="Medi1 TV 24", published="2015-07-25")
    parts = ("«قصة “الجسر”»", "Medi1 TV 24", date_text("2015-07-25"), "الفقرة 3")
    assert citation(latin) == metadata_line(parts, "، ")


def test_several_are_parted_by_an_empty_line() -> None:
    assert cited_text([ENTRY, ENTRY]).count("\n\n") == 1
