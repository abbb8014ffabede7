"""Names of currencies, composed from tables."""

from __future__ import annotations

import pytest

from articles.figures.currencies import currency_entries, currency_name, currency_named
from articles.figures.extraction import find_figures
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        ("دفعت المكتبة 300 دينار بحريني", "BHD"),
        ("دفعت المكتبة 300 دينارا بحرينيا", "BHD"),
        ("دفعت المكتبة ألف كرونة نرويجية", "NOK"),
        ("دفعت المكتبة 70 بيزو مكسيكي", "MXN"),
        ("دفعت المكتبة 55 دولارا كنديا", "CAD"),
        ("دفعت المكتبة 20 مليون ل.ل", "LBP"),
        ("دفعت المكتبة 9 آلاف OMR", "OMR"),
        # Names of several words, and of coins that only one country has.
        ("دفعت المكتبة 300 دولار جزر كيمن", "KYD"),
        ("دفعت المكتبة 12 مليون وون كوريا الشمالية", "KPW"),
        ("دفعت المكتبة 40 دولارا شرق الكاريبي", "XCD"),
        ("دفعت المكتبة 25 فرنكا وسط أفريقي", "XAF"),
        ("دفعت المكتبة 90 فورنتا", "HUF"),
        ("دفعت المكتبة 5 ليوات رومانية", "RON"),
        ("دفعت المكتبة 25 كوانزا", "AOA"),
        ("دفعت المكتبة 5 بيزوات تشيلية", "CLP"),
        ("دفعت المكتبة كرونتين نرويجيتين", "NOK"),
        ("دفعت المكتبة روبلين روسيين", "RUB"),
        ("دفعت المكتبة ليرتين سوريتين", "SYP"),
        ("دفعت المكتبة 700 FCFA", "XOF"),
        ("دفعت المكتبة 12 مانات أذربيجاني", "AZN"),
        ("دفعت المكتبة 9 مانات تركمانستاني", "TMT"),
        ("دفعت المكتبة 5 كواشا زامبية", "ZMW"),
        ("دفعت المكتبة 20 كواشا ملاوي", "MWK"),
        ("دفعت المكتبة 300 فرنك تشادي", "XAF"),
        ("دفعت المكتبة 300 فرنك سنغالي", "XOF"),
        # Nobody says whose: a wrong code is worse than none.
        ("دفعت المكتبة 300 دينار", None),
        ("دفعت المكتبة 300 ريال", None),
        ("دفعت مكتبة في مسقط 300 ريال", "OMR"),
        ("دفعت مكتبة في الخرطوم 300 جنيه", "SDG"),
        # Two countries are named as often: it could be either.
        ("اتفقت قطر وعمان على 300 ريال", None),
    ],
)
def test_the_currency_of_an_amount(body: str, unit: str | None) -> None:
    (figure,) = find_figures(body)
    assert figure.unit == unit


def test_every_code_has_a_name() -> None:
    codes = {unit.code for _, unit in currency_entries() if unit.code}
    assert len(codes) > 120
    assert all(currency_name(code) for code in codes)
    assert currency_name("XYZ") is None


@pytest.mark.parametrize(
    ("body", "low", "unit"),
    [
        ("رصد للقنطرة مبلغ 340م/درهم مغربي", 340e6, "MAD"),
        ("رصد للقنطرة مبلغ 15 م. دينار", 15e6, None),
        ("بيع الإناء ب 70 بنسا", 0.7, "GBP"),
    ],
)
def test_parts_of_a_coin_and_the_letter_of_millions(
    body: str, low: float, unit: str | None
) -> None:
    (figure,) = find_figures(body)
    assert (figure.kind.value, figure.low, figure.unit) == ("money", low, unit)


def test_a_cent_is_of_the_coin_in_which_the_line_counts() -> None:
    found = find_figures("بيع اللتر ب 1.45 يورو بتراجع عشرة سنتات\nوبيع الخبز ب 20 سنتا")
    assert [figure.unit for figure in found] == ["EUR", "EUR", "USD"]


@pytest.mark.parametrize(("written", "code"), [("د.أ", "JOD"), ("د.إ", "AED"), ("د. أ", "JOD")])
def test_what_only_its_hamza_tells(written: str, code: str):
    assert figure_of(f"بلغ ثمن السلم 300 {written} في السوق").unit == code


@pytest.mark.parametrize(
    ("text", "country", "value", "code"),
    [
        ("سعره 20 بيسة", None, 0.02, "OMR"),
        ("وزعت 7 فلوس", "AE", 0.07, "AED"),
        ("سعر الرغيف 250 درهما", "LY", 0.25, "LYD"),
        ("سعر الرغيف 3 دراهم", "MA", 3, "MAD"),
        ("ثمنه قرشان", "EG", 0.02, "EGP"),
    ],
)
def test_parts_of_coins(text: str, country: str | None, value: float, code: str):
    figure = find_figures(text, country=country)[0]
    assert (figure.low, figure.unit) == (value, code)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("20 درهما", "درهم"),
        ("76,4 مليارات دينار", "دينار"),
        ("440 ريال", "ريال"),
        ("17 مليار", None),
        ("5 دولارات", None),
        ("50 قرشا", None),
    ],
)
def test_a_currency_of_many_countries_has_a_name(words: str, name: str | None):
    assert currency_named(words) == name


@pytest.mark.parametrize(
    ("body", "country", "low", "unit"),
    [
        ("Le groupe a investi 2,4 milliards de dirhams à Tanger", "MA", 2.4e9, "MAD"),
        ("Le déficit atteint 45 millions de dinars", "TN", 45e6, "TND"),
        ("La ville a reçu 25 millions d'euros", None, 25e6, "EUR"),
        ("Le musée a coûté 350 MDH", "MA", 350e6, "MAD"),
    ],
)
def test_amounts_of_french_articles(body: str, country: str | None, low: float, unit: str) -> None:
    (figure,) = find_figures(body, country=country)
    assert (figure.low, figure.unit, figure.counted) == (low, unit, None)
