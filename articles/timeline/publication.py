"""When an article was published: declared, on a line of its text, in its address, or inferred.

A file's own dates are never asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.arabic.folding import FoldedText, fold_prose
from articles.timeline.date_lines import date_lines
from articles.timeline.declared_dates import (
    date_of_address,
    date_of_name,
    declared_value,
    value_of_mentions,
)
from articles.timeline.detection import detect
from articles.timeline.inference import inferred_time_of_writing
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.readings import Mention


@dataclass(frozen=True, slots=True)
class Declarations:
    """What is said of an article's date outside its body.

    Attributes:
        published: What the metadata say (ISO 8601, RFC 2822, EDTF, or a date in Arabic), or None.
        dateline: A dateline that cleaning has taken from the text, or None.
        address: The article's address on the web, or None.
        origin: See `Document.origin`; empty for none.
        saved: When the row or note that holds it was made, as it reads, or None.
    """

    published: str | None = None
    dateline: str | None = None
    address: str | None = None
    origin: str = ""
    saved: str | None = None


def publication_date(
    declared: Declarations, body: str | FoldedText, mentions: Sequence[Mention] | None = None
) -> PublicationDate:
    """The publication date of an article, with how it is known.

    What the metadata say goes before the lines of the text, these before the address, this before
    the day on which the row was made that holds the article. A date that is inferred goes before
    one in the name of the file, which counts as inferred too.

    Args:
        declared: What is said of the date outside the body.
        body: The article's body, folded (`fold_prose`) or not.
        mentions: What `articles.timeline.detection.detect` has found in the folded body, where
            somebody has asked already.

    Returns:
        Stated, inferred or unknown. `basis` quotes the words that it rests on.
    """
    for text in (declared.published, declared.dateline):
        if (said := _declared(text)) is not None:
            return said
    folded = fold_prose(body) if isinstance(body, str) else body
    if mentions is None:
        mentions = detect(folded)
    return (
        _said_in_text(folded, mentions)
        or _said_in_address(declared.address)
        or _declared(declared.saved)
        or _inferred(folded, mentions)
        or _said_in_name(declared.origin)
        or PublicationDate()
    )


def _declared(text: str | None) -> PublicationDate | None:
    value = declared_value(text) if text else None
    if value is None or text is None:
        return None
    return PublicationDate(value, DateEvidence.STATED, " ".join(text.split()))


def _said_in_text(folded: FoldedText, mentions: Sequence[Mention]) -> PublicationDate | None:
    """The day that a line near the head says; what calls itself the day of publication first."""
    lines = sorted(date_lines(folded, mentions), key=lambda line: not line.is_labelled)
    for line in lines:
        value = value_of_mentions(line.dated)
        if value is not None:
            span = folded.span(line.dated[0].start, line.dated[-1].end)
            return PublicationDate(value, DateEvidence.STATED, span.text_in(folded.source))
    return None


def _said_in_address(address: str | None) -> PublicationDate | None:
    found = date_of_address(address) if address else None
    return PublicationDate(found[0], DateEvidence.STATED, found[1]) if found is not None else None


def _said_in_name(origin: str) -> PublicationDate | None:
    found = date_of_name(origin) if origin else None
    return PublicationDate(found[0], DateEvidence.INFERRED, found[1]) if found is not None else None


def _inferred(folded: FoldedText, mentions: Sequence[Mention]) -> PublicationDate | None:
    inferred = inferred_time_of_writing(folded, mentions)
    if inferred is None:
        return None
    quotes = (folded.span(*place).text_in(folded.source) for place in inferred.rests_on)
    return PublicationDate(inferred.value, DateEvidence.INFERRED, " … ".join(quotes))
