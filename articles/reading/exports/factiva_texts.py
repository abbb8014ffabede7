"""Exports of Factiva as text: the display with codes (`HD`, `LP`, `TD`), and the one without."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from articles.cleaning.datelines import is_dateline
from articles.reading.rows.columns import Role

_TABLE = tomllib.loads(Path(__file__).with_name("factiva_texts.toml").read_text("utf-8"))


def _any(name: str) -> str:
    return "|".join(map(re.escape, _TABLE[name]))


_CODE = re.compile(rf"^[ \t]{{0,3}}({_any('codes')})(?:[ \t]{{2,}}|\t|[ \t]*$)(.*)$")
_CODED = re.compile(r"^[ \t]{0,3}HD(?:[ \t]{2}|\t|[ \t]*$)", re.MULTILINE)
_CODED_TEXT = re.compile(r"^[ \t]{0,3}(?:LP|TD)(?:[ \t]{2}|\t|[ \t]*$)", re.MULTILINE)
_ONE_SPACE = re.compile(rf"^({_any('codes')}) (?=\S)", re.MULTILINE)
_FEWEST_CODES = frozenset({"HD", "PD", "SN"})  # of a text that has one space behind each
FACTIVA_END = re.compile(r"^[ \t]*Document ([A-Z]{2,8}\d{4,}\w*)[ \t]*$", re.MULTILINE)
"""The line with the number of the document, which ends an article in the display without codes."""
WORD_COUNT = re.compile(rf"^[\d.,\s]+(?:{_any('counted')})$", re.IGNORECASE)
"""The line under the title that says how long the article is: «312 words»."""
CLOCK = re.compile(r"^\d{1,2}:\d{2}")
"""The line with the hour, which may stand under the day."""
_SERVICE = re.compile(r"^(?:dow jones )?factiva\b.{0,40}$", re.IGNORECASE)
_BY = re.compile(rf"^(?:{_any('by')})\s?:?\s+", re.IGNORECASE)
_RIGHTS = re.compile(rf"^(?:{_any('rights')})", re.IGNORECASE)
_MOST_LINES_OF_HEAD = 12

Record = dict[Role, str]
"""What an export says of one article, its text among it."""


def factiva_records(text: str) -> list[Record]:
    """The articles of an export, in either display; none of any other text."""
    if _FEWEST_CODES.issubset(_ONE_SPACE.findall(text)):
        text = _ONE_SPACE.sub(r"\1\t", text)
    if _CODED.search(text) and _CODED_TEXT.search(text):
        return list(_coded_records(text))
    if FACTIVA_END.search(text) and any(map(WORD_COUNT.match, text.split("\n"))):
        return list(_laid_out_records(text))
    return []


def _coded_records(text: str) -> Iterator[Record]:
    """The articles of Factiva's display with codes; each ends with its accession number."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in text.split("\n"):
        found = _CODE.match(line)
        if found is not None and (found[1] not in fields or found[1] == "HD"):
            if found[1] == "HD" and "HD" in fields:
                yield _of_codes(fields)
                fields = {}
            code = found[1]
            fields[code] = [found[2].strip()]
        elif code:
            fields[code].append(line.strip())
    if fields:
        yield _of_codes(fields)


def _of_codes(fields: dict[str, list[str]]) -> Record:
    def said(code: str, separator: str = " ") -> str:
        return separator.join(filter(None, fields.get(code, ()))).strip()

    return {
        Role.TEXT: "\n".join(filter(None, (said("LP", "\n"), said("TD", "\n")))),
        Role.TITLE: said("HD"),
        Role.PUBLISHER: said("SN"),
        Role.CREATOR: said("BY") or said("AU"),
        Role.PUBLISHED: said("PD"),
        Role.IDENTIFIER: said("AN").removeprefix("Document ").strip(),
    }


def _laid_out_records(text: str) -> Iterator[Record]:
    """The articles of Factiva's display without codes: title, author, count, day, source, text."""
    start = 0
    for mark in FACTIVA_END.finditer(text):
        lines = [s for line in text[start : mark.start()].split("\n") if (s := line.strip())]
        start = mark.end()
        place = next((n for n, line in enumerate(lines) if WORD_COUNT.match(line)), None)
        if place is None:
            yield {Role.TEXT: "\n".join(lines), Role.IDENTIFIER: mark[1]}
            continue
        head = [line for line in lines[max(0, place - 3) : place] if not _SERVICE.match(line)]
        under = lines[place + 1 : place + _MOST_LINES_OF_HEAD]
        dated = next((n for n, line in enumerate(under) if is_dateline(line)), 0)
        source = next((s for s in under[dated + 1 :] if not CLOCK.match(s)), "")
        rights = next((n for n, line in enumerate(under) if _RIGHTS.match(line)), len(under[:5]))
        is_signed = len(head) > 1 and _BY.match(head[-1]) is not None
        yield {
            Role.TEXT: "\n".join(lines[place + 1 + rights + 1 :]),
            Role.TITLE: head[-2 if is_signed else 0] if head else "",
            Role.CREATOR: _BY.sub("", head[-1]) if len(head) > 1 else "",
            Role.PUBLISHED: under[dated] if under else "",
            Role.PUBLISHER: source,
            Role.IDENTIFIER: mark[1],
        }
