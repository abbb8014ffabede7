"""Passages under headings, narrowed by what the reader chose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.passages.passage import Anchoring
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.display.numbers import digits
from desktop.passages.passage_arrangement import (
    Arrangement,
    Collection,
    EntryRow,
    Grouping,
    HeadingRow,
    facet_groups,
    members_of,
    rows,
)
from desktop.passages.passage_entry import PassageEntry
from tests.desktop.making import passage


def entry(number: int, **facts: object) -> PassageEntry:
    values = {"colour": "green", "tags": (), "anchoring": Anchoring.ANCHORED, **facts}
    about = {name: values.pop(name) for name in ("is_deleted", "places") if name in values}
    article_id = str(values.pop("article_id", "a1"))
    marked = passage(passage_id=f"p{number}", article_id=article_id, **values)
    created = f"2026-0{number}-05T10:00:00+01:00"
    return PassageEntry(
        replace(marked, created=created), f"مقال {article_id}", paragraph=1, **about
    )


ENTRIES = (
    entry(1, tags=("بحر",), colour="blue"),
    entry(2, tags=("بحر", "صيد"), article_id="a2"),
    entry(3, anchoring=Anchoring.LOST),
    entry(4, is_deleted=True),
)


def shown(arrangement: Arrangement, hits=None) -> list[str]:
    return [
        row.text if isinstance(row, HeadingRow) else row.entry.passage.id
        for row in rows(ENTRIES, arrangement, hits)
    ]


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (Grouping.ARTICLE, ["مقال a1", "p1", "p3", "مقال a2", "p2"]),
        (Grouping.TAG, ["بحر", "p2", "p1", "صيد", "p2", "بلا وسم", "p3"]),
        (Grouping.COLOUR, ["أخضر", "p3", "p2", "أزرق", "p1"]),
        (Grouping.DATE, ["مارس 2026", "p3", "فبراير 2026", "p2", "يناير 2026", "p1"]),
    ],
)
def test_headings_by(grouping: Grouping, expected: list[str]):
    assert [without_controls(each) for each in shown(Arrangement(grouping))] == expected


def test_narrowing_by_colour_tag_and_state():
    assert shown(Arrangement(colours=frozenset({"blue"}))) == ["مقال a1", "p1"]
    assert shown(Arrangement(tags=frozenset({"صيد"}))) == ["مقال a2", "p2"]
    assert shown(Arrangement(collection=Collection.LOST)) == ["مقال a1", "p3"]
    assert shown(Arrangement(collection=Collection.BIN)) == ["p4"]


def test_a_query_leaves_what_it_found():
    hits = {"p2": ((), (), (), ())}
    assert shown(Arrangement(), hits) == ["مقال a2", "p2"]


def test_a_click_on_a_facet_toggles_it():
    once = Arrangement().toggled("tags", "بحر").toggled("colours", "blue")
    assert (once.tags, once.colours, once.is_narrowed) == ({"بحر"}, {"blue"}, True)
    assert once.toggled("tags", "بحر").tags == frozenset()
    assert once.toggled("collection", "bin").collection is Collection.BIN
    assert not Arrangement().is_narrowed


def test_facets_are_counted_under_what_the_others_leave():
    groups = facet_groups(ENTRIES, Arrangement(tags=frozenset({"بحر"})), None)
    by_name = {group.name: group.choices for group in groups}
    counts = {choice.value: choice.count for choice in by_name["colours"]}
    assert counts == {"green": 1, "blue": 1}
    assert {choice.value: choice.count for choice in by_name["tags"]} == {"بحر": 2, "صيد": 1}
    chosen = [choice.value for choice in by_name["tags"] if choice.is_chosen]
    assert chosen == ["بحر"]


def test_the_order_by_hand_goes_before_the_newest():
    placed = (replace(ENTRIES[0], places=(("بحر", 0),)), *ENTRIES[1:])
    assert members_of("بحر", placed) == ("p1", "p2")
    assert members_of("بحر", ENTRIES) == ("p2", "p1")
    tagged = [
        row.tag
        for row in rows(ENTRIES, Arrangement(Grouping.TAG), None)
        if isinstance(row, EntryRow)
    ]
    assert tagged == ["بحر", "بحر", "صيد", None]


def test_the_date_of_a_heading_has_the_chosen_digits_and_names_keep_theirs():
    def write(words: str) -> str:
        return digits(words, script=Digits.ARABIC_INDIC)

    of_article = HeadingRow("a", "خبر 24", "قناة 2 · 5 ماي 2018", 1, when="5 ماي 2018").written(
        write
    )
    assert (of_article.text, of_article.details) == ("خبر 24", "قناة 2 · ٥ ماي ٢٠١٨")
    assert HeadingRow("m", "ماي 2018", "", 1, when="ماي 2018").written(write).text == "ماي ٢٠١٨"
    assert HeadingRow("t", "وسم 3", "", 1).written(write).text == "وسم 3"


def test_headings_by_article_and_by_month_know_their_date():
    entry = PassageEntry(
        passage("القوارب"),
        "الميناء",
        "جريدة الساحل",
        published="2018-05-05",
        published_evidence="stated",
    )
    for grouping in (Grouping.ARTICLE, Grouping.DATE):
        heading = next(iter(rows((entry,), Arrangement(grouping=grouping), None)))
        assert isinstance(heading, HeadingRow)
        assert heading.when
        assert heading.when in heading.text + heading.details
