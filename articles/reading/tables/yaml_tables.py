"""YAML: lists of articles as sites without a database keep them, and documents between `---`."""

from __future__ import annotations

from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MEBIBYTE
from articles.reading.sources.source import Source
from articles.reading.tables.json_tables import documents_of_values

_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_DEEPEST = 200  # the library goes down by recursion in C, which ends the process where it is deep
MAX_YAML_BYTES = 16 * MEBIBYTE
"""The largest file; its values take many times that in memory."""


def read_yaml(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """The documents of a YAML file, whose values are rows as those of JSON are.

    What a file says by reference to another place of it (`*name`) is refused: a few lines of such
    references stand for more words than any memory holds.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, or BROKEN_TABLE.
    """
    # Only YAML needs it.
    import yaml  # noqa: PLC0415

    text = decode(source.read(MAX_YAML_BYTES), source.origin).text
    loader = _loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    try:
        depth = 0
        for event in yaml.parse(text, loader):
            if isinstance(event, yaml.AliasEvent):
                raise ReadingError(source.origin, Reason.BROKEN_TABLE, "references (*name)")
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise ReadingError(source.origin, Reason.BROKEN_TABLE, "nested too deeply")
        values = list(yaml.load_all(text, loader))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        detail = " ".join(str(error).split())
        raise ReadingError(source.origin, Reason.BROKEN_TABLE, detail) from error
    items = [item for value in values for item in (value if isinstance(value, list) else [value])]
    yield from documents_of_values(filter(None, items), source, "yaml")


def _loader(safe: type) -> type:
    """The loader, which leaves days as they read: the thirtieth of February breaks no file."""
    known = safe.yaml_implicit_resolvers.items()  # type: ignore[attr-defined] # of an untyped library
    kept = {
        first: [each for each in resolvers if each[0] != _TIMESTAMP] for first, resolvers in known
    }
    return type("Loader", (safe,), {"yaml_implicit_resolvers": kept})
