"""Whether the words around a reading bear it out: names, ages, counted numbers, `nowadays`."""

from __future__ import annotations

from itertools import pairwise

from articles.timeline import lexicon
from articles.timeline.age_words import is_age
from articles.timeline.calendars import WEEKDAYS, Calendar
from articles.timeline.point_grammar import is_unmistakable_month
from articles.timeline.readings import (
    Clock,
    ClockRange,
    Distance,
    Length,
    Point,
    Reading,
    Recurrence,
    Stretch,
)
from articles.timeline.tables import words
from articles.timeline.tense import is_future_verb
from articles.timeline.tokens import Tokens
from articles.timeline.year_list_grammar import listed_year

_PRESS_YEARS = range(1800, 2100)
_RECENT_YEARS = range(1900, 2050)
_WINDOW = 14
_LATELY = 4
_LONGEST_WEEK = 7
_COMMAS = frozenset("،,")
_NO_NIGHT_AFTER = words("grammars", "evidence.no_night_after")
_PERCENT = frozenset("%٪")
_LONGEST_BRACKET = 7
_NEAR_NAME = 4
_OPENING = frozenset('(«"“')
_CLOSING = frozenset(')»"”')


def is_accepted(tokens: Tokens, i: int, reading: Reading, end: int) -> bool:
    """Whether a reading of the tokens from `i` to `end` is a time expression here."""
    if isinstance(reading, Point):
        before_christ = reading.year is not None and reading.year <= 0  # the words say so
        return before_christ or _accepts_point(tokens, i, reading, end)
    if isinstance(reading, Stretch):
        return _accepts_stretch(tokens, i, reading, end)
    if isinstance(reading, (Length, Distance)):
        return _accepts_length(tokens, i, reading, end)
    if isinstance(reading, (Clock, ClockRange, Recurrence)):
        return True
    return tokens.word(i - 1) not in lexicon.NAMED_BY


def _accepts_length(tokens: Tokens, i: int, reading: Length | Distance, end: int) -> bool:
    if tokens.word(end) in lexicon.NO_LENGTHS_BEFORE:
        return False  # `1400 سنة ضوئية`
    side = i if isinstance(reading, Distance) else i - 1
    before = lexicon.UNITS.get(tokens.word(side - 1))
    if tokens.word(side) == "بعد" and before and before is lexicon.UNITS.get(tokens.word(side + 1)):
        return False  # `يوما بعد يوم`
    if isinstance(reading, Distance):
        return tokens.word(i - 1) != "رقم"
    return not is_age(tokens, i, end) and not _is_numbered(tokens, i)


def _accepts_point(tokens: Tokens, i: int, told: Point, end: int) -> bool:
    if told.day is not None:
        return _accepts_day(tokens, i, told)
    if told.offset is not None:
        return _is_deictic(tokens, i, told, end)
    if told.weekday is not None:
        return _is_weekday(tokens, i, end) and not _is_weekly(tokens, end)
    if told.month is not None:
        undated = told == Point(month=told.month, calendar=told.calendar)
        return not undated or _is_month_alone(tokens, i)
    if told.year is not None and tokens.number(i) is not None:
        # Two digits are read only in a list that a head opens: `أعوام 1984 و86`.
        return len(tokens.word(i)) == 2 or _is_bare_year(tokens, i, told.year, end)
    return not (_is_year_of_name(tokens, i) or _is_general(tokens, i))


def _is_general(tokens: Tokens, i: int) -> bool:
    """`المدير العام السابق`: no year, but an adjective."""
    return (
        tokens.word(i) == "العام"
        and not tokens.clitic(i)
        and tokens.word(i - 1) in lexicon.BEFORE_GENERAL
    )


def _accepts_day(tokens: Tokens, i: int, told: Point) -> bool:
    if told.same_month and tokens.word(i - 1) in lexicon.DIVIDED:
        return False  # `النسخة 24 منه`
    named = told.year is None and _is_named_after_date(tokens, i)
    dated = told.year is not None and told.month is not None
    return not (named or (_is_numbered(tokens, i) and not dated))


def _is_year_of_name(tokens: Tokens, i: int) -> bool:
    """`أجندة سنة 2063`, `برنامج الأمم المتحدة لسنة 2030`, `رؤية عام 2030`."""
    before = tokens.words[max(0, i - _NEAR_NAME) : i]
    for k in range(len(before) - 1, -1, -1):
        if before[k][:1].isdigit() or before[k] == ".":
            before = before[k + 1 :]
            break
    if not lexicon.NAMES_BEFORE_YEARS.isdisjoint(before):
        return True
    return (
        bool(before)
        and not lexicon.PLANS_BEFORE_YEARS.isdisjoint(before)
        and (before[-1] in lexicon.EPITHETS_OF_PLANS | lexicon.PLANS_BEFORE_YEARS)
    )


