"""The fixed words of the printed summary, the same on paper and in HTML."""

from __future__ import annotations

from desktop.display.isolation import isolated
from desktop.display.numbers import digits

PROGRAM = "خزانة"
KIND = "ملخّص مقال"
HEADER = f"{PROGRAM} · {KIND}"
SUMMARY = "الملخّص"
FIGURES = "الأرقام الرئيسية"
TIMELINE = "موقعه في الخط الزمني"
PASSAGES = "مقتطفاتي"
NOTE = "ملاحظة"
LOST = "لم يعد النص في مكانه من المقال"


def paragraph_text(number: int, *, arabic_indic: bool) -> str:
    """`الفقرة 3`, the number set off."""
    return f"الفقرة {isolated(digits(str(number), arabic_indic=arabic_indic))}"


def tags_text(tags: tuple[str, ...]) -> str:
    """`وسم: تشريع` or `وسوم: تشريع، سوق`; empty without tags."""
    if not tags:
        return ""
    return f"{'وسم' if len(tags) == 1 else 'وسوم'}: {'، '.join(tags)}"


def document_title(titles: tuple[str, ...]) -> str:
    """The title of a file that holds the summaries of these articles."""
    if len(titles) == 1:
        return titles[0]
    return f"{PROGRAM} · ملخّصات مقالات ({len(titles)})"
