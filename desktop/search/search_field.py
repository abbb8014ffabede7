"""The search field: results while typing, history and saved searches in its drop-down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from desktop.display.text_positions import TextPositions
from desktop.look import Look
from desktop.search.offers import Offer, OfferKind, OfferSources, offers, word_before
from desktop.search.offers_popup import OffersPopup
from desktop.search.syntax_card import SyntaxCard
from desktop.widgets.words_field import WordsField

# A search is asked for when the keys rest this long: shorter than a deliberate pause.
_REST_MS = 120
# In a field narrower than this (pixels) the long hint and the shortcut have no room.
_ROOMY = 400
_LETTERS_TO_COMPLETE = 2
# The picture at the end of the field, which the shortcut stands beside.
_HELP_WIDTH = 34


class SearchField(WordsField):
    """A line for the query.

    Signals:
        asked: The text to search for; sent while typing, at once with Enter.
        words_wanted: Words of the archive that begin with these letters are wanted.
        saved_chosen: A saved search was chosen in the drop-down; its name.
        left_downwards: Down was pressed: the list of results should take the focus.
    """

    asked = Signal(str)
    words_wanted = Signal(str)
    saved_chosen = Signal(str)
    left_downwards = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("searchField")
        self.setAccessibleName(self.tr("البحث في المقالات"))
        self._hints = (
            self.tr("ابحث في المقالات…"),
            self.tr("ابحث في المقالات: مراكز الاتصال، درهم، «ترحيل الخدمات»…"),
        )
        self.setPlaceholderText(self._hints[1])
        self._icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._help = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._icon.setText(self.tr("ابحث"))
        self._icon.triggered.connect(self._ask)
        self._help.setText(self.tr("كيف تُكتب عبارة البحث"))
        self._help.triggered.connect(self.explain_syntax)
        self._asked_last: str | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask)
        self._sources = OfferSources()
        self.popup = OffersPopup(look, self)
        self.popup.taken.connect(self._take)
        self.popup.passed.connect(self._ask)
        self.popup.left_downwards.connect(self.left_downwards)
        self._hint = self._add_hint()
        self.textChanged.connect(self._on_text)
        self.textEdited.connect(self._edited)
        self.returnPressed.connect(self._ask)

    def apply(self, look: Look) -> None:
        """Take the pictures at the field's head and at its end."""
        self._icon.setIcon(look.icon("search", look.theme.muted))
        self._help.setIcon(look.icon("help", look.theme.muted))
        self.popup.apply(look)

    def set_history(self, queries: list[str]) -> None:
        """The queries offered in the drop-down, newest first."""
        self._sources = replace(self._sources, history=tuple(queries))

    def set_saved(self, names: Sequence[str]) -> None:
        """The saved searches offered in the drop-down."""
        self._sources = replace(self._sources, saved=tuple(names))

    def set_publishers(self, names: Sequence[str]) -> None:
        """The newspapers offered behind their field, most frequent first."""
        self._sources = replace(self._sources, publishers=tuple(names))

    def offer_words(self, letters: str, words: Sequence[str]) -> None:
        """Offer words of the archive, if these letters are still the ones being typed."""
        if self.hasFocus() and letters and self._letters() == letters:
            self._sources = replace(self._sources, words=tuple(words))
            self._offer()

    def explain_syntax(self) -> None:
        """Show what a query can say."""
        card = SyntaxCard(self)
        card.example_chosen.connect(self._try_example)
        card.open_below(self)

    def show_query(self, text: str) -> None:
        """Put a query there without asking for it."""
        self._asked_last = text
        if text != self.text():  # setting it anew would move the cursor of a reader who types
            self.blockSignals(True)
            self.setText(text)
            self.blockSignals(False)
        self._show_hint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_roomy = event.size().width() >= _ROOMY
        self.setPlaceholderText(self._hints[is_roomy])
        self._show_hint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.popup.is_visible:
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._offer()
                self.popup.enter()
            else:
                self.left_downwards.emit()
            return
        super().keyPressEvent(event)

    def _on_text(self, _text: str) -> None:
        self._show_hint()
        self._rest.start()

    def _show_hint(self) -> None:
        self._hint.setVisible(not self.text() and self.width() >= _ROOMY)

    def _ask(self) -> None:
        self._rest.stop()
        if self.text() != self._asked_last:
            self._asked_last = self.text()
            self.asked.emit(self.text())

    def _position(self) -> int:
        return TextPositions(self.text()).to_code_points(self.cursorPosition())

    def _letters(self) -> str:
        return word_before(self.text(), self._position())

    def _edited(self, _text: str) -> None:
        self._sources = replace(self._sources, words=())
        self._offer()
        if len(letters := self._letters()) >= _LETTERS_TO_COMPLETE:
            self.words_wanted.emit(letters)

    def _offer(self) -> None:
        self.popup.show_offers(offers(self.text(), self._position(), self._sources))

    def _take(self, offer: Offer) -> None:
        if offer.kind is OfferKind.SAVED:
            self.saved_chosen.emit(offer.text)
            return
        self.setText(offer.text)
        self.setCursorPosition(TextPositions(offer.text).to_utf16(offer.cursor))
        if offer.kind is OfferKind.HISTORY:
            self._ask()

    def _try_example(self, example: str) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(example)
        self._ask()

    def _add_hint(self) -> QLabel:
        """The shortcut, shown at the far end while the field is empty."""
        hint = QLabel("Ctrl+K", self)
        hint.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.addStretch(1)
        layout.addWidget(hint)
        layout.addSpacing(_HELP_WIDTH - 12)
        return hint
