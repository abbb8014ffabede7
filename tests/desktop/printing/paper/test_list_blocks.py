from __future__ import annotations

from desktop.printing.contents.passages_content import PassageGroup, PassagesContent
from desktop.printing.contents.summary_content import PassageNote
from desktop.printing.contents.timeline_content import TimelineContent
from desktop.printing.paper.list_blocks import passages_list_chunks, timeline_list_chunks
from tests.desktop.printing.painting import WIDTH

NOTE = PassageNote("كلمات", "green", "", (), 1)


def pieces(chunks):
    return [piece for chunk in chunks for piece in chunk]


def test_a_tag_has_a_rule_and_an_article_its_title_with_newspaper():
    tag = PassagesContent("مقتطفاتي", "", (PassageGroup("بحر", "", (NOTE,)),))
    article = PassagesContent("مقتطفاتي", "", (PassageGroup("عنوان", "جريدة", (NOTE,)),))
    assert [p.heading for p in pieces(passages_list_chunks(tag, WIDTH)) if p.heading] == ["بحر"]
    lines = pieces(passages_list_chunks(article, WIDTH))
    assert not any(piece.heading for piece in lines)
    assert [piece.break_before for piece in lines[2:5]] == [True, False, False]


def test_a_group_without_passages_is_left_out():
    empty = PassagesContent("مقتطفاتي", "4 مقتطفات", (PassageGroup("بحر", "", ()),))
    assert len([*passages_list_chunks(empty, WIDTH)]) == 1


def test_every_event_is_listed_under_the_axis(kinds):
    content = kinds["timeline"]
    chunks = [*timeline_list_chunks(content, WIDTH)]
    assert len(chunks) == 2 + len(content.events)
    assert len([*timeline_list_chunks(TimelineContent("خط", ""), WIDTH)]) == 1
