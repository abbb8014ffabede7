"""Answers: for each figure of a text what it counts, of whom, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np

from articles.figures.counted import Words
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.candidates import Candidates, candidates_of
from articles.figures.learned.carried import carries_on, stands_for_before
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.listed import of_its_own
from articles.figures.learned.misplaced import (
    is_act_before,
    is_place_of_next,
    is_share_of_other,
    is_source,
    is_unit_of,
    priced,
    says_the_same,
)
from articles.figures.learned.name_choice import NameChoice
from articles.figures.learned.name_words import name_at
from articles.figures.learned.named import Named
from articles.figures.learned.network import Network, naming_network
from articles.figures.learned.others import counts_others, of_others
from articles.figures.learned.own_nouns import (
    is_measure_of,
    is_one_of_each,
    own_head,
    own_measure,
    says,
)
from articles.figures.learned.rows import (
    counts_alike,
    is_of_other_row,
    own_name,
    row_measure,
    row_names,
)
from articles.figures.learned.text_arrays import TextArrays
from articles.figures.measure_words import is_measure, prices
from articles.figures.mention import Shape
from articles.stages import Staged

_LEAST = 1e-6
_LABELLED = 0.95


def name_figures(text: FigureText, asked: Sequence[Asked]) -> Staged[list[Named]]:
    """What each figure of a text counts, and of whom, in steps.

    Args:
        text: The text.
        asked: All its figures in order; none are asked about alone, for they speak of one another.
    """
    if not asked:
        return []
    arrays = TextArrays(text, [each.mention for each in asked])
    candidates = candidates_of(text, arrays, asked)
    yield
    return settled(text, asked, named_of(naming_network(), text, candidates, len(asked)))


def settled(text: FigureText, asked: Sequence[Asked], answers: Sequence[Named]) -> list[Named]:
    """The network's answers, with what grammar says of them however sure the network is.

    Args:
        text: The text.
        asked: All its figures in order.
        answers: What the network names for each.
    """
    found: list[Named] = []
    for at, (each, answer) in enumerate(zip(asked, answers, strict=True)):
        if _is_label(text, each):
            named = _of_label(each, answer)
        elif carries_on(text, asked, at):
            named = replace(found[-1], confidence=max(answer.confidence, found[-1].confidence))
        else:
            named = _with_own_measure(text, asked, at, with_own_noun(text, each, answer))
            named = _with_noun_before(text, asked, named, found)
        named = _with_own_share(text, asked, at, _with_row_name(text, asked, named, found))
        named = _named_by_noun(text, each, named)
        named = of_others(text, asked, named, found) if counts_others(text, each) else named
        counted, subject = of_its_own(text, asked, at, (named.counted, named.subject))
        subject = subject if subject != answer.doubted else None
        found.append(Named(counted, subject, named.confidence))
    for at in range(len(found) - 1):
        counted = found[at].counted
        if counted is not None and is_place_of_next(
            text, asked, at, counted, found[at + 1].counted
        ):
            subject = found[at].subject
            found[at] = Named(subject, None, found[at].confidence if subject is not None else 0.0)
    return found


def _with_own_share(text: FigureText, asked: Sequence[Asked], at: int, answer: Named) -> Named:
    """The answer, of what stands behind its own number and not behind one before."""
    if answer.subject is None or not is_share_of_other(text, asked, at, answer.subject):
        return answer
    return replace(answer, subject=name_at(text, asked[at].mention.last))


def _named_by_noun(text: FigureText, asked: Asked, answer: Named) -> Named:
    """The answer without a verb, and with what is sold where only its sum was named."""
    counted, subject = answer.counted, answer.subject
    if counted is not None and is_act_before(text, asked, counted):
        counted, subject = subject, None
    if subject is not None and is_act_before(text, asked, subject):
        subject = None
    if counted is not None and subject is not None and _adds_nothing(text, asked, counted, subject):
        subject = None
    each = priced(text, asked)
    if each is not None and counted is not None and not _is_priced(text, counted):
        counted, subject = each, None
    if counted and subject and is_measure_of(text, asked, counted, subject):
        counted, subject = subject, counted
    confidence = answer.confidence if counted is not None else 0.0
    return Named(counted, subject, confidence)


def _adds_nothing(text: FigureText, asked: Asked, counted: Words, subject: Words) -> bool:
    """Whether a subject says but what is counted once more, or who says so."""
    is_again = says_the_same(text, counted, subject) or is_unit_of(text, asked, counted, subject)
    return is_again or is_source(text, subject)


def _is_priced(text: FigureText, counted: Words) -> bool:
    return not prices().isdisjoint(text.words[slice(*counted)])


def _with_noun_before(
    text: FigureText, asked: Sequence[Asked], answer: Named, before: Sequence[Named]
) -> Named:
    """The answer, with what the figure before counts where this one has left its noun out."""
    at, counted = len(before), answer.counted
    if counted is None or not stands_for_before(text, asked, at, counted):
        return answer
    told = before[-1]
    if told.counted is None or _meet(told.counted, counted):
        return answer
    is_behind = counted[0] >= asked[at].mention.last
    confidence = max(answer.confidence, told.confidence)
    return Named(told.counted, counted if is_behind else told.subject, confidence)


def _with_row_name(
    text: FigureText, asked: Sequence[Asked], answer: Named, before: Sequence[Named]
) -> Named:
    """The answer, without the name that belongs to the number before it."""
    at = len(before)
    own = own_name(text, asked, at) if answer.counted is not None else None
    if answer.counted is None or own is None:
        return answer
    if counts_alike(text, asked, at):
        return _of_its_place(text, asked, at, own, answer)
    found = row_names(text, asked, at, own, answer.counted)
    counted, subject = found or (answer.counted, None)
    subject = subject or answer.subject
    is_own = own[0] <= counted[0] < own[1]
    is_other = subject is not None and (
        row_names(text, asked, at, own, subject) is not None
        or (is_own and is_of_other_row(text, asked, at, subject))
    )
    if subject is None or is_other or _meet(subject, counted):
        names = before[-1].counted, before[-1].subject
        subject = row_measure(text, asked[at - 1].mention, names) if is_own else None
    return replace(answer, counted=counted, subject=subject)


def _of_its_place(
    text: FigureText, asked: Sequence[Asked], at: int, own: Words, answer: Named
) -> Named:
    """A count's answer, told of the name right before it and not of one before the last number."""
    noun, subject, counted = asked[at].mention.noun, answer.subject, answer.counted
    is_noun = noun is not None and counted is not None and counted[0] == noun[0]
    is_earlier = subject is not None and subject[1] <= asked[at - 1].mention.first
    if not (is_noun and is_earlier) or is_measure(text.word(own[0])):
        return answer
    return replace(answer, subject=own)


