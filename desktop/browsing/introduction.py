"""What the first page says of itself: its keys, and the actions that are its own."""

from __future__ import annotations

from desktop.pages.page import Introduction, PageKey

_FIELD, _CHIPS, _FACETS = "حقل البحث", "أجزاء البحث", "لوح التضييق"
_RESULTS, _ARTICLE, _STRIP = "قائمة النتائج", "بطاقات المقال", "شريط الأرشيف الزمني"

_KEYS = (
    PageKey(_FIELD, "عرض الاقتراحات", ("Alt+Down",)),
    PageKey(_FIELD, "أخذ الاقتراح", ("Tab",)),
    PageKey(_FIELD, "النزول إلى النتائج", ("Down",)),
    PageKey(_CHIPS, "قائمة الجزء: مستواه واستثناؤه", ("Return", "Down")),
    PageKey(_CHIPS, "حذف الجزء", ("Del",)),
    PageKey(_CHIPS, "الجزء التالي أو السابق", ("Left", "Right")),
    PageKey(_FACETS, "استثناء القيمة", ("-", "Del")),
    PageKey(_FACETS, "تسمية المجموعة أو الوسم أو البحث المحفوظ", ("F2",)),
    PageKey(_RESULTS, "عرض المقال", ("Space",)),
    PageKey(_RESULTS, "قراءة المقال", ("Return",)),
    PageKey(_RESULTS, "لماذا هذه النتيجة؟", ("W", "?")),
    PageKey(_RESULTS, "إظهار النسخ الأخرى", ("+",)),
    PageKey(_RESULTS, "حذف المختار", ("Del",)),
    PageKey(_ARTICLE, "الذهاب إلى كلمات البطاقة", ("Return",)),
    PageKey(_ARTICLE, "قائمة البطاقة", ("Shift+F10",)),
    PageKey(_STRIP, "العمود التالي أو السابق", ("Left", "Right")),
    PageKey(_STRIP, "قصر البحث على العمود", ("Return",)),
    PageKey(_STRIP, "كل المدد", ("Del",)),
)

INTRODUCTION = Introduction(
    name="page_browse",
    title="التصفّح",
    shortcut="Alt+1",
    keys=_KEYS,
    actions=(
        "edit_article", "remove_article", "hide_article", "open_original", "copy_address",
        "copy_citation", "mark", "mark_exactly", "copy_link", "find", "next_hit",
        "previous_hit", "show_removed", "paragraph_numbers", "toggle_facets", "toggle_side",
        "toggle_strip",
    ),
    follows_search=True,
)  # fmt: skip
