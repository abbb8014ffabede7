"""A copy is what was copied, whatever was in it; a place that holds something is left alone."""

from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.annotation import annotate
from articles.archive.archive import FILE_NAME, Archive
from articles.archive.backup import COPIES, back_up, daily_copies, keep_daily_copy, restore
from articles.archive.search_repository import SavedSearch
from articles.document import DeclaredMetadata, Document
from articles.errors import ArchiveError, Reason
from articles.figures.correction import FigureCorrection
from articles.figures.figure import FigureKind, Verdict
from articles.passages.anchoring import anchor_at
from articles.passages.passage import Passage
from articles.redating import set_date
from articles.span import Span
from articles.timeline.publication_date import DateEvidence, PublicationDate

TEXTS = st.text(
    st.characters(exclude_categories=()) | st.sampled_from("ابتثم \ud800\0"), max_size=20
)
WORDS = "افتتح الميناء سنة 2015 وبلغت كلفته 14 مليار درهم، ويشغل 300 عامل من أبناء الحي."
MOMENT = "2020-01-01T00:00:00+00:00"
TODAY = date(2026, 3, 1)


def put(archive: Archive, name: str, text: str = WORDS) -> str:
    document = Document(
        text, f"/{name}.txt", f"{name}{hash(text):064}"[:64], "text", "utf-8",
        DeclaredMetadata(title=name),
    )  # fmt: skip
    before = {*archive.articles.ids()}
    archive.articles.put(document, annotate(document, "?"))
    (added,) = {*archive.articles.ids()} - before
    return added


def passage(article_id: str, name: str, note: str = "", tags: tuple[str, ...] = ()) -> Passage:
    anchor = anchor_at(WORDS, Span(0, 13))
    return Passage(name, article_id, anchor.position, anchor.quote, "yellow", note, tags,
                   MOMENT, MOMENT)  # fmt: skip


def correction(article_id: str, low: float) -> FigureCorrection:
    span = Span(WORDS.index("300"), WORDS.index("300") + 3)
    return FigureCorrection(f"c{low}", article_id, anchor_at(WORDS, span), Verdict.EDITED,
                            FigureKind.COUNT, low, low, None, "عامل", MOMENT)  # fmt: skip


def everything(archive: Archive) -> object:
    ids = archive.articles.ids()
    return (
        [*archive.articles.get_many(ids)],
        [archive.articles.document(each) for each in ids],
        [archive.articles.corrected_date(each) for each in ids],
        [archive.figure_corrections.of_article(each) for each in ids],
        archive.entries.of(ids),
        archive.passages.all(),
        archive.passages.bin(),
        archive.passages.tag_orders(),
        archive.saved_searches.all(),
        archive.identity,
    )


@settings(max_examples=15, deadline=None)
@given(
    notes=st.lists(st.tuples(TEXTS, st.lists(TEXTS, max_size=2)), max_size=4),
    searches=st.dictionaries(TEXTS, TEXTS, max_size=3),
    lows=st.lists(st.floats(allow_nan=False, allow_infinity=False), max_size=2, unique=True),
    year=st.none() | st.integers(1900, 2026),
)
def test_a_copy_restored_elsewhere_is_the_archive(notes, searches, lows, year) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Archive.open(folder / "archive", create=True) as archive:
            first, second = put(archive, "أول"), put(archive, "ثان", "نص آخر سنة 2016.")
            for number, (note, tags) in enumerate(notes):
                archive.passages.add(passage(first, f"p{number}", note, tuple(tags)))
                for tag in tags:
                    archive.passages.put_tag_order(tag, (f"p{number}",))
            if notes:
                archive.passages.delete("p0")
            for title, query in searches.items():
                archive.saved_searches.save(SavedSearch(title, query, MOMENT))
            for low in lows:
                archive.figure_corrections.put(correction(first, low))
            if year is not None:
                value = PublicationDate(f"{year:04}", DateEvidence.STATED, "القارئ")
                set_date(archive, second, value)
            before = everything(archive)
            made = back_up(archive, folder / "copy")
            own = back_up(archive, folder / "own", own_words_only=True)
        assert (made.articles, made.problems) == (2, ())
        assert (own.articles, own.problems) == (0, ())
        restore(folder / "copy", folder / "restored")
        with Archive.open(folder / "restored") as restored:
            assert everything(restored) == before
            assert restored.damages() == ()
            words = restored.own_words()
        # The reader's words alone come to an archive in which the articles are.
        with Archive.open(folder / "own") as copy, Archive.open(folder / "new", create=True) as new:
            assert copy.own_words() == words
            assert (put(new, "أول"), put(new, "ثان", "نص آخر سنة 2016.")) == (first, second)
            new.take_in(copy.own_words())
            assert new.own_words() == words
            assert new.take_in(copy.own_words()) == dict.fromkeys(words.rows, 0)
            assert new.damages() == ()


