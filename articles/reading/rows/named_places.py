"""What the place of a file says of its articles: folders and files that bear an outlet's name.

People keep one folder for each newspaper («الأهرام/2014/خبر.txt»), or put it into the names of
files beside the day («الأهرام_2014-03-12.docx»).
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath

from articles.cleaning.bylines import declared_author
from articles.cleaning.publication_lines import is_section
from articles.timeline.declared_dates import date_of_name

_FOLDERS = 2  # around a file that may bear its outlet's name
_BETWEEN = re.compile(r"[_\-–—،,|()\[\]]+|\s{2,}")
_LONGEST = 4  # words


def outlet_of_place(origin: str) -> str | None:
    """The outlet after which a file, or one of the nearest folders around it, is called.

    Only a name that is an outlet's beyond doubt counts; of a file only beside a day.

    Args:
        origin: See `Document.origin`; of a row, that of its table.
    """
    place = PurePosixPath(origin.replace("#", "/"))
    folders = list(place.parent.parts[::-1][:_FOLDERS])
    dated = date_of_name(place.name)
    rest = place.stem.replace(dated[1], "-", 1) if dated is not None else ""
    pieces = [piece.strip(" .") for piece in _BETWEEN.split(rest)]
    return next(filter(_is_outlet, [*pieces, *folders]), None)


@lru_cache(maxsize=512)
def _is_outlet(name: str) -> bool:
    is_name = 0 < len(name.split()) <= _LONGEST and not name.islower()
    return is_name and declared_author(name).is_outlet and not is_section(name)
