"""Naming: the words of a noun phrase as a name, without the particles glued to its head."""

from __future__ import annotations

import re

from articles.figures.figure_text import FigureText
from articles.figures.measure_words import is_named
from articles.figures.postposed import without_particle

_SHORTEST_AFTER_B = 4
_BEFORE_DEEDS = "وب"
# `ب` before the noun of a deed of the second form, with whose it is.
_DEED_OF_HIS = re.compile("(و?ب)ت..ي.(?:ه|ها|هم|هما|هن)")


def as_name(text: FigureText, first: int, last: int, glued: int = 0) -> str:
    """The words from `first` up to before `last` as they read, without a particle before them.

    Args:
        text: The text that they stand in.
        first: Index of the first word.
        last: Index after the last word.
        glued: How many letters of the first word are known to be particles.
    """
    word = text.word(first)
    bare = without_particle(word)
    prefix = len(word) - len(bare)
    if word.startswith("لل") or (word[:1] in {"ك", "ب", "ل", "و"} and is_named(word[1:])):
        prefix = 1
    if word.startswith("بم") and len(word) > _SHORTEST_AFTER_B:
        prefix = 1  # hardly a noun begins so by itself: `بمقعد` is `ب` before `مقعد`
    deed = _DEED_OF_HIS.fullmatch(word) if word[:1] in _BEFORE_DEEDS else None
    if deed is not None:
        prefix = deed.end(1)  # `بتغريمه`
    return text.sequence.as_read(first, last, max(prefix, glued))
