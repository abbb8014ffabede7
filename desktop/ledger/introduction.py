"""What the page of the ledger says of itself."""

from __future__ import annotations

from desktop.pages.page import Introduction, PageKey

_GROUP = "صفحة سجلّ الأرقام"

INTRODUCTION = Introduction(
    name="page_ledger",
    title="سجلّ الأرقام",
    shortcut="Alt+5",
    keys=(
        PageKey(_GROUP, "المؤشر التالي أو السابق", ("Down", "Up")),
        PageKey(_GROUP, "فتح الرقم في مقاله", ("Return",)),
        PageKey(_GROUP, "ليس من هذا المؤشر", ("Del",)),
        PageKey(_GROUP, "ليست معارضة، أو العودة عن ذلك", ("Space",)),
        PageKey(_GROUP, "تسمية المؤشر", ("F2",)),
        PageKey(_GROUP, "تصحيح الرقم", ("F4",)),
        PageKey(_GROUP, "لماذا يقف هذا الرقم هنا", ("F7",)),
        PageKey(_GROUP, "المؤشر التالي للمراجعة", ("F8",)),
    ),
)
