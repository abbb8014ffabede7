"""The panel of an article's figures: the key ones as cards, all of them on demand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from articles.figures.figure import Figure
from desktop.display.numbers import grouped
from desktop.figures.figure_card_delegate import FigureCardDelegate
from desktop.figures.figure_display import figure_display
from desktop.theme import Theme
from desktop.widgets.content_list import ContentList
from desktop.widgets.side_heading import SideHeading
from desktop.widgets.values_model import ValuesModel

_FEWEST_CARDS = 3
_MOST_KEY_CARDS = 8


class FiguresPanel(QWidget):
    """Cards in order of importance; all figures in the order of the text.

    Signals:
        chosen: A card was clicked; the argument is the figure's number in the article.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[Figure, ...] = ()
        self._shown: list[int] = []
        self._shows_all = False
        self._model: ValuesModel[Figure] = ValuesModel(lambda f: figure_display(f).sentence, self)
        self._delegate = FigureCardDelegate(theme, self)
        self.list = ContentList(self._model, self._delegate, self.tr("أرقام المقال"))
        self._heading = SideHeading(self.tr("الأرقام الرئيسية"))
        self._all = QPushButton()
        self._all.setProperty("role", "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self._heading, self.list, self._all):
            layout.addWidget(widget)
        self.list.chosen.connect(lambda row: self.chosen.emit(self._shown[row]))
        self._all.clicked.connect(self._toggle_all)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.list.viewport().update()

    def set_digits(self, *, arabic_indic: bool) -> None:
        """Write the numbers in this script."""
        self._delegate.arabic_indic = arabic_indic
        self.list.viewport().update()

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Show another article's figures."""
        self._figures = figures
        self._shows_all = False
        self._refresh()

    def bring_forward(self, number: int) -> None:
        """Make a figure's card the current one; unfold all when it is not among the key ones."""
        if number not in self._shown:
            self._shows_all = True
            self._refresh()
        self.list.setCurrentIndex(self._model.index(self._shown.index(number), 0))

    def _toggle_all(self) -> None:
        self._shows_all = not self._shows_all
        self._refresh()

    def _refresh(self) -> None:
        keys = key_order(self._figures)
        self._shown = list(range(len(self._figures))) if self._shows_all else keys
        self._model.show_values([self._figures[number] for number in self._shown])
        self._heading.setText(_heading(self._figures, shows_all=self._shows_all))
        self._all.setVisible(len(keys) < len(self._figures))
        self._all.setText(
            self.tr("عرض الرئيسية فقط")
            if self._shows_all
            else self.tr("عرض الكل") + f" ({grouped(len(self._figures))})"
        )


def key_order(figures: tuple[Figure, ...]) -> list[int]:
    """Numbers of the figures for the cards: the key ones, in the order of the text.

    When an article has hardly any key figure, others fill up to three cards.
    """
    keys = [number for number, figure in enumerate(figures) if figure.key][:_MOST_KEY_CARDS]
    others = [number for number, figure in enumerate(figures) if not figure.key]
    return sorted(keys + others[: max(0, _FEWEST_CARDS - len(keys))])


def _heading(figures: tuple[Figure, ...], *, shows_all: bool) -> str:
    def translated(text: str) -> str:
        return QCoreApplication.translate("FiguresPanel", text)

    if not figures:
        return translated("لا أرقام في هذا المقال")
    return translated("كل الأرقام") if shows_all else translated("الأرقام الرئيسية")
