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


def told_paragraph(body: str, position: int) -> int | None:
    """The number of the paragraph at a position of a body, from 1.

    None in a body of one paragraph, where it would tell nothing.
    """
    return body.count("\n", 0, position) + 1 if "\n" in body else None


def paragraph_text(number: int | None, *, script: Digits) -> str:
    """`الفقرة 3`, the number set off; empty without one."""
    return "" if number is None else f"الفقرة {isolated(digits(str(number), script=script))}"


def tags_text(tags: Sequence[str]) -> str:
    """`وسم: تشريع` or `وسوم: تشريع، سوق`; empty without tags."""
    if not tags:
        return ""
    return f"{'وسم' if len(tags) == 1 else 'وسوم'}: {'، '.join(tags)}"
