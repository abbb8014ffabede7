"""The figures of an article as claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.figures.figure import Doubt, FigureKind, Verdict
from articles.ledger.claim import PeriodBasis, Status
from articles.ledger.claims import claims_of
from tests.articles.ledger.telling import article, by_value, claims


def test_a_figure_that_is_repeated_is_one_claim_with_several_places() -> None:
    found = claims("a", "تضم القرية 37 مدرسة. وقال العمدة إن 37 مدرسة تكفي.").claims
    assert [claim.places for claim in found] == [(0, 1)]
    assert len(found[0].spans) == 2


def test_equal_numbers_of_other_things_are_two_claims() -> None:
    found = claims("a", "تضم القرية 37 مدرسة و37 مسجدا.").claims
    assert len(found) == 2


def test_spans_are_those_of_the_body() -> None:
    text = "قال العمدة إن في القرية 37 مدرسة جديدة."
    found = claims("a", text).claims[0]
    start, end = found.spans[0]
    assert text[start:end] == "37 مدرسة"


def test_lengths_and_areas_are_told_in_one_unit() -> None:
    found = claims("a", "طول الطريق 12 كيلومترا ومساحة الحقل 3 هكتارات.").claims
    assert [(claim.high, claim.unit) for claim in found] == [(12_000, "m"), (30_000, "m2")]


def test_a_share_in_words_is_a_percentage() -> None:
    found = claims("a", "يسكن ثلث السكان في الجبل.").claims[0]
    assert found.kind is FigureKind.PERCENT
    assert found.high is not None
    assert 33 < found.high < 34


def test_the_sector_and_the_country_of_a_sentence_go_before_those_of_the_article() -> None:
    found = by_value(
        claims(
            "a",
            "يزدهر قطاع السياحة في المغرب، وقطاع السياحة واعد. ويستقبل 320 فندقا. "
            "وفي تونس يضم قطاع النسيج 1700 مصنع.",
        )
    )
    assert (found[320].sector, found[320].country) == ("tourism", "MA")
    assert found[1700].country == "TN"


def test_a_stated_period_is_kept_with_its_basis() -> None:
    found = claims("a", "بلغ عدد الزوار 300 زائر سنة 2012.").claims[0]
    assert (found.period, found.period_basis) == ("2012", PeriodBasis.STATED)


def test_what_a_sentence_sets_one_number_against_is_known() -> None:
    found = by_value(claims("a", "ارتفع عدد المسافرين إلى 910 مسافرين مقابل 640 مسافرا."))
    assert found[640].contrasted == 0


def test_votes_for_another_are_no_other_time_of_the_first() -> None:
    found = by_value(claims("a", "نالت قرية الساحل 44 صوتا مقابل 40 لقرية الجبل."))
    assert found[44].contrasted is found[40].contrasted is None


def test_what_something_came_to_is_set_against_what_it_came_from() -> None:
    found = by_value(claims("a", "ارتفع عدد العمال من نحو 18 عاملا إلى 30 عاملا."))
    assert found[30].contrasted == 0
    other = "استفادت من المواقف 17 مركبة، مشيرا إلى أن العدد في الميناء وصل إلى 66 مركبة."
    assert by_value(claims("a", other))[66].contrasted is None


def test_a_part_is_no_repetition_of_a_whole() -> None:
    text = "تسلمت البلدية 10 مشاريع، منها 4 مشاريع في الميناء. واعتمدت 4 مشاريع جديدة."
    assert [each.high for each in claims("a", text).claims] == [10, 4, 4]


def test_few_things_of_one_are_not_those_of_another() -> None:
    text = "بنت الوزارة 3 كليات في منطقة الساحل. وبنت الوزارة 3 كليات لقطاع البنات."
    assert [each.high for each in claims("a", text).claims] == [3, 3]
    same = "عبرت القناة ثلاث سفن عملاقة. وقال ربان الميناء إن عبور السفن الثلاث كان سريعا."
    assert [each.high for each in claims("a", same).claims] == [3]
    again = "بنت الوزارة 3 كليات في منطقة الساحل. وتضم منطقة الساحل 3 كليات."
    assert [each.high for each in claims("a", again).claims] == [3]


def test_an_article_without_figures_says_nothing() -> None:
    assert claims("a", "خبر قصير بلا شيء.").claims == ()


def test_claims_are_made_of_the_figures_in_their_order() -> None:
    made = article("a", "في المدينة 41 حديقة و52 ساحة و63 ملعبا.")
    assert [c.places for c in claims_of(made).claims] == [(0,), (1,), (2,)]


def test_a_part_knows_the_whole_that_it_is_of() -> None:
    found = claims("a", "أوقفت الشرطة 290 شخصا بينهم 37 أجنبيا. وداهمت 140 منزلا.").claims
    whole, part, homes = found
    assert part.part_of == whole.places[0]
    assert whole.part_of is homes.part_of is None


@pytest.mark.parametrize(
    ("verdict", "count"),
    [(None, 0), (Verdict.REJECTED, 0), (Verdict.CONFIRMED, 1), (Verdict.EDITED, 1)],
)
def test_what_was_read_from_a_picture_is_compared_when_it_is_confirmed(verdict, count) -> None:
    told = article("a", "تضم القرية 37 مدرسة.")
    figures = (replace(told.figures[0], doubts=(Doubt.OCR,), verdict=verdict),)
    assert len(claims_of(replace(told, figures=figures)).claims) == count


def test_a_part_may_be_told_behind_its_number() -> None:
    found = by_value(claims("a", "أصيب 19 عاملا في المصنع، ثلاثة منهم في حال خطرة."))
    assert found[3].part_of == found[19].places[0]
    other = by_value(claims("a", "أصيب 19 عاملا منهم 4 نساء، وزار المصنع 80 طبيبا."))
    assert other[19].part_of is None


def test_a_toll_told_again_as_part_of_more_is_one_claim() -> None:
    text = (
        "أودى اصطدام الحافلة بحياة 9 تونسيين على طريق الجبل. "
        "وسجلت عيادة الجبل بعد اصطدام الحافلة 50 مصابا منهم 9 وفيات."
    )
    assert [each.high for each in claims("a", text).claims].count(9) == 1


def test_what_is_told_with_and_their_number_is_no_plan() -> None:
    text = "شملت الخطة نقل المصابين المقرر سفرهم جوا وعددهم 27 شخصا."
    assert claims("a", text).claims[0].status is Status.OBSERVED
