"""Named numbers: numbers inside of names, wishes and minutes of goals, which count nothing."""

from __future__ import annotations

from functools import cache

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.arabic.numerals import NumberReading, with_scale_at
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import counters, indexes, prices
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import (
    agrees_with_number,
    is_arabic,
    is_definite,
    is_phrase_word,
    is_plural,
)
from articles.figures.number_rows import bare_words
from articles.figures.phrases import PhraseTable, folded, read_table
from articles.figures.postposed import is_stretch
from articles.figures.qualifiers import OPENING
from articles.figures.ranges import TIMES, between, is_relay
from articles.figures.units import match_unit
from articles.figures.works import is_in_title
from articles.timeline.time_expression import TimeType

_OF = fold_word("من")
_LAST_MINUTE, _DIGITS_OF_MINUTE, _MOST_WITH_PLURAL, _SCORERS_REACH = 120, 3, 10, 14
_WRONGLY, _NET = folded(["خطأ", "بالخطأ"]), fold_word("مرم")
_YEAR, _METRE, _MINUTE = "a", "m", "min"
_YEAR_DIGITS, _LATEST_YEAR, _ROUND_YEARS, _COUNTS_REACH = 4, 2100, 50, 8
_OLDEST_JUNIOR = 23
_REACH, _LONGEST_NAME, _MOST_MEMBERS = 4, 3, 2
_THOUSAND, _LONGEST_FINENESS = 1000, 2
_SHORTEST_COUNTED, _EVENT_REACH = 4, 4
_GLUED_TO_EVENTS, _FOR_THE = "بلوك", "لل"
_LONGEST_SIGNED, _JOINTS_OF_DIGITS = 5, frozenset("-()/")
_HIS, _AND, _ARTICLE = "ه", "و", "ال"
_YEARS_OF_WARS = (48, 67)
_SIZES_OF_PARTS = frozenset({100, 1000, 1_000_000, 1_000_000_000})
# What stands behind `ألف` and is not one of a thousand: a plural, somebody's, an adverb.
_OTHER_ENDINGS = (*closed_class("sound_plurals"), *closed_class("pronoun_endings"), "ا")


@cache
def _words(group: str, name: str) -> frozenset[str]:
    return folded(read_table("exclusions")[group][name])


@cache
def _age_bounds() -> PhraseTable[bool]:
    phrases = read_table("exclusions")["age_groups"]["bounds"]
    return PhraseTable([(phrase, True) for phrase in phrases], backwards=True)


@cache
def _reckoning() -> frozenset[str]:
    words = _words("wishes", "reckoning")
    return words | {glued + word for word in words for glued in "وبلفك"}


def is_in_name(text: FigureText, mention: Mention) -> bool:
    """Glued to Latin letters or behind a Latin name, or joined by a hyphen (`G20`, `كوفيد-19`).

    Or in the title of a work, or of a land.
    """
    if is_in_title(text, mention) or _is_land_of_year(text, mention):
        return True
    first = mention.first
    if not mention.low.in_digits:
        return False
    before, after = text.word(first - 1), text.word(mention.low.last)
    is_latin = before.isalpha() and not is_arabic(before)
    if is_latin and text.touches(first - 1):
        return True
    if is_latin and len(before) > 1 and mention.unit is None and mention.low.scale == 1:
        # `iPhone 6`, `FIFA 15`: of 38 such numbers in the annotated articles one counts.
        return not _counts_of_firm(text, mention)
    if text.touches(mention.low.last - 1) and after.isalpha() and not is_arabic(after):
        return mention.unit is None
    joined = text.touches(first - 1) and text.touches(first - 2)
    is_named = text.word(first - 2).isalpha() and text.word(first - 2) != _AND
    return before in {"-", "_", "+"} and joined and is_named


def _counts_of_firm(text: FigureText, mention: Mention) -> bool:
    """`سرحت شركة IBM 300 موظف`: a name behind what it is of ends there, and the number counts."""
    at = mention.first - 1
    while text.word(at).isalpha() and not is_arabic(text.word(at)):
        at -= 1
    value = mention.low.value
    if mention.noun is None or value != int(value) or text.word(at) not in _words("firms", "words"):
        return False
    return agrees_with_number(text.word(mention.noun[0]), int(value))


