"""Moments as the archive writes them compare as texts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from articles.archive.clock import days_ago, now


def test_now_names_its_zone_and_no_part_of_a_second():
    moment = datetime.fromisoformat(now())
    assert moment.utcoffset() == timedelta(0)
    assert moment.microsecond == 0
    assert abs(datetime.now(UTC) - moment) < timedelta(minutes=5)


def test_earlier_moments_are_smaller_texts():
    assert days_ago(400) < days_ago(30) < days_ago(1) < now()
    apart = datetime.fromisoformat(days_ago(0)) - datetime.fromisoformat(days_ago(30))
    assert abs(apart - timedelta(days=30)) < timedelta(minutes=5)
