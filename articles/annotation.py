"""From a document to the annotated article: cleaning, dating, extraction, in this order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.arabic.folding import FoldedText, fold_line, fold_prose
from articles.article import AnnotatedArticle, Article, Metadata, Provenance
from articles.cleaning import title as titles
from articles.cleaning.bylines import name_alone
from articles.cleaning.clean import clean
from articles.cleaning.cleaned_text import TitleEvidence
from articles.cleaning.lines import lines_of
from articles.document import RECOGNISED, Document
from articles.errors import ReadingError, Reason
from articles.figures.extraction import finding_figures
from articles.figures.figure import Doubt
from articles.figures.publishers import country_of_source
from articles.stages import Staged, finish
from articles.timeline.detection import detect
from articles.timeline.extraction import find_times
from articles.timeline.publication import Declarations, publication_date
from articles.timeline.publication_date import PublicationDate
from articles.timeline.readings import Mention


def annotate(
    document: Document, article_id: str, date: PublicationDate | None = None
) -> AnnotatedArticle:
    """Make the article of a document, with everything found in it.

    What the file declares goes before what cleaning finds in the text.

    Args:
        document: What was read.
        article_id: The id to give the article.
        date: When it was published, if a person said so; goes before everything else.

    Raises:
        ReadingError: NO_TEXT, when cleaning leaves nothing.
    """
    return finish(annotating(document, article_id, date))


def annotating(
    document: Document, article_id: str, date: PublicationDate | None = None
) -> Staged[AnnotatedArticle]:
    """The steps of `annotate`."""
    declared = document.declared
    cleaned = clean(document.text, declared_title=declared.title)
    if not cleaned.body:
        raise ReadingError(document.origin, Reason.NO_TEXT)
    yield
    folded = fold_prose(cleaned.body)
    mentions = detect(folded)
    yield
    if date is None:
        date = publication_date(
            Declarations(
                declared.published,
                cleaned.dateline,
                declared.url,
                document.origin,
                declared.saved,
            ),
            folded,
            mentions,
        )
    publisher = declared.publisher or cleaned.publisher
    creator = name_alone(declared.creator or cleaned.creator or "")
    article = Article(
        id=article_id,
        body=cleaned.body,
        metadata=Metadata(
            title=cleaned.title,
            title_evidence=cleaned.title_evidence,
            publisher=publisher,
            # An outlet that signs its articles itself names nobody.
            creator=creator
            if creator and fold_line(creator) != fold_line(publisher or "")
            else None,
            identifier=declared.url,
            date=date,
        ),
        provenance=Provenance(
            origin=document.origin,
            fingerprint=document.fingerprint,
            format=document.format,
            encoding=document.encoding,
            edits=cleaned.edits,
        ),
    )
    return (yield from _extracting(article, folded, mentions))


def annotate_body(article_id: str, text: str, published: str | None) -> AnnotatedArticle:
    """Annotate a text that is the body already: nothing is cleaned, every offset refers to it.

    Args:
        article_id: The id to give the article.
        text: Taken as it is, lone surrogates and all.
        published: The date of publication as it is declared, or None.
    """
    return finish(annotating_body(article_id, text, published))


def annotating_body(article_id: str, text: str, published: str | None) -> Staged[AnnotatedArticle]:
    """The steps of `annotate_body`."""
    folded = fold_prose(text)
    mentions = detect(folded)
    yield
    article = Article(
        id=article_id,
        body=text,
        metadata=Metadata(
            title=titles.inferred(lines_of(text)) or article_id,
            title_evidence=TitleEvidence.INFERRED,
            date=publication_date(Declarations(published), folded, mentions),
        ),
        provenance=Provenance(origin=article_id, fingerprint="", format="text", encoding=None),
    )
    return (yield from _extracting(article, folded, mentions))


def redate(annotated: AnnotatedArticle, date: PublicationDate) -> AnnotatedArticle:
    """The same article published on another date: its times and figures resolved against that."""
    article = annotated.article
    redated = replace(article, metadata=replace(article.metadata, date=date))
    folded = fold_prose(article.body)
    return finish(_extracting(redated, folded, detect(folded)))


def _extracting(
    article: Article, folded: FoldedText, mentions: Sequence[Mention]
) -> Staged[AnnotatedArticle]:
    metadata = article.metadata
    country = country_of_source(metadata.publisher, metadata.identifier)
    times = find_times(folded, metadata.date.value, mentions, country=country)
    yield
    figures = yield from finding_figures(folded, times, country=country, title=metadata.title)
    if article.provenance.format == RECOGNISED:
        figures = tuple(replace(each, doubts=(*each.doubts, Doubt.OCR)) for each in figures)
    return AnnotatedArticle(article, figures, times)
