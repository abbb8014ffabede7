"""Units after numbers: noun and adjectives agree as Arabic has it."""

from __future__ import annotations

import math

import pytest

from desktop.display.figure_display import UNITS
from desktop.display.unit_forms import unit_form


@pytest.mark.parametrize(
    ("name", "number", "form"),
    [
        ("درهم", 1, "درهم"),
        ("درهم", 3, "دراهم"),
        ("درهم", 45, "درهما"),
        ("درهم", 100, "درهم"),
        ("درهم", 103, "دراهم"),
        ("درهم", 111, "درهما"),
        ("درهم", 2.5, "درهم"),
        ("درجة مئوية", -5, "درجات مئوية"),
        ("درهم", -12.0, "درهما"),
        ("درهم", -1, "درهم"),
        ("درهم", math.inf, "درهم"),
        ("درهم", math.nan, "درهم"),
        ("ريال سعودي", 4, "ريالات سعودية"),
        ("ريال سعودي", 40, "ريالا سعوديا"),
        ("ليرة سورية", 5, "ليرات سورية"),
        ("ليرة سورية", 50, "ليرة سورية"),
        ("شيكل إسرائيلي جديد", 15, "شيكلا إسرائيليا جديدا"),
        ("دولار بروناي", 8, "دولارات بروناي"),
        ("فرنك غينيا", 12, "فرنكا غينيا"),
        ("متر مربع", 6, "أمتار مربعة"),
        ("متر في الثانية", 12, "مترا في الثانية"),
        ("كلم مربع", 9, "كلم مربع"),
        ("أورو", 7, "أورو"),
        ("سنة ضوئية", 8, "سنوات ضوئية"),
        ("", 8, ""),
    ],
)
def test_a_unit_after_a_number(name: str, number: float, form: str):
    assert unit_form(name, number) == form


def test_every_unit_stays_itself_after_hundreds():
    assert all(unit_form(name, 300) == name for name in UNITS.values())
