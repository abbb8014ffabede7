"""CurationController: the reader's decisions on articles, committed at once, undoable."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from articles.archive.archive import Archive
from articles.curation import ArticleMarks, Collection, MetadataCorrection
from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.curation.article_edit import ArticleEdit
from desktop.curation.saved_groups import SavedGroups
from desktop.session.decision import Decision
from desktop.session.search_state import SearchState
from desktop.session.undo_stack import WritingStack

_Decided = tuple[MetadataCorrection, ArticleMarks, PublicationDate | None]
"""What the reader said of an article: its metadata, what stands beside it, its date."""


class CurationController(QObject):
    """Changes articles, takes them out and puts them together.

    Signals:
        changed: Articles changed, went or came back: searches should be asked again, the index
            should follow.
        stale: Articles are to be read anew; their ids.
        narrowed: Searches find other articles from now on, though none has changed.
        renamed: A group of articles has another name: which of `OWN_VALUES` it is, the former name
            and the new one, None when it is gone, the same when it is back; before `changed`.
    """

    changed = Signal()
    stale = Signal(list)
    narrowed = Signal()
    renamed = Signal(str, str, object)

    def __init__(
        self, archive: Archive, undo_stack: WritingStack, parent: QObject | None = None
    ) -> None:
        """Change this archive; `saved` are its saved searches, which follow."""
        super().__init__(parent)
        self._archive = archive
        self._undo_stack = undo_stack
        self.saved = SavedGroups(archive)

    def edit(self, article_ids: Sequence[str], edit: ArticleEdit) -> None:
        """Change articles as the reader says; one step back for all of it."""
        ids = list(article_ids)
        before = self._decided(ids)
        after = {each: _edited(edit, decided) for each, decided in before.items()}
        stale: set[str] = set()

        def write(left: Mapping[str, _Decided], reached: Mapping[str, _Decided]) -> None:
            stale.clear()
            with self._archive.transaction():
                for each in ids:
                    if self._decide(each, left[each], reached[each]):
                        stale.add(each)

        words = self.tr("تحرير بيانات مقال")
        self._write(words, lambda: write(before, after), lambda: write(after, before), stale)

    def set_aside(self, article_ids: Sequence[str], *, hidden: bool) -> None:
        """Take articles out: into the bin, or never to be shown again."""
        ids, curation = list(article_ids), self._archive.curation
        stale: set[str] = set()

        def back() -> None:
            curation.bring_back(ids)
            stale.update(ids)

        def out() -> None:
            curation.set_aside(ids, hidden=hidden)
            stale.clear()

        self._write(self.tr("حذف مقال"), out, back, stale)

    def bring_back(self, article_ids: Sequence[str]) -> None:
        """Put articles back that were taken out."""
        ids, curation = list(article_ids), self._archive.curation
        hidden = {each.id: each.hidden for each in curation.set_asides()}
        stale: set[str] = set()

        def back() -> None:
            curation.bring_back(ids)
            stale.update(ids)

        def out() -> None:
            stale.clear()
            with self._archive.transaction():
                for each in ids:
                    curation.set_aside([each], hidden=hidden.get(each, False))

        self._write(self.tr("استرجاع مقال"), back, out, stale)

    def collect(self, name: str, article_ids: Sequence[str]) -> None:
        """Put articles into a collection, made where there is none."""
        before = self._archive.curation.collection(name)
        there = before.article_ids if before is not None else ()
        self._keep(before, Collection(name, tuple(dict.fromkeys((*there, *article_ids)))))

    def take_out(self, name: str, article_ids: Sequence[str]) -> None:
        """Take articles out of a collection; in the archive they stay."""
        before = self._archive.curation.collection(name)
        if before is not None:
            left = tuple(each for each in before.article_ids if each not in article_ids)
            self._keep(before, Collection(name, left))

    def remove_collection(self, name: str) -> None:
        """Delete a collection; its articles stay, and saved searches go on without it."""
        curation = self._archive.curation
        if (before := curation.collection(name)) is None:
            return
        asking, answered = self.saved.asking_and_asked("own_collections", name, None)

        def remove() -> None:
            with self._archive.transaction():
                curation.remove_collection(name)
                self.saved.put(answered, finds_others=True)
            self.renamed.emit("own_collections", name, None)

        def back() -> None:
            with self._archive.transaction():
                curation.keep_collection(before)
                self.saved.put(asking, finds_others=True)
            self.renamed.emit("own_collections", name, name)

        self._write(self.tr("حذف مجموعة"), remove, back, set())

    def rename_collection(self, name: str, wanted: str) -> None:
        """Call a collection otherwise, in saved searches too; two of one name become one."""
        curation = self._archive.curation
        former, other = curation.collection(name), curation.collection(wanted)
        if former is None or name == wanted:
            return
        there = other.article_ids if other is not None else ()
        joined = Collection(wanted, tuple(dict.fromkeys((*there, *former.article_ids))))
        asking, answered = self.saved.asking_and_asked("own_collections", name, wanted)

        def put(gone: str, kept: Collection | None, states: Mapping[str, SearchState]) -> None:
            curation.remove_collection(gone)
            if kept is not None:
                curation.keep_collection(kept)
            self.saved.put(states)

        def rename() -> None:
            with self._archive.transaction():
                put(name, joined, answered)
            self.renamed.emit("own_collections", name, wanted)

        def back() -> None:
            with self._archive.transaction():
                put(wanted, other, asking)
                curation.keep_collection(former)
            self.renamed.emit("own_collections", wanted, name)

        self._write(self.tr("تسمية مجموعة"), rename, back, set())

    def rename_tag(self, tag: str, wanted: str | None) -> None:
        """Call a tag of articles otherwise, in saved searches too; two of one name become one.

        Articles in the bin keep the former name.

        Args:
            tag: What it is called.
            wanted: Its name from now on; None takes it from all articles.
        """
        if tag == wanted:
            return
        curation = self._archive.curation
        before = dict(curation.marks(sorted(curation.tags().get(tag, ()))))
        after = {each: _retagged(marks, tag, wanted) for each, marks in before.items()}
        asking, answered = self.saved.asking_and_asked("tags", tag, wanted)

        def put(marks: Mapping[str, ArticleMarks], states: Mapping[str, SearchState]) -> None:
            with self._archive.transaction():
                for article_id, kept in marks.items():
                    curation.mark(article_id, kept)
                self.saved.put(states, finds_others=wanted is None)

        def rename() -> None:
            put(after, answered)
            self.renamed.emit("tags", tag, wanted)

        def back() -> None:
            put(before, asking)
            self.renamed.emit("tags", wanted or tag, tag)

        words = self.tr("تسمية وسم") if wanted is not None else self.tr("حذف وسم")
        self._write(words, rename, back, set())

    def switch_publisher(self, publisher: str) -> None:
        """Never show a newspaper among the results, or show it again."""
        hidden = self._archive.hidden_publishers

        def hide() -> None:
            hidden.hide(publisher)

        def show() -> None:
            hidden.show(publisher)

        told = self.narrowed.emit
        if publisher in hidden.all():
            self._undo_stack.write(Decision(self.tr("إظهار مصدر"), show, hide, told))
        else:
            self._undo_stack.write(Decision(self.tr("إخفاء مصدر"), hide, show, told))

    def _keep(self, before: Collection | None, after: Collection | None) -> None:
        curation = self._archive.curation

        def put(there: Collection | None, wanted: Collection | None) -> None:
            if wanted is not None:
                curation.keep_collection(wanted)
            elif there is not None:
                curation.remove_collection(there.name)

        words = self.tr("تغيير مجموعة")
        self._write(words, lambda: put(before, after), lambda: put(after, before), set())

    def _write(
        self,
        words: str,
        do: Callable[[], None],
        take_back: Callable[[], None],
        stale: set[str],
    ) -> None:
        def tell() -> None:
            if stale:
                self.stale.emit(sorted(stale))
            self.changed.emit()

        self._undo_stack.write(Decision(words, do, take_back, tell))

    def _decided(self, ids: Sequence[str]) -> dict[str, _Decided]:
        curation, articles = self._archive.curation, self._archive.articles
        marks = curation.marks(ids)
        return {
            each: (
                curation.correction(each),
                marks.get(each, ArticleMarks()),
                articles.corrected_date(each),
            )
            for each in ids
        }

    def _decide(self, article_id: str, left: _Decided, reached: _Decided) -> bool:
        """Write what is decided of an article; whether it is to be read anew."""
        articles, is_stale = self._archive.articles, False
        if left[0] != reached[0]:
            is_stale = self._archive.curation.correct(article_id, reached[0])
        if left[1] != reached[1]:
            self._archive.curation.mark(article_id, reached[1])
        if left[2] == reached[2]:
            return is_stale
        if reached[2] is None:
            articles.forget_date(article_id)
        else:
            articles.keep_date(article_id, reached[2])
        return True


def _retagged(marks: ArticleMarks, tag: str, wanted: str | None) -> ArticleMarks:
    names = (wanted if each == tag else each for each in marks.tags)
    return replace(marks, tags=tuple(dict.fromkeys(each for each in names if each is not None)))


def _edited(edit: ArticleEdit, before: _Decided) -> _Decided:
    date = before[2]
    if edit.date is not None:
        given = PublicationDate(edit.date, DateEvidence.STATED, edit.date_words)
        date = given if edit.date else None
    return edit.corrected(before[0]), edit.marked(before[1]), date
