"""Document: what a reader makes of one file, member or row, before cleaning."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

RECOGNISED = "ocr"
"""The format of a text that a program recognised in a picture: its letters are not sure."""


@dataclass(frozen=True, slots=True)
class DeclaredMetadata:
    """What the file itself says of the article: metadata of HTML, columns of a table.

    Every field is None where the file says nothing. `published` is as it reads in the
    file (`2015-07-24 15:37:29`, `25 مايو 2025`), not yet a value; so is `saved`, when the row or
    note was made that holds the article. A line of its text says better when it appeared.
    """

    identifier: str | None = None
    title: str | None = None
    publisher: str | None = None
    creator: str | None = None
    url: str | None = None
    published: str | None = None
    saved: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one article as the file holds it.

    Attributes:
        text: The words, decoded, not cleaned.
        origin: Where it came from, unique and stable: the absolute path of the file, then
            `#` and the member's path inside a ZIP, then `#` and the row's `id` (or its number).
        fingerprint: SHA-256, in hexadecimal, of what makes the article: of the file's bytes, or
            of a row's title and text.
        format: The name of its row in `articles.reading.formats`, or `RECOGNISED`.
        encoding: The encoding the bytes were read in; None where the format says it itself.
        declared: What the file says of the article.
    """

    text: str
    origin: str
    fingerprint: str
    format: str
    encoding: str | None
    declared: DeclaredMetadata = DeclaredMetadata()


def completed(declared: DeclaredMetadata, known: DeclaredMetadata) -> DeclaredMetadata:
    """What is declared, with what else is known where it says nothing."""
    missing = {
        field.name: said
        for field in fields(DeclaredMetadata)
        if getattr(declared, field.name) is None and (said := getattr(known, field.name))
    }
    return replace(declared, **missing) if missing else declared
