"""Contrasts: which number a sentence sets another one against, or converts into it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.figure import Figure, FigureKind
from articles.ledger.article_words import ArticleWords, Mention, folded_words
from articles.ledger.claim import Head
from articles.ledger.family_sets import table
from articles.ledger.wordings import bare

_CONTRAST = 110
_COMMA = "،"
_FOR_THE = "لل"
_OF_GROUPS = frozenset({FigureKind.PERCENT, FigureKind.COUNT})
# So many words before `مقابل` are a clause.
_CLAUSE = 2
# So near behind the second number stands of which time it is.
_NEXT = 3


def contrasted_by(
    words: ArticleWords, figures: Sequence[Figure], place: int, mention: Mention, head: Head
) -> int | None:
    """The figure before this one that the sentence sets it against or converts into it.

    Args:
        words: The words of the article.
        figures: Its figures.
        place: Which of them.
        mention: Where it stands.
        head: What it counts.

    Returns:
        The place of that figure, or None.
    """
    former, figure = figures[place - 1], figures[place]
    is_near = figure.span.start - former.span.end <= _CONTRAST
    is_before = place > 0 and former.span.start >= mention.sentence.start
    if not is_before or not is_near or former.kind is not figure.kind:
        return None
    between = words.between(mention, former.span.end)
    is_money = former.kind is FigureKind.MONEY
    joint = words.text(former.span.end, figure.span.start).strip()
    in_brackets = is_money and joint in _converting()
    is_converted = in_brackets or not _equalling().isdisjoint(between)
    said = _contrasts().intersection(between)
    if said == _goal() and not _is_origin(words, former):
        said = frozenset()  # `مشيرا إلى أن … وصل إلى`: nothing goes from the one to the other
    if said == _opposite() and _is_price(words, figures, place):
        said = frozenset()
    is_rival = said == _opposite() and (
        _is_of_rival(mention, head) or _is_of_group(figure, mention)
    )
    is_set_against = former.unit == figure.unit and bool(said) and not is_rival
    return place - 1 if is_converted or is_set_against else None


def _is_of_rival(mention: Mention, head: Head) -> bool:
    """Whether the second number is the other side's of a vote: `44 صوتا مقابل 40`."""
    if head.family in table("heads")["contrast"]["sides"]:
        return True
    if _voting("voting").isdisjoint(mention.sentence.words):
        return False
    return _voting("times").isdisjoint(mention.after[:_NEXT])


def _is_of_group(figure: Figure, mention: Mention) -> bool:
    """Whether the second number is told of others: `81 بالمئة مقابل 76 بالمئة للطلاب`.

    What stands behind `لل` after an amount is what it is paid for.
    """
    word = mention.after[0] if mention.after else ""
    if figure.kind not in _OF_GROUPS or not word.startswith(_FOR_THE):
        return False
    return bare(word.removeprefix(_FOR_THE)) not in _spans()


def _is_price(words: ArticleWords, figures: Sequence[Figure], place: int) -> bool:
    """Whether `مقابل` tells what something was had for, in a clause of its own.

    `بلغت 65 مليونا، مقابل 70` sets one number against another; `كلفه 35 مليونا، كما ضم زميله مقابل
    30` does not.
    """
    former, figure = figures[place - 1].span.end, figures[place].span.start
    clause = words.text(former, figure).replace(",", _COMMA).rpartition(_COMMA)
    told = folded_words(clause[2])
    at = next((at for at, word in enumerate(told) if word in _opposite()), 0)
    return bool(clause[1]) and at >= _CLAUSE


def _is_origin(words: ArticleWords, former: Figure) -> bool:
    """Whether a number is what something went from (`من نحو 18 إلى 11`)."""
    before = tuple(words.mention(former.span).before)
    return any(before[-len(each) :] == each for each in _origin())


@cache
def _voting(row: str) -> frozenset[str]:
    """The folded words of a row, and the same behind a conjunction."""
    words = table("heads")["contrast"][row]
    return frozenset(letter + fold_word(word) for word in words for letter in ("", "و"))


@cache
def _spans() -> frozenset[str]:
    """Bare words for times."""
    return frozenset(bare(fold_word(word)) for word in table("heads")["contrast"]["spans"])


@cache
def _contrasts() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("heads")["contrast"]["words"])


@cache
def _origin() -> frozenset[tuple[str, ...]]:
    rows = table("heads")["contrast"]["origin"]
    return frozenset(tuple(map(fold_word, row.split())) for row in rows)


@cache
def _goal() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("heads")["contrast"]["goal"])


@cache
def _opposite() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("heads")["contrast"]["opposite"])


@cache
def _converting() -> frozenset[str]:
    """What between two amounts, as written, says that they are one."""
    return frozenset(table("heads")["contrast"]["converting"])


@cache
def _equalling() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("heads")["contrast"]["equalling"])
