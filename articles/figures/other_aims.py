"""Other aims: words of aiming that tell of the goals of a match, or of what a blow struck."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import is_number_start
from articles.figures.phrases import folded, read_table

# What is struck is told by the word for it, or by a verb of the tenth form.
_STRUCK = fold_word("ستهدف"), fold_word("ستهداف")
_BLOW_REACH, _SCORED_REACH = 6, 3
_PARTICLES = ("و", "ف", "ب", "ل", "ال", "وب", "وال", "بال")


def is_other_aim(words: Sequence[str], at: int, end: int) -> bool:
    """Whether a word of aiming says nothing of what a number is to become.

    `فاز بهدف نظيف أمام 30 ألف متفرج`, `غارة تستهدف سوقا قتل فيها 23 شخصا`.

    Args:
        words: Folded words, of one sentence where the last ones stand.
        at: Index of the word.
        end: Index of the number, the end of what is looked at behind the word.
    """
    word = words[at]
    if word in _glued("goals") and _is_of_match(words, at, end):
        return True
    if word not in _glued("goals") and not any(part in word for part in _STRUCK):
        return False
    near = words[max(0, at - _BLOW_REACH) : min(end, at + _BLOW_REACH)]
    is_struck = not _glued("strikes").isdisjoint(near)
    return is_struck or not _glued("harm").isdisjoint(words[at:end])


def _is_of_match(words: Sequence[str], at: int, end: int) -> bool:
    """Whether a goal is counted, scored, or told with the words of a match."""
    if at + 1 < end and words[at + 1] in _glued("behind_goals"):
        return True
    before = words[max(0, at - _SCORED_REACH) : at]
    number = before[-1] if before else ""
    return (
        any(word in _glued("before_goals") or word in _glued("goals") for word in before)
        or number[:1].isdecimal()
        or is_number_start(number)
        or not _glued("matches").isdisjoint(words[max(0, at - _BLOW_REACH) : end])
    )


@cache
def _glued(row: str) -> frozenset[str]:
    """The folded words of a row, with what may be glued to them."""
    words = folded(read_table("context")["other_aims"][row])
    return words | {glued + word for word in words for glued in _PARTICLES}
