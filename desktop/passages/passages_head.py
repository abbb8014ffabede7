"""The head of the passages page: search, headings by, count, copy, export, import."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from desktop.display.plurals import PASSAGES
from desktop.export.contents import Annotations, Quotations, References
from desktop.export.format_menu import format_menu
from desktop.export.formats import formats_for
from desktop.look import Look
from desktop.passages.passage_arrangement import Grouping
from desktop.translation import Words
from desktop.widgets.choice_name import name_choice
from desktop.widgets.words_field import WordsField

# A search is asked for when the keys rest this long, as in the field of the main page.
_REST_MS = 120
_GROUPINGS = Words(
    "PassagesHead",
    {
        Grouping.ARTICLE: "حسب المقال",
        Grouping.TAG: "حسب الوسم",
        Grouping.COLOUR: "حسب اللون",
        Grouping.DATE: "حسب تاريخ الحفظ",
    },
)


class PassagesHead(QFrame):
    """One line of controls.

    Signals:
        asked: The text to search for.
        grouping_chosen: The value of a `Grouping`.
        copy_wanted: «Copy» was clicked.
        export_wanted: A format was picked; the argument is a `Format`.
        import_wanted: «Import» was clicked.
        left_downwards: Down was pressed in the search field.
    """

    asked = Signal(str)
    grouping_chosen = Signal(str)
    copy_wanted = Signal()
    export_wanted = Signal(object)
    import_wanted = Signal()
    left_downwards = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsHeader")
        self.field = WordsField()
        self.field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.field.setPlaceholderText(self.tr("ابحث في المقتطفات والملاحظات والوسوم…"))
        self.field.setAccessibleName(self.tr("البحث في المقتطفات"))
        self.field.setMinimumWidth(150)
        self.field.setMaximumWidth(420)
        self._lens = self.field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.field.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._lens.setText(self.tr("ابحث"))
        self._lens.triggered.connect(self.field.setFocus)
        self._clear.setText(self.tr("مسح البحث"))
        self._clear.setVisible(False)
        self.grouping = QComboBox()
        name_choice(self.grouping, self.tr("ترتيب المقتطفات"))
        for grouping, words in _GROUPINGS.items():
            self.grouping.addItem(words, grouping.value)
        self._shown_count, self._look = 0, look
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self.copy = _tool(self.tr("نسخ المحدد مع الإحالة (Ctrl+C)"))
        self.export = _tool(self.tr("تصدير ما في القائمة"))
        self.take_in = _tool(self.tr("استيراد مقتطفات (JSON-LD)"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._build()
        self._connect()

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look, theme = look, look.theme
        self._lens.setIcon(look.icon("search", theme.muted))
        self._clear.setIcon(look.icon("close", theme.muted))
        for tool, name in ((self.copy, "copy"), (self.export, "export"), (self.take_in, "add")):
            tool.setIcon(look.icon(name, theme.ink))
        self.show_count(self._shown_count)

    def show_count(self, count: int) -> None:
        """Say how many passages the list has."""
        self._shown_count = count
        self._count.setText(self._look.written(PASSAGES.counted(count)))
        self.export.setEnabled(count > 0)

    def show_grouping(self, grouping: Grouping) -> None:
        """Show this one as the chosen one."""
        self.grouping.setCurrentIndex(self.grouping.findData(grouping.value))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        forms = formats_for(Quotations, Annotations, References)
        self.export.setMenu(format_menu(forms, self.export_wanted.emit, self.export))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(8)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.grouping)
        layout.addWidget(self._count)
        layout.addStretch(1)
        for tool in (self.copy, self.export, self.take_in):
            layout.addWidget(tool)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._rest.start)
        self.field.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._clear.triggered.connect(self.field.clear)
        self.field.returnPressed.connect(self._ask)
        self._rest.timeout.connect(self._ask)
        self.grouping.activated.connect(
            lambda row: self.grouping_chosen.emit(str(self.grouping.itemData(row)))
        )
        self.copy.clicked.connect(self.copy_wanted)
        self.take_in.clicked.connect(self.import_wanted)

    def _ask(self) -> None:
        self._rest.stop()
        self.asked.emit(self.field.text())


def _tool(words: str) -> QToolButton:
    tool = QToolButton()
    tool.setAccessibleName(words)
    tool.setToolTip(words)
    tool.setIconSize(QSize(18, 18))
    return tool
