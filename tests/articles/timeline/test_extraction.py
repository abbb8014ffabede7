"""The laws of the door, on any text; the seeds; hostile input."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.timeline.edtf import edtf_interval
from articles.timeline.extraction import find_times
from articles.timeline.time_expression import TimeExpression, TimeType

_WORDS = [
    "يوم", "يومي", "اليوم", "أمس", "غدا", "بعد", "غد", "مساء", "من", "إلى", "بين", "و", "وحتى",
    "سنة", "سنتي", "عام", "العام", "شهر", "الشهر", "الماضي", "المقبل", "الجاري", "3", "و4",
    "31", "2015", "و2016", "1436", "هـ", "م", "ماي", "أبريل", "(نيسان)", "شوال", "رمضان",
    "الجمعة", "السبت", "(", ")", "،", ".", "/", "-", "15/12/2011", "18,00", "الساعة", "الثامنة",
    "والنصف", "سنوات", "الخمس", "الأخيرة", "كل", "يوميا", "الأول", "الثاني", "والعشرين",
    "الربع", "القرن", "التسعينات", "صيف", "قبل", "منذ", "خلال", "عشر", "\n",
]  # fmt: skip
_PHRASES = st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join)
_ANY = st.text(st.characters(), max_size=80)
_DURATION = re.compile(r"P(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+[HMS])+)?")
_CLOCK = re.compile(r"T(?:[01]\d|2[0-3]):[0-5]\d")


def check(body: str, published: str | None) -> tuple[TimeExpression, ...]:
    found = find_times(body, published)
    end = 0
    for mention in found:
        assert mention.span.text_in(body) == mention.text
        assert mention.text
        assert end <= mention.span.start
        end = mention.span.end
        assert len(mention.label) <= 90
        assert "\n" not in mention.label
        assert mention.value is None or is_written_rightly(mention.value, mention.type)
        assert mention.covers is None or edtf_interval(mention.covers) is not None
    return found


def is_written_rightly(value: str, kind: TimeType) -> bool:
    if kind is TimeType.DATE:
        return edtf_interval(value) is not None
    if kind is TimeType.TIME:
        # `T08:00/T17:00` is from one to the other.
        return all(_CLOCK.fullmatch(part) for part in value.split("/")) or (
            edtf_interval(value) is not None
        )
    return all(_DURATION.fullmatch(part) for part in value.split("/"))


@settings(max_examples=250, deadline=None)
@given(
    _PHRASES, st.sampled_from([None, "2019-05-15", "2018-05", "2016", "x", "0001-01-01", "9999"])
)
def test_laws_on_words_of_time(body: str, published: str | None) -> None:
    check(body, published)


@settings(max_examples=150, deadline=None)
@given(_ANY, _ANY)
def test_laws_on_any_text(body: str, published: str) -> None:
    check(body, published)


@settings(max_examples=100, deadline=None)
@given(
    _PHRASES, st.sampled_from(["\N{ARABIC TATWEEL}", "\N{RIGHT-TO-LEFT MARK}", "\N{ARABIC FATHA}"])
)
def test_laws_with_marks_between_all_letters(body: str, mark: str) -> None:
    check(mark.join(body), "2019-05-15")


def test_lone_surrogates_and_control_characters() -> None:
    (found,) = check("\ud800\x00 سنة 2015 \x1b", None)
    assert found.value == "2015"


HOSTILE = {
    "digits": "7", "waw": "و", "spaced waw": "و ", "brackets": "(", "slashed": "1/",
    "listed": "3 و", "years": "2015 ", "months": "3 ماي ", "ranges": "من 3 ",
    "between": "بين 3 و", "days": "الجمعة ",
    "distances": "قبل ", "quarters": "الربع الأول من ", "same periods": "الفترة نفسها من ",
    "centuries": "بداية القرن ", "today": "أعلن اليوم ", "before Christ": "بين 9 و8 قبل ",
    "decimals": "1,5 ", "feasts": "عيد ", "numbered": "أول جمعة من ", "story": "السنة التي ",
    "lengths": "سنة ونصف و", "dashes": "1 - ", "future": "سيفتتح يوم 3 ماي ",
    "lines": "\n", "commas": "،", "tatweel": "\N{ARABIC TATWEEL}", "clocks": "الساعة 18:00 ",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_no_faster_than_the_text(name: str) -> None:
    unit = HOSTILE[name]

    def seconds(length: int) -> float:
        body = unit * (length // len(unit))
        begin = time.process_time()
        find_times(body, "2019-05-15")
        return time.process_time() - begin

    seconds(2_000)
    small, large = seconds(10_000), seconds(80_000)
    assert large < 8 * small * 3 + 0.2


def test_a_megabyte_of_digits() -> None:
    assert find_times("7" * 1_000_000) == ()


SEEDS = {
    "001": [("غشت 2026", "2026-08")],
    "002": [
        ("سنة 2015", "2015"), ("بين سنة 2004 وسنة 2015", "2004/2015"), ("سنة 2003", "2003"),
        ("سنة 2012", "2012"), ("2014-2020", "2014/2020"), ("2015", "2015"),
    ],
    "003": [
        ("يومي 3 و4 ماي الجاري", "2018-05-03/2018-05-04"),
        ("يومي 12 و13 أبريل سنة 2019", "2019-04-12/2019-04-13"),
        ("سنة 2001", "2001"),
    ],
    "004": [
        ("بين سنتي 2009 و2013", "2009/2013"), ("سنة 2013", "2013"), ("عام 2015", "2015"),
        ("2014-2020", "2014/2020"), ("سنة 2015", "2015"), ("عام 2008", "2008"),
        ("أفق سنة 2020", "2020"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("number", SEEDS)
def test_the_dates_of_the_seeds(seeds: list[Path], number: str) -> None:
    (path,) = [path for path in seeds if path.name.startswith(number)]
    lines = path.read_text("utf-8").splitlines()
    body = "\n".join(line for line in lines if line.strip() and line.strip() != "25 مايو 2025")
    found = check(body, {"001": "2025-05-25", "003": "2018-05"}.get(number))
    dates = [(time.text, time.value) for time in found if time.type is TimeType.DATE]
    assert dates == SEEDS[number]
