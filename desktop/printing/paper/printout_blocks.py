"""The pieces of everything that can be printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.printing.contents.article_content import ArticleContent
from desktop.printing.contents.dossier_content import DossierContent
from desktop.printing.contents.ledger_content import LedgerContent
from desktop.printing.contents.passages_content import PassagesContent
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.timeline_content import TimelineContent
from desktop.printing.paper.article_blocks import article_chunks
from desktop.printing.paper.dossier_blocks import dossier_chunks
from desktop.printing.paper.ledger_blocks import ledger_chunks
from desktop.printing.paper.list_blocks import passages_list_chunks, timeline_list_chunks
from desktop.printing.paper.pieces import Piece
from desktop.printing.paper.summary_blocks import summary_chunks


def printout_chunks(
    content: Printout, width: float, pages: Mapping[str, int]
) -> Iterator[list[Piece]]:
    """Everything that `content` says, from its title to its last line.

    Args:
        content: What is printed.
        width: Width of the page's body in points.
        pages: On which page each anchor stands, from 1; it may be filled after the layout.

    Yields:
        Pieces in reading order, a few at a time: setting a long text takes tenths of a second.
    """
    match content:
        case ArticleContent():
            return article_chunks(content, width)
        case DossierContent():
            return dossier_chunks(content, width, pages)
        case PassagesContent():
            return passages_list_chunks(content, width)
        case TimelineContent():
            return timeline_list_chunks(content, width)
        case LedgerContent():
            return ledger_chunks(content, width)
        case _:
            return summary_chunks(content, width)
