"""The day of an article is told by its own column, whenever its row was made."""

from __future__ import annotations

import pytest

from articles.reading.rows.columns import column_map
from articles.reading.rows.row_days import days_of_row


@pytest.mark.parametrize(
    ("row", "days"),
    [
        ({"date": "2014-02-03"}, ("2014-02-03", None)),
        ({"createdAt": "2024-01-01"}, (None, "2024-01-01")),
        (
            {"createdAt": "2024-01-01", "publishedAt": "2024-01-02", "date": "2014-02-03"},
            ("2014-02-03", None),
        ),
        (
            {"createdAt": "2014-02-04", "publishedAt": "2014-02-05", "date": "2014-02-04"},
            ("2014-02-04", None),
        ),
        ({"created": "2024-01-01", "year": "2014", "month": "2", "day": "3"}, ("2014-02-03", None)),
        (
            {"Created On": "2024-01-02", "Published On": "2024-01-03", "Day": "2014-02-03"},
            ("2014-02-03", None),
        ),
        ({"title": "سد"}, (None, None)),
    ],
)
def test_the_day_that_lies_before_the_row(
    row: dict[str, object], days: tuple[str | None, str | None]
) -> None:
    assert days_of_row(row, column_map(tuple(row)).columns) == days


def test_a_day_is_told_by_when_the_row_was_fetched() -> None:
    row = {"date": "قبل يومين", "scraped_at": "2024-05-05 10:00:00", "last_seen": "x"}
    assert days_of_row(row, column_map(tuple(row)).columns) == ("2024-05-03", None)
    alone = {"date": "قبل يومين", "crawled": None}
    assert days_of_row(alone, column_map(tuple(alone)).columns) == ("قبل يومين", None)


@pytest.mark.parametrize(
    ("fetched", "day"),
    [
        ("2024-05-05 20:00:00", "2024-05-05"),
        ("2024-05-05 01:00:00Z", "2024-05-04"),
        ("5/5/2024", "2024-05-05"),
    ],
)
def test_hours_count_from_the_moment_of_fetching(fetched: str, day: str) -> None:
    row = {"date": "منذ 3 ساعات", "scraped_at": fetched}
    assert days_of_row(row, column_map(tuple(row)).columns)[0] == day


def test_what_says_no_day_under_the_name_of_one_is_passed_over() -> None:
    row = {"sent": "neutral", "date": "14/3/2019"}
    assert days_of_row(row, column_map(tuple(row)).columns) == ("14/3/2019", None)


def test_a_day_deep_in_what_is_said_of_the_publication_goes_before_that_of_the_row() -> None:
    row = {
        "publication": {"name": "صدى", "date": {"gregorian": "2014-02-03", "hijri": "x"}},
        "@timestamp": "2024-04-04T00:00:00Z",
    }
    assert days_of_row(row, column_map(tuple(row)).columns) == ("2014-02-03", None)
    changed = {"publication": {"updated": {"date": "2014-02-03"}}, "@timestamp": "2024-04-04"}
    assert days_of_row(changed, column_map(tuple(changed)).columns) == (None, "2024-04-04")
