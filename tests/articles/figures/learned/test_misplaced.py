"""Names that a figure was given and surely does not count."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.figure_text import FigureText
from articles.figures.learned.misplaced import (
    announces,
    is_act_before,
    is_place_of_next,
    is_unit_of,
    priced,
    says_the_same,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تقدموا للمسابقة ورسب 14 ألفا", True),
        ("ثم نزحت 70 عائلة", True),
        ("قتل السيل 4 رعاة وجرح 17.", True),
        ("بلغت تشاد 28 بئرا", False),
        ("قالوا إن التحديات 40 تحديا", False),
        ("وكيلا 50 موظفا", False),
    ],
)
def test_the_verb_before_a_number_names_nobody(text: str, expected: bool) -> None:
    reading = read_figures(text)
    asked = reading.asked[-1]
    at = asked.mention.first - 1
    assert is_act_before(reading.text, asked, (at, at + 1)) is expected


def test_another_word_is_no_verb_before_it() -> None:
    reading = read_figures("ورسب في المدينة 14 ألفا من الطلبة")
    assert not is_act_before(reading.text, reading.asked[0], (0, 1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("جمع المخبز 7 ملايين دولار في سوق تبلغ قيمتها 20 مليون دولار", True),
        ("زاد المخبز 7 في المائة في أرباح الصيف إلى 20 مليون دولار", False),
        ("جمع المخبز 7 ملايين دولار وسوق تبلغ قيمتها 20 مليون دولار", False),
    ],
)
def test_a_place_whose_size_is_told_next_belongs_to_the_next(text: str, expected: bool) -> None:
    reading = read_figures(text)
    words = reading.text.words
    at = next(i for i, word in enumerate(words) if word in {"سوق", "وسوق", "ارباح"})
    found = is_place_of_next(reading.text, reading.asked, 0, (at, at + 1), (at, at + 1))
    assert found is expected


def test_the_market_is_named_once() -> None:
    first, second = find_figures("الشركة الناشئة جمعت 7 ملايين دولار في سوق تبلغ قيمتها 20 مليارا.")
    assert first.counted != "سوق"
    assert second.counted == "سوق"


@pytest.mark.parametrize(
    ("text", "is_each"),
    [
        ("وبيعت بواقع 50.9 دولار للبرميل", True),
        ("وزعت أرباحا بواقع 2.5 دولار للسهم", False),
        ("بلغ سعره 50.9 دولار للبرميل", False),
        ("بواقع 50.9 دولار في اليوم", False),
    ],
)
def test_a_measure_costs_so_much_each(text: str, is_each: bool) -> None:
    reading = read_figures(text)
    assert (priced(reading.text, reading.asked[0]) is not None) is is_each


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("مريض المرضى", True),
        ("طالبا الطلاب", True),
        ("سيارة السيارات", True),
        ("مريض المستشفى", False),
        ("سفينة السفير", False),
    ],
)
def test_the_plural_of_what_is_counted_is_no_subject(body: str, expected: bool) -> None:
    assert says_the_same(FigureText(body, ()), (0, 1), (1, 2)) is expected


def test_a_subject_of_two_words_tells_more() -> None:
    assert not says_the_same(FigureText("حاج الحجاج العمانيين", ()), (0, 1), (1, 3))


def test_what_is_counted_goes_before_what_stands_behind_it() -> None:
    figure = find_figures("تعاني 12 بلدية من نقص المياه، ووصلت الصهاريج إلى القرى")[0]
    assert figure.counted == "بلدية"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بلغ عدد ركاب القطار 250 ألف راكب", True),
        ("بلغ عدد ركاب القطار 250 ألف راكب ونقلت الحافلات 56 مليون راكب", False),
        ("استحوذت القوارب على عدد الركاب حيث نفذت 32 مليون رحلة", False),
    ],
)
def test_the_noun_of_a_count_is_told_in_its_own_clause(text: str, expected: bool) -> None:
    reading = read_figures(text)
    asked = reading.asked[-1]
    at = next(i for i, word in enumerate(reading.text.words) if word in {"ركاب", "الركاب"})
    assert asked.mention.noun is not None
    assert is_unit_of(reading.text, asked, (at, at + 1), asked.mention.noun) is expected


@pytest.mark.parametrize(
    ("body", "subject"),
    [
        ("قالت هيئة الإحصاء إن نسبة البطالة بلغت 12 في المائة.", None),
        ("أفادت غرفة التجارة بأن صادرات النسيج تراجعت بنسبة 8 في المائة.", None),
        ("أعلنت شركة النخيل أن أرباحها بلغت 9 ملايين دينار.", "شركة النخيل"),
    ],
)
def test_who_only_says_it_is_no_subject(body: str, subject: str | None) -> None:
    [figure] = find_figures(body)
    assert figure.subject == subject
    assert figure.attribution is not None


def test_a_country_tells_of_itself() -> None:
    reading = read_figures("أعلن العراق أن صادرات التمور بلغت 90 طنا")
    words = reading.text.words
    country, told = words.index("العراق"), words.index("صادرات")
    names = (told, told + 2), (country, country + 1)
    assert not announces(reading.text, reading.asked[0], *names)
