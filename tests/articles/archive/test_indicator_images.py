"""An indicator is put back as it stood, with its claims and under its number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from tests.articles.test_bookkeeping import COAST, PLAIN, keep_up, put


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for name, text in (("a", COAST), ("b", PLAIN)):
            put(archive, name, text)
        keep_up(archive)
        yield archive


def test_what_is_written_is_noted_as_it_stood_and_put_back(archive: Archive) -> None:
    ledger = archive.ledger
    row = ledger.indicators()[0]
    stood, members = ledger.images.image(row.number), ledger.members(row.number)
    assert len(stood.claims) == row.claims == len(members)
    with archive.transaction(), ledger.images.watched() as before:
        ledger.remove(row.number)
        assert before == {row.number: stood}
    assert ledger.images.image(row.number).row is None
    with archive.transaction():
        ledger.images.put_back([stood])
    assert ledger.images.image(row.number) == stood
    assert row in ledger.indicators()
    assert ledger.members(row.number) == members


def test_outside_nothing_is_noted(archive: Archive) -> None:
    with archive.ledger.images.watched() as before:
        pass
    archive.ledger.remove(archive.ledger.indicators()[0].number)
    assert not before


def test_it_is_noticed_when_an_article_says_something_else(archive: Archive) -> None:
    images = archive.ledger.images
    stood = images.image(archive.ledger.indicators()[0].number)
    assert images.still_says(stood)
    put(archive, "b", f"مقدمة جديدة للخبر.\n{PLAIN}")
    keep_up(archive)
    assert not images.still_says(stood)
