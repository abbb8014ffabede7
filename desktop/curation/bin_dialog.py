"""The bin of articles: what was taken out, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from articles.curation import ArticleSetAside
from desktop.display.dates import date_text
from desktop.display.isolation import metadata_line, set_off
from desktop.widgets.screen_room import resize_on_screen
from desktop.widgets.wrapped_label import WrappedLabel

_DAY = 10  # the letters of a day at the head of a moment (ISO 8601)


class BinDialog(QDialog):
    """What was removed, and what is never to be shown again.

    Signals:
        wanted_back: The ids of the articles to be put back.
        forgotten: The ids of those to be deleted for good.
    """

    wanted_back = Signal(list)
    forgotten = Signal(list)

    def __init__(self, articles: Sequence[ArticleSetAside], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("سلّة المقالات"))
        resize_on_screen(self, QSize(560, 420))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("المقالات المحذوفة والمخفية"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for article in articles:
            self.list.addItem(self._item(article))
        self.list.setCurrentRow(0)
        said = (
            self.tr("لا يعيدها استيراد. ما حُذف نهائيا قد يعود إن استُوردت ملفاته من جديد.")
            if articles
            else self.tr("السلّة فارغة: ما تحذفه من المقالات يبقى هنا حتى تسترجعه.")
        )
        words = WrappedLabel(said)
        words.setProperty("role", "muted")
        self.back = self._button(self.tr("استرجاع"), self._bring_back)
        self.gone = self._button(self.tr("حذف نهائي…"), self._forget)
        close = self._button(self.tr("إغلاق"), self.accept)
        for button in (self.back, self.gone):
            button.setEnabled(bool(articles))
        acts = QHBoxLayout()
        acts.addWidget(self.back)
        acts.addWidget(self.gone)
        acts.addStretch(1)
        acts.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addWidget(words)
        layout.addWidget(self.list, 1)
        layout.addLayout(acts)

    def chosen(self) -> list[str]:
        """The ids of the articles that are selected."""
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems()]

    def _item(self, article: ArticleSetAside) -> QListWidgetItem:
        how = self.tr("لا يظهر ثانية منذ") if article.hidden else self.tr("حُذف في")
        facts = metadata_line([article.publisher or "", f"{how} {date_text(article.since[:_DAY])}"])
        item = QListWidgetItem(f"{set_off(' '.join(article.title.split()))}\n{facts}")
        item.setData(Qt.ItemDataRole.UserRole, article.id)
        return item

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(act)
        return button

    def _bring_back(self) -> None:
        if ids := self.chosen():
            self.wanted_back.emit(ids)
            self.accept()

    def _forget(self) -> None:
        if ids := self.chosen():
            self.forgotten.emit(ids)
            self.accept()
