"""Rows: one row of a table becomes one document, whatever its columns are called."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence

from articles.cleaning.bylines import declared_author, is_place
from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.datelines import is_dateline
from articles.cleaning.left_out import with_left_out
from articles.cleaning.name_words import turned_name
from articles.cleaning.publication_lines import (
    credit_line,
    is_beside,
    may_be_person,
    publication_line,
    without_issue,
)
from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.markup.markup import is_whole_page, words_left_out
from articles.reading.rows.block_documents import row_of_blocks
from articles.reading.rows.columns import (
    TEXT_ROLES,
    Role,
    column_map,
    needed_and_found,
    numbered,
    role_of,
)
from articles.reading.rows.inner_objects import Row, flattened, holds_text
from articles.reading.rows.row_days import days_of_row
from articles.reading.rows.row_titles import headline, outlet_behind, title_and_host, without_outlet
from articles.reading.rows.row_values import (
    joins,
    led_to,
    moment_of,
    names_of,
    text_of,
    words_of,
    written,
)
from articles.reading.sources.limits import MAX_TEXT_BYTES
from articles.reading.sources.source import ChosenColumns

_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?|\d{10}(?:\d{3})?|\\?/Date\(.{9,20}", re.ASCII
)
_LONGEST_OUTLET = 120  # code points, with the day behind it
_LONGEST_REMARK = 40  # code points
_LEAST_WHOLE = 300  # code points of a text under the name of a summary
_ADDRESSES = ("http://", "https://")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.ASCII)  # another name says more
_OF_HOME = 2  # slashes in the address of a site's first page
_OWN_LINKS = ("alternate", "canonical", "self")
# «Marchand, Hélène», «الزروالي, أمينة»: one family name before a given one.
_INVERTED = re.compile(
    r"((?:[A-ZÀ-Ý]|ال)[\w'’-]+)[,،]\s((?:[A-ZÀ-Ý]|[\u0621-\u064a])[\w'’-]+(?:\s[A-Z]\.)?)"
)
_NAMES = ("urn:", "tag:")  # names that lead nowhere


def document_of_row(
    row: Row, number: int, table: str, table_format: str, chosen: ChosenColumns = ()
) -> Document | ReadingError:
    """The document of a row, or why it is none.

    Args:
        row: Values by column; empty values count as missing, and so do «nan» and «None».
        number: The row's place in the table, from 1.
        table: The table's origin.
        table_format: See `Document.format`.
        chosen: The columns that the user named.
    """
    row = flattened(with_objects(row), chosen)
    columns = column_map(tuple(row), chosen).columns

    def said(role: Role) -> str | None:
        return next((s for name in columns.get(role, ()) if (s := words_of(row[name]))), None)

    identifier, url = said(Role.IDENTIFIER), _url(row, columns.get(Role.URL, ()))
    origin = f"{table}#{identifier or url or number}"
    if (text := _text(row, columns)) is None:
        return _without_text(row, number, origin, has_column=not TEXT_ROLES.isdisjoint(columns))
    if len(text) > MAX_TEXT_BYTES:
        return ReadingError(origin, Reason.TOO_LARGE, f"row {number}")
    title, host = title_and_host(row, columns.get(Role.TITLE, ()))
    if title is None and Role.TITLE not in columns:
        title, text = headline(row, columns, text)
    if title is None and Role.TITLE in columns and _says_little(text, row, columns):
        return ReadingError(origin, Reason.NO_TEXT, f"row {number}: {text.strip()}")
    (publisher, address), (published, saved) = _outlet(row, columns), days_of_row(row, columns)
    publisher, published = _parted(publisher, published)
    publisher = _by_name(publisher, row, title)
    outlet, author = _credits(published)
    return Document(
        text=with_left_out(text, _left_out(row, columns)),
        origin=origin,
        fingerprint=fingerprint_of(title, text),
        format=table_format,
        encoding=None,
        declared=DeclaredMetadata(
            identifier=identifier,
            title=title and without_outlet(title, publisher),
            publisher=publisher or host or _signed_outlet(row, columns) or outlet,
            creator=_signed_by(row, columns) or author,
            url=url or address or _address_among(row, columns.get(Role.IDENTIFIER, ())),
            published=published,
            saved=saved,
        ),
    )


def _by_name(publisher: str | None, row: Row, title: str | None) -> str | None:
    """The outlet; for none, or the address of a site, what stands behind the title elsewhere."""
    is_named = publisher is not None and _DOMAIN.fullmatch(publisher) is None
    return publisher if is_named or not title else outlet_behind(row, title) or publisher


def _says_little(text: str, row: Row, columns: Mapping[Role, tuple[str, ...]]) -> bool:
    """Whether a row below others counts them or remarks on them: no title, no day, a few words."""
    days = (words_of(row[name]) for name in columns.get(Role.PUBLISHED, ()))
    return len(text.strip()) <= _LONGEST_REMARK and not any(days)


def _without_text(row: Row, number: int, origin: str, *, has_column: bool) -> ReadingError:
    """Why a row without a text is none: its cell is empty, or the table has no such column."""
    detail = f"row {number}" if has_column else f"row {number}: {needed_and_found(row)}"
    reason = Reason.NO_TEXT if has_column else Reason.NO_TEXT_COLUMN
    return ReadingError(origin, reason, detail)


def _outlet(row: Row, columns: Mapping[Role, tuple[str, ...]]) -> tuple[str | None, str | None]:
    """The outlet; and the article's address, where one column has it and another the outlet."""
    cells = (words_of(row[name]) for name in columns.get(Role.PUBLISHER, ()))
    said = [each for each in cells if each is not None and not is_beside(each)]
    names = [each for each in said if not each.startswith(_ADDRESSES)]
    names = list(map(without_issue, names))
    outlet = next((each for each in names if not _DOMAIN.fullmatch(each)), next(iter(names), None))
    pages = (
        each
        for each in said
        if each.startswith(_ADDRESSES) and each.rstrip("/").count("/") > _OF_HOME
    )
    return (outlet, next(pages, None)) if outlet else (next(iter(said), None), None)


