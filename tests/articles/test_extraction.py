"""A stage of the import: what can be extracted is, and a fault stays with its item."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles import annotation
from articles.article import AnnotatedArticle
from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.extraction import (
    Candidate,
    article_or_error,
    articles_or_errors,
    extract_in_turn,
    extracted,
)

DOCUMENT = Document("شارك في السباق 300 عداء من عشر دول.", "/a.txt", "f", "text", "utf-8")


def test_a_candidate_with_an_id_is_extracted():
    found = extracted(Candidate(DOCUMENT, "id7")).extracted
    assert isinstance(found, AnnotatedArticle)
    assert found.article.id == "id7"
    assert found.figures


def test_one_without_an_id_or_a_document_passes_as_it_is():
    for candidate in (Candidate(DOCUMENT), Candidate(ReadingError("/b", Reason.EMPTY), "id8")):
        assert extracted(candidate) is candidate


def test_the_stage_keeps_the_order_and_takes_one_at_a_time():
    taken = []

    def candidates():
        for number in range(3):
            taken.append(number)
            yield Candidate(DOCUMENT, f"id{number}")

    stage = extract_in_turn(candidates())
    assert next(stage).article_id == "id0"
    assert taken == [0]
    assert [each.article_id for each in stage] == ["id1", "id2"]


def test_nothing_to_read_is_an_error_of_ours():
    found = article_or_error(Document(" \n", "/a.txt", "f", "text", None), "id")
    assert isinstance(found, ReadingError)
    assert found.reason is Reason.NO_TEXT


def test_several_abreast_give_what_each_gives_alone():
    documents = [
        replace(DOCUMENT, text=text if number % 3 else " ", origin=f"/{number}")
        for number, text in enumerate(f"زار المعرض {n} زائر يوم {n} مايو." for n in range(12))
    ]
    found = articles_or_errors([(each, each.origin) for each in documents])
    alone = [article_or_error(each, each.origin) for each in documents]
    assert list(map(str, found)) == list(map(str, alone))
    assert [isinstance(each, ReadingError) for each in found] == [n % 3 == 0 for n in range(12)]


def test_a_fault_of_ours_stops_one_of_several(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def broken(text: str, **options: object) -> object:
        if "!" in text:
            raise ZeroDivisionError
        return clean(text, **options)

    clean = annotation.clean
    monkeypatch.setattr(annotation, "clean", broken)
    faulty = replace(DOCUMENT, text=f"{DOCUMENT.text}!")
    first, second, third = articles_or_errors([(DOCUMENT, "1"), (faulty, "2"), (DOCUMENT, "3")])
    assert first.article.id == "1"
    assert second.reason is Reason.UNREADABLE
    assert third.article.id == "3"
    assert "ZeroDivisionError" in caplog.text


def test_a_fault_of_ours_in_one_item_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(annotation, "annotate", broken)
    found = article_or_error(DOCUMENT, "id")
    assert isinstance(found, ReadingError)
    assert (found.origin, found.reason) == ("/a.txt", Reason.UNREADABLE)
    assert "ZeroDivisionError" in caplog.text
