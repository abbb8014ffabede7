"""Where an indicator is after a decision, by what was shown of it: its number changes. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from articles.archive.archive import Archive
from articles.claim_reader import ClaimReader
from desktop.ledger.ledger_entry import LedgerLine


def number_of_most(archive: Archive, lines: Iterable[LedgerLine]) -> int | None:
    """The number of the indicator that most of these lines stand in now.

    Args:
        archive: The archive.
        lines: As they were shown.

    Returns:
        The number; None where none of them stands with others any more.
    """
    wanted = {(line.article_id, line.span.start, line.span.end) for line in lines}
    names = sorted({name for name, _, _ in wanted})
    reader = ClaimReader(archive)
    reader.read(names)
    numbers = Counter(
        row.indicator
        for row in archive.ledger.of_articles(names)
        if (row.article_id, *reader.at((row.article_id, row.claim)).spans[0]) in wanted
    )
    return max(numbers, key=lambda number: (numbers[number], -number), default=None)
