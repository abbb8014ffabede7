"""What the place of a file says of its articles: folders and files that bear an outlet's name.

People keep one folder for each newspaper («الأهرام/2014/خبر.txt»), or put it into the names of
files beside the day («الأهرام_2014-03-12.docx»). Names that no list has are told from one another,
as columns of tables are: folders side by side, and the same place in the names of files.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from articles.cleaning.bylines import declared_author
from articles.cleaning.name_words import is_arabic
from articles.cleaning.publication_lines import is_section, reads_only_like_outlet
from articles.reading.rows.column_content import outlets_among
from articles.timeline.declared_dates import date_of_name

_FOLDERS = 2  # around a file that may bear its outlet's name
# What parts the pieces of a name, the strongest first: where one stands, those after it stand for
# spaces («زوايا-العاصمة_3»).
_BETWEEN = (re.compile(r"\s+[-–—]+\s+|[–—،,|()\[\]]+|\s{2,}"), re.compile("_+"), re.compile("-+"))
_NUMBER = re.compile(r"^[\d٠-٩]{1,4}[\s.)]+(?=\D)|^[\d٠-٩]{1,4}$")
_LONGEST = 4  # words
_LOOKED_AT = 60  # files of a folder
_NO_OUTLETS: frozenset[str] = frozenset()


def outlet_of_place(origin: str, learned: frozenset[str] = _NO_OUTLETS) -> str | None:
    """The outlet after which a file, or one of the nearest folders around it, is called.

    Only a name that is an outlet's beyond doubt counts, or one that is learned; of a file only
    beside a day.

    Args:
        origin: See `Document.origin`; of a row, that of its table.
        learned: See `outlets_of_places`.
    """
    place = PurePosixPath(origin.replace("#", "/"))
    folders = list(place.parent.parts[::-1][:_FOLDERS])
    beside = _pieces(place)
    names = [*beside, *folders]
    found = next((name for name in names if name in learned or _is_outlet(name)), None)
    reads_so = [name for name in beside if len(beside) == 1 and reads_only_like_outlet(name)]
    return found or next(iter(reads_so), None)


def outlets_of_places(origins: Iterable[str]) -> frozenset[str]:
    """The names of outlets among those of some files and of the folders that they lie in.

    Args:
        origins: Of the files.
    """
    inside: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    files: dict[tuple[PurePosixPath, int], list[list[str]]] = defaultdict(list)
    for origin in origins:
        place = PurePosixPath(origin.replace("#", "/"))
        for folder in place.parents[:_FOLDERS]:
            inside[len(folder.parts)][folder.name].append(place.stem)
        if len(inside[len(place.parent.parts)][place.parent.name]) <= _LOOKED_AT:
            pieces = _pieces(place)
            files[place.parent, len(pieces)].append(pieces)
    found: set[str] = set()
    for beside in inside.values():
        stems = [stem for each in beside.values() for stem in each[:_LOOKED_AT]]
        if len(beside) > 1 and _are_brief(beside):
            found.update(outlets_among(list(beside), stems))
    for names in files.values():
        columns = sorted(zip(*names, strict=True), key=lambda column: len(set(column)))
        said = (_outlets_of_files(each, len(columns)) for each in columns)
        found.update(next(filter(None, said), ()))
    return frozenset(found)


def _outlets_of_files(column: Sequence[str], pieces: int) -> list[str]:
    """The outlets among what stands in one place of the names of files, a day beside it.

    Titles stand there as well: names that come again, or beside a title, are none.
    """
    is_again = len(set(column)) < len(column)
    is_beside = pieces > 1 and len(column) > 1
    return outlets_among(column) if (is_again or is_beside) and _are_brief(column) else []


def _are_brief(names: Iterable[str]) -> bool:
    return all(len(name.split()) <= _LONGEST for name in names)


def _pieces(place: PurePosixPath) -> list[str]:
    """The pieces of a file's name beside the day in it; none where it has no day."""
    dated = date_of_name(place.name)
    if dated is None:
        return []
    sides = place.stem.split(dated[1], 1)
    held = [side.strip(" _-–—") for side in sides]
    sign = next((each for each in _BETWEEN if any(map(each.search, held))), _BETWEEN[-1])
    is_last = sign is _BETWEEN[-1]
    pieces = [piece for side in held for piece in sign.split(side)]
    plain = (piece if is_last else _spaced(piece) for piece in pieces)
    return [piece for each in plain if (piece := _NUMBER.sub("", each.strip(" ._-")).strip())]


def _spaced(piece: str) -> str:
    """A piece with spaces for the signs between its words; Latin names keep their hyphens."""
    said = piece.replace("_", " ")
    return said.replace("-", " ") if is_arabic(said) else said


@lru_cache(maxsize=512)
def _is_outlet(name: str) -> bool:
    is_name = 0 < len(name.split()) <= _LONGEST and not name.islower()
    return is_name and declared_author(name).is_outlet and not is_section(name)
