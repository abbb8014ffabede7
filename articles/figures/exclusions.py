"""Exclusions: numbers that are no quantities (dates, laws, ordinals, names, list numbers)."""

from __future__ import annotations

from functools import cache
from typing import Any

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind, Qualifier
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import goods, prices
from articles.figures.mention import Mention, Shape
from articles.figures.named_numbers import (
    counts_what_agrees,
    is_age_group,
    is_article_of_law,
    is_dialled,
    is_edition,
    is_group,
    is_in_name,
    is_minute,
    is_of_clock,
    is_penalty,
    is_race,
    is_said,
    is_scale_of_parts,
    is_stretch_of_years,
)
from articles.figures.nouns import (
    agrees_with_number,
    is_arabic,
    is_owned_plural,
    is_phrase_word,
    is_plural,
)
from articles.figures.phrases import folded, read_table, rule_words
from articles.figures.postposed import is_stretch
from articles.figures.qualifiers import qualifier_before

_LAW_REACH = 4
_PRICE_REACH = 3
_YEARS = range(1900, 2101)
_RECENT = range(1950, 2041)
_EVENT_REACH = 4
_LEADING = frozenset("بلك")
_THEIRS = closed_class("pronoun_endings")
_YEAR_UNIT = "a"
_HIJRI_YEARS = range(1300, 1501)
_LONGEST_PLAIN = 9
_JOINING = frozenset({"و", "الي", "-", "/", "او", "حتي", "،", ","})
_BULLET_SIGNS = frozenset({"-", ".", ")", "/", "*", "•"})
_OF, _ISSUE = fold_word("من"), fold_word("عدد")
_THE_MONTH = fold_word("الشهر")
_OF_YEAR = fold_word("لسنة")
_IN, _ITS_ISSUE = fold_word("في"), folded(["عددها", "عدده"])
_RANGE_OPENERS = folded(["من", "بين"])
_ISSUE_REACH = 3
_OPENING = frozenset({"(", "[", "«", '"', "“", "'", "‘"})
_DATING = rule_words("exclusions", "dating")
_BOUNDS = frozenset({Qualifier.MORE_THAN, Qualifier.LESS_THAN})
_LAST_PLURAL = 10
_TWO_DIGITS = 2
_NOTES = frozenset({1.0, 2.0})
_IN_NAMES = (is_in_name, is_group, is_said, is_scale_of_parts, is_race, is_stretch_of_years)


class _Cues:
    """The words of `exclusions.toml`, folded."""

    def __init__(self) -> None:
        table: dict[str, Any] = dict(read_table("exclusions"))
        before, after, dates = table["before"], table["after"], table["dates"]
        self.reference = _with_glued(before["reference"])
        self.names = _with_glued(before["names"])
        self.armies = _with_glued(before["armies"])
        self.ordinal_heads = _with_glued(before["ordinal_heads"])
        self.laws = _with_glued(before["laws"])
        self.issues = _with_glued(before["issues"])
        self.clock = _with_glued(before["clock"])
        self.grades = folded(after["grades"])
        self.clock_after = folded(after["clock"])
        self.year_after = folded(after["year"])
        self.months = folded(dates["months"])
        self.same_month = folded(dates["same_month"])
        self.years = _with_glued(dates["years"])
        self.dated = _with_glued(dates["dated"])
        self.events = folded(dates["events"])
        before_events = dates["before_events"]
        self.before_events = folded(
            glued + word for word in before_events for glued in ("", "و", "ف")
        )
        self.relative = folded(dates["relative"])


def _with_glued(words: list[str]) -> frozenset[str]:
    """Words with the particles that may be glued to them."""
    made = set(folded(words))
    for word in list(made):
        made |= {letter + word for letter in "وبلفك"}
        if word.startswith("ال"):
            made |= {"لل" + word[2:], "وبال" + word[2:]}
    return frozenset(made)


@cache
def numbered() -> frozenset[str]:
    """Words behind which a bare number tells which one, and not how many (`الهاتف`, `صفحة`)."""
    return _cues().reference | _cues().names


@cache
def _cues() -> _Cues:
    return _Cues()