@pytest.fixture
def marked(archive: Archive) -> Archive:
    archive.passages.add(passage(put(archive, "أول"), "p1", "ملاحظة"))
    return archive


def test_the_newer_of_two_notes_stays(marked: Archive) -> None:
    former = marked.own_words()
    known = marked.passages.get("p1")
    assert known is not None
    newer = replace(known, note="أحدث", modified="2021-01-01T00:00:00+00:00")
    marked.passages.update(newer)
    assert sum(marked.take_in(former).values()) == 0
    assert marked.passages.get("p1") == newer


def test_what_lies_in_the_bin_comes_back(marked: Archive) -> None:
    words = marked.own_words()
    marked.passages.delete("p1")
    assert marked.take_in(words)["passages"] == 1
    assert marked.passages.get("p1") is not None


def test_a_folder_that_holds_something_is_left_alone(marked: Archive, tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("لي", "utf-8")
    with pytest.raises(ArchiveError) as raised:
        back_up(marked, full)
    assert raised.value.reason is Reason.NOT_EMPTY
    assert [path.name for path in full.iterdir()] == ["mine.txt"]


def test_a_copy_that_fails_leaves_nothing(marked: Archive, tmp_path: Path, monkeypatch) -> None:
    def fail(*_: object) -> None:
        raise ArchiveError(str(tmp_path), Reason.NO_SPACE)

    monkeypatch.setattr(Archive, "back_up", fail)
    before = {*tmp_path.iterdir()}
    with pytest.raises(ArchiveError):
        back_up(marked, tmp_path / "copy")
    assert {*tmp_path.iterdir()} == before


def test_a_copy_tells_what_is_damaged(marked: Archive, tmp_path: Path) -> None:
    with closing(sqlite3.connect(marked.path / FILE_NAME)) as connection:
        connection.execute("UPDATE articles SET title = 'غيره'")
        connection.commit()
    assert back_up(marked, tmp_path / "copy").problems == ("articles 1",)


def test_ten_daily_copies_stay_each_with_what_was_said_then(marked: Archive) -> None:
    known = marked.passages.get("p1")
    assert known is not None
    for day in range(14):
        marked.passages.update(replace(known, note=f"يوم {day}"))
        keep_daily_copy(marked, TODAY + timedelta(day))
        assert keep_daily_copy(marked, TODAY + timedelta(day)) is None  # nothing new
    copies = daily_copies(marked.path)
    assert [copy.name for copy in copies] == [
        (TODAY + timedelta(day)).isoformat() for day in range(13, 3, -1)
    ]
    for copy, day in zip(copies, range(13, 3, -1), strict=True):
        with Archive.open(copy) as opened:
            (kept,) = opened.passages.all()
            assert kept.note == f"يوم {day}"
    assert {path.name for path in (marked.path / COPIES).iterdir()} == {
        copy.name for copy in copies
    }


def test_without_words_there_is_no_daily_copy(archive: Archive) -> None:
    put(archive, "أول")
    assert keep_daily_copy(archive, TODAY) is None
    assert not (archive.path / COPIES).exists()


@pytest.mark.skipif(os.name != "posix", reason="modes")
def test_nobody_else_reads_the_archive_or_its_copies(marked: Archive, tmp_path: Path) -> None:
    former = os.umask(0)
    try:
        with Archive.open(tmp_path / "open" / "wide", create=True) as wide:
            wide.take_in(marked.own_words())
            keep_daily_copy(wide, TODAY)
            back_up(wide, tmp_path / "copy")
            paths = [wide.path, *wide.path.rglob("*"), *(tmp_path / "copy").rglob("*")]
            modes = {path: stat.S_IMODE(path.stat().st_mode) for path in paths}
    finally:
        os.umask(former)
    assert {path: mode for path, mode in modes.items() if mode & 0o077} == {}
