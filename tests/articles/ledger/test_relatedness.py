"""Whether two articles tell their values of one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.ledger.relatedness import are_of_one_place, are_of_one_thing, are_of_two_sides
from tests.articles.ledger.telling import claims


def related(one: str, other: str, *, is_slip: bool = False) -> bool:
    here, there = claims("a", one), claims("b", other)
    return are_of_one_thing(here.claims[0], there.claims[0], here, there, is_slip=is_slip)


def test_two_reports_of_one_fire_are_of_one_thing() -> None:
    assert related(
        "دمر الحريق 17 مستودعا في ميناء زخرفان.", "قالت الإطفاء إن حريق زخرفان دمر 14 مستودعا."
    )


def test_two_fires_are_not() -> None:
    assert not related(
        "دمر الحريق 17 مستودعا في ميناء زخرفان.",
        "ارتفع منسوب النهر بعد ليلة من المطر الغزير، وغمرت السيول قرب قلعة ملوانة الأثرية "
        "14 مستودعا، ثم انحسرت المياه عن القرى والحقول المجاورة صباحا.",
    )


def test_what_is_far_apart_is_told_in_the_same_words_or_is_another_thing() -> None:
    told = "استقبلت حديقة زخرفان النباتية {} ألف زائر خلال الموسم."
    assert related(told.format(17), told.format(170))
    assert not related(
        told.format(17),
        "افتتح الوزير معرض الكتاب القديم في قصر المؤتمرات بزخرفان، وقال إن عدد الزوار بلغ "
        "170 ألف زائر قبل ختام الدورة، وإن دور النشر باعت كل ما عرضته من مخطوطات.",
    )


def test_a_sector_of_a_country_is_its_own_name() -> None:
    one = "تعمل مراكز النداء في المغرب منذ سنين طويلة، وتشغل 71 ألف عامل."
    other = (
        "إحصائيات: خرجت وحدات كثيرة إلى الضواحي البعيدة حيث الإيجار أرخص بكثير. "
        "ووفر قطاع ترحيل الخدمات بالمغرب 29 ألف منصب شغل."
    )
    assert related(one, other)
    assert not related(one, other.replace("29 ألف", "290"))


def test_a_slip_is_no_value_far_apart_but_of_kindred_articles() -> None:
    one = "رست السفينة بحمولة 63 طنا. {}"
    other = "ترفع الثالثة علم ملوانة وحمولتها 63 ألف طن. {}"
    story = "عبرت قناة زخرفان اليوم ثلاث سفن في أول تجربة لمجراها الجديد بعد توسعته."
    assert related(one.format(story), other.format(story), is_slip=True)
    assert not related(one.format(""), other.format(""), is_slip=True)


def test_rows_of_two_lists_are_each_of_their_own() -> None:
    here = (
        "فاز زخرفان على غريمه التقليدي سريعا إذ استغرق اللقاء 21 دقيقة. ثم دام لقاء ملوانة "
        "34 دقيقة، ولقاء قسبار 45 دقيقة، ولقاء دلهوث 52 دقيقة."
    )
    there = (
        "أقصي المصنف الأول ترغول بعد عناء طويل أمام شمبال في مباراة مثيرة دام فيها اللقاء "
        "23 دقيقة. ولم يزد لقاء خردوس عن 36 دقيقة ولقاء مغناط عن 47 دقيقة ولقاء سربال عن 54 دقيقة."
    )
    assert not related(here, there)
    assert related(here, here.replace("21", "23"))


def test_what_others_have_is_no_report_of_it() -> None:
    told = "بلغت أرباح شركة {} قبل احتساب الضرائب والفوائد {} مليون دولار."
    assert not related(told.format("زخرفان", "400"), told.format("ملوانة", "500"))
    assert related(told.format("زخرفان", "400"), told.format("زخرفان", "500"))
    # A name that was written otherwise, or another of its names, tells nearly the same value.
    assert related(told.format("زخرفان", "400"), told.format("ملوانة", "404"))


def test_a_score_is_of_two_sides_and_sets_are_each_of_their_own() -> None:
    told = "انتهت مباراة {} بنتيجة {} أمس على ملعب المدينة."
    one = told.format("زخرفان وملوانة", "2-1")
    assert related(one, told.format("زخرفان وملوانة", "1-1"))
    assert not related(one, told.format("زخرفان وقسبار", "1-1"))
    sets = (
        "في بطولة التنس المفتوحة تغلب ترغول لاعب زخرفان على شمبال لاعب ملوانة 3-1 بعد عناء طويل "
        "في حر شديد وبأشواط متقلبة 6-3 و4-6 و6-4 و7-5."
    )
    assert not related(one, sets)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # who
        ("أعلن مستشفى زخرفان إصابة 9 جنود بجروح.", "أعلن مستشفى زخرفان إصابة 5 صيادين بجروح."),
        # where
        (
            "جهزت لجنة الاقتراع 58 مستودعا في مدينة زخرفان.",
            "جهزت لجنة الاقتراع 64 مستودعا في مدينة ملوانة.",
        ),
        ("باعت المزارع في المغرب 32 ألف شاة.", "باعت المزارع في العراق 25 ألف شاة."),
        # what
        (
            "زودت البلدية ساحات زخرفان القديمة بملاعب كثيرة وأقامت 10 نوافير مضاءة.",
            "دشن الأمين سور زخرفان أمس، ويدخله الضيوف من 7 بوابات على الشارع الكبير.",
        ),
        # since when
        (
            "عاد وفد زخرفان إلى القلعة بعد أربعة أيام من الحريق.",
            "تلقى الوزير رسالة زخرفان ووعد بالرد عليها خلال ثلاثة أيام.",
        ),
    ],
)
def test_whom_where_and_what_a_value_is_of_sets_it_apart(one, other) -> None:
    assert not related(one, other)
    assert related(one, one)


def test_words_that_are_not_known_leave_it_open() -> None:
    here, there = claims("a", "دمر الحريق 17 مستودعا."), claims("b", "تضرر 14 مستودعا.")
    one, other = here.claims[0], replace(there.claims[0], context=frozenset())
    assert are_of_one_thing(one, other, here, there)
    assert are_of_one_place(one, other)


def test_what_one_title_names_and_the_other_article_speaks_of_makes_them_kindred() -> None:
    text = "قالت البلدية إن النيران أتت في ساعات قليلة على 17 مستودعا."
    lead = "زار الأمير {0} بعد أن هدأت الريح. وبقي أهل {0} في العراء ليلتين باردتين. "
    other = lead + "ونقلت الصحف عن حارس الميناء أنه أحصى بنفسه 14 مستودعا محترقا."
    here = claims("a", text, title="نكبة زخرفان")
    for place, is_one in (("زخرفان", True), ("ملوانة", False)):
        there = claims("b", other.format(place), title="بعد العاصفة")
        assert are_of_one_thing(here.claims[0], there.claims[-1], here, there) is is_one


def test_shares_that_others_by_name_hold_are_not_of_one_thing() -> None:
    one = "وتملك زخرفان القابضة حصة نسبتها 50 في المئة في مصفاة برهومي على الساحل."
    other = "وتملك قيسوني للنفط 60 في المئة من حصص مشروع ملوانة، والبقية لشركاء."
    assert related(one, one.replace("50", "60"))
    assert not related(one, other)


def test_what_is_told_of_two_countries_is_of_one_where_an_article_speaks_of_both() -> None:
    one = "زار اللاعب المغربي الملعب مع رفاقه من تونس أمس، ومساحة الملعب 71 هكتارا."
    other = "قال رئيس الاتحاد في تونس إن اللاعب زار الملعب أمس، ومساحة الملعب 64 هكتارا."
    assert related(one, other)
    assert not related(one.replace("من تونس", "الجدد"), other)


def test_each_device_has_a_screen_of_its_own() -> None:
    told = "يملك الهاتف الجديد شاشة بقياس {} بوصة وزنها خفيف ومعدنها متين."

    def are_one(first: str, second: str, size: str = "4.7") -> bool:
        here = claims("a", told.format("5.5"), title=first)
        there = claims("b", told.format(size), title=second)
        return are_of_one_thing(here.claims[0], there.claims[0], here, there)

    assert are_one("كشف عن هاتف زخرفان", "هاتف زخرفان في الأسواق")
    assert not are_one("كشف عن هاتف زخرفان", "هاتف ملوانة في الأسواق")
    assert not are_one("كشف عن هاتف زخرفان", "هاتف ملوانة في الأسواق", "5.4")


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("سقط 12 قتيلا في صفوف الميليشيات.", "سقط 7 قتلى في صفوف الثوار.", True),
        ("سقط 12 قتيلا في صفوف الثوار.", "سقط 7 قتلى في صفوف الثوار.", False),
        ("سقط 12 قتيلا في المعارك.", "سقط 7 قتلى في صفوف الثوار.", False),
    ],
)
def test_those_who_fell_on_two_sides_are_others(one: str, other: str, are_two: bool) -> None:
    here, there = claims("a", one), claims("b", other)
    assert are_of_two_sides(here.claims[0], there.claims[0]) is are_two
    if are_two:
        assert not related(one, other)


def test_whom_a_clause_counts_behind_a_side_is_of_that_side() -> None:
    text = "سقط 7 قتلى في صفوف الثوار وأصيب 29 جريحا."
    rebels = claims("a", text).claims[1]
    militia = claims("b", "أصيب 22 جريحا في صفوف الميليشيات.").claims[0]
    assert are_of_two_sides(rebels, militia)
