"""The middle pane: the article, find bar, selection bar and the card of a passage."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QStackedLayout, QVBoxLayout, QWidget

from articles.figures.figure import Figure
from articles.passages.passage import Passage
from articles.span import Span
from desktop.display.byline import byline_of
from desktop.display.figure_display import figure_display
from desktop.display.text_positions import TextPositions
from desktop.look import Look
from desktop.reading.article_view import ArticleView
from desktop.reading.copies_bar import CopiesBar
from desktop.reading.displayed_text import DisplayedText, removed_words
from desktop.reading.find_bar import FindBar
from desktop.reading.marks import Mark, MarkRole, extraction_marks, passage_marks
from desktop.reading.opened_article import OpenedArticle, order_of
from desktop.reading.reading_place import ReadingPlace, reading_place, return_to
from desktop.reading.reading_time import reading_time
from desktop.reading.selection_bar import SelectionBar
from desktop.reading.whole_words import whole_words
from desktop.widgets.hit_runs import hit_runs
from desktop.widgets.passage_editor import PassageEditor

_INSISTING = Qt.KeyboardModifier.ShiftModifier


class ReadingPane(QFrame):
    """Shows one article and what is done with it.

    Signals:
        figure_clicked: The words of a figure were clicked; its number in the article.
        time_clicked: The words of a time expression were clicked; its number.
        passage_wanted: Mark the selected words: a `Span` and a colour's name.
        figure_told: The selected words are a figure that was missed: a `Span`.
    """

    figure_clicked = Signal(int)
    time_clicked = Signal(int)
    passage_wanted = Signal(object, str)
    figure_told = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingPane")
        self._opened: OpenedArticle | None = None
        self._look = look
        self._shows_removed = False
        self._step = -1
        self.copies = CopiesBar(look)
        self.view = ArticleView(look)
        self.find_bar = FindBar()
        self.selection_bar = SelectionBar(look, self)
        self.editor = PassageEditor(look, self)
        self._empty = _empty_label()
        self.invite(has_choice=True)
        self._build()
        self._connect()

    @property
    def opened(self) -> OpenedArticle | None:
        """The article that is shown, or None."""
        return self._opened

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        for part in (self.copies, self.view, self.find_bar, self.selection_bar, self.editor):
            part.apply(look)
        self._show_again()

    def show_article(self, opened: OpenedArticle) -> None:
        """Show an article; the same one again keeps its place."""
        is_same = self._opened is not None and (
            self._opened.annotated == opened.annotated and self._opened.query == opened.query
        )
        place = self._kept_place(opened)
        self._opened = opened
        self.copies.show_copies(opened.copies, opened.article.id)
        if is_same:
            self.show_passages(opened.passages)
            return
        self.editor.leave()
        self._step = -1
        self.selection_bar.hide()
        self._set_text()
        if place is not None:
            return_to(self.view, place)
        self._stack.setCurrentIndex(0)
        if self.find_bar.isVisible():
            self.find_bar.leave()

    def show_nothing(self) -> None:
        """Show that no article is open."""
        self._opened = None
        self._stack.setCurrentIndex(1)

    def invite(self, *, has_choice: bool) -> None:
        """Say, while no article is open, what to do; nothing where no list has one to choose."""
        self._empty.setText(self.tr("اختر مقالا من القائمة لقراءته") if has_choice else "")

    def show_passages(self, passages: tuple[Passage, ...]) -> None:
        """Tint these passages."""
        self.view.set_layer("passages", passage_marks(passages))

    def replace_passages(self, passages: tuple[Passage, ...]) -> None:
        """The passages of the open article changed."""
        if self._opened is not None:
            self._opened = replace(self._opened, passages=passages)
            self.show_passages(passages)
            self._refresh_tooltips()

    def replace_figures(
        self, figures: tuple[Figure, ...], rejected: tuple[Figure, ...] = ()
    ) -> None:
        """The figures of the open article changed; its text keeps its place."""
        if self._opened is not None:
            annotated = replace(self._opened.annotated, figures=figures)
            order = order_of(annotated, self._opened.hits)
            self._opened = replace(
                self._opened, annotated=annotated, rejected=rejected, order=order
            )
            self.show_current_figure(None)
            self.view.set_layer("extraction", extraction_marks(annotated))
            self._refresh_tooltips()

    def show_current_figure(self, number: int | None) -> None:
        """Tint the words of the figure whose card is in front."""
        figures = self._opened.annotated.figures if self._opened else ()
        marks = [] if number is None else [Mark(figures[number].span, MarkRole.CURRENT_FIGURE)]
        self.view.set_layer("current", marks)

    def show_found(self, spans: tuple[Span, ...]) -> None:
        """Mark what find-in-article found, and lead to the first place after the reader's."""
        self.view.set_layer("found", [Mark(span, MarkRole.FOUND) for span in spans])
        self._step = -1
        if spans:
            self.step(1, "found")
        else:
            self.find_bar.show_count(0, 0)

    def step(self, direction: int, layer: str = "") -> bool:
        """Lead to the next (+1) or the previous (-1) hit, or found place; False without any."""
        layer = layer or ("found" if self.view.marks("found") else "hits")
        marks = self.view.marks(layer)
        if not marks:
            return False
        start = -1 if self._step < 0 < direction else max(self._step, 0)
        self._step = (start + direction) % len(marks)
        self.view.lead_to(marks[self._step].span)
        if layer == "found":
            self.find_bar.show_count(self._step, len(marks))
        return True

    def toggle_removed(self) -> None:
        """Show what cleaning removed, struck through, or not."""
        self._shows_removed = not self._shows_removed
        self._show_again()

    def edit_passage(self, passage: Passage) -> None:
        """Open the card of a passage beside its words."""
        span = Span(passage.position.start, passage.position.end)
        self.selection_bar.hide()
        place = self.view.place_of(span)
        self.editor.edit(passage, self.view.viewport().mapTo(self, place.bottomLeft().toPoint()))

    def passage_at(self, point: QPoint | None) -> Passage | None:
        """The passage at a point of the text's viewport; for None, the one at the caret."""
        marks = self.view.marks_at(point)
        number = next((mark.number for mark in marks if mark.role is MarkRole.PASSAGE), None)
        return None if number is None or self._opened is None else self._opened.passages[number]

    def ask_for_passage(self, colour: str, *, exactly: bool = False) -> bool:
        """Mark the selected words, whole ones unless the reader insists; False without any."""
        span = self.view.selected_span()
        body = self._opened.annotated.article.body if self._opened is not None else ""
        if span is not None and span.text_in(body).strip():
            insists = exactly or QApplication.keyboardModifiers() & _INSISTING
            self.selection_bar.hide()
            self.passage_wanted.emit(span if insists else whole_words(body, span), colour)
            return True
        return False

    def tell_figure(self) -> None:
        """Say that the selected words are a figure."""
        span = self.view.selected_span()
        if span is not None and self._opened is not None:
            self.selection_bar.hide()
            self.figure_told.emit(span)

    def _kept_place(self, opened: OpenedArticle) -> ReadingPlace | None:
        """Where the reader stays in an article that is read anew, with another date or query."""
        shown = self._opened
        if shown is None or shown.article.id != opened.article.id:
            return None
        return reading_place(self.view, shown.article.body)

    def _show_again(self) -> None:
        """Set the same article anew: the place is kept, and what is found and current."""
        if self._opened is None:
            return
        kept = {name: self.view.marks(name) for name in ("current", "found")}
        place = reading_place(self.view, self._opened.annotated.article.body)
        self._set_text()
        for name, marks in kept.items():
            self.view.set_layer(name, marks)
        return_to(self.view, place)

    def _set_text(self) -> None:
        opened = self._opened
        if opened is None:
            return
        article = opened.annotated.article
        insertions = removed_words(article.provenance.edits) if self._shows_removed else []
        body = DisplayedText(article.body, insertions)
        script = self._look.digits
        took = reading_time(article.body, script=script)
        head = byline_of(article.metadata, more=[took], script=script)
        self.view.show_text(article.metadata.title, head, body, self._look.reading_size)
        self.view.set_layer("extraction", extraction_marks(opened.annotated))
        self.view.set_layer(
            "hits", [Mark(span, MarkRole.HIT) for span in hit_runs(opened.hits, article.body)]
        )
        positions = TextPositions(article.metadata.title)
        title_hits = hit_runs(opened.title_hits, article.metadata.title)
        self.view.set_title_hits([positions.span_to_utf16(span) for span in title_hits])
        self._refresh_tooltips()
        self.show_passages(opened.passages)

    def _refresh_tooltips(self) -> None:
        if self._opened is not None:
            self.view.set_tooltips(_tooltips(self._opened, self._look))

    def _mark_clicked(self, mark: Mark) -> None:
        if mark.role is MarkRole.FIGURE:
            self.figure_clicked.emit(mark.number)
        elif mark.role is MarkRole.TIME:
            self.time_clicked.emit(mark.number)
        elif mark.role is MarkRole.PASSAGE and self._opened is not None:
            self.edit_passage(self._opened.passages[mark.number])

    def _selection_made(self, span: Span | None) -> None:
        if span is None or QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self.selection_bar.hide()
            return
        self._show_selection_bar()

    def _show_selection_bar(self) -> None:
        span = self.view.selected_span()
        if span is not None and not self.editor.isVisible():
            place = self.view.place_of(span)
            corner = self.view.viewport().mapTo(self, place.topLeft().toPoint())
            self.selection_bar.show_beside(place.translated(corner - place.topLeft().toPoint()))

    def _build(self) -> None:
        text = QWidget()
        layout = QVBoxLayout(text)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.copies)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.find_bar)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(text)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentIndex(1)

    def _connect(self) -> None:
        self.view.mark_clicked.connect(self._mark_clicked)
        self.view.selection_made.connect(self._selection_made)
        self.view.mouse_released.connect(self._show_selection_bar)
        self.view.verticalScrollBar().valueChanged.connect(self.selection_bar.hide)
        self.find_bar.stepped.connect(lambda step: self.step(step, "found"))
        self.selection_bar.marked.connect(self.ask_for_passage)
        self.selection_bar.figure_told.connect(self.tell_figure)
        self.selection_bar.copied.connect(self.view.copy)
        self.selection_bar.copied.connect(self.selection_bar.hide)


def _tooltips(opened: OpenedArticle, look: Look) -> dict[tuple[MarkRole, int], str]:
    figures = opened.annotated.figures
    passages = opened.passages
    return {
        **{
            (MarkRole.FIGURE, number): figure_display(figure, script=look.digits).sentence
            for number, figure in enumerate(figures)
        },
        **{
            (MarkRole.PASSAGE, number): passage.note
            for number, passage in enumerate(passages)
            if passage.note
        },
    }


def _empty_label() -> QLabel:
    label = QLabel()
    label.setProperty("role", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
