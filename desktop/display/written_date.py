"""A date that the reader writes, in any writing that an article or its metadata may use."""

from __future__ import annotations


def written_date(words: str) -> str | None:
    """EDTF for `2015`, `2018-05`, `05-2018`, `ماي 2018`, `25 مايو 2025`, `12/4/2019`.

    None when it is not understood.

    Only a date that stands for itself counts: «أمس» depends on the day it is said.
    """
    # The window stands before the words of all times are brought in.
    from articles.timeline.declared_dates import declared_value  # noqa: PLC0415

    return declared_value(words)
