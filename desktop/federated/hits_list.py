"""The results of several archives: read here, or opened where they belong."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from desktop.search.results_list import ResultsList
from desktop.search.search_answer import ResultRow
from desktop.widgets.menu import Menu
from desktop.widgets.rows import ROW_ROLE


class HitsList(ResultsList):
    """As the results of one archive, but nothing is changed in the others."""

    @override
    def menu(self, index: QModelIndex) -> QMenu | None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ResultRow):
            return None
        key = row.hit.article_id
        menu = Menu(self)
        here = menu.addAction(self.tr("اقرأ هنا"))
        here.triggered.connect(lambda: self.previewed.emit(key))
        menu.addAction(self.tr("افتح في أرشيفه")).triggered.connect(lambda: self.read.emit(key))
        return menu
