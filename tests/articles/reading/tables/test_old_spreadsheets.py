from __future__ import annotations

from pathlib import Path

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.sources.source import source_of_bytes
from articles.reading.tables.old_spreadsheets import documents_of_workbook

FILES = Path(__file__).parents[1] / "office" / "office_files"
SOURCE = source_of_bytes(b"", "/a.xls", "a.xls")


@pytest.mark.parametrize(("name", "title"), [("arabic", "عاد القطار"), ("french", "Le train")])
def test_rows_with_their_days(name: str, title: str) -> None:
    data = (FILES / f"{name}.xls").read_bytes()
    found = [e for e in documents_of_workbook(data, SOURCE) if isinstance(e, Document)]
    assert [each.declared.published for each in found] == ["2021-04-15", "2021-04-16"]
    assert all((each.declared.title or "").startswith(title) for each in found)


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(ReadingError) as caught:
        list(documents_of_workbook(b"no workbook at all", SOURCE))
    assert caught.value.reason is Reason.BROKEN_ARCHIVE
