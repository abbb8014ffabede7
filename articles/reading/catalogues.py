"""Tables that describe the files beside them: `metadata.csv` with names of files, titles and days.

Whoever collects texts keeps such a table, and networks hand out posts so. Each reader of tables
reads it: the column that names the files is chosen for its text. What fetches pages may keep an
object beside each (`7.json` beside `7.txt`).
"""

from __future__ import annotations

import itertools
import re
import tomllib
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from articles.document import DeclaredMetadata, Document, completed
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.formats import format_by_suffix
from articles.reading.recognised_formats import format_of
from articles.reading.rows.columns import Role, column_map, name_key, role_of
from articles.reading.rows.named_places import outlet_of_place, outlets_of_places
from articles.reading.sources.source import Source

CATALOGUE = "catalogue"
"""Why such a table is passed over: what it says went to the files that it names."""

_TABLE = tomllib.loads(Path(__file__).with_name("catalogues.toml").read_text("utf-8"))
_SUFFIXES = frozenset(_TABLE["suffixes"])
_OF_FILES = frozenset(map(name_key, _TABLE["files"]))
_OBJECTS = frozenset(_TABLE["objects"])
_SAID = frozenset({Role.TITLE, Role.PUBLISHER, Role.CREATOR, Role.URL, Role.PUBLISHED})
_LARGEST = 4 << 20  # bytes
_MOST_ALIKE = 3  # tables of one kind in one folder: more are articles
_MOST_COLUMNS = 24
_LOOKED_AT = 12  # rows of each column, before one is read to its end
_MOSTLY = 0.5
_LONGEST_NUMBER = 18  # digits
_MOST_OF_NAME = 200  # files of one name that are told apart by the ends of their paths
_ROW = re.compile(r"row \d+: ")

Listing = Callable[[], Iterable[object]]
"""Gives the files of a folder or an archive, in the same order each time."""
_Row = tuple[str, DeclaredMetadata]  # what names the file, and what is said of it


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What tables say of the files beside them.

    Attributes:
        known: By the origin of a file.
        tables: The origins of these tables, each with how many rows name no file that is there.
        outlets: What the names of the files and their folders have in common; see
            `outlets_of_places`.
    """

    known: Mapping[str, DeclaredMetadata] = field(default_factory=dict)
    tables: Mapping[str, int] = field(default_factory=dict)
    outlets: frozenset[str] = frozenset()

    def described(self, source: Source) -> Source:
        """The source with what a table says of it, or else its place."""
        said = completed(self.known.get(source.origin, DeclaredMetadata()), source.known)
        place = DeclaredMetadata(publisher=outlet_of_place(source.origin, self.outlets))
        return replace(source, known=completed(said, place))

    def remarks(self, origin: str) -> Iterator[Remark]:
        """What is to be said of such a table; nothing of any other file."""
        if origin in self.tables:
            yield Remark(origin, RemarkKind.SKIPPED, CATALOGUE)
        if unknown := self.tables.get(origin):
            yield Remark(origin, RemarkKind.OTHER_ROWS, count=unknown)


class _Files:
    """The files that tables may describe, by their names and by the folders they lie under."""

    def __init__(self, origins: Iterable[str]) -> None:
        self._origins = sorted(origins)
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._folders = {""}
        for origin in self._origins:
            self._by_name[_key(_name(origin))].append(origin)
            folder = _folder(origin)
            while folder not in self._folders:
                self._folders.add(folder)
                folder = _folder(folder[:-1])

    def around(self, table: str) -> str:
        """The nearest folder around a table with files: `texts/` may lie beside `meta/`."""
        folder = _folder(table)
        while folder not in self._folders:
            folder = _folder(folder[:-1])
        return folder

    def of_name(self, name: str, folder: str) -> list[str]:
        """The files under a folder that are called so, whatever their suffix."""
        origins = self._by_name.get(_key(name), [])
        return origins[bisect_left(origins, folder) : bisect_left(origins, f"{folder}\U0010ffff")]

    def meant(self, name: str, folder: str) -> str | None:
        """The one file that a name means; of several of that name the one whose path it says."""
        origins = self.of_name(name, folder)
        if len(origins) > 1:
            path = name.strip().replace("\\", "/").removeprefix("./")
            place = bisect_left(origins, f"{folder}{path}")
            if origins[place : place + 1] == [f"{folder}{path}"]:
                return origins[place]
            several = origins if len(origins) <= _MOST_OF_NAME else ()
            origins = [each for each in several if each.endswith((f"/{path}", f"#{path}"))]
        return origins[0] if len(origins) == 1 else None


def catalogue_of(listing: Listing) -> Catalogue:
    """What the tables among some files say of the others; nothing where none names any."""
    origins: list[str] = []
    places: list[str] = []
    alike: Counter[tuple[str, str]] = Counter()
    for each in listing():
        if isinstance(each, Source):
            alike[_kind(each)] += 1
            places.extend([each.origin] if each.size else [])
            if each.suffix not in _SUFFIXES and each.size:
                origins.append(each.origin)
    outlets = outlets_of_places(places)
    if not origins or _SUFFIXES.isdisjoint(suffix for _, suffix in alike):
        return Catalogue(outlets=outlets)
    files = _Files(origins)
    known: dict[str, DeclaredMetadata] = {}
    left: dict[str, int] = {}
    for each in listing():
        if not isinstance(each, Source) or each.suffix not in _SUFFIXES or each.size > _LARGEST:
            continue
        found, unknown = _object_beside(each, files), 0
        if not found and alike[_kind(each)] <= _MOST_ALIKE:
            found, unknown = _described(each, files)
        if found:
            left[each.origin] = unknown
            for origin, said in found.items():
                known.setdefault(origin, said)
    return Catalogue(known, left, outlets)


def _kind(source: Source) -> tuple[str, str]:
    """The folder that a file lies in, and its suffix."""
    return _folder(source.origin), source.suffix


def _folder(origin: str) -> str:
    """What stands before a file's own name, with the sign behind it; empty where nothing does."""
    return origin[: max(origin.rfind("/"), origin.rfind("#")) + 1]


