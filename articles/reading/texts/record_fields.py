"""The fields of one article among several in a text: what its lines name, and its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from articles.reading.rows.columns import TEXT_ROLES, Role, is_other_field, name_key
from articles.reading.rows.header_lines import (
    SUBJECTS,
    drop_other_fields,
    fields_of_line,
    header_line,
    is_own_field,
)
from articles.reading.texts.announced_articles import title_over_fields

Record = dict[Role, str]
_FEWEST_OF_TITLE = 5  # words
COUNTED = re.compile(r"[(\[]?(\d{1,3})\s?[.)\]\-–]\s+(?=\S)")
"""The number before a title by which the articles of a text are counted."""


def records_of(blocks: Sequence[str]) -> list[Record]:
    """The fields of each of several articles.

    What stands among their fields is one whose name nobody knows where it comes again in another
    article; else a line of some words is the title, with a colon in it.
    """
    named = [{_own_name(line) for line in block.split("\n")} for block in blocks]
    often = Counter(name for names in named for name in names)
    return [record_of(block, frozenset(n for n in often if often[n] > 1)) for block in blocks]


def _own_name(line: str) -> str:
    """The name of a field that nobody knows; nothing for any other line."""
    found = header_line(line) if is_own_field(line) else None
    return "" if found is None else name_key(found[0])


def record_of(block: str, own_names: Collection[str] | None = None) -> Record:
    """The fields of one article: its text under its name, or all that is under no name.

    Args:
        block: Its lines.
        own_names: The names of fields of their own kind that other articles have too.
    """
    fields: dict[Role, list[str]] = {}
    free: list[str] = []
    into = free
    for line in (piece for each in block.split("\n") for piece in fields_of_line(each)):
        found = header_line(line)
        is_in_head = bool(fields) and Role.TEXT not in fields and not any(map(str.strip, free))
        if found is not None and into is not free and name_key(found[0]) in SUBJECTS:
            found = (found[0], None, found[2])  # under a text: what it is about
        if found is not None and found[1] is not None and (found[1] not in fields):
            drop_other_fields(into if into is not free else [])
            fields[found[1]] = [found[2]]
            is_open = found[1] in TEXT_ROLES or not found[2]
            into = fields[found[1]] if is_open else free
        elif is_in_head and is_own_field(line):
            if own_names is not None and Role.TITLE not in fields and _is_title(line, own_names):
                fields[Role.TITLE] = [line]
            # else among those of the head
        elif found is None or found[1] is None:
            into.append(line)
        else:
            drop_other_fields(into)
            into = free  # said already: the end of a text, and the beginning of what repeats
    title = title_over_fields(block) if Role.TEXT in fields and Role.TITLE not in fields else None
    words = fields.pop(Role.TEXT, None)
    while words and len(words) > 1 and (not words[-1].strip() or _is_known_other(words[-1])):
        words.pop()  # what databases say of an article under it
    text = "\n".join(free if words is None else words).strip()
    record = {role: " ".join(filter(None, map(str.strip, s))) for role, s in fields.items()}
    record = {Role.TITLE: title, **record} if title is not None else record
    return {**record, Role.TEXT: text} if text else record


def _is_title(line: str, own_names: Collection[str]) -> bool:
    """Whether a line that could be a field is a title: of some words, and named like no field."""
    found = header_line(line)
    is_field = found is None or is_other_field(found[0]) or name_key(found[0]) in own_names
    return not is_field and len(line.split()) >= _FEWEST_OF_TITLE


def _is_known_other(line: str) -> bool:
    found = header_line(line)
    return found is not None and (is_other_field(found[0]) or name_key(found[0]) in SUBJECTS)


def under_their_heads(records: Sequence[Record]) -> list[Record]:
    """The records, a head that a rule parts from its text put together with it again."""
    joined: list[Record] = []
    for record in records:
        if joined and Role.TEXT not in joined[-1] and set(record) == {Role.TEXT}:
            joined[-1] = {**joined[-1], **record}
        else:
            joined.append(record)
    return joined


def uncounted(records: Sequence[Record]) -> list[Record]:
    """The records, their titles without the numbers by which all of them are counted."""
    found = [COUNTED.match(record.get(Role.TITLE, "")) for record in records]
    if [int(each[1]) if each else 0 for each in found] != [*range(1, len(records) + 1)]:
        return list(records)
    return [{**r, Role.TITLE: COUNTED.sub("", r[Role.TITLE], count=1)} for r in records]
