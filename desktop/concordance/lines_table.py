"""A concordance as a table for other programs and for readers, each line with its source."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.display.plurals import CountedNoun
from desktop.export.contents import Column, ColumnKind, Table
from index.results import ConcordanceLine

CONTEXTS = CountedNoun("لا سياقات", "سياق واحد", "سياقان", "سياقات", "سياقا", "سياق")
_COLUMNS = (
    Column("before", "قبله", width=44, at_end=True),
    Column("words", "الكلمات", ColumnKind.MATCH, 18),
    Column("after", "بعده", width=44),
    Column("title", "المقال", width=32),
    Column("publisher", "الجريدة", width=16),
    Column("published", "تاريخ النشر", ColumnKind.DATE, 14),
    Column("article_id", "معرّف المقال", is_shown=False),
    Column("start", "البداية", ColumnKind.NUMBER, 8, is_shown=False),
    Column("end", "النهاية", ColumnKind.NUMBER, 8, is_shown=False),
)


def lines_table(lines: Sequence[ConcordanceLine], query: str) -> Table:
    """The table.

    Args:
        lines: What to write, in this order.
        query: What was searched for.
    """
    rows = [
        (
            line.before,
            line.words,
            line.after,
            line.title,
            line.publisher,
            line.published,
            line.article_id,
            line.place.start,
            line.place.end,
        )
        for line in lines
    ]
    return Table(f"سياقات «{query}»", _COLUMNS, rows, (CONTEXTS.counted(len(rows)),))
