"""Tables that describe the files beside them: `metadata.csv` with names of files, titles and days.

Whoever collects texts keeps such a table, and networks hand out posts so. Each reader of tables
reads it: the column that names the files is chosen for its text. What fetches pages may keep an
object beside each (`7.json` beside `7.txt`).
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from articles.document import DeclaredMetadata, Document, completed
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.formats import format_of
from articles.reading.rows.columns import Role, column_map, name_key, role_of
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
_MOSTLY = 0.5
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
    """

    known: Mapping[str, DeclaredMetadata] = field(default_factory=dict)
    tables: Mapping[str, int] = field(default_factory=dict)

    def described(self, source: Source) -> Source:
        """The source with what a table says of it."""
        said = self.known.get(source.origin)
        return source if said is None else replace(source, known=completed(said, source.known))

    def remarks(self, origin: str) -> Iterator[Remark]:
        """What is to be said of such a table; nothing of any other file."""
        if origin in self.tables:
            yield Remark(origin, RemarkKind.SKIPPED, CATALOGUE)
        if unknown := self.tables.get(origin):
            yield Remark(origin, RemarkKind.OTHER_ROWS, count=unknown)


def catalogue_of(listing: Listing) -> Catalogue:
    """What the tables among some files say of the others; nothing where none names any."""
    files: dict[str, list[str]] = defaultdict(list)
    alike: Counter[tuple[str, str]] = Counter()
    for each in listing():
        if isinstance(each, Source):
            alike[_kind(each)] += 1
            if each.suffix not in _SUFFIXES and each.size:
                files[_key(each.name)].append(each.origin)
    if not files or _SUFFIXES.isdisjoint(suffix for _, suffix in alike):
        return Catalogue()
    known: dict[str, DeclaredMetadata] = {}
    left: dict[str, int] = {}
    for each in listing():
        if not isinstance(each, Source) or each.suffix not in _SUFFIXES or each.size > _LARGEST:
            continue
        found, rows = _object_beside(each, files), 1
        if not found and alike[_kind(each)] <= _MOST_ALIKE:
            found, rows = _described(each, files)
        if found:
            known = {**found, **known}
            left[each.origin] = rows - len(found)
    return Catalogue(known, left)


def _kind(source: Source) -> tuple[str, str]:
    """The folder that a file lies in, and its suffix."""
    return str(PurePosixPath(source.origin).parent), source.suffix


def _key(name: str) -> str:
    """A file's name without its folders and suffix; of `007.txt` the number."""
    path = PurePosixPath(name.strip().replace("\\", "/"))
    stem = path.stem if 1 < len(path.suffix) <= 6 and not path.suffix[1:].isdecimal() else path.name
    return str(int(stem)) if stem.isdecimal() else stem.lower()


def _described(
    source: Source, files: Mapping[str, list[str]]
) -> tuple[Mapping[str, DeclaredMetadata], int]:
    """What a table says of files by their origins, by the column that names most; and its rows."""
    best: Mapping[str, DeclaredMetadata] = {}
    count = 0
    for column in _columns(source):
        rows = list(_rows(source, column))
        found = {o: said for name, said in rows if (o := _file_of(name, files)) is not None}
        if len(found) > max(len(best), _MOSTLY * len(rows) - 1) and len(found) >= min(2, len(rows)):
            best, count = found, len(rows)
    return best, count


def _object_beside(
    source: Source, files: Mapping[str, list[str]]
) -> Mapping[str, DeclaredMetadata]:
    """What an object without a text says of the file of its own name in its own folder."""
    beside = [each for each in files.get(_key(source.name), ()) if _beside(each, source)]
    if source.suffix not in _OBJECTS or len(beside) != 1:
        return {}
    names, has_text = _names(source)
    own = [name for name in names if role_of(name) not in _SAID]
    rows = [] if has_text else list(_rows(source, own[0] if own else names[0])) if names else []
    return {beside[0]: rows[0][1]} if len(rows) == 1 else {}


def _beside(origin: str, source: Source) -> bool:
    return PurePosixPath(origin).parent == PurePosixPath(source.origin).parent


def _file_of(name: str, files: Mapping[str, list[str]]) -> str | None:
    """The one file that a name means; of several of that name the one whose folders it says."""
    origins = files.get(_key(name), [])
    if len(origins) > 1:
        path = name.strip().replace("\\", "/").removeprefix("./")
        origins = [each for each in origins if each.endswith((f"/{path}", f"#{path}"))]
    return origins[0] if len(origins) == 1 else None


def _columns(source: Source) -> list[str]:
    """The columns that may name files: all where none is a text, else those of such a name."""
    names, has_text = _names(source)
    if has_text:
        names = [name for name in names if name_key(name) in _OF_FILES]
    elif _SAID.isdisjoint(column_map(tuple(names)).columns):
        names = []  # it says nothing that an article wants
    return names[:_MOST_COLUMNS]


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
    chosen = replace(source, columns=((Role.TEXT.value, column),))
    for item in _items(chosen):
        if isinstance(item, Document):
            yield item.text, item.declared


def _items(source: Source) -> Iterator[object]:
    """What a table gives, up to its first fault as a whole."""
    try:
        read = format_of(source).read
        yield from () if read is None else read(source)
    except ReadingError as error:
        yield error
    except Exception:  # noqa: BLE001 - as it is read for itself, it will be told what is wrong
        return
