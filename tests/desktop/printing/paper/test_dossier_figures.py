from __future__ import annotations

from dataclasses import replace

from desktop.printing.paper.dossier_figures import dossier_figure_chunks
from tests.desktop.printing.painting import WIDTH


def test_every_figure_is_a_row_under_the_head_of_the_table_and_its_subject(kinds):
    content = kinds["dossier"]
    figures = sum(len(group.figures) for group in (*content.compared, *content.others))
    chunks = [*dossier_figure_chunks(content, WIDTH)]
    # The first row of a group stands with the heading before it, the others under its head.
    repeated = [piece for chunk in chunks for piece in chunk if piece.repeated is not None]
    groups = len((*content.compared, *content.others))
    assert len(repeated) == figures - groups + 1
    assert all(piece.head_height > 0 for piece in repeated)
    headings = [piece.heading for chunk in chunks for piece in chunk if piece.heading]
    assert headings == ["ما تتحدث عنه عدة مقالات", "أرقام أخرى، مقالا مقالا"]


def test_without_figures_there_is_no_table(kinds):
    content = replace(kinds["dossier"], compared=(), others=())
    assert [*dossier_figure_chunks(content, WIDTH)] == []
