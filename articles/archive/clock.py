"""The time as the archive writes it down."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def now() -> str:
    """This moment in ISO 8601 with time zone, to the second."""
    return _written(datetime.now(UTC))


def days_ago(days: int) -> str:
    """The moment so many days before this one, as `now` writes it."""
    return _written(datetime.now(UTC) - timedelta(days=days))


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
