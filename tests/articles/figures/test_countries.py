"""Whose dirham an article means."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.arabic.words import cut_words
from articles.figures.countries import CountryVotes, country_words, names_place
from articles.figures.extraction import find_figures
from articles.figures.phrases import read_table
from articles.figures.units import match_unit


def bare(text: str, country: str | None = None) -> list[str | None]:
    """The units of the amounts of a text."""
    return [figure.unit for figure in find_figures(text, country=country)]


def code(text: str, declared: str | None = None, name: str = "دينار") -> str | None:
    unit = match_unit(cut_words(name).words, 0)
    assert unit is not None
    return CountryVotes(cut_words(text).words, declared).currency_code(unit.unit, unit.adjective)


def test_the_country_that_is_spoken_of_decides():
    assert code("قال وزير من تونس") == "TND"
    assert code("قال وزير من الجزائر") == "DZD"


def test_two_countries_alike_decide_nothing():
    assert code("تونس والجزائر") is None


def test_the_name_of_a_coin_says_less_than_any_other_word():
    text = "صرف الدينار الجزائري أمام الدينار الجزائري في تونس"
    assert code(text) == "TND"
    assert code("صرف الدينار الجزائري") == "DZD"


def test_what_is_declared_weighs_more_than_a_word():
    assert code("زار وفد تونس", declared="dz") == "DZD"
    assert code("تونس تونس تونس تونس تونس", declared="dz") == "TND"


def test_what_is_declared_gives_way_to_a_country_that_the_article_speaks_of_instead():
    assert code("تونس وتونس", declared="ly") == "TND"
    assert code("تونس وتونس وليبيا", declared="ly") == "LYD"


def test_a_country_that_counts_in_no_such_coin_takes_it_from_none():
    assert code("ليبيا وليبيا", declared="ma", name="درهم") == "MAD"


def test_a_person_who_is_called_like_a_town_speaks_for_no_country():
    assert code("قالت رانية ثم باعت رانية بيتها", declared="dz") == "DZD"
    assert code("سافر من زاخو إلى سنجار", declared="dz") == "IQD"


def test_the_place_in_which_an_amount_is_told_has_its_own_coin():
    text = "استقر الغرام في الرياض عند 245 ريالا، وفي الدوحة عند 240 ريالا"
    assert bare(text) == ["SAR", "QAR"]
    assert bare("قال في بيروت إن دمشق دفعت 40 ألف ليرة وإن بيروت لم تدفع") == ["LBP"]


def test_a_part_of_a_coin_is_not_meant_where_a_whole_one_may_be():
    text = "مولت أبوظبي محطة في مصراتة غرب طرابلس بقيمة 900 مليون درهم"
    assert bare(text, "LY") == ["AED"]
    assert bare("سعر الرغيف في مصراتة 250 درهما", "LY") == ["LYD"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("بلغ سعر الكيس في سوق القطرون 90 دينارا", "LYD"),
        ("بلغ سعر الرأس في سوق أبشي 60 ألف فرنك", "XAF"),
        ("أجرة البيت قرب بيت جالا 300 دينار", "JOD"),
        ("أجرة البيت في مدينة الكوت 300 ألف دينار", "IQD"),
        ("أجرة البيت في الكوت الجديد 300 ألف دينار", None),
        ("راتب الجندي في جنوب السودان 10 آلاف جنيه", "SSP"),
    ],
)
def test_towns_tell_their_country(text: str, unit: str | None):
    assert bare(text) == [unit]


@pytest.mark.parametrize("place", ["في رام الله", "برام الله", "في مدينة أبو ديس", "بمدينة نابلس"])
def test_the_place_of_an_amount_may_have_two_words(place: str):
    text = f"سافر التجار من تونس وسوسة إلى تونس وسوسة، وبيع {place} الكيس بسعر 40 دينارا"
    assert bare(text) == ["JOD"]


def test_the_first_letter_of_a_town_is_no_particle():
    text = "سافر وفد تونس وسوسة وصفاقس من بغداد ودفع 40 دينارا"
    assert bare(text) == ["TND"]


def test_an_adjective_decides_alone():
    assert code("قال وزير من تونس", name="دينار جزائري") == "DZD"


@pytest.mark.parametrize("word", ["تونس", "بتونس", "وتونس"])
def test_words_are_known_with_their_particles(word: str):
    assert country_words()[word] == "TN"


def test_a_name_of_two_places_means_the_one_whose_money_it_is() -> None:
    assert code("قال الوزير في عمان") == "JOD"
    assert code("قال الوزير في عمان", name="ريال") == "OMR"


def test_a_month_that_two_countries_name_so_tells_no_currency():
    (figure,) = find_figures("بيعت الزربية في 8 جوان بسعر 40 دينارا")
    assert figure.unit is None
    (figure,) = find_figures("بيعت الزربية في صفاقس في 8 جوان بسعر 40 دينارا")
    assert figure.unit == "TND"


@pytest.mark.parametrize("text", ["المشاريع الجديدة", "قال ومعه وفد ومع الوفد", "في إب وفي آب"])
def test_a_common_word_is_no_place(text: str):
    assert code(text, name="درهم") is None
    assert code(text, name="ريال") is None


def test_a_common_word_is_a_place_behind_what_says_so():
    assert code("نظم اللقاء في مدينة الجديدة", name="درهم") == "MAD"
    assert code("نظم اللقاء بالدار البيضاء", name="درهم") == "MAD"
    assert code("وصل وفد إلى محافظة إب", name="ريال") == "YER"


def test_new_things_make_no_article_moroccan():
    text = "بلغت كلفة المدرسة الجديدة في تبوك والملاعب الجديدة والطرق الجديدة 30 مليون ريال"
    (figure,) = find_figures(text)
    assert figure.unit == "SAR"


def test_words_of_one_press_name_its_coin_and_no_place():
    (figure,) = find_figures("بلغت الميزانية برسم السنة المقبلة 3 ملايين درهم")
    assert figure.unit == "MAD"
    assert "برسم" not in country_words()


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("خصص البرنامج لطرق العالم القروي 40 مليون درهم", "MAD"),
        ("خفضت هيئة الأوراق المالية والسلع الرسم إلى 500 درهم", "AED"),
        ("أقرض صندوق التنمية والتشغيل المزارعين 40 ألف دينار", "JOD"),
        ("جمعت الشركة من أسهم حقوق الأولوية 40 مليون ريال", "SAR"),
        ("رفع قانون الرتب والرواتب الأجر إلى 900 ألف ليرة", "LBP"),
        ("دفع ديوان الزكاة للأسر 40 ألف جنيه", "SDG"),
        ("باع قائممقام البلدة أرضا بـ 40 مليون دينار", "IQD"),
        ("خصصت دائرة الإحصاءات العامة للمسح 40 ألف دينار", "JOD"),
        ("مول صندوق العمل دورات الشباب بـ 40 ألف دينار", "BHD"),
        ("كلف جسر جابر الخزينة 700 مليون دينار", "KWD"),
        ("صرفت حكومة الوفاق للنازحين 3 آلاف دينار", "LYD"),
        ("قال وزير المال إن الزيادة تكلف 800 مليار ليرة", "LBP"),
        ("خالف جهاز حماية المستهلك تاجرا بـ 20 ألف جنيه", "EGP"),
        ("ضم نيوكاسل مدافعا بـ 9 ملايين جنيه", "GBP"),
        ("ربحت الشركة قبل الزكاة 40 مليون ريال", "SAR"),
        ("منح عامل إقليم تنغير الجمعية 40 ألف درهم", "MAD"),
        ("وزعت تكانت أعلافا بـ 90 مليون أوقية", "MRU"),
    ],
)
def test_what_only_one_country_has_names_its_coin(text: str, unit: str):
    assert bare(text) == [unit]


def test_a_people_tells_the_coin_where_no_place_does():
    assert bare("باع التجار العمانيون عطورا بـ 300 ريال") == ["OMR"]
    assert bare("باع التجار العمانيون في أبها عطورا بـ 300 ريال") == ["SAR"]
    assert bare("دفعت الأسرة اللبنانية 900 ألف ليرة") == ["LBP"]
    assert bare("سعر الجنيه الإسترليني 11 جنيها") == [None]


def test_a_name_in_two_tables_means_the_countries_of_both():
    assert bare("بيع المنزل في القنيطرة بـ 4 ملايين ليرة") == ["SYP"]
    assert bare("بيع المنزل في القنيطرة بـ 400 ألف درهم") == ["MAD"]
    assert bare("قال عضو مجلس الشورى إن السلطنة أنفقت 40 مليون ريال") == ["OMR"]


def test_centimes_are_of_the_country_that_is_spoken_of():
    assert bare("سرق اللصوص 17 مليون سنتيم") == ["MAD"]
    assert bare("سرق اللصوص في برج بوعريريج 17 مليون سنتيم") == ["DZD"]


@pytest.mark.parametrize("table", ["countries", "country_vocabulary", "alone", "behind"])
def test_every_name_of_the_tables_can_be_met(table: str):
    tables = read_table("places") if table in {"alone", "behind"} else {table: read_table(table)}
    for words in tables[table].values():
        for name in words:
            met = cut_words(name).words
            assert len(met) <= 2, name
            assert " ".join(met) == fold_word(name)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("نابلس", True),
        ("بغداد", True),
        ("السوريين", False),
        ("سوريين", False),
        ("كتاب", False),
        ("العراق", True),
        ("المغرب", True),
        ("البحرين", True),
        ("العراقيين", False),
        ("المغاربة", False),
        ("العراقي", False),
    ],
)
def test_a_town_is_no_people(word: str, expected: bool):
    assert names_place(fold_word(word)) is expected