def _is_named_after_date(tokens: Tokens, i: int) -> bool:
    """`شارع 18 نونبر`, `قيادات «14 آذار»`: a street, a party."""
    before = tokens.word(i - 2) if tokens.word(i - 1) in _OPENING else tokens.word(i - 1)
    phrase = (tokens.word(i), tokens.word(i + 1))
    # `ثورتي 25 يناير و30 يونيو`
    joined = next((at for at in (i, i - 1) if tokens.joined_by_and(at) == i), None)
    if joined is not None and tokens.word(joined - 3) in lexicon.DUALS_BEFORE_DATES:
        return True
    return before in lexicon.NAMES_BEFORE_DATES or (
        phrase in lexicon.NAMES_OF_DATES and before not in lexicon.DATE_CUES
    )


def is_habit(tokens: Tokens, i: int, told: Point, end: int) -> bool:
    """Whether a month without a year is told of every year (`في يوليوز يتضاعف العدد`)."""
    if told.month is None or told.year is not None:
        return False
    if tokens.word(end) == "من" and tokens.word(end + 1) == "كل":
        return True  # `16 سبتمبر من كل عام`
    if told != Point(month=told.month, calendar=told.calendar):
        return False
    clause = _back_to_sentence(tokens, i)
    if lexicon.FUTURE_CUES.intersection(clause):
        return False
    following = end
    if tokens.joined_by_and(end) is not None and is_unmistakable_month(tokens, end):
        following = end + 1
    return _is_imperfect(tokens, following) or _is_said_always(clause)


def _is_said_always(clause: list[str]) -> bool:
    """`عادة`, `كل عام`; not `كل أشجارها`."""
    return any(
        word in lexicon.HABIT_CUES and (word != "كل" or after in lexicon.UNITS)
        for word, after in pairwise([*clause, ""])
    )


def _is_imperfect(tokens: Tokens, i: int) -> bool:
    word = tokens.word(i)
    return word.startswith("ي") and len(word) > 3 and not tokens.clitic(i)


def _is_numbered(tokens: Tokens, i: int) -> bool:
    """Whether the token is a part of a longer number or bears a number's name."""
    if tokens.word(i - 1) in {"رقم", "ص", "عدد"}:
        return True
    number_before = tokens.word(i - 2)[:1].isdigit()
    return number_before and tokens.glued(i) and tokens.word(i - 1) in {".", ",", "٫", "/"}


def _is_deictic(tokens: Tokens, i: int, told: Point, end: int) -> bool:
    last, following = tokens.word(end - 1), tokens.word(end)
    is_that_day = following in lexicon.RELATIVE_PRONOUNS and last not in {"امس", "الامس"}
    if is_that_day or _is_verb(tokens, i, end):
        return False  # `اليوم الذي`, `الليلة التي`, `لامس العدد`
    if end - i > 1 or told.weekday is not None or told.day is not None:
        dated = told.weekday is not None or told.day is not None
        parted = tokens.word(i) == "بعد" or tokens.word(i) in lexicon.PERIOD_PARTS
        # `نهاية اليوم`, `حتى يومنا هذا`.
        return dated or (last != "هذا" and not (parted and last == "اليوم"))
    if last == "اليوم":
        return _is_today(tokens, i, end)
    if last == "الليله":
        # `80 ملفا في الليلة` is a rate.
        return tokens.word(i - 1) not in _NO_NIGHT_AFTER and not tokens.clitic(i)
    if last in {"الامس", "الغد"}:
        # `بالأمس`, `مباراة الغد`.
        by = last == "الامس" and "ب" in tokens.clitic(i)
        return by or tokens.word(i - 1) in lexicon.MEETINGS
    return last not in {"الغد", "غد"} and (last, following) != ("امس", "الحاجه")


def _is_verb(tokens: Tokens, i: int, end: int) -> bool:
    """`لامس العدد`, `غدا سبيلا لها`: touched, became."""
    following = tokens.word(end)
    if tokens.word(i) == "امس" and tokens.clitic(i).endswith("ل"):
        return following.startswith("ال") and following not in WEEKDAYS
    tanwin = following.endswith("ا") and len(following) > 4 and not following.startswith("ال")
    if tokens.word(i) != "غدا" or end - i > 1:
        return False
    if following == "من" and tokens.word(end + 1) in lexicon.AFTER_BECAME_OF:
        return tokens.word(end + 2) != "ان"  # `غدا من الصعب بلوغ القمة`
    return following in lexicon.AFTER_BECAME - {"من"} or (tanwin and not tokens.clitic(i))


