"""The ledger read row by row, and beside an article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.ledger_entries import entries, told_elsewhere
from tests.articles.test_bookkeeping import COAST, HILLS, LATER, OTHER, PLAIN, keep_up, put


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for name, text in (("a", COAST), ("b", PLAIN), ("c", HILLS), ("d", OTHER), ("e", LATER)):
            put(archive, name, text)
        keep_up(archive)
        yield archive


def test_every_figure_is_an_entry_with_a_name(archive) -> None:
    found = list(entries(archive))
    assert len(found) == sum(len(archive.articles.figures_of([n])[n]) for n in "abcde")
    assert all(entry.label and entry.indicator for entry in found)


def test_entries_of_some_articles_are_theirs_alone(archive) -> None:
    assert {entry.article.id for entry in entries(archive, ["a", "d"])} == {"a", "d"}


def test_what_the_ledger_has_not_followed_is_passed_over(archive) -> None:
    put(archive, "f", "في القرية 37 مدرسة.")
    assert "f" not in {entry.article.id for entry in entries(archive)}


def test_an_article_knows_what_others_tell_of_its_figures(archive) -> None:
    found = told_elsewhere(archive, "b")
    assert len(found) == 1
    span, told = next(iter(found.items()))
    assert span.text_in(archive.articles.bodies(["b"])["b"]) == "29 ألف منصب شغل"
    assert told.values == (71_000.0, 88_000.0)
    assert told.articles == 3


def test_an_article_that_nobody_differs_from_has_nothing_beside_it(archive) -> None:
    assert told_elsewhere(archive, "d") == {}
    assert told_elsewhere(archive, "unknown") == {}


def test_who_is_contradicted_is_told_how_and_the_others_are_not(archive) -> None:
    found = list(entries(archive))
    assert any(entry.against for entry in found)
    assert all((entry.verdict is not None) is entry.against for entry in found)
