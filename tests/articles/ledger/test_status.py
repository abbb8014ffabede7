"""Whether a value is there, an aim, or a change; and which statistic."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.figures.figure import Direction, Figure, FigureKind
from articles.ledger.claim import Status
from articles.ledger.resemblance import are_other_extremes
from articles.ledger.status import is_former, status_of
from articles.span import Span
from tests.articles.ledger.telling import by_value, claim, claims


def test_what_is_there_is_observed() -> None:
    assert claim("تشغل المنطقة 400 عامل.").status is Status.OBSERVED


def test_a_forecast_is_announced() -> None:
    assert claim("من المتوقع أن تشغل المنطقة 900 عامل.").status is Status.FORECAST


def test_an_aim_of_another_clause_is_not_the_number_s() -> None:
    found = claim("ترمي الخطة المتوقعة إلى دعم المنطقة التي تشغل 400 عامل.")
    assert found.status is Status.OBSERVED


def test_a_change_is_no_level() -> None:
    found = by_value(claims("a", "ارتفعت الصادرات بنسبة 12 في المائة."))
    assert found[12].status.is_change


def test_levels_changes_and_aims_are_series_of_their_own() -> None:
    assert Status.OBSERVED.series == Status.ESTIMATE.series
    assert Status.CHANGE_UP.series == Status.CHANGE_DOWN.series
    kinds = (Status.OBSERVED, Status.CHANGE_UP, Status.TARGET, Status.FORECAST, Status.LIMIT)
    assert len({status.series for status in kinds}) == 5


def test_the_mean_and_the_lowest_are_told_apart() -> None:
    found = by_value(claims("a", "بلغ متوسط سعر الطن 340 دولارا. وبلغ أدنى سعر للطن 290 دولارا."))
    assert found[340].head.statistic == "mean"
    assert found[290].head.statistic == "lowest"


@pytest.mark.parametrize("direction", [None, *Direction])
@pytest.mark.parametrize("kind", [FigureKind.COUNT, FigureKind.PERCENT])
def test_every_direction_of_a_figure_has_a_status(direction, kind) -> None:
    figure = Figure(Span(0, 1), "5", kind, 5, 5, direction=direction)
    status = status_of(figure, [])
    assert status.is_change == (direction in {Direction.UP, Direction.DOWN})
    assert status.is_aim == (direction in {Direction.TARGET, Direction.FORECAST, Direction.LIMIT})


def test_a_participle_right_before_a_number_tells_a_change() -> None:
    assert claim("أنهى المؤشر جلسته مرتفعا 37 نقطة.").status is Status.CHANGE_UP
    assert claim("أنهى المؤشر جلسته فاقدا 41 نقطة.").status is Status.CHANGE_DOWN


def test_an_extreme_is_told_of_the_next_number_alone() -> None:
    found = by_value(
        claims("a", "بلغ القطن أدنى مستوى له في سوق الواحة عند 71 دولارا ثم صعد إلى 73 دولارا.")
    )
    assert [found[value].head.statistic for value in (71, 73)] == ["lowest", ""]


@pytest.mark.parametrize(
    ("before", "is_told"),
    [
        ("وكان مكتب الوالي قد أعلن أن الشرطة أوقفت", True),
        ("وكانت مصادر طبية ذكرت مقتل", True),
        ("وفي وقت سابق أعلنت مصادر طبية مقتل", True),
        ("أعلن مكتب الوالي أن الشرطة أوقفت", False),
        ("كانت الشرطة في الميدان وأوقفت", False),
    ],
)
def test_a_pluperfect_tells_what_was_told_before(before, is_told) -> None:
    assert is_former([fold_word(word) for word in before.split()]) is is_told


def test_what_is_expected_to_be_reached_is_not_there() -> None:
    assert claim("كان الصيادون يتوقعون أن يبلغ صيد القرية 300 طن.").status is Status.FORECAST
    assert claim("قال الصيادون إن صيد القرية يبلغ 300 طن.").status is Status.OBSERVED


def test_what_a_change_was_before_is_a_change_too() -> None:
    found = by_value(claims("a", "زادت أسعار الخبز 1.3 في المائة انخفاضا من 1.9 في المائة."))
    assert found[1.3].status is found[1.9].status is Status.CHANGE_UP
    found = by_value(claims("a", "بلغت حصة الميناء 30 في المائة انخفاضا من 34 في المائة."))
    assert found[34].status is Status.OBSERVED


def test_what_a_budget_assumes_is_not_there() -> None:
    assert claim("تفترض الموازنة سعرا للنحاس قدره 60 دولارا.").status is Status.FORECAST


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("احتشد في الملعب الذي يتسع لـ65 ألف متفرج.", "capacity"),
        ("تبلغ طاقة استيعاب الملعب 65 ألف متفرج.", "capacity"),
        ("كانت الحافلة التي تتسع لـ50 راكبا متوقفة.", "capacity"),
        ("حضر المباراة 65 ألف متفرج.", ""),
        ("يضم المستشفى وسعته 300 سرير جناحا للأطفال.", ""),  # the beds are there
    ],
)
def test_room_for_persons_is_not_who_is_there(text: str, statistic: str) -> None:
    assert claim(text).head.statistic == statistic


def test_a_capacity_is_no_attendance() -> None:
    held, came = claim("يتسع الملعب لـ65 ألف متفرج."), claim("حضر المباراة 63 ألف متفرج.", "b")
    assert are_other_extremes(held, came)
    assert not are_other_extremes(came, came)
