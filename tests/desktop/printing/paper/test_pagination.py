from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.paper.pagination import paginate, widows_kept


@dataclass(frozen=True)
class Band:
    height: float
    space_before: float = 0.0
    break_before: bool = True
    begins_page: bool = False
    head_height: float = 0.0


def indexes(pages):
    return [[placed.index for placed in page] for page in pages]


def test_nothing_needs_no_page():
    assert paginate([], 100) == ()


def test_bands_follow_each_other_with_their_white():
    (page,) = paginate([Band(10, 5), Band(10, 5)], 100)
    assert [placed.top for placed in page] == [0, 15]


def test_white_is_dropped_at_the_top_of_a_page():
    pages = paginate([Band(60), Band(60, 20)], 100)
    assert [placed.top for placed in pages[1]] == [0]


def test_a_heading_goes_to_the_next_page_with_what_it_heads():
    pages = paginate([Band(70), Band(20), Band(30, break_before=False)], 100)
    assert indexes(pages) == [[0], [1, 2]]


def test_a_run_that_may_not_break_is_broken_where_it_overflows_when_it_must():
    pages = paginate([Band(40, break_before=False) for _ in range(5)], 100)
    assert indexes(pages) == [[0, 1], [2, 3], [4]]


def test_a_band_higher_than_the_page_has_a_page_of_its_own():
    assert indexes(paginate([Band(10), Band(500), Band(10)], 100)) == [[0], [1], [2]]


@pytest.mark.parametrize(
    ("count", "breaks"), [(1, []), (2, []), (3, []), (4, [2]), (5, [2, 3]), (6, [2, 3, 4])]
)
def test_no_line_of_a_paragraph_stands_alone(count, breaks):
    allowed = widows_kept(count)
    assert allowed[0]
    assert [line for line in range(1, count) if allowed[line]] == breaks


@settings(max_examples=80)
@given(
    st.lists(
        st.builds(Band, st.floats(0.5, 60), st.floats(0, 20), st.booleans()),
        min_size=1,
        max_size=60,
    )
)
def test_every_band_stands_once_in_order_inside_its_page(bands):
    pages = paginate(bands, 100)
    placed = [each for page in pages for each in page]
    assert [each.index for each in placed] == list(range(len(bands)))
    for page in pages:
        assert page[0].top == 0
        for above, below in pairwise(page):
            assert below.top >= above.top + bands[above.index].height - 1e-9
        assert page[-1].top + bands[page[-1].index].height <= 100
    for before, page in pairwise(pages):
        first = page[0].index
        could = [i for i in range(before[0].index + 1, first + 1) if bands[i].break_before]
        assert bands[first].break_before or not could


def test_a_piece_may_want_a_page_of_its_own():
    pages = paginate([Band(10), Band(10, begins_page=True), Band(10)], 100)
    assert indexes(pages) == [[0], [1, 2]]


def test_a_repeated_head_has_its_place_at_the_top_of_a_page_that_it_did_not_begin():
    rows = [Band(40, head_height=15) for _ in range(4)]
    pages = paginate(rows, 100)
    assert indexes(pages) == [[0, 1], [2, 3]]
    assert [placed.top for placed in pages[0]] == [0, 40]
    assert [placed.top for placed in pages[1]] == [15, 55]
