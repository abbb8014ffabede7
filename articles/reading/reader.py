"""The door of reading: files, folders, tables and archives become documents, one after the other.

Reading never fails as a whole: what cannot be read comes as a `ReadingError` value in its place.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path

from articles.cleaning.bylines import name_behind
from articles.cleaning.left_out import without_left_out
from articles.cleaning.publication_lines import credit_line
from articles.document import DeclaredMetadata, Document, completed
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.catalogues import Catalogue, catalogue_of
from articles.reading.containers.zip_archives import members
from articles.reading.containers.zip_parts import BROKEN_ZIP
from articles.reading.formats import FileFormat, format_by_suffix
from articles.reading.markup.markup import is_whole_page
from articles.reading.prose import fault_of
from articles.reading.recognised_formats import format_of
from articles.reading.rows.shared_outlets import with_shared_outlet
from articles.reading.sources.files import sources, system_error
from articles.reading.sources.foreign_files import HEAD, refuse_foreign
from articles.reading.sources.letter_count import LetterCount
from articles.reading.sources.mojibake import repaired, repaired_from
from articles.reading.sources.source import ChosenColumns, Source, source_of_bytes

_log = logging.getLogger(__name__)

Remarked = Callable[[Remark], None]
"""Is told what readers say of a file beside its items."""

Begun = Callable[[str], None]
"""Is told the origin of each file, or member of an archive, before its items come."""

# Where the Internet Archive keeps a page, before the page's own address.
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d{4,14}[a-z_]{0,4}/(?=https?:)")
_LEAVING = frozenset({
    RemarkKind.OTHER_ROWS, RemarkKind.SKIPPED, RemarkKind.NOT_SPLIT, RemarkKind.REPEATED_HEADER,
    RemarkKind.SUMMARY_ONLY, RemarkKind.BEGINNING_ONLY,
})  # fmt: skip
_LONGEST_BEGINNING = 400  # code points
_DEEPEST = 4  # containers in containers: a ZIP of mailboxes of mails with attachments
_DEEPEST_OF_ONE = 2


def walk(
    paths: Iterable[str | Path],
    columns: ChosenColumns = (),
    remarked: Remarked | None = None,
    begun: Begun | None = None,
    *,
    recognises: bool = False,
) -> Iterator[Document | ReadingError]:
    """Read everything under the paths, lazily, in a stable order, in bounded memory.

    Args:
        paths: Files, folders (with all their folders; hidden ones are passed over) and archives.
        columns: The columns of tables that the user named.
        remarked: Is told what is to be said beside the items.
        begun: Is told of each file before its items come.
        recognises: Whether the words of pictures are to be recognised.

    Yields:
        A `Document` for each article, a `ReadingError` for each item that could not be read.
    """
    given = list(paths)
    catalogue = catalogue_of(lambda: (found for path in given for found in sources(path)))
    for path in given:
        for found in sources(path):
            if isinstance(found, Source):
                chosen = replace(found, columns=columns, recognises=recognises)
                yield from _Reading(remarked, begun).described(chosen, catalogue, ())
                continue
            if begun is not None and isinstance(found, ReadingError):
                begun(found.origin)
            if isinstance(found, ReadingError):
                yield found
            elif remarked is not None:
                remarked(found)


def read_bytes(data: bytes, origin: str, name: str) -> Iterator[Document | ReadingError]:
    """Read one file whose bytes are at hand, by the suffix of its `name`."""
    return read_source(source_of_bytes(data, origin, name))


def read_source(
    source: Source, remarked: Remarked | None = None, begun: Begun | None = None
) -> Iterator[Document | ReadingError]:
    """Read one source; every failure is a value."""
    yield from _Reading(remarked, begun).described(source, Catalogue(), ())


def count_items(paths: Iterable[str | Path]) -> int:
    """About how many items `walk` will yield for the paths; never fails.

    A file counts 1, and so does what cannot be read. The rows of tables and the members of ZIPs are
    counted without parsing: the count is exact for ordinary ones and an estimate for others.
    """
    return sum(
        1 if isinstance(found, ReadingError) else _count(found)
        for path in paths
        for found in sources(path)
        if not isinstance(found, Remark)
    )


def _count(source: Source, *, nested: bool = False) -> int:
    file_format = format_by_suffix(source.suffix)
    if file_format is None:
        return 1
    try:
        if file_format.count is not None:
            return max(1, file_format.count(source))
        if file_format.unpack is None or nested:
            return 1
        return max(1, sum(map(_count_member, file_format.unpack(source))))
    except Exception:  # noqa: BLE001 - as in `_guarded`, which will say what is wrong with it
        return 1


def _count_member(item: Document | ReadingError | Remark | Source) -> int:
    if isinstance(item, Source):
        return _count(item, nested=True)
    return 0 if isinstance(item, Remark) else 1


class _Beginnings:
    """How many texts of a source break off after a few lines, as services give what they sell."""

    def __init__(self) -> None:
        self._count = 0
        self._is_said = False

    def hear(self, remark: Remark) -> None:
        """Learn whether a reader has said so itself."""
        kinds = {RemarkKind.SUMMARY_ONLY, RemarkKind.BEGINNING_ONLY}
        self._is_said = self._is_said or remark.kind in kinds

    def take(self, text: str) -> None:
        """Count a text if it is such a beginning."""
        words = without_left_out(text[: 2 * _LONGEST_BEGINNING]).rstrip(" \n])")
        is_short = len(text) <= 2 * _LONGEST_BEGINNING and len(words) <= _LONGEST_BEGINNING
        self._count += is_short and words.endswith(("…", "..."))

    def remarks(self, origin: str) -> Iterator[Remark]:
        """What is to be said of the source with this origin."""
        if self._count and not self._is_said:
            yield Remark(origin, RemarkKind.BEGINNING_ONLY, count=self._count)


class _Reading:
    """One source on its way to documents, with the sources inside it."""

    def __init__(self, remarked: Remarked | None, begun: Begun | None) -> None:
        self._remarked = remarked
        self._begun = begun

    def _remark(self, remark: Remark) -> None:
        if self._remarked is not None:
            self._remarked(remark)

    def _say_all(self, remarks: Iterable[Remark]) -> None:
        for each in remarks:
            self._remark(each)

    def _begin(self, origin: str) -> None:
        if self._begun is not None:
            self._begun(origin)

    def described(
        self, source: Source, catalogue: Catalogue, above: tuple[str, ...]
    ) -> Iterator[Document | ReadingError]:
        """Everything in a source, with what a table beside it says; nothing of such a table."""
        remarks = list(catalogue.remarks(source.origin))
        for each in remarks:
            self._remark(each)
        if not remarks:
            yield from self.items(catalogue.described(source), above)

    def items(self, source: Source, above: tuple[str, ...]) -> Iterator[Document | ReadingError]:
        """Everything in a source; `above` are the names of the containers it lies in."""
        self._begin(source.origin)
        found = 0
        beginnings = _Beginnings()
        is_told = False
        count = LetterCount()
        form: FileFormat | None = None
        catalogue = _catalogue_inside(source)
        for form, item in with_shared_outlet(_guarded(source, above)):
            if isinstance(item, Remark):
                self._remark(item)
                beginnings.hear(item)
                is_told = is_told or _tells_what_is_left(item)
                continue
            found += 1
            if isinstance(item, Source):
                inside = (*above, form.name if form is not None else "")
                yield from self.described(item, catalogue, inside)
                self._begin(source.origin)
            elif isinstance(item, Document):
                count.take(item)
                if is_whole_page(item.text) and len(above) < _DEEPEST:
                    yield from self.items(_page_in(item, source.known), (*above, "page"))
                    continue
                known = _as_meant(completed(item.declared, source.known))
                if known.creator is None and known.publisher is not None:
                    known = replace(known, creator=name_behind(known.publisher, item.text))
                judged = self._judged(replace(item, declared=known))
                is_told = is_told or isinstance(judged, ReadingError)
                beginnings.take(item.text)
                yield judged
            else:
                is_told = True
                yield item
        self._say_all(beginnings.remarks(source.origin))
        if not found:
            yield ReadingError(source.origin, Reason.NO_ARTICLES)
        elif not is_told and form is not None and form.is_plain:
            words = count.words_unread(source)
            if words:
                self._remark(Remark(source.origin, RemarkKind.UNREAD, count=words))

    def _judged(self, document: Document) -> Document | ReadingError:
        """The document, its mojibake repaired, if it is prose."""
        mended = repaired(document.text)
        if mended is not None:
            text, encoding = mended
            self._remark(Remark(document.origin, RemarkKind.REPAIRED, encoding))
            document = replace(document, text=text, declared=_mended(document.declared, encoding))
        fault = fault_of(without_left_out(document.text))
        if fault is None:
            return document
        reason = Reason.MOJIBAKE if fault == "mojibake" else Reason.NOT_PROSE
        return ReadingError(document.origin, reason, fault)


def _catalogue_inside(source: Source) -> Catalogue:
    """What tables in an archive say of the files in it, where that can be looked through twice."""
    try:
        form = format_of(source)
        return catalogue_of(lambda: members(source)) if form.name == "zip" else Catalogue()
    except Exception:  # noqa: BLE001 - as in `_guarded`, which will say what is wrong with it
        return Catalogue()


def _page_in(document: Document, around: DeclaredMetadata) -> Source:
    """The page that is the text of a row, with what the row says of it."""
    data = document.text.encode("utf-8-sig", "replace")  # whatever encoding it declares
    page = source_of_bytes(data, document.origin, "page.html")
    return replace(page, known=completed(document.declared, around))


def _tells_what_is_left(remark: Remark) -> bool:
    """Whether a remark says that there is more in a file than came of it, or that it was mended.

    Each letter that was read in the wrong table became two: they are no measure of what came of it.
    """
    is_leaving = remark.kind in _LEAVING or remark.kind is RemarkKind.REPAIRED
    return is_leaving or bool(remark.columns and remark.columns.left)


def _guarded(
    source: Source, above: tuple[str, ...]
) -> Iterator[tuple[FileFormat | None, Document | ReadingError | Remark | Source]]:
    """The items of a source with its format; whatever goes wrong is one of them."""
    form = None
    try:
        refuse_foreign(source.origin, source.suffix, source.head(HEAD))
        form = format_of(source)
        for item in _opened(form, source, above):
            yield form, item
    except ReadingError as error:
        yield form, error
    except BROKEN_ZIP as error:
        yield form, ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error))
    except OSError as error:
        yield form, system_error(source.origin, error)
    except Exception as error:  # noqa: BLE001 - no library says all that it raises for broken files
        _log.warning("%r cannot be read", source.origin, exc_info=error)
        yield form, ReadingError(source.origin, Reason.UNREADABLE, repr(error))


def _opened(
    file_format: FileFormat, source: Source, above: tuple[str, ...]
) -> Iterator[Document | ReadingError | Remark | Source]:
    """What the format's reader or unpacker gives; a ZIP is opened inside one, not inside that."""
    if file_format.unpack is None:
        if not source.head(1):
            raise ReadingError(source.origin, Reason.EMPTY)
        return iter(()) if file_format.read is None else file_format.read(source)
    if len(above) >= _DEEPEST or above.count(file_format.name) >= _DEEPEST_OF_ONE:
        raise ReadingError(source.origin, Reason.UNKNOWN_FORMAT, "nested too deep")
    return file_format.unpack(source)


def _as_meant(declared: DeclaredMetadata) -> DeclaredMetadata:
    """What is declared, the address without the archive's, the title with its own letters.

    Who wrote may be said in the line that says when: «نشره فلان في 19/04/2017».
    """
    title, url, creator = declared.title, declared.url, declared.creator
    if creator is None and declared.published and not declared.published[:1].isdigit():
        said = credit_line(declared.published)
        creator = said.author if said is not None and said.author else None
    if title is not None and not title.isascii():
        title = (repaired(title) or (title, ""))[0]
    if url is not None and "web.archive.org/" in url:
        url = _ARCHIVED.sub("", url) or url
    is_same = (title, url, creator) == (declared.title, declared.url, declared.creator)
    return declared if is_same else replace(declared, title=title, url=url, creator=creator)


def _mended(declared: DeclaredMetadata, encoding: str) -> DeclaredMetadata:
    """What the file says, each word of it repaired where it was wrongly read too."""
    said = {
        field.name: (repaired(value) or (repaired_from(value, encoding), ""))[0]
        for field in fields(DeclaredMetadata)
        if (value := getattr(declared, field.name)) is not None
    }
    return replace(declared, **said)
