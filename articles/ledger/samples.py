"""Samples: whether a number tells whom a study asked, and not how many of them there are.

`شملت الدراسة 1840 مستخدما` says nothing of how many a sector employs: those who are asked in a
study are a population of their own, and each study has its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.ledger.claim import Head
from articles.ledger.family_sets import table
from articles.ledger.heads import Surroundings
from articles.ledger.wordings import bare

SAMPLE = "respondents"
"""The family of those who are asked in a study."""

_CLOSE = 4
_REACH = 16
_BEHIND = 6
_CONJUNCTIONS = ("", "و", "ف")
_ARTICLES = ("", "ال", "ب", "بال", "ل", "لل")
_DEFINITE = "ال"


def as_sample(head: Head, around: Surroundings) -> Head:
    """The head of a count: that of samples where the words around it say that a study asked them.

    Nothing of a sample is told by the sector that it was drawn from, so that its head is never
    certain.
    """
    noun, before, after = head.stem, around.before, around.after[:_BEHIND]
    if head.family != SAMPLE and not _is_asked(head.family, noun, before, after):
        return head
    return Head(SAMPLE, is_certain=False)


def _is_asked(family: str | None, noun: str, before: Sequence[str], after: Sequence[str]) -> bool:
    if noun in _never_asked() if family is None else family not in _row("families"):
        return False
    close = before[-_CLOSE:]
    if _is_of_sample(close) or not _words("telling").isdisjoint(after):
        return True
    verb = next((at for at in range(len(close) - 1, -1, -1) if close[at] in _verbs()), None)
    if verb is None:
        return _is_made_on(close) or (family in _row("taking_part") and _names_study(after))
    between, former = close[verb + 1 :], before[: len(before) - len(close) + verb]
    if close[verb] not in _words("shared"):
        return _is_subject(between, former, close[verb])
    is_in_it = not _words("in_it").isdisjoint(between) and _names_study(_own(former))
    return is_in_it or _names_study(between) or _names_study(after)


def _is_of_sample(close: Sequence[str]) -> bool:
    """Whether the last words before a number name a sample; `عينه على` is an eye on something."""
    pairs = zip(close, [*close[1:], ""], strict=False)
    return any(word in _words("sampling") and then not in _words("over") for word, then in pairs)


def _is_made_on(close: Sequence[str]) -> bool:
    """Whether the last words before a number name a study and that it was made on so many."""
    at = next((at for at, word in enumerate(close) if word in _words("over")), len(close))
    studies = [word for word in close[:at] if word not in _words("sampling")]
    is_near = at < len(close) and _words("about").issuperset(close[at + 1 :])
    return is_near and _names_study(studies)


def _is_subject(between: Sequence[str], former: Sequence[str], verb: str) -> bool:
    """Whether a study is what a verb is said of: right behind it, or else before it."""
    if _agree(between, verb):
        return True
    # What else is named behind the verb has done it.
    return not any(word.startswith(_DEFINITE) for word in between) and _agree(_own(former), verb)


def _own(former: Sequence[str]) -> Sequence[str]:
    """The nearest words before a verb, but for those before `أن`: what was found is of others."""
    near = former[-_REACH:]
    found = [at for at, word in enumerate(near) if word in _words("finding")]
    return near[found[-1] + 1 :] if found else near


def _agree(words: Sequence[str], verb: str) -> bool:
    """Whether the last study that some words name has the gender of a verb."""
    named = [word for word in words if word in _study_names()]
    if verb in _words("of_any"):
        return bool(named) or not _studies("makers").isdisjoint(words)
    if not named:
        return False
    return named[-1] in _studies("feminine" if verb in _words("of_feminine") else "masculine")


def _names_study(words: Sequence[str]) -> bool:
    return not _study_names().isdisjoint(words)


@cache
def _study_names() -> frozenset[str]:
    return _studies("masculine") | _studies("feminine")


@cache
def _verbs() -> frozenset[str]:
    return frozenset().union(*map(_words, ("of_any", "of_masculine", "of_feminine", "shared")))


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("heads")["surveyed"][name])


@cache
def _never_asked() -> frozenset[str]:
    return frozenset(bare(fold_word(word)) for word in _row("never"))


@cache
def _words(name: str) -> frozenset[str]:
    """The words of a row, folded, and behind a conjunction that is written with them."""
    return frozenset(
        conjunction + fold_word(word) for word in _row(name) for conjunction in _CONJUNCTIONS
    )


@cache
def _studies(row: str) -> frozenset[str]:
    """What studies, or who makes them, are called; as stems they would meet `الدراسي` too."""
    return frozenset(
        conjunction + article + fold_word(word)
        for word in _row(row)
        for conjunction in _CONJUNCTIONS
        for article in _ARTICLES
    )
