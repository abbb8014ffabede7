"""What a figure of some kinds counts by itself."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.answers import settled
from articles.figures.learned.named import Named
from articles.figures.learned.own_nouns import is_measure_of, own_head, own_measure


def named_by(body: str, number: int, *words: str) -> str | None:
    """The noun of one of the figures of a body where these words are named so far."""
    reading = read_figures(body)
    text = reading.text
    places = [text.words.index(word) for word in words]
    head = own_head(text, reading.asked[number], [(at, at + 1) for at in places])
    return None if head is None else text.word(head)


@pytest.mark.parametrize(
    ("body", "number", "words", "noun"),
    [
        ("يملك فريق النخيل 18 نقطة في صدارة الدوري", 0, ["النخيل"], "نقطه"),
        ("يملك فريق النخيل 18 نقطة في صدارة الدوري", 0, ["نقطه"], None),
        ("أغلق المؤشر على 1464 نقطة في البورصة", 0, ["المؤشر"], None),
        ("نقلت عبارات الميناء 7 ملايين راكب", 0, ["الميناء"], "راكب"),
        ("درجات الحرارة اليوم: الواحة 41 مئوية، والميناء 38 مئوية", 1, ["والميناء"], "درجات"),
        ("سجلت الواحة 41 مئوية", 0, ["الواحه"], None),
        ("بلغت مبيعات السجاد 3 ملايين دولار", 0, ["السجاد"], None),
    ],
)
def test_what_the_network_passed_over(
    body: str, number: int, words: list[str], noun: str | None
) -> None:
    assert named_by(body, number, *words) == noun


def test_what_a_name_only_ends_with_is_not_named() -> None:
    reading = read_figures(
        "قال إن عائلات المفقودين، وهم 4 مفقودين، تنتظر. وبلغ عدد المفقودين 4 مفقودين"
    )
    text, (first, second) = reading.text, reading.asked
    families, count = text.words.index("عائلات"), text.words.index("عدد")
    assert own_head(text, first, [(families, families + 2)]) is not None
    assert own_head(text, second, [(count, count + 2)]) is None


def test_one_of_each_is_of_those_who_were_asked() -> None:
    ratio, half = find_figures(
        "قال واحد من كل خمسة إن البعوض يضايقهم في الحديقة. وعد نصف المستجوبين السبب كثرة الماء."
    )
    assert (ratio.counted, half.counted) == ("المستجوبين", "المستجوبين")


def test_those_who_were_asked_for_their_opinions() -> None:
    (ratio,) = find_figures("وقال اثنان من كل عشرة إنهم يحبون البعوض، بحسب مسح لآراء البستانيين.")
    assert ratio.counted == "البستانيين"


def test_what_they_say_is_not_who_they_are() -> None:
    (ratio,) = find_figures("قال واحد من كل خمسة إن البعوض يضايق الجيران.")
    assert ratio.counted is None


def test_one_of_each_of_what_is_named_behind_it() -> None:
    (ratio,) = find_figures("يعاني واحد من كل أربعة من البستانيين من البعوض.")
    assert ratio.counted == "البستانيين"


@pytest.mark.parametrize(
    ("body", "name", "measure"),
    [
        ("باع النادي 20 ألف قميص بقيمة 90 ألف درهم", "قميص", "بقيمه"),
        ("باع النادي 20 ألف قميص بقيمة إجمالية بلغت 90 ألف درهم", "قميص", "بقيمه"),
        ("جرب الدواء على 700 قط بنسبة نجاح بلغت 95 في المائة", "قط", "بنسبه"),
        ("جرب الدواء على 700 قط بنسبة 95 في المائة", "قط", None),
        ("زاد عدد القطط إلى 700 قط بنسبة زيادة بلغت 9 في المائة", "قط", None),
        ("باع النادي 20 ألف قميص، وكلفه ذلك 90 ألف درهم", "قميص", None),
        ("باع النادي 20 ألف قميص بقيمة 90 ألف درهم", "النادي", None),
    ],
)
def test_the_measure_that_is_told_behind_what_another_figure_counts(
    body: str, name: str, measure: str | None
) -> None:
    reading = read_figures(body)
    words = reading.text.words
    at = words.index(name)
    found = own_measure(reading.text, reading.asked, 1, (at, at + 1))
    assert (None if found is None else words[found]) == measure


def test_the_first_figure_has_none_before_it() -> None:
    reading = read_figures("بلغت قيمة القمصان 90 ألف درهم")
    assert own_measure(reading.text, reading.asked, 0, (1, 3)) is None


@pytest.mark.parametrize(
    ("body", "counted", "measure", "is_so"),
    [
        ("وقعت البلدية العقد الذي تبلغ قيمته 9 ملايين دينار", "العقد", "قيمته", True),
        ("وقعت البلدية العقد الذي تبلغ قيمته 9 ملايين دينار", "البلديه", "العقد", False),
        ("بلغت القيمة الكاملة للسور 9 ملايين دينار", "القيمه", "للسور", False),
        ("رفع المجلس الحد الأدنى للأجور إلى 9 دنانير", "الحد", "للاجور", False),
        ("تراجعت المبيعات بعد ارتفاع 9 دنانير", "المبيعات", "ارتفاع", False),
    ],
)
def test_what_is_measured_of_a_thing(body: str, counted: str, measure: str, is_so: bool) -> None:
    reading = read_figures(body)
    one, other = (
        (at, at + 1)
        for at in (reading.text.words.index(counted), reading.text.words.index(measure))
    )
    assert is_measure_of(reading.text, reading.asked[0], one, other) is is_so


def test_the_value_is_told_of_the_contract() -> None:
    reading = read_figures("وقعت البلدية العقد الذي تبلغ قيمته 9 ملايين دينار.")
    words = reading.text.words
    contract, value = ((at, at + 1) for at in (words.index("العقد"), words.index("قيمته")))
    [named] = settled(reading.text, reading.asked, [Named(contract, value, 0.9)])
    assert (named.counted, named.subject) == (value, contract)
