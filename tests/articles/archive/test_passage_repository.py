from __future__ import annotations

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.archive.archive import Archive
from articles.passages.passage import Anchoring, Passage, TextPositionSelector, TextQuoteSelector

ANY_TEXT = st.text(st.characters(exclude_categories=()) | st.sampled_from(["\ud800", "\0"]))


def passage(passage_id: str = "ab", article_id: str = "p0", start: int = 3) -> Passage:
    return Passage(
        id=passage_id,
        article_id=article_id,
        position=TextPositionSelector(start, start + 4),
        quote=TextQuoteSelector("كلمة", "قبلها ", " بعدها"),
        colour="green",
        note="ملاحظة\nفي سطرين",
        tags=("اقتصاد", "موانئ"),
        created="2025-01-01T00:00:00+00:00",
        modified="2025-01-01T00:00:00+00:00",
    )


def test_a_passage_is_on_the_disk_at_once(archive: Archive) -> None:
    archive.passages.add(passage())
    with Archive.open(archive.path) as other:
        assert other.passages.get("ab") == passage()
        assert other.passages.all() == (passage(),)
        assert other.passages.count() == 1
        assert other.passages.article_ids() == {"p0"}


def test_passages_come_in_the_order_of_the_text(archive: Archive) -> None:
    later, earlier = passage("a", start=90), passage("b", start=5)
    other = passage("c", "a0", start=50)
    for each in (later, other, earlier):
        archive.passages.add(each)
    assert archive.passages.of_article("p0") == (earlier, later)
    assert archive.passages.all() == (other, earlier, later)
    assert archive.passages.of_article("zz") == ()


def test_every_change_can_be_undone_exactly(archive: Archive) -> None:
    before = passage()
    archive.passages.add(before)
    after = dataclasses.replace(
        before, note="", tags=(), colour="blue", modified="2026-01-01T00:00:00+00:00"
    )
    assert archive.passages.update(after)
    assert archive.passages.get("ab") == after
    assert archive.passages.update(before)
    assert archive.passages.all() == (before,)
    assert archive.passages.delete("ab")
    assert archive.passages.all() == ()
    assert archive.passages.restore("ab")
    assert archive.passages.all() == (before,)


def test_a_deleted_passage_lies_in_the_bin(archive: Archive) -> None:
    archive.passages.add(passage())
    archive.passages.delete("ab")
    assert archive.passages.get("ab") is None
    assert archive.passages.of_article("p0") == ()
    assert archive.passages.count() == 0
    assert archive.passages.article_ids() == frozenset()
    assert archive.passages.bin() == (passage(),)
    archive.passages.add(passage())
    assert archive.passages.bin() == ()
    assert archive.passages.all() == (passage(),)


def test_the_bin_is_emptied_after_thirty_days(archive: Archive) -> None:
    for passage_id in ("old", "recent", "new"):
        archive.passages.add(passage(passage_id))
    archive.passages.delete("old")
    archive._database.write(
        "UPDATE passages SET deleted_at = '2020-01-01T00:00:00+00:00' WHERE id = 'old'"
    )
    archive.passages.delete("recent")
    assert [each.id for each in archive.passages.bin()] == ["recent"]
    assert archive.passages.restore("old") is False


@pytest.mark.parametrize("method", ["delete", "restore"])
def test_what_is_not_there_is_told(archive: Archive, method: str) -> None:
    assert getattr(archive.passages, method)("ab") is False
    assert archive.passages.update(passage()) is False
    assert archive.passages.all() == ()


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(note=ANY_TEXT, tags=st.lists(ANY_TEXT), exact=ANY_TEXT, anchoring=st.sampled_from(Anchoring))
def test_any_words_come_back(
    archive: Archive, note: str, tags: list[str], exact: str, anchoring: Anchoring
) -> None:
    written = dataclasses.replace(
        passage(),
        note=note,
        tags=tuple(tags),
        quote=TextQuoteSelector(exact, note, exact),
        anchoring=anchoring,
    )
    archive.passages.add(written)
    assert archive.passages.get("ab") == written


def test_passages_in_the_bin_are_anchored_again_too(archive: Archive) -> None:
    body = "في أول الكلام كلمة بعدها كلام طويل لا ينتهي إلا بنقطة."
    start = body.index("كلمة")
    marked = dataclasses.replace(
        passage(start=start),
        quote=TextQuoteSelector("كلمة", body[:start], body[start + 4 : start + 36]),
    )
    archive.passages.add(marked)
    archive.passages.delete("ab")
    archive.passages.anchor_again("p0", "زيادة " + body, body)
    archive.passages.restore("ab")
    (found,) = archive.passages.all()
    assert found.position.start == start + len("زيادة ")
    assert found.anchoring is Anchoring.ANCHORED
