"""The panel of an article's figures: the three headline figures as cards, all on demand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from articles.figures.clause import clause_around
from articles.figures.figure import Figure
from articles.figures.importance import by_importance, key_order
from articles.ledger_entries import ToldElsewhere
from articles.span import Span
from desktop.display.figure_display import figure_display
from desktop.display.isolation import set_off
from desktop.display.numbers import grouped
from desktop.figures.figure_card_delegate import FigureCardDelegate
from desktop.figures.figure_list import FigureList
from desktop.figures.figure_menu import figure_menu, forbid_verdicts
from desktop.figures.orphans_panel import OrphansPanel
from desktop.look import Look
from desktop.translation import translated
from desktop.widgets.rows import ListModel
from desktop.widgets.side_heading import SideHeading


class FiguresPanel(QWidget):
    """Cards in order of importance; all figures, rejected ones too, in the order of the text.

    Signals:
        chosen: A card was clicked; the argument is the figure's number in the article.
        rejected_chosen: The card of a rejected figure was clicked; the argument is the figure.
        confirmed: The reader says that a figure is right; the argument is the figure.
        rejected: The reader says that it is none.
        edit_wanted: The reader wants to correct it; the figure, and where on the screen.
        taken_back: The reader takes back what was said of it.
        compared: The reader wants to see what others tell of it: the number of its indicator.

    Attributes:
        forbidden: Why nothing can be said of figures here; empty where it can.
    """

    chosen = Signal(int)
    rejected_chosen = Signal(object)
    confirmed = Signal(object)
    rejected = Signal(object)
    edit_wanted = Signal(object, QPoint)
    taken_back = Signal(object)
    compared = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._figures: tuple[Figure, ...] = ()
        self._rejected: tuple[Figure, ...] = ()
        self._order: Sequence[int] = ()
        self._body = ""
        self.forbidden = ""
        self._elsewhere: Mapping[Span, ToldElsewhere] = {}
        self._shown: list[int] = []
        self._shows_all = False
        self._model: ListModel[Figure] = ListModel(self._sentence, self, tooltip=self._tooltip)
        self._delegate = FigureCardDelegate(look, self)
        self.list = FigureList(self._model, self._delegate, self.tr("أرقام المقال"))
        self._heading = SideHeading(self.tr("الأرقام الرئيسية"))
        self._all = QPushButton()
        self._all.setProperty("role", "link")
        self.orphans = OrphansPanel(look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self._heading, self.list, self._all, self.orphans):
            layout.addWidget(widget)
        self.list.chosen.connect(self._choose)
        self.list.menu_wanted.connect(self._show_menu)
        self._all.clicked.connect(self._toggle_all)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        for part in (self._delegate, self.orphans):
            part.apply(look)
        self._name_all()
        self.list.viewport().update()

    def show_elsewhere(self, elsewhere: Mapping[Span, ToldElsewhere]) -> None:
        """Say on the cards what other articles tell of the same quantities."""
        self._elsewhere = elsewhere
        self._delegate.show_elsewhere(elsewhere)

    def show_figures(
        self,
        figures: tuple[Figure, ...],
        rejected: tuple[Figure, ...] = (),
        order: Sequence[int] | None = None,
        body: str = "",
    ) -> None:
        """Show another article's figures.

        Args:
            figures: Those that count, in the order of the text.
            rejected: Those that the reader says are none.
            order: The numbers of `figures`, the most important first.
            body: The article's, for the words around a figure.
        """
        self._shows_all = False
        self.replace_figures(figures, rejected, order, body)

    def replace_figures(
        self,
        figures: tuple[Figure, ...],
        rejected: tuple[Figure, ...] = (),
        order: Sequence[int] | None = None,
        body: str = "",
    ) -> None:
        """The figures of the article changed: what is unfolded and the current card stay."""
        current = self._current()
        self._figures, self._rejected = figures, rejected
        self._order = by_importance(figures) if order is None else order
        self._body = body
        self._delegate.show_body(body)
        self._refresh()
        if current is not None:
            spans = [figure.span for figure in self._model.values]
            row = spans.index(current.span) if current.span in spans else -1
            self.list.setCurrentIndex(self._model.index(row, 0))

    def bring_forward(self, number: int) -> None:
        """Make a figure's card the current one; unfold all when it is not among the key ones."""
        if number not in self._shown:
            self._shows_all = True
            self._refresh()
        self.list.setCurrentIndex(self._model.index(self._shown.index(number), 0))

    def _current(self) -> Figure | None:
        row = self.list.currentIndex().row()
        return self._model.values[row] if 0 <= row < len(self._model.values) else None

    def _choose(self, row: int) -> None:
        number = self._shown[row]
        if number < len(self._figures):
            self.chosen.emit(number)
        else:
            self.rejected_chosen.emit(self._model.values[row])

    def _show_menu(self, row: int, place: QPoint) -> None:
        figure = self._model.values[row]
        told = self._elsewhere.get(figure.span)
        menu = figure_menu(
            figure,
            self,
            compare=None if told is None else lambda: self.compared.emit(told.indicator),
            confirm=lambda: self.confirmed.emit(figure),
            reject=lambda: self.rejected.emit(figure),
            edit=lambda: self.edit_wanted.emit(figure, place),
            take_back=lambda: self.taken_back.emit(figure),
        )
        if self.forbidden:
            forbid_verdicts(menu, self.forbidden)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _toggle_all(self) -> None:
        self._shows_all = not self._shows_all
        self._refresh()

    def _refresh(self) -> None:
        keys = key_order(self._figures, self._order)
        figures = (*self._figures, *self._rejected)
        everything = sorted(range(len(figures)), key=lambda number: figures[number].span)
        self._shown = everything if self._shows_all else keys
        self._model.show_values([figures[number] for number in self._shown])
        self._heading.setText(_heading(figures, shows_all=self._shows_all))
        self._all.setVisible(len(keys) < len(figures))
        self._name_all()

    def _name_all(self) -> None:
        count = self._look.written(grouped(len(self._figures) + len(self._rejected)))
        whole = self.tr("عرض الكل") + f" ({count})"
        self._all.setText(self.tr("عرض الرئيسية فقط") if self._shows_all else whole)

    def _sentence(self, figure: Figure) -> str:
        return figure_display(figure, script=self._look.digits).sentence

    def _tooltip(self, figure: Figure) -> str:
        """The article's own words around the figure."""
        clause = clause_around(self._body, figure.span) if self._body else figure.text
        return self.tr("في المقال:") + f" «{set_off(clause)}»"


def _heading(figures: tuple[Figure, ...], *, shows_all: bool) -> str:
    if not figures:
        return _tr("لا أرقام في هذا المقال")
    return _tr("كل الأرقام") if shows_all else _tr("الأرقام الرئيسية")


def _tr(text: str) -> str:
    return translated("FiguresPanel", text)
