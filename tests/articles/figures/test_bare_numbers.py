"""Which numbers with nothing behind them are figures."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from tests.articles.figures.finding import figure_of, figures_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("حصيلة الفيضان ترتفع إلى 41", ["41"]),
        ("هبط عدد الورش من 220 إلى أقل من 90", ["220", "90"]),
        ("قفز عدد المشتركين من 520 إلى 780.", ["520", "780"]),
    ],
)
def test_what_a_number_came_to_and_from_where(text: str, found: list[str]):
    assert figures_of(text) == found


@pytest.mark.parametrize(
    "text", ["عاد الرحالة من 12 إلى بيته", "أحيل النقاش إلى 41", "وجه الرسالة إلى 90 ثم غادر"]
)
def test_where_nothing_moves_they_are_none(text: str):
    assert figures_of(text) == []


def test_what_is_shared_out_is_counted_once_by_its_noun():
    text = "حصلت لائحة النخيل على 21 مقعدا ولائحة الزيتون على 17 ولائحة الأرز على 9، بعد الفرز"
    assert figures_of(text) == ["21 مقعدا", "17", "9"]


def test_another_preposition_shares_nothing_out():
    assert figures_of("حصلت اللائحة على 21 مقعدا وحل الفريق في 17، بعد الفرز") == ["21 مقعدا"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وصلت كلفة الحصة الواحدة إلى 85 ألف درهم", ["85 ألف درهم"]),
        ("ارتفع سعر الكتاب الواحد إلى 60 درهما", ["60 درهما"]),
    ],
)
def test_what_each_costs_is_no_range(text: str, found: list[str]):
    assert figures_of(text) == found


def test_only_so_many_of_them():
    assert figures_of("نبتت 17 فقط من البذور التي زرعت") == ["17"]


def test_ways_of_arriving_share_the_noun():
    text = "استقبلت الجزيرة 64.210 زائرا، منهم 51.300 عن طريق المطار و9.850 عبر الميناء و3.060 برا."
    assert figures_of(text) == ["64.210 زائرا", "51.300", "9.850", "3.060"]


def test_a_reading_of_a_scale():
    assert figures_of("هزة بلغت شدتها 4,9 على مقياس ريختر أيقظت الحي") == ["4,9"]
    assert figures_of("تحدث المعلم في 4 على مهل") == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("استقبل الميناء 700 سائح وصلوا ليلا", "سائح"),
        ("شحنت الشركة 900 طرد جوا إلى الخرطوم", "طرد"),
    ],
)
def test_neither_their_verb_nor_their_way_belongs_to_the_name(text: str, counted: str):
    assert figure_of(text).counted == counted


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("تضم المكتبة رفوفا وعددها 12، وكلها من خشب", [12]),
        ("بلغ عدد المراكز الجديدة 651 وسيرتفع قريبا", [651]),
        ("منحوا مئة مقعد للغرب وستين للشرق", [100, 60]),
        ("صوت 347 نائبا للقانون مقابل 112 ضده وامتناع 9", [347, 112, 9]),
        ("وزعوا 34 «كردونة» على الباعة", [34]),
        ("أغلقت النقابة 03 مكاتب", [3]),
        ("أحصوا 152 نخلة مقابل 98 سابقا.", [152, 98]),
    ],
)
def test_numbers_that_count_without_their_noun_beside_them(text: str, values: list[float]):
    assert [asked.quantity.low for asked in read_figures(text).asked] == values


def test_the_parts_behind_a_whole_share_its_unit():
    figures = find_figures("بلغت البطالة 14 بالمئة: 9,2 لدى الرجال و21,5 لدى النساء.")
    assert [(each.low, each.unit) for each in figures] == [(14, "%"), (9.2, "%"), (21.5, "%")]
    assert figures_of("حضر 14 لاعبا: 9 أسماء بقيت سرية") == ["14 لاعبا", "9 أسماء"]


def test_two_thousand_of_nothing_is_a_name():
    assert find_figures("يقول وليد الألفي، رئيس اللجنة، إن الفكرة قديمة") == ()
    assert find_figures("يقول وليد إنه أنفق ألفي درهم")[0].low == 2000


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("نجح الفريق في 4 من 6 محاولات", ["4", "6 محاولات"]),
        ("حقق 3 من 8 أهداف", ["3", "8 أهداف"]),
        ("أعادوا فتح ثلاثة من 7 طرقات", ["ثلاثة", "7 طرقات"]),
        ("صورة 4 من 9 صور", ["9 صور"]),
        ("الخطوة 4 من 6 خطوات", ["6 خطوات"]),
        ("عاد في 12 من 9 دول", ["9 دول"]),
    ],
)
def test_a_few_of_a_counted_whole(text: str, found: list[str]):
    assert figures_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ارتفعت أسهم 31 مصرفا وانخفضت 12 فيما ثبت الباقي", ["31 مصرفا", "12"]),
        ("استبعد 41 طلبا لنقص الأوراق، ورُفض 17 بسبب التزوير", ["41 طلبا", "17"]),
        ("يفحص الجهاز 40 شاحنة في الساعة بدل 25، وهو سريع", ["40 شاحنة", "25"]),
        ("كسبت اللائحة 14 مقعدا عوض 12 في المجلس السابق", ["14 مقعدا", "12"]),
        ("عينوا 14 مستشارا، ثم سكن في 17 بسبب القرب", ["14 مستشارا"]),
    ],
)
def test_the_noun_is_left_out_before_a_reason_or_a_contrast(text: str, found: list[str]):
    assert figures_of(text) == found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("نقل أربعة ممن أصيبوا إلى المدينة", [4]),
        ("فاز الفريق في 12 مباراة وتعادل في 4 وخسر 3", [12, 4, 3]),
        ("ارتفع مؤشر مناخ الأعمال إلى 108.0 في يوليو", [108]),
    ],
)
def test_numbers_that_count_who_did_what_was_played_and_where_an_index_came(
    text: str, values: list[float]
):
    assert [figure.low for figure in find_figures(text)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("في المعرض 60 بستانيا جاؤوا للبيع (20 عن كل قرية) وعرضوا الزهور", ["60 بستانيا", "20"]),
        ("توزع البلدية 300 شجرة، 25 لكل مدرسة، قبل الشتاء", ["300 شجرة", "25"]),
        ("تجتمع لجنة من 7 أعضاء، في 15 من كل شهر", ["7 أعضاء"]),
    ],
)
def test_how_many_of_them_are_dealt_out_to_each(text: str, found: list[str]):
    assert figures_of(text) == found


def test_the_whole_that_some_are_taken_out_of():
    assert figures_of("يزرع البستاني أحد الحقول من جملة 156 الموزعين حول القرية") == ["156"]


def test_a_whole_mark_in_an_examination_and_a_number_elsewhere():
    assert figure_of("نجح البستاني بمعدل 18 في امتحان الزراعة").kind == "score"
    assert figures_of("سار القطار بمعدل 60 في السهل") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("يضم الوفد 25 من العراق و17 من تونس", ["25", "17"]),
        ("قبل المعهد 300 طالب، 25 من المغرب", ["300 طالب", "25"]),
        ("المجموعة 7 من العراق", []),
        ("وفي 1985 من تونس جاء البناء", []),
    ],
)
def test_people_are_told_by_where_they_are_from(text: str, found: list[str]) -> None:
    assert figures_of(text) == found


def test_those_from_a_country_with_an_article_are_of_those_before() -> None:
    told = find_figures("استقبل المخيم 40 لاجئا، منهم 25 من العراق")
    assert [figure.counted for figure in told] == ["لاجئا", "لاجئا"]
