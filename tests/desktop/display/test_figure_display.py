"""The words of a figure on its card."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.figures.figure import Direction, Doubt, Figure, FigureKind, Qualifier
from articles.span import Span
from desktop.display.digits import Digits
from desktop.display.figure_display import (
    DIRECTIONS,
    DOUBTS,
    KINDS,
    OF_WHICH_COUNTRY,
    QUALIFIERS,
    UNITS,
    figure_display,
    value_text,
)
from desktop.display.isolation import without_controls
from tests.desktop.making import figure

NBSP = "\N{NO-BREAK SPACE}"
MONEY, PERCENT = FigureKind.MONEY, FigureKind.PERCENT
LENGTH_OF_TIME, RATIO = FigureKind.DURATION, FigureKind.RATIO


@pytest.mark.parametrize(
    ("kind", "low", "high", "unit", "words"),
    [
        (FigureKind.COUNT, 45, 45, None, "45"),
        (FigureKind.COUNT, 1284, 1284, None, f"1{NBSP}284"),
        (FigureKind.COUNT, 40_000, 40_000, None, f"40{NBSP}000"),
        (FigureKind.COUNT, 15, 20, None, "15–20"),
        (FigureKind.COUNT, None, 500, None, "500"),
        (FigureKind.COUNT, 2e6, 2e6, None, "2 مليون"),
        (FigureKind.COUNT, 3e6, 3e6, None, "3 ملايين"),
        (FigureKind.COUNT, 10e6, 10e6, None, "10 ملايين"),
        (FigureKind.COUNT, 11e6, 11e6, None, "11 مليون"),
        (FigureKind.COUNT, 1_234_567, 1_234_567, None, f"1{NBSP}234{NBSP}567"),
        (FigureKind.COUNT, 800_000, 2e6, None, "0,8–2 مليون"),
        (MONEY, 14e9, 14e9, "MAD", "14 مليار درهم"),
        (MONEY, 7.5e6, 7.5e6, "MAD", "7,5 مليون درهم"),
        (MONEY, 6e9, 6e9, "MAD", "6 مليارات درهم"),
        (MONEY, 3800, 3800, "MAD", f"3{NBSP}800 درهم"),
        (MONEY, 10, 12, "EUR", "10–12 أورو"),
        (MONEY, 5, 5, "CHF", "5 فرنكات سويسرية"),
        (MONEY, 5, 5, "ZZZ", "5 ZZZ"),
        (MONEY, 7, 9, "MAD", "7–9 دراهم"),
        (MONEY, 85, 85, "USD", "85 دولارا"),
        (MONEY, 54.62, 54.62, "USD", "54,62 دولار"),
        (MONEY, 15e6, 15e6, "SAR", "15 مليون ريال سعودي"),
        (PERCENT, 80, 80, "%", "80 %"),
        (PERCENT, 15, 20, "%", "15–20 %"),
        (PERCENT, 2.75, 2.75, "%", "2,75 %"),
        (PERCENT, 3, 3, "pp", "3 نقاط مئوية"),
        (LENGTH_OF_TIME, 1, 1, "a", "سنة واحدة"),
        (LENGTH_OF_TIME, 2, 2, "a", "سنتان"),
        (LENGTH_OF_TIME, 3, 3, "a", "3 سنوات"),
        (LENGTH_OF_TIME, 13, 13, "a", "13 سنة"),
        (LENGTH_OF_TIME, 1, 2, "h", "1–2 ساعة"),
        (LENGTH_OF_TIME, 24, 24, "mo", "24 شهرا"),
        (FigureKind.AREA, 1000, 1000, "ha", f"1{NBSP}000 هكتار"),
        (FigureKind.SPEED, 320, 320, "km/h", "320 كلم في الساعة"),
        (FigureKind.AREA, 300, 300, "[smi_us]", "300 ميل مربع"),
        (FigureKind.OTHER, 12, 12, "mmol/L", "12 ملي مول في اللتر"),
        (FigureKind.SCORE, 0, 0, None, "0"),
    ],
)
def test_a_value_with_its_unit(
    kind: FigureKind, low: float | None, high: float, unit: str | None, words: str
):
    shown = value_text(Figure(Span(0, 9), "رقم 12345", kind, low, high, unit))
    assert without_controls(shown) == words


def test_a_currency_of_an_unknown_country_is_named_all_the_same():
    shown = figure_display(
        figure("76,4 مليارات درهم", kind=MONEY, low=76.4e9, doubts=(Doubt.NO_UNIT,))
    )
    assert without_controls(shown.value) == "76,4 مليار درهم"
    assert shown.doubts == (OF_WHICH_COUNTRY,)
    shown = figure_display(figure("20 درهما", kind=MONEY, low=20, doubts=(Doubt.NO_UNIT,)))
    assert without_controls(shown.value) == "20 درهما"
    shown = figure_display(figure("17 مليار", kind=MONEY, low=17e9, doubts=(Doubt.NO_UNIT,)))
    assert without_controls(shown.value) == "17 مليار"
    assert shown.doubts == (DOUBTS[Doubt.NO_UNIT],)


def test_digits_follow_the_setting():
    shown = figure("7.5 مليون درهم", kind=MONEY, low=7.5e6, unit="MAD")
    assert without_controls(value_text(shown, script=Digits.ARABIC_INDIC)) == "٧٫٥ مليون درهم"


def test_the_time_of_a_figure_follows_the_setting_and_who_says_it_keeps_its_name():
    told = Figure(
        Span(0, 2), "12", FigureKind.COUNT, 12, 12, period="2015-07-21", attribution="القناة 2"
    )
    details = figure_display(told, script=Digits.ARABIC_INDIC).details
    assert without_controls(details) == "٢١ يوليوز ٢٠١٥ · حسب القناة 2"


def test_numbers_are_set_off_as_one_piece():
    isolate, pop = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
    ranged = figure("15 إلى 20", kind=PERCENT, low=15, high=20, unit="%")
    assert value_text(ranged) == f"{isolate}15–20 %{pop}"
    money = figure("14 مليار درهم", kind=MONEY, low=14e9, unit="MAD")
    assert value_text(money) == f"{isolate}14{pop} مليار درهم"


@pytest.mark.parametrize(
    ("text", "counted", "words"),
    [
        ("مئات الآلاف", None, "مئات الآلاف"),
        ("عشرات العمال", "العمال", "عشرات"),
        ("آلاف من الزوار", "الزوار", "آلاف"),
        ("مئات الآلاف من الدولارات", "الدولارات الأمريكية", "مئات الآلاف"),
        ("ملايين الدولارات", "الدولارات", "ملايين"),
        ("الزوار", "الزوار", "الزوار"),
    ],
)
def test_an_indefinite_figure_stays_in_words(text: str, counted: str | None, words: str):
    shown = figure_display(figure(text, low=200.0, high=-1, counted=counted))
    assert shown.value == words
    assert shown.qualifier == ""


def test_a_fraction_in_words_stays_in_words():
    assert value_text(figure("ثلثا", kind=RATIO, low=2 / 3)) == "ثلثا"
    assert without_controls(value_text(figure("1.5", kind=RATIO, low=1.5))) == "1,5"


@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_how_exact_it_is(qualifier: Qualifier):
    shown = figure_display(figure(qualifier=qualifier))
    assert shown.qualifier == QUALIFIERS[qualifier]
    assert (shown.qualifier == "") is (qualifier is Qualifier.EXACT)


def test_everything_on_one_card():
    shown = figure_display(
        figure(
            "أكثر من 80 في المائة",
            kind=PERCENT,
            low=80.0,
            unit="%",
            counted="من صادرات السمك",
            qualifier=Qualifier.MORE_THAN,
            period="2009/2013",
            rate="per year",
            direction=Direction.UP,
            attribution="وزارة الصيد",
            doubts=(Doubt.SUM_OVER_100, Doubt.UNLIKE_PEERS),
        )
    )
    assert without_controls(shown.details) == "2009–2013 · سنويا · ارتفاع · حسب وزارة الصيد"
    assert shown.doubts == ("مجموع النسب يتجاوز المائة", "قيمة شاذة عن مثيلاتها")
    assert without_controls(shown.sentence) == (
        "أكثر من 80 % من صادرات السمك · 2009–2013 · سنويا · ارتفاع · حسب وزارة الصيد"
        " · مجموع النسب يتجاوز المائة · قيمة شاذة عن مثيلاتها"
    )


def test_a_bare_figure_has_no_details():
    shown = figure_display(figure("45"))
    assert (shown.details, shown.doubts, shown.counted) == ("", (), "")
    assert without_controls(shown.sentence) == "12"


def test_a_rate_of_two_units():
    shown = figure_display(figure(rate="per year per person"))
    assert shown.details == "سنويا، لكل فرد"
    odd = figure_display(figure(rate="per fortnight"))
    assert "fortnight" in odd.details


def test_every_value_of_the_tables_has_words():
    assert set(QUALIFIERS) == set(Qualifier)
    assert set(DOUBTS) == set(Doubt)
    assert set(DIRECTIONS) == set(Direction)
    assert set(KINDS) == set(FigureKind)
    for table in (DOUBTS, DIRECTIONS, KINDS, UNITS):
        assert all(words and not words.isascii() for words in table.values())


@given(
    st.builds(
        figure,
        st.text(min_size=1, max_size=20),
        kind=st.sampled_from(list(FigureKind)),
        low=st.floats(0, 1e13).map(lambda value: round(value, 3)),
        high=st.sampled_from([None, -1, 1e13]),
        unit=st.sampled_from([None, "%", "MAD", "a", "h", "ha", "XYZ"]),
        counted=st.none() | st.text(min_size=1, max_size=10),
        rate=st.none() | st.text(max_size=10),
        period=st.none() | st.text(max_size=10),
    ),
    st.sampled_from(Digits),
)
def test_any_figure_can_be_worded(shown: Figure, script: Digits):
    words = figure_display(shown, script=script)
    assert words.value
    assert words.sentence
    if shown.high is not None and not (script is Digits.ARABIC_INDIC or shown.kind is RATIO):
        assert any(character.isdigit() for character in words.value) or shown.unit in {"a", "h"}