def is_stretch_of_years(text: FigureText, mention: Mention) -> bool:
    """`بين 1760 و1775`: plain numbers like years, of which no word says that they count."""
    low, high = mention.low, mention.high
    if (
        mention.shape is not Shape.BARE
        or high is None
        or text.word(mention.first - 1) not in between()
    ):
        return False
    words = text.word(low.first), text.word(high.first)
    are_plain = all(word.isdecimal() and len(word) == _YEAR_DIGITS for word in words)
    if not are_plain or not high.value <= _LATEST_YEAR or low.scale != 1:
        return False
    if low.value % _ROUND_YEARS == high.value % _ROUND_YEARS == 0:
        return False
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _COUNTS_REACH) : mention.first - 1]
    counting = counters() | prices() | indexes() | bare_words("measuring")
    spanning = folded(read_table("context")["ranges"]["spanning"])
    return counting.isdisjoint(said) and spanning.isdisjoint(said)


def counts_what_agrees(text: FigureText, mention: Mention) -> bool:
    """`شاركت في الدورة 12 دولة`: whether the noun right behind has the form that the number wants.

    In what returns each year it is counted; `النسخة 24 منه` is one of many.
    """
    if mention.noun is None or mention.noun[0] != mention.number_end:
        return False
    noun = text.word(mention.noun[0])
    return len(noun) >= _SHORTEST_COUNTED and agrees_with_number(noun, int(mention.low.value))


def _is_land_of_year(text: FigureText, mention: Mention) -> bool:
    """`أراضي الـ48`, `عرب 48`: the part of Palestine that is called by the year of its war."""
    low = mention.low
    if not low.in_digits or mention.unit is not None or mention.high is not None:
        return False
    if low.scale > 1 or low.value not in _YEARS_OF_WARS:
        return False
    has_article = text.word(mention.first - 1) == _ARTICLE
    head = text.word(mention.first - 1 - has_article)
    return head in _words("lands", "articled" if has_article else "words")


def is_edition(text: FigureText, mention: Mention) -> bool:
    """`مهرجان المدينة للتسوق الـ 17 انتباه الزوار`: the how-manieth of an event of that name.

    `فرق بطولة الخليج الـ 8` are counted, and so is what has the form that the number wants.
    """
    low = mention.low
    if text.word(mention.first - 1) != "ال" or not low.in_digits or low.scale > 1 or low.fraction:
        return False
    if mention.unit is not None or _counts_surely(text, mention):
        return False
    for at in range(mention.first - 2, mention.first - 2 - _EVENT_REACH, -1):
        if text.word(at) in _events():
            return not (is_plural(text.word(at - 1)) or is_stretch(text.word(at - 1)))
        if not (is_phrase_word(text.words, at) or text.word(at).startswith(_FOR_THE)):
            return False
    return False


def _counts_surely(text: FigureText, mention: Mention) -> bool:
    """`انتباه` only looks like a noun that is written as `دوله` is for `دولة`."""
    if not counts_what_agrees(text, mention):
        return False
    at = mention.number_end
    return not text.sequence.as_read(at, at + 1).endswith(_HIS)


@cache
def _events() -> frozenset[str]:
    events = read_table("exclusions")["dates"]["events"]
    return folded(glued + word for word in events for glued in ("", *_GLUED_TO_EVENTS))


def is_group(text: FigureText, mention: Mention) -> bool:
    """`مجموعة السبع`, `مجموعة الدول السبع`: states that are called by how many they are."""
    if mention.low.in_digits:
        return False
    words = text.words[mention.first : mention.first + _LONGEST_NAME]
    words[0] = words[0][mention.low.prefix :]
    is_called = _called().match(words, 0) is not None
    if is_called or not mention.low.definite:
        return is_called
    at = mention.first - 1
    for _ in range(_MOST_MEMBERS):
        at -= text.word(at) in _words("groups", "members")
    return text.word(at) in _groups()


