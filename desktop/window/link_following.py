"""A link to a passage, followed: the archive it names, the passage in it, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from articles.arabic.folding import fold_word
from articles.archive.archive import Archive
from articles.passages.anchoring import paragraph
from articles.passages.link import PassageLink
from articles.passages.passage import Passage
from articles.span import Span
from desktop.display.isolation import without_controls
from desktop.library.first_start import has_archive
from desktop.session.archive_session import ArchiveLocation
from desktop.settings import Settings
from desktop.translation import translated

# Fewer words are found at many places.
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Destination:
    """An article and the place of words in it; its head when they are lost."""

    article_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a link leads nowhere.

    Attributes:
        reason: In the reader's words.
        words: What to search for instead, or empty.
    """

    reason: str
    words: str = ""


def remember_archive(identity: str, folder: Path, settings: Settings) -> None:
    """Keep where an archive lies, so that links to its passages find it."""
    settings.remember_text(f"archives/{identity}", str(folder))


def archive_of_link(text: str, archive: Archive, settings: Settings) -> Path | None:
    """The folder of the archive that a link names, where it is known and not the open one.

    The open archive is as good when it has the passage, from an exchange.
    """
    link = PassageLink.read(text)
    if link is None or link.archive == archive.identity:
        return None
    if archive.passages.get(link.passage_id) is not None:
        return None
    known = settings.text(f"archives/{link.archive}")
    return Path(known) if known and has_archive(ArchiveLocation(Path(known))) else None


def follow(text: str, archive: Archive) -> Destination | Refusal:
    """Where a link leads in an archive, or why it leads nowhere.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    link = PassageLink.read(text)
    if link is None:
        return Refusal(_tr("ليس هذا رابطا إلى مقتطف من خزانة."))
    passage = linked_passage(archive, link)
    bodies = archive.articles.bodies([passage.article_id]) if passage is not None else {}
    if passage is not None and passage.article_id in bodies:
        is_lost = paragraph(passage, bodies[passage.article_id]) is None
        place = Span(passage.position.start, passage.position.end)
        return Destination(passage.article_id, Span(0, 0) if is_lost else place)
    search = link.quote if passage is None and len(link.quote.split()) >= _FEWEST_WORDS else ""
    return Refusal("\n".join(_why_not(archive, link, passage)), search)


def linked_passage(archive: Archive, link: PassageLink) -> Passage | None:
    """The passage with the link's id, or the only one whose quotation begins with its words."""
    passage = archive.passages.get(link.passage_id)
    if passage is not None or len(link.quote.split()) < _FEWEST_WORDS:
        return passage
    words = _folded(link.quote)
    if any(each.id == link.passage_id for each in archive.passages.bin()):
        return None
    alike = [each for each in archive.passages.all() if _folded(each.quote.exact).startswith(words)]
    return alike[0] if len(alike) == 1 else None


def _why_not(archive: Archive, link: PassageLink, passage: Passage | None) -> list[str]:
    if passage is not None:
        said = [_tr("هذا المقتطف من مقال ليس في الأرشيف؛ لفظه محفوظ في صفحة المقتطفات.")]
    elif any(each.id == link.passage_id for each in archive.passages.bin()):
        said = [_tr("هذا المقتطف في سلّة المحذوفات؛ يمكنك استرجاعه من صفحة المقتطفات.")]
    elif link.archive != archive.identity:
        said = [
            _tr("هذا الرابط لمقتطف من أرشيف آخر لا يعرف هذا الجهاز مكانه."),
            _tr("افتح ذلك الأرشيف مرة (Ctrl+O)، ثم افتح الرابط من جديد."),
        ]
    else:
        said = [_tr("ليس هذا المقتطف في الأرشيف؛ لعله حُذف منذ أكثر من ثلاثين يوما.")]
    if link.quote:
        said.append(_tr("أول لفظه:") + f" «{without_controls(link.quote)}»")
    return said


def _folded(text: str) -> str:
    return " ".join(fold_word(text).split())


def _tr(text: str) -> str:
    return translated("LinkFollowing", text)
