"""Where an opened article answers the query."""

from __future__ import annotations

from datetime import date

from articles.span import Span
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
