"""OpenCards: the cards of a window on which the reader is writing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.figures.figure_editor import FigureEditor
from desktop.translation import translated
from desktop.widgets.passage_editor import PassageEditor
from desktop.widgets.questions import Questions


def _tr(text: str) -> str:
    return translated("OpenCards", text)


class OpenCards:
    """Keeps what is on a card from going with a gesture that is made elsewhere."""

    def __init__(self, window: QWidget, questions: Questions) -> None:
        self._window = window
        self._questions = questions

    def before(self, step: Callable[[], None]) -> Callable[[], None]:
        """A step of undo that is not made while a card holds words that cannot be written."""

        def settled() -> None:
            if all(card.settle() for card in self._cards()):
                step()

        return settled

    def may_close(self) -> bool:
        """Write and close the cards; whether none is left, or the reader gives its words up."""
        for card in self._cards():
            card.leave()
        return not any(card.is_open for card in self._cards()) or self._questions.confirms(
            _tr("تعذّر الحفظ"),
            _tr("ما كُتب في البطاقة المفتوحة لم يُحفظ بعد. أتغلق خزانة وتتركه؟"),
        )

    def tell_unwritten(self, error: BaseException) -> None:
        """What the reader did last could not be written; on a card it still stands."""
        self._questions.tell_unwritten(error, on_card=any(card.is_open for card in self._cards()))

    def _cards(self) -> list[PassageEditor | FigureEditor]:
        window = self._window
        return [*window.findChildren(PassageEditor), *window.findChildren(FigureEditor)]
