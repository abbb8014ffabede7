"""What the page of passages says of itself."""

from __future__ import annotations

from desktop.pages.page import Introduction, PageKey

_GROUP = "صفحة المقتطفات"

INTRODUCTION = Introduction(
    name="page_passages",
    title="المقتطفات",
    shortcut="Alt+3",
    keys=(
        PageKey(_GROUP, "فتح المقتطف في المقال", ("Return",)),
        PageKey(_GROUP, "تحرير المقتطف", ("F2",)),
        PageKey(_GROUP, "تقديم المقتطف أو تأخيره في وسمه", ("Alt+Up", "Alt+Down")),
        PageKey(_GROUP, "نسخ مع الإحالة", ("Ctrl+C",)),
        PageKey(_GROUP, "نسخ رابط", ("Ctrl+Shift+C",)),
        PageKey(_GROUP, "حذف المقتطف", ("Del",)),
    ),
)
