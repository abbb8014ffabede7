"""The table of actions: one line each, with its words and its keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.display.isolation import isolated
from desktop.library.archive_names import only_read
from desktop.pages.page import Introduction
from desktop.translation import translated


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        name: How the code calls it.
        text: How the reader calls it.
        keys: Its shortcuts, in Qt's portable words; the first one is shown.
        icon: The name of its picture, or empty.
        group: The heading under which the list of shortcuts shows it.
        writes: Whether it changes the archive.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = "عام"
    writes: bool = False


_PAGES, _VIEW, _ARTICLE = "الصفحات", "العرض", "المقال"

ACTIONS = (
    ActionSpec("import_files", "استيراد ملفات…", ("Ctrl+I",), "add", "الأرشيف"),
    ActionSpec("import_folder", "استيراد مجلد…", ("Ctrl+Shift+I",), "folder", "الأرشيف"),
    ActionSpec("watch_folder", "مراقبة مجلد…", (), "", "الأرشيف"),
    ActionSpec("new_archive", "أرشيف جديد…", ("Ctrl+Shift+O",), "", "الأرشيف"),
    ActionSpec("open_archive", "فتح أرشيف…", ("Ctrl+O",), "", "الأرشيف"),
    ActionSpec("back_up", "انسخ الأرشيف احتياطا…", (), "", "الأرشيف"),
    ActionSpec("restore_copy", "استرجاع نسخة احتياطية…", (), "", "الأرشيف"),
    ActionSpec("show_report", "آخر تقرير استيراد", (), "", "الأرشيف"),
    ActionSpec("export", "تصدير ما في الصفحة…", ("Ctrl+E",), "export", "الأرشيف"),
    ActionSpec("print", "طباعة…", ("Ctrl+P",), "print", "الأرشيف"),
    ActionSpec("print_dossier", "ملف صحفي من النتائج…", ("Ctrl+Shift+P",), "print", "الأرشيف"),
    ActionSpec("quit", "إنهاء", ("Ctrl+Q",), "", "الأرشيف"),
    ActionSpec("focus_search", "البحث", ("Ctrl+K",), "search", "البحث"),
    ActionSpec("save_search", "حفظ البحث", ("Ctrl+S",), "star", "البحث", writes=True),
    ActionSpec("search_inside", "البحث داخل النتائج", ("Ctrl+Shift+K",), "", "البحث"),
    ActionSpec("search_alike", "مقالات شبيهة بالمفتوح", ("Ctrl+Shift+L",), "", "البحث"),
    ActionSpec("search_batch", "بحث بقائمة عبارات…", (), "", "البحث"),
    ActionSpec("clear_search", "مسح البحث كله", ("Ctrl+Shift+Del",), "", "البحث"),
    ActionSpec("search_syntax", "كيف تُكتب عبارة البحث", ("Shift+F1",), "help", "البحث"),
    ActionSpec("find", "البحث في المقال", ("Ctrl+F",), "search", "القراءة"),
    ActionSpec("next_hit", "الموضع التالي", ("N", "ى"), "down", "القراءة"),
    ActionSpec("previous_hit", "الموضع السابق", ("P", "ح"), "up", "القراءة"),
    ActionSpec("mark", "حفظ المحدد مقتطفا", ("Ctrl+D",), "passage", "القراءة", writes=True),
    ActionSpec("mark_exactly", "حفظ المحدد كما هو", ("Ctrl+Shift+D",), "", "القراءة", writes=True),
    ActionSpec("copy_link", "نسخ رابط المقتطف", ("Ctrl+Shift+C",), "", "القراءة"),
    ActionSpec("show_removed", "إظهار ما حذفه التنظيف", ("Ctrl+R",), "scissors", "القراءة"),
    ActionSpec("paragraph_numbers", "أرقام الفقرات", ("Ctrl+Shift+N",), "pilcrow", "القراءة"),
    ActionSpec("larger", "تكبير النص", ("Ctrl++", "Ctrl+="), "", "القراءة"),
    ActionSpec("smaller", "تصغير النص", ("Ctrl+-",), "", "القراءة"),
    ActionSpec("edit_article", "بيانات المقال ووسومه…", ("F2",), "", _ARTICLE, writes=True),
    ActionSpec("remove_article", "حذف المقال", ("Ctrl+Del",), "", _ARTICLE, writes=True),
    ActionSpec("hide_article", "لا تُظهره ثانية", (), "", _ARTICLE, writes=True),
    ActionSpec("article_bin", "سلّة المقالات…", (), "", _ARTICLE),
    ActionSpec("open_original", "فتح الملف الأصلي", (), "", _ARTICLE),
    ActionSpec("copy_address", "نسخ رابط المقال أو مسار ملفه", (), "", _ARTICLE),
    ActionSpec("copy_citation", "نسخ الإحالة", ("Ctrl+Alt+C",), "", _ARTICLE),
    ActionSpec("undo", "تراجع", ("Ctrl+Z",), "undo", "التحرير"),
    ActionSpec("redo", "إعادة", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "التحرير"),
    ActionSpec("ledger_decisions", "قراراتك في الأرقام…", ("F9",), "", "التحرير"),
    ActionSpec("back", "السابق", ("Alt+Right",), "back", "التنقل"),
    ActionSpec("forward", "التالي", ("Alt+Left",), "forward", "التنقل"),
    ActionSpec("next_pane", "اللوح التالي", ("F6",), "", "التنقل"),
    ActionSpec("leave", "العودة إلى القائمة", ("Esc",), "", "التنقل"),
    ActionSpec("toggle_facets", "لوح التضييق", ("Ctrl+1",), "pane-facets", _VIEW),
    ActionSpec("toggle_side", "لوح الأرقام والزمن", ("Ctrl+2",), "pane-side", _VIEW),
    ActionSpec("toggle_strip", "الخط الزمني للأرشيف", ("Ctrl+3",), "pane-strip", _VIEW),
    ActionSpec("settings", "الإعدادات…", ("Ctrl+,",), "settings", _VIEW),
    ActionSpec("shortcuts", "اختصارات لوحة المفاتيح", ("F1",), "", _VIEW),
    ActionSpec("palette", "كل الأوامر…", ("Ctrl+Shift+A",), "", _VIEW),
    ActionSpec("about", "حول خزانة", (), "", _VIEW),
)


def with_pages(pages: Sequence[Introduction]) -> tuple[ActionSpec, ...]:
    """The table with an action for each page, before those of the view."""
    shown = (
        ActionSpec(page.name, page.title, (page.shortcut,), page.icon, _PAGES) for page in pages
    )
    before = next(place for place, spec in enumerate(ACTIONS) if spec.group == _VIEW)
    return tuple(
        replace(
            spec,
            text=translated("Actions", spec.text),
            group=translated("Actions", spec.group),
        )
        for spec in (*ACTIONS[:before], *shown, *ACTIONS[before:])
    )


class Actions:
    """The actions of one window, by name.

    Attributes:
        is_read_only: Whether those that change the archive stay switched off, and say why.
    """

    def __init__(
        self, window: QWidget, pages: Sequence[Introduction], *, is_read_only: bool = False
    ) -> None:
        self.is_read_only = is_read_only
        self.specs = with_pages(pages)
        self._by_name: dict[str, QAction] = {}
        for spec in self.specs:
            action = QAction(spec.text, window)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            hint = f"{spec.text} ({isolated(keys)})" if keys else spec.text
            if is_read_only and spec.writes:
                action.setEnabled(False)
                hint = f"{hint}\n{only_read()}"
            action.setToolTip(hint)
            window.addAction(action)
            self._by_name[spec.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def enable(self, name: str, *, is_enabled: bool) -> None:
        """Switch an action on or off; what may not be done here stays off."""
        writes = any(spec.writes for spec in self.specs if spec.name == name)
        self._by_name[name].setEnabled(is_enabled and not (writes and self.is_read_only))

    def connect(self, name: str, act: Callable[[], object]) -> None:
        """Do `act` when the action is triggered."""
        self._by_name[name].triggered.connect(lambda _checked=False: act())
