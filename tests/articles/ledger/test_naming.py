"""What indicators are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.ledger.claim import Head
from articles.ledger.naming import label_of, named
from tests.articles.ledger.telling import claim, claims
from tests.growth import growth


def test_a_family_is_named_with_its_sector() -> None:
    found = claims("a", "تعمل مراكز النداء في المغرب. وتشغل مراكز النداء 71 ألف عامل.").claims
    assert label_of(found) == "مناصب الشغل · ترحيل الخدمات ومراكز الاتصال"


def test_what_no_family_knows_is_named_by_the_article_s_words() -> None:
    assert label_of([claim("في المرسى 95 شمندورة.")]) == "شمندورة · المرسى"


def test_names_are_told_in_three_languages() -> None:
    assert named("fr", "workers", None) == "Emplois"
    assert named("en", "workers", "tourism") == "Jobs · Tourism"
    assert named("ar", None, "tourism") is None


def told(*texts: str) -> str:
    """The name of the indicator of the first claim of each text."""
    return label_of([claims(str(at), text).claims[0] for at, text in enumerate(texts)])


def test_of_many_words_for_whose_it_is_those_stand_that_the_articles_speak_of() -> None:
    name = told(
        "لقي 12 عاملا مصرعهم وأصيب آخرون بحروق متفاوتة إثر انهيار منجم الصفصافة.",
        "قتل 12 عاملا في انهيار منجم الصفصافة.",
        "أودى انهيار منجم الصفصافة بحياة 12 عاملا.",
    )
    assert "الصفصافة" in name
    assert "حروق" not in name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أغلقت البلدية 45 متجراً.", "متجر"),
        ("أغلقت البلدية 45 متجرا.", "متجر"),
        ("ضمت القافلة 45 مخزنًا.", "مخزن"),
    ],
)
def test_what_is_counted_is_named_without_the_ending_behind_a_number(text: str, name: str) -> None:
    assert told(text).split(" · ")[0] == name


def test_a_country_keeps_its_last_letter() -> None:
    found = replace(claim("في المرسى 95 شمندورة."), label="روسيا", subject=None)
    assert label_of([found]) == "روسيا"


def test_what_repeats_a_unit_or_the_family_is_not_whose_it_is() -> None:
    beds = replace(claim("في المستشفى 95 سريرا."), subject="سرير")
    assert label_of([beds]) == "الأسرّة"
    assert label_of([replace(beds, subject="متر")]) == "الأسرّة"
    assert label_of([replace(beds, subject="تراجعاً طفيفاً")]) == "الأسرّة"
    assert label_of([replace(beds, subject="بجروح")]) == "الأسرّة"


def test_what_names_both_the_thing_and_whose_it_is_stands_alone() -> None:
    hospitals = replace(
        claim("بلغ عدد المستشفيات الحكومية في الإقليم 95 مستشفى."), subject="المستشفيات الحكومية"
    )
    assert label_of([hospitals]) == "المستشفيات الحكومية"


def test_what_most_measure_in_fuller_words_is_named_by_them() -> None:
    found = claim("بلغت تكلفة سد الوادي الأخضر 95 مليون ريال.")
    assert label_of([replace(found, subject="سد")]) == found.label


def test_what_no_article_names_is_called_by_its_kind() -> None:
    found = replace(claim("هبت الرياح بسرعة 95 كم/ساعة."), label=None, subject=None)
    assert label_of([found]) == "السرعة"


def test_a_name_for_very_many_articles_that_each_say_other_words_takes_no_square_of_work() -> None:
    one = claim("قتل 12 عاملا في انهيار منجم الصفصافة.")
    places = ("جبل", "نهر", "قرية", "ميناء", "سوق", "مصنع", "حقل", "جزيرة", "غابة", "جسر")

    def work(size: int) -> str:
        return label_of([replace(one, article=str(at), subject=said(at)) for at in range(size)])

    def said(at: int) -> str:
        return " ".join(places[int(digit)] for digit in f"{at:04}")

    assert growth(work, 6_000) < 3


def test_what_most_articles_do_not_say_names_no_indicator() -> None:
    name = told(
        "كشفت معطيات المرصد أن المصنع باع 512 محراثا في الدورة الأولى من الموسم.",
        "وقال التاجر سعيد إن 512 محراثا بيعت هذا الخريف.",
        "اشترى الفلاحون 512 محراثا جديدا.",
    )
    assert name.split(" · ") == ["محراث"]


def test_a_source_of_a_number_or_a_person_is_not_whose_it_is() -> None:
    text = "في المصنع الأخضر 512 عاملا حسب معطيات ليلى المومني من مصادر رسمية."
    found = claim(text)
    for subject in ("معطيات", "ليلى المومني", "مصادر رسمية"):
        assert " · " not in label_of([replace(found, subject=subject)])
    assert "المصنع الأخضر" in label_of([replace(found, subject="المصنع الأخضر")])


def test_the_age_of_a_person_is_that_person_s() -> None:
    found = claim("أوقفت الشرطة ليلى المومني وتبلغ من العمر 43 عاما.")
    assert label_of([replace(found, subject="ليلى المومني")]) == "العمر · ليلى المومني"


def test_who_pursues_is_not_who_is_counted() -> None:
    found = claim("أوقفت دوريات خفر السواحل 43 شخصا.")
    assert label_of([replace(found, subject="دوريات خفر السواحل")]) == "الموقوفون"


def test_a_thing_of_which_there_are_many_is_nobody_s() -> None:
    found = claim("وصلت 43 شاحنة إلى مديرية الوادي.")
    assert label_of([replace(found, subject="مديرية")]) == "شاحنة"


def test_of_a_thing_the_name_says_what_is_measured() -> None:
    found = replace(claim("يمتد المتنزه على 43 هكتارا."), label="المتنزه", subject=None)
    assert found.head.family is None
    assert label_of([found]) == "المساحة · المتنزه"


def test_who_counts_one_noun_of_a_family_is_named_by_it() -> None:
    assert told("وصلت 43 حافلة.", "شوهدت 43 حافلة.") == "حافلة"
    assert told("وصلت 43 حافلة.", "شوهدت 43 سيارة.") == "المركبات"


def test_what_a_measure_is_of_is_no_part_of_its_word() -> None:
    found = replace(claim("بلغت قيمته 43 مليون ريال."), label="قيمته", subject=None)
    assert label_of([found]) == "قيمة"


def test_the_dead_have_no_injured() -> None:
    found = claim("سقط الشهداء وأصيب 43 شخصا.")
    assert label_of([replace(found, subject="الشهداء")]) == "الجرحى والمصابون"


def test_what_a_third_of_the_articles_call_is_what_the_others_do_not_call() -> None:
    aged = claim("ليلى المومني البالغة من العمر 43 عاما.")
    unsaid = replace(aged, head=Head(None, "ليلى"), label=None)
    assert label_of([aged, unsaid, unsaid]).startswith("العمر")
    assert not label_of([aged, unsaid, unsaid, unsaid]).startswith("العمر")


def test_of_two_fuller_wordings_told_as_often_none_names_both() -> None:
    regional = claim("حققت المنصة 43 في المئة من رقم المعاملات الجهوي.")
    national = replace(regional, label="رقم المعاملات الوطني")
    bare = replace(regional, subject=None), replace(national, subject=None)
    assert label_of(bare) == "رقم المعاملات"
    assert label_of([bare[0], bare[0], bare[1]]) == "رقم المعاملات الجهوي"


def test_words_that_are_of_no_family_do_not_complete_its_name() -> None:
    found = replace(claim("أوقفت الشرطة 43 شخصا."), label="أشخاص ملثمين", subject=None)
    assert label_of([found]) == "الموقوفون"


def test_a_family_is_named_where_no_article_has_words_for_it() -> None:
    found = replace(claim("أوقفت الشرطة 43 شخصا."), label=None, subject=None)
    assert label_of([found, replace(found, article="b")]) == "الموقوفون"


def test_another_way_to_call_a_family_says_nothing_beside_its_name() -> None:
    name = told(
        "بلغت نسبة البطالة 12,8 في المائة في 2021.",
        "استقرت نسبة البطالة عند 11,8 في المائة في 2021.",
    )
    assert name == "معدل البطالة"