def _credits(published: str | None) -> tuple[str | None, str | None]:
    """The outlet and the author that stand beside the day in its cell: «ليلى النور | 4/3/2019»."""
    said = None if not published or _MOMENT.fullmatch(published) else credit_line(published)
    return (said.outlet or None, said.author or None) if said is not None else (None, None)


def _is_moment(said: str) -> bool:
    """Whether a cell says when, and names no outlet: a day, or seconds since 1970."""
    return _MOMENT.fullmatch(said) is not None or is_dateline(said)


def _parted(publisher: str | None, published: str | None) -> tuple[str | None, str | None]:
    """The outlet and the day, where a column for the outlet says the day, too, or it alone."""
    if publisher is None:
        return None, published
    if _is_moment(publisher):  # «publication» names either
        return None, published or moment_of([publisher])
    return outlet_and_day(publisher) if published is None else (publisher, published)


def outlet_and_day(said: str) -> tuple[str | None, str | None]:
    """An outlet and the day that stands behind it in one cell: «النهر، 14/3/2019»."""
    line = publication_line(said)
    if line is not None and line.outlet and not line.author and line.day:
        return line.outlet, line.day
    words = said.split() if len(said) <= _LONGEST_OUTLET else []
    for place in range(1, len(words)):
        if is_dateline(day := " ".join(words[place:])):
            return " ".join(words[:place]).strip(" ،,;:|-–—("), day.strip("() -–—،,")
    return said, None


def with_objects(row: Row) -> Row:
    """The row with what stands in its cells as JSON, where an article is in it, or its blocks.

    Args:
        row: Values by column.
    """
    found = {
        name: value
        for name, cell in row.items()
        if isinstance(cell, str) and cell[:1] in {"{", "["} and (value := _object(cell)) is not None
    }
    return {**row, **found} if found else row


def _object(cell: str) -> Row | str | None:
    """The article in a cell, or the text of the blocks that an editor of web pages left in it."""
    try:
        value = json.loads(cell)
    except (ValueError, RecursionError):
        return None
    held = {"blocks": value} if isinstance(value, list) else value
    blocks = row_of_blocks(held) if isinstance(held, Mapping) else None
    if blocks is not None:
        lines = (blocks.get("title"), blocks["text"])
        return "\n".join(str(line) for line in lines if line)
    return value if isinstance(value, Mapping) and holds_text(value) else None


def _signed_by(row: Row, columns: Mapping[Role, tuple[str, ...]]) -> str | None:
    """Whom the first of the columns of authors names that names anybody."""
    people = map(_people_of, map(row.get, columns.get(Role.CREATOR, ())))
    return next(filter(None, people), None)


def _signed_outlet(row: Row, columns: Mapping[Role, tuple[str, ...]]) -> str | None:
    """The outlet or agency that the columns of authors name."""
    signed = (declared_author(each).publisher for each in _said_by(row, columns))
    return next(filter(None, signed), None)


