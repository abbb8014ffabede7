"""Those who are asked in a study are a population of their own."""

from __future__ import annotations

import pytest

from articles.ledger.samples import SAMPLE
from tests.articles.ledger.telling import by_value, claims


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("شملت الدراسة 1430 ممرضا في ستة أقاليم.", 1430),
        ("وشمل الاستطلاع 870 شخصا من سكان المدينة.", 870),
        ("أعد المعهد دراسة شملت 1430 ممرضا.", 1430),
        ("أجري المسح على 2300 أسرة في القرى.", 2300),
        ("أجريت الدراسة على عينة من 640 طالبا.", 640),
        ("وقال المعهد إن العينة ضمت 640 عاملا.", 640),
        ("استند الباحثون إلى إجابات 510 موظفين.", 510),
        ("استطلعت الجريدة آراء 410 سائقين.", 410),
        ("وشارك في الاستبيان 920 معلما.", 920),
        ("شارك 920 معلما في الاستبيان الذي وزع في الربيع.", 920),
        ("عبر 350 مشاركا في الاستطلاع عن رضاهم.", 350),
        ("ومن بين 780 عاملا شملهم البحث رفض الثلث.", 780),
        ("تابع الباحثون 1250 امرأة طوال عقد.", 1250),
        ("سئل في الاستطلاع 1010 ناخبين عن رأيهم.", 1010),
        ("تألفت عينة البحث من الرعاة والمزارعين، وتكونت عينة أخرى من 260 طالبا.", 260),
        ("وتقول دراسة على 1250 امرأة إن النوم يكفي.", 1250),
        ("بلغ عدد المستجوبين 560 مستجوبا.", 560),
    ],
)
def test_those_who_are_asked_are_a_sample(sentence: str, value: float) -> None:
    head = by_value(claims("a", sentence))[value].head
    assert head.family == SAMPLE


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("أظهرت الدراسة أن القطاع يشغل 1430 ممرضا.", 1430),
        ("وكشف الاستطلاع أن المشروع شمل 870 عاملا.", 870),
        ("وشملت الحملة 870 عاملا، حسب دراسة للوزارة.", 870),
        ("أعد المعهد دراسة عن برنامج شمل 640 طالبا.", 640),
        ("شملت الدراسة 12 محورا.", 12),
        ("شارك 920 معلما في المسيرة.", 920),
        ("حضر 350 مشاركا في العام الدراسي الماضي.", 350),
        ("قتل 14 شخصا بعد متابعة دامت ساعات.", 14),
        ("وأخذ المخبر 300 عينة من الماء.", 300),
    ],
)
def test_what_a_study_finds_is_counted_as_elsewhere(sentence: str, value: float) -> None:
    assert by_value(claims("a", sentence))[value].head.family != SAMPLE


def test_a_sample_says_nothing_of_its_sector() -> None:
    text = "القطاع السياحي يشغل 90 ألف عامل في المغرب. وشملت دراسة 1430 عاملا في القطاع السياحي."
    found = by_value(claims("a", text))
    assert found[90_000].theme is not None
    assert found[1430].theme is None