def _meet(one: Words, other: Words) -> bool:
    """Whether two stretches have a word in common."""
    return one[0] < other[1] and other[0] < one[1]


def _with_own_measure(text: FigureText, asked: Sequence[Asked], at: int, answer: Named) -> Named:
    """The answer, with the measure that stands between the figure and what another one counts."""
    head = own_measure(text, asked, at, answer.counted) if answer.counted is not None else None
    if head is None:
        return answer
    return replace(answer, counted=name_at(text, head), subject=answer.counted)


def with_own_noun(text: FigureText, asked: Asked, answer: Named) -> Named:
    """The answer, with what the figure counts by itself where the network passed it over."""
    if answer.counted is None:
        return answer
    named = [words for words in (answer.counted, answer.subject) if words is not None]
    head = own_head(text, asked, named)
    if is_one_of_each(text, asked) and says(text, asked):
        counted = name_at(text, head) if head is not None else None
        return Named(counted, None, answer.confidence if head is not None else 0.0)
    if head is None:
        return _with_noun_first(asked, answer)
    counted = name_at(text, head)
    return replace(answer, counted=counted, subject=_besides(answer, counted))


def _with_noun_first(asked: Asked, answer: Named) -> Named:
    """`12 قرية من نقص المياه`: what is counted, and not what stands behind it, is told first."""
    noun, counted, subject = asked.mention.noun, answer.counted, answer.subject
    is_count = asked.quantity.kind is FigureKind.COUNT and asked.mention.shape is Shape.COUNTED
    if not is_count or noun is None or counted is None or subject is None:
        return answer
    is_behind = noun[0] == subject[0] and counted[0] >= subject[1]
    return replace(answer, counted=subject, subject=counted) if is_behind else answer


def _besides(answer: Named, counted: Words) -> Words | None:
    """What the network named as counted, now the subject; nothing where it is the same."""
    return answer.counted if answer.counted != counted else answer.subject


def _is_label(text: FigureText, asked: Asked) -> bool:
    """`4 ملايين درهم : الاستثمارات`: a line that says what its number is, after a colon.

    At most a sign of the list stands before it, and no word (`بكلفة 4 ملايين درهم: البلدية تبني`).
    """
    first, last = asked.mention.first, asked.mention.last
    if text.word(last) != ":" or asked.rule is None:
        return False
    start = text.line(first)[0]
    return first == start or (first == start + 1 and not text.word(start).isalpha())


def _of_label(asked: Asked, answer: Named) -> Named:
    """The label's own words, about which there is no doubt."""
    return Named(asked.rule, None, max(answer.confidence, _LABELLED))


@cache
def naming_threshold() -> float:
    """The confidence below which a name is not shown; chosen on outlets of their own."""
    return round(float(naming_network().threshold[0]), 3)


def named_of(
    network: Network, text: FigureText, candidates: Candidates, figures: int
) -> list[Named]:
    """The network's answers for so many figures, however unsure."""
    shares, none = network.shares(candidates)
    bounds = np.searchsorted(candidates.figure_of, np.arange(figures + 1)).tolist()
    naming = NameChoice(text, candidates, shares)
    no_subject = none[:, 1].tolist()
    slope, offset = network.calibration.tolist()
    answers = []
    for row, (start, end) in enumerate(pairwise(bounds)):
        if start == end:
            answers.append(Named(None, None, 0.0))
            continue
        named = naming.best(start, end, no_subject[row])
        confidence = calibrated_share(named.confidence, slope, offset)
        answers.append(Named(named.counted, named.subject, confidence, named.doubted))
    return answers


def calibrated_share(share: float, slope: float, offset: float) -> float:
    """The probability of being right, from the softmax's share of the best noun."""
    bounded = min(max(share, _LEAST), 1 - _LEAST)
    return 1 / (1 + math.exp(-(slope * math.log(bounded / (1 - bounded)) + offset)))
