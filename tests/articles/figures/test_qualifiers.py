"""How exact a figure is said to be."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.figure import Qualifier
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("شارك أكثر من 300 عداء", Qualifier.MORE_THAN),
        ("شارك حوالي 300 عداء", Qualifier.ABOUT),
        ("شارك أقل من 300 عداء", Qualifier.LESS_THAN),
        ("غرامة لا تجاوز 300 درهم", Qualifier.LESS_THAN),
        ("شارك 300 عداء على الأقل", Qualifier.MORE_THAN),
        ("شارك 300 عداء تقريبا", Qualifier.ABOUT),
        ("شارك 300 عداء", Qualifier.EXACT),
        ("ممتنون للغاية لـ 300 عداء", Qualifier.EXACT),
        ("يحوم ثمن الطن حول 300 درهم", Qualifier.ABOUT),
        ("وتدور أعمار العدائين حول الـ30 عاما", Qualifier.ABOUT),
        ("تدور الندوة حول 30 موضوعا", Qualifier.EXACT),
        ("صدر تقرير حول 300 درهم ضاعت", Qualifier.EXACT),
    ],
)
def test_words_around_a_number_say_how_exact_it_is(text: str, qualifier: Qualifier):
    assert figure_of(text).qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("ناهزت نسبة المشاركة 43 في المئة", "about"),
        ("على ألا يتجاوز نصيبهم 49 بالمائة", "less_than"),
        ("تداولات ضعيفة لم تبلغ 300 مليون درهم", "less_than"),
        ("يصل مدى الرحلة إلى 717 كيلومترا", "up_to"),
        ("فاقت كلفة الجسر الجديد 30 مليون درهم", "more_than"),
        ("درجات فوق مستوى 40 نقطة", "more_than"),
        ("عملت أكثر من «20» عاما", "more_than"),
        ("بلغت الأسعار التي تهم الناس 320 دينارا", "exact"),
        ("تتجاوز نسبة الإشغال في القرية الجديدة للصناع 90 %", "more_than"),
        ("تجاوزت في هذا الموسم 60 مليون دولار", "more_than"),
        ("تجاوزت لدى بعض المزارعين 60 مليون دولار", "more_than"),
        ("حقول يزيد إنتاجها للقمح من البذور الجديدة عن 20 طنا", "more_than"),
    ],
)
def test_a_subject_may_stand_between_verb_and_number(text: str, qualifier: str) -> None:
    assert find_figures(text)[0].qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("الزوار يتجاوزون 400 ألف", Qualifier.MORE_THAN),
        ("المتطوعون فاقوا 400 متطوع", Qualifier.MORE_THAN),
        ("المسافرون يزيدون على 40 مسافرا", Qualifier.MORE_THAN),
        ("الحاضرون لم يتعدوا 40 شخصا", Qualifier.LESS_THAN),
        ("المشاركون يناهزون 90 مشاركا", Qualifier.ABOUT),
        ("الكلفة ستتجاوز 90 درهما", Qualifier.MORE_THAN),
    ],
)
def test_a_verb_says_how_exact_in_all_persons(text: str, qualifier: Qualifier):
    assert figure_of(text).qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("تجاوز عدد الذين حضروا المهرجان 60 ألف متفرج", "more_than"),
        ("لا يزيد في القرية على 17 درهما", "less_than"),
        ("على ألا تقل عن 4000 درهم", "more_than"),
        ("وتقدر الكلفة بـ 30 مليون درهم", "about"),
        ("زاد عدد السكان في المدينة على 200 ألف نسمة", "more_than"),
        ("زاد الإقبال على 200 ألف كتاب", "exact"),
        ("تجاوز عدد الزوار خلال 3 أيام", "exact"),
    ],
)
def test_a_verb_of_more_or_less_stands_before_its_subject(text: str, qualifier: str):
    assert find_figures(text)[-1].qualifier.value == qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("يعيشون بأقل من دولار واحد", "less_than"),
        ("حوالي كيلوغرام واحد", "about"),
        ("سافر لنحو 160 كيلومترا", "about"),
        ("سارت القافلة نحو قرى الجبل التسع", "exact"),
        ("زار نحو تسع قرى", "about"),
        ("لن يتجاوز النمو حدود 3 في المائة", "less_than"),
        ("يصل عدد الحالات المؤكدة منذ الشتاء إلى 53 حالة", "exact"),
    ],
)
def test_qualifiers_of_one_and_of_a_level(text: str, qualifier: str):
    assert find_figures(text)[-1].qualifier.value == qualifier


def test_more_of_the_next_is_said_of_the_next():
    found = find_figures("تضررت 4 هكتارات، وأكثر من 9 منازل")
    assert [figure.qualifier.value for figure in found] == ["exact", "more_than"]
    assert find_figures("حازوا 25% على الأقل من الأسهم")[0].qualifier.value == "more_than"


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("كلفة لا تتجاوز في المتوسط حدود 14 درهما", "less_than"),
        ("أرباح تتجاوز في العادة حدود 14 درهما", "more_than"),
        ("حمولة لا تزيد في أحسن الأحوال عن 14 طنا", "less_than"),
        ("مبيعات لا تتعدى سنويا 14 طنا", "less_than"),
        ("أمطار تفوق في المعدل 140 ملم", "more_than"),
        ("مبيعات في المتوسط حدود 14 طنا", "about"),
        ("بلغت في المتوسط 14 طنا", "exact"),
    ],
)
def test_an_aside_stands_between_a_qualifier_and_its_number(text: str, qualifier: str):
    assert figure_of(text).qualifier.value == qualifier


@pytest.mark.parametrize("text", ["تفوق فريق الضيوف 5-3 في المباراة", "تعادل الفريقان لغاية 6/5"])
def test_a_result_is_exact(text: str):
    assert figure_of(text).qualifier is Qualifier.EXACT


def test_a_result_may_be_more():
    assert find_figures("يتأهل الفريقان لو تعادلا 2-2 أو أكثر")[0].qualifier == "more_than"


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("يراها حوالي من 15 إلى 20 زائرا", Qualifier.ABOUT),
        ("يأكل أكثر من ثمانية من أصل عشرة فاكهة", Qualifier.MORE_THAN),
    ],
)
def test_of_between_about_and_the_ends_of_a_range(text: str, qualifier: Qualifier):
    assert figure_of(text).qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("خسر البلد أقل بقليل من 40 ألف وظيفة", Qualifier.LESS_THAN),
        ("خسر البلد أكثر بقليل من 40 ألف وظيفة", Qualifier.MORE_THAN),
    ],
)
def test_a_little_more_or_less(text: str, qualifier: Qualifier):
    assert figure_of(text).qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("تجاوزت صابة الحبوب بالمغرب 60 مليون قنطار.", Qualifier.MORE_THAN),
        ("وناهز إنتاج الزيتون في جهة فاس 80 ألف طن.", Qualifier.ABOUT),
        ("ولا تتعدى حصة النساء في المجالس المنتخبة 12 في المئة.", Qualifier.LESS_THAN),
        ("تجاوزت السيارة المسموح به وقتلت 3 أشخاص.", Qualifier.EXACT),
        ("تجاوزت صابة الحبوب التوقعات حيث بلغت 60 مليون قنطار.", Qualifier.EXACT),
    ],
)
def test_what_is_counted_passes_a_number_however_far_behind_it(
    text: str, qualifier: Qualifier
) -> None:
    assert [figure.qualifier for figure in find_figures(text)] == [qualifier]
