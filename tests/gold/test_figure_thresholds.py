"""From which confidence on names are shown."""

from __future__ import annotations

from tests.gold.figure_training.measure import Judged, sure_enough


def judged(outlet: str, confidence: float, *, right: int, wrong: int) -> list[Judged]:
    return [
        Judged(outlet, confidence, head=is_right, named=is_right, subject=None)
        for is_right, count in ((True, right), (False, wrong))
        for _ in range(count)
    ]


def test_all_is_shown_where_few_are_wrong_everywhere() -> None:
    answers = [each for outlet in "abcd" for each in judged(outlet, 0.6, right=19, wrong=1)]
    assert sure_enough(answers, 0.1) == 0.6


def test_answers_of_which_too_many_are_wrong_are_left_out() -> None:
    sure = [each for outlet in "abcd" for each in judged(outlet, 0.9, right=20, wrong=0)]
    unsure = [each for outlet in "abcd" for each in judged(outlet, 0.4, right=10, wrong=10)]
    assert 0.4 < sure_enough([*sure, *unsure], 0.1) <= 0.9


def test_one_bad_outlet_counts_more_than_its_share() -> None:
    good = [each for outlet in "abcdefg" for each in judged(outlet, 0.5, right=20, wrong=0)]
    bad = judged("h", 0.5, right=5, wrong=15)
    sure = [each for outlet in "abcdefgh" for each in judged(outlet, 0.9, right=20, wrong=0)]
    answers = [*good, *bad, *sure]
    wrong = sum(not each.named for each in answers) / len(answers)
    assert wrong < 0.05
    assert 0.5 < sure_enough(answers, 0.05) <= 0.9
