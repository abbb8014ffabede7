"""Labels of points stand beside their own and over nothing else, however close points are."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as some

from desktop.ledger.chart_labels import label_places
from desktop.ledger.chart_layout import Area, Point

ROOM = Area(0.0, 0.0, 460.0, 200.0)
RADIUS = 5.5


def point(row: int, x: float, y: float) -> Point:
    return Point(row, x, y, y, is_dated=True)


def overlap(one: Area, other: Area) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom


@given(
    some.lists(
        some.tuples(some.floats(20.0, 440.0), some.floats(20.0, 180.0), some.floats(8.0, 90.0)),
        max_size=24,
    )
)
def test_no_label_stands_on_another_or_on_a_point(drawn):
    points = [point(row, x, y) for row, (x, y, _) in enumerate(drawn)]
    widths = {row: width for row, (_, _, width) in enumerate(drawn)}
    places = label_places(points, widths, RADIUS, room=ROOM)
    for one, other in combinations(places.values(), 2):
        assert not overlap(one, other)
    for row, place in places.items():
        assert ROOM.left <= place.left
        assert place.right <= ROOM.right
        dots = [Area(p.x - RADIUS, p.y - RADIUS, 11.0, 11.0) for p in points if p.row != row]
        assert not any(overlap(place, dot) for dot in dots)


def test_a_label_goes_below_where_something_is_above():
    low, high = point(0, 100.0, 100.0), point(1, 100.0, 85.0)
    places = label_places([low, high], {0: 40.0}, RADIUS, room=ROOM)
    assert places[0].top > low.y
    alone = label_places([low], {0: 40.0}, RADIUS, room=ROOM)
    assert alone[0].bottom < low.y


def test_what_is_chosen_is_labelled_before_its_neighbours():
    near = [point(0, 100.0, 100.0), point(1, 106.0, 100.0), point(2, 112.0, 100.0)]
    widths = dict.fromkeys(range(3), 60.0)
    assert 2 in label_places(near, widths, RADIUS, room=ROOM, first=2)
    assert set(label_places(near, widths, RADIUS, room=ROOM)) != {0, 1, 2}


def test_an_arrow_above_a_point_lifts_its_label():
    place = label_places([point(0, 100.0, 100.0)], {0: 20.0}, RADIUS, room=ROOM, heads={0: 16.0})
    assert place[0].bottom <= 100.0 - RADIUS - 16.0
