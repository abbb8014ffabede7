"""The parts of a file that is a ZIP inside: Word, OpenDocument, EPUB and spreadsheet files."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from articles.errors import ReadingError, Reason
from articles.reading.limits import (
    MAX_ARCHIVE_MEMBERS,
    MAX_COMPRESSION_RATIO,
    MAX_PART_BYTES,
    MAX_TEXT_BYTES,
    RATIO_MATTERS_FROM,
)
from articles.reading.source import Source

_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError)


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
        self._refuse(info, MAX_PART_BYTES)
        try:
            with self.archive.open(info) as stream:
                return stream.read(MAX_PART_BYTES)
        except (*_BROKEN, OSError, RuntimeError) as error:
            raise ReadingError(self.origin, Reason.BROKEN_ARCHIVE, f"{name}: {error}") from error

    def refuse_bombs(self, limit: int = MAX_PART_BYTES) -> None:
        """Refuse the whole where any part would unpack to more bytes than the limit, or is a bomb.

        Raises:
            ReadingError: TOO_LARGE or ENCRYPTED.
        """
        infos = self.archive.infolist()
        if len(infos) > MAX_ARCHIVE_MEMBERS:
            raise ReadingError(self.origin, Reason.TOO_LARGE, f"{len(infos)} parts")
        for info in infos:
            self._refuse(info, limit)

    def _refuse(self, info: zipfile.ZipInfo, limit: int) -> None:
        if info.flag_bits & _ENCRYPTED:
            raise ReadingError(self.origin, Reason.ENCRYPTED)
        allowed = max(RATIO_MATTERS_FROM, MAX_COMPRESSION_RATIO * info.compress_size)
        if info.file_size > min(allowed, limit):
            detail = f"{info.filename}: {info.file_size} bytes unpacked"
            raise ReadingError(self.origin, Reason.TOO_LARGE, detail)


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
        except (*_BROKEN, OSError) as error:
            raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error)) from error
        with archive:
            yield ZipParts(archive, source.origin)
