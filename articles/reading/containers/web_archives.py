"""Web archives (WARC, and ARC before it): every page that was captured; WACZ is a ZIP of them.

The date of a capture is no date of publication, and is not taken for one.
"""

from __future__ import annotations

import gzip
import posixpath
import re
import zlib
from collections.abc import Iterator
from urllib.parse import urlsplit

from articles.document import DeclaredMetadata
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.sources.limits import MAX_HTML_BYTES, MAX_TEXT_BYTES, MAX_UNPACKED_BYTES
from articles.reading.sources.source import Source

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_READ = _PAGES | {"application/pdf"}
_OPENINGS = (b"WARC/", b"filedesc://")  # of the form of today, and of that before 2009 (ARC)
_LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,12})", re.IGNORECASE | re.MULTILINE)
_MOST_RECORDS = 1_000_000
_CHUNK = 1 << 20
_PIECE = 1 << 12  # bytes unpacked at once: of more a bomb would make too much


def looks_like_warc(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a web archive."""
    if head.startswith(_OPENINGS):
        return True
    if not head.startswith(b"\x1f\x8b"):
        return False
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 16).startswith(_OPENINGS)
    except zlib.error:
        return False


def unpack_warc(source: Source) -> Iterator[ReadingError | Remark | Source]:
    """The pages and PDF files among the answers that came with status 200.

    Raises:
        ReadingError: TOO_LARGE, BROKEN_ARCHIVE.
    """
    # Only web archives need it.
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    others = pages = size = 0
    is_whole = _is_packed_as_a_whole(source)
    with source.open() as file, gzip.GzipFile(fileobj=file) if is_whole else file as stream:
        records = ArchiveIterator(stream, arc2warc=True)
        while pages + others < _MOST_RECORDS:
            try:
                record = next(records, None)
                if record is None:
                    if _breaks_off(source):
                        yield ReadingError(source.origin, Reason.CUT_OFF, f"after {pages}")
                    break
                is_converted = record.rec_type == "conversion"
                found = (_converted if is_converted else _page)(record, source)
            except (ArchiveLoadFailed, zlib.error, EOFError, ValueError, OSError) as error:
                yield ReadingError(source.origin, Reason.CUT_OFF, f"after {pages}: {error}")
                break
            if found is None:
                others += record.rec_type == "response"
                continue
            pages += 1
            size += found.size if isinstance(found, Source) else 0
            if size > MAX_UNPACKED_BYTES:
                raise ReadingError(source.origin, Reason.TOO_LARGE, "unpacked")
            yield found
    if others:
        yield Remark(source.origin, RemarkKind.SKIPPED, "page-parts", others)


def _is_packed_as_a_whole(source: Source) -> bool:
    """Whether the whole file was packed, and not each record by itself, as the form asks."""
    packed = source.head(_CHUNK)
    if not packed.startswith(b"\x1f\x8b"):
        return False
    unpacker = zlib.decompressobj(wbits=31)
    try:
        begin = unpacker.decompress(packed, _CHUNK)
    except zlib.error:
        return False
    head, found, _ = begin.partition(b"\r\n\r\n")
    length = _LENGTH.search(head)
    end = len(head) + len(found) + (int(length[1]) if length is not None else len(begin))
    return begin[end:].lstrip(b"\r\n").startswith(_OPENINGS)


def _breaks_off(source: Source) -> bool:
    """Whether the file ends inside a record; the library passes over that in silence."""
    packed: zlib._Decompress | None = None
    tail = b""
    end = b"\n" if source.head(len(_OPENINGS[1])) == _OPENINGS[1] else b"\r\n"
    with source.open() as stream:
        is_packed = stream.read(2) == b"\x1f\x8b"
        stream.seek(0)
        while chunk := stream.read(_CHUNK):
            tail = (tail + chunk)[-4:]
            while is_packed and chunk:
                packed = packed or zlib.decompressobj(wbits=31)
                packed.decompress(chunk)
                chunk = packed.unused_data
                packed = None if packed.eof else packed
    return packed is not None if is_packed else not tail.endswith(end)


def _page(record: object, source: Source) -> Source | ReadingError | None:
    """The page of a record; None for what is none."""
    if getattr(record, "rec_type", "") not in {"response", "resource"}:
        return None
    http = getattr(record, "http_headers", None)
    headers = getattr(record, "rec_headers", None)
    address = str(headers.get_header("WARC-Target-URI") or "") if headers is not None else ""
    if http is None or str(http.get_statuscode()) != "200":
        return None
    kind, _, parameters = str(http.get_header("Content-Type") or "").lower().partition(";")
    if kind.strip() not in _READ:
        return None
    limit = MAX_HTML_BYTES if kind.strip() in _PAGES else MAX_TEXT_BYTES
    data = _content(record, http, limit + 1)
    if len(data) > limit:
        return ReadingError(f"{source.origin}#{address}", Reason.TOO_LARGE, f"{limit} bytes")
    if getattr(getattr(record, "raw_stream", None), "limit", 0) > 0:  # bytes that should follow
        return ReadingError(f"{source.origin}#{address}", Reason.CUT_OFF)
    return _source(source, address, data, is_page=kind.strip() in _PAGES, charset=parameters)


def _converted(record: object, source: Source) -> Source | ReadingError | None:
    """The text that another program took from a page (WET)."""
    headers = record.rec_headers  # type: ignore[attr-defined]
    address = str(headers.get_header("WARC-Target-URI") or "")
    if not str(headers.get_header("Content-Type") or "").startswith("text/plain"):
        return None
    data: bytes = record.content_stream().read(MAX_TEXT_BYTES + 1)  # type: ignore[attr-defined]
    if len(data) > MAX_TEXT_BYTES:
        return ReadingError(f"{source.origin}#{address}", Reason.TOO_LARGE)
    if getattr(getattr(record, "raw_stream", None), "limit", 0) > 0:
        return ReadingError(f"{source.origin}#{address}", Reason.CUT_OFF)
    return source.part(address, "page.txt", data, DeclaredMetadata(url=address or None))


def _content(record: object, http: object, most: int) -> bytes:
    """The body of an answer, unpacked; of one in Brotli the library knows an older form only."""
    stream = record.content_stream  # type: ignore[attr-defined]
    named = str(http.get_header("Content-Encoding") or "").strip().lower()  # type: ignore[attr-defined]
    if named != "br":
        data: bytes = stream().read(most)
        return data
    # Only such answers need it.
    import brotli  # noqa: PLC0415
    from warcio.bufferedreaders import ChunkedDataReader  # noqa: PLC0415

    packed = ChunkedDataReader(record.raw_stream)  # type: ignore[attr-defined]
    unpacker = brotli.Decompressor()
    found = b""
    try:
        while len(found) < most and (piece := packed.read(_PIECE)):
            found += unpacker.process(piece)
    except brotli.error as error:
        raise ValueError(str(error)) from error
    return found[:most]


def _source(source: Source, address: str, data: bytes, *, is_page: bool, charset: str) -> Source:
    name = posixpath.basename(urlsplit(address).path) or "index"
    suffix = ".html" if is_page else ".pdf"
    named = charset.partition("charset=")[2].strip(" \"'")
    if is_page and named and b"charset" not in data[:4096].lower():
        data = _as_utf8(data, named)
    return source.part(address, f"{name}{suffix}", data, DeclaredMetadata(url=address or None))


def _as_utf8(data: bytes, charset: str) -> bytes:
    try:
        return b"\xef\xbb\xbf" + data.decode(charset).encode("utf-8", "replace")
    except (LookupError, UnicodeError):
        return data
