"""Values as rows and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.archive.article_rows import (
    date_of,
    date_row,
    decoding,
    edits_of,
    edits_text,
    figure_of,
    figure_row,
    time_of,
    time_rows,
)
from articles.cleaning.cleaned_text import Edit, EditReason
from articles.errors import ArchiveError, Reason
from articles.figures.figure import Direction, Doubt, Figure, FigureKind, Qualifier
from articles.span import Span
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType

BODY = "زرعت البلدية 300 شجرة سنة 2019 في الحديقة الكبرى."
OPTIONAL = st.none() | st.text(max_size=6)
FIGURES = st.builds(
    Figure,
    span=st.just(Span(13, 16)),
    text=st.just("300"),
    kind=st.sampled_from(FigureKind),
    low=st.floats(-1e9, 1e9) | st.just(float("-inf")),
    high=st.floats(-1e9, 1e9) | st.just(float("inf")),
    unit=OPTIONAL,
    counted=OPTIONAL,
    qualifier=st.sampled_from(Qualifier),
    period=OPTIONAL,
    rate=OPTIONAL,
    direction=st.none() | st.sampled_from(Direction),
    attribution=OPTIONAL,
    key=st.booleans(),
    doubts=st.lists(st.sampled_from(Doubt), unique=True).map(tuple),
    subject=OPTIONAL,
    headline=st.none(),
    confidence=st.none() | st.integers(0, 100).map(lambda share: share / 100),
)
EDITS = st.lists(st.tuples(st.integers(0, 5), st.text(max_size=4), st.text(max_size=4)), max_size=5)


@given(FIGURES)
def test_a_figure_comes_back(figure: Figure):
    row = figure_row(7, 0, figure)
    assert row[0] == 7
    assert figure_of(row, BODY) == figure


@pytest.mark.parametrize("label", ["سنة 2019", "…في الحديقة", "زرعت البلدية…", "كلام ليس في النص"])
def test_a_time_comes_back_with_its_label(label: str):
    start = BODY.index("2019")
    time = TimeExpression(
        Span(start, start + 4), "2019", TimeType.DATE, "2019", Basis.EXPLICIT, label
    )
    (row,) = time_rows(7, [time], BODY)
    assert time_of(row, BODY) == time


def test_equal_labels_are_quoted_from_one_place():
    times = [
        TimeExpression(
            Span(at, at + 4), BODY[at : at + 4], TimeType.DATE, "2019", Basis.EXPLICIT, "2019"
        )
        for at in (BODY.index("2019"), 0)
    ]
    first, second = time_rows(7, times, BODY)
    assert first[7:11] == second[7:11]


@given(EDITS)
def test_edits_come_back(parts: list[tuple[int, str, str]]):
    edits, at = [], 0
    for distance, removed, replacement in parts:
        start = at + distance
        at = start + len(removed)
        edits.append(Edit(start, at, removed, replacement, EditReason.SPACES))
    assert edits_of(edits_text(edits)) == tuple(edits)


def test_edits_that_overlap_are_refused():
    edit = Edit(3, 5, "ab", "", EditReason.TITLE)
    with pytest.raises(ValueError, match="cannot be replayed"):
        edits_text([edit, edit])


@given(OPTIONAL, st.sampled_from(DateEvidence), OPTIONAL)
def test_a_date_comes_back(value: str | None, evidence: DateEvidence, basis: str | None):
    date = PublicationDate(value, evidence, basis)
    assert date_of(date_row(date)) == date


def test_a_figure_outside_its_body_and_other_nonsense_are_damage():
    row = figure_row(7, 0, Figure(Span(0, 3), "300", FigureKind.COUNT, 300, 300))
    for nonsense in (lambda: figure_of(row, "ab"), lambda: json.loads("{"), lambda: {}["a"]):
        with pytest.raises(ArchiveError) as caught, decoding("/archive"):
            nonsense()
        assert (caught.value.path, caught.value.reason) == ("/archive", Reason.DAMAGED)
