"""Files of Office before 2007 (DOC, XLS) and of Outlook (MSG): one container for all of them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.sources.encoding import clean_text
from articles.reading.sources.limits import MAX_PART_BYTES
from articles.reading.sources.source import Source

_SIGN = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = ("EncryptedPackage", "EncryptionInfo")


def looks_like_ole(head: bytes) -> bool:
    """Whether the first bytes of a file are those of the container."""
    return head.startswith(_SIGN)


def read_ole(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The document, the rows of the spreadsheet or the mail in it.

    Raises:
        ReadingError: TOO_LARGE, ENCRYPTED, BROKEN_ARCHIVE; OLD_FORMAT where none is in it.
    """
    # Only such files need them.
    from articles.reading.mail.outlook_messages import PROPERTIES, documents_of_message  # noqa: PLC0415
    from articles.reading.office.old_word_documents import documents_of_streams  # noqa: PLC0415
    from articles.reading.tables.old_spreadsheets import documents_of_workbook  # noqa: PLC0415

    data = source.read(MAX_PART_BYTES)
    streams, title = _opened(data, source.origin)
    if any(name in streams for name in _ENCRYPTED):
        raise ReadingError(source.origin, Reason.ENCRYPTED)
    if "WordDocument" in streams:
        yield from documents_of_streams(streams, title, data, source)
    elif "Workbook" in streams or "Book" in streams:
        yield from documents_of_workbook(data, source)
    elif PROPERTIES in streams:
        yield from documents_of_message(streams, data, source)
    else:
        raise ReadingError(source.origin, Reason.OLD_FORMAT, "OLE")


def _opened(data: bytes, origin: str) -> tuple[Mapping[str, bytes], str | None]:
    """The streams at the root of the container by name, and the title in its properties."""
    # Only old files need it.
    import olefile  # noqa: PLC0415

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            paths = [path for path in container.listdir() if len(path) == 1]
            streams = {path[0]: container.openstream(path).read() for path in paths}
            said = container.get_metadata()
            return streams, _decoded(said.title, said.codepage)
    except (OSError, ValueError, IndexError, TypeError, KeyError, AttributeError) as error:
        raise ReadingError(origin, Reason.BROKEN_ARCHIVE, str(error)) from error


def _decoded(title: object, page: object) -> str | None:
    """A property's words in its code page, which is 65001 for UTF-8."""
    if not isinstance(title, bytes):
        return None
    number = page if isinstance(page, int) else 0
    try:
        words = title.decode("utf-8" if number in {65001, 0, -535} else f"cp{number}", "replace")
    except LookupError:
        words = title.decode("windows-1256", "replace")
    words = " ".join(clean_text(words).split())
    return words or None
