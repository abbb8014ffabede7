"""What stands after a number and gives it its unit."""

from __future__ import annotations

import pytest

from articles.arabic.words import cut_words
from articles.figures.extraction import find_figures
from articles.figures.figure import FigureKind
from articles.figures.units import (
    SIZES,
    dual_units,
    match_unit,
    measure_entries,
    unit_of_many,
    unit_phrases,
)


@pytest.mark.parametrize(
    ("words", "code", "kind"),
    [
        ("kilomètres", "km", FigureKind.LENGTH),
        ("tonnes", "t", FigureKind.WEIGHT),
        ("jours", "d", FigureKind.DURATION),
        ("كيلومتر", "km", FigureKind.LENGTH),
        ("كيلو متر", "km", FigureKind.LENGTH),
        ("كيلوواط ساعة", "kW.h", FigureKind.ENERGY),
        ("في المائة", "%", FigureKind.PERCENT),
        ("طن", "t", FigureKind.WEIGHT),
        ("دقيقة", "min", FigureKind.DURATION),
        ("قدم مربعة", "[sft_i]", FigureKind.AREA),
        ("قدما مكعبة", "[cft_i]", FigureKind.VOLUME),
        # Of CLDR's names of units, those of which a part was taken for another unit.
        ("ميلا مربعا", "[smi_us]", FigureKind.AREA),
        ("قدم²", "[sft_i]", FigureKind.AREA),
        ("بوصة مربعة", "[sin_i]", FigureKind.AREA),
        ("بوصة مكعبة", "[cin_i]", FigureKind.VOLUME),
        ("قدم³", "[cft_i]", FigureKind.VOLUME),
        ("سم³", "cm3", FigureKind.VOLUME),
        ("كم³", "km3", FigureKind.VOLUME),
        ("سي سي", "cm3", FigureKind.VOLUME),
        ("أونصة سائلة", "[foz_us]", FigureKind.VOLUME),
        ("غالون إمبراطوري", "[gal_br]", FigureKind.VOLUME),
        ("ميغالتر", "ML", FigureKind.VOLUME),
        ("ديسيلتر", "dL", FigureKind.VOLUME),
        ("ديسيمتر", "dm", FigureKind.LENGTH),
        ("وحدة فلكية", "AU", FigureKind.LENGTH),
        ("ثانية قوسية", "''", FigureKind.OTHER),
        ("متر في الثانية المربعة", "m/s2", FigureKind.OTHER),
        ("رطل لكل بوصة مربعة", "[psi]", FigureKind.OTHER),
        ("بوصة زئبقية", "[in_i'Hg]", FigureKind.OTHER),
        ("ملي بار", "mbar", FigureKind.OTHER),
        ("باسكال", "Pa", FigureKind.OTHER),
        ("ملي مول/لتر", "mmol/L", FigureKind.OTHER),
        ("جزء بالمليار", "[ppb]", FigureKind.OTHER),
        ("°ف", "[degF]", FigureKind.TEMPERATURE),
        ("ميل/س", "[mi_i]/h", FigureKind.SPEED),
        ("ميغابايت في الثانية", "MBy/s", FigureKind.SPEED),
        ("ملي ثانية", "ms", FigureKind.DURATION),
        ("نانو ثانية", "ns", FigureKind.DURATION),
        ("ملي واط", "mW", FigureKind.ENERGY),
        ("قوة حصان", "[HP]", FigureKind.ENERGY),
        ("كيلو سعرة", "kcal", FigureKind.ENERGY),
        ("ق/هك", "kg", FigureKind.WEIGHT),
    ],
)
def test_a_unit_has_its_code_and_kind(words: str, code: str, kind: FigureKind):
    cut = cut_words(words).words
    found = match_unit(cut, 0)
    assert found is not None
    assert (found.unit.code, found.unit.kind, found.last) == (code, kind, len(cut))


def test_every_spelling_of_the_tables_is_read_whole():
    for words, _ in measure_entries():
        cut = cut_words(words).words
        found = unit_phrases().match(cut, 0)
        assert found is not None, words
        assert found[0] == len(cut), words


def test_a_larger_unit_of_time_has_more_seconds():
    for sizes in SIZES.values():
        assert [*sizes.values()] == sorted(sizes.values())
    lengths = SIZES[FigureKind.DURATION]
    assert lengths["a"] == pytest.approx(12 * lengths["mo"])


def test_a_name_is_no_dual_of_a_rare_unit():
    assert find_figures("أضاف بوشلين أن الطريق مفتوح.") == ()


def test_a_dual_is_of_a_unit():
    assert dual_units()["سنتين"].code == "a"


def test_many_of_a_unit_with_its_article():
    found = unit_of_many(cut_words("الكيلومترات").words, 0)
    assert found is not None
    assert found.unit.code == "km"
    assert unit_of_many(cut_words("الزوار").words, 0) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("السكر 126 ملغ/ديسيلتر", "mg/dL"),
        ("الملوحة 35 غ/لتر", "g/L"),
        ("احترق 120 هك", "ha"),
        ("ارتفعت الكلفة 0.8 المئة", "%"),
        ("مساحتها 0,09 سم2", "cm2"),
    ],
)
def test_concentrations_and_short_names(text: str, unit: str):
    assert find_figures(text)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [("قفز 5,90 م", "m"), ("جرى السباق في 10.07 ث", "s"), ("على بعد 15 سنتم", "cm")],
)
def test_letters_behind_decimals(text: str, unit: str):
    assert find_figures(text)[0].unit == unit
