"""What the reader made of articles is called otherwise, joined and taken away, from its line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from articles.archive.archive import Archive
from desktop.browsing.page import BrowsePage
from desktop.curation.controller import CurationController
from desktop.display.isolation import set_off
from desktop.widgets.questions import Questions
from desktop.widgets.tags_field import tags_of
from desktop.window.told_deeds import ToldDeeds


class GroupCommands(QObject):
    """Collections and tags of articles, as the panel of facets lists them.

    Signals:
        saved_changed: Saved searches ask for another name now.
    """

    saved_changed = Signal()

    def __init__(
        self,
        archive: Archive,
        curation: CurationController,
        page: BrowsePage,
        questions: Questions,
        deeds: ToldDeeds,
    ) -> None:
        super().__init__(curation)
        self._archive, self._curation, self._page = archive, curation, page
        self._questions, self._deeds = questions, deeds
        lines = page.search_mediator
        lines.collection_removed.connect(self._remove_collection)
        lines.collection_renamed.connect(self._rename_collection)
        lines.tag_removed.connect(self._remove_tag)
        lines.tag_renamed.connect(self._rename_tag)
        curation.renamed.connect(self._follow_name)

    def _rename_collection(self, name: str) -> None:
        prompt = self.tr("اسم المجموعة؛ إن كان اسم مجموعة أخرى صارتا مجموعة واحدة:")
        wanted = self._questions.text(self.tr("تسمية مجموعة"), prompt, name)
        if wanted is not None:
            self._curation.rename_collection(name, wanted)

    def _rename_tag(self, tag: str) -> None:
        prompt = self.tr("اسم الوسم؛ إن كان اسم وسم آخر صارا وسما واحدا:")
        answer = self._questions.text(self.tr("تسمية وسم"), prompt, tag)
        if name := " ".join(tags_of(answer or "")):
            self._curation.rename_tag(tag, name)

    def _remove_tag(self, tag: str) -> None:
        count = len(self._archive.curation.tags().get(tag, ()))
        said = self.tr("حُذف الوسم «{0}»").format(set_off(tag))
        remove = partial(self._curation.rename_tag, tag, None)
        self._deeds.tell(said, count, remove, self._searches_without("tags", tag))

    def _remove_collection(self, name: str) -> None:
        there = self._archive.curation.collection(name)
        if there is not None:
            said = self.tr("حُذفت المجموعة «{0}»").format(set_off(name))
            remove = partial(self._curation.remove_collection, name)
            more = self._searches_without("own_collections", name)
            self._deeds.tell(said, len(there.article_ids), remove, more)

    def _searches_without(self, group: str, name: str) -> str:
        """Which saved searches go on without what is taken away; empty where none asked for it."""
        asking = "، ".join(
            f"«{set_off(each)}»" for each in self._curation.saved.asking(group, name)
        )
        words = self.tr("ما كان يشترطه من عمليات البحث المحفوظة يمضي بلا هذا الشرط:")
        return f"{words} {asking}" if asking else ""

    def _follow_name(self, group: str, former: str, name: str | None) -> None:
        searches = self._page.searches
        state = searches.state.with_own_named(group, former, name)
        if state != searches.state:
            searches.change(state)
        self.saved_changed.emit()
