"""The keys of lists, chips and axes, which are no actions of the window: for the list of F1."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageKey:
    """What a key does while a part of a page has the keyboard.

    Attributes:
        group: The part of the page.
        text: What it does.
        keys: In Qt's portable words.
    """

    group: str
    text: str
    keys: tuple[str, ...]


_FIELD, _CHIPS, _FACETS = "حقل البحث", "أجزاء البحث", "لوح التضييق"
_RESULTS, _CONTEXTS, _PASSAGES = "قائمة النتائج", "صفحة السياقات", "صفحة المقتطفات"
_ARTICLE, _STRIP, _TIMELINE = "بطاقات المقال", "شريط الأرشيف الزمني", "صفحة الخط الزمني"

PAGE_KEYS = (
    PageKey(_FIELD, "عرض الاقتراحات", ("Alt+Down",)),
    PageKey(_FIELD, "أخذ الاقتراح", ("Tab",)),
    PageKey(_FIELD, "النزول إلى النتائج", ("Down",)),
    PageKey(_CHIPS, "قائمة الجزء: مستواه واستثناؤه", ("Return", "Down")),
    PageKey(_CHIPS, "حذف الجزء", ("Del",)),
    PageKey(_CHIPS, "الجزء التالي أو السابق", ("Left", "Right")),
    PageKey(_FACETS, "استثناء القيمة", ("-", "Del")),
    PageKey(_RESULTS, "عرض المقال", ("Space",)),
    PageKey(_RESULTS, "قراءة المقال", ("Return",)),
    PageKey(_RESULTS, "لماذا هذه النتيجة؟", ("W", "?")),
    PageKey(_ARTICLE, "الذهاب إلى كلمات البطاقة", ("Return",)),
    PageKey(_ARTICLE, "قائمة البطاقة", ("Shift+F10",)),
    PageKey(_STRIP, "العمود التالي أو السابق", ("Left", "Right")),
    PageKey(_STRIP, "قصر البحث على العمود", ("Return",)),
    PageKey(_STRIP, "كل المدد", ("Del",)),
    PageKey(_CONTEXTS, "فتح الموضع في المقال", ("Return",)),
    PageKey(_CONTEXTS, "نسخ السياق", ("Ctrl+C",)),
    PageKey(_PASSAGES, "فتح المقتطف في المقال", ("Return",)),
    PageKey(_PASSAGES, "تحرير المقتطف", ("F2",)),
    PageKey(_PASSAGES, "تقديم المقتطف أو تأخيره في وسمه", ("Alt+Up", "Alt+Down")),
    PageKey(_PASSAGES, "نسخ مع الإحالة", ("Ctrl+C",)),
    PageKey(_PASSAGES, "نسخ رابط", ("Ctrl+Shift+C",)),
    PageKey(_PASSAGES, "حذف المقتطف", ("Del",)),
    PageKey(_TIMELINE, "تكبير المحور وتصغيره", ("+", "-")),
    PageKey(_TIMELINE, "المحور كله", ("0",)),
    PageKey(_TIMELINE, "الذهاب في الزمن", ("Left", "Right")),
    PageKey(_TIMELINE, "الحدث التالي أو السابق", ("Down", "Up")),
    PageKey(_TIMELINE, "فتح الحدث في مقاله", ("Return",)),
    PageKey(_TIMELINE, "قصر البحث على المدة المعروضة", ("Shift+Return",)),
    PageKey(_TIMELINE, "كل المدد", ("Del",)),
)
