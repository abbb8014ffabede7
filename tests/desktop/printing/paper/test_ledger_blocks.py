"""An indicator of the ledger as pieces of pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor

from desktop.fonts import load_fonts
from desktop.printing.paper.ledger_blocks import chart_piece, ledger_chunks
from desktop.session.archive_session import ArchiveLocation
from tests.desktop.printing.kinds import ledger
from tests.desktop.printing.painting import painted

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


def test_the_values_of_the_axis_stay_inside_the_page_where_no_year_is_known(qapp) -> None:
    assert CONTENT.chart is not None
    load_fonts()
    tray = (14.0, 430.0)
    marks = tuple(
        replace(mark, place=(40.0 + 30 * at, mark.place[1]))
        for at, mark in enumerate(CONTENT.chart.marks)
    )
    values = (("0", 166.0), ("200 000", 34.0))
    chart = replace(CONTENT.chart, years=(), path=(), brackets=(), tray=tray, marks=marks)
    image = painted([chart_piece(replace(chart, values=values), WIDTH)])
    beyond = range(10 + int(WIDTH), image.width())
    white = QColor("white")
    assert all(image.pixelColor(x, y) == white for x in beyond for y in range(image.height()))
    inside = range(445, 10 + int(WIDTH))
    assert any(image.pixelColor(x, y) != white for x in inside for y in range(26, 44))
