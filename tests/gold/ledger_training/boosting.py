"""Boosting: trees learned by LightGBM, flattened to arrays that are evaluated without it."""

from __future__ import annotations

from dataclasses import replace
from math import log
from typing import Any

import lightgbm as lgb
import numpy as np
from numpy.typing import NDArray

from articles.ledger.learned.matching import POSSIBLE
from articles.ledger.learned.traits import NAMES
from articles.ledger.learned.trees import Trees

# What is learned of unseen topics does not grow with more or larger trees.
_ROUNDS = 300
_FIRST = 40
_SPARE = 0.25
_PARAMETERS = {
    "objective": "binary",
    "num_leaves": 31,
    "max_depth": 8,
    "learning_rate": 0.1,
    "min_data_in_leaf": 20,
    "lambda_l2": 5.0,
    "feature_fraction": 0.6,
    "num_threads": 1,
    "deterministic": True,
    "seed": 1,
    "verbose": -1,
}


_RISING = frozenset(
    {
        *("equal", "meets", "near", "equal_digits", "equal_telling", "family_equal", "stem_equal"),
        *("label", "scope", "phrase", "context", "rare", "numbers", "names_likeness"),
        *("lead", "lead_run", "trail", "trail_run", "word_before_equal"),
        *("aligned_between", "aligned", "before", "after", "before_equal", "after_equal"),
        *("topics", "values", "places_meet"),
        *("context_lead", "phrase_lead", "sentence_lead"),
    }
)
_FALLING = frozenset(
    {
        *("log_ratio", "family_differs", "stem_differs", "statistic_differs", "series_differs"),
        *("direction_differs", "rate_differs", "currency_differs", "persons_differ"),
        *("country_differs", "sector_differs", "scopes_differ", "places_differ"),
        *("aligned_before", "aligned_after", "equal_others"),
    }
)
"""Traits that speak for one indicator, or against it, whatever the topic: few topics are annotated,
and none of them shall teach the contrary."""


def boosted(
    traits: NDArray[np.float32], same: NDArray[np.int8], weights: NDArray[np.float32]
) -> Trees:
    """Learn trees that tell pairs of one indicator from the others."""
    data = lgb.Dataset(traits, same, weight=weights)
    directions = [(name in _RISING) - (name in _FALLING) for name in NAMES]
    parameters = _PARAMETERS | {"monotone_constraints": directions}
    model = lgb.train(parameters, data, num_boost_round=_ROUNDS)
    trees = _Flattening().of([tree["tree_structure"] for tree in model.dump_model()["tree_info"]])
    return _with_first(trees, traits)


def _with_first(trees: Trees, traits: NDArray[np.float32]) -> Trees:
    """Let the first trees say which rows are hopeless: below all rows that are possible at last."""
    first = trees.odds(traits, trees.roots[:_FIRST])
    whole = first + trees.odds(traits, trees.roots[_FIRST:])
    is_possible = whole >= log(POSSIBLE / (1 - POSSIBLE))
    return replace(trees, first=_FIRST, least=float(first[is_possible].min()) - _SPARE)


class _Flattening:
    """Numbers the nodes of all trees, one after the other."""

    def __init__(self) -> None:
        self._rows: list[list[float]] = []
        self._depth = 0

    def of(self, trees: list[dict[str, Any]]) -> Trees:
        """The arrays of some trees."""
        roots = [self._enter(tree, 0) for tree in trees]
        traits, bounds, left, right, values = np.array(self._rows).T
        return Trees(
            np.array(roots, np.int32),
            traits.astype(np.int32),
            bounds.astype(np.float32),
            np.stack([left, right], axis=1).ravel().astype(np.int32),
            values.astype(np.float32),
            self._depth,
        )

    def _enter(self, node: dict[str, Any], depth: int) -> int:
        at = len(self._rows)
        self._rows.append([0, np.inf, at, at, node.get("leaf_value", 0.0)])
        self._depth = max(self._depth, depth)
        if "split_feature" in node:
            left = self._enter(node["left_child"], depth + 1)
            right = self._enter(node["right_child"], depth + 1)
            self._rows[at] = [node["split_feature"], node["threshold"], left, right, 0.0]
        return at
