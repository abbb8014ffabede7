"""The seeds and the questions: what a reader would expect, on real articles."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from index.analysis.folding import fold
from index.request import SearchRequest
from tests.fakes import MemoryArchive, article


@pytest.fixture
def engine(engine_of, seeds: list[Path]):
    articles = []
    for path in seeds:
        body = path.read_text("utf-8")
        articles.append(article(path.name[:3], body, title=body.split("\n")[0][:90]))
    return engine_of(archive=MemoryArchive(articles))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("اتصال", {"000", "001", "002", "004"}),
        ("الإتصالات", {"000", "001", "002", "004"}),
        ("مراكز النداء", {"003"}),
        ("أوفشورينغ", {"002", "003", "004"}),
        ("درهم", {"000", "002", "004"}),
        ("الدار البيضاء", {"000", "003", "004"}),
        ("100000", {"000"}),
        ("١٠٠", {"002", "004"}),
        ("270000", {"004"}),
        ("إفريقيا", {"003", "004"}),
    ],
)
def test_the_seeds_that_a_reader_expects_are_found(engine, seeds, query, expected) -> None:
    page = engine.search(SearchRequest(query))
    assert {hit.article_id for hit in page.hits} == expected
    bodies = {path.name[:3]: path.read_text("utf-8") for path in seeds}
    for hit in page.hits:
        assert hit.snippet.spans
        body = bodies[hit.article_id]
        for span in engine.find(body, query):
            marked = span.text_in(body)
            assert fold(marked)
            assert not re.search(r"^\s|\s$", marked)


def test_the_questions_find_their_paragraphs(corpus: Path) -> None:
    sys.path.insert(0, str(Path(__file__).parents[1] / "gold"))
    try:
        import score_search
    finally:
        sys.path.pop(0)
    scores = score_search.score(corpus, half=0)
    assert scores.ndcg >= score_search.TARGET_NDCG
    assert scores.recall >= score_search.TARGET_RECALL