def _name(origin: str) -> str:
    return origin[len(_folder(origin)) :]


def _key(name: str) -> str:
    """A file's name without its folders and suffix; of `007.txt` the number."""
    path = PurePosixPath(name.strip().replace("\\", "/"))
    stem = path.stem if 1 < len(path.suffix) <= 6 and not path.suffix[1:].isdecimal() else path.name
    is_number = stem.isdecimal() and len(stem) <= _LONGEST_NUMBER
    return str(int(stem)) if is_number else stem.lower()


def _described(source: Source, files: _Files) -> tuple[Mapping[str, DeclaredMetadata], int]:
    """What a table says of files by their origins, by the column that names most.

    Returns:
        This, and how many rows name no file.
    """
    folder = files.around(source.origin)
    columns, has_text = _columns(source)
    named = {
        column: sum(files.meant(name, folder) is not None for name, _ in first)
        for column in columns
        for first in [itertools.islice(_rows(source, column), _LOOKED_AT)]
    }
    best = max(named, key=named.__getitem__, default="")
    if not named.get(best):
        return {}, 0
    rows = [(files.meant(name, folder), said) for name, said in _rows(source, best)]
    found = {origin: said for origin, said in rows if origin is not None}
    is_one = len(found) > _MOSTLY * len(rows) - 1 and len(found) >= min(2, len(rows))
    if not is_one or (has_text and any(map(_is_picture, found))):
        return {}, 0
    return found, sum(origin is None for origin, _ in rows)


def _is_picture(origin: str) -> bool:
    """Whether a file is a picture: the words that a table has of it may be all that there are."""
    form = format_by_suffix(PurePosixPath(origin).suffix.lower())
    return form is not None and form.name == "picture"


def _object_beside(source: Source, files: _Files) -> Mapping[str, DeclaredMetadata]:
    """What an object without a text says of the file of its own name in its own folder."""
    if source.suffix not in _OBJECTS:
        return {}
    folder = _folder(source.origin)
    beside = [each for each in files.of_name(source.name, folder) if _folder(each) == folder]
    if len(beside) != 1:
        return {}
    names, has_text = _names(source)
    own = [name for name in names if role_of(name) not in _SAID]
    rows = [] if has_text else list(_rows(source, own[0] if own else names[0])) if names else []
    return {beside[0]: rows[0][1]} if len(rows) == 1 else {}


def _columns(source: Source) -> tuple[list[str], bool]:
    """The columns that may name files, and whether one is a text.

    All may where none is a text, else those of such a name.
    """
    names, has_text = _names(source)
    if has_text:
        names = [name for name in names if name_key(name) in _OF_FILES]
    elif _SAID.isdisjoint(column_map(tuple(names)).columns):
        names = []  # it says nothing that an article wants
    return names[:_MOST_COLUMNS], has_text


def _names(source: Source) -> tuple[list[str], bool]:
    """The names of a table's columns, and whether one of them is a text."""
    for item in _items(source):
        if isinstance(item, Remark) and item.columns is not None:
            used = item.columns.used
            has_text = any(role == Role.TEXT.value for role, _ in used)
            return [*(name for _, name in used), *item.columns.left], has_text
        if isinstance(item, ReadingError) and item.reason is Reason.NO_TEXT_COLUMN:
            return _ROW.sub("", item.detail, count=1).split(", "), False
    return [], False


def _rows(source: Source, column: str) -> Iterator[_Row]:
    """What each row has in a column, and what it says; of a row that has nothing there, neither."""
    chosen = replace(source, columns=((Role.TEXT.value, column),))
    for item in _items(chosen):
        if isinstance(item, Document):
            yield item.text, item.declared
        elif isinstance(item, ReadingError):
            yield "", DeclaredMetadata()


def _items(source: Source) -> Iterator[object]:
    """What a table gives, up to its first fault as a whole."""
    try:
        read = format_of(source).read
        yield from () if read is None else read(source)
    except ReadingError as error:
        yield error
    except Exception:  # noqa: BLE001 - as it is read for itself, it will be told what is wrong
        return
