"""Why two lines stand together, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.span import Span
from desktop.display.isolation import without_controls
from desktop.ledger.chain_reading import ChainView, read_chain, strength_words
from desktop.ledger.ledger_entry import IndicatorEntry, IndicatorView
from desktop.ledger.ledger_reading import LedgerSearch, read_indicator, read_indicators
from tests.articles.test_bookkeeping import COAST, PLAIN, keep_up, put


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        put(archive, "a", COAST)
        put(archive, "b", PLAIN)
        keep_up(archive)
        yield archive


def shown(archive: Archive) -> tuple[IndicatorEntry, IndicatorView]:
    (entry,) = read_indicators(archive, LedgerSearch())
    return entry, read_indicator(archive, entry)


def chain(archive: Archive) -> ChainView:
    entry, view = shown(archive)
    one, other = sorted(view.lines, key=lambda line: line.article_id)
    found = read_chain(archive, entry, one, other)
    assert found is not None
    return found


def test_a_sector_is_told_as_the_reason_without_a_likelihood(archive) -> None:
    first, last = chain(archive).steps
    assert "71" in without_controls(first.value)
    assert first.source == "خبر a"
    assert first.reason == "القياس نفسه للقطاع نفسه في البلد نفسه"
    assert (first.strength, first.is_weakest) == (None, True)
    assert (last.reason, last.is_weakest) == ("", False)


def test_both_sides_of_the_weakest_link_are_parted(archive) -> None:
    (pair,) = chain(archive).parted
    assert {each.article_id for each in pair} == {"a", "b"}


def test_a_figure_that_is_gone_has_no_chain(archive) -> None:
    entry, view = shown(archive)
    gone = replace(view.lines[0], span=Span(0, 1))
    assert read_chain(archive, entry, gone, view.lines[1]) is None
    assert read_chain(archive, entry, replace(gone, article_id="z"), view.lines[1]) is None


def test_a_likelihood_is_told_in_hundredths() -> None:
    assert strength_words(87) == "بنسبة 87 %"
