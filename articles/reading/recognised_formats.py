"""Which format of the table a file is of: by its suffix, and by its first bytes.

It is of its suffix's format where its bytes do not speak against that, or of a closer one above it
in the table; else of the first that recognises its bytes, and text otherwise.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from articles.reading import formats
from articles.reading.formats import TEXT, FileFormat, format_by_suffix
from articles.reading.sources.source import Source

SNIFFED = 1 << 12
"""How many of the first bytes a format is recognised by."""
# Words alone under such a suffix are a text: its own files begin with a signature.
_SIGNED = frozenset({"html", "pdf", "picture", "docx", "ole", "rtf"})
_FEWEST_WORDS = 20
_NO_WORDS = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f]|<[A-Za-z!/?]")
# A piece of a page, as browsers copy one, is well-formed as XML, too.
_PIECE_OF_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:article|body|center|div|h[1-6]|head|main|p|section|span|table|title)"
    rb"[\s>]",
    re.IGNORECASE,
)
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")


def format_of(source: Source) -> FileFormat:
    """The source's format, by its suffix or its first bytes.

    Raises:
        OSError: It cannot be opened.
    """
    named = format_by_suffix(source.suffix)
    head = _readable_head(source.head(SNIFFED))
    if named is not None and named is not TEXT and _may_be(named, head):
        return next(_closer(named, head), named)
    is_zip = head.startswith(_ZIP_MAGIC)  # whatever lies in it unpacked
    possible = (
        each for each in formats.FORMATS if not is_zip or each.is_zipped or _recognises(each)
    )
    recognised = (each for each in possible if _recognises(each, head))
    if named is not None and named.name == "html" and _PIECE_OF_PAGE.match(head) is not None:
        return named
    if named is None or (named.name in _SIGNED and _has_words_alone(head)):
        named = TEXT
    return next(recognised, named)


def _readable_head(head: bytes) -> bytes:
    """The first bytes; those of UTF-16 as the recognisers of marks know them."""
    for mark, encoding in _WIDE:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore").encode("utf-8", "ignore")
    return head


def _has_words_alone(head: bytes) -> bool:
    """Whether the first bytes are words, with no tag and no control character among them."""
    return len(head.split()) >= _FEWEST_WORDS and _NO_WORDS.search(head) is None


def _recognises(file_format: FileFormat, head: bytes = _ZIP_MAGIC[0]) -> bool:
    """Whether it recognises first bytes; those of any ZIP where none are given."""
    return file_format.recognise is not None and file_format.recognise(head)


def _closer(named: FileFormat, head: bytes) -> Iterator[FileFormat]:
    """The formats above it in the table that recognise the bytes: of XML a feed, of gzip a WARC.

    What lies in a ZIP does not make another file of it; only a container is closer to a container.
    """
    above = formats.FORMATS[: formats.FORMATS.index(named)] if named.recognise is not None else ()
    for each in above if not head.startswith(_ZIP_MAGIC) else ():
        if (named.unpack is None or each.unpack is not None) and _recognises(each, head):
            yield each


def _may_be(named: FileFormat, head: bytes) -> bool:
    """Whether the first bytes are what the suffix says, as far as bytes tell."""
    is_zip = named.is_zipped and head.startswith(_ZIP_MAGIC)
    return is_zip or named.recognise is None or named.recognise(head)
