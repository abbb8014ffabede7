"""The formats of files that can be read: one row each, and nothing else to touch for a new one.

The reader, counting, the dialog that chooses files and the words that name the formats all read
this table. A row comes with a module of its own that reads the format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.document import Document
from articles.errors import ReadingError
from articles.reading.counting import count_keys, count_lines, count_rows
from articles.reading.csv_tables import read_csv
from articles.reading.html import looks_like_html, read_html
from articles.reading.json_tables import read_json, read_json_lines
from articles.reading.plain_text import read_plain_text
from articles.reading.source import Source
from articles.reading.zip_archives import members

Item = Document | ReadingError

Reader = Callable[[Source], Iterator[Item]]
"""Makes documents of one source, in its order; a bad row comes as a `ReadingError` value.

May raise `ReadingError` for the source as a whole.
"""
Unpacker = Callable[[Source], Iterator[Source | ReadingError]]
"""Gives what lies in a container; each is to be read before the next is taken."""


@dataclass(frozen=True, slots=True)
class FileFormat:
    """One format of files.

    Attributes:
        name: What `Document.format` says.
        label: Its name for people, the same in every language (`JSONL`).
        suffixes: The suffixes of file names that say so, in lower case.
        read: Its reader; None for a container.
        unpack: Gives the sources in a container; None for what is read.
        recognise: Whether the first bytes of a file are of this format, for files whose suffix
            says nothing; None where bytes do not tell.
        count: About how many items a source holds, by its bytes alone; None for one.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    unpack: Unpacker | None = None
    recognise: Callable[[bytes], bool] | None = None
    count: Callable[[Source], int] | None = None

    @property
    def is_table(self) -> bool:
        """Whether one source may hold many articles of its own."""
        return self.count is not None

    @property
    def is_container(self) -> bool:
        """Whether it holds files."""
        return self.unpack is not None


TEXT = FileFormat("text", "TXT", (".txt", ".text", ".md"), read_plain_text)
FORMATS: tuple[FileFormat, ...] = (
    TEXT,
    FileFormat("html", "HTML", (".html", ".htm", ".xhtml"), read_html, recognise=looks_like_html),
    FileFormat("jsonl", "JSONL", (".jsonl", ".ndjson"), read_json_lines, count=count_lines),
    FileFormat("json", "JSON", (".json",), read_json, count=count_keys),
    FileFormat("csv", "CSV", (".csv", ".tsv"), read_csv, count=count_rows),
    FileFormat("zip", "ZIP", (".zip",), unpack=members),
)
"""The formats, in the order in which they are named to people.

A file whose suffix is of none of them, or of text, is the first that recognises its first bytes,
and text otherwise.
"""

_SNIFFED = 1 << 11


def format_by_suffix(suffix: str) -> FileFormat | None:
    """The format that a suffix (lower case, with its dot) says, or None."""
    return next((each for each in FORMATS if suffix in each.suffixes), None)


def format_of(source: Source) -> FileFormat:
    """The source's format, by its suffix or its first bytes.

    Raises:
        OSError: It cannot be opened.
    """
    found = format_by_suffix(source.suffix)
    if found is not None and found is not TEXT:
        return found
    with source.open() as stream:
        head = stream.read(_SNIFFED)
    recognised = (each for each in FORMATS if each.recognise is not None and each.recognise(head))
    return next(recognised, TEXT)


def file_patterns(formats: tuple[FileFormat, ...] = ()) -> str:
    """The names of readable files as dialogs filter them (`*.txt *.html …`).

    Args:
        formats: These only; all when empty.
    """
    return " ".join(f"*{suffix}" for each in formats or FORMATS for suffix in each.suffixes)
