"""The window: puts bar, page and import panels together, and connects actions to them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.appearance import Appearance
from desktop.display.isolation import set_off
from desktop.library.backup_controller import BackupController
from desktop.library.first_start import sample_location
from desktop.library.import_controller import ImportController
from desktop.library.import_panel import ImportPanel
from desktop.library.report_view import ImportReportView
from desktop.locations import sample_articles
from desktop.look import Look
from desktop.reading.opened_article import OpenedArticle
from desktop.search.saved_searches import SavedSearches
from desktop.session.undo_stack import WritingStack
from desktop.settings import Settings
from desktop.widgets.notice import Notice
from desktop.widgets.questions import Questions
from desktop.window.actions import Actions
from desktop.window.article_commands import ArticleCommands
from desktop.window.open_cards import OpenCards
from desktop.window.page_list import build_pages
from desktop.window.print_commands import PrintCommands
from desktop.window.search_commands import SearchCommands
from desktop.window.settings_dialog import SettingsDialog
from desktop.window.shortcuts_dialog import ShortcutsDialog
from desktop.window.top_bar import TopBar
from desktop.window.window_services import WindowServices

_SMALLEST = QSize(880, 540)
_FIRST_SIZE = QSize(1440, 900)
_WELCOMED = "session/welcomed"


class MainWindow(QMainWindow):
    """One archive in one window.

    Signals:
        archive_wanted: The reader chose another archive; the argument is its folder.
        closing: The window is about to close; its state is saved.
    """

    archive_wanted = Signal(Path)
    closing = Signal()

    def __init__(self, services: WindowServices) -> None:
        super().__init__()
        self._services = services
        self.settings: Settings = services.settings
        self.appearance: Appearance = services.appearance
        self.undo_stack: WritingStack = services.undo_stack
        self.questions = Questions(self)
        self.cards = OpenCards(self, self.questions)
        self.pages = build_pages(services)
        introductions = self.pages.introductions
        self.actions_by_name = Actions(self, introductions)
        self.top_bar = TopBar(self.actions_by_name, introductions, self.appearance.look)
        self.page = self.pages.browse
        self.import_panel = ImportPanel(self.appearance.look)
        self.report_view = ImportReportView(self.appearance.look)
        self.welcome = Notice()
        self.imports = ImportController(
            services.location,
            services.runner,
            services.archive.import_reports,
            (self.import_panel, self.report_view),
            self.questions,
            self,
        )
        self.backups = BackupController(services.location, services.runner, self.questions, self)
        self.article_commands = ArticleCommands(
            services.archive,
            self.page.reading,
            self.undo_stack,
            self.imports,
            self.questions,
            self,
        )
        self.saved_searches = SavedSearches(services.archive, self.page, self.questions, self)
        self.search_commands = SearchCommands(
            self.top_bar.search_field,
            self.page,
            self.saved_searches,
            self.pages.show_search,
            self,
        )
        self.print_commands = PrintCommands(
            services, self.pages, self.actions_by_name, self.questions
        )
        self._build()
        self._connect_actions()
        self._connect_parts()
        self.apply(self.appearance.look)
        self._restore()

    def start(self, to_import: list[Path]) -> None:
        """Show the first results, index what waits, import what was handed over."""
        self.saved_searches.refresh()
        self.saved_searches.count()
        self.page.search(self.page.searches.state)
        self.imports.catch_up()
        if to_import:
            # The reader did not ask for the sample archive: the welcome says enough of it.
            self.imports.start(to_import, reports=to_import != [sample_articles()])
        if self._services.location == sample_location() and not self.settings.text(_WELCOMED):
            self.welcome.say(
                self.tr("هذا أرشيف تجريبي كُتب لخزانة: ابحث فيه واقرأ، ثم استورد مقالاتك."),
                self.tr("استيراد مقالات…"),
            )
        self.pages.show_first()
        self.search_commands.focus()

    def come_forward(self) -> None:
        """Another start of the program asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.cards.may_close():
            event.ignore()
            return
        self._save()
        self.closing.emit()
        super().closeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.top_bar.set_roomy(event.size().width())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.imports.start(paths)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("خزانة"))
        self.setMinimumSize(_SMALLEST)
        self.resize(_FIRST_SIZE)
        self.setAcceptDrops(True)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        notices = QVBoxLayout()
        notices.setContentsMargins(10, 0, 10, 0)
        notices.addWidget(self.welcome)
        notices.addWidget(self.import_panel)
        notices.addWidget(self.report_view)
        layout.addLayout(notices)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(content)

    def _connect_actions(self) -> None:
        page, actions = self.page, self.actions_by_name
        acts = {
            "import_files": self.imports.choose_files,
            "import_folder": self.imports.choose_folder,
            "open_archive": self._open_archive,
            "back_up": self.backups.choose,
            "show_report": self.imports.show_last_report,
            "quit": self.close,
            "export": self._export_page,
            "find": page.reading.find_bar.enter,
            "next_hit": lambda: page.reading.step(1),
            "previous_hit": lambda: page.reading.step(-1),
            "mark": page.mark_selection,
            "copy_link": page.passage_links.copy_current,
            "show_removed": page.reading.toggle_removed,
            "paragraph_numbers": self._toggle_paragraph_numbers,
            "larger": lambda: self.appearance.change_size(1),
            "smaller": lambda: self.appearance.change_size(-1),
            "undo": self.cards.before(self.undo_stack.undo),
            "redo": self.cards.before(self.undo_stack.redo),
            "back": lambda: page.navigation.go(-1),
            "forward": lambda: page.navigation.go(1),
            "next_pane": page.focus_next_pane,
            "leave": self.pages.leave,
            "toggle_facets": page.panes.toggle_facets,
            "toggle_side": page.panes.toggle_side,
            "toggle_strip": page.panes.toggle_strip,
            "settings": lambda: SettingsDialog(self.settings, self).open(),
            "shortcuts": self._show_shortcuts,
        }
        for name, act in acts.items():
            actions.connect(name, act)
        for shown in self.pages.introductions:
            actions.connect(shown.name, partial(self.pages.show_page, shown.name))
        self.search_commands.connect_actions(actions)

    def _connect_parts(self) -> None:
        page, actions = self.page, self.actions_by_name
        page.article_mediator.opened.connect(self._article_opened)
        self.pages.import_wanted.connect(self.imports.choose_files)
        page.side.timeline.date_wanted.connect(self.article_commands.set_date)
        page.navigation.changed.connect(self._enable_ways)
        self.imports.articles_changed.connect(self.pages.refresh)
        self.imports.articles_changed.connect(self.saved_searches.count)
        self.pages.shown.connect(self._page_shown)
        self.imports.failed.connect(self.questions.tell_failure)
        self.backups.failed.connect(self.questions.tell_failure)
        self._services.figure_corrections.changed.connect(self.imports.bring_up_to_date)
        self.appearance.changed.connect(self.apply)
        self.welcome.acted.connect(self.imports.choose_files)
        self.welcome.dismissed.connect(lambda: self.settings.remember_text(_WELCOMED, "yes"))
        self.undo_stack.canUndoChanged.connect(actions["undo"].setEnabled)
        self.undo_stack.canRedoChanged.connect(actions["redo"].setEnabled)
        actions["undo"].setEnabled(False)
        actions["redo"].setEnabled(False)
        self._enable_ways()

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        for part in (self.top_bar, self.pages, self.welcome, self.import_panel, self.report_view):
            part.apply(look)

    def _article_opened(self, opened: OpenedArticle | None) -> None:
        title = opened.annotated.article.metadata.title if opened is not None else ""
        self.setWindowTitle(f"{set_off(title)} — خزانة" if title else "خزانة")

    def _page_shown(self, name: str) -> None:
        self.top_bar.show_page(name)
        for page in self.pages.introductions:
            for action in page.actions:
                self.actions_by_name[action].setEnabled(name == page.name)

    def _export_page(self) -> None:
        """Offer the formats of the page in front, in its middle: the way there is the key."""
        if (menu := self.pages.current.exports()) is not None:
            menu.popup(self.pages.mapToGlobal(self.pages.rect().center()))
        else:
            self.questions.tell(self.tr("تصدير"), self.tr("لا شيء يُصدَّر هنا."))

    def _show_shortcuts(self) -> None:
        keys = [key for page in self.pages.introductions for key in page.keys]
        ShortcutsDialog(self.actions_by_name.specs, keys, self).open()

    def _enable_ways(self) -> None:
        for name, direction in (("back", -1), ("forward", 1)):
            self.actions_by_name[name].setEnabled(self.page.navigation.can_go(direction))

    def _open_archive(self) -> None:
        if (folder := self.questions.folder(self.tr("فتح أرشيف"))) is not None:
            self.archive_wanted.emit(folder)

    def _toggle_paragraph_numbers(self) -> None:
        view = self.page.reading.view
        view.show_paragraph_numbers(shown=not view.shows_paragraph_numbers)

    def _save(self) -> None:
        columns, rows = self.page.panes.save_state()
        self.settings.remember_state("window/geometry", self.saveGeometry())
        self.settings.remember_state("window/columns", columns)
        self.settings.remember_state("window/rows", rows)
        self.settings.remember_text("window/closed-panes", self.page.panes.closed_panes())
        self.settings.remember_text("session/search", self.page.searches.state.to_json())
        self.settings.remember_text("session/article", self.page.article_mediator.article_id or "")
        self.settings.save()

    def _restore(self) -> None:
        self.page.panes.close_panes(self.settings.text("window/closed-panes"))
        geometry = self.settings.state("window/geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self.page.panes.restore_state(
            self.settings.state("window/columns"), self.settings.state("window/rows")
        )
