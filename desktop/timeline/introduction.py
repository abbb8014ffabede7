"""What the page of the timeline says of itself."""

from __future__ import annotations

from desktop.pages.page import Introduction, PageKey

_GROUP, _AXIS = "صفحة الخط الزمني", "محور الخط الزمني"

INTRODUCTION = Introduction(
    name="page_timeline",
    title="الخط الزمني",
    shortcut="Alt+2",
    keys=(
        PageKey(_GROUP, "الحدث التالي أو السابق", ("Down", "Up")),
        PageKey(_GROUP, "فتح الحدث في مقاله", ("Return",)),
        PageKey(_GROUP, "نسخ الحدث", ("Ctrl+C",)),
        PageKey(_AXIS, "تكبير المحور وتصغيره", ("+", "-")),
        PageKey(_AXIS, "المحور كله", ("0",)),
        PageKey(_AXIS, "الذهاب في الزمن", ("Left", "Right")),
        PageKey(_AXIS, "قصر البحث على المدة المعروضة", ("Shift+Return",)),
        PageKey(_AXIS, "كل المدد", ("Del",)),
    ),
)
