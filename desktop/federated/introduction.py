"""What the page of several archives says of itself."""

from __future__ import annotations

from desktop.pages.page import Introduction, PageKey

_GROUP = "صفحة الأرشيفات"

INTRODUCTION = Introduction(
    name="page_archives",
    title="عدة أرشيفات",
    shortcut="Alt+6",
    keys=(
        PageKey(_GROUP, "فتح المقال في أرشيفه", ("Return",)),
        PageKey(_GROUP, "قراءة المقال هنا", ("Space",)),
    ),
    is_in_bar=False,
    follows_search=True,
)