@cache
def _called() -> PhraseTable[bool]:
    """`وست هام`, `ألف ليلة وليلة`: names that begin with the word for a number."""
    names = read_table("exclusions")["called"]["names"]
    return PhraseTable([(name, True) for name in names])


@cache
def _groups() -> frozenset[str]:
    words = _words("groups", "words")
    return words | {glued + word for word in words for glued in "وبلفك"}


def is_said(text: FigureText, mention: Mention) -> bool:
    """`ألف سلامة عليك`, `ألف ألف تحية`, `يحسب له ألف حساب`, `ألف كتابه`: wishes, and a verb."""
    if not mention.is_scale_alone or mention.noun is None:
        return False
    at = mention.noun[0]
    if mention.low.value == _THOUSAND and _is_written(text, at):
        return True
    word = text.word(at)
    if word in _words("wishes", "reckoned"):
        before = text.words[max(0, mention.first - _REACH) : mention.first]
        return not _reckoning().isdisjoint(before)
    return word in _words("wishes", "words")


def _is_written(text: FigureText, at: int) -> bool:
    """`ألف دواوين`, `ألف كتابه`: somebody wrote them; a thousand wants one of a thing."""
    word = text.word(at)
    is_his = text.sequence.as_read(at, at + 1)[-1:] == _HIS
    is_whole = word in _words("wishes", "nouns_in_h") or len(word) == len(_HIS)
    return (is_his and not is_whole) or word.endswith(_OTHER_ENDINGS)


def is_scale_of_parts(text: FigureText, mention: Mention) -> bool:
    """`4 أجزاء من المئة من الثانية`, `خمسة أجزاء من المليون`: of what size the parts are."""
    first = mention.first
    is_size = mention.low.value in _SIZES_OF_PARTS and not mention.low.in_digits
    return (
        is_size and text.word(first - 1) == _OF and text.word(first - 2) in _words("parts", "words")
    )


def is_age_group(text: FigureText, mention: Mention) -> bool:
    """`منتخب ألمانيا تحت 20 عاما`: the name of a team, and no length of time."""
    if mention.unit is None or mention.unit.unit.code != _YEAR:
        return False
    found = _age_bounds().match_before(text.words, mention.first, "")
    if found is None or mention.low.value > _OLDEST_JUNIOR:
        return False
    before = text.words[max(0, found[0] - _REACH) : found[0]]
    return not _words("age_groups", "teams").isdisjoint(before)


def is_penalty(text: FigureText, mention: Mention) -> bool:
    """`(23 من ركلة جزاء)`, `(18 خطأ في مرماه)`: the minute of a goal."""
    at = mention.low.last
    is_own = text.word(at) in _WRONGLY and text.word(at + 2).startswith(_NET)
    return is_own or (text.word(at) == _OF and text.word(at + 1) in _words("minutes", "kicks"))


def is_of_clock(text: FigureText, mention: Mention) -> bool:
    """`الساعة الثامنة ليلا و20 دقيقة`: minutes of the hour that is told before."""
    if mention.unit is None or mention.unit.unit.code != _MINUTE:
        return False
    is_apart = text.word(mention.first - 1) == _AND
    is_joined = is_apart or text.word(mention.first)[: mention.low.prefix] == _AND
    at = mention.first - (2 if is_apart else 1)
    hour = text.time_over(at)
    if hour is None or hour.expression.type is not TimeType.TIME:
        return False
    return is_joined and text.word(at) in _words("minutes", "of_the_day")


def is_article_of_law(text: FigureText, mention: Mention) -> bool:
    """`من 190 ولغاية 197 من قانون العقوبات`: the number of an article, whose name is left out."""
    low = (mention.high or mention.low).last
    is_plain = mention.low.in_digits and mention.low.scale == 1 and mention.unit is None
    return is_plain and text.word(low) == _OF and text.word(low + 1) in _words("before", "of_law")


