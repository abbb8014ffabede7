"""What the page of the timeline says of itself."""

from __future__ import annotations

from desktop.pages.page import Introduction, PageKey

_GROUP = "صفحة الخط الزمني"

INTRODUCTION = Introduction(
    name="page_timeline",
    title="الخط الزمني",
    shortcut="Alt+2",
    keys=(
        PageKey(_GROUP, "تكبير المحور وتصغيره", ("+", "-")),
        PageKey(_GROUP, "المحور كله", ("0",)),
        PageKey(_GROUP, "الذهاب في الزمن", ("Left", "Right")),
        PageKey(_GROUP, "الحدث التالي أو السابق", ("Down", "Up")),
        PageKey(_GROUP, "فتح الحدث في مقاله", ("Return",)),
        PageKey(_GROUP, "نسخ الحدث", ("Ctrl+C",)),
        PageKey(_GROUP, "قصر البحث على المدة المعروضة", ("Shift+Return",)),
        PageKey(_GROUP, "كل المدد", ("Del",)),
    ),
)
