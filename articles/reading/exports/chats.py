"""Chats that were saved as a text: their long messages are articles, the others are counted.

Newsrooms and channels send whole articles as messages; «thank you» and what is sent beside them are
no articles. A line that begins with a day, an hour and a name begins a message (WhatsApp, on every
system and in every language: `[13/4/21, 10:02:11] …`, `13/04/2021, 10:02 - …`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.rows import fingerprint_of
from articles.reading.sources.source import Source

SHORTEST = 200
"""Code points of a message that may be an article; those of a conversation are shorter."""

_TABLE = tomllib.loads(Path(__file__).with_name("chats.toml").read_text("utf-8"))
_MARKS = "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
_DAY = rf"\d{{1,4}}[{_MARKS}]{{0,3}}[/.-]\d{{1,2}}[{_MARKS}]{{0,3}}[/.-]\d{{1,4}}"
_HOUR = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?(?:[AaPp]\.?\s?[Mm]\.?|[صم]))?"
_OPENING = re.compile(
    rf"^[{_MARKS}]{{0,3}}\[?({_DAY})[,،]?\s(?:(?:{'|'.join(_TABLE['before_hour'])})\s)?({_HOUR})\]?[{_MARKS}]?\s?(?:[-–]\s)?[{_MARKS}]?(.*)$"
)
# `[ 06-05-2014 ][ 10:15:22 ] name: …` (Viber), `name, [06.05.2014 10:15]` above it (Telegram).
_VIBER = re.compile(rf"^\[ ?({_DAY}) ?\]\[ ?({_HOUR}) ?\] ", re.MULTILINE)
_COPIED = re.compile(
    rf"^([^\[\]\n:]{{1,80}}?)[,،] \[({_DAY})[,،]?\s({_HOUR})\]:?[ \t]*\n", re.MULTILINE
)
_NAMED = re.compile(r"^([^:\n]{1,80}):\s(.*)$")
# Bold and slanted words, and a line of them above the message.
_MARKED = re.compile(r"(?<!\w)([*_~])(\S(?:[^\n]{0,400}?\S)?)\1(?!\w)")
_HEADING = re.compile(r"\*([^*\n]{5,160})\*[ \t]*\n")
# What the program says behind the words of a message.
_SAID_BEHIND = re.compile(
    rf"[ \t]*[{_MARKS}]?<[{_MARKS}]?(?:{'|'.join(_TABLE['said_behind'])})[^<>]{{0,2}}>",
    re.IGNORECASE,
)
_FEWEST = 2
_LOOKED_AT = 3 << 10


@dataclass(slots=True)
class _Message:
    day: str
    name: str
    lines: list[str]


def chat_articles(
    text: str, source: Source, text_format: str
) -> list[Document | ReadingError | Remark] | None:
    """One document for each message that is long enough for an article; None for no chat.

    Raises:
        ReadingError: NO_ARTICLES where all messages are short.
    """
    if not _is_chat(_as_opened(text[:_LOOKED_AT])):
        return None
    text = _as_opened(text)
    found: list[Document | ReadingError | Remark] = []
    others = 0
    for message in _messages(text):
        said = _SAID_BEHIND.sub("", "\n".join(message.lines)).strip()
        words = _MARKED.sub(r"\2", said).strip()
        heading = _HEADING.match(said)
        if len(words) < SHORTEST:
            others += 1
            continue
        found.append(
            Document(
                text=words,
                origin=f"{source.origin}#{len(found) + 1}",
                fingerprint=fingerprint_of(None, words),
                format=text_format,
                encoding=None,
                declared=DeclaredMetadata(
                    title=heading[1].strip() if heading is not None else None,
                    publisher=message.name or None,
                    published=message.day,
                ),
            )
        )
    if not found:
        raise ReadingError(source.origin, Reason.NO_ARTICLES, f"{others} short messages")
    if others:
        found.append(Remark(source.origin, RemarkKind.OTHER_ROWS, count=others))
    return found


def _as_opened(text: str) -> str:
    """The text, what other programs write above a message as WhatsApp writes it before one."""
    if "[" not in text:
        return text
    return _VIBER.sub(r"[\1, \2] ", _COPIED.sub(r"[\2, \3] \1: ", text))


def _is_chat(text: str) -> bool:
    """Whether a text begins with a message, and others follow."""
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or _OPENING.match(lines[0].rstrip()) is None:
        return False
    opening = [found for line in lines if (found := _OPENING.match(line.rstrip())) is not None]
    named = sum(_NAMED.match(found[3]) is not None for found in opening)
    return named >= 1 and len(opening) >= _FEWEST


def _messages(text: str) -> Iterator[_Message]:
    """The messages in order; what the system says has no name and is passed over."""
    message: _Message | None = None
    for line in text.replace("\r\n", "\n").split("\n"):
        opening = _OPENING.match(line)
        if opening is None:
            if message is not None:
                message.lines.append(line)
            continue
        if message is not None:
            yield message
        named = _NAMED.match(opening[3])
        message = None
        if named is not None:
            day = opening[1].translate(dict.fromkeys(map(ord, _MARKS)))
            message = _Message(day, named[1].strip(f"{_MARKS} ~"), [named[2]])
    if message is not None:
        yield message
