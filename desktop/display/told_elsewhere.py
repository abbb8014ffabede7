"""The warning beside a figure: what other articles say of the same quantity. No Qt."""

from __future__ import annotations

from articles.ledger_entries import ToldElsewhere
from desktop.display.figure_display import scaled_number
from desktop.display.isolation import metadata_line
from desktop.display.plurals import OTHER_ARTICLES
from desktop.display.wording import TELL

_MOST_VALUES = 4


def told_elsewhere_text(found: ToldElsewhere | None) -> str:
    """`3 مقالات أخرى تعطي: 25 000 · 65 000`; empty where no article tells another value."""
    if found is None:
        return ""
    values = metadata_line(map(scaled_number, found.values[:_MOST_VALUES]))
    return f"{OTHER_ARTICLES.counted(found.articles)} {TELL} {values}"
