"""Exports of Europresse as text, or as a PDF whose words are read: outlet, day and page, title.

Under each article stand the rights, the certificate of whoever asked for it, and the name of the
document, which says the day: `news·20140506·TH·0014`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from articles.cleaning.bylines import byline
from articles.cleaning.datelines import is_dateline
from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.rows.rows import fingerprint_of
from articles.reading.sources.source import Source

EUROPRESSE_END = re.compile(
    r"^(?:[^\n]{1,200}[ \t])?[a-z]{2,12}[·•](?P<day>(?:19|20)\d{6})"
    r"[·•][A-Za-z0-9_+-]{1,12}[·•]\S{1,60}[ \t]*$",
    re.MULTILINE,
)
"""The line with the name of the document, which ends an article."""
_CLOSING = re.compile(
    r"^(?:©|\(c\)|copyright\b|certificat (?:é|e)mis|certificate issued|تم إصدار)", re.IGNORECASE
)
_TABLE = tomllib.loads(Path(__file__).with_name("europresse_texts.toml").read_text("utf-8"))
_NAMES_OF_SOURCE = frozenset(_TABLE["source"]["names"])
_OF_SOURCE = _NAMES_OF_SOURCE | frozenset(_TABLE["source"]["others"])
_LONGEST_SOURCE = 20  # lines
# «p. 4», «• 90 mots»: under the day
_MEASURE = re.compile(
    rf"[•·\s]*(?:(?:{'|'.join(_TABLE['measure']['pages'])})\s?(?=\S*\d|[ivx]+$)\S{{1,12}}"
    rf"|\d{{1,6}}\s(?:{'|'.join(_TABLE['measure']['words'])}))",
    re.IGNORECASE,
)
_PART = re.compile(r"\s*[,;•·]\s+|\s+[-–—]\s+")
_MOST_LINES_OF_HEAD = 5
_WORDS_OF_NAME = range(2, 6)
_LONGEST_TITLE = 300
_MOST_WORDS_AFTER = 40  # behind the last article; more is one that is cut off


def europresse_articles(
    text: str, source: Source, text_format: str
) -> list[Document | ReadingError] | None:
    """The articles of an export; None for any other text."""
    has_sign = "·" in text or "•" in text  # without it no line is looked at
    if not has_sign or EUROPRESSE_END.search(text) is None:
        return None
    return list(_articles(text, source, text_format))


def _articles(text: str, source: Source, text_format: str) -> Iterator[Document | ReadingError]:
    start = 0
    for number, name in enumerate(EUROPRESSE_END.finditer(text), 1):
        lines = [s for line in text[start : name.start()].split("\n") if (s := line.strip("\f \t"))]
        start = name.end()
        place = f"{source.origin}#{number}"
        end = next((n for n, line in enumerate(lines) if _CLOSING.match(line)), len(lines))
        fields, body = _fields(lines[:end])
        if not body:
            yield ReadingError(place, Reason.NO_TEXT, f"article {number}")
            continue
        words, day = "\n".join(body), name["day"]
        yield Document(
            text=words,
            origin=place,
            fingerprint=fingerprint_of(fields.get("title"), words),
            format=text_format,
            encoding=None,
            declared=DeclaredMetadata(**fields, published=f"{day[:4]}-{day[4:6]}-{day[6:]}"),
        )
    if len(text[start:].split()) > _MOST_WORDS_AFTER:
        yield ReadingError(f"{source.origin}#{number + 1}", Reason.CUT_OFF, f"after {number}")


def _fields(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """What the head of an article says, and its paragraphs."""
    lines, outlet = _without_source(lines)
    head = lines[:_MOST_LINES_OF_HEAD]
    days = (n for n, line in enumerate(head) if any(map(is_dateline, _PART.split(line))))
    dated = next(days, -1)  # perhaps the first line, where the source was told above
    is_named = dated > 0
    fields = {"publisher": lines[0].strip(" -–—,;")} if is_named else {}
    fields |= {"publisher": outlet} if outlet else {}
    rest = lines[dated + 1 :] if is_named or outlet else lines
    while len(rest) > 1 and _MEASURE.fullmatch(rest[0]) is not None:
        rest = rest[1:]
    if len(rest) > 1 and len(rest[0]) <= _LONGEST_TITLE:
        fields["title"], rest = rest[0], rest[1:]
    if len(rest) > 1 and (author := _author(rest[0])) is not None:
        fields["creator"], rest = author, rest[1:]
    return fields, rest


def _without_source(lines: list[str]) -> tuple[list[str], str | None]:
    """The lines without what is told of the source above the day, and its name.

    Since 2019 its kind, how often it appears and where stand there, each under its name.
    """
    places = [n for n, line in enumerate(lines[:_LONGEST_SOURCE]) if line in _OF_SOURCE]
    if len(places) < 2:
        return lines, None
    names = (lines[n + 1] for n in places if lines[n] in _NAMES_OF_SOURCE and n + 1 < len(lines))
    return lines[places[-1] + 2 :], next(names, None)


def _author(line: str) -> str | None:
    """Who wrote, where a line under the title names them and says no more."""
    said = byline(line)
    if said is not None and said.creator is not None:
        return said.creator
    words = line.split()
    is_name = len(words) in _WORDS_OF_NAME and all(word[:1].isupper() for word in words)
    return line if is_name and not any(map(str.isdigit, line)) else None
