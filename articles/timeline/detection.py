"""Where the time expressions of a text are, and what their words say.

The text is read stretch by stretch (a line, or a piece of a very long one). A word opens the
grammar only when it is a number, a month, a weekday or one of the closed list of head words; what
the grammar reads is then judged by the words around it (a street named after a date, an age, a
counted number, `اليوم` as `nowadays`). The longest reading at a place wins, and reading goes on
after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from articles.arabic.allowance import Allowance
from articles.arabic.folding import FoldedText
from articles.timeline import lexicon
from articles.timeline.calendars import MONTHS, SEASONS, WEEKDAYS
from articles.timeline.christ_grammar import year_before_christ
from articles.timeline.clock_grammar import clock, clock_range
from articles.timeline.day_grammar import day_point, point, weekday_name
from articles.timeline.distance_grammar import distance
from articles.timeline.early_years import worded_early_year, year_after_christ
from articles.timeline.era_grammar import (
    centuries,
    century,
    decade,
    decade_of_century,
    numbered_weekday,
    part_of_century,
    story_point,
    week,
)
from articles.timeline.evidence import is_accepted, is_habit
from articles.timeline.feast_grammar import feast
from articles.timeline.fiscal_years import fiscal_year
from articles.timeline.hijra_grammar import year_before_hijra
from articles.timeline.length_grammar import between_lengths, length
from articles.timeline.part_grammar import (
    first_days,
    first_months,
    opening_months,
    running_season,
    same_period,
    season,
    this_part,
    year_part,
)
from articles.timeline.point_grammar import (
    bare_month,
    month_first_day,
    month_point,
    same_year,
    year_number,
    year_point,
)
from articles.timeline.readings import Mention, Point, Reading
from articles.timeline.recurrence_grammar import recurrence
from articles.timeline.stretch_grammar import (
    between,
    from_to,
    listed_days,
    listed_months,
)
from articles.timeline.tokens import KNOWN_WORDS, Tokens
from articles.timeline.year_list_grammar import headed_years, listed_year, year_range

Parser = Callable[[Tokens, int], tuple[Reading, int] | None]

_LONGEST_STRETCH = 20_000
_LONGEST_GAP = 4
# The press has 1.7 mentions and 15 openers in a thousand characters.
_MOST_MENTIONS = (2000, 1.7)
_MOST_OPENERS = (4000, 18.0)
_LONGEST_COUNT = 3
_PARTICLES = frozenset({"من", "بين", "ما"})
_LONGEST_COMPARISON = 6
_AFTER_NUMBER = frozenset("و-/،,:(م.هhH")
_CLOSING = frozenset(')»"”')
_HEAD_SIGNS = frozenset("-:")
_LINE = re.compile(r"[^\n]+")
# The town in Yemen is no August, and a custom no year.
_TOWN = "إب"
_CUSTOM = re.compile("س\N{ARABIC SHADDA}?\N{ARABIC DAMMA}\N{ARABIC SHADDA}?ن")
_JOINTS = frozenset(
    {"الموافق", "موافق", "وفق", "(", ")", "/", "-", "=", "،", ",", ":", "ل", "ب", "م", "ه"}
)


def bare_year(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """A year in digits; what stands around it decides (see `evidence`)."""
    found = year_number(tokens, i)
    return (Point(year=found[0], calendar=found[1]), found[2]) if found is not None else None


_NUMBER: tuple[Parser, ...] = (
    clock, from_to, listed_days, day_point, year_range, first_months, length,
    year_before_christ, listed_year, bare_year,
)  # fmt: skip


# Words, and the grammars that they may open, the more telling first.
_GROUPS: tuple[tuple[frozenset[str] | set[str], tuple[Parser, ...]], ...] = (
    ({"من"}, (from_to, clock_range)),
    (set(lexicon.STORY_UNITS), (story_point,)),
    (lexicon.YEAR_HEADS | {"بين"}, (year_before_hijra,)),
    ({"بين", "ما"}, (between, clock_range, between_lengths, year_before_christ)),
    (set(lexicon.LONG_DUALS), (year_before_christ,)),
    (lexicon.FIRST_WORDS, (opening_months,)),
    (lexicon.FEW_BEFORE | set(lexicon.LONG_DEFINITE_DUALS), (length,)),
    ({"شكل", "صفه", "صوره", "مره"}, (recurrence,)),
    ({"عقد", "قرن", "مليون", "مليار"}, (length,)),
    ({"منتصف"}, (clock,)),
    (lexicon.DAY_HEADS, (from_to, numbered_weekday, day_point, length)),
    (lexicon.DAYS_HEADS, (listed_days, day_point, length)),
    (set(lexicon.DEICTIC_DAYS), (day_point,)),
    (lexicon.DAY_PARTS, (day_point,)),
    (set(WEEKDAYS), (from_to, day_point, weekday_name, numbered_weekday)),
    ({name[0] for name in MONTHS},
     (from_to, month_first_day, listed_months, month_point, bare_month)),
    (lexicon.MONTH_HEADS, (month_point, length)),
    (lexicon.MONTHS_HEADS, (listed_months, length)),
    (lexicon.YEAR_HEADS, (year_after_christ, worded_early_year)),
    (lexicon.YEAR_HEADS | lexicon.DEFINITE_SEASONS, (running_season, fiscal_year)),
    (lexicon.YEAR_HEADS | lexicon.YEARS_HEADS, (from_to, headed_years, year_point, decade,
    length, year_before_christ)),
    (lexicon.SEASON_HEADS, (headed_years,)),
    (lexicon.DEMONSTRATIVES, (fiscal_year, this_part, year_point, month_point, week, season,
    running_season)),
    (set(lexicon.PERIOD_PARTS), (week, point, decade, year_part, year_before_christ)),
    (set(lexicon.SIDES) | set(lexicon.SIDES_OF_STORY), (distance,)),
    (lexicon.SAME_ONES | lexicon.PERIOD_NOUNS, (same_period,)),
    (set(lexicon.FEASTS), (feast,)),
    (lexicon.YEAR_HEADS | lexicon.SAME_ONES, (same_year,)),
    (lexicon.DECADE_NOUNS, (decade_of_century, length)),
    ({"الالفيه", "الالف"}, (century,)),
    ({"الف"}, (length,)),
    ({"الايام"}, (first_days,)),
    (set(SEASONS), (season,)),
    (set(lexicon.YEAR_PARTS), (year_part, part_of_century)),
    ({"الاسبوع"}, (week,)),
    ({"القرن"}, (century,)),
    (lexicon.TWO_CENTURIES, (centuries,)),
    (set(lexicon.DECADES), (decade,)),
    ({"الاشهر", "الشهور"}, (first_months, length)),
    (lexicon.ORDINAL_WORDS, (clock, listed_days, day_point, numbered_weekday)),
    (set(lexicon.HOURS) | lexicon.CLOCK_HEADS, (clock, clock_range, length)),
    (lexicon.CARDINAL_WORDS, (clock, first_months, length, first_days)),
    (set(lexicon.UNITS) | set(lexicon.DUALS) | set(lexicon.LONG_DUALS), (length,)),
    (set(lexicon.LONG_DEFINITE_UNITS), (length,)),
    (set(lexicon.DEFINITE_DUALS), (first_months,)),
    (set(lexicon.DEFINITE_UNITS) | set(lexicon.DEFINITE_DUALS), (length,)),
    ({first for first, _ in lexicon.FRACTIONS}, (length,)),
    (set(lexicon.RECURRENCES) | {"كل"}, (recurrence,)),
    ({"ال"}, (listed_days, day_point, length)),
)  # fmt: skip


def _openers() -> dict[str, tuple[Parser, ...]]:
    """Bare word → the grammars that it may open."""
    openers: dict[str, tuple[Parser, ...]] = {}
    for words, parsers in _GROUPS:
        for word in words:
            known = openers.get(word, ())
            openers[word] = known + tuple(p for p in parsers if p not in known)
    return openers


_OPENERS = _openers()


def detect(folded: FoldedText) -> list[Mention]:
    """Find the time expressions of a folded text.

    Args:
        folded: The text.

    Returns:
        Mentions in the order of the text, not overlapping, positions in `folded.text`.
    """
    found: list[Mention] = []
    is_doubtful = _TOWN in folded.source or bool(_CUSTOM.search(folded.source))
    openers, mentions = Allowance(*_MOST_OPENERS), Allowance(*_MOST_MENTIONS)
    for start, end in _stretches(folded.text):
        for mention in _mentions(Tokens(folded.text, start, end), openers, start):
            if not mentions.take(mention.start):
                break
            if not (is_doubtful and _is_another_word(folded, mention)):
                found.append(mention)
    return found


def _is_another_word(folded: FoldedText, mention: Mention) -> bool:
    """`في إب`, `هذه السُّنة`: a town and a custom, which folding makes one with times."""
    span = folded.span(mention.start, mention.end)
    said = folded.source[span.start : span.end].split()
    # `إبريل` is a month: the town is the whole word, with what may be glued before it.
    return _TOWN in said or said[-1].endswith(_TOWN) or bool(_CUSTOM.search(said[-1]))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Lines, very long ones cut at a space: memory stays bounded by the longest word."""
    for line in _LINE.finditer(text):
        start, line_end = line.span()
        while line_end - start > _LONGEST_STRETCH:
            cut = text.rfind(" ", start, start + _LONGEST_STRETCH)
            end = cut if cut > start else start + _LONGEST_STRETCH
            yield start, end
            start = end
        yield start, line_end


