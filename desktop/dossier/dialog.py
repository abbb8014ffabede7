"""The dialog «ملف مقالات»: which articles, which parts, how long; then how far it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.display.isolation import isolated, metadata_line, set_off
from desktop.display.plurals import ARTICLES, CHOSEN
from desktop.dossier.candidates import Candidates
from desktop.printing.contents.dossier_content import DossierPart
from desktop.printing.contents.dossier_making import DossierPlan
from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.print_options import SentenceBox
from desktop.printing.paper.page_layout import PAGE_SIZES
from desktop.printing.preview.preview import PAGE_SIZE_NAMES
from desktop.translation import Words
from desktop.widgets.elision import WholeNumbersDelegate
from desktop.widgets.screen_room import keep_on_screen, resize_on_screen
from desktop.widgets.words_field import WordsField
from desktop.widgets.wrapped_label import WrappedLabel

PARTS = Words(
    "DossierDialog",
    {
        DossierPart.SUMMARIES: "ملخّص لكل مقال",
        DossierPart.FIGURES: "جدول كل الأرقام الرئيسية",
        DossierPart.TIMELINE: "خط زمني مشترك",
        DossierPart.PASSAGES: "مقتطفاتي وملاحظاتي",
    },
)
_SIZE = QSize(560, 640)


class DossierDialog(QDialog):
    """Asks what the dossier holds and shows how far its making is.

    Signals:
        wanted: The `DossierPlan` to be made; `show_progress` follows.
        given_up: The making is to be stopped.
    """

    wanted = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        candidates: Candidates,
        parent: QWidget | None = None,
        *,
        sentences: int,
        page_size: str = "A4",
        look: PaperLook = USUAL,
    ) -> None:
        """Offer what was found, everything chosen but for copies of what stands above them.

        Args:
            candidates: At least one article.
            parent: The window that it belongs to.
            sentences: How many sentences a summary has at first.
            page_size: The paper at first, a name in `PAGE_SIZES`.
            look: How the program's own words are written in what is made.
        """
        super().__init__(parent)
        self._candidates = candidates
        self._look = look
        self._is_busy = False
        self.setObjectName("dossierDialog")
        self.setWindowTitle(self.tr("ملف مقالات"))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        resize_on_screen(self, _SIZE)
        self.title = WordsField(candidates.query)
        self.title.setAccessibleName(self.tr("عنوان الملف"))
        self.title.setPlaceholderText(self.tr("عنوان الغلاف"))
        self.list = self._list()
        self.parts = {part: self._part(part) for part in PARTS}
        self.sentences = SentenceBox(sentences)
        self.sizes = self._size_box(page_size)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("تقدّم إعداد الملف"))
        self.progress.setTextVisible(False)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._message = WrappedLabel()
        self._make = QPushButton(self.tr("إعداد الملف"))
        self._make.setProperty("role", "primary")
        self._make.setDefault(True)
        self._leave = QPushButton(self.tr("إلغاء"))
        self._build()
        self._connect()
        self._follow_choice()
        keep_on_screen(self, self._foot)

    @property
    def page_size(self) -> str:
        """The chosen paper, a name in `PAGE_SIZES`."""
        return str(self.sizes.currentData())

    def plan(self) -> DossierPlan:
        """What is chosen now."""
        return DossierPlan(
            article_ids=tuple(self._chosen()),
            today=date.today(),  # noqa: DTZ011 - the reader's own day
            title=self.title.text().strip(),
            query=self._candidates.query,
            narrowings=self._candidates.narrowings,
            parts=frozenset(part for part, box in self.parts.items() if box.isChecked()),
            sentences=self.sentences.sentences,
            look=self._look,
        )

    def choose_all(self, *, chosen: bool) -> None:
        """Choose every article, or none."""
        state = Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)

    def show_progress(self, done: int, total: int) -> None:
        """Say how many articles are read; nothing can be chosen meanwhile."""
        self._set_busy(busy=True)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self._message.setText(self.tr("تُقرأ المقالات") + f": {isolated(f'{done} / {total}')}")

    def show_failure(self, words: str) -> None:
        """Say why there is no dossier; everything can be chosen again."""
        self._set_busy(busy=False)
        self._message.setText(words)
        self._message.show()

    @override
    def reject(self) -> None:
        if self._is_busy:
            self.given_up.emit()
            self._set_busy(busy=False)
        else:
            super().reject()

    @override
    def done(self, result: int) -> None:
        if self._is_busy:
            self._is_busy = False
            self.given_up.emit()
        super().done(result)

    def finish(self) -> None:
        """The dossier is made."""
        self._is_busy = False
        self.accept()

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("العنوان"), self.title)
        parts = QVBoxLayout()
        parts.setSpacing(4)
        for box in self.parts.values():
            parts.addWidget(box)
        form.addRow(self.tr("الأقسام"), parts)
        form.addRow(self.tr("جمل كل ملخّص"), self.sentences)
        form.addRow(self.tr("حجم الورق"), self.sizes)
        heads = QHBoxLayout()
        heads.addWidget(self._count)
        heads.addStretch(1)
        for words, chosen in ((self.tr("اختيار الكل"), True), (self.tr("إلغاء الاختيار"), False)):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _c=False, chosen=chosen: self.choose_all(chosen=chosen))
            heads.addWidget(button)
        self._options, self._foot = QWidget(), QWidget()
        inner = QVBoxLayout(self._options)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addLayout(form)
        inner.addLayout(heads)
        inner.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(self._options, 1)
        layout.addWidget(self._foot)
        self._build_foot()
        self._message.hide()
        self.progress.hide()

    def _build_foot(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._make)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        self._leave.setAutoDefault(False)
        below = QVBoxLayout(self._foot)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        below.addWidget(self._message)
        below.addWidget(self.progress)
        below.addLayout(buttons)

    def _connect(self) -> None:
        self.list.itemChanged.connect(self._follow_choice)
        for box in self.parts.values():
            box.toggled.connect(self._follow_choice)
        self._make.clicked.connect(lambda: self.wanted.emit(self.plan()))
        self._leave.clicked.connect(self.reject)

    def _list(self) -> QListWidget:
        found = QListWidget()
        found.setObjectName("dossierArticles")
        found.setAccessibleName(self.tr("مقالات الملف"))
        found.setTextElideMode(Qt.TextElideMode.ElideRight)
        found.setItemDelegate(WholeNumbersDelegate(found))
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in self._candidates.articles:
            told = self.tr("نسخة مما فوقه") if each.is_told_before else ""
            details = metadata_line([each.details, told])
            item = QListWidgetItem(set_off(each.title) + (f" — {details}" if details else ""))
            item.setData(Qt.ItemDataRole.UserRole, each.article_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_left = each.is_told_before
            item.setCheckState(Qt.CheckState.Unchecked if is_left else Qt.CheckState.Checked)
            item.setToolTip(each.title)
            found.addItem(item)
        return found

    def _part(self, part: DossierPart) -> QCheckBox:
        box = QCheckBox(PARTS[part])
        box.setChecked(True)
        return box

    def _size_box(self, page_size: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("حجم الورق"))
        for name in PAGE_SIZES:
            box.addItem(PAGE_SIZE_NAMES[name], name)
        box.setCurrentIndex(max(box.findData(page_size), 0))
        return box

    def _chosen(self) -> list[str]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]

    def _follow_choice(self) -> None:
        chosen = len(self._chosen())
        words = [CHOSEN.counted(chosen)]
        if self._candidates.total > len(self._candidates.articles):
            words.append(f"{self.tr('الأولى من')} {ARTICLES.counted(self._candidates.total)}")
        self._count.setText(metadata_line(words))
        self._make.setEnabled(chosen > 0)
        self.sentences.setEnabled(self.parts[DossierPart.SUMMARIES].isChecked())

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        self._options.setEnabled(not busy)
        self._make.setEnabled(not busy and bool(self._chosen()))
        self.progress.setVisible(busy)
        self._message.setVisible(busy)
        self._leave.setFocus() if busy else self._make.setFocus()
