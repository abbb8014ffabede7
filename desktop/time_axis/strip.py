"""The scale of the archive's timeline: which buckets there are and where they stand.

The axis runs right to left: the oldest bucket is at the right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.display.dates import MOROCCAN_MONTHS
from index.results import Facet

# With up to this many years, months are shown from the start.
_MONTHS_UP_TO_YEARS = 2


@dataclass(frozen=True, slots=True)
class Bucket:
    """One bar: a year or a month.

    Attributes:
        value: EDTF, `2015` or `2015-07`.
        label: What stands below the bar.
        count: How many articles of the archive.
        found: How many of them the present search finds.
    """

    value: str
    label: str
    count: int
    found: int = 0


def buckets(
    archive: Sequence[Facet], found: Sequence[Facet], zoomed_year: int | None = None
) -> tuple[Bucket, ...]:
    """Bars for the counts by month, oldest first, without gaps.

    Args:
        archive: Counts by `YYYY-MM`, or by `YYYY` for articles dated by year only.
        found: The counts over what the present search finds.
        zoomed_year: Show the months of this year; otherwise years, or months when the
            archive covers two years at most and no article is dated by year alone.
    """
    counts = _counter(archive)
    hits = _counter(found)
    years = sorted({int(value[:4]) for value in (*counts, *hits)})
    if not years:
        return ()
    if zoomed_year is not None:
        return _months_of([zoomed_year], counts, hits)
    covered = list(range(years[0], years[-1] + 1))
    if len(covered) <= _MONTHS_UP_TO_YEARS and all(len(value) == 7 for value in counts):
        return _months_of(covered, counts, hits)
    by_year, hits_by_year = _by_year(counts), _by_year(hits)
    return tuple(
        Bucket(year, year, by_year[year], hits_by_year[year])
        for year in (f"{number:04}" for number in covered)
    )


def _counter(facets: Sequence[Facet]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for facet in facets:
        counts[facet.value] += facet.count
    return counts


def _by_year(counts: Counter[str]) -> Counter[str]:
    years: Counter[str] = Counter()
    for value, count in counts.items():
        years[value[:4]] += count
    return years


def _months_of(
    years: Sequence[int], counts: Counter[str], hits: Counter[str]
) -> tuple[Bucket, ...]:
    made = []
    for year in years:
        for month in range(1, 13):
            value = f"{year:04}-{month:02}"
            name = MOROCCAN_MONTHS[month - 1]
            label = f"{name} {year}" if month == 1 else name
            made.append(Bucket(value, label, counts[value], hits[value]))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class StripScale:
    """Places of `number` buckets in `width` pixels, the first one at the right.

    Attributes:
        left: Where the axis begins.
        width: Its length.
        number: How many buckets.
    """

    left: float
    width: float
    number: int

    @property
    def step(self) -> float:
        """Width of one bucket."""
        return self.width / max(self.number, 1)

    def left_edge(self, bucket: int) -> float:
        """The left edge of a bucket."""
        return self.left + self.width - (bucket + 1) * self.step

    def bucket_at(self, x: float) -> int:
        """The bucket below a place, the nearest one outside the axis."""
        number = int((self.left + self.width - x) // self.step) if self.step else 0
        return min(max(number, 0), self.number - 1)

    def label_every(self, label_width: float) -> int:
        """Every how many buckets a label has room."""
        return max(1, -int(-label_width // max(self.step, 0.001)))
