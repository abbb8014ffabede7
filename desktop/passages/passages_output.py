"""PassagesOutput: the listed passages to a file, under the headings of the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.display.plurals import PASSAGES
from desktop.export.exporter import Export, Exporter
from desktop.export.formats import Format
from desktop.passages.passage_arrangement import Grouping, Row
from desktop.passages.passages_export import passages_gathering
from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.runner import TaskRunner
from desktop.widgets.notice import Notice


class PassagesOutput(QObject):
    """Says in the notice of the page what came of an export."""

    def __init__(
        self, location: ArchiveLocation, runner: TaskRunner, notice: Notice, page: QWidget
    ) -> None:
        super().__init__(page)
        self._location = location
        self.exporter = Exporter(runner, notice, page)

    def export(self, rows: Sequence[Row], grouping: Grouping, form: Format) -> None:
        """Ask for a file and have it written.

        Args:
            rows: Headings and passages as the page shows them.
            grouping: What the headings are made of.
            form: The format.
        """
        gather = passages_gathering(self._location, rows, grouping)
        export = Export(self.tr("تصدير المقتطفات"), self.tr("مقتطفات"), PASSAGES, gather)
        self.exporter.ask_and_export(export, form)
