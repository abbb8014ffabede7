"""How far a name goes, and how it reads."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.figures.figure_text import FigureText
from articles.figures.learned.name_words import name_at, name_text, names_nothing


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("للمملكة", "المملكة"),
        ("وللنيابة", "النيابة"),
        ("للاعبين", "اللاعبين"),
        ("للجنة", "اللجنة"),
        ("المملكة", "المملكة"),
    ],
)
def test_a_name_behind_two_lams_has_its_article(body: str, name: str) -> None:
    assert name_text(FigureText(body, ()), (0, 1)) == name


@pytest.mark.parametrize(("body", "noun"), [("44 برجا", "برجا"), ("117 وجهة", "وجهة")])
def test_nothing_is_glued_to_a_noun_right_behind_its_number(body: str, noun: str) -> None:
    assert name_text(FigureText(body, ()), (1, 2)) == noun


def test_nothing_is_glued_to_a_name_right_behind_its_quotation_mark() -> None:
    assert name_text(FigureText("دراسة لمكتب «بوصلة»", ()), (3, 4)) == "بوصلة"


def test_the_article_of_a_number_is_no_part_of_a_name() -> None:
    text = FigureText("سحب المصرف أوراق فئة الـ 50 درهما من التداول", ())
    at = text.words.index("فئه")
    assert name_at(text, at) == (at, at + 1)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("مبلغ إجمالي قدره 2,3 مليون درهم", "مبلغ إجمالي"),
        ("المدارس البالغ عددها 40 مدرسة", "المدارس"),
        ("سكة حديد بطول 68 كلم", "سكة حديد"),
        ("كلفة إجمالية", "كلفة إجمالية"),
        ("بورصة المدينة", "بورصة المدينة"),
    ],
)
def test_what_leads_to_the_number_is_no_part_of_a_name(body: str, name: str) -> None:
    text = FigureText(body, ())
    assert name_text(text, name_at(text, 0)) == name


def test_what_is_surely_glued_to_a_name_is_left_out() -> None:
    text = FigureText("فاز بفارق كبير", ())
    assert name_text(text, (1, 2)) == "فارق"


@pytest.mark.parametrize(
    ("words", "name"),
    [("يتكون البستان القديم", "البستان القديم"), ("البستان القديم", "البستان القديم")],
)
def test_a_name_begins_behind_a_verb(words: str, name: str) -> None:
    text = FigureText(words, ())
    assert name_text(text, name_at(text, 0)) == name


@pytest.mark.parametrize(
    ("body", "at", "name"),
    [
        ("يشارك 32 بستانيا المسابقة", 2, "بستانيا"),
        ("يخوض ستة عشر ناديا البطولة", 3, "ناديا"),
        ("زرع 5 حدائق عامة", 2, "حدائق عامة"),
        ("فتح 7 مواقع إلكترونية", 2, "مواقع إلكترونية"),
        ("خلق آلاف مناصب الشغل", 2, "مناصب الشغل"),
        ("نصف سكان القرية", 1, "سكان القرية"),
        ("استحق 15 بستانيا دخول المسابقة", 2, "بستانيا"),
        ("عين 24 حارسا ليليا", 2, "حارسا ليليا"),
        ("نظمت ثلاثين معرضا تحول الحديقة", 2, "معرضا"),
        ("عالج 3 قضايا معقدة", 2, "قضايا معقدة"),
        ("سحب 40 عبوة وسط مخاوف", 2, "عبوة"),
    ],
)
def test_nothing_with_an_article_belongs_to_a_counted_noun(body: str, at: int, name: str) -> None:
    text = FigureText(body, ())
    assert name_text(text, name_at(text, at)) == name


@pytest.mark.parametrize(
    ("body", "at", "name"),
    [
        ("الفرق التابعة لوزارة البستنة", 0, "الفرق"),
        ("الفرق التابعة", 0, "الفرق التابعة"),
        ("سلال مصنوعة من القصب", 0, "سلال"),
        ("بحيرة صغيرة مساحتها 12 هكتارا", 0, "بحيرة صغيرة"),
        ("قيمة مبيعاتها 12 مليونا", 0, "قيمة مبيعاتها"),
        ("أدنى مستوياتها", 0, "أدنى مستوياتها"),
        ("لقي 4 أشخاص مصرعهم", 2, "أشخاص"),
        ("إصابة امرأتين باختناق", 1, "امرأتين"),
        ("رأس طفلة ذات 3 أعوام", 0, "رأس طفلة"),
        ("مدينة ساحلية بديعة", 0, "مدينة ساحلية بديعة"),
        ("بستانيون أنفسهم", 0, "بستانيون"),
        ("أشجار باسقة ليلا", 0, "أشجار باسقة"),
        ("غرسها شجيرات جديدة", 0, "غرسها"),
        ("مساحتها مخصص للزهور", 0, "مساحتها"),
        ("للوجود معرض ربيعي", 0, "الوجود"),
        ("حديقة الأمير منصور", 0, "حديقة الأمير منصور"),
        ("حديقة الأمير", 0, "حديقة الأمير"),
        ("رجلين داخل الطائرة", 0, "رجلين"),
        ("سكان وسط المدينة", 0, "سكان وسط المدينة"),
        ("قارب معه", 0, "قارب"),
    ],
)
def test_a_name_ends_before_what_says_nothing_alone(body: str, at: int, name: str) -> None:
    text = FigureText(body, ())
    assert name_text(text, name_at(text, at)) == name


@pytest.mark.parametrize(
    ("body", "at", "name"),
    [
        ("أبدت تسع جمعيات اهتماما بالبستنة", 2, "جمعيات"),
        ("سجل المهاجم هدفا متأخرا", 1, "المهاجم"),
        ("أنجز عملا متميزا", 1, "عملا متميزا"),
        ("مدن روسيا", 0, "مدن روسيا"),
        ("حكاية لوكا", 0, "حكاية لوكا"),
        ("وحصل السكان الجرعة الأولى", 1, "السكان"),
        ("يمنح النادي الفوز", 1, "النادي"),
        ("منحت اللجنة الأولمبية", 1, "اللجنة الأولمبية"),
        ("أقنعت مواطنين الصحف", 1, "مواطنين"),
        ("قانون الصحافة", 0, "قانون الصحافة"),
        ("مسؤولي البلدية", 0, "مسؤولي البلدية"),
    ],
)
def test_a_name_ends_before_what_the_deed_is_done_to(body: str, at: int, name: str) -> None:
    text = FigureText(body, ())
    assert name_text(text, name_at(text, at)) == name


@pytest.mark.parametrize(
    ("word", "name"),
    [("فالكاو", "فالكاو"), ("فالمدينة", "المدينة"), ("بسجاد", "سجاد"), ("بجروح", "جروح")],
)
def test_the_first_letters_of_a_foreign_name_are_its_own(word: str, name: str) -> None:
    assert name_text(FigureText(f"يلعب {word}", ()), (1, 2)) == name


def test_how_much_of_a_measure_is_meant_is_no_name_alone() -> None:
    text = FigureText("بطول إجمالي يبلغ 160 مترا", ())
    assert name_text(text, name_at(text, 1)) == "طول إجمالي"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("بالفعل", True),
        ("تبرعوا", True),
        ("استغرقت", True),
        ("عضوا", False),
        ("سكان", False),
        ("إنترنت", False),
    ],
)
def test_words_that_name_nothing(word: str, expected: bool) -> None:
    assert names_nothing(word) is expected


@pytest.mark.parametrize("word", ["كيف", "ولماذا", "متى", "فأين"])
def test_a_word_that_asks_names_nothing(word: str) -> None:
    assert names_nothing(fold_word(word))


def test_no_and_is_glued_to_a_name_behind_a_preposition() -> None:
    assert name_text(FigureText("ولدت في وهران", ()), (2, 3)) == "وهران"


def test_nobody_counts_what_is_somebodys() -> None:
    assert name_at(FigureText("فتحت 58 مدرسة أبوابها", ()), 2) == (2, 3)
