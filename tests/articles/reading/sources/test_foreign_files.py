from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from articles.errors import ReadingError, Reason
from articles.reading.formats import FORMATS
from articles.reading.reader import read_bytes
from articles.reading.sources import foreign_files
from articles.reading.sources.foreign_files import refuse_foreign, refuse_no_text

TABLE = tomllib.loads(
    Path(foreign_files.__file__).with_name("foreign_files.toml").read_text("utf-8")
)
TEXT = "أعلنت بلدية النهر الأزرق فتح ملعب جديد للأطفال في حي البساتين صباح الأحد. " * 3


@pytest.mark.parametrize("row", TABLE["files"], ids=lambda row: row["name"])
def test_each_is_refused_by_its_name(row: dict) -> None:
    signs = row.get("signs", [])
    heads = [bytes(row.get("at", 0)) + bytes.fromhex(sign) + b"\x01\x02 rest" for sign in signs]
    names = [f"x{suffix}" for suffix in row.get("suffixes", [])] or ["x.bin"]
    for head in heads or [TEXT.encode()]:
        (error,) = read_bytes(head, f"/{names[0]}", names[0])
        assert isinstance(error, ReadingError)
        assert (error.reason.value, error.detail) == (row["reason"], row["name"])


def test_no_suffix_is_both_read_and_refused() -> None:
    read = {suffix for each in FORMATS for suffix in each.suffixes}
    refused = [suffix for row in TABLE["files"] for suffix in row.get("suffixes", [])]
    assert not read.intersection(refused)
    assert len(refused) == len(set(refused))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in refused)


def test_what_is_read_is_not_refused() -> None:
    for head in (b"%PDF-1.7", b"PK\x03\x04", b"{\\rtf1", TEXT.encode()):
        refuse_foreign("/x", ".txt", head)
    with pytest.raises(ReadingError) as caught:
        refuse_no_text("/x", b"%PDF-1.7")
    assert (caught.value.reason, caught.value.detail) == (Reason.BINARY, "PDF")


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.html", "a.gdoc", "a.parquet", "a"])
def test_an_empty_file_is_said_to_be_empty(name: str) -> None:
    (error,) = read_bytes(b"", f"/{name}", name)
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.EMPTY
