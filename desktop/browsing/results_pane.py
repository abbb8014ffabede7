"""The pane of results: head line, list, and what to say when there is nothing to list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.display.digits import Digits
from desktop.display.isolation import isolated, metadata_line, set_off
from desktop.display.numbers import grouped
from desktop.display.plurals import RESULTS
from desktop.library.import_progress import ImportPhase, ImportProgress
from desktop.library.running_words import what_runs
from desktop.look import Look
from desktop.search.answer_notes import AnswerNotes
from desktop.search.results_list import ResultsList
from desktop.search.results_model import ResultsModel
from desktop.translation import translated
from desktop.widgets.choice_name import name_choice
from desktop.widgets.focus import holds_focus
from desktop.widgets.notice import Notice
from desktop.widgets.shortened_label import ShortenedLabel
from desktop.widgets.wrapped_label import WrappedLabel
from index.errors import BadQueryError
from index.request import Order
from index.results import ResultPage


class ResultsPane(QFrame):
    """Results with their number, the time they took and their order.

    Signals:
        order_chosen: The value of an `Order`.
        word_chosen: A near word was clicked: the missing word and the one to take instead.
        query_chosen: Another query was clicked; its whole text.
        concordance_wanted: The lines in which the words stand are wanted, all of them.
        narrowing_cleared: «Search everywhere» was clicked.
        import_wanted: «Import» was clicked in an empty archive.
        batch_wanted: A list of queries is to be asked.
    """

    order_chosen = Signal(str)
    word_chosen = Signal(str, str)
    query_chosen = Signal(str)
    concordance_wanted = Signal()
    narrowing_cleared = Signal()
    import_wanted = Signal()
    batch_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsPane")
        self.model = ResultsModel(self)
        self.list = ResultsList(self.model, look)
        self._count = ShortenedLabel()
        self._count.setProperty("role", "muted")
        self.order = self._orders()
        self.order.activated.connect(
            lambda row: self.order_chosen.emit(str(self.order.itemData(row)))
        )
        self.concordance = QPushButton(self.tr("السياقات"))
        self.concordance.setProperty("role", "link")
        self.concordance.setToolTip(self.tr("كل مواضع الكلمات في سياقها (Alt+4)"))
        self.concordance.clicked.connect(self.concordance_wanted)
        self.concordance.hide()
        self.export = _export_button(self.tr("صدّر النتائج"))
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._tell_count())
        self.notice = Notice()
        self.told = Notice()
        self.notes = AnswerNotes()
        self.notes.word_chosen.connect(self.word_chosen)
        self.notes.query_chosen.connect(self.query_chosen)
        self._look = look
        self._shown: ResultPage | None = None
        self._articles = 0
        self._importing: ImportProgress | None = None
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
        layout.addWidget(self.notice)
        layout.addWidget(self.told)
        layout.addWidget(self.notes)
        layout.addWidget(self._stack, 1)

    @property
    def digits(self) -> Digits:
        """The script of the program's own numbers."""
        return self._look.digits

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        self.list.apply(look)
        self.notice.apply(look)
        self.told.apply(look)
        self.export.setIcon(look.icon("export", look.theme.ink))
        self._tell_count()

    def show_page(
        self,
        page: ResultPage,
        *,
        articles: int,
        is_narrowed: bool,
        has_words: bool = False,
        hidden: int = 0,
        shows_hidden: bool = False,
        gone: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Say how many there are; explain when there are none.

        Args:
            page: The answer.
            articles: How many articles the archive has.
            is_narrowed: Whether anything but words narrows the search.
            has_words: Whether words are searched for: only then there is something to explain.
            hidden: How many more there are in newspapers that are never to be shown.
            shows_hidden: Whether these are among the results for once.
            gone: What the search asks for and is not there any more; see `groups_gone`.
        """
        # An empty archive says so itself.
        self._shown = page if articles else None
        self._articles = articles
        self._count.say(self._count_texts(page) if articles else ())
        self.order.setEnabled(page.total > 1)
        self.concordance.setVisible(has_words and page.total > 0)
        self.export.setEnabled(page.total > 0)
        self.list.has_reasons = has_words
        self.notes.show_page(page, hidden=hidden, shows_hidden=shows_hidden, gone=gone)
        if page.total:
            self.list.show()
            # A button that goes while the keyboard is in it would hand it to anybody.
            if holds_focus(self._nothing):
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._stack.setCurrentWidget(self.list)
        else:
            self._nothing.explain(page, articles=articles, is_narrowed=is_narrowed)
            self._nothing.tell_importing(self._importing, articles, self._look)
            self._stack.setCurrentWidget(self._nothing)

    def show_importing(self, progress: ImportProgress | None) -> None:
        """Remember how far an import is, so that finding nothing yet is not said to be nothing."""
        is_news = (self._importing is None) != (progress is None)
        self._importing = progress
        if self._stack.currentWidget() is self._nothing and (is_news or progress is not None):
            self._tell_count()
            self._nothing.tell_importing(progress, self._articles, self._look)

    def show_fault(self, error: Exception) -> None:
        """Say why there is no answer.

        The results of before stay, but for a query that cannot be understood: they would seem to
        be its answer. Nor stays why there were none.
        """
        is_bad = isinstance(error, BadQueryError)
        self.list.setVisible(not is_bad)
        if is_bad or self._stack.currentWidget() is self._nothing:
            self._shown = None
            self._count.say(())
            self.export.setEnabled(False)
            self.concordance.hide()
            self._nothing.forget()
        self.notes.show_fault(error)

    def show_order(self, order: str) -> None:
        """Show this order as the chosen one."""
        self.order.setCurrentIndex(max(0, self.order.findData(order)))

    def _orders(self) -> QComboBox:
        orders = QComboBox()
        orders.setObjectName("order")
        name_choice(orders, self.tr("ترتيب النتائج"))
        for order, words in (
            (Order.RELEVANCE, self.tr("الأوثق صلة")),
            (Order.DATE, self.tr("الأحدث")),
            (Order.OLDEST, self.tr("الأقدم")),
            (Order.SOURCE, self.tr("المصدر")),
            (Order.FIGURES, self.tr("الأكثر أرقاما")),
        ):
            orders.addItem(words, order.value)
        return orders

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("resultsHeader")
        layout = QHBoxLayout(head)
        layout.setContentsMargins(16, 4, 10, 4)
        layout.addWidget(self._count, 1)
        layout.addWidget(self.concordance)
        layout.addWidget(self.order)
        layout.addWidget(self.export)
        return head

    def _tell_count(self) -> None:
        if self._shown is not None:
            self._count.say(self._count_texts(self._shown))

    def _count_texts(self, page: ResultPage) -> tuple[str, ...]:
        """How many were found; how many of them are chosen, where that is more than one."""
        if not page.total and self._importing is not None:
            return ()  # what is being made is said below, and nobody knows yet that there is none
        if (chosen := self.list.chosen_count) > 1:
            number, total = isolated(grouped(chosen)), isolated(grouped(page.total))
            return (self._look.written(self.tr("اختير {0} من {1}").format(number, total)),)
        took = isolated(f"{max(1, round(page.seconds * 1000))}") + " " + self.tr("م.ث")
        found = RESULTS.counted(page.total)
        return tuple(map(self._look.written, (metadata_line((found, took)), found)))


def _export_button(words: str) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setEnabled(False)
    return button


class _Nothing(QScrollArea):
    """Why there is nothing, and one next step; scrolls where the window is low."""

    word_chosen = Signal(str, str)
    narrowing_cleared = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        content = QWidget()
        content.setObjectName("scrolled")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(22, 34, 22, 20)
        self._layout.setSpacing(8)
        self._title: QLabel | None = None
        self._title_text = ""
        self._advice: list[QWidget] = []
        self._layout.addStretch(1)

    def tell_importing(self, progress: ImportProgress | None, articles: int, look: Look) -> None:
        """Say in the place of «nothing» what still runs, and how much can be found.

        An archive that came from elsewhere has no index yet: nothing is found in it, and fewer
        words would find no more.
        """
        words = self._title_text
        if progress is not None:
            # What is imported is indexed a little later; of what is read again nobody knows.
            is_import = progress.phase is ImportPhase.READING
            done = articles if is_import else progress.done
            is_again = progress.phase is ImportPhase.READING_AGAIN
            verb = self.tr("قُرئ") if is_again else self.tr("فُهرس")
            words = f"{what_runs(progress)}: {verb} {grouped(done)}"
            if progress.total:
                words += f" {self.tr('من')} {grouped(max(progress.total, done))}"
        if self._title is not None:
            self._title.setText(look.written(words))
        for advice in self._advice:
            advice.setVisible(progress is None)

    def explain(self, page: ResultPage, *, articles: int, is_narrowed: bool) -> None:
        """Say it anew."""
        had_focus = holds_focus(self)
        self.forget()
        rows: list[QWidget] = []
        if not articles:
            rows.append(_title(self.tr("الأرشيف فارغ")))
            kinds = self.tr("نصوصا أو صفحات ويب أو ملفات Word وPDF أو بريدا أو جداول أو ZIP.")
            rows.append(_text(self.tr("استورد مقالات:") + f" {kinds}"))
            rows.append(self._button(self.tr("استيراد…"), self.import_wanted.emit, primary=True))
        else:
            rows.append(_title(self.tr("لا نتائج")))
            for word in page.missing:
                rows.append(
                    _text(
                        translated("ResultsPane", "لا يرد «{0}» في أي مقال.").format(
                            set_off(word.word)
                        )
                    )
                )
                rows += [self._word_button(word.word, near) for near in word.nearest[:4]]
            if is_narrowed:
                rows.append(_text(self.tr("البحث مقصور على بعض المقالات.")))
                rows.append(
                    self._button(self.tr("ابحث في كل المقالات"), self.narrowing_cleared.emit)
                )
            elif not page.missing:
                rows.append(_text(self.tr("جرّب كلمات أقل أو أعم.")))
        # In an empty archive the button stays: more may be imported beside what is.
        self._advice = [row for row in rows[1:] if articles or not isinstance(row, QPushButton)]
        self._title = next((row for row in rows if isinstance(row, QLabel)), None)
        self._title_text = self._title.text() if self._title is not None else ""
        for place, row in enumerate(rows):
            self._layout.insertWidget(place, row)
            row.show()  # at once, not only when events are next handled
        button = next((row for row in rows if isinstance(row, QPushButton)), None)
        if had_focus and button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Say nothing."""
        self._title, self._advice = None, []
        while self._layout.count() > 1:
            item = self._layout.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

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
    label = WrappedLabel(text)
    label.setProperty("role", "emptyTitle")
    return label


def _text(text: str) -> QLabel:
    label = WrappedLabel(text)
    label.setProperty("role", "muted")
    return label
