"""Whether a figure was observed, is a change, an aim, a forecast or a limit."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.figure import Direction
from articles.figures.learned.status_choice import (
    OBSERVED,
    STATUSES,
    choose_statuses,
    of_status,
    status_facts,
)


def chosen(text: str, weights=None) -> list[Direction | None]:
    reading = read_figures(text)
    return choose_statuses(reading.text, reading.asked, weights)


def test_a_declared_aim_needs_no_weights():
    assert chosen("هدف البرنامج خلق 500 منصب شغل", {}) == [Direction.TARGET]


@pytest.mark.parametrize("text", ["بلغ عدد التلاميذ 240 تلميذا", "يضم المعرض 40 لوحة"])
def test_what_is_was_observed(text: str):
    assert chosen(text) == [None]


def test_a_change_keeps_its_direction():
    assert chosen("ارتفعت الصادرات بنسبة 12 في المائة") == [Direction.UP]


def test_facts_are_told_once_and_of_each_status():
    reading = read_figures("ارتفعت الصادرات بنسبة 12 في المائة")
    facts = status_facts(reading.text, reading.asked[0])
    assert any(fact.startswith("up ") for fact in facts)
    for status in STATUSES:
        assert [*of_status(status, facts)] == [f"{status}: {fact}" for fact in dict.fromkeys(facts)]
    assert OBSERVED in STATUSES


def test_goals_that_are_counted_are_no_aims():
    assert chosen("فاز الفريق بثلاثة أهداف مقابل هدف أمام 35 ألف متفرج", {}) == [None, None]


def test_a_share_of_the_level_before_it_is_no_change() -> None:
    level, share = find_figures("ارتفع مخزون البئر إلى 9 آلاف لتر وبنسبة 47% من سعتها.")
    assert (level.direction, share.direction) == (None, None)


def test_a_share_that_says_an_amount_again_is_no_change() -> None:
    change, share = find_figures("زاد إنتاج المعمل بنسبة 13%، أي 95% من طاقته.")
    assert (change.direction, share.direction) == (Direction.UP, None)


def test_by_an_hour_of_the_day_is_no_aim() -> None:
    fall, level = find_figures("هبط سعر الزيت 7 دراهم إلى 104 دراهم بحلول الساعة 06:30 أمس.")
    assert (fall.direction, level.direction) == (Direction.DOWN, None)
    assert chosen("يستهدف المعمل إنتاج 500 طن") == [Direction.TARGET]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("أنهى المؤشر الجلسة صاعدا بواقع 31.5 نقطة", Direction.UP),
        ("هبط مؤشر السوق بـ31 نقطة", Direction.DOWN),
        ("خسر المؤشر 31 نقطة", Direction.DOWN),
        ("هبط المؤشر إلى 4131 نقطة", None),
        ("أعلى إقفال للمؤشر بـ4131 نقطة", None),
        ("هبط المؤشر (4131 نقطة)", None),
        ("لم يهبط المؤشر بـ31 نقطة", None),
        ("رفع النادي رصيده بثلاثين نقطة", None),
    ],
)
def test_an_index_moves_by_points(text: str, direction: Direction | None) -> None:
    assert find_figures(text)[-1].direction is direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("ارتفع سعر الفضة 2 دولار إلى 31 دولارا", Direction.UP),
        ("خسر سهم «النجمة» 9 دراهم ليغلق عند 37 درهما", Direction.DOWN),
        ("خسر مؤشر السوق الأول 31 نقطة ليبلغ 8100 نقطة", Direction.DOWN),
        ("ارتفعت العقود الآجلة لخام الشمال 67 سنتا إلى 82 دولارا", Direction.UP),
        ("زاد عدد المشتركين نحو 40 ألف مشترك", Direction.UP),
        ("هبطت المخزونات 4 ملايين برميل", Direction.DOWN),
        ("ارتفعت أسهم 68 شركة", None),
        ("خسر الفريق 3 مباريات", None),
        ("قفز المتسابق 7 أمتار", None),
        ("ارتفعت الأسعار فوق مستوى 1600 دولار", None),
    ],
)
def test_an_amount_moves_behind_a_verb_and_its_subject(
    text: str, direction: Direction | None
) -> None:
    assert find_figures(text)[0].direction is direction


def test_the_level_that_was_left_is_no_change_and_no_limit() -> None:
    length, _ = find_figures("تقلصت مدة الفحص من 11 ساعة إلى أقل من 4 ساعات.")
    assert length.direction is None
    left = find_figures("رفع المجلس المنحة من 5 بالمائة إلى 8 بالمائة.")[0]
    assert left.direction is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ارتفع معدل التضخم سنة 2020 إلى 6,5 بالمائة", [None]),
        ("ارتفع معدل التضخم خلال شهر يناير 2020 إلى نحو 6,5 بالمائة", [None]),
        ("ارتفع معدل التضخم سنة 2020 بنسبة 6,5 بالمائة", [Direction.UP]),
        ("تراجع الاحتياطي من 36 مليار دولار قبل الأزمة إلى 16 مليار دولار", [None, None]),
    ],
)
def test_what_a_value_came_to_is_no_change_whatever_stands_between(text: str, found) -> None:
    assert chosen(text) == found


@pytest.mark.parametrize(
    "text",
    ["تستهدف الحكومة نموا بنسبة 4.5 في المئة", "تهدف الخطة إلى خفض العجز بنسبة 3 في المئة"],
)
def test_a_change_that_is_aimed_at_is_an_aim(text: str) -> None:
    assert chosen(text) == [Direction.TARGET]


@pytest.mark.parametrize(
    "text",
    [
        "تسعى الوزارة إلى خفض الأمية إلى 10 في المائة ورفع عدد المدارس إلى 900 مدرسة",
        "تطمح الجمعية إلى غرس 300 شجرة وتكوين 40 بستانيا",
        "تعهدت الشركة بتوظيف 50 عاملا، وبناء 3 ورش",
    ],
)
def test_what_is_aimed_at_with_one_verb_is_all_an_aim(text: str) -> None:
    assert chosen(text, {}) == [Direction.TARGET, Direction.TARGET]


@pytest.mark.parametrize(
    "text",
    [
        "تهدف الخطة إلى غرس 300 شجرة. وتم غرس 40 شجرة",
        "تهدف الخطة إلى غرس 300 شجرة، وبلغ عدد العمال 40 عاملا",
    ],
)
def test_what_is_told_beside_an_aim_is_none(text: str) -> None:
    assert chosen(text, {}) == [Direction.TARGET, None]


@pytest.mark.parametrize(
    "text",
    [
        "تراجعت المبيعات 9 في المئة وتستأثر الشركة بنسبة 40 في المئة من السوق.",
        "ارتفعت الأرباح بنسبة 12% وتملك الأسرة 51% من الأسهم.",
        "زاد نصيب المصرف 3 في المئة ويسيطر منافسه على 60 في المئة من الودائع.",
    ],
)
def test_a_share_that_somebody_has_is_no_change(text: str) -> None:
    changed, held = chosen(text)
    assert changed in {Direction.UP, Direction.DOWN}
    assert held is None


def test_a_share_that_was_added_to_what_one_has_is_a_change() -> None:
    assert chosen("زادت حصة الشركة التي تملك المصنع بنسبة 4 في المئة.") == [Direction.UP]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("هبطت الحرارة إلى -7 درجات مئوية مساء أمس.", None),
        ("من المتوقع أن تهبط الحرارة إلى -7 درجات مئوية.", Direction.FORECAST),
    ],
)
def test_below_zero_is_a_forecast_where_words_say_so(text: str, status: Direction | None) -> None:
    assert chosen(text) == [status]
