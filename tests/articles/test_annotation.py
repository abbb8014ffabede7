from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.annotation import annotate, annotate_body, redate
from articles.cleaning.cleaned_text import TitleEvidence
from articles.cleaning.record import original_text
from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import walk
from articles.timeline.publication_date import DateEvidence, PublicationDate

TEXT = (
    "افتتح ميناء جديد في الجنوب\n\n"
    "بدأ العمل في الميناء الجديد شهر يونيو الماضي، وشارك فيه 300 عامل من المنطقة.\n"
    "وتبلغ كلفة المشروع 40 مليون درهم."
)


def document(text: str = TEXT, **declared: str) -> Document:
    return Document(text, "/a.txt", "f" * 64, "text", "utf-8", DeclaredMetadata(**declared))


def test_a_document_becomes_an_article_with_its_findings() -> None:
    annotated = annotate(document(published="2018-05-03"), "p0")
    article = annotated.article
    assert article.id == "p0"
    assert article.metadata.title == "افتتح ميناء جديد في الجنوب"
    assert article.metadata.date.value == "2018-05-03"
    assert original_text(article.body, article.provenance.edits) == TEXT
    assert any("300" in figure.text for figure in annotated.figures)
    assert any(time.value == "2017-06" for time in annotated.times)
    for found in (*annotated.figures, *annotated.times):
        assert found.span.text_in(article.body) == found.text


def test_what_the_file_declares_goes_first() -> None:
    declared = {
        "title": "عنوان معلن",
        "publisher": "جريدة",
        "creator": "كاتب",
        "url": "https://e.org",
    }
    metadata = annotate(document(**declared), "p0").article.metadata
    assert metadata.title == "عنوان معلن"
    assert metadata.title_evidence is TitleEvidence.STATED
    assert (metadata.publisher, metadata.creator) == ("جريدة", "كاتب")
    assert metadata.identifier == "https://e.org"


def test_an_article_that_nobody_signed_has_no_author() -> None:
    said = annotate(document(publisher="مرسى الأطلسي", creator=None), "p0").article
    assert said.metadata.creator is None


def test_an_outlet_that_signs_its_articles_is_no_author() -> None:
    said = annotate(document(publisher="مرسى الأطلسي", creator="مرسى الأطلسي"), "p0").article
    assert (said.metadata.publisher, said.metadata.creator) == ("مرسى الأطلسي", None)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\N{RIGHT-TO-LEFT MARK}"])
def test_a_document_without_words_is_no_article(text: str) -> None:
    with pytest.raises(ReadingError) as raised:
        annotate(document(text), "p0")
    assert raised.value.reason is Reason.NO_TEXT


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(exclude_categories=()) | st.sampled_from("\ud800\n 5 ألف")))
def test_a_body_is_taken_as_it_is(text: str) -> None:
    annotated = annotate_body("x", text, None)
    assert annotated.article.body == text
    assert annotated.article.metadata.title
    for found in (*annotated.figures, *annotated.times):
        assert found.span.text_in(text) == found.text


def test_a_body_is_dated_as_declared() -> None:
    annotated = annotate_body("x", "بدأ العمل شهر يونيو الماضي.", "2018-05")
    assert annotated.article.metadata.date.value == "2018-05"
    assert annotated.times[0].value == "2017-06"


def test_another_date_resolves_the_times_anew() -> None:
    annotated = annotate(document(published="2018-05-03"), "p0")
    date = PublicationDate("2011-09", DateEvidence.STATED)
    again = redate(annotated, date)
    assert again.article.metadata.date == date
    assert again.article.body == annotated.article.body
    assert any(time.value == "2011-06" for time in again.times)


def test_the_seeds_become_articles(seeds: list[Path]) -> None:
    documents = [item for item in walk(seeds) if isinstance(item, Document)]
    assert len(documents) == len(seeds)
    for each in documents:
        annotated = annotate(each, "seed")
        assert annotated.figures
        assert (
            original_text(annotated.article.body, annotated.article.provenance.edits) == each.text
        )
