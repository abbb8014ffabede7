"""Who sent a text to a page that shows it as a quotation: `fahad writes "…"`."""

from __future__ import annotations

import re

from articles.cleaning.publication_lines import reads_like_person
from articles.reading.pages.made_up_names import is_nobody

_QUOTES = frozenset('"»”')
_TOLD = re.compile(
    r"(?P<who>[^\s\"«:]+(?: [^\s\"«:]+){0,3}) (?:كتبت?|يكتب|writes|wrote|a écrit) ?:? ?[\"«“]\s?"
)


def without_teller(words: str) -> tuple[str, str | None]:
    """The words without who sent them before the quotation that they are, and who that is.

    Weblogs that readers write for show them so: `fahad writes "…"`.
    """
    told = _TOLD.match(words)
    if told is None or words.rstrip()[-1] not in _QUOTES:
        return words, None
    who = told["who"]
    is_person = reads_like_person(who) and not is_nobody(who)
    return words.rstrip()[told.end() : -1].rstrip(), who if is_person else None
