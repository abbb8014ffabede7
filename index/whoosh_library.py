"""The one door to Whoosh, which has no annotations and warns when it is first compiled.

Whoosh-Reloaded 2.7.5 writes a few regular expressions as plain strings; Python 3.12 and later
report each with a SyntaxWarning at the first import without cached byte code. The warnings are
silenced here, for these imports only.
"""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    from whoosh import versionstring
    from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher, W3PostingsWriter
    from whoosh.columns import NumericColumn, RefBytesColumn
    from whoosh.fields import COLUMN, ID, STORED, FieldType, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.formats import Existence, Format
    from whoosh.index import EmptyIndexError, FileIndex
    from whoosh.matching import FilterMatcher, ListMatcher
    from whoosh.reading import SegmentReader, TermNotFound
    from whoosh.writing import LockError

VERSION: str = versionstring()

__all__ = [
    "COLUMN",
    "ID",
    "STORED",
    "VERSION",
    "EmptyIndexError",
    "Existence",
    "FieldType",
    "FileIndex",
    "FileStorage",
    "FilterMatcher",
    "Format",
    "ListMatcher",
    "LockError",
    "NumericColumn",
    "RefBytesColumn",
    "Schema",
    "SegmentReader",
    "TermNotFound",
    "W3Codec",
    "W3LeafMatcher",
    "W3PostingsWriter",
]
