"""Words that printouts and exported files share."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.display.digits import Digits
from desktop.display.isolation import isolated
from desktop.display.numbers import digits

PROGRAM = "خزانة"
PASSAGES = "مقتطفاتي"
SOURCES = "المصادر"
NOTE = "ملاحظة"
LOST = "لم يعد النص في مكانه من المقال"
TELL = "تعطي:"


def paragraph_text(number: int, *, script: Digits) -> str:
    """`الفقرة 3`, the number set off."""
    return f"الفقرة {isolated(digits(str(number), script=script))}"


def tags_text(tags: Sequence[str]) -> str:
    """`وسم: تشريع` or `وسوم: تشريع، سوق`; empty without tags."""
    if not tags:
        return ""
    return f"{'وسم' if len(tags) == 1 else 'وسوم'}: {'، '.join(tags)}"