def _mentions(tokens: Tokens, allowance: Allowance, line: int) -> Iterator[Mention]:
    next_place, last_end = 0, -1
    words = tokens.words
    openers = _OPENERS
    # No digit comes after `9`, and little else before it.
    for i in [at for at, word in enumerate(words) if word in openers or word < ":"]:
        if i < next_place:
            continue
        word = words[i]
        parsers = _NUMBER if "0" <= word[0] <= "9" else openers.get(word)
        if parsers is _NUMBER and len(word) <= _LONGEST_COUNT and not _can_date(tokens, i + 1):
            parsers = None
        found = None
        if parsers is not None and allowance.take(tokens.starts[i]):
            following = tokens.word(i + 1)
            if (
                word in _PARTICLES
                and following not in KNOWN_WORDS
                and not following[:1].isdecimal()
            ):
                continue  # for speed: the most frequent openers by far, which say nothing alone
            found = _longest(tokens, i, parsers)
        if found is None:
            continue
        reading, end = _approximated(tokens, i, found[0]), found[1]
        if isinstance(reading, Point) and is_habit(tokens, i, reading, end):
            reading = replace(reading, recurring=True)
        joined = 0 <= last_end <= i and _is_joint(tokens, last_end, i)
        said = words[max(last_end, i - _LONGEST_COMPARISON, 0) : i]
        compared = not lexicon.COMPARISONS.isdisjoint(said) or tokens.word(i - 1) == "عن"
        heads = i == 0 and tokens.word(end) in _HEAD_SIGNS
        since = tokens.word(i - 1) in lexicon.SINCE
        yield Mention(
            tokens.starts[i], tokens.ends[end - 1], reading, joined, compared, line, heads, since
        )
        next_place = last_end = end


