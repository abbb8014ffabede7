"""Lines are collected step by step, and ordered by the words beside."""

from __future__ import annotations

import pytest

from desktop.concordance import lines_job
from desktop.concordance.lines_job import (
    CollectedLines,
    LineOrder,
    collecting_steps,
    ordering_steps,
)
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from index.errors import BadQueryError
from index.results import ConcordanceLine
from tests.desktop.concordance.conftest import Line


def drained(steps):
    """The steps of a generator, and what it returned."""
    taken = []
    while True:
        try:
            taken.append(next(steps))
        except StopIteration as end:
            return taken, end.value


def lines_of(collected: CollectedLines) -> list[ConcordanceLine]:
    return [line for chunk in collected.chunks for line in chunk]


def test_every_place_of_the_words_is_a_line(location: ArchiveLocation):
    _, collected = drained(collecting_steps(location, SearchState("ميناء ")))
    assert sorted(line.words for line in lines_of(collected)) == ["الميناء", "الميناء", "ميناء"]
    assert collected.count == 3
    assert not collected.is_cut


def test_lines_come_a_few_at_a_time_each_step_with_those_before(
    location: ArchiveLocation, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(lines_job, "_LINES_OF_CHUNK", 1)
    monkeypatch.setattr(lines_job, "_SECONDS_OF_CHUNK", 60.0)  # a busy machine is slow to begin
    steps, whole = drained(collecting_steps(location, SearchState("ميناء ")))
    assert [step.count for step in steps] == [1, 2, 3]
    for earlier, later in zip(steps, [*steps[1:], whole], strict=True):
        assert later.chunks[: len(earlier.chunks)] == earlier.chunks


def test_more_than_anybody_reads_are_cut(
    location: ArchiveLocation, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(lines_job, "MOST_LINES", 2)
    _, collected = drained(collecting_steps(location, SearchState("ميناء ")))
    assert (collected.count, collected.is_cut) == (2, True)


def test_narrowings_hold_for_lines_too(location: ArchiveLocation):
    request = SearchState("ميناء ", publishers=("جريدة الساحل",))
    _, collected = drained(collecting_steps(location, request))
    assert {line.title for line in lines_of(collected)} == {"افتتاح الميناء"}


def test_a_query_that_cannot_be_understood_is_told(location: ArchiveLocation):
    with pytest.raises(BadQueryError):
        drained(collecting_steps(location, SearchState("رقم:كثير")))


def test_lines_are_ordered_by_the_nearest_words(line: Line):
    lines = [
        line(before="في بلد", after="سوق"),
        line(before="عن بلد", after="بحر واسع"),
        line(before="", after="بحر"),
        line(before="إلى أرض", after=""),
    ]

    def order(by: LineOrder) -> tuple[int, ...]:
        return drained(ordering_steps(lines, by))[1]

    assert order(LineOrder.ARTICLE) == (0, 1, 2, 3)
    assert order(LineOrder.AFTER) == (3, 2, 1, 0)
    assert order(LineOrder.BEFORE) == (2, 3, 1, 0)


def test_letters_are_folded_for_the_order(line: Line):
    lines = [line(after="إقلاع"), line(after="أبواب"), line(after="الف")]
    _, order = drained(ordering_steps(lines, LineOrder.AFTER))
    assert order == (1, 0, 2)


def test_signs_are_no_neighbours(line: Line):
    lines = [line(before='قال "', after="، سوق"), line(before="أرض (", after="بحر")]
    assert drained(ordering_steps(lines, LineOrder.AFTER))[1] == (1, 0)
    assert drained(ordering_steps(lines, LineOrder.BEFORE))[1] == (1, 0)
