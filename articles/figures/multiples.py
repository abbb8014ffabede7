"""Multiples: how many times as much, told by a counted word."""

from __future__ import annotations

from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.number_words import number_lexicon
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.nouns import is_definite
from articles.figures.phrases import folded, read_table
from articles.figures.qualifiers import qualifier_before

_REACH = 4
_GROWTH_REACH = 14
_OF, _TO, _WHAT = fold_word("من"), fold_word("إلى"), fold_word("ما")
_BY = "ب"


@cache
def _words(name: str) -> frozenset[str]:
    words = folded(read_table("context")["multiples"][name])
    return words | {"و" + word for word in words}


def is_times(word: str) -> bool:
    """Whether a folded word says by itself that its number is a multiple (`20 ضعفا`)."""
    return word in _words("times")


def is_multiple(text: FigureText, mention: Mention) -> bool:
    """`64 ضعف الطاقة`, `تضاعفت أربع مرات`, `20 مرة أكبر`; `فاز ثلاث مرات` counts occasions."""
    if mention.noun is None:
        return False
    word = text.word(mention.noun[0])
    if is_times(word):
        return True
    if word not in _words("occasions"):
        return False
    if mention.low.value != int(mention.low.value):
        # `1.4 مرة`: nothing happens so often.
        return True
    before = mention.first - (2 if text.word(mention.first - 1) == _BY else 1)
    compared = {text.word(before), text.word(mention.last)}
    if not compared.isdisjoint(_words("comparatives")):
        return True
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _REACH) : _end_of_verbs(text, mention)]
    return not _words("verbs").isdisjoint(said)


@cache
def double_words() -> frozenset[str]:
    """Folded words that may say in one word that something is twice as much."""
    return _words("twice") | _words("doubled") | _words("double_of")


def is_double(text: FigureText, at: int) -> bool:
    """`أكثر من الضعف`, `ارتفع إلى الضعف`, `ضعفي ما كان`; else the word is one for weakness."""
    word, before, following = (text.word(place) for place in (at, at - 1, at + 1))
    if before[:1].isdecimal() or before in number_lexicon().words:
        return False
    if word in _words("double_of"):
        return following == _WHAT
    if word in _words("twice") or before in _words("double_leads"):
        return True
    if before == _OF:
        return text.word(at - 2) in _words("more_than_double")
    start, _ = text.sentence(at)
    grows = not _words("rising").isdisjoint(text.words[max(0, start, at - _GROWTH_REACH) : at])
    return before == _TO and grows and not is_definite(following)


def _end_of_verbs(text: FigureText, mention: Mention) -> int:
    """Where `لا يقل عن` begins, which tells how often and no growth; else where the number does."""
    qualifier = qualifier_before(text, mention)
    start = qualifier[0] if qualifier is not None else mention.first
    is_least = not _words("negations").isdisjoint(text.words[start : mention.first])
    return start if is_least else mention.first
