"""Hits show the sentence that answers, with its words marked."""

from __future__ import annotations

from articles.figures.figure import FigureKind
from articles.span import Span
from index.answering.hit_making import places_of
from index.findings import Quantity
from index.query.syntax import Reports
from index.request import SearchRequest
from tests.fakes import MemoryArchive, article

BODY = "هبت ريح قوية على الساحل.\nوصلت السفينة إلى الميناء القديم.\nونام الناس."


def test_the_snippet_is_the_sentence_with_the_words(engine_of):
    engine = engine_of(article("a", BODY, title="سفينة في الميناء", publisher="النهر"))
    (hit,) = engine.search(SearchRequest("الميناء")).hits
    assert (hit.article_id, hit.publisher) == ("a", "النهر")
    assert [span.text_in(hit.title) for span in hit.title_spans] == ["الميناء"]
    assert hit.snippet.text.strip() in BODY
    assert [span.text_in(hit.snippet.text) for span in hit.snippet.spans] == ["الميناء"]
    assert hit.snippet.place.text_in(BODY).strip() == hit.snippet.text.strip()


def test_a_hit_without_a_body_has_an_empty_snippet(engine_of):
    engine = engine_of(article("a", "", title="سفينة"))
    (hit,) = engine.search(SearchRequest("سفينة")).hits
    assert (hit.snippet.text, hit.snippet.spans) == ("", ())


def test_places_of_a_quantity_are_asked_of_the_archive():
    archive = MemoryArchive([article("a", BODY), article("b", BODY)])
    archive.figures = {"a": [("count", 7.0, Span(3, 5))], "b": [("count", 70.0, Span(1, 2))]}
    part = Reports(Quantity((FigureKind.COUNT.value,), 5.0, 9.0), Span(0, 1))
    assert places_of(archive, ["a", "b"], part) == {"a": (Span(3, 5),), "b": ()}
