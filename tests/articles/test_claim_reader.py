"""The claims of articles as the ledger keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.claim_reader import ClaimReader
from tests.articles.test_bookkeeping import COAST, PLAIN, keep_up, put


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        put(archive, "a", COAST)
        put(archive, "b", PLAIN)
        keep_up(archive)
        yield archive


def test_a_claim_is_read_by_its_place(archive) -> None:
    reader = ClaimReader(archive)
    assert reader.at(("a", 0)).high == 71_000
    assert [each.high for each in reader.of("b").claims] == [29_000]


def test_what_the_ledger_does_not_hold_is_an_error(archive) -> None:
    with pytest.raises(KeyError):
        ClaimReader(archive).of("z")


def test_what_is_forgotten_is_read_anew(archive) -> None:
    reader = ClaimReader(archive)
    first = reader.of("a")
    assert reader.of("a") is first
    reader.forget("a")
    assert reader.of("a") == first
    assert reader.of("a") is not first
