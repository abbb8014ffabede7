"""Words that only join a clause to what is before it: a label begins without them."""

from __future__ import annotations

import re

from articles.arabic.folding import fold_letters, fold_word
from articles.timeline.tables import alternatives, words

# Words whose first letter is their own `و`; before any other word it only joins.
_OWN_AND = re.compile(f"(?:{alternatives('labels', 'patterns.own_and')})")
_SHORTEST_JOINED = 4
_SHORT_JOINED_BY_FA = words("labels", "joined_by_fa")
_AND_BEFORE_HAMZA = frozenset({"وأ", "وإ", "وآ"})
_SHORT_JOINED = words("labels", "joined_by_waw")
# What only joins a clause to the one before it, as one phrase or word by word.
_CONNECTIVES = re.compile(
    f"(?:و|ف)?(?:{alternatives('labels', 'patterns.connectives')})(?=[ ،,]|$)"
)
_FIXED_PHRASE = re.compile(alternatives("labels", "patterns.fixed_phrases"))
# Longer than any of both with the letter after it.
_LONGEST_CONNECTIVE = 40
_WRITTEN = re.compile(r"\S+")
_JOINING_OR_SIGN = words("labels", "joining") | {""}


def without_joining_words(text: str) -> str:
    """Drop the words that join the clause to what is before it."""
    start = len(text) - len(text.lstrip(" ،,"))
    while True:
        folded = fold_letters(text[start : start + _LONGEST_CONNECTIVE])
        connective = _CONNECTIVES.match(folded)
        word = _WRITTEN.match(text, start)
        if connective is not None:
            start += connective.end()
        elif _FIXED_PHRASE.match(folded):
            return text[start:]
        elif word is not None and fold_word(word[0].strip('،,:-–—"«»“”()')) in _JOINING_OR_SIGN:
            start = word.end()
        else:
            return text[start:]
        start += len(text[start:]) - len(text[start:].lstrip(" ،,"))


def without_joining_and(text: str) -> str:
    """Drop the `و` that only joins: `وقع` keeps it, `وأعلن` and `ووقع` do not."""
    first = fold_word(text.split(maxsplit=1)[0]) if text else ""
    if first in _SHORT_JOINED_BY_FA:
        return text[1:]  # `فمن المقرر`
    if text[:2] in _AND_BEFORE_HAMZA and len(first) > _SHORTEST_JOINED - 1:
        return text[1:]  # `وأدى`, unlike `وادي`
    if not first.startswith("و") or not text.startswith("و"):
        return text
    if len(first) < _SHORTEST_JOINED and first not in _SHORT_JOINED:
        return text
    return text if _OWN_AND.match(first) is not None else text[1:].lstrip()
