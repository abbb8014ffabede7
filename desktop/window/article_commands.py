"""What is done with articles as a whole: those that are chosen in the list, or the open one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from articles.article import Article
from articles.curation import ArticleMarks
from articles.origins import file_of
from desktop.browsing.page import BrowsePage
from desktop.curation.article_edit import ArticleEdit
from desktop.curation.article_form import ArticleForm
from desktop.curation.bin_dialog import BinDialog
from desktop.curation.controller import CurationController
from desktop.display.dates import date_text
from desktop.display.isolation import isolated, isolated_path, set_off, without_controls
from desktop.display.plurals import ARTICLES
from desktop.display.written_date import written_date
from desktop.export.reference_line import reference_line
from desktop.library.archive_names import only_read
from desktop.library.first_start import is_sample
from desktop.library.import_controller import ImportController
from desktop.search.results_export import reference_of
from desktop.session.archive_session import ArchiveLocation
from desktop.widgets.date_fault import date_fault
from desktop.widgets.questions import Questions
from desktop.window.actions import Actions
from desktop.window.article_menu import add_article_action, add_statuses
from desktop.window.group_commands import GroupCommands
from desktop.window.known_tags import tags_of_articles
from desktop.window.told_deeds import ToldDeeds
from desktop.window.window_services import WindowServices

_EXAMPLES = (date_text("2025-05-25"), isolated("2018-05"))
# So many articles are read anew one by one, more in one piece of work.
_ONE_BY_ONE = 20


class ArticleCommands(QObject):
    """The commands of the window that change articles, or carry something of them away.

    Signals:
        saved_changed: Saved searches were written anew.
    """

    saved_changed = Signal()

    def __init__(
        self,
        services: WindowServices,
        page: BrowsePage,
        imports: ImportController,
        questions: Questions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._archive = services.archive
        self._page = page
        self.deeds = ToldDeeds(page.results.told, services.undo_stack, services.undo_stack.undo)
        self._curation = curation = CurationController(self._archive, services.undo_stack, self)
        self._imports = imports
        self._questions = questions
        self._window = window
        self._pointed: list[str] | None = None
        curation.changed.connect(imports.bring_up_to_date)
        curation.changed.connect(self._show_marks)
        curation.stale.connect(self._read_anew)
        curation.narrowed.connect(lambda: page.searches.refresh(page.results.model.rowCount()))
        page.article_mediator.opened.connect(lambda _opened: self._show_marks())
        page.side.marks.edit_wanted.connect(self.edit)
        named = GroupCommands(self._archive, curation, page, questions, self.deeds)
        named.saved_changed.connect(self.saved_changed)
        page.search_mediator.publisher_hidden.connect(self._switch_publisher)
        page.results.list.removal_wanted.connect(self.remove)

    def connect_actions(self, actions: Actions) -> None:
        """Give the actions of articles something to do, and the list of results its menu."""
        acts: dict[str, Callable[[], object]] = {
            "edit_article": self.edit,
            "remove_article": self.remove,
            "hide_article": self.hide,
            "article_bin": self.show_bin,
            "open_original": self.open_original,
            "copy_address": self.copy_address,
            "copy_citation": self.copy_citation,
        }
        for name, act in acts.items():
            actions.connect(name, act)
        self._page.results.list.add_entries = partial(self.add_to, actions)

    def add_to(self, actions: Actions, menu: QMenu) -> None:
        """Put what can be done with the chosen articles into a menu."""
        add = partial(add_article_action, menu, actions, of_several=len(self.chosen()) > 1)
        menu.addSeparator()
        add("edit_article")
        states = add_statuses(menu, self._give_status)
        collections = menu.addMenu(self.tr("إلى مجموعة"))
        for each in self._archive.curation.collections():
            action = collections.addAction(each.name.replace("&", "&&"))
            action.triggered.connect(partial(self._collect, each.name))
        collections.addSeparator()
        collections.addAction(self.tr("مجموعة جديدة…")).triggered.connect(self._new_collection)
        changing = [states.menuAction(), collections.menuAction()]
        for name in self._page.searches.state.own_collections:
            action = menu.addAction(self.tr("الإخراج من") + f" «{set_off(name)}»")
            action.triggered.connect(partial(self._take_out, name))
            changing.append(action)
        menu.addSeparator()
        way = "print_dossier" if len(self.chosen()) > 1 else "open_original"
        for name in (way, "copy_address", "copy_citation"):
            add(name)
        menu.addSeparator()
        for name in ("remove_article", "hide_article"):
            add(name)
        publisher = self._publisher()
        if publisher is not None and publisher not in self._archive.hidden_publishers.all():
            never = menu.addAction(self.tr("لا تُظهر «{0}» أبدا").format(set_off(publisher)))
            never.triggered.connect(partial(self._switch_publisher, publisher))
            changing.append(never)
        menu.setToolTipsVisible(actions.is_read_only)
        if actions.is_read_only:
            for action in changing:
                action.setEnabled(False)
                action.setToolTip(only_read())

    def do_with(self, article_id: str, act: Callable[[], object]) -> None:
        """Do what one of these commands does, with this article, whatever is chosen."""
        self._pointed = [article_id]
        try:
            act()
        finally:
            self._pointed = None

    def chosen(self) -> list[str]:
        """The articles chosen in the list; where that is one or none, the open one."""
        if self._pointed is not None:
            return self._pointed
        ids = self._page.results.list.chosen_ids()
        opened = self._page.article_mediator.article_id
        return ids if len(ids) > 1 or opened is None else [opened]

    def edit(self) -> None:
        """Open the form of what is chosen."""
        ids = self.chosen()
        if not ids or self._refuses():
            return
        metadata = marks = None
        if len(ids) == 1:
            found = self._archive.articles.without_findings(ids).get(ids[0])
            if found is None:
                return
            metadata = found.metadata
            marks = self._archive.curation.marks(ids).get(ids[0])
        form = ArticleForm(metadata, marks or ArticleMarks(), len(ids), self._window)
        form.tags.propose_from(partial(tags_of_articles, self._archive))
        form.edited.connect(lambda edit: self._curation.edit(ids, edit))
        form.finished.connect(form.deleteLater)
        form.open()

    def set_date(self) -> None:
        """Ask for the open article's date of publication and keep it."""
        opened = self._page.reading.opened
        if opened is None or self._refuses():
            return
        title = self.tr("تاريخ المقال")
        prompt = self.tr("اكتب تاريخ النشر، مثل: {0} أو {1}").format(*_EXAMPLES)
        # The date that is to be corrected stands there, so that a wrong month alone is typed.
        known = without_controls(date_text(opened.article.metadata.date.value))
        proposal = known if written_date(known) is not None else ""
        answer = self._questions.text(title, prompt, proposal)
        if answer is None or answer == proposal:
            return
        value = written_date(answer, today=date.today())  # noqa: DTZ011 - the reader's own
        if value is None:
            self._questions.tell(title, date_fault(answer))
            return
        self._curation.edit([opened.article.id], ArticleEdit(date=value, date_words=answer))

    def remove(self) -> None:
        """Put what is chosen into the bin: one step back brings it again."""
        if (ids := self.chosen()) and not self._refuses():
            aside = partial(self._curation.set_aside, ids, hidden=False)
            self.deeds.tell(self.tr("نُقل إلى السلّة"), len(ids), aside)

    def hide(self) -> None:
        """Take what is chosen out for ever, as far as no one asks for it."""
        if (ids := self.chosen()) and not self._refuses():
            aside = partial(self._curation.set_aside, ids, hidden=True)
            self.deeds.tell(self.tr("أُخفي"), len(ids), aside)

    def show_bin(self) -> None:
        """Show what was taken out."""
        dialog = BinDialog(self._archive.curation.set_asides(), self._window)
        dialog.wanted_back.connect(self._curation.bring_back)
        dialog.forgotten.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_original(self) -> None:
        """Open the file that the article was read from, with the program that the system has."""
        article = next(iter(self._articles()), None)
        if article is None:
            return
        file = file_of(article.provenance.origin)
        if file is None:
            said = self.tr("لم يعد الملف الأصلي في مكانه:")
            place = f"{said}\n{isolated_path(article.provenance.origin)}"
            self._questions.tell(self.tr("الملف الأصلي"), place)
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            said = self.tr("لا برنامج على هذا الجهاز يفتح هذا الملف:")
            self._questions.tell(self.tr("الملف الأصلي"), f"{said}\n{isolated_path(file)}")

    def copy_address(self) -> None:
        """Copy where what is chosen is from: its address on the web, or its file; a line each."""
        self.deeds.copy(
            [each.metadata.identifier or each.provenance.origin for each in self._articles()]
        )

    def copy_citation(self) -> None:
        """Copy what is chosen as a list of sources names it, one line each."""
        lines = (reference_line(reference_of(each)) for each in self._articles())
        self.deeds.copy([without_controls(line) for line in lines])

    def _articles(self) -> list[Article]:
        """What is chosen, in its order."""
        found = self._archive.articles.without_findings(ids := self.chosen())
        return [found[each] for each in ids if each in found]

    def _publisher(self) -> str | None:
        """The newspaper of the one article that is chosen."""
        ids = self.chosen()
        found = self._archive.articles.without_findings(ids).get(ids[0]) if len(ids) == 1 else None
        return None if found is None else found.metadata.publisher

    def _switch_publisher(self, publisher: str) -> None:
        if not self._refuses():
            self._curation.switch_publisher(publisher)

    def _refuses(self) -> bool:
        """Say why nothing can be changed here, where that is so."""
        if is_sample(ArchiveLocation(self._archive.path)):
            said = self.tr("مقالات أرشيف العيّنة تبقى كما هي؛ استورد مقالاتك إلى أرشيفك لتحرّرها.")
        elif self._archive.is_read_only:
            said = only_read()
        else:
            return False
        self._questions.tell(self.tr("المقالات"), said)
        return True

    def _give_status(self, value: str) -> None:
        if not self._refuses():
            self._curation.edit(self.chosen(), ArticleEdit(status=value))

    def _collect(self, name: str, _checked: bool = False) -> None:
        if not self._archive.is_read_only:
            self._curation.collect(name, self.chosen())

    def _new_collection(self) -> None:
        name = self._questions.text(self.tr("مجموعة جديدة"), self.tr("اسم المجموعة:"))
        if name is not None:
            self._collect(name)

    def _take_out(self, name: str, _checked: bool = False) -> None:
        self._curation.take_out(name, self.chosen())

    def _forget(self, ids: list[str]) -> None:
        said = self.tr("حذف لا رجعة فيه:") + f" {ARTICLES.counted(len(ids))}"
        if self._questions.confirms(self.tr("حذف نهائي"), said):
            self._archive.curation.forget(ids)

    def _read_anew(self, ids: list[str]) -> None:
        if len(ids) > _ONE_BY_ONE:
            self._imports.catch_up()
            return
        for article_id in ids:
            self._imports.redate(article_id)

    def _show_marks(self) -> None:
        opened = self._page.reading.opened
        ids = [opened.article.id] if opened is not None else []
        marks = self._archive.curation.marks(ids)
        self._page.side.marks.show_marks(marks.get(ids[0], ArticleMarks()) if ids else None)