def _is_today(tokens: Tokens, i: int, end: int) -> bool:
    """Whether `اليوم` is the day of writing: a report says so, and it is no name, no `nowadays`."""
    before, following = tokens.word(i - 1), tokens.word(end)
    if before in lexicon.NAMES_BEFORE_TODAY or before in _OPENING or following in _CLOSING:
        return False
    if following in lexicon.KINDS_OF_DAY or tokens.clitic(i) not in {"", "و", "ل"}:
        return False
    if _is_told_of_today(tokens, i, following):
        return True
    if before in lexicon.NOT_BEFORE_TODAY or before.startswith(("ي", "ت")):
        return before == "هذا" and not following.startswith("ال")
    sentence = _back_to_sentence(tokens, i)
    return bool(lexicon.REPORTING_WORDS.intersection(sentence))


def _is_told_of_today(tokens: Tokens, i: int, following: str) -> bool:
    """What says so itself, by the words beside.

    `ستنطلق اليوم`, `أطلق المصرف، اليوم، …`, `في وقت لاحق من اليوم`, `أعلن في السوق اليوم أنه`, `سوف
    يصرف اللاعبون اليوم`.
    """
    lately = tokens.words[max(0, i - 3) : i]
    if any(word.removeprefix("و") in lexicon.VERBS_OF_THE_DAY for word in lately):
        return True
    if tokens.word(i - 1) in _COMMAS and following in _COMMAS:
        return True
    if tokens.word(i - 1) == "من":
        return tokens.word(i - 2) in lexicon.TIMES_OF_DAY
    lately = tokens.words[max(0, i - _LATELY) : i]
    if "." in lately or tokens.word(i - 1) in lexicon.NOT_BEFORE_TODAY:
        return False
    return following in lexicon.THAT or any(
        word == "سوف" or is_future_verb(word) for word in lately
    )


def _back_to_sentence(tokens: Tokens, i: int) -> list[str]:
    start = max(0, i - _WINDOW)
    for k in range(i - 1, start - 1, -1):
        if tokens.word(k) in {".", "؟", "!"}:
            start = k + 1
            break
    return tokens.words[start:i]


def _is_weekly(tokens: Tokens, i: int) -> bool:
    """`الثلاثاء من كل أسبوع`, `السبت والاثنين والأربعاء من كل أسبوع`: a habit."""
    for _ in range(_LONGEST_WEEK):
        following = tokens.joined_by_and(i)
        if following is None or tokens.word(following) not in WEEKDAYS:
            break
        i = following + 1
    return tokens.word(i) == "من" and tokens.word(i + 1) == "كل"


def _is_weekday(tokens: Tokens, i: int, end: int) -> bool:
    if tokens.word(i) not in WEEKDAYS:
        return True
    before = tokens.word(i - 1)
    if before in lexicon.NAMES_BEFORE_WEEKDAYS or tokens.word(end) in lexicon.NOT_AFTER_WEEKDAYS:
        return False
    # `لأحد`, `كالجمعة`: with these clitics it is seldom a day of the press.
    return "ك" not in tokens.clitic(i)


def _is_month_alone(tokens: Tokens, i: int) -> bool:
    """Whether a month without day or year is one: after `شهر`, or a plain name after `في`."""
    if tokens.word(i) in lexicon.MONTH_HEADS:
        return True
    if tokens.word(i) in lexicon.PERIOD_PARTS:
        return tokens.word(i + 1) in lexicon.MONTH_HEADS or is_unmistakable_month(tokens, i + 1)
    return tokens.word(i - 1) in lexicon.MONTH_CUES and is_unmistakable_month(tokens, i)


def _is_bare_year(tokens: Tokens, i: int, year: int, end: int) -> bool:
    if tokens.word(end - 1) in lexicon.ERA_MARKS:
        # `2050 م د` are millions of dinars.
        return tokens.word(end) != "د"
    if year in _RECENT_YEARS and _continues_years(tokens, i):
        return tokens.word(end) not in lexicon.COUNTED_NOUNS | _PERCENT
    if year not in _PRESS_YEARS or _counts_something(tokens, i, end):
        return False
    # `في الـ2011`.
    stray = tokens.word(i - 1) in {".", "،"} and tokens.glued(i) and not tokens.glued(i - 1)
    before = tokens.word(i - 2 if tokens.word(i - 1) == "ال" or stray else i - 1)
    if before in lexicon.BARE_YEAR_CUES or _is_cued_further(tokens, i):
        return True
    if _is_bracketed_year(tokens, i, end):
        return year in _RECENT_YEARS
    topics = {before, tokens.word(i - 2)} & lexicon.YEAR_TOPICS
    compared = before in {"ب", "ل"} and tokens.word(i - 2) in {"مقارنه", "بالنسبه"}
    return bool(topics) or compared


