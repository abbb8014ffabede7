"""New, open, recent; and an archive of one's own for what cannot go into the one that is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.display.isolation import isolated_path, set_off
from desktop.library.archive_names import Opening, archive_name, only_read, recent_archives
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
        self,
        location: ArchiveLocation,
        settings: Settings,
        questions: Questions,
        window: QWidget,
        *,
        read_only: bool = False,
    ) -> None:
        """Begin with the archive that is open.

        Args:
            location: Where it is.
            settings: Know the archives that were open last.
            questions: Ask which other one.
            window: Its window.
            read_only: Whether it takes no articles.
        """
        super().__init__(window)
        self._location = location
        self._settings = settings
        self._questions = questions
        self._is_read_only = read_only

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
            said = self.tr("لا شيء في هذا المكان:") + f"\n{place}"
            if self._questions.choose(title, said, [self.tr("فتح أرشيف آخر…")]) is not None:
                self.choose()
        elif folder.is_dir() and not any(folder.iterdir()):
            said = self.tr("هذا المجلد فارغ، وليس أرشيفا:") + f"\n{place}"
            answers = [self.tr("فتح أرشيف آخر…"), self.tr("أنشئ أرشيفا فيه")]
            chosen = self._questions.choose(title, said, answers)
            if chosen == 0:
                self.choose()
            elif chosen is not None:
                self.wanted.emit(Opening(folder, creates=True))
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
        """Propose an archive that takes these files, and open it; one that is only read is none."""
        wanted, title = tuple(paths), self.tr("استيراد مقالاتك")
        offered = self._offered()
        answers = [words for words, _ in offered] + [self.tr("أرشيف جديد…")]
        place = self.tr("مكان «أرشيفي»:") + f" {isolated_path(own_location().folder)}"
        chosen = self._questions.choose(title, f"{self._why_elsewhere()}\n{place}", answers)
        if chosen is None:
            return
        if chosen == len(offered):
            self.new(wanted)
        else:
            self.wanted.emit(Opening(offered[chosen][1], wanted, creates=True))

    def _why_elsewhere(self) -> str:
        if is_sample(self._location):
            return self.tr("مقالات العيّنة تبقى وحدها، ولمقالاتك أرشيف خاص بها.")
        asked = self.tr("في أي أرشيف توضع المقالات؟")
        return f"{only_read()} {asked}" if self._is_read_only else asked

    def _offered(self) -> list[tuple[str, Path]]:
        """The archives that are there or have their place, by what the reader is offered."""
        own, here, offered = own_location(), self._location, list[tuple[str, Path]]()
        takes = not self._is_read_only and not is_sample(here)
        if takes and here != own:
            name = set_off(archive_name(here.folder))
            offered.append((self.tr("إلى") + f" «{name}»", here.folder))
        if takes or here != own:
            first = self.tr("إلى «أرشيفي»") if has_archive(own) else self.tr("أنشئ «أرشيفي»")
            offered.append((first, own.folder))
        return offered

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
