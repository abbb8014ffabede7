"""The ledger of figures as a table for other programs: never a number without its source. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from articles.ledger.claim import Status
from articles.ledger.contradiction import Verdict
from articles.ledger_entries import LedgerEntry
from desktop.display.plurals import CountedNoun
from desktop.export.contents import Cell, Column, ColumnKind, Table

TITLE = "سجلّ الأرقام"
FIGURES = CountedNoun("لا أرقام", "رقم واحد", "رقمان", "أرقام", "رقما", "رقم")

_STATUSES = {
    Status.OBSERVED.value: "كما هو",
    Status.ESTIMATE.value: "تقدير",
    Status.TARGET.value: "هدف",
    Status.FORECAST.value: "توقع",
    Status.LIMIT.value: "حدّ",
    Status.CHANGE_UP.value: "ارتفاع",
    Status.CHANGE_DOWN.value: "انخفاض",
}
_VERDICTS = {
    Verdict.CONFLICT.value: "يعارضه غيره",
    Verdict.QUESTION.value: "أهو نفسه؟",
    Verdict.COPYING.value: "تغيّر في النقل",
    Verdict.SLIP.value: "زلّة محتملة",
}

_COLUMNS = (
    Column("indicator", "معرّف المؤشر", is_shown=False),
    Column("label", "المؤشر", width=36),
    Column("text", "الرقم كما ورد", width=22),
    Column("low", "القيمة", ColumnKind.NUMBER, 16),
    Column("high", "إلى", ColumnKind.NUMBER, 16),
    Column("unit", "الوحدة", width=8),
    Column("kind", "النوع", width=10, is_shown=False),
    Column("qualifier", "الدقة", width=10, is_shown=False),
    Column("status", "الحالة", width=12, words=_STATUSES),
    Column("counted", "ما يُعدّ", width=22),
    Column("subject", "لمن", width=22),
    Column("period", "سنة الرقم", width=14),
    Column("attribution", "من قاله", width=24),
    Column("conflict", "معارَض", ColumnKind.FLAG, 8),
    Column("verdict", "الحكم", width=16, words=_VERDICTS),
    Column("quotation", "الاقتباس", width=60),
    Column("title", "المقال", width=36),
    Column("source", "الجريدة", width=16),
    Column("published", "تاريخ النشر", ColumnKind.DATE, 14),
    Column("address", "الرابط", ColumnKind.LINK, 24),
    Column("article", "معرّف المقال", is_shown=False),
    Column("start", "البداية", ColumnKind.NUMBER, 8, is_shown=False),
    Column("end", "النهاية", ColumnKind.NUMBER, 8, is_shown=False),
)
# How many letters of the article stand on either side of a number in its quotation.
_AROUND = 90


def ledger_table(entries: Iterable[LedgerEntry]) -> Table:
    """The entries as a table, each with its quotation, article and date."""
    rows = tuple(_row(entry) for entry in entries)
    return Table(TITLE, _COLUMNS, rows, (FIGURES.counted(len(rows)),))


def quotation(entry: LedgerEntry) -> str:
    """The words around a figure, cut at spaces."""
    body, span = entry.article.body, entry.figure.span
    start = max(0, span.start - _AROUND)
    end = min(len(body), span.end + _AROUND)
    before, after = body[start : span.start], body[span.end : end]
    if start and " " in before:
        before = "…" + before.partition(" ")[2]
    if end < len(body) and " " in after:
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{entry.figure.text}{after}".split())


def _row(entry: LedgerEntry) -> tuple[Cell, ...]:
    figure, article = entry.figure, entry.article
    metadata = article.metadata
    facts: dict[str, Cell] = {
        "indicator": entry.indicator,
        "label": entry.label,
        "text": figure.text,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "kind": figure.kind.value,
        "qualifier": figure.qualifier.value,
        "status": entry.claim.status.value,
        "counted": figure.counted,
        "subject": entry.claim.subject,
        "period": figure.period,
        "attribution": figure.attribution,
        "conflict": entry.against,
        "verdict": None if entry.verdict is None else entry.verdict.value,
        "quotation": quotation(entry),
        "title": metadata.title,
        "source": metadata.publisher,
        "published": metadata.date.value,
        "address": metadata.identifier,
        "article": article.id,
        "start": figure.span.start,
        "end": figure.span.end,
    }
    return tuple(facts[column.key] for column in _COLUMNS)
