"""TOML: tables of articles (`[[article]]`), as sites without a database keep them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MEBIBYTE
from articles.reading.sources.source import Source
from articles.reading.tables.json_tables import documents_of_values

MAX_TOML_BYTES = 16 * MEBIBYTE
"""The largest file; its values take many times that in memory."""


def read_toml(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The documents of a TOML file, whose tables are rows as those of JSON are.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, or BROKEN_TABLE.
    """
    text = decode(source.read(MAX_TOML_BYTES), source.origin).text
    try:
        value = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadingError(source.origin, Reason.BROKEN_TABLE, str(error)) from error
    yield from documents_of_values([value] if value else (), source, "toml")
