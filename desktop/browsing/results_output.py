"""ResultsOutput: «صدّر النتائج»: those that are chosen, those on the screen, or all of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from desktop.browsing.results_pane import ResultsPane
from desktop.display.isolation import metadata_line
from desktop.display.numbers import digits, grouped
from desktop.display.plurals import RESULTS
from desktop.export.contents import References, Table
from desktop.export.exporter import Export, Exporter
from desktop.export.format_menu import add_formats
from desktop.export.formats import Format, formats_for
from desktop.search.batch_dialog import BatchDialog
from desktop.search.query_batch import TITLE as BATCH_TITLE
from desktop.search.query_batch import batch_gathering, narrowing_all
from desktop.search.results_export import TITLE, results_gathering
from desktop.search.search_chips import search_chips
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.tasks.runner import TaskRunner
from desktop.translation import translated


class ResultsOutput(QObject):
    """Fills the menu of the button above the results, and exports what is picked there."""

    def __init__(
        self,
        pane: ResultsPane,
        location: ArchiveLocation,
        runner: TaskRunner,
        state: Callable[[], SearchState],
    ) -> None:
        """Join the button with the export.

        Args:
            pane: The results.
            location: Their archive.
            runner: Runs the work.
            state: The present search.
        """
        super().__init__(pane)
        self._pane = pane
        self._location = location
        self._state = state
        self.exporter = Exporter(runner, pane.notice, pane)
        self.menu = QMenu(pane)
        self.menu.aboutToShow.connect(self.fill)
        pane.export.setMenu(self.menu)
        pane.list.add_outputs = self.add_chosen
        pane.batch_wanted.connect(self.ask_for_batch)

    def fill(self) -> None:
        """What can be picked now: what is chosen, what was looked at so far, or all."""
        self.menu.clear()
        model = self._pane.model
        if chosen := self._pane.list.chosen_ids():
            self._add(self.menu, self.tr("المختارة"), len(chosen), None, frozenset(chosen))
        shown, total = model.rowCount(), model.total
        if shown < total:
            self._add(self.menu, self.tr("المعروضة في القائمة"), shown, shown)
        self._add(self.menu, self.tr("كل النتائج"), total, None)

    def add_chosen(self, menu: QMenu) -> None:
        """Put the export of what is chosen into another menu."""
        chosen = frozenset(self._pane.list.chosen_ids())
        self._add(menu, self.tr("تصدير المختارة"), len(chosen), None, chosen)

    def ask_for_batch(self) -> BatchDialog:
        """Open the dialog for a list of queries."""
        narrowings = [chip.words for chip in search_chips(narrowing_all(self._state()))]
        dialog = BatchDialog(metadata_line(narrowings), self._pane.window())
        dialog.wanted.connect(self._export_batch)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _export_batch(self, queries: tuple[str, ...], most: int, form: Format) -> None:
        gather = batch_gathering(self._location, self._state(), queries, most)
        title = translated("QueryBatch", BATCH_TITLE)
        export = Export(self.tr("تصدير نتائج العبارات"), title, RESULTS, gather)
        self.exporter.ask_and_export(export, form)

    def _add(
        self,
        menu: QMenu,
        words: str,
        count: int,
        most: int | None,
        only: frozenset[str] | None = None,
    ) -> None:
        number = digits(grouped(count), script=self._pane.digits)
        submenu = menu.addMenu(f"{words}: {number}")
        add_formats(submenu, formats_for(Table, References), partial(self._export, most, only))

    def _export(self, most: int | None, only: frozenset[str] | None, form: Format) -> None:
        state = self._state()
        name = f"{TITLE} {state.text}".strip()
        gather = results_gathering(self._location, state, most, only)
        export = Export(self.tr("تصدير نتائج البحث"), name, RESULTS, gather)
        self.exporter.ask_and_export(export, form)
