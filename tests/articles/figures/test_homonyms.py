"""Nouns that are units in some sentences only, and short names of units."""

from __future__ import annotations

import pytest

from articles.figures.extraction import read_figures
from articles.figures.figure import FigureKind
from articles.figures.unit_kinds import kind_of_unit


def read(body: str, country: str | None = None) -> list[tuple[FigureKind, float, str | None]]:
    """Kind, value, unit of all figures of a text."""
    quantities = [asked.quantity for asked in read_figures(body, country=country).asked]
    return [(each.kind, each.low, each.unit) for each in quantities]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("هبت رياح سرعتها 60 عقدة على المرفأ.", (FigureKind.SPEED, 60, "[kn_i]")),
        ("أبرم النادي 60 عقدا مع الرعاة.", (FigureKind.COUNT, 60, None)),
        ("محرك المركبة بقوة 90 حصانا.", (FigureKind.ENERGY, 90, "[HP]")),
        ("نفق في المزرعة 90 حصانا.", (FigureKind.COUNT, 90, None)),
        ("عرضت الدار ماسة تزن 12 قيراطا.", (FigureKind.WEIGHT, 12, "[car_m]")),
        ("باع الفلاح أرضا مساحتها 12 قيراطا.", (FigureKind.AREA, 0.5, "[acr_us]")),
        ("أطلق الجهاز نبضة طاقتها 40 جولا.", (FigureKind.ENERGY, 40, "J")),
        ("انتهى الدور بعد 40 جولا.", (FigureKind.COUNT, 40, None)),
        ("سجل المهاجم 3 جول ونال بطاقة صفراء.", (FigureKind.COUNT, 3, None)),
        ("استخرج المنجم 300 أوقية من الذهب.", (FigureKind.WEIGHT, 300, "[oz_tr]")),
    ],
)
def test_the_words_around_decide(body: str, expected: tuple[FigureKind, float, str | None]) -> None:
    assert read(body) == [expected]


def test_the_country_decides() -> None:
    assert read("يكلف الدفتر 300 أوقية.", "MR") == [(FigureKind.MONEY, 300, "MRU")]
    assert read("يكلف الدفتر 300 أوقية.", "EG") == [(FigureKind.COUNT, 300, None)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("بنوا سورا طوله 80 مترا.", (FigureKind.LENGTH, 80, "m")),
        ("فتحوا مكتبا مساحته 80 مترا.", (FigureKind.AREA, 80, "m2")),
        ("حمل العتال 40 كيلو.", (FigureKind.WEIGHT, 40, "kg")),
        ("سار العتال مسافة 40 كيلو.", (FigureKind.LENGTH, 40, "km")),
        ("حزمة شهرية من 200 ميغا.", (FigureKind.OTHER, 200, "MBy")),
        ("محطة شمسية قدرتها 200 ميغا.", (FigureKind.ENERGY, 200, "MW")),
    ],
)
def test_a_short_name_stands_for_what_is_measured(
    body: str, expected: tuple[FigureKind, float, str | None]
) -> None:
    assert read(body) == [expected]


@pytest.mark.parametrize(
    ("body", "units"),
    [
        ("بلغت المساحة 80 مترا وارتفاعها 12 مترا.", ["m2", "m"]),
        ("مساحة الدكان 80 مترا ويبعد 40 مترا عن البئر.", ["m2", "m"]),
        ("المساحة ثمانون مترا وارتفاعها تسعة أمتار.", ["m2", "m"]),
        ("الطريق طولها 40 كيلو وحمولتها 30 كيلو.", ["km", "kg"]),
        ("مساحة الدكان 80 مترا والثاني 60 مترا.", ["m2", "m2"]),
        ("دكان بمساحة 60 أو 80 مترا.", ["m2"]),
        ("مساحة الدكانين 60 مترا، 80 مترا.", ["m2", "m2"]),
    ],
)
def test_what_is_said_of_one_number_is_not_said_of_the_next(body: str, units: list[str]) -> None:
    assert [unit for _, _, unit in read(body)] == units


def test_a_reader_may_give_such_a_unit() -> None:
    assert kind_of_unit("[kn_i]") is FigureKind.SPEED
    assert kind_of_unit("[oz_tr]") is FigureKind.WEIGHT
