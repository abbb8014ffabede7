"""When the article of a row was published, and when the row was made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from articles.reading.rows.column_content import may_say_when
from articles.reading.rows.columns import (
    Role,
    day_columns,
    is_another,
    is_late,
    never_rows,
    role_of,
)
from articles.reading.rows.relative_days import told_by_moment
from articles.reading.rows.row_values import moment_of
from articles.timeline.declared_dates import declared_value

_DAY_LENGTH = len("2019-03-14")
_OF_PUBLICATION = frozenset({Role.PUBLISHER, Role.PUBLISHED})
_DEEPEST = 3
_LONGEST_AGO = 60  # code points


def days_of_row(
    row: Mapping[str, object], columns: Mapping[Role, tuple[str, ...]]
) -> tuple[str | None, str | None]:
    """When the article was published, and, where no column says it, when the row was made.

    A system that publishes rows says when it did so (`createdAt`, `publishedAt`): a day in another
    column that lies before the row was made is the article's own.

    Args:
        row: Values by column.
        columns: The columns for each role, the preferred one first.
    """
    names = columns.get(Role.PUBLISHED, ())
    parts = day_columns(tuple(row))
    own = [name for name in names if not is_late(name)]
    late = next((m for n in names if n not in own and (m := moment_of([row[n]]))), None)
    said = [m for name in own if name not in parts and (m := moment_of([row[name]]))]
    said = [each for each in said if may_say_when(each)] or said  # `sent` may say how it sounds
    whole = _before(late, said) if late and len(said) > 1 else next(iter(said), None)
    if whole is None and len(parts) > 1:
        whole = moment_of([row[name] for name in parts])
    whole = whole or next((m for name in own if (m := moment_of([row[name]]))), None)
    if whole is not None and len(whole) <= _LONGEST_AGO and declared_value(whole) is None:
        whole = _told_by_fetching(whole, row) or whole
    if whole is None and (inside := _told_inside(row)) is not None:
        return inside, None
    return whole, None if whole else late


def _told_inside(row: Mapping[str, object]) -> str | None:
    """The day that an object of the row says deep inside, under names for the publication.

    `{"publication": {"name": "…", "date": {"gregorian": "2019-03-14"}}}`
    """
    for name, value in row.items():
        if not isinstance(value, Mapping) or never_rows(name) or is_another(Role.PUBLISHED, name):
            continue
        if role_of(name) in _OF_PUBLICATION and (day := _day_inside(value, 0)) is not None:
            return day
    return None


def _day_inside(value: Mapping[str, object], depth: int) -> str | None:
    """The first day under a name for it in an object, and in those inside under such names."""
    for name, each in value.items():
        if is_late(name) or is_another(Role.PUBLISHED, name) or depth > _DEEPEST:
            continue
        is_day = role_of(name) is Role.PUBLISHED
        if isinstance(each, Mapping) and (is_day or role_of(name) is Role.PUBLISHER):
            said = (moment_of([inner]) for inner in each.values()) if is_day else iter(())
            found = next((m for m in said if m and declared_value(m)), _day_inside(each, depth + 1))
        else:
            found = moment_of([each]) if is_day else None
        if found is not None and declared_value(found) is not None:
            return found
    return None


def _told_by_fetching(words: str, row: Mapping[str, object]) -> str | None:
    """The day in words such as «قبل ساعتين», by the last moment at which the row was worked on."""
    names = (name for name in row if is_late(name) or is_another(Role.PUBLISHED, name))
    moments = (moment for name in names if (moment := moment_of([row[name]])) is not None)
    known = list(filter(None, map(_moment, moments)))
    return told_by_moment(words, max(known)) if known else None


def _moment(said: str) -> datetime | None:
    """The moment that a cell says; the end of its day where it says no hour."""
    day = declared_value(said)
    if day is None or len(day) != _DAY_LENGTH:
        return None
    try:
        moment = datetime.fromisoformat(said).replace(tzinfo=None)
    except ValueError:
        return datetime.fromisoformat(f"{day}T23:59")
    return moment.replace(hour=23, minute=59) if len(said) == _DAY_LENGTH else moment


def _before(late: str, said: list[str]) -> str:
    """The first of several moments, or the first that lies before the day on which a row was made.

    Days are compared as they are written in ISO 8601; what cannot be read is passed over.
    """
    made, first = declared_value(late), declared_value(said[0])
    if made is None or first is None or first < made:
        return said[0]
    return next((each for each in said if (declared_value(each) or made) < made), said[0])
