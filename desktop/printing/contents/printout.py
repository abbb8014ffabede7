"""Everything that can be printed: each kind is one frozen value, laid out by one layout."""

from __future__ import annotations

from desktop.printing.contents.article_content import ArticleContent
from desktop.printing.contents.dossier_content import DossierContent
from desktop.printing.contents.ledger_content import LedgerContent
from desktop.printing.contents.passages_content import PassagesContent
from desktop.printing.contents.summary_content import SummaryContent
from desktop.printing.contents.timeline_content import TimelineContent

Printout = (
    SummaryContent
    | ArticleContent
    | DossierContent
    | PassagesContent
    | TimelineContent
    | LedgerContent
)
"""What the pages say. Every kind has `title`, `header`, `printed_text`, `source` (the footer) and
`look`."""
