"""The year, month and day of a date, as far as it is known to be one. No Qt."""

from __future__ import annotations

import re

_POINT = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:T.*)?[~?%]?", re.ASCII)


def partial_date(edtf: str | None) -> tuple[str, str, str]:
    """Year, month and day as they are written in an EDTF value, each empty where it is not known.

    Of an interval, a season or a decade nothing is known but what they begin with.
    """
    value = (edtf or "").split("/")[0]
    point = _POINT.fullmatch(value)
    if point is not None:
        year, month, day = point.groups("")
        return year, month, day
    return (value[:4], "", "") if re.match(r"\d{4}-", value, re.ASCII) else ("", "", "")
