"""What goes to a process and comes back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.article import AnnotatedArticle
from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from desktop.library.extraction_messages import (
    ExtractionAnswer,
    ExtractionOrder,
    answer,
    packed,
    unpacked,
)

TEXTS = st.text(max_size=20)


@given(TEXTS, TEXTS, st.none() | TEXTS)
def test_an_order_comes_back_as_it_was(text: str, origin: str, title: str | None):
    document = Document(text, origin, "f", "text", None, DeclaredMetadata(title=title))
    order = ExtractionOrder(document, "id")
    assert unpacked(packed((order, order))) == (order, order)


def test_an_order_is_answered_with_its_article():
    document = Document("شارك 300 عداء في سباق سنة 2019.", "/a.txt", "f", "text", "utf-8")
    orders = ExtractionOrder(document, "id7"), ExtractionOrder(document, "id8")
    found = unpacked(answer(packed(orders)))
    assert isinstance(found, ExtractionAnswer)
    assert all(isinstance(each, AnnotatedArticle) for each in found.outcomes)
    assert [each.article.id for each in found.outcomes] == ["id7", "id8"]
    assert unpacked(packed(found)) == found


def test_an_error_comes_back_with_its_facts():
    error = ReadingError("/a.txt", Reason.NO_TEXT, "row 3")
    found = unpacked(packed(ExtractionAnswer((error,), ("said",)))).outcomes[0]
    assert (found.origin, found.reason, found.detail) == ("/a.txt", Reason.NO_TEXT, "row 3")
