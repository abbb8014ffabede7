"""The interface that the desktop knows."""

from __future__ import annotations

from typing import get_type_hints

from index.engine import ArticleSource, IndexableArticle, SearchEngine
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive


def doors(protocol: type) -> set[str]:
    return {name for name in vars(protocol) if not name.startswith("_")}


def test_the_engine_has_every_door() -> None:
    assert doors(SearchEngine) <= doors(WhooshEngine)


def test_the_archive_in_memory_has_every_door() -> None:
    assert doors(ArticleSource) <= doors(MemoryArchive)


def test_an_article_needs_no_more_than_its_identity() -> None:
    bare = IndexableArticle(id="a", revision=1)
    assert (bare.title, bare.body, bare.title_inferred) == ("", "", False)
    assert set(get_type_hints(IndexableArticle)) >= {"id", "revision", "number", "figure_kinds"}
