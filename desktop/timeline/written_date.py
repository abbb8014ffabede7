"""A date that the reader writes, in any writing that an article may use."""

from __future__ import annotations

from articles.timeline.edtf import edtf_interval
from articles.timeline.extraction import find_times
from articles.timeline.time_expression import TimeType


def written_date(words: str) -> str | None:
    """EDTF for `2015`, `2018-05`, `ماي 2018`, `25 مايو 2025`, `15/12/2016`.

    None when it is not understood.

    Only a date that stands for itself counts: «أمس» depends on the day it is said.
    """
    words = words.strip()
    if not words or edtf_interval(words) is not None:
        return words or None
    for time in find_times(words):
        if time.type is TimeType.DATE and time.value and len(time.text) >= len(words) - 1:
            return time.value
    return None
