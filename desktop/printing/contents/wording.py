"""The fixed words of the printed summary, the same on paper and in HTML."""

from __future__ import annotations

from desktop.display.isolation import isolated, without_controls
from desktop.display.wording import PROGRAM

KIND = "ملخّص مقال"
HEADER = f"{PROGRAM} · {KIND}"
ARTICLE_HEADER = f"{PROGRAM} · مقال"
DOSSIER_HEADER = f"{PROGRAM} · ملف مقالات"
PASSAGES_HEADER = f"{PROGRAM} · مقتطفات"
TIMELINE_HEADER = f"{PROGRAM} · خط زمني"
LEDGER_HEADER = f"{PROGRAM} · سجلّ الأرقام"
SUMMARY = "الملخّص"
FIGURES = "الأرقام الرئيسية"
FURTHER_FIGURES = "أرقام أخرى"
MORE_FIGURES = "وفي المقال غيرها"
CONTINUED = "(تابع)"
TIMELINE = "موقعه في الخط الزمني"
NOTES = "المقتطفات والملاحظات"
DOSSIER = "ملف مقالات"
CONTENTS = "المحتويات"
SUMMARIES = "الملخّصات"
JOINT_FIGURES = "جدول الأرقام"
COMPARED_FIGURES = "ما تتحدث عنه عدة مقالات"
OTHER_FIGURES = "أرقام أخرى، مقالا مقالا"
JOINT_TIMELINE = "الخط الزمني المشترك"
TIMELINE_EVENTS = "الأحداث"
FIGURE_COLUMNS = ("القيمة", "ما يُعدّ أو يُقاس", "المدة", "من قال", "المصدر")
MOST = "الأكثر"
BEYOND_AXIS = "خارج المحور"
WITHOUT_YEAR = "بلا سنة محددة"


def note_mark(number: int | None) -> str:
    """`[3] ` before a note, set off; empty without a number."""
    return f"{isolated(f'[{number}]')} " if number is not None else ""


def document_title(titles: tuple[str, ...]) -> str:
    """The title of a file that holds the summaries of these articles."""
    if len(titles) == 1:
        return without_controls(titles[0])
    return f"{PROGRAM} · ملخّصات مقالات ({len(titles)})"
