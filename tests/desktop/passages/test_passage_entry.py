"""All passages of an archive with what the page says of them."""

from __future__ import annotations

from dataclasses import replace

from articles.passages.passage import Anchoring
from articles.span import Span
from desktop.passages.passage_entry import PassageEntry, entry_of, in_order, load_entries, tags_line
from tests.desktop.making import article, passage


def test_a_lost_passage_leads_to_the_head():
    marked = passage("الميناء", body="عاد الميناء")
    assert PassageEntry(marked, "عنوان").place == Span(4, 11)
    assert PassageEntry(marked, "عنوان", has_article=False).place == Span(0, 0)
    lost = replace(marked, anchoring=Anchoring.LOST)
    assert PassageEntry(lost, "عنوان").place == Span(0, 0)


def test_in_an_article_of_one_paragraph_no_number_is_told():
    one, two = article("عاد الميناء").article, article("عاد الميناء\nثم السمك").article
    marked = passage("الميناء", body=one.body)
    assert entry_of(marked, {marked.article_id: one}, {}).paragraph is None
    assert entry_of(marked, {marked.article_id: two}, {}).paragraph == 1


def test_what_the_search_of_the_page_reads():
    marked = passage("الميناء", note="راجع", tags=("بحر", "صيد"))
    assert tags_line(marked) == "بحر · صيد"
    assert PassageEntry(marked, "عنوان").texts == ("الميناء", "راجع", "بحر · صيد", "عنوان")


def test_places_of_an_order_replace_those_of_the_same_tag():
    entry = PassageEntry(passage(tags=("بحر", "صيد")), "عنوان", places=(("بحر", 5), ("صيد", 1)))
    (moved,) = in_order([entry], {"بحر": ("p0", "p1")})
    assert (moved.place_in("بحر"), moved.place_in("صيد"), moved.place_in("بر")) == (1, 1, None)
    assert in_order([entry], {}) == (entry,)


def test_passages_come_with_their_articles_and_the_bin_comes_last(location, marked):
    kept = marked.mark("السمك عاد", tags=("بحر",))
    lost = marked.mark("يصعد القطار", anchoring=Anchoring.LOST)
    gone = marked.mark("أطفال الوادي")
    marked.controller.delete(gone)
    with location.open_session() as session:
        entries = load_entries(session)
    by_id = {entry.passage.id: entry for entry in entries}
    assert entries[-1].passage.id == gone.id
    assert entries[-1].is_deleted
    assert by_id[kept.id].title == "الميناء القديم يعود"
    assert (by_id[kept.id].publisher, by_id[kept.id].published) == ("جريدة الساحل", "2019-05-04")
    assert by_id[kept.id].paragraph == 2
    assert by_id[lost.id].paragraph is None
