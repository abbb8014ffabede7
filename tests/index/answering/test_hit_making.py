"""Where an opened article answers the query."""

from __future__ import annotations

from datetime import date

from articles.span import Span
from index.answering import hit_making
from index.answering.hit_making import ShownMemory
from index.marking.marks import Marker
from index.request import SearchRequest
from index.results import Snippet
from tests.fakes import MemoryArchive, article

BODY = "شغل المصنع 900 عامل سنة 2014. ثم شغل المصنع 70 عاملا."


def quoted(engine, query: str) -> list[str]:
    return [span.text_in(BODY) for span in engine.find_in_article("a", BODY, query)]


def archive_with_findings() -> MemoryArchive:
    archive = MemoryArchive([article("a", BODY)])
    many, few, year = (BODY.index(words) for words in ("900", "70", "سنة"))
    archive.figures["a"] = [
        ("count", 900.0, Span(many, many + 8)),
        ("count", 70.0, Span(few, few + 9)),
    ]
    archive.times["a"] = [(date(2014, 1, 1), Span(year, year + 8))]
    return archive


def test_the_figures_asked_for_are_marked_and_no_others(engine_of) -> None:
    engine = engine_of(archive=archive_with_findings())
    assert quoted(engine, "رقم:>500") == ["900 عامل"]


def test_words_and_figures_are_marked_together(engine_of) -> None:
    engine = engine_of(archive=archive_with_findings())
    assert quoted(engine, "المصنع رقم:>500") == ["المصنع", "900 عامل", "المصنع"]


def test_the_times_asked_for_are_marked(engine_of) -> None:
    engine = engine_of(archive=archive_with_findings())
    assert quoted(engine, "حدث:2014") == ["سنة 2014"]


def test_what_was_shown_is_not_marked_again_until_the_text_is_another(
    engine_of, monkeypatch
) -> None:
    archive = MemoryArchive([article("a", BODY)])
    engine = engine_of(archive=archive)
    request = SearchRequest("المصنع", limit=10)
    first = engine.search(request)
    assert first.hits[0].snippet.spans
    marked: list[object] = []
    monkeypatch.setattr(
        Marker, "marks_of", lambda _, texts: marked.append(texts) or [[]] * len(texts)
    )
    assert engine.search(request).hits == first.hits
    assert not marked
    engine.search(SearchRequest("عامل", limit=10))
    assert len(marked) == 1
    monkeypatch.setattr(MemoryArchive, "bodies", lambda *_: {"a": "المصنع لم يعد يعمل."})
    assert engine.search(request).hits[0].snippet.text.startswith("المصنع لم")
    assert len(marked) == 2


def test_what_was_kept_longest_gives_way(monkeypatch) -> None:
    monkeypatch.setattr(hit_making, "_MOST_SHOWN", 2)
    memory = ShownMemory()
    shown = ((), Snippet("جسر", (), Span(0, 3)))
    for key in "abc":
        memory.keep(key, shown)
    assert [*memory] == ["b", "c"]


def test_the_words_of_a_phrase_are_marked_where_no_article_has_it(engine_of) -> None:
    engine = engine_of(article("a", "رؤية الوزير للمدينة في 2030"), article("b", "عام 2030"))
    page = engine.search(SearchRequest("«رؤية 2030» "))
    assert page.relaxed
    shown = {hit.article_id: hit.snippet for hit in page.hits}
    marked = {
        number: [span.text_in(snippet.text) for span in snippet.spans]
        for number, snippet in shown.items()
    }
    assert marked == {"a": ["رؤية", "2030"], "b": ["2030"]}


def test_the_words_of_a_phrase_alone_are_not_marked_where_an_article_has_it(engine_of) -> None:
    engine = engine_of(article("a", "رؤية 2030 هي رؤية الوزير"))
    (hit,) = engine.search(SearchRequest("«رؤية 2030» ")).hits
    assert [span.text_in(hit.snippet.text) for span in hit.snippet.spans] == ["رؤية 2030"]
