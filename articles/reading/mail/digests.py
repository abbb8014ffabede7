"""Digests of a list: many mails in one, each under a rule with the lines of its head (RFC 1153).

A preamble and a list of topics stand above the first rule, how to leave the list stands below the
last one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.message import Message
from email.utils import parseaddr

from articles.cleaning.head import read_head
from articles.cleaning.lines import lines_of
from articles.document import DeclaredMetadata, Document, completed
from articles.errors import ReadingError, Reason
from articles.reading.mail.mail_texts import own_words, subject, without_signature
from articles.reading.rows.rows import fingerprint_of
from articles.reading.sources.source import Source

_RULE = re.compile(r"^-{28,72}[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"^([A-Z][A-Za-z-]{1,30}):[ \t]*(.*)$")
_GOES_ON = re.compile(r"^[ \t]+\S")
_OBFUSCATED = re.compile(r"^\S+ at \S+ \((.+)\)$")  # «salma at o.example (Salma)»
_ASKED = frozenset({"date", "from", "subject"})
_FEWEST = 2
_MOST_AROUND_LIST = 200  # letters of a list of mails beside their subjects
_WHOLE = 2  # times as many letters as those of the subjects: who sent each stands there too


def mails_of_digest(text: str, source: Source) -> list[Document | ReadingError]:
    """The mails of a digest; none for any other text."""
    read = [_fields(block) for block in _RULE.split(text)[1:]]
    mails = [(fields, words) for fields, words in read if fields.keys() >= _ASKED]
    if len(mails) < _FEWEST:
        return []
    found: list[Document | ReadingError] = []
    for number, (fields, words) in enumerate(mails, 1):
        place = f"{source.origin}#{fields.get('message-id', '').strip('<>') or number}"
        title = subject(fields["subject"])
        if not words:
            found.append(ReadingError(place, Reason.NO_TEXT, f"mail {number}"))
            continue
        sent = DeclaredMetadata(creator=_sender(fields), published=fields["date"])
        own, declared = own_words(words, sent)
        if declared == DeclaredMetadata():  # an article that was pasted, with a head of its own
            day = read_head(lines_of(own), None).dateline
            declared = DeclaredMetadata(published=day or sent.published)
        else:
            declared = completed(declared, DeclaredMetadata(title=title or None))
        found.append(
            Document(
                text=own,
                origin=place,
                fingerprint=fingerprint_of(title, words),
                format="mail",
                encoding=None,
                declared=declared,
            )
        )
    return found


def _fields(block: str) -> tuple[dict[str, str], str]:
    """The fields of a head, by their names in lower case, and the words under it."""
    lines = block.strip("\r\n").split("\n")
    fields: dict[str, str] = {}
    name = ""
    for place, line in enumerate(lines):
        found = _FIELD.match(line)
        if found is not None:
            name = found[1].lower()
            fields[name] = found[2].strip()
        elif name and _GOES_ON.match(line):
            fields[name] = f"{fields[name]} {line.strip()}"
        else:
            return fields, without_signature("\n".join(lines[place:]).strip())
    return fields, ""


def _sender(fields: dict[str, str]) -> str | None:
    said = fields["from"]
    hidden = _OBFUSCATED.match(said)
    if hidden is not None:
        return hidden[1]
    name, address = parseaddr(said)
    return name or address or said or None


def mails_in(parts: Sequence[Message]) -> list[Message]:
    """The mails among the parts of a mail."""
    inner = (part.get_payload() for part in parts if part.get_content_maintype() == "message")
    return [each[0] for each in inner if isinstance(each, list) and isinstance(each[0], Message)]


def is_list_of_mails(text: str, subjects: Sequence[str]) -> bool:
    """Whether a text is the list of the mails beside it, as programs for lists write it.

    Args:
        text: The words of the mail.
        subjects: Those of the mails.
    """
    words, keys = _key(text), list(map(_key, subjects))
    is_listed = len(keys) > 1 and all(each and each in words for each in keys)
    return is_listed and len(words) <= _MOST_AROUND_LIST + _WHOLE * sum(map(len, keys))


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words))
