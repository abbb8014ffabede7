"""Which archive a start of the program opens, and what it has to say of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.display.isolation import isolated_path
from desktop.library.first_start import has_archive, is_sample, own_location, sample_location
from desktop.locations import sample_articles
from desktop.session.archive_session import ArchiveLocation
from desktop.settings import Settings
from desktop.translation import translated


@dataclass(frozen=True, slots=True)
class StartChoice:
    """What is opened.

    Attributes:
        location: The archive.
        imports: What is imported into it at once.
        news: What the reader should know of it, or empty.
        offered: What was named but is no archive: its articles may be imported.
    """

    location: ArchiveLocation
    imports: tuple[Path, ...] = ()
    news: str = ""
    offered: Path | None = None


def start_choice(
    settings: Settings, archive: Path | None, imports: Sequence[Path] = ()
) -> StartChoice:
    """The archive that was named, the last one, one's own, or the sample on the first start.

    Only what is imported makes an archive of one's own; a name that leads nowhere makes none.
    """
    wanted = tuple(imports)
    if archive is not None:
        if wanted or has_archive(ArchiveLocation(archive)):
            return StartChoice(ArchiveLocation(archive), wanted)
        return replace(start_choice(settings, None), offered=archive)
    known, news = settings.text("session/archive"), ""
    if known:
        last = ArchiveLocation(Path(known))
        if has_archive(last) and not (wanted and is_sample(last)):
            return StartChoice(last, wanted)
        if not has_archive(last):
            missing = translated("StartChoice", "الأرشيف الذي كان مفتوحا آخر مرة ليس في مكانه:")
            news = f"{missing} {isolated_path(known)}"
    own, sample = own_location(), sample_location()
    if wanted or has_archive(own):
        return StartChoice(own, wanted, news)
    return StartChoice(sample, () if has_archive(sample) else (sample_articles(),), news)
