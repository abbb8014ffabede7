"""All occurrences of a query's words with what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.span import Span
from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.errors import BadQueryError
from index.marking.concordance import concordance_lines
from index.marking.marks import Marker
from index.query.syntax import Query, Word
from index.request import SearchRequest
from index.results import ConcordanceLine as Line
from index.results import Hit, Snippet
from index.whoosh_engine import WhooshEngine
from tests.fakes import article


def lines_of(engine: WhooshEngine, request: SearchRequest, width: int = 60) -> list[Line]:
    return [line for line in engine.concordance(request, width) if line is not None]


def test_each_occurrence_is_a_line(engine_of) -> None:
    body = "افتتح الميناء صباحا.\nثم توسع ميناء طنجة المتوسط كثيرا، وميناء آخر"
    engine = engine_of(article("a", body, title="الموانئ"), article("b", "لا شأن له"))
    lines = lines_of(engine, SearchRequest("ميناء "), 20)
    assert [(line.article_id, line.words) for line in lines] == [
        ("a", "الميناء"),
        ("a", "ميناء"),
        ("a", "وميناء"),
    ]
    assert (lines[0].before, lines[0].after) == ("افتتح", "صباحا. ثم توسع")
    assert lines[1].title == "الموانئ"
    for line in lines:
        assert line.place.text_in(body) == line.words
        assert "\n" not in line.before + line.after
        assert len(line.before) <= 20
        assert len(line.after) <= 20


def test_words_side_by_side_make_one_line(engine_of) -> None:
    engine = engine_of(article("a", "عن مراكز الاتصال، وعن الاتصال\nمراكز أخرى"))
    lines = lines_of(engine, SearchRequest("مراكز الاتصال "))
    assert [line.words for line in lines] == ["مراكز الاتصال", "الاتصال", "مراكز"]


def test_all_hits_are_gone_through_page_by_page(engine_of) -> None:
    engine = engine_of(*(article(f"a{n}", f"خبر {n} عن ميناء") for n in range(130)))
    lines = lines_of(engine, SearchRequest("ميناء ", limit=5, offset=7))
    hits = engine.search(SearchRequest("ميناء ", limit=200)).hits
    assert [line.article_id for line in lines] == [hit.article_id for hit in hits]


def test_an_article_without_lines_is_a_chance_to_stop(engine_of) -> None:
    engine = engine_of(*(article(f"a{n}", "ميناء على البحر") for n in range(30)))
    found = list(engine.concordance(SearchRequest('"بحر ميناء" أو عنوان:خبر أو -سفينة')))
    assert [line for line in found if line is not None] == []
    assert len(found) == 30


def test_without_words_there_are_no_lines(engine_of) -> None:
    assert lines_of(engine_of(article("a", "نص")), SearchRequest("")) == []


def test_a_wrong_query_is_told_at_once(engine_of) -> None:
    with pytest.raises(BadQueryError):
        engine_of().concordance(SearchRequest("رقم:كثير"))


@given(st.integers(0, 30), st.text("ا ب\n", max_size=60))
def test_no_word_is_cut(width: int, around: str) -> None:
    body = f"{around} ميناء {around}"
    marker = Marker(Query(Word("ميناء", Span(0, 5))), None, Tokenizer(), Stemmer(), by_rule=True)
    hit = Hit("a", "", (), None, None, "unknown", 0.0, Snippet("", (), Span(0, 0)))
    [line] = concordance_lines(hit, body, marker, width)
    words = body.split()
    assert all(word in words for word in (line.before + " " + line.after).split())
    assert around.split()[len(around.split()) - len(line.before.split()) :] == line.before.split()
