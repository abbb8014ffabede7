"""What the page asks of the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles import bookkeeping
from articles.archive.archive import Archive
from desktop.ledger.indicators_list import counts, spoken
from desktop.ledger.ledger_entry import Tone
from desktop.ledger.ledger_reading import LedgerSearch, read_indicator, read_indicators
from tests.articles.test_bookkeeping import (
    COAST,
    LATER,
    OTHER,
    PLAIN,
    SERIES,
    keep_up,
    put,
    put_series,
    stopped_after,
)

AIM = "يخطط المغرب لدعم ترحيل الخدمات. ومن المتوقع أن يوفر ترحيل الخدمات 95 ألف منصب شغل سنة 2030."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for name, text in (("a", COAST), ("b", PLAIN), ("d", OTHER), ("e", LATER), ("f", AIM)):
            put(archive, name, text)
        keep_up(archive)
        yield archive


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("> 50 ألف", 50_000, None),
        (">=٣ ملايين", 3e6, None),
        ("< 100", None, 100),
        ("= 7,5", 7.5, 7.5),
        ("≤ مئتان", None, 200),
    ],
)
def test_a_bound_is_read_in_every_writing(typed, low, high) -> None:
    search = LedgerSearch.of(typed)
    assert (search.low, search.high, search.words) == (low, high, ())


def test_what_is_no_bound_is_words() -> None:
    assert LedgerSearch.of("مناصب الشُّغل").words == ("مناصب", "الشغل")
    assert LedgerSearch.of("> كثير").low is None


def test_levels_and_aims_of_one_thing_are_one_entry(archive) -> None:
    entries = read_indicators(archive, LedgerSearch())
    assert len(entries) == 1
    assert entries[0].claims == 4
    assert len(entries[0].numbers) == 2


def test_what_grew_and_is_not_judged_yet_is_said_to_be_so(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(bookkeeping, "_BATCH", 1)
    with Archive.open(tmp_path / "growing", create=True) as archive:
        put_series(archive)
        stopped_after(archive, SERIES)
        (pending,) = read_indicators(archive, LedgerSearch())
        assert (pending.claims, pending.articles, pending.is_pending) == (SERIES, SERIES, True)
        assert not pending.is_open
        assert counts(pending)[1] == " · لم يُحكم فيه بعد"
        assert "لم يُحكم فيه بعد" in spoken(pending)
        assert not read_indicators(archive, LedgerSearch(only_open=True))
        # Its lines are judged as they are read.
        lines = read_indicator(archive, pending).lines
        keep_up(archive)
        (judged,) = read_indicators(archive, LedgerSearch(only_open=True))
        assert judged.is_open
        assert not judged.is_pending
        assert read_indicator(archive, judged).lines == lines


def test_values_narrow_by_what_is_told(archive) -> None:
    assert read_indicators(archive, LedgerSearch.of("> 50 ألف"))
    assert not read_indicators(archive, LedgerSearch.of("> 200 ألف"))


def test_lines_are_ordered_and_know_their_opponents(archive) -> None:
    view = read_indicator(archive, read_indicators(archive, LedgerSearch())[0])
    tones = [line.tone for line in view.lines]
    assert tones[:2] == [Tone.CONFLICT, Tone.CONFLICT]
    assert Tone.AIM in tones[2:]
    for row, line in enumerate(view.lines):
        for other in line.opponents:
            assert row in view.lines[other].opponents


def test_the_sentence_of_a_line_holds_its_number(archive) -> None:
    view = read_indicator(archive, read_indicators(archive, LedgerSearch())[0])
    for line in view.lines:
        body = archive.articles.bodies([line.article_id])[line.article_id]
        assert f"{line.before}{line.text}{line.after}" in body
        assert line.year is not None
        assert 2013 < line.year < 2031


def test_the_first_lines_of_an_indicator_are_those_that_are_contradicted(archive) -> None:
    entry = read_indicators(archive, LedgerSearch())[0]
    first = read_indicator(archive, entry, most=2)
    assert not first.is_whole
    assert [line.tone for line in first.lines] == [Tone.CONFLICT, Tone.CONFLICT]
    whole = read_indicator(archive, entry, most=entry.claims)
    assert whole.is_whole
    assert len(whole.lines) == entry.claims
    assert whole == read_indicator(archive, entry)


def test_words_narrow_by_names(archive) -> None:
    (entry,) = read_indicators(archive, LedgerSearch())
    word = entry.label.split()[0]
    assert read_indicators(archive, LedgerSearch.of(word)) == (entry,)
    assert not read_indicators(archive, LedgerSearch.of(f"{word} زرافة"))
