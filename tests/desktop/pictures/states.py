"""What the reader can have before the eyes: each page and each dialog, with the way there."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from articles.archive.archive import Archive
from articles.article import AnnotatedArticle
from articles.curation import ArticleMarks
from articles.errors import ArchiveError, Reason
from articles.passages.passage import Passage
from articles.span import Span
from desktop.concordance.page import ConcordancePage
from desktop.curation.article_form import ArticleForm
from desktop.ledger.page import LedgerPage
from desktop.passages.page import PassagesPage
from desktop.printing.preview.preview import PrintPreview
from desktop.session.search_state import SearchState
from desktop.timeline.page import TimelinePage
from desktop.widgets.rows import ROW_ROLE
from desktop.window.main_window import MainWindow
from tests.desktop.running import live
from tests.desktop.seeing import shown

QUERY = "القطاع"
_SECONDS = 120.0
_SETTLED_MS = 40
_FOLLOWED_MS = 300  # a panel follows its current row so long
Opening = Callable[[MainWindow], QWidget]


@dataclass(frozen=True, slots=True)
class State:
    """One thing to look at.

    Attributes:
        name: Of its picture.
        opening: Brings it before the eyes, and gives the widget that is looked at.
    """

    name: str
    opening: Opening


def until(happened: Callable[[], bool], what: str) -> None:
    """Let the window live until something has happened.

    Raises:
        TimeoutError: It did not.
    """
    ends = time.monotonic() + _SECONDS
    while not happened():
        if time.monotonic() > ends:
            raise TimeoutError(what)
        live(5)


def settle() -> None:
    """Let everything be laid out that waits for it, until nothing moves: a busy machine is slow."""
    places: list[list[QRect]] = []

    def has_come_to_rest() -> bool:
        live(_SETTLED_MS)
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        places.append([each.geometry() for top in tops for each in shown(top)])
        return places[-1] in places[-2:-1]

    until(has_come_to_rest, "rest")


def search(window: MainWindow, state: SearchState) -> None:
    """Search, and wait for the answer."""
    answers: list[object] = []
    signals = window.page.searches
    signals.answered.connect(answers.append)
    signals.failed.connect(answers.append)
    window.page.search(state)
    until(lambda: bool(answers), "an answer")
    signals.answered.disconnect(answers.append)
    signals.failed.disconnect(answers.append)
    hear_out(window)
    settle()


def hear_out(window: MainWindow) -> None:
    """Wait for the answers to all that was asked: they come in order, that of an article last."""
    answers: list[object] = []
    window._services.worker.ask(lambda _session: True, answers.append)
    until(lambda: bool(answers), "all answers")


def mark_some(window: MainWindow) -> None:
    """Passages of three articles, with tags and notes, as a reader would have them."""
    archive, passages = window._services.archive, window._services.passages
    colours, tags = ("green", "blue", "pink"), (("تعليم", "أرقام"), ("تعليم",), ())
    marked = []
    for number, annotated in enumerate(by_title(window)[:3]):
        end = annotated.article.body.index(".", 40)
        passage = passages.add(annotated.article, Span(0, end), colours[number])
        assert passage is not None
        when = f"2026-01-0{number + 1}T10:00:00+00:00"
        note = "يُراجع مع الأصل." if tags[number] else ""
        marked.append(replace(passage, tags=tags[number], note=note, created=when, modified=when))
    until(lambda: _are_put(archive, marked), "passages in the archive")


def _are_put(archive: Archive, passages: Sequence[Passage]) -> bool:
    """Put them, unless a job in the background writes; the window itself asks again as well."""
    try:
        archive.passages.put_all(passages)
    except ArchiveError as error:
        if error.reason is not Reason.LOCKED:
            raise
        return False
    return True


def by_title(window: MainWindow) -> list[AnnotatedArticle]:
    """All articles in an order that chance has no part in: their ids are drawn anew each time."""
    articles = window._services.archive.articles
    every = (articles.get(each) for each in articles.ids())
    found = [annotated for annotated in every if annotated is not None]
    return sorted(found, key=lambda annotated: annotated.article.metadata.title)


@contextmanager
def questions_left_open() -> Iterator[None]:
    """Dialogs that wait for an answer are shown and left so: nobody answers here."""
    waiting = QDialog.exec

    def leave_open(dialog: QDialog) -> int:
        dialog.deleteLater = lambda: None  # type: ignore[method-assign]
        dialog.open()
        return 0

    QDialog.exec = leave_open  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        QDialog.exec = waiting  # type: ignore[method-assign]


def laid_out(dialog: QDialog) -> QDialog:
    """The same, with all its pages."""
    if isinstance(dialog, PrintPreview):
        until(lambda: dialog.page_count > 0 and not dialog._timer.isActive(), "pages")
        settle()
    return dialog


def open_dialog() -> QDialog:
    """The dialog that is open.

    Raises:
        TimeoutError: There is none.
    """

    def found() -> list[QDialog]:
        tops = QApplication.topLevelWidgets()
        return [each for each in tops if isinstance(each, QDialog) and each.isVisible()]

    until(lambda: bool(found()), "a dialog")
    settle()
    return laid_out(found()[-1])


def close_all(window: MainWindow) -> None:
    """Close every dialog, card and popup, and come back to the search that finds everything."""
    for top in QApplication.topLevelWidgets():
        if top is not window and top.isVisible():
            top.close()
            assert not top.isVisible(), f"{top} does not close"
    window.page.side.figure_editor.leave()
    window.page.reading.editor.leave()
    window.page.reading.find_bar.leave()
    window.page.panes.close_drawers()
    window.report_view.hide()
    window.welcome.hide()
    settle()


def begin(window: MainWindow) -> None:
    """Let the keyboard be where a start has it, whatever was looked at before.

    No window manager here gives it back when a dialog closes, and at times one has come and gone
    unasked: a passage had to wait until the archive was free.
    """
    window.activateWindow()
    until(window.isActiveWindow, "the keyboard")
    window.search_commands.focus()


EVERYTHING = SearchState()


def _page(kind: type, state: SearchState = EVERYTHING) -> Opening:
    def opening(window: MainWindow) -> QWidget:
        search(window, state)
        window.pages.show_page(kind.introduction.name)
        page = window.pages[kind]
        if isinstance(page, ConcordancePage):
            until(lambda: page.model.rowCount() > 0, "contexts")
            until(lambda: not page.controller.is_collecting, "all contexts")
        elif isinstance(page, PassagesPage):
            until(lambda: page.model.rowCount() > 0, "passages")
        elif isinstance(page, TimelinePage):
            until(lambda: page.list.model().rowCount() > 0, "events")
            until(lambda: page.list.model().index(0, 0).data(ROW_ROLE).details is not None, "words")
        elif isinstance(page, LedgerPage):
            until(lambda: page.list.model().rowCount() > 0, "indicators")
            until(lambda: page.controller._following is None, "the whole ledger")
            _choose_first(page)
        settle()
        return window

    return opening


def _choose_first(page: LedgerPage) -> None:
    """Show the first indicator, whichever was first while the ledger was being made."""
    page.list.scrollToTop()
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    first = page.controller.entries[0]
    until(lambda: page._view is not None and page._view.entry == first, "its figures")
    live(_FOLLOWED_MS)
    page.table.choose(0)
    until(lambda: page.table.currentIndex().row() == 0, "the first figure")


def _browse(state: SearchState) -> Opening:
    def opening(window: MainWindow) -> QWidget:
        first = by_title(window)[0].article.id
        if state == EVERYTHING and _is_there(window, first):
            return window
        window.pages.show_first()
        search(window, state)
        if state == EVERYTHING:
            _read(window, first)
        return window

    return opening


def _is_there(window: MainWindow, article_id: str) -> bool:
    """Whether the first article of all results lies open: a dialog that was closed left it so."""
    page, opened = window.page, window.page.reading.opened
    row = page.results.list.currentIndex().row()
    return (
        window.pages.current is page
        and page.searches.state == EVERYTHING
        and opened is not None
        and opened.article.id == article_id
        and 0 <= row < len(page.results.model.values)
        and page.results.model.values[row].hit.article_id == article_id
    )


def _read(window: MainWindow, article_id: str) -> None:
    """Open an article, whichever was open before."""
    window.page.show_words(article_id, None)
    hear_out(window)
    settle()
    rows = window.page.results.list  # wherever it was scrolled to before
    rows.scrollToTop()
    rows.scrollTo(rows.currentIndex())
    live(_FOLLOWED_MS)


def _drawer(name: str) -> Opening:
    def opening(window: MainWindow) -> QWidget:
        _browse(EVERYTHING)(window)
        page = window.page
        drawer = page.facets if name == "toggle_facets" else page.side
        if not drawer.isVisible():
            window.actions_by_name[name].trigger()
        until(drawer.isVisible, "the drawer")
        settle()
        return window

    return opening


def _dialog(ask: Callable[[MainWindow], object]) -> Opening:
    def opening(window: MainWindow) -> QWidget:
        _browse(EVERYTHING)(window)
        with questions_left_open():
            ask(window)
            return open_dialog()

    return opening


def _action(name: str) -> Opening:
    return _dialog(lambda window: window.actions_by_name[name].trigger())


def _print_of(kind: type) -> Opening:
    def opening(window: MainWindow) -> QWidget:
        _page(kind)(window)
        with questions_left_open():
            window.print_commands.print_page()
            return open_dialog()

    return opening


def _edit_many(window: MainWindow) -> None:
    ArticleForm(None, ArticleMarks(), 3, window).open()


def _correct_figure(window: MainWindow) -> QWidget:
    _browse(EVERYTHING)(window)
    opened = window.page.reading.opened
    assert opened is not None
    if window.page.panes.is_narrow:
        window.page.panes.show_side()
    window.page.side.figure_editor.edit(opened.annotated.figures[0], QPoint(150, 90))
    settle()
    return window


def _edit_passage(window: MainWindow) -> QWidget:
    _browse(EVERYTHING)(window)
    article = by_title(window)[0].article
    reading = window.page.reading
    reading.edit_passage(window._services.passages.of_article(article.id)[0])
    settle()
    return window


def _explain_syntax(window: MainWindow) -> QWidget:
    _browse(EVERYTHING)(window)
    window.actions_by_name["search_syntax"].trigger()
    settle()
    return next(top for top in QApplication.topLevelWidgets() if type(top).__name__ == "SyntaxCard")


def _ask_period(window: MainWindow) -> QWidget:
    _browse(EVERYTHING)(window)
    window.page.strip_pane.form.ask(None, window.mapToGlobal(QPoint(300, 300)))
    settle()
    return window.page.strip_pane.form


def _explain_reasons(window: MainWindow) -> QWidget:
    _browse(SearchState(text=QUERY))(window)
    results = window.page.results
    index = results.model.index(0, 0)
    mediator = window.page.search_mediator
    mediator._ask_for_reasons(results.model.values[index.row()].hit.article_id, QPoint(400, 300))
    until(lambda: mediator.reasons is not None, "reasons")
    settle()
    assert mediator.reasons is not None
    return mediator.reasons


PAGES = (
    State("browse", _browse(EVERYTHING)),
    State("search", _browse(SearchState(text=QUERY, years=("2016",)))),
    State("nothing", _browse(SearchState(text="زرافة"))),
    State("bad-query", _browse(SearchState(text="رقم:كلام"))),
    State("ledger", _page(LedgerPage)),
    State("timeline", _page(TimelinePage)),
    State("passages", _page(PassagesPage)),
    State("contexts", _page(ConcordancePage, SearchState(text=QUERY))),
    State("facets-drawer", _drawer("toggle_facets")),
    State("side-drawer", _drawer("toggle_side")),
)
CARDS = (
    State("figure-card", _correct_figure),
    State("passage-card", _edit_passage),
    State("syntax-card", _explain_syntax),
    State("period-form", _ask_period),
    State("reasons-card", _explain_reasons),
)
DIALOGS = (
    State("settings", _action("settings")),
    State("shortcuts", _action("shortcuts")),
    State("palette", _action("palette")),
    State("about", _action("about")),
    State("article-form", _action("edit_article")),
    State("articles-form", _dialog(_edit_many)),
    State("bin", _action("article_bin")),
    State("dossier", _action("print_dossier")),
    State("preview", _action("print")),
    State("preview-passages", _print_of(PassagesPage)),
    State("preview-timeline", _print_of(TimelinePage)),
    State(
        "import-elsewhere",
        _dialog(lambda window: window.archives.import_elsewhere([Path("/texts")])),
    ),
    State(
        "failure",
        _dialog(lambda window: window.questions.tell_failure(PermissionError(13, "x", "/a/b"))),
    ),
    State("ask-date", _dialog(lambda window: window.article_commands.set_date())),
    State("ask-tag", _dialog(lambda window: window.pages[PassagesPage].tag_renaming.ask("تعليم"))),
    State("open-files", _dialog(lambda window: window.questions.files_to_import())),
    State("open-folder", _dialog(lambda window: window.questions.folder("فتح أرشيف"))),
    State("batch", _action("search_batch")),
    State("decisions", _action("ledger_decisions")),
)
STATES = (*PAGES, *CARDS, *DIALOGS)
