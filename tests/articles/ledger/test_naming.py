"""What indicators are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

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
    hospitals = replace(claim("في الإقليم 95 مستشفى."), subject="المستشفيات الحكومية")
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
