"""A format is one row: what reads, counts and names formats knows it from there."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.document import Document
from articles.reading import formats
from articles.reading.formats import (
    FORMATS,
    FileFormat,
    Item,
    file_patterns,
    format_by_suffix,
)
from articles.reading.reader import count_items, read_bytes, walk
from articles.reading.recognised_formats import format_of
from articles.reading.sources.source import Source, source_of_bytes


def read_cards(source: Source) -> Iterator[Item]:
    """A format of this test: cards with a line of `====` after each."""
    text = source.read(1 << 20).decode()
    for number, card in enumerate(text.split("====\n"), 1):
        fingerprint = hashlib.sha256(card.encode()).hexdigest()
        yield Document(card, f"{source.origin}#{number}", fingerprint, "cards", "utf-8")


def count_cards(source: Source) -> int:
    return source.read(1 << 20).count(b"====\n") + 1


CARDS = FileFormat(
    "cards",
    "Cards",
    (".cards",),
    read_cards,
    recognise=lambda head: head.startswith(b"%CARDS"),
    count=count_cards,
)


@pytest.fixture
def with_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "FORMATS", (*FORMATS, CARDS))


def test_every_format_is_read_or_unpacked_under_its_own_suffixes() -> None:
    suffixes = [suffix for each in FORMATS for suffix in each.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
    for each in FORMATS:
        assert (each.read is None) == (each.unpack is not None)
        assert each.label


def test_tables_and_containers_are_known_as_such() -> None:
    assert {each.name for each in FORMATS if each.is_table} == {"jsonl", "json", "csv"}
    containers = {each.name for each in FORMATS if each.unpack is not None}
    assert containers == {
        *("zip", "tar", "gzip", "warc", "har", "webarchive"),
        *("mail", "mbox", "mhtml"),
    }


def test_a_row_is_all_that_a_new_format_needs(with_cards: None, tmp_path: Path) -> None:
    path = tmp_path / "two.cards"
    path.write_text("بطاقة أولى عن الميناء\n====\nبطاقة ثانية عن السوق\n", "utf-8")
    documents = list(walk([path]))
    assert [document.format for document in documents if isinstance(document, Document)] == [
        "cards", "cards",
    ]  # fmt: skip
    assert count_items([path]) == 2
    assert format_by_suffix(".cards") is CARDS
    assert file_patterns().endswith(" *.cards")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(path, "two.cards")
    assert count_items([tmp_path / "a.zip"]) == 2
    assert len(list(walk([tmp_path / "a.zip"]))) == 2


def test_bytes_tell_where_the_suffix_does_not(with_cards: None) -> None:
    data = "%CARDS\nبطاقة عن الميناء".encode()
    for name in ("cards", "cards.txt", "cards.unknown"):
        assert format_of(source_of_bytes(data, name, name)) is CARDS
        (document,) = read_bytes(data, name, name)
        assert isinstance(document, Document)
        assert document.format == "cards"
    page = b"<!DOCTYPE html><html><body></body></html>"
    assert format_of(source_of_bytes(page, "page.txt", "page.txt")).name == "html"
