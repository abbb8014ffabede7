"""The panel of the passages of the open article."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from articles.passages import Passage
from desktop.display.numbers import grouped
from desktop.passages.passage_delegate import PassageDelegate
from desktop.theme import Theme
from desktop.widgets.content_list import ContentList
from desktop.widgets.side_heading import SideHeading
from desktop.widgets.values_model import ValuesModel


class PassagesPanel(QWidget):
    """Cards in the order of the text.

    Signals:
        chosen: A card was clicked; the argument is the passage.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: ValuesModel[Passage] = ValuesModel(_spoken, self)
        self._delegate = PassageDelegate(theme, self)
        self.list = ContentList(self._model, self._delegate, self.tr("مقتطفاتي من المقال"))
        self._heading = SideHeading("")
        self._hint = QLabel(self.tr("حدّد كلمات من النص ثم اضغط Ctrl+D لحفظها."))
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(4, 0, 4, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self._heading, self._hint, self.list):
            layout.addWidget(widget)
        self.list.chosen.connect(lambda row: self.chosen.emit(self._model.values[row]))
        self.show_passages(())

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.list.viewport().update()

    def show_passages(self, passages: tuple[Passage, ...]) -> None:
        """Show these passages."""
        self._model.show_values(passages)
        count = f" ({grouped(len(passages))})" if passages else ""
        self._heading.setText(self.tr("مقتطفاتي") + count)
        self._hint.setVisible(not passages)


def _spoken(passage: Passage) -> str:
    parts = [f"«{passage.quote.exact}»", passage.note, " ".join(passage.tags)]
    return "، ".join(part for part in parts if part)
