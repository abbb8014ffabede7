"""ArticleMediator: the open article between the reader and the side panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal

from articles.article import Article
from articles.figures.figure import Figure
from articles.ledger_entries import ToldElsewhere, told_elsewhere
from articles.passages.passage import Passage
from articles.span import Span
from desktop.browsing.pane_layout import PaneLayout
from desktop.browsing.side_panel import SidePanel
from desktop.figures.controller import FigureCorrectionController
from desktop.passages.controller import PassageController
from desktop.reading.article_loader import load_article
from desktop.reading.opened_article import OpenedArticle
from desktop.reading.reading_pane import ReadingPane
from desktop.reading.reading_place import ReadingPlace, reading_place, return_to
from desktop.session.archive_session import ArchiveSession
from desktop.session.search_state import SearchState
from desktop.tasks.serial_worker import SerialWorker
from desktop.timeline.timeline_entry import timeline_entries
from index.matching_rules import MatchingRule


class ArticleMediator(QObject):
    """Loads articles and links their words with cards, events and passages, both ways.

    Signals:
        opened: An `OpenedArticle` is shown, or None.
        failed: The exception that kept an article from being shown.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        worker: SerialWorker[ArchiveSession],
        passages: PassageController,
        corrections: FigureCorrectionController,
        reading: ReadingPane,
        side: SidePanel,
        panes: PaneLayout,
    ) -> None:
        super().__init__(panes)
        self._worker = worker
        self._passages = passages
        self._corrections = corrections
        self._reading = reading
        self._side = side
        self._panes = panes
        self.article_id: str | None = None
        self._places: dict[str, ReadingPlace] = {}
        self._connect_reading()
        self._connect_side()
        self._connect_figures()

    def open(
        self, article_id: str, state: SearchState, then: Callable[[], None] | None = None
    ) -> None:
        """Read an article with the hits of a search; a newer call makes an older one void."""
        self.article_id = article_id

        def show(article: OpenedArticle | None) -> None:
            if self.article_id == article_id:
                self.show(article)
                if then is not None:
                    then()

        ignored = frozenset(MatchingRule(rule) for rule in state.ignored_rules)
        self._worker.ask(
            lambda session: load_article(session, article_id, state.marked_words, ignored),
            show,
            self.failed.emit,
            channel="article",
        )

    def show(self, opened: OpenedArticle | None) -> None:
        """Show a loaded article, or none."""
        shown = self._article()
        is_same = shown is not None and opened is not None and shown.id == opened.article.id
        if shown is not None and not is_same:
            self._places[shown.id] = reading_place(self._reading.view, shown.body)
        if not is_same:
            self._side.figure_editor.leave()
            self._side.begin_at_top()
        if opened is None:
            self.article_id = None
            self._reading.show_nothing()
        else:
            annotated = opened.annotated
            self._reading.show_article(opened)
            show = (
                self._side.figures.replace_figures if is_same else self._side.figures.show_figures
            )
            body = annotated.article.body
            self._side.figures.show_elsewhere(opened.elsewhere)
            show(annotated.figures, opened.rejected, opened.order, body)
            self._side.figures.orphans.show_orphans(opened.orphans)
            date = annotated.article.metadata.date
            label = self.tr("نُشر المقال")
            entries = timeline_entries(annotated.times, date, label)
            self._side.timeline.show_entries(entries, date)
            self._side.passages.show_passages(opened.passages)
        self._side.show_content(shown=opened is not None)
        self.opened.emit(opened)

    def look_elsewhere(self) -> None:
        """Tell anew what other articles say of the open one's figures: the ledger has gone on."""
        article = self._article()
        if article is None:
            return

        def show(found: Mapping[Span, ToldElsewhere]) -> None:
            opened = self._reading.opened
            is_open = opened is not None and opened.article.id == article.id
            if opened is not None and is_open and found != opened.elsewhere:
                self.show(replace(opened, elsewhere=found))

        self._worker.ask(
            lambda session: told_elsewhere(session.archive, article.id),
            show,
            self.failed.emit,
            channel="elsewhere",
        )

    def return_to_place(self) -> None:
        """Scroll the open article to where the reader had left it, if it was left before."""
        article = self._article()
        place = self._places.get(article.id) if article is not None else None
        if place is not None:
            return_to(self._reading.view, place)

    def _connect_reading(self) -> None:
        reading = self._reading
        reading.figure_clicked.connect(self._figure_clicked)
        reading.time_clicked.connect(self._time_clicked)
        reading.passage_wanted.connect(self._add_passage)
        reading.figure_told.connect(self._add_figure)
        reading.editor.edited.connect(self._passages.edit)
        reading.editor.deleted.connect(self._passages.delete)
        self._passages.refused.connect(reading.editor.keep)
        reading.editor.left.connect(lambda: reading.view.setFocus(Qt.FocusReason.OtherFocusReason))
        reading.find_bar.asked.connect(self._find)

    def _connect_figures(self) -> None:
        figures, corrections = self._side.figures, self._corrections
        figures.rejected_chosen.connect(lambda figure: self.lead_to(figure.span))
        figures.confirmed.connect(lambda figure: self._say(corrections.confirm, figure))
        figures.rejected.connect(lambda figure: self._say(corrections.reject, figure))
        figures.taken_back.connect(lambda figure: self._say(corrections.take_back, figure))
        figures.edit_wanted.connect(self._edit_figure)
        figures.orphans.forgotten.connect(corrections.forget)
        editor = self._side.figure_editor
        editor.edited.connect(lambda figure: self._correct(corrections.edit, figure))
        corrections.refused.connect(editor.keep)
        editor.left.connect(lambda: figures.list.setFocus(Qt.FocusReason.OtherFocusReason))
        corrections.changed.connect(self._figures_changed)

    def _connect_side(self) -> None:
        self._side.figures.chosen.connect(self._lead_to_figure)
        self._side.timeline.chosen.connect(self.lead_to)
        self._side.passages.chosen.connect(self._lead_to_passage)
        self._passages.changed.connect(self._passages_changed)

    def _figure_clicked(self, number: int) -> None:
        side = self._side
        self._panes.show_side()
        side.figures.bring_forward(number)
        side.bring_into_view(side.figures.list)
        self._reading.show_current_figure(number)

    def _time_clicked(self, number: int) -> None:
        article = self._reading.opened
        if article is not None:
            self._panes.show_side()
            self._side.timeline.bring_forward(article.annotated.times[number].span)
            self._side.bring_into_view(self._side.timeline.list)

    def _lead_to_figure(self, number: int) -> None:
        article = self._reading.opened
        if article is not None:
            self._reading.show_current_figure(number)
            self.lead_to(article.annotated.figures[number].span)

    def lead_to(self, span: Span | None) -> None:
        """Show the words at `span`, or the head of the article."""
        self._panes.close_drawers()
        if span is None:
            self._reading.view.verticalScrollBar().setValue(0)
        else:
            self._reading.view.lead_to(span)

    def _lead_to_passage(self, passage: Passage) -> None:
        self.lead_to(Span(passage.position.start, passage.position.end))
        # The card opens when the words have come to rest.
        QTimer.singleShot(0, self._reading, lambda: self._reading.edit_passage(passage))

    def _add_passage(self, span: Span, colour: str) -> None:
        article = self._reading.opened
        if article is not None:
            passage = self._passages.add(article.annotated.article, span, colour)
            if passage is None:
                return
            self._reading.view.clear_selection()
            self._reading.edit_passage(passage)

    def _article(self) -> Article | None:
        opened = self._reading.opened
        return opened.article if opened is not None else None

    def _edit_figure(self, figure: Figure, place: QPoint) -> None:
        self._panes.show_side()
        self._side.figure_editor.edit(figure, self._side.mapFromGlobal(place))

    def _add_figure(self, span: Span) -> None:
        """Keep a figure that was missed, and open its card: what was read of it may be wrong."""
        article = self._article()
        figure = self._corrections.add(article, span) if article is not None else None
        if figure is not None:
            self._reading.view.clear_selection()
            side = self._side
            self._panes.show_side()  # the card lies over it
            side.figure_editor.edit(figure, side.figures.mapTo(side, QPoint(side.width() // 2, 0)))

    def _say(self, verdict: Callable[[Article, Figure], None], figure: Figure) -> None:
        """Hand a verdict on; what is being typed on the card is kept first."""
        self._side.figure_editor.leave()
        self._correct(verdict, figure)

    def _correct(self, verdict: Callable[[Article, Figure], None], figure: Figure) -> None:
        article = self._article()
        if article is not None:
            verdict(article, figure)

    def _figures_changed(self, article_id: str) -> None:
        opened = self._reading.opened
        if opened is not None and opened.article.id == article_id:
            review = self._corrections.review(article_id)
            self._reading.replace_figures(review.shown, review.rejected)
            opened = self._reading.opened or opened
            self._side.figures.replace_figures(
                review.shown, review.rejected, opened.order, opened.article.body
            )
            self._side.figures.orphans.show_orphans(review.orphans)

    def _passages_changed(self, article_id: str) -> None:
        article = self._reading.opened
        if article is not None and article.annotated.article.id == article_id:
            passages = self._passages.of_article(article_id)
            self._reading.replace_passages(passages)
            self._reading.editor.follow(passages)
            self._side.passages.show_passages(passages)

    def _find(self, words: str) -> None:
        article = self._reading.opened
        if article is None or not words.strip():
            self._worker.drop("find")
            self._reading.show_found(())
            return
        body = article.annotated.article.body
        self._worker.ask(
            lambda session: session.engine.find(body, words),
            self._reading.show_found,
            self.failed.emit,
            channel="find",
        )