def _is_cued_further(tokens: Tokens, i: int) -> bool:
    """`منذ حوالي 1979`, `ابتداء من 2013`."""
    before, further = tokens.word(i - 1), tokens.word(i - 2)
    about = before in lexicon.APPROXIMATIONS and further in lexicon.BARE_YEAR_CUES
    return about or (before == "من" and further in lexicon.BEGINNINGS)


def _is_bracketed_year(tokens: Tokens, i: int, end: int) -> bool:
    """`(2013)`, `(2013 و2015)`, `(دار النشر 2013)`, and `1945 - …`, `2008: …` that open a line."""
    before, following = tokens.word(i - 1), tokens.word(end)
    if before in lexicon.NAMES_WITH_YEARS:
        return False  # `(يورو 2016)`
    if before == "(":
        closes = following == ")" and not _counts_behind_bracket(tokens, i, end + 1)
        return closes or tokens.joined_by_and(end) is not None
    if following == ")":
        opened = range(i - 1, max(-1, i - _LONGEST_BRACKET), -1)
        return any(tokens.word(k) == "(" for k in opened) and (
            before[:1].isalpha() or before in _COMMAS
        )
    return i == 0 and following in {"-", ":"}


def _counts_behind_bracket(tokens: Tokens, i: int, end: int) -> bool:
    """`(2000) سرير`, `(1950) طالبا`: some papers put every number into brackets."""
    following = tokens.word(end)
    if following in lexicon.PAST_VERBS | lexicon.FUTURE_CUES | lexicon.BARE_YEAR_CUES:
        return False
    if following.startswith("و") and following not in lexicon.COUNTED_NOUNS:
        return False  # `(2001) وخصوصا`
    return len(following) > 2 and _counts_something(tokens, i, end)


def _continues_years(tokens: Tokens, i: int) -> bool:
    """`في 2003 و2012`, `في 2019 أو 2018`: a year after a year."""
    if tokens.word(i - 1) in lexicon.YEARS_HEADS or listed_year(tokens, i) is not None:
        return True
    k = i - 2 if tokens.word(i - 1) in {"و", "،", "او"} else -1
    return k >= 0 and (tokens.number(k) or 0) in _PRESS_YEARS and len(tokens.word(k)) == 4


def _counts_something(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the number counts the word after it, or is part of a longer number."""
    following = tokens.word(end)
    if following in lexicon.COUNTED_NOUNS | _PERCENT or _is_numbered(tokens, i):
        return True
    round_number = (tokens.number(i) or 1) % 100 == 0
    if round_number and following[:1].isalpha() and tokens.word(i - 1) != "منذ":
        return not (tokens.clitic(end) or following in lexicon.BARE_YEAR_CUES)
    if tokens.word(i - 1) in lexicon.YEARS_ONLY_AFTER | {"ال"} or following in lexicon.NOT_COUNTED:
        return False
    # 2014 عاملا: after numbers that end in 11–99 the counted noun is an accusative.
    accusative = len(following) > 3 and following.endswith("ا") and not following.startswith("ال")
    return accusative and not following.endswith("نا")  # `في 2004 يدعونا`


def _accepts_stretch(tokens: Tokens, i: int, told: Stretch, end: int) -> bool:
    last = told.last
    if last.year is None and tokens.word(i - 1) in lexicon.NAMES_BEFORE_DATES:
        return False  # `قوى 8 و14 آذار`
    if any(year is not None and year <= 0 for year in (told.first.year, last.year)):
        return True  # before Christ: the words say so
    if last.year is not None and last.month is None:
        headless = all(
            tokens.word(k) not in lexicon.YEAR_HEADS | lexicon.YEARS_HEADS | lexicon.SEASON_HEADS
            for k in range(i, end)
        )
        if headless and last.calendar is Calendar.GREGORIAN:
            plausible = last.year in _PRESS_YEARS and (told.first.year or 0) in _PRESS_YEARS
            return plausible and not _counts_something(tokens, i, end)
        return True
    return not _is_numbered(tokens, i)
