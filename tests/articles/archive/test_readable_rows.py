"""Of many articles the damaged ones are left out."""

from __future__ import annotations

import pytest

from articles.archive.archive import Archive
from articles.archive.article_rows import SELECT_FIGURES, figure_of
from articles.archive.readable_rows import ReadableRows
from articles.figures.figure import Figure, FigureKind
from articles.span import Span

BODIES = "SELECT body FROM articles WHERE id IN (SELECT value FROM json_each(?))"


@pytest.fixture
def ids(archive: Archive, document, annotated) -> list[str]:
    figure = Figure(Span(0, 1), "3", FigureKind.COUNT, 3.0, 3.0)
    for name in "abc":
        made = document(f"3 أشجار {name}", f"/{name}.txt")
        archive.articles.put(made, annotated(made, figures=(figure,)))
    return archive.articles.ids()


def damage(archive: Archive, article_id: str) -> None:
    archive._database.write("UPDATE articles SET body = x'00' WHERE id = ?", (article_id,))


def test_findings_come_with_their_articles(archive: Archive, ids: list[str]):
    rows = ReadableRows(archive._database)
    damage(archive, ids[1])
    found = [*rows.findings_by_id([*ids, "none"], SELECT_FIGURES, figure_of)]
    assert [article_id for article_id, _, _ in found] == [ids[0], ids[2]]
    assert all(figures[0].low == 3.0 for _, _, figures in found)


def test_one_query_for_all_and_one_by_one_where_a_row_is_damaged(archive: Archive, ids: list[str]):
    rows = ReadableRows(archive._database)

    def read(row) -> str:
        if row[0] == b"\x00":
            raise ValueError
        return "read"

    assert [*rows.each(ids, BODIES, read)] == ["read"] * 3
    damage(archive, ids[0])
    assert [*rows.each(ids, BODIES, read)] == ["read"] * 2
    assert [*rows.each([], BODIES, read)] == []