def _said_by(row: Row, columns: Mapping[Role, tuple[str, ...]]) -> Iterator[str]:
    """What each column of authors says, in the order of their names."""
    names = columns.get(Role.CREATOR, ())
    return (said for name in names if (said := words_of(row[name])) is not None)


def _url(row: Row, names: Sequence[str]) -> str | None:
    """The first address; words such as «press here» only where there is none."""
    words = [led_to(found) for name in names if (found := words_of(_own_link(row[name])))]
    addresses = (each for each in words if each.startswith(("http://", "https://", "www.")))
    others = (each for each in words if not each.startswith(_NAMES))
    return next(addresses, next(others, None))


def _own_link(value: object) -> object:
    """Of several links that say what they lead to, the one to the article itself (RFC 8288)."""
    links = value if isinstance(value, list) else ()
    named = {each.get("rel"): each for each in links if isinstance(each, Mapping)}
    return next((named[rel] for rel in _OWN_LINKS if rel in named), value)


def _address_among(row: Row, identifiers: Sequence[str]) -> str | None:
    """The first identifier that is an address: feeds and blogs name articles so («guid»)."""
    said = (words_of(row[name]) for name in identifiers)
    return next((each for each in said if each and each.startswith(_ADDRESSES)), None)


def fingerprint_of(title: str | None, text: str) -> str:
    """What makes an article that has no file of its own: its title and text."""
    return hashlib.sha256(f"{title or ''}\0{text}".encode("utf-8", "replace")).hexdigest()


def row_of_cells(names: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """The cells under the names of their columns; of two columns of one name, what is filled."""
    row: dict[str, str] = {}
    for name, cell in zip(names, cells, strict=False):
        if name and (name not in row or not row[name].strip()):
            row[name] = cell
    return row


def _text(row: Row, columns: Mapping[Role, tuple[str, ...]]) -> str | None:
    """The text, under its lead where that stands apart; else a summary in its place."""
    others = {each for role, names in columns.items() if role is not Role.TEXT for each in names}
    leads = (text_of(row[each]) for each in columns.get(Role.LEAD, ()))
    lead = next(filter(None, leads), None)
    for name in columns.get(Role.TEXT, ()):
        several = numbered(row, name)
        own = several if others.isdisjoint(several) else (name,)  # `a1`, `a2` are called by place
        parts = [text_of(row[each]) for each in own]
        text = "\n".join(part for part in parts if part)
        if text:
            return joins(lead or "", text)
    summaries = columns.get(Role.SUMMARY, ())
    summary = next(filter(None, (text_of(row[each]) for each in summaries)), "")
    if not summary and Role.TEXT in columns:  # empty in this row, and all words stand beside it
        beside = (text_of(row[name]) for name in row if role_of(name) is Role.SUMMARY)
        summary = next((said for said in beside if said and len(said) >= _LEAST_WHOLE), "")
    return joins(lead or "", summary) if summary else lead


def _left_out(
    row: Row, columns: Mapping[Role, tuple[str, ...]]
) -> Iterator[tuple[EditReason, str]]:
    """What the pieces of HTML that are texts hold and no article says: captions and the like."""
    for name in (*columns.get(Role.TEXT, ()), *columns.get(Role.SUMMARY, ())):
        if not is_whole_page(said := written(row[name])):
            yield from words_left_out(said)


def person_of(author: str) -> str | None:
    """The author without the outlet and the place beside the name; nobody for a bare number."""
    said = _given_first(author)
    return declared_author(said).creator if any(map(str.isalpha, said)) else None


def _people_of(value: object) -> str | None:
    """Whom a cell names: names of a list are turned each by itself, never one round the next.

    A lone word in a list may be a town beside who wrote there.
    """
    names = list(map(_given_first, names_of(value)))
    if len(names) < len(("one", "another")):
        return person_of("".join(names))
    said = "، ".join(names)
    are_people = all(
        may_be_person(each) and declared_author(each).creator == each for each in names
    )
    named = said if are_people else declared_author(said).creator
    return named if any(map(str.isalpha, said)) else None


def _given_first(author: str) -> str:
    """A name whose family stands first, before a comma, as it is said."""
    inverted = _INVERTED.fullmatch(author.strip().removesuffix("."))
    return f"{inverted[2]} {inverted[1]}" if inverted is not None else _turned(author)


def _turned(author: str) -> str:
    """A name whose family stands before a comma, as it is said; none behind place or label."""
    parts = [part.strip() for part in author.replace("،", ",").split(",")]
    is_whole = declared_author(" ".join(parts)).creator == " ".join(parts)
    return turned_name(author) if is_whole and not any(map(is_place, parts)) else author