class ExclusionRules:
    """Decides which numbers of one text are no quantities."""

    def __init__(self, text: FigureText) -> None:
        self._text = text
        self._excluded_ends: set[int] = set()

    def exclude(self, mention: Mention) -> bool:
        """Whether the mention is no quantity; remembered, so that `المادتان 5 و6` go together."""
        excluded = self._is_excluded(mention)
        if excluded:
            self._excluded_ends.add(mention.low.last)
        return excluded

    def _is_excluded(self, mention: Mention) -> bool:
        if any(tells(self._text, mention) for tells in _IN_NAMES) or self._is_clock(mention):
            return True
        if _is_strong(mention):
            return False
        return (
            self._is_referenced(mention)
            or is_age_group(self._text, mention)
            or is_penalty(self._text, mention)
            or is_minute(self._text, mention)
            or self._is_ordinal(mention)
            or self._is_calendar(mention)
            or self._is_list_number(mention)
            or self._continues_excluded(mention)
            or self._is_identifier(mention)
        )

    def _before(self, mention: Mention, *, skip_article: bool = True) -> str:
        """The word before the number, over opening signs and a detached `ال`."""
        at = mention.first - 1
        while self._text.word(at) in _OPENING or (skip_article and self._text.word(at) == "ال"):
            at -= 1
        return self._text.word(at)

    def _is_clock(self, mention: Mention) -> bool:
        text, cues = self._text, _cues()
        if self._before(mention) in cues.clock or is_of_clock(text, mention):
            return True
        if mention.shape is not Shape.BARE or not mention.low.in_digits:
            return False
        after = text.word(mention.number_end)
        if after in {"ص", "ت", "م"}:
            return (
                text.word(mention.first - 1) in {"-", "("} or text.word(mention.low.last + 1) == "م"
            )
        return after in cues.clock_after

    def _is_referenced(self, mention: Mention) -> bool:
        """`القانون رقم 09.08`, `المادة 14`, `الطريق 5`."""
        text, cues = self._text, _cues()
        if mention.unit is not None:
            return False
        before = self._before(mention)
        if mention.high is not None and mention.noun is None and before in _RANGE_OPENERS:
            # `الفصول من 45 إلى 49`
            before = text.word(mention.first - 2)
        if is_article_of_law(text, mention) or self._is_issue(mention, before):
            return True
        counts = self._counts_rightly if before in cues.armies else self._counts_directly
        if before in cues.names and not counts(mention):
            return mention.low.scale < 1000
        if before in cues.reference and not _is_sold(text, mention, before):
            in_brackets = text.word(mention.first - 1) == "(" and self._counts_directly(mention)
            is_held = before in cues.ordinal_heads and counts_what_agrees(text, mention)
            return mention.low.scale < 1000 and not (in_brackets or is_held)
        if not mention.low.in_digits or text.word(mention.first).isdecimal():
            return False
        lowest = max(0, mention.first - _LAW_REACH)
        return any(text.word(at) in cues.laws for at in range(lowest, mention.first))

    def _is_issue(self, mention: Mention, before: str) -> bool:
        """`الجريدة الرسمية عدد 6111`, `نشرته المجلة في عددها 4120`."""
        if before in _ITS_ISSUE and self._text.word(mention.first - 2) == _IN:
            return not self._counts_directly(mention)
        if before == _ISSUE and self._text.word(mention.last) == _OF_YEAR:
            # `القانون الأساسي الجديد عدد 22 لسنة 2016`
            return True
        return before == _ISSUE and not _cues().issues.isdisjoint(self._issue_words(mention))

    def _issue_words(self, mention: Mention) -> list[str]:
        """The words before `عدد`, among them perhaps the name of a gazette."""
        return self._text.words[max(0, mention.first - _ISSUE_REACH) : mention.first - 1]

    def _counts_directly(self, mention: Mention) -> bool:
        """Whether what is counted follows the number, and not `من` (`المادة 14 من القانون`)."""
        at = mention.number_end
        if self._text.word(at) == ")":
            at += 1
        return mention.noun is not None and self._text.word(at) != _OF

    def _counts_rightly(self, mention: Mention) -> bool:
        """`المنطقة 121 مصابا`; `اللواء 35 مدرع` has not the form that the number wants."""
        noun = self._text.word(mention.noun[0]) if mention.noun is not None else ""
        return self._counts_directly(mention) and agrees_with_number(noun, int(mention.low.value))

    def _is_ordinal(self, mention: Mention) -> bool:
        """`الدورة ال 15`, and a preposed article with nothing counted after the number."""
        text = self._text
        if text.word(mention.first - 1) != "ال":
            return False
        head = text.word(mention.first - 2)
        if mention.low.in_digits and mention.low.scale >= 1000:
            # `عدد الزوار الـ50 ألفا`: so far nobody numbers.
            return False
        if not mention.low.in_digits or head in _cues().ordinal_heads or is_edition(text, mention):
            return True
        # `الدول ال28`, `أعضاء المكتب ال12` count; `الدورة ال15` does not.
        before = text.word(mention.first - 3)
        counts = (
            is_plural(head)
            or is_stretch(head)
            or is_owned_plural(head)
            or (is_plural(before) and not before.startswith("ال"))
        )
        return mention.shape is Shape.BARE and not counts

    def _is_calendar(self, mention: Mention) -> bool:
        text, cues = self._text, _cues()
        after, before = text.word(mention.low.last), self._before(mention)
        if mention.low.value <= 31 and (after in cues.months or _is_day_of(text, mention)):
            return True
        if mention.shape is Shape.BARE and (before in cues.dated or after in cues.relative):
            return True
        if after in _JOINING and self._is_day_before_month(mention):
            return True
        return self._is_year(mention, before, after)

    def _is_day_before_month(self, mention: Mention) -> bool:
        """`3 و4 ماي`, `15 و16 و17 نونبر`."""
        text, at = self._text, mention.low.last
        if mention.low.value > 31:
            return False
        for _ in range(3):
            if text.word(at) not in _JOINING or not text.word(at + 1).isdecimal():
                return False
            at += 2
            if text.word(at) in _cues().months:
                return True
        return False

    def _is_year(self, mention: Mention, before: str, after: str) -> bool:
        low, cues = mention.low, _cues()
        if len(after) > 2 and after in cues.year_after:
            return True
        if not low.in_digits or low.scale != 1 or not self._text.word(mention.first).isdecimal():
            return False
        if int(low.value) not in _YEARS and int(low.value) not in _HIJRI_YEARS:
            return False
        if before in cues.years or before in cues.months or after in cues.year_after:
            return True
        if int(low.value) not in _YEARS or _is_dated(self._text, low.last):
            return False
        return self._reads_as_year(mention, before)

    def _reads_as_year(self, mention: Mention, before: str) -> bool:
        """A number like a year: none where a qualifier or the form of the noun says that it counts.

        `أكثر من 2000 شخص`, `و2050 متدربا`; `قمة 2017 بيع السلاح` counts nothing.
        """
        if mention.unit is not None and mention.unit.unit.code == _YEAR_UNIT:
            # `2016 سنة حقوق الإنسان`; `قبل 2000 سنة` is a length.
            return mention.low.value % 100 != 0
        if mention.noun is None or mention.shape is not Shape.COUNTED:
            found = qualifier_before(self._text, mention)
            bounded = found is not None and found[1] in _BOUNDS
            return mention.shape is Shape.BARE and not bounded
        noun = self._text.word(mention.noun[0])
        is_recent = int(mention.low.value) in _RECENT
        if is_recent and (noun.endswith(_THEIRS) or self._ends_event(mention)):
            # `ستعرض في معرض الكتاب 2011 كتبها`: nobody's books are counted so.
            return True
        if before in _DATING:
            # `شهدت في 2018 مؤتمرا`: of numbers like the years around now hardly one counts there.
            return int(mention.low.value) in _RECENT or not (
                mention.low.value % 100 > _LAST_PLURAL and noun.endswith("ا")
            )
        return not agrees_with_number(noun, int(mention.low.value))

    def _ends_event(self, mention: Mention) -> bool:
        """`في بطولة أمم أوروبا 2016`: the year in which an event is held, at the end of its name.

        `استقبل معرض الكتاب 2015 زائرا` counts: before the event stands no preposition.
        """
        text, cues = self._text, _cues()
        for at in range(mention.first - 1, mention.first - 1 - _EVENT_REACH, -1):
            word = text.word(at)
            if word in cues.events:
                return text.word(at - 1) in cues.before_events
            if word[:1] in _LEADING and word[1:] in cues.events:
                return True
            if not is_phrase_word(text.words, at):
                return False
        return False

    def _is_list_number(self, mention: Mention) -> bool:
        """`1- …`, `2. …`, `3) …` at the start of a line, and the mark of a note (`قوله(1) إن`)."""
        text = self._text
        if _is_note(text, mention):
            return True
        if (
            not mention.low.in_digits
            or mention.low.value > 99
            or text.word(mention.first - 1)
            not in {
                "\n",
                "",
            }
        ):
            return False
        after = text.word(mention.low.last)
        return after in _BULLET_SIGNS and mention.shape is Shape.BARE

    def _continues_excluded(self, mention: Mention) -> bool:
        """`المادتان 5 و6`: what is joined to a number that is none."""
        joint = mention.first - 1
        if mention.low.prefix:
            joint = mention.first
        return (
            joint in self._excluded_ends
            and (self._text.word(joint) in _JOINING or bool(mention.low.prefix))
            and not self._counts_directly(mention)
        )

    def _is_identifier(self, mention: Mention) -> bool:
        """Phone numbers, file numbers: a leading zero, a plus sign, or too many plain digits.

        And kinds of petrol (`95 أوكتان`).
        """
        word = self._text.word(mention.first)
        if self._text.word(mention.low.last) in _cues().grades:
            return True
        if not mention.low.in_digits or mention.low.scale != 1:
            return False
        if word[0] == "0" and len(word) > 1 and word.isdecimal():
            # `03 كتب`, `06 دقائق`: so offices and the police of the Maghreb write a few.
            return len(word) > _TWO_DIGITS or (mention.unit is None and mention.noun is None)
        if self._text.word(mention.first - 1) == "+" and self._text.touches(mention.first - 1):
            return is_dialled(self._text, mention)
        return word.isdecimal() and len(word) > _LONGEST_PLAIN


