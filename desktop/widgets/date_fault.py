"""What a form says of words that are no date."""

from __future__ import annotations

from desktop.display.written_date import lacks_year
from desktop.translation import translated


def date_fault(words: str) -> str:
    """What to tell who wrote words that `written_date` does not understand."""
    if lacks_year(words):
        return translated("DateFault", "تنقص السنة كاملة؛ اكتب مثلا: ماي 2018")
    return translated("DateFault", "لم يُفهم هذا التاريخ؛ جرّب مثلا: 25 ماي 2025 أو 2018-05")
