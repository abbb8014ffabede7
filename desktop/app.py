"""The composition root: builds every long-lived object once and hands it on."""

from __future__ import annotations

import gc
import logging
import shutil
import signal
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from articles.archive.archive import Archive
from desktop import locations
from desktop.appearance import Appearance
from desktop.failures import install_excepthooks
from desktop.figures.controller import FigureCorrectionController
from desktop.fonts import load_fonts
from desktop.icons import Icons
from desktop.library.archive_names import Opening, remember_recent
from desktop.library.first_start import has_archive
from desktop.library.import_job import keep_words
from desktop.library.start_choice import StartChoice, start_choice
from desktop.log_setup import start_logging, stop_logging
from desktop.passages.controller import PassageController
from desktop.search.controller import SearchController
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.session.search_state import SearchState
from desktop.session.settling import Settling
from desktop.session.undo_stack import WritingStack
from desktop.settings import Settings
from desktop.single_instance import SingleInstance, StartRequest
from desktop.tasks.garbage_collection import GarbageCollector
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from desktop.translation import install_translations, translated
from desktop.widgets.button_keys import ButtonKeys
from desktop.widgets.file_dialog import remember_folders
from desktop.widgets.focus_ring import FocusRing
from desktop.widgets.menu_key import MenuKey
from desktop.window.link_following import (
    Destination,
    Refusal,
    archive_of_link,
    follow,
    remember_archive,
)
from desktop.window.main_window import MainWindow
from desktop.window.window_services import WindowServices

_LOG = logging.getLogger(__name__)


class _FailureBridge(QObject):
    """Carries an uncaught exception from any thread into the window's."""

    happened = Signal(object)


