"""A table, quotations, references and a calendar, with everything that files stumble over."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.export.contents import (
    Annotations,
    Calendar,
    CalendarEvent,
    Column,
    ColumnKind,
    Content,
    Observations,
    Quotation,
    QuotationGroup,
    Quotations,
    Reference,
    References,
    Table,
)

HOSTILE = "=1+1 \ud800 \x00 <b>& *قوي* | \"'\\ {x}"
LINK = "https://example.org/a?b=1&c=2"


@pytest.fixture
def reference() -> Reference:
    """An article of which everything is known."""
    return Reference(
        "a-1", "قطار فوق الجبل", "جريدة الساحل", "نادية بنيس", "2019-04-12", LINK, "جملة"
    )


@pytest.fixture
def table(reference: Reference) -> Table:
    """A column of each kind; the second row knows nothing."""
    columns = (
        Column("name", "الاسم", width=20),
        Column("count", "العدد", ColumnKind.NUMBER, 8),
        Column("day", "اليوم", ColumnKind.DATE, 12),
        Column("url", "الرابط", ColumnKind.LINK),
        Column("sure", "مؤكد", ColumnKind.FLAG, 6),
        Column("words", "الكلمات", ColumnKind.MATCH, 10),
        Column("id", "المعرّف", is_shown=False),
    )
    rows = [
        ("ميناء", 1200, "2019-04-12", LINK, True, "الميناء", "x1"),
        ("", None, None, None, None, None, "x2"),
        ("Blue Harbour", 2.5, "2015-07", "javascript:alert(1)", False, "harbour", "x3"),
    ]
    return Table("جدول الموانئ", columns, rows, ("3 أسطر",), (reference,))


@pytest.fixture
def quotations(reference: Reference) -> Quotations:
    """Two groups that share a quotation."""
    first = Quotation(
        "عادت القوارب.\nAnd then more.",
        reference,
        "«قطار فوق الجبل»، جريدة الساحل",
        3,
        "سطر\nثان",
        ("بحر", "port"),
        "blue",
        facts=(("start", 4), ("id", "q1")),
    )
    lost = Quotation("السمك", reference, "«قطار»", is_lost=True, colour="mauve")
    groups = (
        QuotationGroup("بحر", "تفاصيل", (first, lost)),
        QuotationGroup("port", "", (first,)),
    )
    return Quotations("مقتطفاتي", groups)


@pytest.fixture
def references(reference: Reference) -> References:
    """One that says everything, one that says nothing, one that is hostile."""
    return References(
        (reference, Reference("بلا", "خبر"), Reference("a-1", HOSTILE, HOSTILE, HOSTILE, "198X"))
    )


@pytest.fixture
def calendar() -> Calendar:
    """One event of two days."""
    event = CalendarEvent(
        "u@khizana",
        HOSTILE,
        date(2019, 4, 1),
        date(2019, 4, 2),
        False,
        "وقع",
        "جريدة",
        "2019-04-01/2019-04-02",
    )
    return Calendar((event,), datetime(2026, 1, 2, tzinfo=UTC))


@pytest.fixture
def contents(table, quotations, references, calendar) -> list[Content]:
    """One of each kind."""
    return [
        table,
        quotations,
        references,
        calendar,
        Annotations({"total": 0}, 0),
        Observations({"@graph": []}, 0),
    ]
