"""The scale runs right to left, without gaps, and every place finds its bar."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.display.month_names import MOROCCAN_MONTHS
from desktop.time_axis.strip import Bucket, BucketScale, buckets
from index.results import Facet


@st.composite
def scales(draw) -> tuple[BucketScale, int]:
    """A scale and how many buckets it has."""
    first, count = draw(st.integers(1900, 2000)), draw(st.integers(1, 100))
    counts = [Facet(str(year), 1) for year in (first, first + count - 1)]
    made = buckets(counts, [], draw(st.none() | st.just(first)))
    return BucketScale(made, draw(st.floats(0, 100)), draw(st.floats(1, 4000))), len(made)


def facets(**counts: int) -> list[Facet]:
    """`y2015_07=3` is three articles of July 2015."""
    return [Facet(name[1:].replace("_", "-"), count) for name, count in counts.items()]


def test_years_without_gaps():
    made = buckets(facets(y2011=1, y2014_03=2, y2014_05=3), facets(y2014_05=1))
    assert made == (
        Bucket("2011", "2011", 1),
        Bucket("2012", "2012", 0),
        Bucket("2013", "2013", 0),
        Bucket("2014", "2014", 5, found=1),
    )


def test_a_short_archive_is_shown_by_months():
    made = buckets(facets(y2014_11=2, y2015_02=1), [])
    assert len(made) == 24
    assert (made[0].value, made[0].label) == ("2014-01", f"{MOROCCAN_MONTHS[0]} 2014")
    assert made[1].label == MOROCCAN_MONTHS[1]
    assert sum(bucket.count for bucket in made) == 3


def test_articles_dated_by_year_alone_keep_the_years():
    made = buckets(facets(y2014_11=2, y2015=1), [])
    assert [(bucket.value, bucket.count) for bucket in made] == [("2014", 2), ("2015", 1)]


def test_a_year_can_be_opened():
    made = buckets(facets(y2011=1, y2014_03=2, y2014_05=3), facets(y2014_05=1), zoomed_year=2014)
    assert len(made) == 12
    assert (made[2].count, made[4].count, made[4].found) == (2, 3, 1)


def test_a_slip_of_the_pen_does_not_press_the_years_together():
    made = buckets(facets(y1433=1, y2011=40, y2012=60, y2102=2), facets(y2102=1))
    assert [(each.value, each.count, each.found) for each in made] == [
        ("2010", 1, 0),
        ("2011", 40, 0),
        ("2012", 60, 0),
        ("2013", 2, 1),
    ]
    assert (made[0].bounds, made[-1].bounds) == (("1433", "1433"), ("2102", "2102"))
    assert made[-1].holds("2102-01-01")
    assert not made[-1].holds("2013")


def test_a_long_archive_keeps_its_years():
    made = buckets([Facet(str(year), 1) for year in range(1900, 2000)], [])
    assert (len(made), made[0].value, made[-1].value) == (100, "1900", "1999")


def test_nothing_dated_has_no_bars():
    assert buckets([], []) == ()


@given(
    st.dictionaries(
        st.tuples(st.integers(1950, 2030), st.integers(0, 12)), st.integers(1, 50), max_size=20
    )
)
def test_every_article_is_counted_in_exactly_one_bar(counts: dict[tuple[int, int], int]):
    archive = [
        Facet(f"{year}-{month:02}" if month else str(year), count)
        for (year, month), count in counts.items()
    ]
    made = buckets(archive, archive)
    assert sum(bucket.count for bucket in made) == sum(counts.values())
    assert all(bucket.found == bucket.count for bucket in made)
    values = [bucket.value for bucket in made]
    assert values == sorted(set(values))


@given(scales(), st.data())
def test_the_middle_of_a_bar_finds_it_again(made: tuple[BucketScale, int], data: st.DataObject):
    scale, count = made
    bucket = data.draw(st.integers(0, count - 1))
    assert scale.bucket_at(scale.middle(bucket)) == bucket


@given(scales())
def test_older_bars_stand_to_the_right_without_gaps(made: tuple[BucketScale, int]):
    scale, count = made
    edges = [scale.left_edge(number) for number in range(count)]
    assert edges == sorted(edges, reverse=True)
    for number in range(1, count):
        assert scale.left_edge(number) + scale.width(number) == pytest.approx(edges[number - 1])


@given(scales(), st.floats(-1e4, 1e4))
def test_every_place_has_a_bar(made: tuple[BucketScale, int], x: float):
    scale, count = made
    assert 0 <= scale.bucket_at(x) < count


@given(scales(), st.floats(1, 200))
def test_labels_have_room(made: tuple[BucketScale, int], label_width: float):
    scale, count = made
    narrowest = min(map(scale.width, range(count)))
    assume(narrowest > 0.01)
    assert scale.label_every(label_width) * narrowest >= label_width * 0.999
