"""When an article was published: declared, in its dateline, or inferred from its words.

A file's own dates are never asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime

from articles.arabic.folding import FoldedText, fold, fold_prose
from articles.timeline.calendars import Calendar
from articles.timeline.date_lines import date_lines, is_full
from articles.timeline.detection import detect
from articles.timeline.edtf import edtf_interval
from articles.timeline.inference import inferred_time_of_writing
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.readings import Mention, Point
from articles.timeline.resolution import resolve

_ISO_DAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ].*)?", re.ASCII | re.DOTALL)
_LONGEST_DECLARATION = 200
_YEARS = range(1800, 2200)


def publication_date(
    *,
    declared: str | None,
    dateline: str | None,
    body: str | FoldedText,
    mentions: Sequence[Mention] | None = None,
) -> PublicationDate:
    """The publication date of an article, with how it is known.

    Args:
        declared: What the metadata say (ISO 8601, RFC 2822, EDTF, or a date in Arabic), or None.
        dateline: A dateline that cleaning has taken from the text, or None.
        body: The article's body, folded (`fold_prose`) or not.
        mentions: What `articles.timeline.detection.detect` has found in the folded body, where
            somebody has asked already.

    Returns:
        Stated, inferred or unknown. `basis` quotes the words that it rests on.
    """
    for text in (declared, dateline):
        value = _stated(text) if text else None
        if value is not None and text is not None:
            return PublicationDate(value, DateEvidence.STATED, " ".join(text.split()))
    folded = fold_prose(body) if isinstance(body, str) else body
    if mentions is None:
        mentions = detect(folded)
    return _said_in_text(folded, mentions) or _inferred(folded, mentions)


def _stated(text: str) -> str | None:
    """The day (or month, or year) that a declaration names, or None."""
    plain = text.strip()[:_LONGEST_DECLARATION]
    iso = _ISO_DAY.fullmatch(plain)
    if iso is not None and edtf_interval(iso["day"]) is not None:
        return iso["day"]
    if edtf_interval(plain) is not None:
        return plain
    return _mail_date(plain) or _arabic_date(plain)


def _mail_date(text: str) -> str | None:
    try:
        day: datetime = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day.date().isoformat() if day.year in _YEARS else None


def _arabic_date(text: str) -> str | None:
    mentions = [m for m in detect(fold(text)) if isinstance(m.reading, Point)]
    dated = [m for m in mentions if is_full(m)]
    return _value(dated)


def _value(dated: list[Mention]) -> str | None:
    """The value of dated mentions of one event, the Gregorian one first."""
    if not dated:
        return None
    results = resolve(dated, None, lambda _: False)
    ranked = sorted(
        zip(dated, results, strict=True),
        key=lambda pair: _calendar(pair[0]) is not Calendar.GREGORIAN,
    )
    return next((result.value for _, result in ranked if result.value is not None), None)


def _calendar(mention: Mention) -> Calendar:
    assert isinstance(mention.reading, Point)
    return mention.reading.calendar


def _said_in_text(folded: FoldedText, mentions: Sequence[Mention]) -> PublicationDate | None:
    """The day that a line near the head says; what calls itself the day of publication first."""
    lines = sorted(date_lines(folded, mentions), key=lambda line: not line.is_labelled)
    for line in lines:
        value = _value([*line.dated])
        if value is not None:
            span = folded.span(line.dated[0].start, line.dated[-1].end)
            return PublicationDate(value, DateEvidence.STATED, span.text_in(folded.source))
    return None


def _inferred(folded: FoldedText, mentions: Sequence[Mention]) -> PublicationDate:
    inferred = inferred_time_of_writing(folded, mentions)
    if inferred is None:
        return PublicationDate()
    quotes = (folded.span(*place).text_in(folded.source) for place in inferred.rests_on)
    return PublicationDate(inferred.value, DateEvidence.INFERRED, " … ".join(quotes))
