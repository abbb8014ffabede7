"""Where, when and who, before the first words of what agencies send."""

from __future__ import annotations

import pytest

from articles.cleaning.agency_openings import agency_date, agency_named, opening_length

NEWS = "فتحت البلدية جسر المشاة قبل موعده بشهر"


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("الخليل 5-11-2014 وكالة تلال للأنباء- ", "5-11-2014"),
        ("الرباط (و م ع) 5 نونبر 2014 - ", "5 نونبر 2014"),
        ("تونس 5 نوفمبر 2014 (وات) - ", "5 نوفمبر 2014"),
        ("أبوظبي في 5 نوفمبر 2014/ وام / ", "في 5 نوفمبر 2014"),
        ("غزة/5 نوفمبر 2014/وكالات: ", "5 نوفمبر 2014"),
        ("Tunis, 5 nov. 2014 (TAP) - ", "5 nov. 2014"),
        (
            "الدوحة 12 محرم 1436 هـ الموافق 5 نوفمبر 2014 (قنا) - ",
            "12 محرم 1436 هـ الموافق 5 نوفمبر 2014",
        ),
        ("المكلا (بريد تلال) 5/11/2014 : ", None),
        ("بيروت، 5/11/2014 - ", "5/11/2014"),
    ],
)
def test_the_day_in_an_opening(opening: str, day: str | None) -> None:
    assert agency_date(opening + NEWS) == day
    assert opening_length(opening + NEWS) == (len(opening) if day else 0)


@pytest.mark.parametrize(
    "text",
    [
        "معركة الجسر 21 آذار 1968: دارت عند الفجر",
        "في 5 نوفمبر 2014 - أعلنت البلدية فتح الجسر",
        "حرب أكتوبر 6 أكتوبر 1973 (العبور) - كانت أول ما رآه",
        "شهد يوم 5 نوفمبر 2014 (الأربعاء) - فتح الجسر",
        NEWS,
        "",
    ],
)
def test_a_day_in_a_sentence_opens_nothing(text: str) -> None:
    assert agency_date(text) is None
    assert opening_length(text) == 0


def test_the_agency_of_an_opening_is_named_in_brackets() -> None:
    assert agency_named("القضارف – 17 فبراير 2022 – (وكالة السهل): عاد التجار") == "وكالة السهل"
    assert agency_named("القضارف – 17 فبراير 2022 – عاد التجار (وكالة السهل)") is None
    assert agency_named("قال المدير (وكالة السهل) إن السوق يعود") is None


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("ANNABA, 12 nov 2016 (QRS) - Le train", "QRS"),
        ("درنة 9 نوفمبر 2016 (وال) - قال", "وال"),
        ("درنة 9 نوفمبر 2016 (خاص) - قال", None),
    ],
)
def test_an_agency_of_no_list_stands_in_brackets_behind_the_day(
    opening: str, agency: str | None
) -> None:
    assert agency_named(f"{opening} رئيس البلدية إن الأشغال انتهت.") == agency