def _is_sold(text: FigureText, mention: Mention, before: str) -> bool:
    """`سعر الكيلو 15`: what one costs; `عند الكيلو 15` is a place on a road."""
    said = text.words[max(0, mention.first - _PRICE_REACH) : mention.first]
    return before in goods() and not prices().isdisjoint(said)


def _is_note(text: FigureText, mention: Mention) -> bool:
    """One or two in brackets that open a line or touch a word: these count no noun behind."""
    low, opening = mention.low, mention.first - 1
    in_brackets = text.word(opening) + text.word(low.last) == "()"
    if not in_brackets or not low.in_digits or low.value not in _NOTES or mention.unit is not None:
        return False
    word = text.word(opening - 1)
    opens = word in {"\n", ""}
    return opens or (text.touches(opening - 1) and is_arabic(word) and len(word) > 1)


def _is_strong(mention: Mention) -> bool:
    """Whether the unit leaves no doubt that this is a quantity."""
    if mention.low.scale >= 1000 and (mention.noun or mention.unit) and not mention.low.definite:
        return True
    return mention.unit is not None and mention.unit.unit.kind is not FigureKind.DURATION


def _is_day_of(text: FigureText, mention: Mention) -> bool:
    """`31 من ذات الشهر`, `(24) من الشهر`, and not `31 من موظفي الشهر`."""
    at = mention.low.last + (text.word(mention.low.last) == ")")
    if text.word(at) == _OF and text.word(at + 1) == _THE_MONTH:
        return mention.low.in_digits
    of_it = text.word(at) == _OF and text.word(at + 1) in _cues().same_month
    return mention.low.in_digits and of_it and text.word(at + 2) == _THE_MONTH


def _is_dated(text: FigureText, at: int) -> bool:
    """`مقابل 2099 سنة 2015`: a number behind which its year is told is none itself."""
    return text.word(at) in _cues().years and text.time_over(at) is not None
