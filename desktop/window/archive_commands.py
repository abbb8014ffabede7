"""New, open, recent; and an archive of one's own for what cannot go into the one that is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.display.isolation import isolated_path, set_off
from desktop.library.archive_names import Opening, archive_name, recent_archives
from desktop.library.first_start import has_archive, is_sample, own_location
from desktop.session.archive_session import ArchiveLocation
from desktop.settings import Settings
from desktop.widgets.questions import Questions


class ArchiveCommands(QObject):
    """Chooses archives; whoever owns the window opens them.

    Signals:
        wanted: The `Opening` that the reader chose.
    """

    wanted = Signal(object)

    def __init__(
        self, location: ArchiveLocation, settings: Settings, questions: Questions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._location = location
        self._settings = settings
        self._questions = questions

    def choose(self) -> None:
        """Ask for an archive and open it."""
        if (folder := self._questions.folder(self.tr("فتح أرشيف"))) is not None:
            self.open(folder)

    def open(self, folder: Path) -> None:
        """Open an archive; articles that are none may be imported. Nothing is made by itself."""
        title, place = self.tr("فتح أرشيف"), isolated_path(folder)
        if has_archive(ArchiveLocation(folder)):
            self.wanted.emit(Opening(folder))
        elif not folder.exists():
            self._questions.tell(title, self.tr("لا شيء في هذا المكان:") + f"\n{place}")
        elif folder.is_dir() and not any(folder.iterdir()):
            self._questions.tell(title, self.tr("هذا المجلد فارغ، وليس أرشيفا:") + f"\n{place}")
        elif self._questions.confirms(
            title,
            self.tr("ليس هذا أرشيفا. أتستورد ما فيه من مقالات؟") + f"\n{place}",
        ):
            self.import_elsewhere([folder])

    def new(self, imports: Sequence[Path] = ()) -> None:
        """Ask for a name and a place, and make an archive there."""
        title = self.tr("أرشيف جديد")
        name = self._questions.text(title, self.tr("اسم الأرشيف:"), title)
        if name is None:
            return
        if {"/", "\\"} & {*name} or name in {".", ".."}:
            self._questions.tell(title, self.tr("لا يكون في الاسم خط مائل."))
            return
        parent = self._questions.folder(self.tr("أين يوضع الأرشيف؟"))
        if parent is None:
            return
        folder = parent / name
        if has_archive(ArchiveLocation(folder)) or not folder.exists():
            self.wanted.emit(Opening(folder, tuple(imports), creates=True))
        else:
            self._questions.tell(title, self.tr("في ذلك المكان مجلد بهذا الاسم؛ اختر اسما آخر."))

    def import_elsewhere(self, paths: Sequence[Path]) -> None:
        """Propose an archive of the reader's own for these files, and open it."""
        own, wanted = own_location(), tuple(paths)
        title = self.tr("استيراد مقالاتك")
        if is_sample(self._location):
            why = self.tr("مقالات العيّنة تبقى وحدها، ولمقالاتك أرشيف خاص بها.")
        else:
            why = self.tr("في أي أرشيف توضع المقالات؟")
        first = self.tr("إلى «أرشيفي»") if has_archive(own) else self.tr("أنشئ «أرشيفي»")
        answers = [first, self.tr("أرشيف جديد…")]
        here = not is_sample(self._location) and self._location != own
        if here:
            answers.insert(0, self.tr("إلى") + f" «{set_off(archive_name(self._location.folder))}»")
        place = self.tr("مكان «أرشيفي»:") + f" {isolated_path(own.folder)}"
        chosen = self._questions.choose(title, f"{why}\n{place}", answers)
        if chosen is None:
            return
        if chosen == len(answers) - 1:
            self.new(wanted)
        else:
            folder = self._location.folder if here and chosen == 0 else own.folder
            self.wanted.emit(Opening(folder, wanted, creates=True))

    def fill_recent(self, menu: QMenu) -> None:
        """List the archives that were open last, but for the one that is open."""
        menu.clear()
        others = [
            folder
            for folder in recent_archives(self._settings)
            if folder != self._location.folder.absolute()
        ]
        for folder in others:
            action = menu.addAction(archive_name(folder).replace("&", "&&"))
            action.setToolTip(isolated_path(folder))
            action.triggered.connect(partial(self._open_recent, folder))
        if not others:
            menu.addAction(self.tr("لا أرشيف آخر بعد")).setEnabled(False)

    def _open_recent(self, folder: Path, _checked: bool = False) -> None:
        self.open(folder)
