"""One time in many writings: digits, diacritics, hamzas, countries' months, glued letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.timeline.calendars import MONTH_FAMILIES
from articles.timeline.extraction import find_times

PUBLISHED = "2019-05-15"
# `{8}` is the eighth month in any usage.
FORMS = {
    "17 {8} 2018": "2018-08-17",
    "يوم 2 {9} 2018": "2018-09-02",
    "{9} 22, 2015": "2015-09-22",
    "{3} 2016": "2016-03",
    "شهر {6} 2014": "2014-06",
    "شهري {3} و{4} 2017": "2017-03/2017-04",
    "يومي 3 و4 {5} 2018": "2018-05-03/2018-05-04",
    "من 20 إلى 26 {2} 2016": "2016-02-20/2016-02-26",
    "مطلع {1} 2019": "2019-01-01/2019-01-10",
    "نهاية {6} 2016": "2016-06-30",
    "26 {7} الماضي": "2018-07-26",
    "{6} المقبل": "2019-06",
    "الخامس والعشرين من {4} 2016": "2016-04-25",
    "أعوام 2011 و2012 و2013": "2011/2013",
    "بين سنتي 2009 و2013": "2009/2013",
    "الربع الأول من 2015": "2015-01/2015-03",
    "موسم 2018/2019": "2018/2019",
    "قبل عامين": "2017",
    "قبل ثلاثة أيام": "2019-05-12",
    "أول أمس": "2019-05-13",
    "غدا الخميس": "2019-05-16",
    "الأسبوع الماضي": "2019-05-06/2019-05-12",
    "السنة الجارية": "2019",
    "العامين الماضيين": "P2Y",
    "كل سنة": "P1Y",
    "الساعة الثامنة مساء": "T20:00",
    "القرن التاسع عشر": "1800/1899",
    "تسعينيات القرن الماضي": "1990/1999",
    "القرن السادس قبل الميلاد": "-0599/-0500",
    "24/10/1436 هـ": "2015-08-09",
    "30-07-2015": "2015-07-30",
    "9 شوال 1436هـ": "2015-07-25",
    "سنة ألفين وعشرين": "2020",
    "الأشهر الستة الأولى من 2018": "2018-01/2018-06",
}
SENTENCE = "زار الوفد المتحف في {} مع السكان"
_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_DIACRITICS = "ًٌٍَُِّْ"
_JOINING = frozenset("بتثجحخسشصضطظعغفقكلمنهي")


def written(form: str, family: str) -> str:
    names = MONTH_FAMILIES[family]
    return re.sub(r"\{(\d+)\}", lambda found: names[int(found[1]) - 1], form)


def with_digits(text: str, digits: str) -> str:
    return text.translate({ord("0") + value: digit for value, digit in enumerate(digits)})


def without_hamzas(text: str) -> str:
    return text.translate(str.maketrans("أإآ", "ااا"))


def with_other_endings(text: str) -> str:
    """`السنه` for `السنة`, `ثانى` for `ثاني`."""
    endings = {"ة": "ه", "ي": "ى", "ى": "ي"}
    return " ".join(
        word[:-1] + endings.get(word[-1], word[-1]) if len(word) > 2 else word
        for word in text.split(" ")
    )


@st.composite
def writings(draw: st.DrawFn) -> tuple[str, str]:
    """A form in some writing, with its value."""
    form, value = draw(st.sampled_from(sorted(FORMS.items())))
    text = written(form, draw(st.sampled_from(sorted(MONTH_FAMILIES))))
    if draw(st.booleans()):
        text = with_digits(text, draw(st.sampled_from(_DIGITS)))
    if draw(st.booleans()):
        text = without_hamzas(text)
    if draw(st.booleans()):
        text = with_other_endings(text)
    letters = []
    for letter, following in zip(text, [*text[1:], " "], strict=True):
        letters.append(letter)
        if letter in _JOINING and following.isalpha() and draw(st.integers(0, 5)) == 0:
            letters.append("\N{ARABIC TATWEEL}" * draw(st.integers(1, 3)))
        if letter.isalpha() and letter not in "اآ" and draw(st.integers(0, 5)) == 0:
            sign = draw(st.sampled_from(_DIACRITICS))
            is_custom = (letter, sign, following) == ("س", "\N{ARABIC DAMMA}", "ن")
            letters.append("" if is_custom else sign)
    text = "".join(letters)
    blank = draw(st.sampled_from((" ", "  ", "\N{NO-BREAK SPACE}")))
    return text.replace(" ", blank), value


@example(("الساعة الثامنة مس\N{ARABIC DAMMA}اء", "T20:00"))
@given(writings())
def test_what_means_the_same_has_the_same_value(writing: tuple[str, str]) -> None:
    text, value = writing
    found = find_times(SENTENCE.format(text), PUBLISHED)
    assert [time.value for time in found] == [value]


@pytest.mark.parametrize(
    "signs", ["\N{ARABIC DAMMA}", "\N{ARABIC SHADDA}\N{ARABIC DAMMA}"], ids=["damma", "shadda"]
)
def test_a_custom_is_no_year(signs: str) -> None:
    assert [time.value for time in find_times("أحيا الناس هذه السنة.", PUBLISHED)] == ["2019"]
    assert not find_times(f"أحيا الناس هذه الس{signs}نة.", PUBLISHED)


@pytest.mark.parametrize("prefix", ["و", "ف", "ب", "ل", "وب", "ول"])
@pytest.mark.parametrize("form", [form for form in FORMS if not form[0].isdigit()])
def test_a_glued_letter_changes_nothing(form: str, prefix: str) -> None:
    text = written(form, "egypt")
    glued = prefix + (text[1:] if prefix.endswith("ل") and text.startswith("ال") else text)
    found = find_times(f"انطلق المشروع {glued} ثم توقف.", PUBLISHED)
    assert [time.value for time in found] == [FORMS[form]]


@pytest.mark.parametrize("family", sorted(MONTH_FAMILIES))
@pytest.mark.parametrize("form", [form for form in FORMS if "{" in form])
def test_every_country_has_its_months(form: str, family: str) -> None:
    found = find_times(SENTENCE.format(written(form, family)), PUBLISHED)
    assert [time.value for time in found] == [FORMS[form]]
