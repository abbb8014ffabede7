"""Rivals: numbers that one article sets against one another as the accounts of two sources.

`أعلنت الوزارة مقتل 12 شخصا، فيما تحدث شهود عن 20`: no time lies between them, and the article does
not explain one by the other. It says itself that they contradict one another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.phrases import PhraseTable, read_table
from articles.ledger.article_words import folded_words
from articles.ledger.bulletins import is_long_past
from articles.ledger.claim import Claim
from articles.ledger.family_sets import table
from articles.ledger.resemblance import (
    comparable,
    has_same_value,
    persons_differ,
    places_differ,
    ratio,
    values_meet,
)

_MOST_LETTERS = 320
# Who reports of a quake tells elsewhere what another observatory measured of it.
_MOST_LETTERS_MEASURED = 1_200
_MOST_BETWEEN = 4
_FAR_RATIO = 8.0
# What is told of so long before is another event than that of the news.
_PAST_DAYS = 45
_REACH = 24
_CONJUNCTIONS = frozenset("وف")
_SENTENCE_END = re.compile(r"[.!؟]\s|\n")


def with_rivals(body: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of an article, each with the earlier one that another source's number disputes.

    Args:
        body: The text of the article.
        claims: What it says, in the order of the text.
    """
    made = list(claims)
    by_measure: dict[tuple[object, ...], list[int]] = {}
    for at, claim in enumerate(claims):
        if not claim.status.is_level or not claim.is_written:
            continue
        former = by_measure.setdefault((claim.kind, claim.unit), [])
        most = len(claims) if claim.head.family in _rows()["measured"] else _MOST_BETWEEN
        near = (to for to in reversed(former[-_MOST_BETWEEN:]) if at - to <= most)
        disputed = next((to for to in near if _disputes(body, claims, to, at)), None)
        if disputed is not None:
            made[at] = replace(claim, disputes=claims[disputed].places[0])
        former.append(at)
    return tuple(made)


class Disputes:
    """The values of an indicator that an article sets against one another as two accounts."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Look for them among the claims of the indicator."""
        by_place = {(claim.article, place): claim for claim in claims for place in claim.places}
        self._pairs = [
            (by_place[claim.article, claim.disputes], claim)
            for claim in claims
            if claim.disputes is not None and (claim.article, claim.disputes) in by_place
        ]

    def between(self, one: Claim, other: Claim) -> bool:
        """Whether an article has both values as those of two sources."""
        return any(
            (has_same_value(one, former) and has_same_value(other, claim))
            or (has_same_value(one, claim) and has_same_value(other, former))
            for former, claim in self._pairs
        )


def _disputes(body: str, claims: Sequence[Claim], former: int, at: int) -> bool:
    """Whether a claim is told to be another source's number of what a former one measures."""
    one, other = claims[former], claims[at]
    end, start = one.spans[0][1], other.spans[0][0]
    is_measured = one.head.family in _rows()["measured"]
    if not 0 < start - end <= (_MOST_LETTERS_MEASURED if is_measured else _MOST_LETTERS):
        return False
    if not comparable(one, other) or values_meet(one, other) or ratio(one, other) > _FAR_RATIO:
        return False
    are_of_others = persons_differ(one, other) or places_differ(one, other)
    if are_of_others or other.part_of is not None or is_long_past(one, other, _PAST_DAYS):
        return False
    is_named = bool(one.head.key) and one.head.key == other.head.key
    is_next = at == former + 1
    if not is_named and not is_next:
        return False
    between = [*folded_words(body[end:start])]
    points, tells = _opposed(between)
    tells = tells or _is_measured_anew(one, other, body[end:start])
    if not (points and is_next) and not (tells and is_named):
        return False
    # Behind a number of its own clause `آخرين` are others than those: `قتل 2 وجرح 4 آخرين`.
    return not is_next or _more().isdisjoint(_behind(body, other))


def _is_measured_anew(one: Claim, other: Claim, between: str) -> bool:
    """Whether the sentence of a number tells by whom it is, of what each observatory has its own.

    Two measures of one quake are told of one time; no word needs to set one against the other.
    """
    sentence = folded_words(_SENTENCE_END.split(between)[-1])
    is_measured = one.head.family in _rows()["measured"] and one.period == other.period
    bare_words = {word[1:] if word[:1] in _CONJUNCTIONS else word for word in sentence}
    return is_measured and not _telling().isdisjoint(bare_words.union(sentence))


def _behind(body: str, claim: Claim) -> Sequence[str]:
    """The words of a claim, and the first ones behind it."""
    start, end = claim.spans[0]
    return folded_words(body[start : end + _REACH])


def _opposed(between: Sequence[str]) -> tuple[bool, bool]:
    """Whether words set a source against another one: pointing to its number, or telling again."""
    for at in range(len(between)):
        found = _opposing().match(between, at)
        if found is not None:
            behind = frozenset(between[found[0] :])
            points = not _words("pointing").isdisjoint(behind)
            return points, points or not _telling().isdisjoint(behind)
    return False, False


@cache
def _rows() -> Mapping[str, Sequence[str]]:
    rows: Mapping[str, Sequence[str]] = table("heads")["rivals"]
    return rows


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(fold_word(letter + word) for word in _rows()[row] for letter in ("", "و", "ف"))


@cache
def _telling() -> frozenset[str]:
    """What sources do: the verbs by which figures are attributed, and those of reckoning."""
    verbs = (fold_word(word) for word in read_table("sources")["saying"]["verbs"])
    return _words("telling").union(verbs)


@cache
def _more() -> frozenset[str]:
    """Others than those counted before."""
    return _words("more")


@cache
def _opposing() -> PhraseTable[bool]:
    return PhraseTable(
        (" ".join(map(fold_word, (letter + phrase).split())), True)
        for phrase in _rows()["opposing"]
        for letter in ("", "و")
    )
