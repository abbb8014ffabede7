"""What can be done with one article or several, as entries of a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.display.status_wording import STATUSES
from desktop.translation import Words, translated
from desktop.window.actions import Actions

_OF_SEVERAL = Words(
    "ArticleMenu",
    {
        "edit_article": "بيانات المقالات ووسومها…",
        "copy_address": "نسخ روابط المقالات أو مسارات ملفاتها",
        "copy_citation": "نسخ الإحالات",
        "remove_article": "حذف المقالات",
        "hide_article": "لا تُظهرها ثانية",
        "print_dossier": "ملف صحفي من المختارة…",
    },
)


def add_article_action(menu: QMenu, actions: Actions, name: str, *, of_several: bool) -> None:
    """Add an action to a menu, in the plural where it is done with several articles.

    Args:
        menu: Where to.
        actions: The actions of the window.
        name: Which one.
        of_several: Whether more than one article is chosen.
    """
    action = actions[name]
    if not of_several:
        menu.addAction(action)
        return
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    words = _OF_SEVERAL[name]
    entry = menu.addAction(f"{words}\t{keys}" if keys else words)
    entry.setEnabled(action.isEnabled())
    entry.setToolTip(action.toolTip())
    entry.triggered.connect(action.trigger)


def add_statuses(menu: QMenu, give: Callable[[str], object]) -> QMenu:
    """Add the statuses of articles, and none, as a menu inside another.

    Args:
        menu: Where to.
        give: Called with the value of the one that was picked, empty for none.
    """
    states = menu.addMenu(translated("ArticleMenu", "الحالة"))
    none = translated("ArticleMenu", "بلا حالة")
    for value, words in [*((each.value, STATUSES[each]) for each in STATUSES), ("", none)]:
        states.addAction(words).triggered.connect(lambda _checked=False, value=value: give(value))
    return states