class Program(QObject):
    """The running application: one window on one archive at a time."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.garbage_collector = GarbageCollector(self)
        resources = locations.resources()
        load_fonts()
        self._translators = install_translations(application, resources / "translations")
        application.setApplicationName("khizana")
        application.setApplicationDisplayName(translated("App", "خزانة"))
        application.setWindowIcon(QIcon(str(resources / "icons" / "khizana.svg")))
        self.settings = Settings(locations.config_folder() / locations.SETTINGS_NAME, self)
        remember_folders(self.settings)
        self.appearance = Appearance(
            application,
            self.settings,
            Icons(resources / "icons"),
            locations.cache_folder() / "pictures",
        )
        theme = self.appearance.look.theme
        self._ring = FocusRing(application, theme.accent, theme.surface, self)
        self._keys = ButtonKeys(application, self), MenuKey(application, self)
        self.appearance.changed.connect(
            lambda look: self._ring.set_colours(look.theme.accent, look.theme.surface)
        )
        self.window: MainWindow | None = None
        self._services: WindowServices | None = None
        self._settling: Settling | None = None

    def open(
        self,
        location: ArchiveLocation,
        to_import: Sequence[Path] = (),
        wanted: Opening | None = None,
    ) -> MainWindow:
        """Show an archive, made when missing; the archive shown before is closed.

        Args:
            location: Where it is.
            to_import: What to import into it.
            wanted: What is to be shown first, where the reader chose that.

        Raises:
            ArchiveError: It cannot be opened; the window before stays.
        """
        archive = location.open_archive(create=True, attended=True)
        self.close()
        self._services = self._services_of(location, archive)
        self._settling = Settling(archive, self)
        undo_stack = self._services.undo_stack
        if self.settings.text("session/archive") == str(location.folder):
            remembered = SearchState.from_json(self.settings.text("session/search"))
            self._services.searches.state = remembered
        if wanted is not None and wanted.search is not None:
            self._services.searches.state = wanted.search
        window = MainWindow(self._services)
        self._services.searches.failed.connect(window.imports.recover)
        undo_stack.patience = window.questions.wait_for_lock
        undo_stack.failed.connect(window.cards.tell_unwritten)
        undo_stack.forbidden = archive.is_read_only
        undo_stack.forbade.connect(window.notices.tell_only_read)
        window.archive_wanted.connect(self._open_wanted)
        shown = wanted.article_id if wanted is not None else ""
        window.page.restore_article(shown or self._remembered_article(location))
        self.settings.remember_text("session/archive", str(location.folder))
        remember_archive(archive.identity, location.folder, self.settings)
        remember_recent(location.folder, self.settings)
        self.window = window
        window.show()
        window.start(list(to_import))
        return window

    def _services_of(self, location: ArchiveLocation, archive: Archive) -> WindowServices:
        """The long-lived objects of a window on this archive."""
        worker: SerialWorker[ArchiveSession] = SerialWorker(
            location.open_session, ArchiveSession.close, name="search"
        )
        undo_stack = WritingStack(self)
        return WindowServices(
            location=location,
            archive=archive,
            worker=worker,
            runner=TaskRunner(self),
            searches=SearchController(worker, self),
            passages=PassageController(archive.passages, undo_stack, self),
            figure_corrections=FigureCorrectionController(
                archive.figure_corrections, undo_stack, self
            ),
            undo_stack=undo_stack,
            settings=self.settings,
            appearance=self.appearance,
        )

    def begin(self, choice: StartChoice, *, is_lent: bool = False) -> None:
        """Show the archive of a start, and say what is not as it was.

        Args:
            choice: What to open.
            is_lent: Whether the user's folders cannot be written, and others stand for them.

        Raises:
            ArchiveError: It cannot be opened.
        """
        window = self.open(choice.location, choice.imports)
        if choice.news:
            window.tell_news(choice.news)
        if is_lent:
            window.tell_news(self._lent_words(choice.location))
        if choice.offered is not None:
            offered = choice.offered
            QTimer.singleShot(0, window, lambda: window.archives.open(offered))

    def _lent_words(self, location: ArchiveLocation) -> str:
        """What goes with the folders that stand for the user's."""
        said = self.tr("لا يمكن الكتابة في مجلدات المستخدم")
        if location.folder.absolute().is_relative_to(locations.data_folder()):
            return said + self.tr(": كل ما تفعله هنا يزول عند الإغلاق.")
        return said + self.tr(": الإعدادات تزول عند الإغلاق، وما يُحفظ في الأرشيف باق.")

    def tell_failure(self, error: Exception) -> None:
        """Say that something went wrong, in the window that is open now."""
        if self.window is not None:
            self.window.questions.tell_failure(error)

    def close(self) -> None:
        """Close the window and wait for its threads."""
        window, services = self.window, self._services
        self.window = self._services = None
        if window is not None:
            window.close()
        if self._settling is not None:
            self._settling.stop()
            self._settling.deleteLater()
            self._settling = None
        if services is not None:
            services.undo_stack.clear()
            services.runner.shutdown()
            services.worker.shutdown()
            keep_words(services.archive)
            services.archive.close()
        if window is not None:
            window.deleteLater()

    def serve(self, request: StartRequest) -> None:
        """Do what a second start of the program asked for."""
        if request.archive is not None and (
            request.imports or has_archive(ArchiveLocation(request.archive))
        ):
            self._open_wanted(Opening(request.archive, request.imports, creates=True))
        elif self.window is not None:
            if request.archive is not None:
                self.window.archives.open(request.archive)
            elif request.imports:
                self.window.imports.start(request.imports)
        if self.window is not None:
            self.window.come_forward()
        if request.link is not None:
            self.follow(request.link)

    def follow(self, link: str) -> None:
        """Show the words that a link leads to, in the archive that it names if that is known."""
        if self._services is None:
            return
        elsewhere = archive_of_link(link, self._services.archive, self.settings)
        if elsewhere is None:
            self._lead_to(follow(link, self._services.archive))
        else:
            self._open_wanted(Opening(elsewhere))
            if self._services.location.folder == elsewhere:
                self.follow_when_filled(link)

    def follow_when_filled(self, link: str) -> None:
        """The same, once the window that was just opened shows its first results.

        They bring the article that was open last, which would hide the words.
        """
        if self._services is None:
            return
        answered = self._services.searches.answered

        def lead(_page: object) -> None:
            answered.disconnect(lead)
            self.follow(link)

        answered.connect(lead)

    def _lead_to(self, found: Destination | Refusal) -> None:
        window = self.window
        if window is None:
            return
        if isinstance(found, Destination):
            window.pages.show_words(found.article_id, found.span)
            return
        if found.words:
            phrase = '"{}"'.format(found.words.replace('"', " "))
            window.page.search(replace(window.page.searches.state, text=phrase))
            window.pages.show_first()
        window.questions.tell(self.tr("رابط مقتطف"), found.reason)

    def _remembered_article(self, location: ArchiveLocation) -> str | None:
        if self.settings.text("session/archive") != str(location.folder):
            return None
        return self.settings.text("session/article") or None

    def _open_wanted(self, wanted: Opening) -> None:
        """Show another archive; the present one stays where that one cannot be opened."""
        location = ArchiveLocation(wanted.folder)
        window = self.window
        if window is not None and window.location == location:
            if wanted.imports:
                window.imports.start(wanted.imports)
            return
        try:
            if not wanted.creates:
                location.open_archive().close()
            self.open(location, wanted.imports, wanted)
        except Exception as error:
            if self.window is None:
                raise
            _LOG.exception("another archive could not be opened")
            self.window.questions.tell_failure(error)


def run(archive: Path | None, imports: Sequence[Path] = (), link: str | None = None) -> int:
    """Open the window and stay until it is closed.

    Args:
        archive: The archive's folder; the last one, or the sample archive, when None.
        imports: What to import at once.
        link: A link to a passage, to be shown at once.

    Returns:
        The exit status.

    Raises:
        ArchiveError: The archive cannot be opened.
    """
    log = start_logging()
    # The window's thread gets its turn after 1 ms, not 5, while imports and searches compute.
    sys.setswitchinterval(0.001)
    gc.freeze()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of Qt application is running")
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    instance = SingleInstance()
    if instance.hand_over(StartRequest(archive, tuple(imports), link)):
        stop_logging(log)
        return 0
    is_lent = locations.move_where_writable()
    program = Program(application)
    bridge = _FailureBridge()
    hooks = install_excepthooks(bridge.happened.emit, locations.log_folder() / "crash.log")
    bridge.happened.connect(program.tell_failure)
    program.begin(start_choice(program.settings, archive, imports), is_lent=is_lent)
    instance.asked.connect(program.serve)
    instance.listen()
    if link is not None:
        program.follow_when_filled(link)
    try:
        return application.exec()
    finally:
        instance.close()
        program.close()
        hooks.close()
        stop_logging(log)
        if is_lent:
            shutil.rmtree(locations.cache_folder().parent, ignore_errors=True)
