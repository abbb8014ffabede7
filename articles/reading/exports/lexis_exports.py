"""Exports of LexisNexis as text: «1 of 3 DOCUMENTS», and Nexis Uni's «End of Document».

The layout of Nexis changes every few years. Version 1 is numbered and has its fields in capitals
(LENGTH, LOAD-DATE); version 2 has title, source and date in its first lines and a line «Body».
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from articles.cleaning.datelines import is_dateline
from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.markup.wrapped_lines import unwrapped
from articles.reading.rows.rows import fingerprint_of
from articles.reading.sources.source import Source

_TABLE = tomllib.loads(Path(__file__).with_name("lexis_exports.toml").read_text("utf-8"))


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_FIELDS: Mapping[str, str] = _TABLE["fields"]
_NUMBERED = re.compile(
    rf"^[ \t]*(\d{{1,6}}) (?:{_any_of(_TABLE['numbered']['of'])}) (\d{{1,6}})"
    rf" (?:{_any_of(_TABLE['numbered']['documents'])})[ \t]*$",
    re.MULTILINE,
)
_NUMBERED_BEHIND = re.compile(
    rf"^[ \t]*(?:{_any_of(_TABLE['numbered']['before'])}) (\d{{1,6}})"
    rf" (?:{_any_of(_TABLE['numbered']['of'])}) (\d{{1,6}})[ \t]*$",
    re.MULTILINE,
)
LEXIS_END = re.compile(
    rf"^[ \t]*(?:{_any_of(_TABLE['ended']['lines'])})[ \t]*$", re.MULTILINE | re.IGNORECASE
)
"""The line that ends an article of Nexis Uni."""
_FIELD = re.compile(rf"^([A-Z][A-Za-zÉÈÀé-]{{2,24}}|{_any_of(_FIELDS)})\s?:\s*(.*)$")
_LENGTH = re.compile(rf"^(?:{_any_of(_TABLE['ended']['lengths'])})\s?:", re.MULTILINE)
_BODY = re.compile(rf"^(?:{_any_of(_TABLE['ended']['bodies'])})$")
_CLOSING = re.compile(rf"^(?:{_any_of(_TABLE['closing']['fields'])})\b")
_COPYRIGHT = re.compile(rf"^(?:{_any_of(_TABLE['rights']['openings'])})", re.IGNORECASE)
_EDITION = re.compile(
    rf"^(?:\S+\s+){{0,2}}(?:{_any_of(_TABLE['head']['editions'])})(?:\s+\S+)?(?:\s\d+)?$"
)
_ABOVE_BODY = frozenset(_TABLE["head"]["fields"])
_LONGEST_HEAD = 12
_LONGEST_COVER = 4000  # code points above the first document
_LONGEST_TITLE_LINE = 200


def lexis_articles(
    text: str, source: Source, text_format: str
) -> list[Document | ReadingError] | None:
    """The articles of an export; None for any other text."""
    if _NUMBERED.search(text, 0, _LONGEST_COVER) is not None:
        return list(_numbered(text, _NUMBERED, source, text_format))
    if _LENGTH.search(text) is not None and _NUMBERED_BEHIND.search(text, 0, _LONGEST_COVER):
        return list(_numbered(text, _NUMBERED_BEHIND, source, text_format))
    if LEXIS_END.search(text) is not None and _LENGTH.search(text) is not None:
        return list(_ended(text, source, text_format))
    return None


def _numbered(
    text: str, numbered: re.Pattern[str], source: Source, text_format: str
) -> Iterator[Document | ReadingError]:
    marks = list(numbered.finditer(text))
    is_closed: list[bool] = []
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(text)
        lines = [line.strip() for line in text[mark.end() : end].split("\n")]
        yield _article(_numbered_fields(lines), int(mark[1]), source, text_format)
        is_closed.append(any(map(_CLOSING.match, lines)))
    stated = max(int(mark[2]) for mark in marks)
    seen = {int(mark[1]) for mark in marks}
    missing = (number for number in range(1, stated + 1) if number not in seen)
    if stated == len(seen) and any(is_closed) and not is_closed[-1]:
        yield ReadingError(f"{source.origin}#{stated}", Reason.CUT_OFF, f"{stated} of {stated}")
    for number in missing if stated - len(seen) < 1000 else ():
        yield ReadingError(f"{source.origin}#{number}", Reason.CUT_OFF, f"{number} of {stated}")


def _numbered_fields(lines: list[str]) -> dict[str, str]:
    """The fields of an article whose outlet and date stand above its title."""
    fields: dict[str, str] = {}
    said = [(n, line) for n, line in enumerate(lines) if line and not _COPYRIGHT.match(line)]
    heads = [line for _, line in said]
    place = 0
    for place, (number, line) in enumerate(said):
        field = _FIELD.match(line)
        if field is not None and _name(field) in _ABOVE_BODY:
            fields[_name(field)] = field[2]
        elif "length" in fields or "longueur" in fields:
            break
        elif "publisher" not in fields:
            fields["publisher"] = line
        elif "published" not in fields and is_dateline(line):
            fields["published"] = line
        elif "title" not in fields and (
            _is_edition(line, heads[place + 1 : place + 2])
            or ("published" in fields and lines[number - 1] and _has_title(lines[number + 1 :]))
        ):
            fields["edition"] = line
        elif len(line) < _LONGEST_TITLE_LINE:
            fields["title"] = f"{fields.get('title', '')} {line}".strip()
        else:
            break
    else:
        return {**fields, "text": ""}  # the head is all there is
    begin = said[place][0] if said else 0
    body = itertools.takewhile(lambda line: not _CLOSING.match(line), lines[begin:])
    words = unwrapped("\n".join(line for line in body if not _COPYRIGHT.match(line)))
    return {**fields, "text": "\n".join(line for line in words.split("\n") if line)}


def _is_edition(line: str, below: list[str]) -> bool:
    """Whether a line names the edition, and the one below it may be the title."""
    is_title = any(_FIELD.match(each) is None for each in below)
    return is_title and _EDITION.match(line) is not None


def _has_title(below: list[str]) -> bool:
    """Whether another line of the head follows under a blank one: then this one is no title.

    What stands right under the day is of the edition, however many lines it has.
    """
    rest = itertools.dropwhile(bool, below)
    title = next(filter(None, rest), "")
    return bool(title) and _FIELD.match(title) is None


def _is_field(line: str) -> bool:
    """Whether a line is a field that exports have; «Tramway : un an de retard» is a title."""
    field = _FIELD.match(line)
    return field is not None and (field[1] in _FIELDS or _name(field) in _ABOVE_BODY)


def _name(field: re.Match[str]) -> str:
    """The name of a field, as the exports in English have it."""
    return _FIELDS.get(field[1], field[1].lower())


def _ended(text: str, source: Source, text_format: str) -> Iterator[Document | ReadingError]:
    start = number = 0
    for mark in LEXIS_END.finditer(text):
        number += 1
        lines = [line.strip() for line in text[start : mark.start()].split("\n")]
        start = mark.end()
        yield _article(_ended_fields(lines), number, source, text_format)
    if len(text[start:].split()) > _LONGEST_HEAD * 4:
        place = f"{source.origin}#{number + 1}"
        yield ReadingError(place, Reason.CUT_OFF, f"after article {number}")


def _ended_fields(lines: list[str]) -> dict[str, str]:
    """The fields of an article that opens with title, source and date and has a line «Body»."""
    body_at = next((n for n, line in enumerate(lines) if _BODY.match(line)), None)
    if body_at is None:
        lengths = [n for n, line in enumerate(lines) if _LENGTH.match(line)]
        body_at = lengths[0] if lengths else 0
    head = [line for line in lines[:body_at] if line and not _COPYRIGHT.match(line)]
    dated = next((n for n, line in enumerate(head) if is_dateline(line)), None)
    fields = {_name(said): said[2] for line in head if (said := _FIELD.match(line))}
    if dated is not None:
        fields["published"] = head[dated]
        above = [line for line in head[:dated] if not _is_field(line)]
        if len(above) > 1:
            fields["publisher"] = above[-1]
        if above:
            fields["title"] = above[-2] if len(above) > 1 else above[0]
    body = []
    for line in lines[body_at + 1 :]:
        if _CLOSING.match(line):
            break
        body.append(line)
    fields["text"] = "\n".join(body).strip()
    return fields


def _article(
    fields: dict[str, str], number: int, source: Source, text_format: str
) -> Document | ReadingError:
    text = fields["text"]
    title = fields.get("headline") or fields.get("title")
    place = f"{source.origin}#{number}"
    if not text:
        return ReadingError(place, Reason.NO_TEXT, f"article {number}")
    return Document(
        text=text,
        origin=place,
        fingerprint=fingerprint_of(title, text),
        format=text_format,
        encoding=None,
        declared=DeclaredMetadata(
            title=title,
            publisher=fields.get("publisher"),
            creator=fields.get("byline") or fields.get("auteur"),
            published=fields.get("published"),
        ),
    )
