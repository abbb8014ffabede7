"""Where an indicator is by what was shown of it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from articles.annotation import annotate
from articles.archive.archive import Archive
from articles.bookkeeping import follow
from articles.document import DeclaredMetadata, Document
from desktop.ledger.ledger_reading import LedgerSearch, read_indicator, read_indicators
from desktop.ledger.whereabouts import number_of_most

HARBOUR = "بلغت كلفة ميناء ساحل الزهراء 743 مليون دولار."
SHIPS = "استقبل حوض الرمال الشمالي 512 سفينة صيد سنة 2016."


@pytest.fixture
def archive(tmp_path: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for name, text in (
            ("a", HARBOUR),
            ("b", HARBOUR + " وهو كبير."),
            ("c", SHIPS),
            ("d", SHIPS + " وهو عميق."),
        ):
            fingerprint = hashlib.sha256(text.encode()).hexdigest()
            document = Document(
                text, f"/{name}.txt", fingerprint, "text", "utf-8", DeclaredMetadata(title=name)
            )
            archive.articles.put(document, annotate(document, name))
        for _ in follow(archive):
            pass
        yield archive


def test_most_of_the_lines_decide(archive: Archive):
    views = [read_indicator(archive, each) for each in read_indicators(archive, LedgerSearch())]
    one, other = views[0], views[1]
    assert number_of_most(archive, one.lines) == one.entry.numbers[0]
    assert number_of_most(archive, (*other.lines, one.lines[0])) == other.entry.numbers[0]
    assert number_of_most(archive, ()) is None


def test_what_stands_nowhere_any_more_has_no_number(archive: Archive):
    lines = read_indicator(archive, read_indicators(archive, LedgerSearch())[0]).lines
    for name in archive.articles.ids():
        archive.articles.remove(name)
    for _ in follow(archive):
        pass
    assert number_of_most(archive, lines) is None
