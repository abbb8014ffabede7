"""What archives are called, and which ones were open last."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from articles.archive.archive import Archive
from desktop.display.isolation import set_off
from desktop.library.first_start import has_archive, is_sample, own_location
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.settings import Settings
from desktop.translation import translated

_RECENT = "session/recent"
_MOST = 10


@dataclass(frozen=True, slots=True)
class Opening:
    """An archive that is to be shown.

    Attributes:
        folder: Its folder.
        imports: What to import into it at once.
        creates: Whether to make it where there is none.
        article_id: The article that is to be shown first, or empty.
        search: The search that is to be shown there, or None for its own.
    """

    folder: Path
    imports: tuple[Path, ...] = ()
    creates: bool = False
    article_id: str = ""
    search: SearchState | None = None


def archive_name(folder: Path) -> str:
    """What the reader calls an archive: by its folder, but for those that have a name."""
    location = ArchiveLocation(folder)
    if is_sample(location):
        return translated("ArchiveNames", "أرشيف العيّنة")
    if folder.absolute() == own_location().folder:
        return translated("ArchiveNames", "أرشيفي")
    return folder.absolute().name or str(folder.absolute())


def window_title(article: str, archive: Archive) -> str:
    """The article, the archive, the program.

    The program's name is not set off: a system that ends titles with it looks for it at the end.
    """
    name = archive_name(archive.path)
    if archive.is_read_only:
        name += " " + translated("ArchiveNames", "(للقراءة فقط)")
    program = translated("ArchiveNames", "خزانة")
    return " — ".join([*(set_off(part) for part in (article, name) if part), program])


def only_read() -> str:
    """Why nothing is changed in an archive that cannot be written."""
    return translated("ArchiveNames", "لا يمكن الكتابة في هذا الأرشيف.")


def recent_archives(settings: Settings) -> list[Path]:
    """The archives that were open last and are still there, the newest first."""
    try:
        names = json.loads(settings.text(_RECENT) or "[]")
    except ValueError:  # somebody wrote into the file
        return []
    folders = [Path(name) for name in names if isinstance(name, str)]
    return [folder for folder in folders if has_archive(ArchiveLocation(folder))]


def remember_recent(folder: Path, settings: Settings) -> None:
    """Put an archive at the head of those that were open last."""
    opened = folder.absolute()
    others = [each for each in recent_archives(settings) if each != opened]
    names = [str(each) for each in [opened, *others][:_MOST]]
    settings.remember_text(_RECENT, json.dumps(names))
