"""Contents of printed summaries, written for these tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from articles.timeline.events import EventKind
from desktop.display.isolation import isolated
from desktop.printing.contents.summary_content import (
    FigureRow,
    PassageNote,
    SummaryContent,
    SummaryEvent,
)

FIRST = (
    "أعلنت إدارة الميناء أن الأسطول الجديد سيدخل الخدمة في غشت 2026، وأن نصف البحارة "
    "سيأتون من المدن المجاورة بعد دورات تكوين تدوم ستة أشهر."
)
COLOURS = ("green", "yellow", "blue", "pink")


@pytest.fixture
def content() -> SummaryContent:
    """One article with something in every section."""
    return SummaryContent(
        title="ميناء الصيد يستقبل أسطولا جديدا قبل نهاية السنة",
        byline=f"جريدة المرسى · {isolated('25')} ماي {isolated('2025')}",
        sentences=(
            FIRST,
            "Blue Harbour، شركة لبناء السفن، سلّمت عشرين مركبا بين 2009 و2013.",
            "The company said that nothing will change before the end of the year.",
        ),
        figures=(
            FigureRow(isolated("80 %"), "أكثر من", "من صادرات السمك", "حصة السوق الأولى", (), 2),
            FigureRow(isolated("15–20 %"), "", "من حجم الأنشطة", isolated("2009–2013"), (), 3),
            FigureRow(
                f"{isolated('7,5')} مليون درهم", "نحو", "عائدات", "", ("قيمة شاذة عن مثيلاتها",), 4
            ),
        ),
        events=(
            SummaryEvent(
                isolated("2015"),
                "بلغ الصيد ذروته",
                EventKind.PAST,
                certain=True,
                start=date(2015, 1, 1),
                end=date(2015, 12, 31),
            ),
            SummaryEvent(
                f"{isolated('25')} ماي {isolated('2025')}",
                "نُشر",
                EventKind.PUBLISHED,
                certain=True,
                start=date(2025, 5, 25),
                end=date(2025, 5, 25),
            ),
            SummaryEvent(
                f"غشت {isolated('2026')}",
                "يدخل الأسطول الخدمة",
                EventKind.FUTURE,
                certain=False,
                start=date(2026, 8, 1),
                end=date(2026, 8, 31),
            ),
        ),
        passages=(
            PassageNote(
                "المركب الجديد يكلّف أكثر مما يربح في سنواته الأولى.",
                "green",
                "يُقارن بتقرير 2016",
                ("صيد", "كلفة"),
                3,
            ),
        ),
        source=f"المصدر: ملف {isolated('port-7.txt')} · بصمة {isolated('3936ca5f')}",
        printed=date(2026, 11, 21),
    )


@pytest.fixture
def long_content(content: SummaryContent) -> SummaryContent:
    """Sixty figures, thirty passages, thirty-odd dates, a long title, Latin names."""
    quote = content.sentences[0]
    return replace(
        content,
        title="عنوان طويل عن الميناء وأسطوله " * 8 + "Blue Harbour & Compagnie Maritime",
        figures=tuple(replace(content.figures[n % 3], paragraph=n + 1) for n in range(60)),
        events=tuple(
            SummaryEvent(
                isolated(str(year)),
                f"موسم {year}",
                EventKind.PAST,
                certain=year % 3 > 0,
                start=date(year, 1, 1),
                end=date(year, 12, 31),
            )
            for year in range(1990, 2020)
        )
        + content.events[1:],
        passages=tuple(
            PassageNote(quote * (n % 7 + 1), COLOURS[n % 4], "", ("Port",), n + 1)
            for n in range(30)
        ),
    )
