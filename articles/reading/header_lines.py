"""Header lines of a text: «العنوان: …», `Date: …` above it, or the front matter of Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.document import DeclaredMetadata
from articles.reading.columns import Role, role_of

_NAME = re.compile(
    r"^\s{0,8}[*_#]{0,3}\s?([^\W\d_][^:：=\t\n]{0,39}?)[*_]{0,2}(?:\s?[:：]|\s=(?=\s)|\t+)[*_]{0,2}(?!//)"
)
_FENCE = re.compile(r"^\s*(?:---+|\+\+\+|===+)\s*$")
_MOST_LINES = 25
_FEWEST = 2
_LONGEST_VALUE = 400
FIELDS = {
    Role.TITLE: "title",
    Role.PUBLISHER: "publisher",
    Role.CREATOR: "creator",
    Role.URL: "url",
    Role.PUBLISHED: "published",
    Role.IDENTIFIER: "identifier",
}
"""The fields of what is declared, by the roles of header lines."""


def header_line(line: str) -> tuple[str, Role | None, str] | None:
    """The name at the beginning of a line, what it is taken for, and what stands behind it."""
    name = _NAME.match(line)
    if name is None:
        return None
    return name[1], role_of(name[1]), line[name.end() :].strip()


def header_lines(text: str) -> tuple[DeclaredMetadata, str] | None:
    """What the lines at the head of a text say of the article, and the text under them.

    There must be two of them at least, and text below; a line whose name is not known ends them,
    unless it stands between fences (`---`) or the header goes on after it.

    Returns:
        None where the text has no header.
    """
    lines = text.split("\n")
    declared = DeclaredMetadata()
    found = 0
    end = place = 0
    while place < min(len(lines), _MOST_LINES):
        line = lines[place]
        place += 1
        if not line.strip() or _FENCE.match(line):
            continue
        named = header_line(line)
        if named is None:
            break
        _, role, value = named
        if role in {Role.TEXT, Role.SUMMARY}:
            lines = [*lines[:place], value, *lines[place:]] if value else lines
            end = place
            break
        if len(value) > _LONGEST_VALUE:
            break
        if role is None:
            continue  # a field of their own among ours, if one of ours follows
        found += 1
        end = place
        field = FIELDS[role]
        if value and getattr(declared, field) is None:
            declared = replace(declared, **{field: value.strip("\"'")})
    end = max(end, _behind_fences(lines))  # between fences all is header, known or not
    body = "\n".join(lines[end:]).lstrip("-+= \r\n\t")
    if found < _FEWEST or not body.strip():
        return None
    return declared, body


def _behind_fences(lines: list[str]) -> int:
    """The place behind the front matter of Markdown; 0 without one."""
    if not lines or not _FENCE.match(lines[0]):
        return 0
    places = range(1, min(len(lines), _MOST_LINES))
    return next((place + 1 for place in places if _FENCE.match(lines[place])), 0)
