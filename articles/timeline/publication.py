"""When an article was published: declared, in its dateline, or inferred from its words.

A file's own dates are never asked.
"""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from articles.arabic.folding import FoldedText, fold, fold_prose
from articles.timeline.calendars import Calendar
from articles.timeline.detection import detect
from articles.timeline.edtf import edtf_interval
from articles.timeline.inference import inferred_time_of_writing
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.readings import Mention, Point
from articles.timeline.resolution import resolve

_ISO_DAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ].*)?", re.ASCII | re.DOTALL)
_LONGEST_DECLARATION = 200
# A dateline stands before the first words of the text: `الرباط/19 يونيو 2018/ومع/`, `القاهرة,
# 2-3-2019 (أ ف ب) -`.
_LONGEST_HEAD = 90
_MOST_WORDS_BEFORE = 4
# The agencies by which a dateline is known, after a slash, a bracket or a dash.
_AGENCIES = re.compile(
    r"[/(\s،,-]*\(?(?:و\s?\.?م\s?\.?ع|واس|ا\s?ف\s?ب|وام|كونا|وكالات|رويترز|د\s?ب\s?ا|قنا|بترا|وات|واج)\b"
)
_CLOSES_LINE = re.compile(r"[\s.،,)/-]*(?:\n|$)")
_YEARS = range(1800, 2200)


def publication_date(
    *, declared: str | None, dateline: str | None, body: str | FoldedText
) -> PublicationDate:
    """The publication date of an article, with how it is known.

    Args:
        declared: What the metadata say (ISO 8601, RFC 2822, EDTF, or a date in Arabic), or None.
        dateline: A dateline that cleaning has taken from the text, or None.
        body: The article's body, folded (`fold_prose`) or not.

    Returns:
        Stated, inferred or unknown. `basis` quotes the words that it rests on.
    """
    for text in (declared, dateline):
        value = _stated(text) if text else None
        if value is not None and text is not None:
            return PublicationDate(value, DateEvidence.STATED, " ".join(text.split()))
    folded = fold_prose(body) if isinstance(body, str) else body
    mentions = detect(folded)
    return _head_of_body(folded, mentions) or _inferred(folded, mentions)


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
    dated = [m for m in mentions if _is_full(m.reading)]
    return _value(dated)


def _is_full(told: object) -> bool:
    return isinstance(told, Point) and told.year is not None and told.day is not None


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


def _head_of_body(folded: FoldedText, mentions: list[Mention]) -> PublicationDate | None:
    """A dateline that is still at the head of the body."""
    first = mentions[0] if mentions else None
    if first is None or not _is_full(first.reading) or first.end > _LONGEST_HEAD:
        return None
    head = folded.text[: first.start]
    if "\n" in head.strip("\n") or len(head.split()) > _MOST_WORDS_BEFORE or "." in head:
        return None
    event = [first]
    for mention in mentions[1:3]:
        if not (mention.joined and _is_full(mention.reading)):
            break
        event.append(mention)
    end = event[-1].end
    if not (_AGENCIES.match(folded.text, end) or _CLOSES_LINE.match(folded.text, end)):
        return None
    value = _value(event)
    if value is None:
        return None
    basis = folded.span(first.start, end).text_in(folded.source)
    return PublicationDate(value, DateEvidence.STATED, basis)


def _inferred(folded: FoldedText, mentions: list[Mention]) -> PublicationDate:
    inferred = inferred_time_of_writing(folded, mentions)
    if inferred is None:
        return PublicationDate()
    quotes = (folded.span(*place).text_in(folded.source) for place in inferred.rests_on)
    return PublicationDate(inferred.value, DateEvidence.INFERRED, " … ".join(quotes))
