"""Listed names: of things that are told one behind the other each has its own name.

`ست دورات مياه وستة مواقع`: the water is of the first alone. `ينال الأول مئة والثاني خمسين`: the
second one's is not the first one's.
"""

from __future__ import annotations

from collections.abc import Sequence

from articles.arabic.number_words import number_lexicon
from articles.figures.counted import Words
from articles.figures.figure_text import FigureText
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.name_words import says_only_how_much
from articles.figures.learned.word_table import word_table
from articles.figures.measure_words import points_back
from articles.figures.mention import Mention
from articles.figures.nouns import is_definite

_AND, _OPENING = "و", "("
_PAST_NOUN = 1


def of_its_own(
    text: FigureText, asked: Sequence[Asked], at: int, names: tuple[Words | None, Words | None]
) -> tuple[Words | None, Words | None]:
    """What a figure counts and of whom, without what is of the figure before it or of nobody.

    Args:
        text: The text.
        asked: All its figures in order.
        at: Which one.
        names: What it counts and of whom, so far.
    """
    counted, subject = names
    if counted is not None and subject is not None and _is_unit_before(asked, at, counted):
        counted, subject = subject, None
    if subject is not None and (
        says_only_how_much(text, subject)
        or is_of_sibling(text, asked, at, subject)
        or _is_of_others(text, asked, at, subject)
        or _is_unit_before(asked, at, subject)
    ):
        subject = None
    for name in (counted, subject):
        own = own_ordinal(text, asked, at, name) if name is not None else None
        if own is None:
            continue
        if name == counted:
            counted, subject = own, None if subject is None or _meet(subject, own) else subject
        else:
            subject = None if counted is None or _meet(counted, own) else own
    return counted, subject


def _meet(one: Words, other: Words) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_unit_before(asked: Sequence[Asked], at: int, name: Words) -> bool:
    """`من 3 أمتار و20 سنتيمترا إلى مترين`: the unit of the figure before is nothing measured."""
    before = asked[at - 1].mention if at else None
    return before is not None and before.unit is not None and before.first < name[0] < before.last


def _is_of_others(text: FigureText, asked: Sequence[Asked], at: int, name: Words) -> bool:
    """Whether a name is no owner: a unit, what is counted together, or how long another thing is.

    `من متر إلى متر ونصف`, `500 محام وقاض`, `أطوالها 160 سنتيمترا، ويستغرق صنعها 5 أيام`.
    """
    mention, word = asked[at].mention, text.word(name[0])
    if mention.unit is not None and mention.first <= name[0] < mention.last:
        return True
    if mention.noun is not None and name[0] == mention.noun[1] and word.startswith(_AND):
        return word_table().glued_letters(word) > 0
    is_before = at > 0 and name[1] <= asked[at - 1].mention.first
    return is_before and name[1] - name[0] == 1 and points_back(word)


def is_of_sibling(text: FigureText, asked: Sequence[Asked], at: int, name: Words) -> bool:
    """Whether a name is what the figure before counts, or stands right behind it, before `و`.

    Args:
        text: The text.
        asked: All its figures in order.
        at: Which one.
        name: The words that it is told of so far.
    """
    mention = asked[at].mention
    if at == 0 or mention.noun is None or not _is_joined(text, mention):
        return False
    before = asked[at - 1].mention
    if before.noun is None or before.noun[1] > mention.first or _is_apart(text, name[0], mention):
        return False
    return before.first <= name[0] <= min(before.noun[1] + _PAST_NOUN, mention.first - 1)


def _is_apart(text: FigureText, at: int, mention: Mention) -> bool:
    """Whether a bracket opens between a place and a figure."""
    return _OPENING in text.words[at : mention.first]


def _is_joined(text: FigureText, mention: Mention) -> bool:
    return text.word(mention.first - 1) == _AND or (
        mention.prefix > 0 and text.word(mention.first).startswith(_AND)
    )


def own_ordinal(text: FigureText, asked: Sequence[Asked], at: int, name: Words) -> Words | None:
    """The ordinal nearest before a figure, where its name ends with another one farther off.

    Args:
        text: The text.
        asked: All its figures in order.
        at: Which one.
        name: The words that it is named by so far.

    Returns:
        The nearer one with its noun, if it has one; or None where the name may stay.
    """
    first = asked[at].mention.first
    if at == 0 or name[1] > asked[at - 1].mention.first or not _is_ordinal(text, name[1] - 1):
        return None
    if _is_apart(text, asked[at - 1].mention.last, asked[at].mention):
        return None
    lowest = max(asked[at - 1].mention.last, text.sentence(first)[0])
    for place in range(first - 1, lowest - 1, -1):
        if _is_ordinal(text, place) and not text.is_time(place):
            return place - is_definite(text.word(place - 1)), place + 1
    return None


def _is_ordinal(text: FigureText, at: int) -> bool:
    word = text.word(at)
    return (
        is_definite(word.removeprefix(_AND))
        and word.removeprefix(_AND) in number_lexicon().ordinals
    )
