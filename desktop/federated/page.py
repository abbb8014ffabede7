"""The page of several archives: the search asked of others beside the open one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.display.isolation import isolated_path, metadata_line, set_off
from desktop.display.plurals import RESULTS
from desktop.failures import advice, sentence
from desktop.federated.answering import FederatedAnswer, NamedArchive, archive_and_article
from desktop.federated.chosen_archives import ChosenArchives
from desktop.federated.controller import FederatedController
from desktop.federated.hits_list import HitsList
from desktop.federated.introduction import INTRODUCTION
from desktop.federated.reader import Reader
from desktop.library.archive_names import Opening, archive_name
from desktop.look import Look
from desktop.pages.page import Page, PresentSearch
from desktop.reading.opened_article import OpenedArticle
from desktop.search.facet_groups import COLLECTIONS, SAVED, facet_groups
from desktop.search.results_model import ResultsModel
from desktop.session.search_state import SearchState
from desktop.settings import Settings
from desktop.tasks.runner import TaskRunner
from desktop.widgets.facet_choice import FacetChoice, FacetGroup
from desktop.widgets.facets_panel import FacetsPanel
from desktop.widgets.file_dialog import folder_to_open
from desktop.widgets.notice import Notice
from desktop.widgets.right_label import RightLabel
from index.results import Facets

_ARCHIVES = "archives"
# Only the open archive has these; its own page narrows by them.
_OWN_GROUPS = frozenset({SAVED, COLLECTIONS, "statuses", "tags", "collection"})
_FACETS_WIDTH, _READER_STRETCH = 230, 3
_SIDE_MARGIN = 16


class FederatedPage(Page):
    """Which archives are searched, what they found together, and one article to read.

    Signals:
        archive_wanted: An article of another archive is to be opened there: the `Opening`.
    """

    archive_wanted = Signal(object)

    introduction = INTRODUCTION

    def __init__(
        self,
        folder: Path,
        runner: TaskRunner,
        settings: Settings,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._look = look
        self._state = SearchState()
        self._archives: tuple[NamedArchive, ...] = ()
        self._answer: FederatedAnswer | None = None
        self._read_key = ""
        self.archives = ChosenArchives(folder, settings)
        self.controller = FederatedController(runner, self)
        self.facets = FacetsPanel(look)
        self.facets.setFixedWidth(_FACETS_WIDTH)
        self.add_button = QPushButton(self.tr("أرشيف آخر…"))
        self.add_button.setProperty("role", "link")
        self.add_button.setToolTip(self.tr("اختر مجلد أرشيف يُبحث فيه أيضا، ولا يُكتب فيه شيء"))
        self.count = RightLabel()
        self.count.setProperty("role", "muted")
        self.notice = Notice()
        self.model = ResultsModel(self)
        self.list = self.entrance = HitsList(self.model, look)
        self.list.setAccessibleName(self.tr("نتائج عدة أرشيفات"))
        self.reader = Reader(look)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.side = self._side()
        layout.addWidget(self.side)
        layout.addWidget(self._results(), 2)
        layout.addWidget(self.reader, _READER_STRETCH)
        self._connect()

    @override
    def apply(self, look: Look) -> None:
        self._look = look
        for part in (self.facets, self.notice, self.list, self.reader):
            part.apply(look)
        self._show_count()

    @override
    def landmarks(self) -> Sequence[QWidget]:
        return (self.side, self.list, self.reader)

    @override
    def refresh(self, search: PresentSearch) -> None:
        self.show_search(search.state)

    def show_search(self, state: SearchState) -> None:
        """Ask the open archive and the chosen ones."""
        self._state = state
        folders = [self._folder, *self.archives.chosen()]
        self._archives = tuple(map(NamedArchive, _names(folders), folders))
        self.notice.hide()
        self._show_facets()
        self.controller.search(self._archives, state)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.controller.stop()
        super().hideEvent(event)

    def add_archive(self, folder: Path | None) -> None:
        """Search an archive from now on; what is none is told."""
        if folder is None:
            return
        if self.archives.add(folder):
            self.show_search(self._state)
        else:
            words = self.tr("ليس في هذا المجلد أرشيف آخر:")
            self.notice.say(f"{words} {isolated_path(folder)}", "")

    def _side(self) -> QWidget:
        side = QFrame()
        side.setObjectName("facets")
        side.setAccessibleName(self.facets.accessibleName())
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(0)
        layout.addWidget(self.facets, 1)
        below = QHBoxLayout()
        below.setContentsMargins(_SIDE_MARGIN, 8, _SIDE_MARGIN, 4)
        below.addWidget(self.add_button)
        below.addStretch(1)
        layout.addLayout(below)
        return side

    def _results(self) -> QWidget:
        results = QFrame()
        results.setObjectName("resultsPane")
        head = QFrame()
        head.setObjectName("resultsHeader")
        line = QHBoxLayout(head)
        line.setContentsMargins(16, 4, 10, 4)
        line.addWidget(self.count)
        layout = QVBoxLayout(results)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.notice)
        layout.addWidget(self.list, 1)
        return results

    def _connect(self) -> None:
        self.controller.asking.connect(self._tell_asking)
        self.controller.answered.connect(self._show_answer)
        self.controller.read.connect(self._show_article)
        self.controller.failed.connect(self._tell_failure)
        self.controller.unread.connect(self._tell_unread)
        self.facets.toggled.connect(self._toggle)
        self.facets.excluded.connect(
            lambda group, value: self.search_wanted.emit(self._state.excluding(group, value))
        )
        self.add_button.clicked.connect(
            lambda: self.add_archive(folder_to_open(self, self.tr("أرشيف آخر"), "archive"))
        )
        self.model.more_wanted.connect(
            lambda offset: self.controller.search(self._archives, self._state, offset)
        )
        self.list.previewed.connect(
            lambda key: self.controller.open(self._folder, key, self._state)
        )
        self.list.read.connect(self._open)
        self.reader.opening_wanted.connect(lambda: self._open(self._read_key))

    def _toggle(self, group: str, value: str) -> None:
        if group != _ARCHIVES:
            self.search_wanted.emit(self._state.toggled(group, value))
        elif Path(value) != self._folder:
            self.archives.toggle(Path(value))
            self.show_search(self._state)

    def _tell_asking(self, name: str) -> None:
        self.count.setText(self.tr("يُبحث في") + f" «{set_off(name)}»…")

    def _show_answer(self, answer: FederatedAnswer) -> None:
        is_first = answer.answer.request.offset == 0
        if is_first or self._answer is None:
            self._answer = answer
        self.model.show_answer(answer.answer)
        self._show_count()
        self._show_facets()
        if answer.failures:
            told = (f"«{set_off(name)}»: {sentence(error)}" for name, error in answer.failures)
            self.notice.say(" ".join(told), "")
        if is_first:
            self._keep_or_read_first()

    def _keep_or_read_first(self) -> None:
        """Keep the article that is shown while it is found; otherwise show the first one."""
        row = self.model.row_of(self._read_key) if self._read_key else -1
        first = self.model.value(max(row, 0))
        self.list.select_quietly(max(row, 0) if first is not None else -1)
        if first is None:
            self._read_key = ""
            self.reader.show_article("", None)
        else:
            self.controller.open(self._folder, first.hit.article_id, self._state)

    def _show_article(self, key: str, opened: OpenedArticle | None) -> None:
        folder, _ = archive_and_article(key)
        names = {archive.folder: archive.name for archive in self._archives}
        name = names.get(folder) or archive_name(folder)
        self._read_key = key if opened is not None else ""
        self.reader.show_article(name, opened, own=folder == self._folder)

    def _open(self, key: str) -> None:
        """Open an article where it belongs: in this window, or in that of its own archive."""
        if not key:
            return
        folder, article_id = archive_and_article(key)
        if folder == self._folder:
            self.words_wanted.emit(article_id, None)
        else:
            self.archive_wanted.emit(Opening(folder, article_id=article_id, search=self._state))

    def _tell_failure(self, error: Exception) -> None:
        self.model.clear()
        self._answer = None
        self.count.setText("")
        self._tell(error)

    def _tell_unread(self, error: Exception) -> None:
        self._read_key = ""
        self.reader.show_article("", None)
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        self.notice.say(f"{sentence(error)} {advice(error)}", "")

    def _show_count(self) -> None:
        if self._answer is None:
            return
        found = RESULTS.counted(self._answer.answer.page.total)
        asked = [total for total in self._answer.totals if total is not None]
        others = self.tr("في الأرشيف المفتوح وحده") if len(asked) == 1 else ""
        self.count.setText(self._look.written(metadata_line((found, others))))

    def _show_facets(self) -> None:
        answer = self._answer
        facets = answer.answer.page.facets if answer is not None else Facets()
        articles = answer.articles if answer is not None else 0
        groups = facet_groups(self._state, facets, articles=articles, saved=())
        shared = [group for group in groups if group.name not in _OWN_GROUPS]
        self.facets.show_groups((self._archive_group(), *shared))

    def _archive_group(self) -> FacetGroup:
        """The open archive, which is always searched, and those that may be."""
        found: dict[Path, int | None] = {}
        if self._answer is not None and len(self._answer.totals) == len(self._archives):
            places = (archive.folder for archive in self._archives)
            found = dict(zip(places, self._answer.totals, strict=True))
        folders = [self._folder, *self.archives.offered()]
        searched = {archive.folder for archive in self._archives}
        return FacetGroup(
            _ARCHIVES,
            self.tr("الأرشيفات"),
            tuple(
                FacetChoice(str(folder), name, found.get(folder), folder in searched)
                for folder, name in zip(folders, _names(folders), strict=True)
            ),
        )


def _names(folders: Sequence[Path]) -> list[str]:
    """What archives are called; those of one name by their whole place."""
    names = [archive_name(folder) for folder in folders]
    return [
        name if names.count(name) == 1 else str(folder.absolute())
        for folder, name in zip(folders, names, strict=True)
    ]
