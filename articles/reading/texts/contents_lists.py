"""Tables of contents that were typed by hand: above a text stand titles that come again in it."""

from __future__ import annotations

import re

from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import publication_line
from articles.reading.rows.header_lines import header_line

_LEADER = re.compile(r"[\s.…·_-]*(?:\d{1,4}|[٠-٩]{1,4})?\s*$")  # dots and the number of a page
_LONGEST = 160  # code points of a line of such a list
_MOST_ABOVE = 6  # lines above it: the name of the whole, «المحتويات»
_FEWEST = 3
_FEWEST_WORDS = 3  # of a title
_NO_END = (".", "،", "؛", ":", "»", "…")


def without_contents(text: str) -> str:
    """The text without such a list near its top; any other text as it is.

    With it goes the short line above it, «المحتويات». Each line of the list is a line of the text
    again, further down and in the same order.
    """
    lines = text.split("\n")
    said = [n for n, line in enumerate(lines) if line.strip()]
    keys = [_key(lines[n]) for n in said]
    for start in range(min(_MOST_ABOVE + 1, len(said))):
        last = {key: place for place, key in enumerate(keys) if key and place > start}
        found: list[int] = []
        for place in range(start, len(said)):
            again = last.get(keys[place], place) if keys[place] else place
            if again == place or (found and again <= found[-1]):
                break
            found.append(again)
        is_list = len(set(keys[start : start + len(found)])) == len(found) >= _FEWEST
        if is_list and found[0] >= start + len(found):
            is_named = start and len(lines[said[start - 1]].split()) < _FEWEST_WORDS
            dropped = set(said[start - bool(is_named) : start + len(found)])
            return "\n".join(line for n, line in enumerate(lines) if n not in dropped)
    return text


def _key(line: str) -> str:
    """A line without the number of its page; nothing for one that is no title."""
    plain = " ".join(line.split())
    if len(plain) > _LONGEST or plain.endswith(_NO_END) or is_dateline(plain):
        return ""
    title = _LEADER.sub("", plain)
    is_title = len(title.split()) >= _FEWEST_WORDS and header_line(plain) is None
    return title if is_title and publication_line(plain) is None else ""
