"""Agreement: where a name ends because the next noun is no adjective of any noun in it.

An adjective has the number and the gender of its noun (`منظمة الصحة العالمية`); a noun of the next
part of the sentence may follow as closely (`سلم مكتب الصحة المنظمات`), but seldom agrees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from articles.figures.figure_text import FigureText
from articles.figures.measure_words import has_pronoun
from articles.figures.nouns import hides_article, is_definite, is_plural
from articles.figures.phrases import folded, read_table

_ARTICLE = "ال"
_WOMEN = "ات"
_FEMININE = "ه"
_MEN = ("ين", "ون")
_RELATING = "يه"
_PRONOUNS = ("ها", "هم", "ته")
_HER = "ها"
_PEOPLES = "يين"
_PARTICIPLE = "الم"
# `اللاعبين`, and no `القانون` or `التكوين`.
_AGENTS = re.compile("ال.ا..(?:ين|ون)")
_SHORTEST_PARTICIPLE = 8
_ELATIVE = 4
_BOTH_GENDERS = ("ي", "اء", "ا", _FEMININE)


@cache
def _agreeing() -> frozenset[str]:
    return folded(read_table("nouns")["agreement"]["plural_adjectives"])


@cache
def _groups_of_women() -> frozenset[str]:
    return folded(read_table("nouns")["agreement"]["women"])


def agreeing_end(text: FigureText, first: int, last: int) -> int:
    """The index after the last word of a name that belongs to it.

    Args:
        text: The text.
        first: The head of the name.
        last: The index after the last word that may belong to it.
    """
    words = text.words
    for at in range(first + 1, last):
        if not is_definite(words[at]):
            if _is_closed(words[at - 1]):
                return at
            continue
        if not is_definite(words[at - 1]):
            continue
        if not _may_agree(text, words[at].removeprefix(_ARTICLE), range(first, at)):
            return at
    return last


def _is_closed(word: str) -> bool:
    """Whether a word is definite without its own article, so that nothing indefinite belongs to it.

    `تغريمها مبلغ 5 آلاف`, `للمهتمين مهرجان`.
    """
    is_hers = word.endswith(_HER) and len(word) > _ELATIVE
    return is_hers or _is_measure_of_it(word) or hides_article(word)


def _is_measure_of_it(word: str) -> bool:
    """`قيمته`, and no `قيمة`, which folding makes look like it."""
    return word.endswith(_PRONOUNS) and has_pronoun(word)


def is_adjective_of_its(words: Sequence[str], at: int) -> bool:
    """`سعتها التخزينية`: an adjective in `ية` right behind a measure with its pronoun."""
    word = words[at]
    if at == 0 or not (is_definite(word) and word.endswith(_RELATING)):
        return False
    return _is_measure_of_it(words[at - 1])


def _may_agree(text: FigureText, word: str, places: range) -> bool:
    """Whether a word without its article may be an adjective of one of the nouns before it."""
    nouns = text.words[places.start : places.stop]
    if word.endswith(_WOMEN):
        bare = (noun.removeprefix(_ARTICLE) for noun in nouns)
        return any(noun.endswith(_WOMEN) or noun in _groups_of_women() for noun in bare)
    if word.endswith((*_MEN, _FEMININE)) or _is_elative(word) or is_plural(word):
        return True
    if word in _agreeing():
        return True
    if all(map(_is_of_people, nouns)):
        return False
    return word.endswith(_BOTH_GENDERS) or not _are_feminine(text, places)


def _are_feminine(text: FigureText, places: range) -> bool:
    """Whether all words at some places are, as they are written.

    Folding makes one of `ة` and of the last letter of `الوجه`, which is masculine.
    """
    return all(text.sequence.as_read(at, at + 1).endswith(("ة", _WOMEN)) for at in places)


def _is_of_people(word: str) -> bool:
    """`المستطلعين`, `السوريين`: surely a plural; `التأمين`, `المخزون` are none."""
    is_participle = word.startswith(_PARTICIPLE) and len(word) >= _SHORTEST_PARTICIPLE
    is_agent = _AGENTS.fullmatch(word) is not None
    return (is_participle and word.endswith(_MEN)) or word.endswith(_PEOPLES) or is_agent


def _is_elative(word: str) -> bool:
    """`الأكثر`, which has one form for all."""
    return len(word) == _ELATIVE and word[0] in "اأ"
