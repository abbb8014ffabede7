"""Carried names: a figure that only tells how what the figure before it counts went on.

`بلغت الصادرات 9 ملايين، ثم ارتفعت عام 2012 بنسبة 6% (500 ألف) لتصل إلى 9,5 مليون`: from one to the
next stand verbs of change, times and particles, but nothing else that could be counted. On
unseen outlets some 80 are named so; three that were wrong become right, one the other way round.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.counted import Words
from articles.figures.countries import names_place
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.landmarks import Asked
from articles.figures.measure_words import changes, its_levels, measure_verbs, measures, stem
from articles.figures.mention import Shape
from articles.figures.nouns import function_words, is_phrase_word
from articles.figures.nouns_left_out import is_act
from articles.figures.number_rows import bare_words, leads_on
from articles.figures.phrases import folded, read_table

_REACH, _SENTENCE_REACH = 14, 25
_NAMED = frozenset({Shape.COUNTED, Shape.BARE, Shape.POSTPOSED})
_OPENING = "("
_OF = fold_word("من")
_SIGNS = frozenset('،,.؛()«»"-–')
_JOINED = ("و", "ف")
_OF_THEIR_OWN = frozenset({FigureKind.DURATION, FigureKind.SCORE})
"""Kinds of which each is told of something else."""


def carries_on(text: FigureText, asked: Sequence[Asked], at: int) -> bool:
    """Whether a figure is told of the same as the one before it.

    Args:
        text: The text.
        asked: All its figures in order.
        at: Which one.
    """
    if at == 0 or asked[at].quantity.kind in _OF_THEIR_OWN:
        return False
    this, before = asked[at].mention, asked[at - 1].mention
    if this.noun is not None or before.noun is not None or text.word(this.last) == _OF:
        return False
    between = text.words[before.last : this.first]
    if not 0 < len(between) <= _REACH or "\n" in between:
        return False
    told = [word for word in between if word not in _SIGNS]
    is_moved = any(_without_and(word) in changes() or word in _words("reaching") for word in told)
    is_added = between == [_OPENING] or (len(told) == 1 and told[0] in _words("by"))
    if not (is_moved or is_added):
        return False
    return all(_is_light(text, place) for place in range(before.last, this.first))


def _is_light(text: FigureText, at: int) -> bool:
    """Whether nothing is named by a word: a sign, a time, a particle, a verb, a word of change."""
    word = text.word(at)
    if text.is_time(at) or not word[:1].isalpha():
        return text.is_time(at) or word in _SIGNS
    bare = _without_and(word)
    is_told = bare in changes() or bare in measure_verbs("verbs") or stem(word) in measures("weak")
    if is_told or word in its_levels() or word in function_words():
        return True
    return not (is_phrase_word(text.words, at) or is_phrase_word([bare], 0))


def _without_and(word: str) -> str:
    """The word without `و` or `ف`, where a word of change is left."""
    bare = word[1:]
    return bare if word.startswith(_JOINED) and bare in changes() else word


@cache
def _words(name: str) -> frozenset[str]:
    return folded(read_table("nouns")["carried"][name])


def stands_for_before(text: FigureText, asked: Sequence[Asked], at: int, counted: Words) -> bool:
    """Whether a number without its noun counts what the figure before it in the sentence does.

    `350 مخالفة، بينها 90 لتجاوز السرعة و45 لعدم الحزام`: what stands behind such a number says
    where, why or how, unless `من` leads to it (`57 من الإناث`).

    Args:
        text: The text.
        asked: All its figures in order.
        at: Which one.
        counted: The words that it is named by so far.
    """
    if at == 0 or not _leaves_noun_out(text, asked[at], asked[at - 1]):
        return False
    mention, last = asked[at].mention, asked[at - 1].mention.last
    if counted[0] >= mention.last:
        # `76 فقط من الإناث`
        behind = mention.last + (text.word(mention.last) in bare_words("only"))
        return text.word(behind) != _OF or names_place(text.word(behind + 1))
    if counted[0] < last:
        return False
    # Right before the verb may stand what it tells of (`مقارنة بقيم تداول بلغت 500`).
    is_apart = counted[1] < mention.first - 1 or counted[0] == mention.first - 1
    is_told = is_apart and is_act(text, mention.first - 1)
    return is_told or _is_other_part(text.words[last : mention.first])


def _leaves_noun_out(text: FigureText, this: Asked, before: Asked) -> bool:
    """Whether a bare count stands behind another count in its sentence, and no colon between."""
    mention, previous = this.mention, before.mention
    if not this.quantity.kind is before.quantity.kind is FigureKind.COUNT:
        return False
    if mention.shape is not Shape.BARE or previous.shape not in _NAMED or not mention.low.in_digits:
        return False
    between = text.words[previous.last : mention.first]
    is_near = 0 < len(between) <= _SENTENCE_REACH and ":" not in between
    return is_near and text.sentence(previous.first) == text.sentence(mention.first)


def _is_other_part(between: Sequence[str]) -> bool:
    """`90 لتجاوز السرعة و45`: whether the words only say where or why the number before is."""
    return len(between) > 1 and between[-1] in _JOINED and leads_on(between[0])
