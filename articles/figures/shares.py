"""Shares: whose share a percentage is, where the grammar of the sentence says so."""

from __future__ import annotations

from functools import cache

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import fold_word
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.nouns import is_definite, is_phrase_word, is_preposed, noun_phrase
from articles.figures.phrases import folded, read_table, rule_words

LONGEST = 4
"""Words of a noun phrase that is kept."""

_WEAKNESS = fold_word("ضعف")
_VERB_REACH = 6
_OF_THEM = folded_class("of_them")
_LIST_STARTS = frozenset({"،", ",", "؛", ":", "-", "\n", "", "و"})
_SUBORDINATORS = rule_words("shares", "subordinators")
_REPORTS = rule_words("shares", "reports")


@cache
def _share_verbs(name: str) -> frozenset[str]:
    words = folded(read_table("context")["measures"][name])
    return words | {letter + word for word in words for letter in "وفلس"}


def share_subject(text: FigureText, mention: Mention) -> tuple[int, int] | None:
    """The words of the subject of a verb of share, or None.

    `تمثل النساء 55% من المستخدمين` between verb and number; `النساء يمثلن 55%` before the verb,
    whose plural says that the subject was named.
    """
    start, _ = text.sentence(mention.first)
    for at in range(mention.first - 1, max(start, mention.first - _VERB_REACH) - 1, -1):
        if text.words[at] in _share_verbs("share_verbs"):
            first, last = noun_phrase(text.words, at + 1, LONGEST)
            return (first, last) if last > first else None
        if text.words[at] in _share_verbs("plural_share_verbs"):
            return _before_verb(text, at, start)
        if "0" <= text.words[at][0] <= "9" or text.words[at] in _SUBORDINATORS:
            return None
    return None


def _before_verb(text: FigureText, at: int, start: int) -> tuple[int, int] | None:
    first = at
    while first > start and at - first < LONGEST and _is_inside(text, first - 1):
        first -= 1
    return (first, at) if first < at else None


def _is_inside(text: FigureText, at: int) -> bool:
    word = text.words[at]
    return is_phrase_word(text.words, at) or (word[:1] == "و" and word[1:3] == "ال")


def listed_subject(text: FigureText, mention: Mention) -> tuple[int, int] | None:
    """`61% منهم غياب الأفق، و48% ضغط العمل`: what the percentage of a list is named by after it."""
    before = text.word(mention.first - 1)
    glued = mention.prefix or text.word(mention.first) == "و"
    if not (glued or before in _LIST_STARTS or before in _REPORTS):
        return None
    at = mention.last + 1 if text.word(mention.last) in _OF_THEM else mention.last
    if text.is_time(at) or is_preposed(text.word(at)):
        return None
    first, last = noun_phrase(text.words, at, LONGEST)
    if last == first and text.word(at) == _WEAKNESS and is_definite(text.word(at + 1)):
        # `ضعف الأجر` is weakness; elsewhere the word means "twice".
        last = noun_phrase(text.words, at + 1, LONGEST - 1)[1]
    return (first, last) if last > first else None
