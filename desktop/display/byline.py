"""The line below a title: newspaper and date."""

from __future__ import annotations

from desktop.display.dates import UNDATED, date_text
from desktop.display.isolation import set_off


def byline_text(publisher: str | None, published: str | None, evidence: str) -> str:
    """Newspaper and date; inferred and unknown dates say so."""
    if not published:
        date = UNDATED
    elif evidence == "inferred":
        date = f"{date_text(published)} (مستنتج)"
    else:
        date = date_text(published)
    return " · ".join(part for part in (set_off(publisher or ""), date) if part)
