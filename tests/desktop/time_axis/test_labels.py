from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.time_axis.labels import (
    Label,
    place_labels,
    shortened,
)


def width_of(text: str) -> float:
    return 5.0 * len(text)


def test_a_label_alone_is_centred_in_the_lowest_row():
    (place,) = place_labels([Label(250, 100)], 500, rows=3, gap=5)
    assert place is not None
    assert (place.left, place.row) == (200, 0)


def test_a_label_at_the_edge_is_kept_inside():
    right, left = place_labels([Label(498, 100), Label(2, 100)], 500, rows=3, gap=5)
    assert right is not None
    assert left is not None
    assert right.left == 400
    assert left.left == 0


def test_the_article_itself_is_placed_first():
    labels = [Label(250, 500, rank=1), Label(250, 120, rank=0)]
    assert place_labels(labels, 500, rows=3, gap=5)[1] is not None
    assert place_labels(labels, 500, rows=3, gap=5)[0] is None


def test_a_label_wider_than_the_axis_is_left_out():
    assert place_labels([Label(10, 900)], 500, rows=3, gap=5) == (None,)


labels = st.lists(
    st.builds(Label, st.floats(0, 500, width=16), st.floats(10, 200, width=16), st.integers(0, 1)),
    max_size=25,
)


@settings(max_examples=150)
@given(labels)
def test_no_label_overlaps_another_or_is_crossed_by_a_leader(labels):
    gap = 5.0
    placed = [
        (label, place)
        for label, place in zip(labels, place_labels(labels, 500, rows=5, gap=gap), strict=True)
        if place
    ]
    for position, (label, place) in enumerate(placed):
        assert 0 <= place.left <= 500 - label.width
        assert place.left <= label.anchor <= place.left + label.width
        for other, beside in placed[position + 1 :]:
            if place.row == beside.row:
                apart = (
                    place.left + label.width <= beside.left
                    or beside.left + other.width <= place.left
                )
                assert apart
            (low, high) = sorted([(place, label), (beside, other)], key=lambda each: each[0].row)
            if low[0].row < high[0].row:
                left, right = low[0].left, low[0].left + low[1].width
                assert high[1].anchor < left or high[1].anchor > right


def test_text_is_shortened_at_a_word():
    assert shortened("بدء العمل بالقانون", 65, width_of) == "بدء العمل…"


def test_text_that_fits_stays():
    assert shortened("بدء", 65, width_of) == "بدء"


def test_a_single_long_word_is_cut_inside():
    assert shortened("ا" * 50, 65, width_of) == "ا" * 12 + "…"


@given(st.text(max_size=60), st.floats(10, 200))
def test_shortened_text_fits(text, width):
    assert width_of(shortened(text, width, width_of)) <= width
