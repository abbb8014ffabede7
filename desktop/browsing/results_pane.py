"""The pane of results: head line, list, and what to say when there is nothing to list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.display.isolation import isolated, set_off
from desktop.display.plurals import RESULTS
from desktop.search.results_list import ResultsList
from desktop.search.results_model import ResultsModel
from desktop.theme import Theme
from index.query import Order
from index.results import MissingWord, ResultPage


class ResultsPane(QFrame):
    """Results with their number, the time they took and their order.

    Signals:
        order_chosen: The value of an `Order`.
        word_chosen: A near word was clicked: the missing word and the one to take instead.
        narrowing_cleared: «Search everywhere» was clicked.
        import_wanted: «Import» was clicked in an empty archive.
    """

    order_chosen = Signal(str)
    word_chosen = Signal(str, str)
    narrowing_cleared = Signal()
    import_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsPane")
        self.model = ResultsModel(self)
        self.list = ResultsList(self.model, theme)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self.order = QComboBox()
        self.order.setObjectName("order")
        self.order.setAccessibleName(self.tr("ترتيب النتائج"))
        self.order.addItem(self.tr("الأوثق صلة"), Order.RELEVANCE.value)
        self.order.addItem(self.tr("الأحدث"), Order.DATE.value)
        self.order.activated.connect(
            lambda row: self.order_chosen.emit(str(self.order.itemData(row)))
        )
        self._nothing = _Nothing()
        self._nothing.word_chosen.connect(self.word_chosen)
        self._nothing.narrowing_cleared.connect(self.narrowing_cleared)
        self._nothing.import_wanted.connect(self.import_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        self._note = QLabel()
        self._note.setProperty("role", "warning")
        self._note.setWordWrap(True)
        self._note.setContentsMargins(16, 8, 16, 8)
        self._note.hide()
        layout.addWidget(self._note)
        layout.addWidget(self._stack, 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self.list.set_theme(theme)

    def show_page(self, page: ResultPage, *, articles: int, is_narrowed: bool) -> None:
        """Say how many there are; explain when there are none."""
        took = isolated(f"{max(1, round(page.seconds * 1000))}") + " " + self.tr("م.ث")
        self._count.setText(f"{RESULTS.counted(page.total)} · {took}")
        self.order.setEnabled(page.total > 1)
        self._note.setVisible(page.relaxed and page.total > 0)
        self._note.setText(_relaxed_text(page.missing))
        if page.total:
            self._stack.setCurrentWidget(self.list)
        else:
            self._nothing.explain(page.missing, articles=articles, is_narrowed=is_narrowed)
            self._stack.setCurrentWidget(self._nothing)

    def show_fault(self, sentence: str) -> None:
        """Say why a query cannot be searched; the results of before stay."""
        self._note.setText(sentence)
        self._note.show()

    def show_order(self, order: str) -> None:
        """Show this order as the chosen one."""
        self.order.setCurrentIndex(max(0, self.order.findData(order)))

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("resultsHeader")
        layout = QHBoxLayout(head)
        layout.setContentsMargins(16, 4, 10, 4)
        layout.addWidget(self._count)
        layout.addStretch(1)
        layout.addWidget(self.order)
        return head


class _Nothing(QWidget):
    """Why there is nothing, and one next step."""

    word_chosen = Signal(str, str)
    narrowing_cleared = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(22, 34, 22, 20)
        self._layout.setSpacing(8)
        self._layout.addStretch(1)

    def explain(
        self, missing: tuple[MissingWord, ...], *, articles: int, is_narrowed: bool
    ) -> None:
        """Say it anew."""
        while self._layout.count() > 1:
            item = self._layout.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        rows: list[QWidget] = []
        if not articles:
            rows.append(_title(self.tr("الأرشيف فارغ")))
            rows.append(_text(self.tr("استورد مقالات: ملفات نصية أو HTML أو جداول أو ZIP.")))
            rows.append(self._button(self.tr("استيراد…"), self.import_wanted.emit, primary=True))
        else:
            rows.append(_title(self.tr("لا نتائج")))
            for word in missing:
                rows.append(_text(f"لا يرد «{set_off(word.word)}» في أي مقال."))
                rows += [self._word_button(word.word, near) for near in word.nearest[:4]]
            if is_narrowed:
                rows.append(_text(self.tr("البحث مقصور على بعض المقالات.")))
                rows.append(
                    self._button(self.tr("ابحث في كل المقالات"), self.narrowing_cleared.emit)
                )
            elif not missing:
                rows.append(_text(self.tr("جرّب كلمات أقل أو أعم.")))
        for place, row in enumerate(rows):
            self._layout.insertWidget(place, row)

    def _word_button(self, word: str, near: str) -> QPushButton:
        return self._button(
            self.tr("ابحث عن") + f" «{set_off(near)}»", lambda: self.word_chosen.emit(word, near)
        )

    def _button(self, text: str, act: object, *, primary: bool = False) -> QPushButton:
        button = QPushButton(text)
        if primary:
            button.setProperty("role", "primary")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(act)
        return button


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "emptyTitle")
    return label


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def _relaxed_text(missing: tuple[MissingWord, ...]) -> str:
    words = "، ".join(f"«{set_off(word.word)}»" for word in missing)
    if words:
        return f"لا يرد {words} في أي مقال؛ هذه مقالات فيها بقية الكلمات."
    return "لا مقال يجمع كل الكلمات؛ هذه مقالات فيها بعضها."
