"""Whatever is done to a file of any format, each reader ends and accounts for what it found."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.archive.article_writing import Outcome
from articles.errors import ReadingError
from articles.import_account import joined
from articles.import_tallies import ImportTallies
from articles.reading.formats import FORMATS, FileFormat
from articles.reading.reader import read_source
from articles.reading.sources.source import source_of_bytes
from tests.campaign.seed_files import seed


@pytest.mark.parametrize("form", FORMATS, ids=[each.name for each in FORMATS])
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_a_damaged_file_ends_in_documents_and_errors(form: FileFormat, data: st.DataObject) -> None:
    whole, name = seed(form.name), f"a{''.join(form.suffixes[:1])}"
    first = data.draw(st.integers(0, len(whole)))
    last = data.draw(st.integers(first, len(whole)))
    instead = data.draw(st.sampled_from([b"", b"\0", b'"', b"<", b"\n", b"\xff\xfe", b"{", b"'"]))
    is_cut = data.draw(st.booleans())
    damaged = whole[:first] if is_cut else whole[:first] + instead + whole[last:]
    tallies = ImportTallies()
    source = source_of_bytes(damaged, f"/{name}", name)
    found = 0
    for item in read_source(source, tallies.remark, tallies.begin):
        found += 1
        if isinstance(item, ReadingError):
            tallies.fail(tallies.file, item)
        else:
            assert item.text.strip()
            tallies.count(tallies.file, Outcome.ADDED)
    assert found
    account = joined(tallies._accounts())
    assert account.found == found == account.added + account.failed
