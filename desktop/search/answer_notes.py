"""What is said above the list of results: doubts, and what can be done about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from articles.span import Span
from desktop.display.isolation import set_off
from desktop.display.plurals import ARTICLES
from desktop.failures import fault_words, sentence
from index.errors import BadQueryError, QueryFault
from index.results import MissingWord, ResultPage

_MOST_NEAR = 3
_MOST_HINTS = 2


class AnswerNotes(QFrame):
    """Sentences with links; hidden while there is nothing to say.

    Signals:
        query_chosen: Another query was clicked; its whole text.
        word_chosen: A near word was clicked: the missing word and the one to take instead.
        place_chosen: A fault was clicked; the `Span` of the query's text where it is.
        hidden_wanted: What is never shown is wanted in this search, or no longer.
        group_dropped: The search is to go on without one of the reader's groups: the attribute of
            `SearchState`, and its name.
    """

    query_chosen = Signal(str)
    word_chosen = Signal(str, str)
    place_chosen = Signal(object)
    hidden_wanted = Signal(bool)
    group_dropped = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answerNotes")
        self.hints = _Sentences(self.tr("تنبيه إلى عبارة البحث"))
        self.answer = _Sentences(self.tr("تنبيه إلى النتائج"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(4)
        layout.addWidget(self.hints)
        layout.addWidget(self.answer)
        self.hide()

    def show_page(
        self,
        page: ResultPage,
        *,
        hidden: int = 0,
        shows_hidden: bool = False,
        gone: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Say what an answer leaves open; what was said of the answer before is over.

        Args:
            page: The answer.
            hidden: How many more there are in newspapers that are never to be shown.
            shows_hidden: Whether these are among the results for once.
            gone: What the search asks for and is not there any more; see `groups_gone`.
        """
        said = self.answer
        said.begin("muted")
        for group, name in gone:
            said.add(self._gone(group, name))
        if page.did_you_mean:
            query = page.did_you_mean
            link = said.link(query, lambda: self.query_chosen.emit(query))
            said.add(self.tr("هل تقصد: {0}؟").format(link))
        for missing in page.missing if page.total else ():
            said.add(self._missing(missing, with_near=not page.did_you_mean))
        if page.total and page.relaxed and not page.missing:
            said.add(self.tr("لا مقال يجمع كل الكلمات؛ هذه مقالات فيها بعضها."))
        elif 0 < page.complete < page.total:
            count = ARTICLES.counted(page.complete)
            said.add(self.tr("كل الكلمات: {0}؛ بعدها مقالات فيها بعضها.").format(count))
        if hidden:
            words = self.tr("لا تظهر هنا {0} من مصادر اخترت ألا تظهر أبدا.")
            link = said.link(self.tr("أظهرها هذه المرة"), lambda: self.hidden_wanted.emit(True))
            said.add(f"{words.format(ARTICLES.counted(hidden))} {link}")
        elif shows_hidden:
            link = said.link(self.tr("أخفها"), lambda: self.hidden_wanted.emit(False))
            said.add(self.tr("تظهر هنا هذه المرة مصادر اخترت ألا تظهر أبدا.") + f" {link}")
        self._follow()

    def show_fault(self, error: Exception) -> None:
        """Say why there is no answer; the results of before stay."""
        self.answer.begin("warning")
        words = escape(sentence(error))
        if isinstance(error, BadQueryError):
            words = f"{words} {self._place_link(self.answer, error.place)}"
            self.hints.begin("muted")  # they say the same
        self.answer.add(words)
        self._follow()

    def show_hints(self, faults: tuple[tuple[QueryFault, Span], ...]) -> None:
        """Point quietly at what in the query may not say what was meant."""
        self.hints.begin("muted")
        for fault, place in faults[:_MOST_HINTS]:
            self.hints.add(f"{fault_words(fault)}. {self._place_link(self.hints, place)}")
        self._follow()

    def _gone(self, group: str, name: str) -> str:
        if group == "tags":
            words = self.tr("لا مقال عليه الوسم «{0}» بعد الآن.")
        else:
            words = self.tr("لم تعد المجموعة «{0}» موجودة.")
        drop = self.tr("ابحث بلا هذا الشرط")
        link = self.answer.link(drop, lambda: self.group_dropped.emit(group, name))
        return f"{words.format(escape(set_off(name)))} {link}"

    def _missing(self, missing: MissingWord, *, with_near: bool) -> str:
        said = self.tr("لا يرد «{0}» في أي مقال؛ هذه مقالات فيها بقية الكلمات.")
        words = said.format(escape(set_off(missing.word)))
        links = [
            self.answer.link(near, self._chooser(missing.word, near))
            for near in missing.nearest[: _MOST_NEAR if with_near else 0]
        ]
        if links:
            words += " " + self.tr("أقرب الكلمات:") + " " + "، ".join(links)
        return words

    def _chooser(self, word: str, near: str) -> Callable[[], None]:
        return lambda: self.word_chosen.emit(word, near)

    def _place_link(self, said: _Sentences, place: Span) -> str:
        return said.link(self.tr("أرني موضعه"), lambda: self.place_chosen.emit(place))

    def _follow(self) -> None:
        self.setVisible(bool(self.answer.text()) or bool(self.hints.text()))


class _Sentences(QLabel):
    """Sentences whose links can be clicked and reached by keyboard."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setObjectName("sentences")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(name)
        self.linkActivated.connect(self._act)
        self._acts: list[Callable[[], None]] = []
        self._sentences: list[str] = []
        self.hide()

    def begin(self, role: str) -> None:
        """Say nothing yet; the sentences that follow have this role's look."""
        self._acts, self._sentences = [], []
        self.setProperty("role", role)
        self.style().polish(self)
        self._show()

    def add(self, sentence: str) -> None:
        """Say one more sentence (HTML)."""
        self._sentences.append(sentence)
        self._show()

    def link(self, words: str, act: Callable[[], None]) -> str:
        """The HTML of a link that does something."""
        self._acts.append(act)
        return f'<a href="{len(self._acts) - 1}">{escape(set_off(words))}</a>'

    def _show(self) -> None:
        has_links = bool(self._acts)
        flags = Qt.TextInteractionFlag.NoTextInteraction
        if has_links:
            flags = Qt.TextInteractionFlag.LinksAccessibleByMouse
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.setText("<br>".join(self._sentences))
        self.setAccessibleDescription(self.text())
        self.setVisible(bool(self._sentences))

    def _act(self, href: str) -> None:
        self._acts[int(href)]()
