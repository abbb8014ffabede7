"""What the page exports: indicators with all their figures."""

from __future__ import annotations

from collections.abc import Collection, Generator

from articles.ledger_entries import LedgerEntry, entries
from desktop.export.contents import Content, Observations
from desktop.export.formats import Format
from desktop.export.writing import Gathering
from desktop.ledger.controller import steps_in_copy
from desktop.ledger.ledger_observations import ledger_observations
from desktop.ledger.ledger_table import ledger_table
from desktop.session.archive_session import ArchiveLocation


def indicators_gathering(location: ArchiveLocation, numbers: Collection[int]) -> Gathering:
    """Reads the figures of some indicators, those of one indicator together.

    Args:
        location: Their archive.
        numbers: The indicators.
    """

    def gather(form: Format) -> Generator[int, None, Content]:
        kept: list[LedgerEntry] = []
        with location.open_archive() as archive:
            if archive.is_read_only:
                yield from (0 for _ in steps_in_copy(archive))
            names = {row.article_id for number in numbers for row in archive.ledger.members(number)}
            for entry in entries(archive, sorted(names)):
                if entry.row is not None and entry.row.number in numbers:
                    kept.append(entry)
                    yield len(kept)
        kept.sort(key=lambda each: (each.row.number if each.row else 0, each.article.id))
        if Observations in form.reads:
            return ledger_observations(kept)
        return ledger_table(kept)

    return gather
