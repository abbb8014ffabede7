"""The listed passages as what is printed: under the headings of the page, with citations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from articles.passages.passage import Anchoring
from desktop.display.isolation import metadata_line, set_off
from desktop.display.passage_colours import COLOURS
from desktop.display.plurals import PASSAGES
from desktop.passages.citation import citation
from desktop.passages.passage_arrangement import Arrangement, EntryRow, HeadingRow, Row
from desktop.passages.passage_entry import PassageEntry
from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.passages_content import PassageGroup, PassagesContent
from desktop.printing.contents.summary_content import PassageNote
from desktop.translation import translated

TITLE = "مقتطفاتي"


def passages_printout(
    rows: Sequence[Row],
    arrangement: Arrangement,
    query: str,
    *,
    today: date,
    look: PaperLook = USUAL,
) -> PassagesContent:
    """What the printed list says.

    Args:
        rows: Headings and passages as the page shows them.
        arrangement: What the page is narrowed to.
        query: The words that the passages were searched for, or empty.
        today: The day of printing.
        look: How the program's own words are written.
    """
    groups: list[PassageGroup] = []
    members: list[PassageNote] = []
    heading: HeadingRow | None = None
    for row in (*rows, None):
        if isinstance(row, EntryRow):
            members.append(_note(row.entry, cites_title=row.shows_article))
            continue
        if members:
            groups.append(_group(heading, members, look))
        heading, members = row, []
    count = len({row.entry.passage.id for row in rows if isinstance(row, EntryRow)})
    told = look.written(PASSAGES.counted(count))
    byline = metadata_line([told, *_narrowings(arrangement, query)])
    return PassagesContent(
        title=TITLE,
        byline=byline,
        groups=tuple(groups),
        printed=today,
        look=look,
    )


def _group(
    heading: HeadingRow | None, members: Sequence[PassageNote], look: PaperLook
) -> PassageGroup:
    if heading is None:
        return PassageGroup("", "", tuple(members))
    heading = heading.written(look.written)
    return PassageGroup(" ".join(heading.text.split()), heading.details, tuple(members))


def _note(entry: PassageEntry, *, cites_title: bool) -> PassageNote:
    """The passage; which article it comes from is said where no heading says it."""
    passage = entry.passage
    return PassageNote(
        quote=passage.quote.exact.strip(),
        colour=passage.colour,
        note=passage.note.strip(),
        tags=passage.tags,
        paragraph=entry.paragraph,
        citation=citation(entry) if cites_title or not entry.has_article else "",
        is_lost=passage.anchoring is Anchoring.LOST,
    )


def _narrowings(arrangement: Arrangement, query: str) -> list[str]:
    words = (
        [translated("PassagesPrintout", "بحث: {0}").format(set_off(query.strip()))]
        if query.strip()
        else []
    )
    words += [name for colour, name in COLOURS.items() if colour in arrangement.colours]
    return [
        *words,
        *(
            translated("PassagesPrintout", "وسم: {0}").format(set_off(tag))
            for tag in sorted(arrangement.tags)
        ),
    ]