def is_minute(text: FigureText, mention: Mention) -> bool:
    """`سجل آغر 21 وكاوت 88 هدفي الفريق`: the minute of the last of the goals that are told of.

    A number does not count what is two by itself, and more than ten count one of a thing.
    """
    low = mention.low
    if mention.noun is None or not low.in_digits or not 0 < low.value <= _LAST_MINUTE:
        return False
    goals, behind = text.word(mention.noun[0]), text.word(mention.noun[0] + 1)
    if goals in _words("minutes", "two_goals"):
        return True
    if low.value <= _MOST_WITH_PLURAL:
        return False
    is_name = is_phrase_word([behind], 0) and not is_definite(behind)
    is_one = goals in _words("minutes", "one_goal") and is_name
    is_told = is_one or goals in _words("minutes", "goals")
    return is_told and _is_told_of_scorer(text, mention)


def _is_told_of_scorer(text: FigureText, mention: Mention) -> bool:
    """Whether a scorer and not a team's record stands before: a name behind another minute."""
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _SCORERS_REACH) : mention.first]
    return any(_is_minute_in_digits(word) for word in said)


def _is_minute_in_digits(word: str) -> bool:
    """Whether a word is a minute of a match; more digits than a minute has are not read at all."""
    is_short = word.isdecimal() and len(word) <= _DIGITS_OF_MINUTE
    return is_short and int(word) <= _LAST_MINUTE


def is_race(text: FigureText, mention: Mention) -> bool:
    """`سباق 400 م`, `4×400م بريد`, `(110م حواجز)`: the name of a race, and no length."""
    if mention.unit is None or mention.unit.unit.code != _METRE or mention.high is not None:
        return False
    at = mention.first - 1
    if text.word(at) in OPENING:
        at -= 1
    is_named = text.word(at) in _words("races", "before")
    if text.word(at) in TIMES:
        # `4×100 م`, but `30 × 20 مترا` is a size.
        runners = text.word(at - 1)
        is_named = runners.isdecimal() and is_relay(float(runners), mention.low.value)
    return is_named or text.word(mention.last) in _words("races", "behind")


@cache
def _fineness() -> frozenset[str]:
    words = folded(read_table("exclusions")["before"]["fineness"])
    return words | {"و" + word for word in words}


@cache
def _petrol() -> frozenset[str]:
    words = _words("before", "petrol")
    return words | {glued + word for word in words for glued in "وبلف"}


def is_fineness(text: FigureText, at: int) -> bool:
    """`سجل عيار 21 نحو 3000 جنيه`: how fine gold is, and no quantity; a calibre has its unit.

    Nor is how strong petrol is (`البنزين 95 إلى 24,5`).
    """
    word = text.word(at)
    before = text.word(at - 1 - (text.word(at - 1) in OPENING))
    if word in _words("before", "octanes") and before in _petrol():
        return match_unit(text.words, at + 1) is None
    is_short = word.isdecimal() and len(word) <= _LONGEST_FINENESS
    is_named = is_short and text.word(at - 1) in _fineness()
    return is_named and match_unit(text.words, at + 1) is None


def behind_fineness(text: FigureText, at: int) -> NumberReading | None:
    """`عيار 21 485 ألف دينار`: the number behind, which is no group of digits of the first."""
    word = text.word(at)
    first, *groups = word.split()
    if not groups or len(first) > _LONGEST_FINENESS or text.word(at - 1) not in _fineness():
        return None
    rest = "".join(groups)
    if not rest.isdecimal():
        return None
    number = NumberReading(at, at + 1, len(first) + 1, float(rest), in_digits=True)
    return with_scale_at(text.words, number, at + 1)


def is_dialled(text: FigureText, mention: Mention) -> bool:
    """Behind a plus sign `+212 5 20`, `+97455501234`; `+12 نقطة` is a value with its sign."""
    behind = text.word(mention.low.last)
    is_long = len(text.word(mention.first)) > _LONGEST_SIGNED
    return is_long or behind[:1].isdecimal() or behind in _JOINTS_OF_DIGITS
