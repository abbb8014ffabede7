"""ReadingCommands: what is done in the open article; where there is nothing to do, that is said."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desktop.browsing.page import BrowsePage
from desktop.window.actions import Actions


class ReadingCommands(QObject):
    """Gives the actions of reading something to do."""

    def __init__(self, page: BrowsePage, say: Callable[[str], None], parent: QObject) -> None:
        """Be ready for `connect_actions`.

        Args:
            page: Where articles are read.
            say: Tells the reader in a sentence why nothing was done.
            parent: The window.
        """
        super().__init__(parent)
        self._page = page
        self._say = say

    def connect_actions(self, actions: Actions) -> None:
        """Join the actions with what they do."""
        page = self._page
        acts: dict[str, Callable[[], object]] = {
            "find": page.reading.find_bar.enter,
            "next_hit": partial(self._step, 1),
            "previous_hit": partial(self._step, -1),
            "mark": partial(self._mark, exactly=False),
            "mark_exactly": partial(self._mark, exactly=True),
            "copy_link": self._copy_link,
            "show_removed": page.reading.toggle_removed,
            "paragraph_numbers": self._toggle_paragraph_numbers,
        }
        for name, act in acts.items():
            actions.connect(name, act)

    def _step(self, direction: int) -> None:
        if not self._page.reading.step(direction):
            self._say(self.tr("لا موضع لكلمات البحث في نصّ هذا المقال."))

    def _mark(self, *, exactly: bool) -> None:
        if not self._page.mark_selection(exactly=exactly):
            self._say(self.tr("حدّد أولا في نصّ المقال ما تريد حفظه."))

    def _copy_link(self) -> None:
        if not self._page.passage_links.copy_current():
            self._say(self.tr("لا مقتطف هنا: ضع المؤشّر في كلمات مقتطف لنسخ رابطه."))

    def _toggle_paragraph_numbers(self) -> None:
        view = self._page.reading.view
        view.show_paragraph_numbers(shown=not view.shows_paragraph_numbers)
