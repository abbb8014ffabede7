"""Quotations as a table, for formats that have rows only: their groups are a column. No Qt."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.export.contents import (
    Cell,
    Column,
    ColumnKind,
    Quotation,
    QuotationGroup,
    Quotations,
    Table,
)

_COLUMNS = (
    Column("group", "المجموعة", width=24),
    Column("exact", "المقتطف", width=60),
    Column("note", "الملاحظة", width=30),
    Column("tags", "الوسوم", width=20),
    Column("colour", "اللون", width=8),
    Column("title", "المقال", width=36),
    Column("source", "الجريدة"),
    Column("author", "الكاتب"),
    Column("published", "تاريخ النشر", ColumnKind.DATE, 12),
    Column("url", "الرابط", ColumnKind.LINK, 24),
    Column("paragraph", "الفقرة", ColumnKind.NUMBER, 8),
    Column("article_id", "معرّف المقال", is_shown=False),
)


def quotation_table(content: Quotations) -> Table:
    """A row for each quotation of each group, in their order."""
    names = [*dict.fromkeys(name for each in _all(content) for name, _ in each.facts)]
    facts = tuple(Column(name, name, is_shown=False) for name in names)
    rows = [
        (*_cells(group, each), *(dict(each.facts).get(name) for name in names))
        for group in content.groups
        for each in group.quotations
    ]
    return Table(content.title, (*_COLUMNS, *facts), rows)


def _all(content: Quotations) -> Iterator[Quotation]:
    for group in content.groups:
        yield from group.quotations


def _cells(group: QuotationGroup, quotation: Quotation) -> tuple[Cell, ...]:
    source = quotation.source
    return (
        group.heading,
        quotation.text,
        quotation.note,
        "; ".join(quotation.tags),
        quotation.colour,
        source.title,
        source.publisher,
        source.author,
        source.published,
        source.address,
        quotation.paragraph,
        source.id,
    )
