"""The printed lists, of passages and of events in time, as pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.printing.contents.passages_content import PassageGroup, PassagesContent
from desktop.printing.contents.timeline_content import TimelineContent
from desktop.printing.findable_text.structure import Role
from desktop.printing.paper.headings import head_pieces, kept_to_first, section_heading
from desktop.printing.paper.paragraph import Paragraph, Run
from desktop.printing.paper.passage_blocks import passage_chunks
from desktop.printing.paper.pieces import Piece, line_pieces
from desktop.printing.paper.text_styles import BYLINE, GROUP
from desktop.printing.paper.timeline_drawing import timeline_chunks

_BEFORE_GROUP = 14.0
_BEFORE_FIRST = 10.0


def passages_list_chunks(content: PassagesContent, width: float) -> Iterator[list[Piece]]:
    """Title, then each heading with its passages.

    Args:
        content: What the list says.
        width: Width of the page's body in points.
    """
    yield head_pieces(content.title, content.byline, width, look=content.look)
    for group in content.groups:
        heading = _group_heading(group, width)
        chunks = passage_chunks(group.passages, width, look=content.look)
        first = next(chunks, None)
        if first is not None:
            yield [*heading, *(kept_to_first(first) if heading else first)]
            yield from chunks


def timeline_list_chunks(content: TimelineContent, width: float) -> Iterator[list[Piece]]:
    """Title and axis, then every event with its source.

    Args:
        content: What the timeline says.
        width: Width of the page's body in points.
    """
    yield head_pieces(content.title, content.byline, width, look=content.look)
    chunks = timeline_chunks(content.events, width, listed=True)
    for number, chunk in enumerate(chunks):
        yield [chunk[0].after(_BEFORE_FIRST), *chunk[1:]] if number == 0 else chunk


def _group_heading(group: PassageGroup, width: float) -> list[Piece]:
    """An article's title on as many lines as it needs; a tag or a month over a rule."""
    if not group.heading:
        return []
    if not group.details:
        return [section_heading(group.heading, width)]
    title = line_pieces(
        Paragraph([Run(group.heading, GROUP)], width, right_to_left=True, role=Role.HEADING),
        before=_BEFORE_GROUP,
    )
    details = line_pieces(Paragraph([Run(group.details, BYLINE)], width, right_to_left=True))
    return [
        title[0],
        *(replace(piece, break_before=False) for piece in (*title[1:], *details)),
    ]
