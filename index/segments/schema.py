"""What the index stores of an article, and the fingerprint that tells when to build it anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from index.fingerprints import digest
from index.segments.table_codec import PositionsFormat
from index.segments.term_pool import FieldTraits, Lead
from index.segments.whoosh_library import (
    COLUMN,
    ID,
    STORED,
    VERSION,
    Existence,
    FieldType,
    NumericColumn,
    RefBytesColumn,
    Schema,
)

# Raised by hand when the meaning of what is stored changes without a change of any table.
CODE_VERSION = 17

TITLE = "title"
BODY = "body"
CREATOR = "creator"
TEXT_FIELDS = (BODY, TITLE)
# The same texts by stems, without positions: one list instead of one for each inflected form.
BODY_STEM = "body_stem"
TITLE_STEM = "title_stem"
STEM_FIELDS = {BODY: BODY_STEM, TITLE: TITLE_STEM}
# A news article tells the whole story in its first sentences: their words say what it is about.
# Both numbers were measured (tests/gold/search_ranking.md).
LEAD = Lead(words=30, times=4)
FIELD_TRAITS = FieldTraits(frozenset(TEXT_FIELDS), STEM_FIELDS, {BODY: LEAD})
# The identity of the one document that is no article: it carries the archive's revision.
REVISION_ID = "\x00revision"


class TermsField(FieldType):  # type: ignore[misc]  # Whoosh carries no annotations
    """A field whose value are the numbers of its words in a lexicon.

    The terms of a field of stems are no value: the writer derives them.
    """

    scorable = False
    stored = False
    unique = False

    def __init__(self, positions: bool) -> None:
        self.format = PositionsFormat() if positions else Existence()

    def index(
        self, value: Sequence[str], **_: object
    ) -> Iterator[tuple[bytes, int, float, object]]:
        """One posting for all terms together: `segment_writer.TermPool` takes them as they are."""
        yield b"", len(value), float(len(value)), value


def build_schema() -> Schema:
    """The schema, the same at every call; never read from the index's own files."""
    return Schema(
        id=ID(stored=True, unique=True),
        title=TermsField(positions=True),
        body=TermsField(positions=True),
        title_stem=TermsField(positions=False),
        body_stem=TermsField(positions=False),
        creator=TermsField(positions=False),
        # The archive's own number of the article: what figures and times are looked up by.
        number=COLUMN(NumericColumn("I")),
        publisher=COLUMN(RefBytesColumn()),
        published=COLUMN(RefBytesColumn()),
        figure_kinds=COLUMN(RefBytesColumn()),
        # The number of words plus one: 0 marks the document that is no article.
        body_length=COLUMN(NumericColumn("I")),
        title_length=COLUMN(NumericColumn("I")),
        # 1 for a title of its own, 0 for one that was made of the body's first words.
        title_stated=COLUMN(NumericColumn("B")),
        shown=STORED(),
    )


def format_fingerprint() -> str:
    """Changes when files written before cannot be read any more."""
    fields = [
        f"{name}:{type(field).__name__}:{type(field.column_type).__name__}"
        for name, field in sorted(build_schema().items())
    ]
    return digest([VERSION, sys.byteorder, str(CODE_VERSION), *fields])