def _can_date(tokens: Tokens, i: int) -> bool:
    """Whether the word after a short number is one of a grammar: most count something else."""
    word = tokens.word(i)
    if word in _CLOSING:
        word = tokens.word(i + 1)  # `(30) دقيقة`
    return word in KNOWN_WORDS or word in _AFTER_NUMBER or tokens.clitic(i).startswith("و")


def _longest(tokens: Tokens, i: int, parsers: tuple[Parser, ...]) -> tuple[Reading, int] | None:
    best: tuple[Reading, int] | None = None
    for parse in parsers:
        found = parse(tokens, i)
        if found is None or (best is not None and found[1] <= best[1]):
            continue
        if is_accepted(tokens, i, found[0], found[1]):
            best = found
    return best


def _approximated(tokens: Tokens, i: int, reading: Reading) -> Reading:
    """Mark a year or a month that `حوالي` stands before."""
    if (
        isinstance(reading, Point)
        and reading.day is None
        and reading.year is not None
        and tokens.word(i - 1) in lexicon.APPROXIMATIONS
    ):
        return replace(reading, approximate=True)
    return reading


def _is_joint(tokens: Tokens, start: int, end: int) -> bool:
    """Whether only signs and `الموافق` stand between two mentions."""
    if end - start > _LONGEST_GAP or tokens.clitic(end).startswith("و"):
        return False
    return all(tokens.word(k) in _JOINTS for k in range(start, end))
