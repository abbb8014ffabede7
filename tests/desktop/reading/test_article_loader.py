"""What the reader shows of an article is gathered in the thread of searches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.intake import import_paths
from desktop.library.indexing_job import indexing
from desktop.reading.article_loader import load_article
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from index.matching_rules import MatchingRule

TEXT = "افتتاح ميناء طنجة\n\nافتتح الميناء سنة 2012 وكلف 30 مليون درهم، ومواني أخرى تنتظر."


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ArchiveSession]:
    (tmp_path / "harbour.txt").write_text(TEXT, "utf-8")
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [tmp_path / "harbour.txt"]))
    session = location.open_session()
    for _ in indexing(session):
        pass
    yield session
    session.close()


@pytest.fixture
def article_id(session: ArchiveSession) -> str:
    return next(iter(session.archive.articles.ids()))


def test_it_comes_with_figures_times_and_hits(session: ArchiveSession, article_id: str):
    opened = load_article(session, article_id, "ميناء ")
    body = opened.article.body
    assert [figure.low for figure in opened.annotated.figures] == [30_000_000.0]
    assert [time.value for time in opened.annotated.times] == ["2012"]
    assert "الميناء" in [span.text_in(body) for span in opened.hits]
    assert [span.text_in(opened.article.metadata.title) for span in opened.title_hits] == ["ميناء"]
    assert opened.query == "ميناء "
    assert opened.passages == opened.rejected == opened.orphans == ()


def test_a_rule_that_is_switched_off_marks_less(session: ArchiveSession, article_id: str):
    with_all = load_article(session, article_id, "ميناء ")
    without = load_article(session, article_id, "ميناء ", frozenset(MatchingRule))
    assert len(without.hits) < len(with_all.hits)


@pytest.mark.parametrize("query", ["", "   ", "رقم:كثير"])
def test_without_a_query_that_makes_sense_nothing_is_marked(
    session: ArchiveSession, article_id: str, query: str
):
    opened = load_article(session, article_id, query)
    assert opened.hits == opened.title_hits == ()


def test_an_article_that_went_is_none(session: ArchiveSession):
    assert load_article(session, "gone", "ميناء") is None
