"""Weights of choices: the fit finds the optimum, also of possibilities in several choices."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("scipy", reason="only `make train` needs it")

from tests.gold.figure_training.choice_fit import Choice, fit_choices


def test_a_single_weight_is_where_the_penalty_holds_the_choices() -> None:
    choices = [Choice([{"large": 1.0}, {}], 3.0), Choice([{}, {"large": 1.0}])]
    weight = fit_choices(choices, 0.5)["large"]
    share = 1 / (1 + math.exp(-weight))
    assert weight == pytest.approx(3.0 * (1 - share) - share, abs=1e-4)


def test_a_possibility_of_several_choices_counts_in_each() -> None:
    first, second, third = {"early": 1.0, "large": 1.0}, {"large": 0.5}, {"early": 0.2}
    choices = [Choice([first, second, third], 2.0), Choice([second, third]), Choice([third, first])]
    copies = [Choice([dict(each) for each in c.possible], c.strength) for c in choices]
    found, again = fit_choices(choices, 1.0), fit_choices(copies, 1.0)
    assert found == pytest.approx(again, abs=1e-6)
    rated = [
        sum(found[name] * each.get(name, 0.0) for name in found) for each in (first, second, third)
    ]
    weights = [math.exp(each) for each in rated]
    early = 2.0 * (1.0 - (weights[0] + 0.2 * weights[2]) / sum(weights))
    early += 0.0 - 0.2 * weights[2] / (weights[1] + weights[2])
    early += 0.2 - (0.2 * weights[2] + weights[0]) / (weights[2] + weights[0])
    assert found["early"] == pytest.approx(early / 2, abs=1e-4)
