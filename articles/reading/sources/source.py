"""Source: one thing to read, wherever its bytes lie, and how it is opened within limits."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import IO

from articles.document import DeclaredMetadata
from articles.errors import ReadingError, Reason
from articles.reading.sources.encoding import decode, detect, is_mixed
from articles.reading.sources.limits import MAX_TEXT_BYTES

ChosenColumns = tuple[tuple[str, str], ...]
"""Pairs of a role's name and the column that the user says it is in."""

_SAMPLE = 1 << 16


@dataclass(frozen=True, slots=True)
class Source:
    """A file, the member of an archive, or a part of a mail.

    Attributes:
        origin: See `Document.origin`.
        name: The file's own name; its suffix says the format.
        size: In bytes, as the file system or the ZIP's directory says.
        open: Opens the bytes from their start.
        columns: The columns of tables that the user named; see `articles.reading.rows.columns`.
        known: What the archive or mail around it says of the article; what it says itself goes
            before that.
        recognises: Whether the words of pictures are to be recognised (OCR).
    """

    origin: str
    name: str
    size: int
    open: Callable[[], IO[bytes]]
    columns: ChosenColumns = ()
    known: DeclaredMetadata = field(default_factory=DeclaredMetadata)
    recognises: bool = False

    @property
    def suffix(self) -> str:
        """The name's suffix in lower case, with its dot."""
        return PurePosixPath(self.name).suffix.lower()

    def head(self, size: int) -> bytes:
        """The first bytes."""
        with self.open() as stream:
            return stream.read(size)

    def read(self, limit: int) -> bytes:
        """All the bytes.

        Raises:
            ReadingError: TOO_LARGE, before anything is read where the size is known.
        """
        self.refuse_larger(limit)
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise ReadingError(self.origin, Reason.TOO_LARGE, f"more than {limit} bytes")
        return data

    def refuse_larger(self, limit: int) -> None:
        """Raise TOO_LARGE when the size is over the limit."""
        if self.size > limit:
            raise ReadingError(self.origin, Reason.TOO_LARGE, f"{self.size} bytes")

    def open_text(self) -> tuple[io.TextIOWrapper, str]:
        """The bytes as a text stream, line ends untouched, and the encoding.

        Raises:
            ReadingError: EMPTY, BINARY or UNKNOWN_ENCODING, from the first bytes.
        """
        sample = self.head(_SAMPLE)
        if not sample or sample.isspace():
            raise ReadingError(self.origin, Reason.EMPTY)
        encoding = detect(sample, self.origin)
        if is_mixed(sample, encoding) and self.size <= MAX_TEXT_BYTES:
            data = decode(self.read(MAX_TEXT_BYTES), self.origin).text.encode("utf-8", "replace")
            return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline=""), encoding
        stream = self.open()
        wrapped = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
        if wrapped.read(1) != "\N{ZERO WIDTH NO-BREAK SPACE}":
            wrapped.close()
            stream = self.open()
            wrapped = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
        return wrapped, encoding

    def part(
        self, place: str, name: str, data: bytes, known: DeclaredMetadata | None = None
    ) -> Source:
        """A source inside this one, whose bytes are at hand.

        Args:
            place: What its origin ends in; empty where it is all there is in this source.
            name: Its name.
            data: Its bytes.
            known: What this source says of it.
        """
        origin = f"{self.origin}#{place}" if place else self.origin
        return replace(
            source_of_bytes(data, origin, name),
            columns=self.columns,
            recognises=self.recognises,
            known=self.known if known is None else known,
        )


def source_of_bytes(data: bytes, origin: str, name: str) -> Source:
    """A source whose bytes are at hand."""
    return Source(origin, name, len(data), lambda: io.BytesIO(data))
