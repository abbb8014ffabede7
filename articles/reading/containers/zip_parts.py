"""The parts of a file that is a ZIP inside: Word, OpenDocument, EPUB and spreadsheet files."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from articles.errors import ReadingError, Reason
from articles.reading.markup.xml_trees import Element, parse_xml
from articles.reading.sources.limits import (
    MAX_ARCHIVE_MEMBERS,
    MAX_COMPRESSION_RATIO,
    MAX_PART_BYTES,
    MAX_TEXT_BYTES,
    RATIO_MATTERS_FROM,
)
from articles.reading.sources.source import Source

_ENCRYPTED = 0x1
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
"""What the library raises for a ZIP, or a member of one, that is damaged or of an unknown kind."""


@dataclass(frozen=True, slots=True)
class ZipParts:
    """The open parts of one file; every part is refused where it would unpack to too much."""

    archive: zipfile.ZipFile
    origin: str

    def names(self) -> list[str]:
        """The names of the parts, in the order of the file."""
        return self.archive.namelist()

    def read(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is none of this name.

        Raises:
            ReadingError: TOO_LARGE, ENCRYPTED or BROKEN_ARCHIVE.
        """
        try:
            info = self.archive.getinfo(name)
        except KeyError:
            return None
        refuse_bomb(info, self.origin, MAX_PART_BYTES)
        try:
            with self.archive.open(info) as stream:
                return stream.read(MAX_PART_BYTES)
        except (*BROKEN_ZIP, OSError, ValueError, RuntimeError) as error:
            raise ReadingError(self.origin, Reason.BROKEN_ARCHIVE, f"{name}: {error}") from error

    def root_beside(self, name: str) -> Element | None:
        """The root of a part that only says more of the text; None where it cannot be read."""
        try:
            data = self.read(name)
            return None if data is None else parse_xml(data, self.origin)[0]
        except ReadingError:
            return None

    def refuse_bombs(self, limit: int = MAX_PART_BYTES) -> None:
        """Refuse the whole where any part would unpack to more bytes than the limit, or is a bomb.

        Raises:
            ReadingError: TOO_LARGE or ENCRYPTED.
        """
        infos = self.archive.infolist()
        if len(infos) > MAX_ARCHIVE_MEMBERS:
            raise ReadingError(self.origin, Reason.TOO_LARGE, f"{len(infos)} parts")
        for info in infos:
            refuse_bomb(info, self.origin, limit)


def refuse_bomb(info: zipfile.ZipInfo, origin: str, limit: int) -> None:
    """Refuse what would unpack to more bytes than the limit, or to many times what is stored.

    Raises:
        ReadingError: TOO_LARGE or ENCRYPTED, of this origin.
    """
    if info.flag_bits & _ENCRYPTED:
        raise ReadingError(origin, Reason.ENCRYPTED)
    allowed = max(RATIO_MATTERS_FROM, MAX_COMPRESSION_RATIO * info.compress_size)
    if info.file_size > min(allowed, limit):
        detail = f"{info.filename}: {info.file_size} bytes unpacked"
        raise ReadingError(origin, Reason.TOO_LARGE, detail)


@contextmanager
def zip_parts(source: Source) -> Iterator[ZipParts]:
    """The parts of a file, as long as the context lasts.

    Raises:
        ReadingError: TOO_LARGE, BROKEN_ARCHIVE.
    """
    source.refuse_larger(MAX_TEXT_BYTES)
    with source.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except (*BROKEN_ZIP, OSError, ValueError) as error:
            raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error)) from error
        with archive:
            yield ZipParts(archive, source.origin)
