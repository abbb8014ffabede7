"""Comparison: which figures of several articles speak of one thing.

What articles count is worded freely («منصب شغل», «عامل», «أجير»). Two figures are set side by side
when they are quantities of one kind and the noun that each counts is the same, by its consonants,
or belongs to one family of `tables/comparison.toml`. Whether they agree is left to the reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TypeVar

from articles.arabic.folding import fold_word
from articles.arabic.words import cut_words
from articles.figures.figure import Figure, FigureKind
from articles.figures.phrases import PhraseTable, folded, read_table

_T = TypeVar("_T")
_WEAK = str.maketrans("", "", "اويهءئؤىة")
_SKELETON = 4
_FEWEST_CONSONANTS = 2
# A share is told in hundredths or in words (`ثلاثة أرباع`).
_KINDS = {FigureKind.RATIO: FigureKind.PERCENT}

Subject = tuple[str, str]
"""The kind of quantity, and the family or the consonants of what is counted."""


def subject_of(figure: Figure) -> Subject | None:
    """What the figure can be compared by; None where its words say too little."""
    words = [_bare(word) for word in cut_words(figure.counted or "").words]
    if not words:
        return None
    if words[0] in _light() and len(words) > 1:
        words = words[1:]
    kind = _KINDS.get(figure.kind, figure.kind).value
    family = _families().match(words, 0)
    if family is not None:
        return kind, family[1]
    skeleton = words[0].translate(_WEAK)[:_SKELETON]
    if words[0] in _vague() or len(skeleton) < _FEWEST_CONSONANTS:
        return None
    return kind, skeleton


def compared(
    items: Iterable[_T], figure_of: Callable[[_T], Figure], source_of: Callable[[_T], object]
) -> tuple[list[list[_T]], list[_T]]:
    """Put together what several sources say of one thing.

    Args:
        items: Figures with what belongs to them.
        figure_of: The figure of an item.
        source_of: Which article it comes from.

    Returns:
        Groups of items, those of the most sources first, each with two sources or more; and the
        items that are in no group, in their order.
    """
    groups: dict[Subject, list[_T]] = {}
    items = [*items]
    subjects = [subject_of(figure_of(item)) for item in items]
    for item, subject in zip(items, subjects, strict=True):
        if subject is not None:
            groups.setdefault(subject, []).append(item)
    shared = {
        subject: count
        for subject, group in groups.items()
        if (count := len({source_of(item) for item in group})) > 1
    }
    order = sorted(shared, key=lambda subject: (-shared[subject], -len(groups[subject])))
    rest = [item for item, subject in zip(items, subjects, strict=True) if subject not in shared]
    return [groups[subject] for subject in order], rest


def differing(figures: Sequence[Figure]) -> int:
    """How many different values these figures have; a range is one value."""
    return len({(figure.low, figure.high) for figure in figures if figure.high is not None})


@cache
def _families() -> PhraseTable[str]:
    table = read_table("comparison")["families"]
    return PhraseTable(
        (" ".join(_bare(word) for word in cut_words(phrase).words), family)
        for family, phrases in table.items()
        for phrase in phrases
    )


@cache
def _light() -> frozenset[str]:
    return folded(read_table("comparison")["heads"]["light"])


@cache
def _vague() -> frozenset[str]:
    return frozenset(_bare(word) for word in folded(read_table("comparison")["heads"]["vague"]))


def _bare(word: str) -> str:
    """A folded word without the article and the accusative's alef (`مستخدما`)."""
    word = fold_word(word)
    bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
    return bare[:-1] if bare.endswith("ا") and len(bare) > 3 else bare
