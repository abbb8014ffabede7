"""Grammar of clock times: `الساعة 18,00`, `الثامنة والنصف مساء`, `16:29 ت م`, `33ر06`."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.arabic.numerals import unit_fraction
from articles.timeline import lexicon
from articles.timeline.day_grammar import day_point
from articles.timeline.number_words import cardinal
from articles.timeline.readings import Clock, ClockRange, Point
from articles.timeline.tables import words
from articles.timeline.tokens import Tokens

_DIGITAL = re.compile(r"(?P<hour>\d{1,2})[:.,،](?P<minute>\d{2})(?::(?P<second>\d{2}))?")
# The agencies write the minutes first on both sides of `ر`: 33ر06 is 06:33.
_REVERSED = re.compile(r"(?P<minute>\d{2})ر(?P<hour>\d{1,2})")
_SHORTEST_DIGITAL = len("1:00")
_MILITARY = re.compile(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)")
# `21H18`.
_FRENCH_HOUR = frozenset("hH")
_LATIN_HALVES = {"AM": False, "am": False, "PM": True, "pm": True}
_ZONE_NAMES = 2
_MINUTES = 60
_NOON = 12
_BEFORE_HOUR = words("grammars", "clock_grammar.before_hour")
_OPENING, _CLOSING, _DASHES = frozenset("[("), frozenset("])"), frozenset("-–—|:")
_MINUTE_NOUNS = frozenset({"دقيقه", "دقائق"})


def clock(tokens: Tokens, i: int) -> tuple[Clock, int] | None:
    """Any clock time at `i`."""
    if tokens.word(i) == "منتصف" and tokens.word(i + 1) == "الليل":
        return Clock(0, 0), i + 2
    headed = tokens.word(i) in lexicon.CLOCK_HEADS
    j = i + 1 if headed else i
    digital = _digital(tokens, j + (headed and tokens.word(j) in {"(", "ال"}), headed=headed)
    if digital is not None:
        hour, minute, end = digital
        read = _completed(tokens, hour, minute, end + (tokens.word(j) == "("))
        second = _seconds(tokens, j + (headed and tokens.word(j) in {"(", "ال"}))
        return (replace(read[0], second=second), read[1]) if read is not None else None
    worded = _worded_hour(tokens, j)
    if worded is None:
        return None
    (hour, minute), end = worded
    if not headed and not _says_hour(tokens, end, minute):
        return None
    return _completed(tokens, hour, minute, end)


def _says_hour(tokens: Tokens, i: int, minute: int) -> bool:
    """Whether the word after an ordinal makes an hour of it: `السابعة مساء`, not `السابعة بعد`."""
    word = tokens.word(i)
    if minute and tokens.word(i - 1) in _MINUTE_NOUNS:
        return True  # `العاشرة و45 دقيقة`
    if word == "توقيت" or (word == "من" and _is_part_of_today(tokens, i + 1)):
        return True
    if word not in lexicon.MERIDIEM:
        return False
    if word not in {"م", "ص", "بعد"} or minute:
        return True
    return word == "بعد" and tokens.word(i + 1) in {"الزوال", "الظهر"}


def _is_part_of_today(tokens: Tokens, i: int) -> bool:
    """`مساء اليوم`, `صباح الأحد`: what an hour may be of."""
    part = tokens.word(i)
    return part in lexicon.DAY_PARTS and part in lexicon.MERIDIEM and part not in {"بعد", "قبل"}


def clock_range(tokens: Tokens, i: int) -> tuple[ClockRange, int] | None:
    """`من 5 إلى 9 مساء`, `بين الثامنة صباحا والخامسة زوالا`, `السادسة والتاسعة مساء`."""
    opened = tokens.word(i) in {"من", "بين", "ما"}
    j = i + 1 + (tokens.word(i) == "ما") if opened else i
    first = _range_end(tokens, j)
    if first is None:
        return None
    (hour, minute, said), k = first
    joint = _past_joint(tokens, k, opened=opened)
    second = _range_end(tokens, joint) if joint is not None else None
    if second is None:
        return None
    (last_hour, last_minute, last_said), end = second
    headed = tokens.word(j) in lexicon.CLOCK_HEADS
    if not (last_said or (opened and headed)):
        return None
    if not (opened or said or tokens.word(j) in lexicon.HOURS):
        return None
    if not said and hour < 12 <= last_hour and hour + 12 < last_hour + (last_minute > minute):
        hour += 12
    if last_hour > 24 or hour > 24:
        return None
    return ClockRange(Clock(hour % 24, minute), Clock(last_hour % 24, last_minute)), end


def _past_joint(tokens: Tokens, i: int, *, opened: bool) -> int | None:
    joined = tokens.joined_by_and(i)
    if joined is not None:
        i = joined
    elif tokens.word(i) != "-" and tokens.word(i) not in lexicon.CONJUNCTIONS_OF_RANGE:
        return None
    else:
        i += 1
    while opened and tokens.word(i) in lexicon.CONJUNCTIONS_OF_RANGE:
        i += 1
    return i


def _range_end(tokens: Tokens, i: int) -> tuple[tuple[int, int, bool], int] | None:
    """Hour, minute, whether the part of the day is said, and the index after one end of a range."""
    headed = tokens.word(i) in lexicon.CLOCK_HEADS
    j = i + 1 if headed else i
    word = tokens.word(j)
    form = _DIGITAL.fullmatch(word) if word[:1].isdecimal() and len(word) <= 8 else None
    number = tokens.number(j)
    if form is not None:
        hour, minute, end = int(form["hour"]), int(form["minute"]), j + 1
    elif number is not None and number <= 24 and len(tokens.word(j)) <= 2:
        hour, minute, end = number, 0, j + 1
    else:
        worded = _worded_hour(tokens, j)
        if worded is None:
            return None
        (hour, minute), end = worded
    later, after = _by_part_of_day(tokens, hour, end)
    said = after > end
    return ((later, minute, said or headed), after) if minute < 60 else None


def _seconds(tokens: Tokens, i: int) -> int | None:
    form = _DIGITAL.fullmatch(tokens.word(i)) if len(tokens.word(i)) <= 8 else None
    return int(form["second"]) if form is not None and form["second"] else None


def _digital(tokens: Tokens, i: int, *, headed: bool) -> tuple[int, int, int] | None:
    word = tokens.word(i)
    can_match = word[:1].isdecimal() and _SHORTEST_DIGITAL <= len(word) <= 8
    form = (_DIGITAL.fullmatch(word) or _REVERSED.fullmatch(word)) if can_match else None
    if form is not None:
        hour, minute = int(form["hour"]), int(form["minute"])
        evident = (
            headed
            or word.count(":") == 2
            or (_is_clock_mark(tokens, i + 1) and not _is_metred(tokens, i, word))
            or _stands_for_hour(tokens, i, word)
        )
        return (hour, minute, i + 1) if evident and hour <= 24 and minute < 60 else None
    number = tokens.number(i)
    if number is None:
        return None
    if tokens.word(i + 1) in _FRENCH_HOUR and tokens.glued(i + 1) and tokens.glued(i + 2):
        after = tokens.number(i + 2)
        known = after is not None and after < 60 and number < 24 and len(word) <= 2
        return (number, after or 0, i + 3) if known else None
    if headed and _MILITARY.fullmatch(word):
        return number // 100, number % 100, i + 1
    if not (headed and number <= 24 and len(word) <= 2):
        return None
    minutes = _minutes(tokens, i + 1)
    return (number, minutes[0], minutes[1]) if minutes is not None else (number, 0, i + 1)


def _stands_for_hour(tokens: Tokens, i: int, word: str) -> bool:
    """A colon alone makes a clock time where the hour has two digits and a time word is near."""
    if ":" not in word:
        return False
    return tokens.word(i - 1) in _BEFORE_HOUR or _opens_dispatch(tokens, i, word)


def _opens_dispatch(tokens: Tokens, i: int, word: str) -> bool:
    """`18:45 — أُغلق المطار`, `[18:45] أُغلق المطار`: the hour at the head of a line of news."""
    if len(word) != len("18:45"):
        return False
    first = i - (tokens.word(i - 1) in _OPENING)
    closed = tokens.word(i + 1) in (_CLOSING if first < i else _DASHES)
    return closed and first == 0


def _is_metred(tokens: Tokens, i: int, word: str) -> bool:
    """Whether a decimal number before `م` tells a length: `قفز 5.30 م`."""
    if tokens.word(i + 1) != "م" or ":" in word:
        return False
    before = range(max(0, i - lexicon.METRED_REACH), i)
    return any(tokens.word(at).removeprefix("ال") in lexicon.METRED for at in before)


def _is_clock_mark(tokens: Tokens, i: int) -> bool:
    word = tokens.word(i)
    if word == "ت" and tokens.word(i + 1) == "م":
        return True
    if word == "بعد":
        return tokens.word(i + 1) in {"الزوال", "الظهر"}
    return word in lexicon.MERIDIEM or word == "توقيت" or word in _LATIN_HALVES


def _worded_hour(tokens: Tokens, i: int) -> tuple[tuple[int, int], int] | None:
    hour = lexicon.HOURS.get(tokens.word(i))
    if hour is None:
        return None
    j = i + 1
    if tokens.word(j) in lexicon.TEN_OF_COMPOUND and hour in {1, 2}:
        hour, j = 10 + hour, j + 1
    elif tokens.word(i) == "الحاديه":
        return None
    minutes = _minutes(tokens, j)
    if minutes is None:
        return (hour, 0), j
    if minutes[0] < 0:
        return ((hour - 1) or 12, 60 + minutes[0]), minutes[1]
    return (hour, minutes[0]), minutes[1]


def _minutes(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """`والنصف`, `و30 دقيقة`, `إلا ربعا`: minutes after an hour, negative before it."""
    joined = tokens.joined_by_and(i)
    without = tokens.word(i) == "الا"
    j = joined if joined is not None else i + 1 if without else None
    if j is None:
        return None
    parts = unit_fraction(tokens.word(j))
    if parts is not None:
        fraction = _MINUTES // parts
        return (-fraction if without else fraction), j + 1
    counted = cardinal(tokens, j)
    if counted is None or counted[0] >= 60 or tokens.word(counted[1]) not in _MINUTE_NOUNS:
        return None
    return (-counted[0] if without else counted[0]), counted[1] + 1


def _completed(tokens: Tokens, hour: int, minute: int, i: int) -> tuple[Clock, int] | None:
    """Take in the part of the day, the zone and the day that follow."""
    said, start = hour, i
    hour, i = _by_part_of_day(tokens, hour, i)
    later = tokens.word(i + 1) if tokens.word(i) == "من" else ""
    if later in lexicon.DAY_PARTS and later in lexicon.MERIDIEM:
        # `السادسة من مساء اليوم`: the part of the day belongs to the day that follows.
        hour = _hour_of_day(hour, later, afternoon=lexicon.MERIDIEM[later])
    unsaid = i == start and hour == said <= _NOON and later not in lexicon.MERIDIEM
    i = _after_zone(tokens, i)
    unsaid = unsaid and i == start and tokens.word(i) not in lexicon.MERIDIEM
    found = day_point(tokens, i) or (day_point(tokens, i + 1) if tokens.word(i) == "من" else None)
    if found is None or found[0] == Point():
        return (Clock(hour, minute, unsaid=unsaid), i) if hour < 24 else None
    end = _after_zone(tokens, found[1])
    return (Clock(hour % 24, minute, found[0], unsaid=unsaid), end) if hour <= 24 else None


def _by_part_of_day(tokens: Tokens, hour: int, i: int) -> tuple[int, int]:
    word = tokens.word(i)
    if word == "بعد" and tokens.word(i + 1) in {"الزوال", "الظهر", "منتصف"}:
        midnight = tokens.word(i + 1) == "منتصف"
        later = 0 if midnight or hour >= 12 else 12
        return hour + later, i + 2 + (midnight and tokens.word(i + 2) == "الليل")
    if word == "ت" and tokens.word(i + 1) == "م":
        return hour, i + 2
    if word in _LATIN_HALVES:
        return hour % 12 + 12 * _LATIN_HALVES[word], i + 1
    afternoon = lexicon.MERIDIEM.get(word)
    if afternoon is None or word == "بعد" or tokens.clitic(i):
        return hour, i
    return _hour_of_day(hour, word, afternoon=afternoon), i + 1


def _hour_of_day(hour: int, word: str, *, afternoon: bool) -> int:
    """An hour of the twelve in the twenty-four."""
    if not afternoon:
        return 0 if hour == 12 else hour
    if word in lexicon.NIGHT and (hour == 12 or hour < 6):
        return hour % 12
    if word in lexicon.NOON and 10 <= hour <= 12:
        return hour
    if hour == 12 and word in lexicon.EVENING:
        return 0
    return hour + 12 if hour < 12 else hour


def _after_zone(tokens: Tokens, i: int) -> int:
    """The index after `بتوقيت الولايات المتحدة`."""
    if tokens.word(i) != "توقيت":
        return i
    j = i + 1
    while j < min(i + 1 + _ZONE_NAMES, len(tokens)) and tokens.word(j)[:1].isalpha():
        if j > i + 1 and not tokens.word(j).startswith("ال"):
            break
        j += 1
    return j
