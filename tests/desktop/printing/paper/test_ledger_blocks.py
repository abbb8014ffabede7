"""An indicator of the ledger as pieces of pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.printing.paper.ledger_blocks import chart_piece, ledger_chunks
from desktop.session.archive_session import ArchiveLocation
from tests.desktop.printing.kinds import ledger

WIDTH = 505.0
CONTENT = ledger(ArchiveLocation(Path("nowhere")))


def test_head_and_chart_and_each_figure_follow_one_another(qapp) -> None:
    chunks = [*ledger_chunks(CONTENT, WIDTH)]
    assert len(chunks) == 2 + len(CONTENT.figures)
    assert len([*ledger_chunks(replace(CONTENT, chart=None), WIDTH)]) == 1 + len(CONTENT.figures)


def test_the_chart_takes_its_height(qapp) -> None:
    assert CONTENT.chart is not None
    assert chart_piece(CONTENT.chart, WIDTH).height >= CONTENT.chart.height


def test_a_figure_is_not_torn_from_its_sentence(qapp) -> None:
    first = [*ledger_chunks(CONTENT, WIDTH)][2]
    assert not any(piece.break_before for piece in first[1:3])
