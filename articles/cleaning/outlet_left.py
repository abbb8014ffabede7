"""The outlet of an article, told by what all else of its head is.

«سواحل – 3 مايو 2019» over a title may name an outlet, a section or a town. Where title, author and
day are known, a name beside the day that is no section, no town and no topic, and of which neither
title nor text speaks, is the outlet.
"""

from __future__ import annotations

from collections.abc import Sequence

from articles.arabic.folding import fold_line
from articles.cleaning.boilerplate import is_edge
from articles.cleaning.byline_parts import is_town
from articles.cleaning.bylines import declared_author, is_place
from articles.cleaning.name_words import is_arabic, may_be_name
from articles.cleaning.publication_lines import is_section, is_topic, publication_line

_MOST_WORDS = 3
_SHORTEST = 3  # code points of a lone word


def outlet_left(head: Sequence[str], title: str, text: Sequence[str]) -> str | None:
    """The one name beside the day in the lines of a head that is left for the outlet.

    Args:
        head: The lines that say the day, of an article whose title and author are known.
        title: Its title.
        text: Its other lines.
    """
    said = [found for line in head if (found := publication_line(line)) is not None]
    names = {found.outlet for found in said if found.outlet and not found.author}
    name = names.pop() if len(names) == 1 else ""
    return name if name and may_be_left(name) and not is_spoken_of(name, (title, *text)) else None


def may_be_left(name: str) -> bool:
    """Whether a name is no section's, no town's, no topic's and nobody's that is known."""
    words = name.split()
    is_word = len(words) == 1
    if len(words) > _MOST_WORDS or not may_be_name(words) or is_edge(name):
        return False
    if is_word and (not is_arabic(name) or len(name) < _SHORTEST):
        return False  # «Société», as likely
    is_person = declared_author(name).certain_name
    return not (is_person or is_place(name) or is_town(name) or is_section(name) or is_topic(name))


def is_spoken_of(name: str, lines: Sequence[str]) -> bool:
    """Whether the title and the text of an article have a name among their words."""
    return any(fold_line(name) in fold_line(line) for line in lines)
