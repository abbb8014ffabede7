"""Titles of clippings that say their source beside them.

«النهر: سوق السمك يعود», «سوق السمك يعود (النهر، 4 مارس 2019)».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.cleaning.bylines import declared_author
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import publication_line
from articles.reading.rows.column_content import outlets_among
from articles.reading.rows.columns import Role

_BRACKETS = re.compile(r"(?P<title>.{8,}?)\s*[(\[](?P<said>[^()\[\]]{2,80})[)\]]\s*")
_BEFORE = re.compile(r"(?P<said>[^:|–—-]{2,30}?)\s*(?:[:|]|\s[–—-])\s+(?P<title>.{8,})")
_BEHIND = re.compile(r"(?P<title>.{8,})\s+[|–—/-]\s+(?P<said>[^|–—]{2,60})")
_FEWEST_OF_TITLE = 2  # words


@dataclass(frozen=True, slots=True)
class SourcedTitle:
    """A title without what says its source.

    Attributes:
        title: Its words.
        outlet: The outlet that stood beside it.
        day: The day, as it reads.
    """

    title: str
    outlet: str = ""
    day: str = ""


def sourced_title(line: str) -> SourcedTitle:
    """The title in a line, and the outlet and the day that stand before or behind it, if any do.

    What is no known outlet and no day is of the title.
    """
    for form in (_BRACKETS, _BEHIND, _BEFORE):
        found = form.fullmatch(line.strip())
        if found is None or len(found["title"].split()) < _FEWEST_OF_TITLE:
            continue
        said = found["said"].strip(' «»"')
        head = publication_line(said)
        if head is not None:
            return SourcedTitle(found["title"].strip(), head.outlet, head.day)
        if is_dateline(said):
            return SourcedTitle(found["title"].strip(), "", said)
        if declared_author(said).is_outlet:
            return SourcedTitle(found["title"].strip(), said)
    return SourcedTitle(line)


def with_sourced_titles(records: Sequence[dict[Role, str]]) -> list[dict[Role, str]]:
    """The articles with their outlets, where all titles say them in one form, known or not.

    What stands in one place of all titles is a column, and is told as those of tables are.
    """
    if len(records) < 2 or any(record.get(Role.PUBLISHER) for record in records):
        return list(records)
    for form in (_BRACKETS, _BEHIND):
        found = [form.fullmatch(record.get(Role.TITLE, "").strip()) for record in records]
        parted = [each for each in found if each is not None]
        names = [each["said"].strip(' «»"') for each in parted]
        if len(parted) == len(records) and outlets_among(names):
            return [
                {**record, Role.TITLE: each["title"].strip(), Role.PUBLISHER: name}
                for record, each, name in zip(records, parted, names, strict=True)
            ]
    return list(records)
