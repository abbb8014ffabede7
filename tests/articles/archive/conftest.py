"""A fresh archive, and documents and articles made to measure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.article import AnnotatedArticle, Article, Metadata, Provenance
from articles.cleaning.cleaned_text import Edit, TitleEvidence
from articles.document import DeclaredMetadata, Document
from articles.figures.figure import Figure
from articles.timeline.publication_date import PublicationDate
from articles.timeline.time_expression import TimeExpression

MakeDocument = Callable[..., Document]
MakeArticle = Callable[..., AnnotatedArticle]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        yield archive


@pytest.fixture
def document() -> MakeDocument:
    def make(text: str = "نص قصير.", origin: str = "/a.txt", **declared: str) -> Document:
        fingerprint = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return Document(text, origin, fingerprint, "text", "utf-8", DeclaredMetadata(**declared))

    return make


@pytest.fixture
def annotated() -> MakeArticle:
    """An article whose body is the document's text, unless edits say otherwise."""

    def make(
        document: Document,
        *,
        body: str | None = None,
        edits: tuple[Edit, ...] = (),
        figures: tuple[Figure, ...] = (),
        times: tuple[TimeExpression, ...] = (),
        date: PublicationDate = PublicationDate(),
    ) -> AnnotatedArticle:
        declared = document.declared
        title = declared.title or "عنوان"
        article = Article(
            id="?",
            body=document.text if body is None else body,
            metadata=Metadata(
                title=title,
                title_evidence=TitleEvidence.STATED,
                publisher=declared.publisher,
                creator=declared.creator,
                identifier=declared.url,
                date=date,
            ),
            provenance=Provenance(
                document.origin, document.fingerprint, document.format, document.encoding, edits
            ),
        )
        return AnnotatedArticle(article, figures, times)

    return make
