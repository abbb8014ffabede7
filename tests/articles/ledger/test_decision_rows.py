"""Decisions as rows of a file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.ledger.decision import DecidedFigure, Decision, DecisionKind
from articles.ledger.decision_rows import decision_of, row_of
from articles.passages.passage import Anchor, TextPositionSelector, TextQuoteSelector

_FIGURES = st.builds(
    lambda name, start, length, exact, prefix, suffix: DecidedFigure(
        name,
        Anchor(
            TextPositionSelector(start, start + length), TextQuoteSelector(exact, prefix, suffix)
        ),
    ),
    st.text(min_size=1),
    st.integers(0, 10**6),
    st.integers(1, 99),
    st.text(),
    st.text(),
    st.text(),
)
_PAIRS = st.sampled_from([DecisionKind.SAME, DecisionKind.APART, DecisionKind.SETTLED])
_DECISIONS = st.one_of(
    st.builds(
        Decision,
        st.text(min_size=1),
        _PAIRS,
        st.tuples(_FIGURES, _FIGURES),
        st.text(),
        st.text(),
    ),
    st.builds(
        Decision,
        st.text(min_size=1),
        st.just(DecisionKind.NAMED),
        st.tuples(_FIGURES),
        st.text(),
        st.text(),
    ),
)

_NAMED: dict[str, Any] = {
    "id": "a",
    "kind": "named",
    "figures": [
        {"article": "b", "start": 4, "end": 5, "exact": "5", "prefix": "", "suffix": ""},
    ],
    "value": "",
    "changed": "",
}


def test_the_row_that_is_made_worse_below_is_a_decision() -> None:
    assert decision_of(_NAMED).kind is DecisionKind.NAMED


@given(_DECISIONS)
def test_a_decision_comes_back_as_it_was(decision: Decision) -> None:
    assert decision_of(json.loads(json.dumps(row_of(decision)))) == decision


@pytest.mark.parametrize(
    "row",
    [
        {},
        [],
        {"id": "a", "kind": "same", "figures": [], "value": "", "changed": ""},
        {"id": "a", "kind": "guess", "figures": [], "value": "", "changed": ""},
        {"id": "", "kind": "named", "figures": [{}], "value": "", "changed": ""},
        {"id": "a", "kind": "named", "figures": [{"article": "b", "start": 4, "end": 4}]},
        {**_NAMED, "figures": [{**_NAMED["figures"][0], "end": 10**30}]},
    ],
)
def test_what_is_no_decision_is_refused(row) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decision_of(row)
