"""WindowServices: what a window is built with; made once in `app.py`."""

from __future__ import annotations

from dataclasses import dataclass

from articles.archive.archive import Archive
from desktop.appearance import Appearance
from desktop.figures.controller import FigureCorrectionController
from desktop.passages.controller import PassageController
from desktop.search.controller import SearchController
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.session.undo_stack import WritingStack
from desktop.settings import Settings
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker


@dataclass(frozen=True, slots=True)
class WindowServices:
    """The long-lived objects that a window uses.

    Attributes:
        location: Where the archive is.
        archive: The archive, opened for the window's thread: passages, searches, reports.
        worker: Answers searches and loads articles in its own thread.
        runner: Runs imports and indexing.
        searches: The present search.
        passages: Changes of the reader's passages.
        figure_corrections: What the reader says of figures.
        undo_stack: Undo for all of them.
        settings: Preferences.
        appearance: The theme in force.
    """

    location: ArchiveLocation
    archive: Archive
    worker: SerialWorker[ArchiveSession]
    runner: TaskRunner
    searches: SearchController
    passages: PassageController
    figure_corrections: FigureCorrectionController
    undo_stack: WritingStack
    settings: Settings
    appearance: Appearance
