"""TAR archives: every member is read as if it were a file, within limits."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.sources.limits import MAX_ARCHIVE_MEMBERS, MAX_TEXT_BYTES, MAX_UNPACKED_BYTES
from articles.reading.sources.passed_over import why_member_passed_over
from articles.reading.sources.source import Source

_MAGIC_PLACE = 257


def looks_like_tar(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a TAR."""
    return head[_MAGIC_PLACE : _MAGIC_PLACE + 5] == b"ustar"


def unpack_tar(source: Source) -> Iterator[Source | ReadingError | Remark]:
    """The members in the order of the archive; links and devices are passed over.

    Raises:
        ReadingError: TOO_LARGE, BROKEN_ARCHIVE.
    """
    size = count = 0
    try:
        with source.open() as stream, tarfile.open(fileobj=stream, mode="r:") as archive:
            for member in archive:
                if not member.isreg():
                    continue
                count, size = count + 1, size + member.size
                if count > MAX_ARCHIVE_MEMBERS or size > MAX_UNPACKED_BYTES:
                    raise ReadingError(source.origin, Reason.TOO_LARGE, f"{count} members")
                yield _member(archive, member, source)
    except (tarfile.TarError, EOFError, OSError) as error:
        yield ReadingError(source.origin, Reason.CUT_OFF, f"after {count}: {error}")


def _member(
    archive: tarfile.TarFile, member: tarfile.TarInfo, source: Source
) -> Source | ReadingError | Remark:
    name = member.name.encode("utf-8", "replace").decode("utf-8")
    origin = f"{source.origin}#{name}"
    why = why_member_passed_over(name)
    if why is not None:
        return Remark(origin, RemarkKind.SKIPPED, why)
    if member.size > MAX_TEXT_BYTES:
        return ReadingError(origin, Reason.TOO_LARGE, f"{member.size} bytes")
    stream = archive.extractfile(member)
    data = b"" if stream is None else stream.read()
    if len(data) < member.size:
        return ReadingError(origin, Reason.CUT_OFF)
    name = PurePosixPath(name).name
    return replace(source, origin=origin, name=name, size=len(data), open=lambda: io.BytesIO(data))
