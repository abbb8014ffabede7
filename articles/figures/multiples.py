"""Multiples: how many times as much, told by a counted word."""

from __future__ import annotations

from functools import cache

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.arabic.number_words import number_lexicon
from articles.figures.figure_text import FigureText
from articles.figures.halves import HALVES
from articles.figures.mention import Mention
from articles.figures.nouns import is_definite
from articles.figures.phrases import folded, read_table
from articles.figures.qualifiers import qualifier_before

_REACH = 4
_GROWTH_REACH = 14
_OF, _WHAT = fold_word("من"), fold_word("ما")
_BY, _AND, _AND_THE, _MINE = "ب", "و", "وال", "ي"
_PRONOUNS = (*closed_class("pronoun_endings"), "ه")
_VERB_STEM, _VERB_ENDING = 3, 2


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
        return following == _WHAT and (before in _words("double_leads") or _compares(text, at))
    if word in _words("twice"):
        return not word.endswith(_MINE) or _is_before_its_single(before, following)
    return _is_told_as_double(text, at)


def _is_told_as_double(text: FigureText, at: int) -> bool:
    before, following = text.word(at - 1), text.word(at + 1)
    if following.startswith(_AND_THE) and following not in HALVES:
        # `أكثر من الضعف والهشاشة`
        return False
    if before == _OF:
        return text.word(at - 2) in _words("more_than_double")
    if before in _words("double_goals"):
        return not is_definite(following) and _grows(text, at)
    return before in _words("double_leads")


def _compares(text: FigureText, at: int) -> bool:
    """`ضعف ما كان عليه`, `دفعوا ضعف ما دفعه الآخرون`: set beside another amount."""
    told = text.word(at + 2)
    start, _ = text.sentence(at)
    said = text.words[max(start, at - _GROWTH_REACH) : at]
    if not _words("as_it_was").isdisjoint([*said[-_REACH:], told]):
        return True
    stem = told[: max(_VERB_STEM, len(told) - _VERB_ENDING)]
    verbs = (word.removeprefix(_AND) for word in said)
    return len(stem) >= _VERB_STEM and any(verb.startswith(stem) for verb in verbs)


def _is_before_its_single(before: str, following: str) -> bool:
    """`ضعفي المعدل`, `ضعفي نسبتها`, and not `نقطة ضعفي`."""
    is_known = is_definite(following) or following.endswith(_PRONOUNS)
    return before not in _words("weak_points") and (
        is_known or following in _words("beside_double")
    )


def _grows(text: FigureText, at: int) -> bool:
    start, _ = text.sentence(at)
    said = text.words[max(0, start, at - _GROWTH_REACH) : at]
    return not _words("rising").isdisjoint(said)


def _end_of_verbs(text: FigureText, mention: Mention) -> int:
    """Where `لا يقل عن` begins, which tells how often and no growth; else where the number does."""
    qualifier = qualifier_before(text, mention)
    start = qualifier[0] if qualifier is not None else mention.first
    is_least = not _words("negations").isdisjoint(text.words[start : mention.first])
    return start if is_least else mention.first
