"""What the page of the concordance says of itself."""

from __future__ import annotations

from desktop.pages.page import Introduction, PageKey

_GROUP = "صفحة السياقات"

INTRODUCTION = Introduction(
    name="page_concordance",
    title="السياقات",
    shortcut="Alt+4",
    keys=(
        PageKey(_GROUP, "فتح الموضع في المقال", ("Return",)),
        PageKey(_GROUP, "نسخ السياق", ("Ctrl+C",)),
    ),
    is_in_bar=False,
    follows_search=True,
)
