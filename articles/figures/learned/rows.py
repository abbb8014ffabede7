"""Rows: names that each stand before their own number (`خزن سد التل 9 لترات وسد الوادي 12 لترا`).

A name that stands right before one number of a row is of that number alone: of the next one it is
neither what is counted nor a part of it, whatever the network names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from articles.arabic.folding import fold_word
from articles.arabic.word_kinds import is_verb
from articles.figures.counted import Words
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.word_classes import stem_of
from articles.figures.measure_words import is_measure
from articles.figures.mention import Mention
from articles.figures.nouns import is_phrase_word

_COMMAS = frozenset("،,؛")
_AND = "و"
_TO, _JOINING = fold_word("إلى"), frozenset(["و", "ثم"])
_OF_THE = "لل"
_LEADING = frozenset({"ب", ":", "-", "(", _TO})
_CLOSING = ")"
_LONGEST = 4


def row_names(
    text: FigureText, asked: Sequence[Asked], at: int, own: Words, counted: Words
) -> tuple[Words, Words | None] | None:
    """What a figure counts and of what, where its name belongs to a figure before it.

    Args:
        text: The text.
        asked: All figures.
        at: Which one.
        own: The name between it and the figure before it (`own_name`).
        counted: The words that it is named by so far.

    Returns:
        What is counted and its subject, or None where the name may stay.
    """
    if counted[1] > min(asked[at - 1].mention.first, own[0]):
        return None
    place = bisect_left(asked, counted[1], hi=at, key=lambda each: each.mention.first)
    near = asked[place : min(at, place + 2)]
    if not any(_stands_before(text, each.mention, counted) for each in near):
        return None
    first, last = counted
    if is_measure(text.word(own[0])):
        # `بلغت الواردات 9 ملايين والصادرات 4 ملايين`: each is what it is told of.
        return own, None
    if last - first == 1:
        return (own, None) if not is_measure(text.word(first)) else None
    return ((first, first + 1), own) if is_measure(text.word(first)) else None


def is_of_other_row(text: FigureText, asked: Sequence[Asked], at: int, name: Words) -> bool:
    """`ثم الحبوب الكاملة 30 كيلوغراما، ثم السكر 20`: a name that ends before another's number."""
    if name[1] > asked[at - 1].mention.first or is_measure(text.word(name[0])):
        return False
    place = bisect_left(asked, name[1], hi=at, key=lambda each: each.mention.first)
    return any(
        _stands_before(text, each.mention, name) for each in asked[place : min(at, place + 2)]
    )


def row_measure(text: FigureText, mention: Mention, names: Sequence[Words | None]) -> Words | None:
    """What a figure of a row is a measure of, for the next one: `نسبة الملء في البرج 40%`.

    Args:
        text: The text.
        mention: The figure.
        names: What it counts and of what.

    Returns:
        That of its names which is a measure and stands apart from its number, if one does.
    """
    for name in names:
        if name is not None and name[1] <= mention.first and is_measure(text.word(name[0])):
            return None if _stands_before(text, mention, name) else name
    return None


def _stands_before(text: FigureText, mention: Mention, name: Words) -> bool:
    """Whether a name, and what `و` joins to it, ends before a number or what leads to it."""
    last = name[1] + (len(text.word(name[1])) > 2 and text.word(name[1]).startswith(_AND))
    between = mention.first - last
    return between == 0 or (between == 1 and text.word(last) in _LEADING)


def own_name(text: FigureText, asked: Sequence[Asked], at: int) -> Words | None:
    """The words between a figure and the one before it of its unit, where they are a name alone."""
    if _is_of_row(asked, at) and _ends_pair(text, asked, at):
        at -= 1
    if not (_is_of_row(asked, at) or counts_alike(text, asked, at)):
        return None
    this, before = asked[at].mention, asked[at - 1].mention
    first, last = before.last, this.first
    if last - first > _LONGEST + 2 or text.sentence(first) != text.sentence(this.first):
        return None
    first += text.word(first) == _CLOSING
    is_apart = text.word(first) in _COMMAS
    first += is_apart
    if text.word(first) in _JOINING:
        first, is_apart = first + 1, True
    if last > first and text.word(last - 1) in _LEADING:
        last -= 1
    words = text.words[first:last]
    if not 0 < len(words) <= _LONGEST or not (is_apart or words[0].startswith(_AND)):
        return None
    is_name = all(
        is_phrase_word([_bare(word)], 0) or (place and word.startswith(_OF_THE))
        for place, word in enumerate(words)
    )
    return (first, last) if is_name and not any(map(is_verb, map(_bare, words))) else None


def _is_of_row(asked: Sequence[Asked], at: int) -> bool:
    """Whether a figure is of a unit in which one of the two before it is told."""
    this = asked[at].quantity
    is_measured = this.unit is not None or this.kind is FigureKind.MONEY
    return is_measured and any(_is_alike(asked[at], each) for each in asked[max(at - 2, 0) : at])


def counts_alike(text: FigureText, asked: Sequence[Asked], at: int) -> bool:
    """`مصنع الشمال 79 عاملا ومصنع الجنوب 51 عاملا`: two counts of one noun behind one another."""
    if not at or asked[at].quantity.kind is not FigureKind.COUNT:
        return False
    nouns = [each.mention.noun for each in asked[at - 1 : at + 1]]
    stems = [stem_of(text.word(noun[0])) for noun in nouns if noun is not None]
    return len(stems) == len(nouns) and stems[0] == stems[1]


def _ends_pair(text: FigureText, asked: Sequence[Asked], at: int) -> bool:
    """`وهبط البرج 3% إلى 5 دولارات والقلعة 4% إلى 6 دولارات`: both are of one name."""
    this, before = asked[at], asked[at - 1]
    joint = text.words[before.mention.last : this.mention.first]
    return joint == [_TO] and not _is_alike(this, before)


def _is_alike(one: Asked, other: Asked) -> bool:
    """Whether two figures are told in one unit."""
    own, its = one.quantity, other.quantity
    return (own.kind, own.unit) == (its.kind, its.unit)


def _bare(word: str) -> str:
    return word.removeprefix(_AND) if len(word) > 2 else word
