"""ZIP archives: every member is read as if it were a file, within limits."""

from __future__ import annotations

import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from operator import itemgetter
from pathlib import PurePosixPath
from typing import IO

from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.containers.zip_parts import BROKEN_ZIP, refuse_bomb
from articles.reading.sources.encoding import arabic_encoding
from articles.reading.sources.limits import (
    MAX_ARCHIVE_MEMBERS,
    MAX_NESTED_BYTES,
    MAX_UNPACKED_BYTES,
    MEBIBYTE,
)
from articles.reading.sources.passed_over import pages_of, why_member_passed_over
from articles.reading.sources.source import Source

_UTF8_NAME = 0x800
_SUFFIX = re.compile(rb"\.[A-Za-z0-9]{1,5}$")
# Presentations, drawings and the like are ZIPs too; their parts are no articles.
_OFFICE_PARTS = frozenset({"[Content_Types].xml", "META-INF/manifest.xml", "Index/Document.iwa"})
# A collection of captures, in which pages are listed, indexed and described beside them.
_WACZ = frozenset({"datapackage.json", "pages/pages.jsonl"})
_IN_MEMORY = 16 * MEBIBYTE


def looks_like_zip(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a ZIP, or of one with nothing in it."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def members(source: Source) -> Iterator[Source | ReadingError | Remark]:
    """The members of a ZIP in the order of their names.

    Each is to be read before the next is taken: they share the open ZIP. What a folder would pass
    over (`articles.reading.sources.passed_over`) is passed over here too. Of a ZIP inside a ZIP the
    bytes are not read from the middle of the outer one but from a temporary file.

    Raises:
        ReadingError: TOO_LARGE or BROKEN_ARCHIVE.
    """
    with _seekable(source) as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except (*BROKEN_ZIP, OSError, ValueError) as error:
            raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error)) from error
        with archive:
            yield from _members(archive, source)


def _seekable(source: Source) -> IO[bytes]:
    """The source's bytes from a file in which one can go about at no cost."""
    stream = source.open()
    if not isinstance(stream, zipfile.ZipExtFile):
        return stream
    source.refuse_larger(MAX_NESTED_BYTES)
    file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - the caller closes it
    try:
        with stream:
            shutil.copyfileobj(stream, file)
    except (*BROKEN_ZIP, OSError, ValueError) as error:
        file.close()
        raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error)) from error
    file.seek(0)
    return file


def _members(archive: zipfile.ZipFile, source: Source) -> Iterator[Source | ReadingError | Remark]:
    encoding = _encoding_of_names(archive.infolist())
    infos = [info for info in archive.infolist() if not info.is_dir() and info.filename]
    if len(infos) > MAX_ARCHIVE_MEMBERS:
        raise ReadingError(source.origin, Reason.TOO_LARGE, f"{len(infos)} members")
    if sum(info.file_size for info in infos) > MAX_UNPACKED_BYTES:
        raise ReadingError(source.origin, Reason.TOO_LARGE, "unpacked")
    names = [_name(info, encoding) for info in infos]
    if not _OFFICE_PARTS.isdisjoint(names):
        raise ReadingError(source.origin, Reason.UNKNOWN_FORMAT, source.suffix.lstrip("."))
    pages = frozenset(
        str(PurePosixPath(name).with_suffix("")) for name in names if pages_of([name])
    )
    is_wacz = set(names) >= _WACZ
    for name, info in sorted(zip(names, infos, strict=True), key=itemgetter(0)):
        is_beside = is_wacz and not name.startswith("archive/")
        why = "page-parts" if is_beside else why_member_passed_over(name, pages)
        if why is None:
            yield _member(archive, info, name, source)
        else:
            yield Remark(f"{source.origin}#{name}", RemarkKind.SKIPPED, why)


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, source: Source
) -> Source | ReadingError:
    member = f"{source.origin}#{name}"
    try:
        refuse_bomb(info, member, MAX_UNPACKED_BYTES)
    except ReadingError as error:
        return error
    return Source(
        member,
        PurePosixPath(name).name,
        info.file_size,
        lambda: archive.open(info),
        source.columns,
        source.known,
        source.recognises,
    )


def _encoding_of_names(infos: Iterable[zipfile.ZipInfo]) -> str | None:
    """The Arabic encoding of the names that are not said to be in UTF-8; None where none is sure.

    One program wrote them all, and a name alone may be too short to tell.
    """
    raw = [each for info in infos if (each := _bytes_of_name(info)) and not _is_utf8(each)]
    words = (_SUFFIX.sub(b"", each).replace(b"/", b" ") for each in raw)
    return arabic_encoding(b" ".join(words))


def _name(info: zipfile.ZipInfo, encoding: str | None) -> str:
    """The member's path; a name of unsaid encoding is UTF-8, or Arabic where the others are."""
    raw = _bytes_of_name(info)
    if raw is None:
        return info.filename
    if _is_utf8(raw):
        return raw.decode("utf-8") or info.filename
    return info.filename if encoding is None else raw.decode(encoding, "replace")


def _bytes_of_name(info: zipfile.ZipInfo) -> bytes | None:
    """The bytes of a name of unsaid encoding; None for one that is known."""
    if info.flag_bits & _UTF8_NAME:
        return None
    try:
        return info.filename.encode("cp437")
    except UnicodeError:
        return None


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeError:
        return False
    return True
