"""Listed names: of things that are told one behind the other each has its own name.

`ست دورات مياه وستة مواقع`: the water is of the first alone. `ينال الأول مئة والثاني خمسين`: the
second one's is not the first one's.
"""

from __future__ import annotations

from collections.abc import Sequence

from articles.arabic.number_words import number_lexicon
from articles.figures.counted import Words
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.bystanders import is_bystander
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.name_words import says_only_how_much
from articles.figures.learned.word_table import word_table
from articles.figures.measure_words import points_back
from articles.figures.mention import Mention
from articles.figures.nouns import is_definite
from articles.figures.number_rows import bare_words

_AND, _OPENING, _CLOSING = "و", "(", ")"
_COMMAS = frozenset("،,؛")
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
        or _is_counted_elsewhere(text, asked, at, (counted, subject))
        or _is_joined_to(text, asked[at].mention, subject)
        or is_bystander(text, asked, at, subject)
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


def _is_counted_elsewhere(
    text: FigureText, asked: Sequence[Asked], at: int, names: tuple[Words | None, Words]
) -> bool:
    """`ضبط 10 مسدسات و8 رشاشات`: what another number counts owns nothing that has its own.

    A part or a share is told of it, a place in a table never: `57 جنديا بينهم 12 ضابطا`,
    `13 مليون طفل يشكلون نصف السكان`. Of 16 such subjects on outlets left out 12 were none.
    """
    counted, subject = names
    mention, own = asked[at].mention, asked[at].mention.noun
    kind = asked[at].quantity.kind
    is_own = own is not None and counted is not None and counted[0] <= own[0] < counted[1]
    if kind is not FigureKind.SCORE and not (kind is FigureKind.COUNT and is_own):
        return False
    others = (each.mention.noun for number, each in enumerate(asked) if number != at)
    if not any(noun is not None and noun[0] == subject[0] for noun in others):
        return False
    is_part = not bare_words("of_them").isdisjoint(text.words[subject[1] : mention.first])
    return not (is_part or _is_apart(text, subject[0], mention))


def _is_joined_to(text: FigureText, mention: Mention, name: Words) -> bool:
    """`أحضر شهادة التخرج، وست صور`, `فاز 38 سائقا، وفي ملعب الساحل 22`: what `و` sets beside it.

    On outlets left out none of nine such subjects was one.
    """
    if name[0] >= mention.last:
        between = range(mention.last, name[0])
        return any(text.word(at) in _COMMAS and text.word(at + 1)[:1] == _AND for at in between)
    if not _is_joined(text, mention):
        return False
    last = mention.first - (text.word(mention.first - 1) == _AND)
    return name[1] in (last, last - (text.word(last - 1) in _COMMAS))


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
    """Whether a bracket opens between a place and a figure, and not around its number alone."""
    is_alone = text.word(mention.low.last) == _CLOSING
    return _OPENING in text.words[at : mention.first - is_alone]


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
