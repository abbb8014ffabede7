"""Compounds: numbers that a sign joins (dates, scores, marks, ranges)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import NumberReading, read_number
from articles.figures.figure_text import FigureText
from articles.figures.nouns import is_arabic, is_counted_noun
from articles.figures.phrases import PhraseTable, folded, read_table, rule_words
from articles.figures.units import match_unit
from articles.timeline.calendars import WEEKDAYS

_WAVE = "~"
_SIGNS = frozenset("/-:\\" + _WAVE)
ZERO = fold_word("صفر")
"""The word for nothing, as it stands in results (`2-صفر`)."""
_PARAGRAPH_REACH = 120
_LONGEST = 12
_CUE_REACH = 12
_HIGHEST_SCORE = 150
_DASHES, _LONGEST_NAMES = frozenset("-–—ـ"), 10
_AGAINST, _FOR = fold_word("مقابل"), "ل"
# Behind goals whose word says how many: `هدف واحد`, `هدفين اثنين`.
_COUNTED_OUT = rule_words("compounds", "counted_out")


@dataclass(frozen=True, slots=True)
class Compound:
    """Numbers joined by signs.

    Attributes:
        places: Indexes of the numbers.
        signs: The signs between them.
        last: Index after the last of its words.
    """

    places: tuple[int, ...]
    signs: tuple[str, ...]
    last: int


@cache
def _cues(name: str) -> frozenset[str]:
    words = folded(read_table("exclusions")["scores"][name])
    return words | {letter + word for word in words for letter in "وبفل"}


def read_compound(text: FigureText, at: int) -> Compound | None:
    """The compound that starts at the number at `at`, or None when no sign joins it to another."""
    places, signs = [at], []
    while len(places) < _LONGEST:
        sign, following = text.word(places[-1] + 1), text.word(places[-1] + 2)
        if sign not in _SIGNS or not (following[:1].isdecimal() or following == ZERO):
            break
        if sign == ":" and not (text.touches(places[-1]) and text.touches(places[-1] + 1)):
            break
        places.append(places[-1] + 2)
        signs.append("-" if sign == _WAVE else sign)
    if not signs:
        return None
    return Compound(tuple(places), tuple(signs), places[-1] + 1)


def is_score(text: FigureText, compound: Compound) -> bool:
    """Whether a pair of numbers is the result of a match, by the words around it."""
    if not _are_small(text, compound) or _is_glued(text, compound) or _is_day(text, compound):
        return False
    if text.word(compound.places[0] - 1) in _cues("minutes"):
        # `الدقيقة 15 - 25`
        return False
    if _has_cue(text, compound, "cues") or has_zero(text, compound):
        return True
    if _is_result_line(text, compound):
        return True
    first = compound.places[0]
    start, end = text.line(first)
    low, high = max(start, first - _PARAGRAPH_REACH), min(end, first + _PARAGRAPH_REACH)
    return compound.signs[0] in "-/" and not _cues("games").isdisjoint(text.words[low:high])


def _is_glued(text: FigureText, compound: Compound) -> bool:
    """`مخطط 12/24ب`: a letter that touches the pair makes it a name."""
    after = text.word(compound.last)
    return text.touches(compound.last - 1) and after.isalpha() and after != "و"


def _is_day(text: FigureText, compound: Compound) -> bool:
    """`يوم الثلاثاء 5/10`, `في 31/12/،2010`: a day and a month behind a weekday, before a year."""
    if compound.signs[0] == "/" and text.word(compound.last) == "/":
        return True
    return compound.signs[0] == "/" and text.word(compound.places[0] - 1) in WEEKDAYS


def _is_result_line(text: FigureText, compound: Compound) -> bool:
    """`الوداد - الرجاء: 3-1`: a line of two names that a dash joins, and the pair at its end.

    A year may stand before them, and behind them how it came about (`2-1 بعد التمديد`).
    """
    start, end = text.line(compound.places[0])
    if compound.last < end and text.word(compound.last) not in _cues("came"):
        return False
    if text.word(start).isdecimal() and text.word(start + 1) == ":":
        start += 2
    said = text.words[start : compound.places[0]]
    if said and said[-1] == ":":
        said = said[:-1]
    dashes = [at for at, word in enumerate(said) if word in _DASHES]
    if len(dashes) != 1 or len(said) > _LONGEST_NAMES:
        return False
    if any(text.time_over(at) for at in range(start, compound.places[0])):
        # `السبت - الخميس: 9-5` are hours.
        return False
    names = [*said[: dashes[0]], "", *said[dashes[0] + 1 :]]
    return all(names[:1] + names[-1:]) and all(is_arabic(word) for word in names if word)


def has_zero(text: FigureText, compound: Compound) -> bool:
    """Whether one of the numbers is the word for nothing."""
    return any(text.word(place) == ZERO for place in compound.places)


def is_mark(text: FigureText, compound: Compound) -> bool:
    """Whether a pair is a mark out of a whole (`17/20`)."""
    if compound.signs != ("/",) or not _are_small(text, compound) or has_zero(text, compound):
        return False
    low, high = (float(text.word(place)) for place in compound.places)
    return low <= high and high in {10, 20, 100} and _has_cue(text, compound, "marks")


def marks() -> frozenset[str]:
    """Folded words that say that a pair of numbers is a mark."""
    return _cues("marks")


def _are_small(text: FigureText, compound: Compound) -> bool:
    words = [text.word(place) for place in compound.places]
    return len(words) == 2 and all(
        word == ZERO or (word.isdecimal() and len(word) <= 3 and int(word) <= _HIGHEST_SCORE)
        for word in words
    )


def _has_cue(text: FigureText, compound: Compound, name: str) -> bool:
    start, _ = text.sentence(compound.places[0])
    window = text.words[max(start, compound.places[0] - _CUE_REACH) : compound.places[0]]
    is_leg = name == "cues" and text.word(compound.last) in _cues("legs")
    return is_leg or not _cues(name).isdisjoint(window)


def goals(words: list[str], at: int) -> NumberReading | None:
    """The number at a word of a result, in digits or as the word for nothing."""
    if words[at] == ZERO:
        return NumberReading(at, at + 1, 0, 0.0, in_digits=True)
    return read_number(words, at)


def read_result(text: FigureText, number: NumberReading) -> NumberReading | None:
    """`ستة أهداف مقابل أربعة`, `13 مقابل 4 أهداف`, `أربعة أهداف لهدف`: the goals of the other team.

    The index after the result is that of the number, or of the goals behind it.
    """
    if number.value > _HIGHEST_SCORE or number.scale != 1 or number.fraction:
        return None
    counted = text.word(number.last) in _goals()
    return _result(text, number.last + counted, number.value, counted=counted)


def _result(text: FigureText, at: int, value: float, *, counted: bool) -> NumberReading | None:
    """What the other team got, by the words behind the goals of the one."""
    told = _rest_told(text, at, value) if counted else None
    if told is not None:
        return told
    joint = text.word(at)
    if joint == _AGAINST:
        other = _few(text.word(at + 1), at + 1) or read_number(text.words, at + 1)
    elif counted and joint[:1] == _FOR:
        other = _few(joint[1:], at)
    else:
        return None
    if other is None or other.value > _HIGHEST_SCORE or other.scale != 1:
        return None
    follows = text.word(other.last) in _goals()
    if not (counted or follows or _tells_result(text, at, other)):
        return None
    last = other.last + follows
    return replace(other, last=last + (text.word(last) in _COUNTED_OUT))


def _tells_result(text: FigureText, at: int, other: NumberReading) -> bool:
    """`النتيجة إلى 23 مقابل 17`, `تقدم في الشوط 14 مقابل 10`: numbers of nothing else.

    Args:
        text: The text.
        at: Where `مقابل` stands.
        other: The number behind it.
    """
    if not other.in_digits or not text.word(at - 1).isdecimal():
        return False
    if match_unit(text.words, other.last) or is_counted_noun(text.words, other.last):
        return False
    said = text.words[max(text.sentence(at)[0], at - _CUE_REACH) : at]
    return not _cues("results").isdisjoint(said) and _cues("votes").isdisjoint(said)


def read_goals(text: FigureText, at: int) -> tuple[NumberReading, NumberReading] | None:
    """`بهدفين لواحد`, `هدف دون رد`, `ثلاثية نظيفة`: the goals of both teams, by a word for some."""
    word = text.words[at]
    prefix = 0 if word in goal_words()[0] else 1
    value = goal_words()[0][word[prefix:]]
    own = NumberReading(at, at + 1, prefix, value)
    if word[prefix:] in goal_words()[1] and text.word(at + 1) not in _clean():
        return None
    end = at + 1 + (text.word(at + 1) in _COUNTED_OUT)
    other = _result(text, end, value, counted=True)
    return None if other is None else (own, other)


@cache
def goal_words() -> tuple[Mapping[str, float], frozenset[str]]:
    """Words that tell so many goals, with how many; those of them that tell a whole result."""
    scores = read_table("exclusions")["scores"]
    few = {
        fold_word(word): float(value)
        for word, value in scores["few_goals"].items()
        if word in scores["goals"]
    }
    whole = {fold_word(word): float(value) for word, value in scores["shutouts"].items()}
    return few | whole, frozenset(whole)


@cache
def goal_openers() -> frozenset[str]:
    """The words at which `read_goals` may find a result, with what may be glued to them."""
    words = goal_words()[0]
    return frozenset(glued + word for glued in ("", "ب", "و") for word in words)


@cache
def _clean() -> frozenset[str]:
    return folded(read_table("exclusions")["scores"]["clean"])


@cache
def _nothing() -> PhraseTable[bool]:
    """What is told of the other team; whether it got as many."""
    scores = read_table("exclusions")["scores"]
    none = [(phrase, False) for phrase in [*scores["nothing"], *scores["clean"]]]
    return PhraseTable([*none, *((phrase, True) for phrase in scores["alike"])])


def _rest_told(text: FigureText, at: int, value: float) -> NumberReading | None:
    """`دون رد`, `نظيفة`, `لمثلهما`: what the other team got, in words that are no number."""
    found = _nothing().match(text.words, at)
    return None if found is None else NumberReading(at, found[0], 0, value if found[1] else 0.0)


def _few(word: str, at: int) -> NumberReading | None:
    """A few goals in one word."""
    value = _few_goals().get(word)
    return None if value is None else NumberReading(at, at + 1, 0, value)


@cache
def _few_goals() -> dict[str, float]:
    few = read_table("exclusions")["scores"]["few_goals"]
    return {fold_word(form): float(value) for form, value in few.items()}


@cache
def _goals() -> frozenset[str]:
    return folded(read_table("exclusions")["scores"]["goals"])
