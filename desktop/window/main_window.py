"""The window: puts bar, page and import panels together, and connects actions to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.appearance import Appearance
from desktop.federated.page import FederatedPage
from desktop.library.archive_names import archive_name, window_title
from desktop.library.backup_controller import BackupController
from desktop.library.column_memory import ColumnMemory
from desktop.library.cut_imports import CutImport
from desktop.library.first_start import is_sample
from desktop.library.import_controller import ImportController
from desktop.library.watching import Watching
from desktop.locations import sample_articles
from desktop.look import Look
from desktop.reading.opened_article import OpenedArticle
from desktop.search.saved_searches import SavedSearches
from desktop.session.archive_session import ArchiveLocation
from desktop.session.undo_stack import WritingStack
from desktop.settings import Settings
from desktop.widgets.drop_target import DropTarget
from desktop.widgets.focus import focus_next
from desktop.widgets.questions import Questions, open_once
from desktop.window.actions import Actions
from desktop.window.archive_commands import ArchiveCommands
from desktop.window.article_commands import ArticleCommands
from desktop.window.command_palette import CommandPalette, about
from desktop.window.copy_commands import CopyCommands
from desktop.window.notices import Notices
from desktop.window.open_cards import OpenCards
from desktop.window.page_list import build_pages
from desktop.window.print_commands import PrintCommands
from desktop.window.reading_commands import ReadingCommands
from desktop.window.row_commands import RowCommands
from desktop.window.search_commands import SearchCommands
from desktop.window.settings_dialog import SettingsDialog
from desktop.window.shortcuts_dialog import ShortcutsDialog
from desktop.window.top_bar import TopBar
from desktop.window.window_place import remember_place, restore_place
from desktop.window.window_services import WindowServices


class MainWindow(QMainWindow):
    """One archive in one window.

    Signals:
        archive_wanted: The reader chose another archive; the argument is the `Opening`.
        closing: The window is about to close; its state is saved.
    """

    archive_wanted = Signal(object)
    closing = Signal()

    def __init__(self, services: WindowServices) -> None:
        super().__init__()
        self._services = services
        self.settings: Settings = services.settings
        self.appearance: Appearance = services.appearance
        self.undo_stack: WritingStack = services.undo_stack
        self.location: ArchiveLocation = services.location
        self.questions = Questions(self)
        self.cards = OpenCards(self, self.questions)
        self.pages = build_pages(services)
        shown = self.pages.introductions
        only_read = services.archive.is_read_only
        self.actions_by_name = Actions(self, shown, is_read_only=only_read)
        look = self.appearance.look
        self.top_bar = TopBar(self.actions_by_name, shown, look)
        self.page = self.pages.browse
        self.notices = Notices(look, self.settings)
        self.import_panel, self.report_view = self.notices.import_panel, self.notices.report_view
        self.welcome = self.notices.welcome
        asking = (self.settings, self.questions, self)
        self.archives = ArchiveCommands(self.location, *asking, read_only=only_read)
        self.top_bar.archive_menu.fill(self.archives, archive_name(self.location.folder))
        self.imports = self._made_imports(services, only_read=only_read)
        watching = (self.location.folder, self.questions, self.imports.start, self)
        self.watching = Watching(*watching, takes_articles=self.imports.takes_articles)
        self.backups = BackupController(self.location, services.runner, self.questions, self)
        acting = (services, self.page, self.imports, self.questions, self)
        self.article_commands = ArticleCommands(*acting)
        self.copies = CopyCommands(services.archive, self.page.reading, self.undo_stack, self)
        self.saved_searches = SavedSearches(
            services.archive, self.page, self.questions, self.undo_stack, self
        )
        searching = (self.top_bar.search_field, self.page, self.saved_searches)
        self.search_commands = SearchCommands(*searching, self.pages.show_search, self)
        prints = (services, self.pages, self.actions_by_name, self.questions)
        self.print_commands = PrintCommands(*prints)
        self._build()
        self._connect_actions()
        self._connect_parts()
        self.apply(look)
        restore_place(self, self.page, self.settings)

    def _made_imports(self, services: WindowServices, *, only_read: bool) -> ImportController:
        imports = ImportController(
            self.location,
            services.runner,
            services.archive.import_reports,
            (self.import_panel, self.report_view),
            self.questions,
            self,
            read_only=only_read,
        )
        imports.columns = ColumnMemory(self.settings)
        return imports

    def start(self, to_import: list[Path]) -> None:
        """Show the first results, index what waits, import what was handed over."""
        self.saved_searches.refresh()
        self.saved_searches.count()
        self.page.search(self.page.searches.state)
        self.imports.catch_up()
        if to_import:
            # The reader did not ask for the sample archive: the welcome says enough of it.
            self.imports.start(to_import, reports=to_import != [sample_articles()])
        if self._cut.paths:
            self.notices.offer_rest()
        if is_sample(self.location):
            self.notices.greet()
        if self._services.archive.is_read_only:
            self.tell_news(
                self.tr("لا يمكن الكتابة في هذا الأرشيف: يُقرأ ويُبحث فيه ولا يُحفظ فيه شيء.")
            )
        self.pages.show_first()
        self.search_commands.focus()

    def tell_news(self, words: str) -> None:
        """Say what the reader should know of this start, without asking anything."""
        self.notices.tell_news(words)

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
        remember_place(self, self.page, self.settings)
        if not is_sample(self.location):
            self._cut.remember(self.imports.unfinished)
        self.closing.emit()
        super().closeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.top_bar.set_roomy(event.size().width())

    def _build(self) -> None:
        self._show_title("")
        self.drop_target = DropTarget(self.tr("أفلت الملفات هنا لاستيرادها"), self)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.notices)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(content)

    def _connect_actions(self) -> None:
        page, actions = self.page, self.actions_by_name
        acts: dict[str, Callable[[], object]] = {
            "import_files": self.imports.choose_files,
            "import_folder": self.imports.choose_folder,
            "watch_folder": self.watching.choose,
            "new_archive": self.archives.new,
            "open_archive": self.archives.choose,
            "back_up": self.backups.choose,
            "restore_copy": self.backups.choose_copy,
            "show_report": self.imports.show_last_report,
            "quit": self.close,
            "export": self._export_page,
            "larger": lambda: self.appearance.change_size(1),
            "smaller": lambda: self.appearance.change_size(-1),
            "undo": self.cards.before(self.undo_stack.undo),
            "redo": self.cards.before(self.undo_stack.redo),
            "ledger_decisions": self.pages.review_decisions,
            "back": lambda: self.pages.go(-1),
            "forward": lambda: self.pages.go(1),
            "next_pane": lambda: focus_next(self._landmarks()),
            "leave": self.pages.leave,
            "toggle_facets": page.panes.toggle_facets,
            "toggle_side": page.panes.toggle_side,
            "toggle_strip": page.panes.toggle_strip,
            "settings": lambda: open_once(SettingsDialog(self.settings, self)),
            "shortcuts": self._show_shortcuts,
            "palette": lambda: CommandPalette(actions, self).open(),
            "about": lambda: self.questions.tell(*about()),
        }
        for name, act in acts.items():
            actions.connect(name, act)
        for shown in self.pages.introductions:
            actions.connect(shown.name, partial(self.pages.visit, shown.name))
        self.search_commands.connect_actions(actions)
        self.article_commands.connect_actions(actions)
        deeds = self.article_commands.deeds
        ReadingCommands(page, deeds.tell_why_not, self).connect_actions(actions)
        rows = RowCommands(self.article_commands, self._services.archive, page, actions)
        self.pages.add_to_rows(rows.add)
        deeds.in_front = lambda: self.pages.current.told_deeds

    def _connect_parts(self) -> None:
        page, actions = self.page, self.actions_by_name
        page.article_mediator.opened.connect(self._article_opened)
        self.pages.import_wanted.connect(self.imports.choose_files)
        page.side.timeline.date_wanted.connect(self.article_commands.set_date)
        self.pages.ways_changed.connect(self._enable_ways)
        self.imports.progressed.connect(self.page.results.show_importing)
        self.imports.progressed.connect(self.page.strip_pane.show_importing)
        self.imports.progressed.connect(self.pages.show_importing)
        self.imports.left_over.connect(self.watching.watched.forget)
        self.imports.ended.connect(self.watching.remember)
        self.closing.connect(self.watching.remember)
        self.imports.articles_changed.connect(self.pages.refresh)
        self.imports.articles_changed.connect(self.saved_searches.count)
        self.pages.shown.connect(self._page_shown)
        self.imports.failed.connect(self.questions.tell_failure)
        self.backups.failed.connect(self.questions.tell_failure)
        self.backups.restored.connect(self.archives.open)
        self._services.figure_corrections.changed.connect(self.imports.bring_up_to_date)
        self.appearance.changed.connect(self.apply)
        self.settings.changed.connect(self.pages.follow_setting)
        self.article_commands.saved_changed.connect(self.saved_searches.refresh)
        page.search_mediator.newspapers_counted.connect(self.appearance.follow_sources)
        self.drop_target.dropped.connect(self.imports.start)
        self.welcome.acted.connect(self.imports.choose_files)
        rest = (self.settings, self.location.folder, self.notices.rest)
        self._cut = CutImport(*rest, self.imports.start)
        self.notices.news.acted.connect(self.archives.choose)
        self.archives.wanted.connect(self.archive_wanted)
        self.pages[FederatedPage].archive_wanted.connect(self.archive_wanted)
        self.imports.elsewhere_wanted.connect(self.archives.import_elsewhere)
        self.undo_stack.canUndoChanged.connect(actions["undo"].setEnabled)
        self.undo_stack.canRedoChanged.connect(actions["redo"].setEnabled)
        actions["undo"].setEnabled(False)
        actions["redo"].setEnabled(False)
        self._enable_ways()

    def _landmarks(self) -> Sequence[QWidget]:
        """The parts that F6 walks through: those of the page, the search field, what is said."""
        field = self.top_bar.search_field
        return (*self.pages.current.landmarks(), field, *self.notices.strips)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        for part in (self.top_bar, self.pages, self.notices):
            part.apply(look)

    def _article_opened(self, opened: OpenedArticle | None) -> None:
        title = opened.annotated.article.metadata.title if opened is not None else ""
        self._show_title(title)

    def _show_title(self, article: str) -> None:
        self.setWindowTitle(window_title(article, self._services.archive))

    def _page_shown(self, name: str) -> None:
        self.top_bar.show_page(name)
        for page in self.pages.introductions:
            for action in page.actions:
                self.actions_by_name.enable(action, is_enabled=name == page.name)

    def _export_page(self) -> None:
        """Offer the formats of the page in front, in its middle: the way there is the key."""
        if (menu := self.pages.current.exports()) is not None:
            menu.popup(self.pages.mapToGlobal(self.pages.rect().center()))
        else:
            self.questions.tell(self.tr("تصدير"), self.tr("لا شيء يُصدَّر هنا."))

    def _show_shortcuts(self) -> None:
        keys = [key for page in self.pages.introductions for key in page.keys]
        open_once(ShortcutsDialog(self.actions_by_name.specs, keys, self))

    def _enable_ways(self) -> None:
        for name, direction in (("back", -1), ("forward", 1)):
            self.actions_by_name[name].setEnabled(self.pages.can_go(direction))
