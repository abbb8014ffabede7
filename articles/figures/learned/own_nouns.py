"""Own nouns: what a figure of some kinds counts by itself, whatever else the network names.

Whose points or whose heat it is, is the subject then: `يملك الفريق 18 نقطة` counts points of the
team. On unseen outlets ten temperatures that were named by their towns alone become right so, and
of the points and counts that were named without their noun more than without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain

from articles.arabic.folding import fold_word
from articles.figures.counted import Words
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.name_words import says_only_how_much
from articles.figures.learned.word_classes import stem_of
from articles.figures.measure_words import changes, is_measure, measure_verbs, measures
from articles.figures.mention import Shape
from articles.figures.nouns import is_arabic, is_definite, is_phrase_word
from articles.figures.phrases import folded, read_table
from articles.figures.resolution import speaks_of_index

_COUNTING = frozenset({Shape.COUNTED, Shape.POSTPOSED})
_GLUED = ("", "ال", "و", "ب", "وال", "بال")
_HEAT = folded(glued + form for glued in _GLUED for form in ("حرارة", "حرارتها", "حرارته"))
_DEGREES = folded(glued + form for glued in (*_GLUED, "ل") for form in ("درجة", "درجات"))
_HEAT_REACH = 150
_SURVEY_REACH = 150
_OF = fold_word("من")
_BY, _OF_WHICH = "ب", "لل"
_MEASURE_REACH = 5
_MEASURED = frozenset({FigureKind.MONEY, FigureKind.PERCENT})
_NEVER_MEASURED = frozenset({FigureKind.COUNT, FigureKind.RATIO, FigureKind.PERCENT})


def own_head(text: FigureText, asked: Asked, named: Sequence[Words]) -> int | None:
    """The word that the figure counts by itself, or None where it is named or there is none.

    Args:
        text: The text.
        asked: The figure.
        named: The words of what is counted, and of its subject, as they are named so far.
    """
    mention = asked.mention
    match asked.quantity.kind:
        case FigureKind.TEMPERATURE:
            head = _heat(text, asked)
        case FigureKind.RATIO if is_one_of_each(text, asked):
            return _people_asked(text, asked)
        case FigureKind.COUNT | FigureKind.SCORE as kind if mention.noun is not None:
            is_index = kind is FigureKind.SCORE and speaks_of_index(text, mention)
            head = mention.noun[0] if mention.shape in _COUNTING and not is_index else None
        case _:
            return None
    if head is None:
        return None
    told = [text.word(at) for first, last in named for at in range(first, last)]
    if asked.quantity.kind is FigureKind.TEMPERATURE:
        return None if not _HEAT.isdisjoint(told) else head
    return None if _is_told(text.word(head), text, named) else head


def _is_told(own: str, text: FigureText, named: Sequence[Words]) -> bool:
    """Whether a noun is the head of a name, or what the name counts (`عدد المفقودين`).

    `عائلات المفقودين` are families.
    """
    for first, last in named:
        words = [text.word(at) for at in range(first, last)]
        while len(words) > 1 and is_measure(words[0]):
            del words[0]
        # The stem is asked for only where the word itself is not named.
        if own == words[0] or stem_of(own) == stem_of(words[0]):
            return True
    return False


def own_measure(text: FigureText, asked: Sequence[Asked], at: int, counted: Words) -> int | None:
    """The measure that a figure is told in behind what the figure before it counts.

    `باع 20 ألف سهم بقيمة 90 ألف درهم`: the sum is the value of the shares, which are counted by
    their own number; `على 700 مريض بنسبة نجاح بلغت 95%`.

    Args:
        text: The text.
        asked: All its figures.
        at: Which one.
        counted: The words that it is named by so far.

    Returns:
        The place of the measure, or None where the name may stay.
    """
    this, before = asked[at], asked[at - 1] if at else None
    noun = before.mention.noun if before is not None else None
    if before is None or noun is None or this.quantity.kind not in _MEASURED:
        return None
    if this.mention.noun is not None or not counted[0] <= noun[0] < counted[1]:
        return None
    lowest = max(before.mention.last, noun[1], this.mention.first - _MEASURE_REACH)
    for place in range(this.mention.first - 1, lowest - 1, -1):
        word = text.word(place)
        if word.removeprefix(_BY) in measures("strong") and word not in changes():
            following = text.word(place + 1)
            is_told = is_phrase_word(text.words, place + 1) and following not in changes()
            return place if is_told or this.quantity.kind is FigureKind.MONEY else None
        if not (word.isalpha() and is_arabic(word)):
            return None
    return None


def is_measure_of(text: FigureText, asked: Asked, counted: Words, subject: Words) -> bool:
    """`عقد قيمته 9 ملايين`: whether the second name only says what is measured of the first.

    Nothing but a verb of measure stands between it and the number.

    Args:
        text: The text.
        asked: The figure.
        counted: The words that it is named by.
        subject: Those of which it is told.
    """
    first = asked.mention.first
    is_between = counted[1] <= subject[0] and subject[1] <= first
    if not is_between or asked.quantity.kind in _NEVER_MEASURED or asked.mention.noun is not None:
        return False
    if any(each not in _telling() for each in text.words[subject[1] : first]):
        return False
    head = text.word(subject[0])
    is_told = is_measure(head) and not (is_definite(head) or head.startswith(_OF_WHICH))
    return is_told and head not in changes() and not says_only_how_much(text, subject)


@cache
def _telling() -> frozenset[str]:
    """Verbs and particles between a measure and its number (`تبلغ`, `تصل إلى`)."""
    return measure_verbs("verbs") | {fold_word("إلى")}


def is_one_of_each(text: FigureText, asked: Asked) -> bool:
    """`واحد من كل خمسة`, and nothing behind it that says of whom."""
    mention = asked.mention
    is_ratio = mention.shape is Shape.RATIO and mention.noun is None
    return is_ratio and text.word(mention.low.last) == _OF and text.word(mention.last) != _OF


def says(text: FigureText, asked: Asked) -> bool:
    """`قال واحد من كل خمسة إن …`: what stands behind is what they say, and not who they are."""
    return text.word(asked.mention.last) in _asked_people("saying")


def _people_asked(text: FigureText, asked: Asked) -> int | None:
    """The nearest word for those whom a survey asks, rather before the figure than behind it."""
    first, last = asked.mention.first, asked.mention.last
    before = range(first - 1, max(first - _SURVEY_REACH, 0) - 1, -1)
    behind = range(last, min(last + _SURVEY_REACH, len(text.words)))
    people, opinions = _asked_people("people"), _asked_people("opinions")
    told: int | None = None
    for at in chain(before, behind):
        if text.word(at) in people:
            return at
        if told is None and text.word(at) in opinions and is_definite(text.word(at + 1)):
            told = at + 1
    return told


@cache
def _asked_people(name: str) -> frozenset[str]:
    return folded(read_table("nouns")["asked"][name])


def _heat(text: FigureText, asked: Asked) -> int | None:
    """`درجات الحرارة` where the text speaks of it before."""
    first = asked.mention.first
    for at in range(first - 1, max(first - _HEAT_REACH, 0) - 1, -1):
        if text.word(at) in _HEAT:
            return at - 1 if text.word(at - 1) in _DEGREES else at
    return None
