"""Several articles in one text: under header lines of their own, between rules, by pages."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from articles.cleaning.publication_lines import issue_line, publication_line
from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.exports.factiva_texts import factiva_records
from articles.reading.markup.wrapped_lines import unwrapped
from articles.reading.rows.columns import TEXT_ROLES, Role, name_key
from articles.reading.rows.header_lines import FIELDS, header_line
from articles.reading.rows.rows import fingerprint_of, outlet_and_day, person_of
from articles.reading.sources.source import Source
from articles.reading.texts.alike_heads import stacked_articles, under_alike_heads
from articles.reading.texts.announced_articles import announced, announcement
from articles.reading.texts.clipping_heads import agency_items, clippings, outlet_alone
from articles.reading.texts.dated_records import (
    FIRST_LINES,
    LONGEST_DATED,
    SENTENCE_END,
    at_the_ends,
    dated,
    numbered_records,
    says_day,
)
from articles.reading.texts.outlined_articles import Headings, outlined
from articles.reading.texts.record_fields import (
    Record,
    record_of,
    records_of,
    uncounted,
    under_their_heads,
)
from articles.reading.texts.recurring_lines import parted
from articles.reading.texts.signatures import (
    published_below,
    signed,
    signed_below,
    signed_by_names,
)
from articles.reading.texts.signed_articles import signed_articles
from articles.reading.texts.title_sources import with_sourced_titles
from articles.reading.texts.unread_lines import with_unread_lines

_LONG_RULE = re.compile(r"^[ \t]*([_=*#~—–-])(?:[ \t]?\1){7,}[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*([_=*#~—–-])(?:[ \t]?\1){2,}[ \t]*$", re.MULTILINE)
PAGE_END = "\f"
"""Where a page ends: of an article that goes on, or between two that begin a page each."""
_ADDRESS = re.compile(r"<?https?://[^\s<>]{4,2000}>?")
_SIGNS = r"[\s()\[\].\-–—/#*|]*"
_PAGE_NUMBER = re.compile(rf"{_SIGNS}\d{{0,4}}{_SIGNS}")
_NUMBERS = re.compile(r"(?:\n[\s\d٠-٩()\[\].\-–/#*]*)+\Z")  # that of the next one, at the end
_UNDER_TITLES = frozenset({Role.CREATOR, Role.PUBLISHED})
_FEWEST_FIELDS = 2
_FIELDS_OF_ARTICLE = {Role.TITLE, Role.PUBLISHER, Role.TEXT}
_FIRST_LINES_OF_BLOCK = 6
_FEWEST_WORDS = 3  # of a title under a name of its own
_SHORTEST = 250  # code points of a text between rules without header lines
_MOST_LINES_OF_DIVIDER = 3
_SHORTEST_LINE = 80  # code points of a line of a text


def recorded_articles(
    text: str, source: Source, text_format: str
) -> list[Document | ReadingError] | None:
    """The articles of a text that holds several, or one as Factiva writes it; None for another."""
    records = factiva_records(text)
    if records:
        return [_article(record, n, source, text_format) for n, record in enumerate(records, 1)]
    records = (
        _announced_records(text)
        or _ruled_records(text)
        or _parted_records(text)
        or numbered_records(text)
        or stacked_articles(text)
        or _clipped_records(text)
        or _agency_records(text)
        or _headed_records(text)
        or _paged_records(text)
        or _signed_records(text)
    )
    if not records:
        return None
    records = with_sourced_titles(signed(uncounted(records)))
    found = [_article(each, n, source, text_format) for n, each in enumerate(records, 1)]
    return with_unread_lines(text, found, _is_sign)


def outlined_articles(
    text: str, source: Source, text_format: str, headings: Headings
) -> list[Document | ReadingError] | None:
    """The articles under headings of several ranks; None for another text.

    Args:
        text: The words, a paragraph a line.
        source: Where they were.
        text_format: See `Document.format`.
        headings: What the document says of its headings.
    """
    records = outlined(text, headings.ranks, headings.leading)
    if not records:
        return None
    found = [
        _article(each, n, source, text_format)
        for n, each in enumerate(with_sourced_titles(signed(records)), 1)
    ]
    return with_unread_lines(text, found, _is_sign)


def clipped_articles(text: str, source: Source, text_format: str) -> list[Document | ReadingError]:
    """The clippings in a text, each with its outlet and day; none where it is one article."""
    records = enumerate(signed(_clipped_records(text)), 1)
    return [_article(record, n, source, text_format) for n, record in records]


def announced_articles(
    text: str, source: Source, text_format: str
) -> list[Document | ReadingError]:
    """The articles under lines with their number whose fields have names; none for another text.

    So databases write what they found: `Document 2 of 9`, `Publication title: …`, `Full text: …`.
    """
    records = map(_headed, filter(_has_fields, announced(text, _has_fields)))
    return [_article(record, n, source, text_format) for n, record in enumerate(records, 1)]


def _is_sign(line: str) -> bool:
    """Whether a line parts articles, or is the head of one."""
    return announcement(line) is not None or publication_line(line) is not None


def _announced_records(text: str) -> list[Record]:
    """The articles under lines with their number, each with its head, if it has one."""
    return [_headed(block) for block in announced(text, _says_of_itself)]


def _says_of_itself(block: str) -> bool:
    """Whether a block has a day near its top, or fields under whose names an article stands."""
    return any(map(says_day, block.split("\n")[:_FIRST_LINES_OF_BLOCK])) or _has_fields(block)


def _has_fields(block: str) -> bool:
    record = record_of(block)
    return set(record) >= _FIELDS_OF_ARTICLE and len(record) > len(_FIELDS_OF_ARTICLE)


def _parted_records(text: str) -> list[Record]:
    """The articles between lines that come again, with the outlet that these name."""
    articles = parted(text, says_day)
    heads = _all_headed([each.block for each in articles])
    records = [
        {Role.PUBLISHER: each.outlet, Role.PUBLISHED: each.day, **head}
        for each, head in zip(articles, heads, strict=True)
    ]
    return records if all(record.get(Role.TEXT) for record in records) else []


def _all_headed(blocks: Sequence[str]) -> list[Record]:
    """Articles with what their heads say, which are of one form, or each of its own."""
    return under_alike_heads(blocks) or [_headed(block) for block in blocks]


def _headed(block: str) -> Record:
    """An article with what its first lines say: header lines, or its title, outlet and day."""
    lines = [line for line in block.split("\n") if line.strip()]
    issue = issue_line(lines[0]) if len(lines) > 2 else None
    if issue is not None and not issue.day:
        return {Role.PUBLISHER: issue.outlet, **_headed("\n".join(lines[1:]))}
    record = record_of(block)
    if len(record) > 1 or len(lines) < 2:
        return record
    places = (*range(min(3, len(lines))), len(lines) - 1)
    place = next((n for n in places if publication_line(lines[n].strip())), None)
    head = publication_line(lines[place].strip()) if place is not None else None
    titled = lines[1 if place == 0 else 0]
    if head is None:
        return dated(record, lines)
    said = {Role.PUBLISHER: head.outlet, Role.PUBLISHED: head.day, Role.CREATOR: head.author}
    rest = [line for n, line in enumerate(lines) if n != place and line is not titled]
    return {**said, Role.TITLE: titled, Role.TEXT: "\n".join(rest)}


def _ruled_records(text: str) -> list[Record]:
    """The articles between rules: long ones, or, where these tell none apart, short ones too.

    A short one (`***`) inside of articles that long ones part is an ornament.
    """
    return _records_between(_LONG_RULE, text) or _records_between(_RULE, text)


def _records_between(rule: re.Pattern[str], text: str) -> list[Record]:
    """The articles between such rules, where each has header lines, or a date near its top."""
    blocks = [block.strip("\n") for block in rule.split(text)[::2] if block.strip()]
    if len(blocks) < 2:
        return []
    records = under_their_heads(records_of(blocks))
    headed = sum(len(record) > _FEWEST_FIELDS for record in records)
    if headed > 1:
        return [record for record in records if _is_article(record)]
    if len(records) < len(blocks):
        return []
    is_dated = [
        len(block) >= _SHORTEST and any(map(says_day, at_the_ends(block.split("\n"))))
        for block in blocks
    ]
    return _all_headed(blocks) if all(is_dated) else []


def _clipped_records(text: str) -> list[Record]:
    """The clippings whose outlet and day stand on a line beside their titles."""
    records = [{**record_of(under), **said} for said, under in clippings(text)]
    return signed_by_names(records)


def _signed_records(text: str) -> list[Record]:
    """The articles whose titles stand above lines with who wrote."""
    return [{Role.TITLE: title, Role.TEXT: words} for title, words in signed_articles(text)]


def _agency_records(text: str) -> list[Record]:
    """The items of a ticker, whose first words say the place, the day and the agency."""
    return [
        {Role.TITLE: title, Role.PUBLISHED: day, Role.TEXT: words}
        for title, day, words in agency_items(text)
    ]


def _paged_records(text: str) -> list[Record]:
    """The articles that begin a page each, with a date near their top.

    Pages of one article have a sentence that goes on, or the same line at their top.
    """
    pages = [page.strip("\n") for page in text.split(PAGE_END) if page.strip()]
    pages = [page for page in pages if not _is_divider(page)]
    if len(pages) < 2:
        return []
    lines = [[line for line in page.split("\n") if line.strip()] for page in pages]
    heads = {name_key(each[0].strip("0123456789")) for each in lines}
    if len(heads) < len(pages):
        return []
    words = [[line for line in each if not _PAGE_NUMBER.fullmatch(line)] for each in lines]
    for page, each in zip(pages, words, strict=True):
        is_dated = any(map(says_day, [*each[: FIRST_LINES + 1], *at_the_ends(each)]))
        if len(page) < _SHORTEST or not is_dated or SENTENCE_END.search(each[-1]) is None:
            return []
    return _all_headed(["\n".join(each) for each in words])


def _is_divider(page: str) -> bool:
    """Whether a page is no more than the name of a section, or of the whole."""
    lines = [line for line in page.split("\n") if line.strip()]
    is_short = len(lines) <= _MOST_LINES_OF_DIVIDER and all(len(s) <= _SHORTEST_LINE for s in lines)
    is_head = len(lines) > 1 and any(map(says_day, lines))  # not «ملف الصحافة – مارس 2020» alone
    return is_short and not any(map(SENTENCE_END.search, lines)) and not is_head


def _is_article(record: Record) -> bool:
    """Whether a block between rules is more than the name and address of its publisher."""
    return len(record) > _FEWEST_FIELDS or len(record.get(Role.TEXT, "")) >= _SHORTEST


def _headed_records(text: str) -> list[Record]:
    """The articles under header lines that come again and again, the same one always first."""
    lines = text.split("\n")
    # A number may stand above the first field.
    fields = [f for line in lines[:FIRST_LINES] if (f := header_line(line)) is not None]
    opening = next((field for field in fields if field[1]), None)
    if opening is None or opening[1] in TEXT_ROLES:
        return []
    starts = _named_lines(lines, opening[0])
    asks = opening[1] is Role.PUBLISHER and any(lines[n].rstrip()[-1:] in "؟?" for n in starts)
    if asks or len(starts) < _FEWEST_FIELDS:  # an outlet that asks speaks in an interview
        return []
    if fields[0][1] is None and len(own := _named_lines(lines, fields[0][0])) == len(starts):
        return _under_own_field(lines, own)
    titles = [_title_above(lines, n) for n in starts]
    if opening[1] is not Role.TITLE and None not in titles:
        starts = [n for n in titles if n is not None]
    elif opening[1] in _UNDER_TITLES and any(map(_says_words, lines[: starts[0]])):
        return []  # what stands above belongs to what follows, nobody knows how far
    else:
        titles = []
    ends = [*starts[1:], len(lines)]
    blocks = [_NUMBERS.sub("", "\n".join(lines[a:b])) for a, b in zip(starts, ends, strict=True)]
    if titles:
        cut = [block.partition("\n") for block in blocks]
        told = zip(cut, records_of([rest for _, _, rest in cut]), strict=True)
        records = [{Role.TITLE: each[0].strip(), **record} for each, record in told]
    else:
        records = records_of(blocks)
    is_all = all(len(record) > _FEWEST_FIELDS or Role.TEXT in record for record in records)
    return records if is_all and sum(Role.TEXT in record for record in records) > 1 else []


def _under_own_field(lines: Sequence[str], starts: Sequence[int]) -> list[Record]:
    """The articles whose first field has a name that nobody knows: it is the title, if none is."""
    records = []
    for start, end in itertools.pairwise((*starts, len(lines))):
        record = record_of(_NUMBERS.sub("", "\n".join(lines[start + 1 : end])))
        field = header_line(lines[start])
        if field is not None and len(field[2].split()) >= _FEWEST_WORDS:
            record = {Role.TITLE: field[2], **record}
        records.append(record)
    is_all = all(len(record) > _FEWEST_FIELDS and Role.TEXT in record for record in records)
    return records if is_all else []


def _named_lines(lines: Sequence[str], name: str) -> list[int]:
    """The places of the lines that open with this name."""
    key = name_key(name)
    fields = ((n, found) for n, line in enumerate(lines) if (found := header_line(line)))
    return [n for n, found in fields if name_key(found[0]) == key]


def _title_above(lines: Sequence[str], place: int) -> int | None:
    """The place of the title above the first field of an article; None where there is none."""
    above = next((n for n in range(place - 1, -1, -1) if lines[n].strip()), None)
    if above is None or header_line(lines[above]) is not None or not _says_words(lines[above]):
        return None
    is_line = len(lines[above]) <= LONGEST_DATED and not lines[above].rstrip().endswith(".")
    before = next((s for s in reversed(lines[:above]) if _says_words(s) or PAGE_END in s), "")
    return above if is_line and (not before.strip() or SENTENCE_END.search(before)) else None


def _says_words(line: str) -> bool:
    return any(map(str.isalpha, line))


def _article(
    record: Record, number: int, source: Source, text_format: str
) -> Document | ReadingError:
    said = {role: words for role, words in record.items() if words}
    place = f"{source.origin}#{said.get(Role.IDENTIFIER, number)}"
    text = said.get(Role.TEXT) or said.get(Role.SUMMARY, "")
    text = unwrapped(text) if text_format == "text" else text
    if not text:
        return ReadingError(place, Reason.NO_TEXT, f"article {number}")
    fields = {FIELDS[role]: words for role, words in said.items() if role in FIELDS}
    fields.update(outlet_alone(fields.get("publisher", ""), fields))
    head = publication_line(fields.get("publisher", ""))
    if head is not None and head.author:  # «النهر | 2019-03-04 | هدى سالم»
        fields = {"creator": head.author, "published": head.day, **fields, "publisher": head.outlet}
    outlet, day = outlet_and_day(fields.get("publisher", ""))
    if day is not None and "published" not in fields:
        fields.update(publisher=outlet or "", published=day)
    address, _, under = text.partition("\n")
    if _ADDRESS.fullmatch(address.strip()) is not None and under.strip():
        fields, text = {"url": address.strip(" <>"), **fields}, under.strip()
    below = published_below(text) if not fields.get("publisher") else None
    if below is not None:
        text, told = below
        fields.update(publisher=told.outlet, **{"published": told.day} if told.day else {})
    by = signed_below(text) if not fields.get("creator") else None
    if by is not None:
        text, fields["creator"] = by
    author = person_of(fields.pop("creator", ""))
    if author is not None:
        fields["creator"] = author
    return Document(
        text=text,
        origin=place,
        fingerprint=fingerprint_of(said.get(Role.TITLE), text),
        format=text_format,
        encoding=None,
        declared=DeclaredMetadata(**fields),
    )
