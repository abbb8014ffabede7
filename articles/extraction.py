"""Extraction as a stage that documents pass on their way into an archive."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.article import AnnotatedArticle
from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.stages import finish_abreast

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item on its way into an archive.

    Attributes:
        item: What was read, or why it could not be.
        article_id: The id to extract the article under; None where nothing is to be extracted.
        extracted: What came of it: the article, or why it is none; None before.
        file: The file, or member of an archive, in which it was found.
    """

    item: Document | ReadingError
    article_id: str | None = None
    extracted: AnnotatedArticle | ReadingError | None = None
    file: str = ""


Extraction = Callable[[Iterator[Candidate]], Iterator[Candidate]]
"""A stage: the same candidates in the same order, `extracted` set where `article_id` is.

It may take candidates before it gives the ones in front of them, and a bounded number only.
"""


def extract_in_turn(candidates: Iterator[Candidate]) -> Iterator[Candidate]:
    """The stage that extracts each candidate when it is asked for, in this process."""
    return map(extracted, candidates)


def extracted(candidate: Candidate) -> Candidate:
    """The candidate with what came of it."""
    document = candidate.item
    if candidate.article_id is None or isinstance(document, ReadingError):
        return candidate
    return replace(candidate, extracted=article_or_error(document, candidate.article_id))


def articles_or_errors(
    documents: Sequence[tuple[Document, str]],
) -> list[AnnotatedArticle | ReadingError]:
    """What comes of several documents under their ids, which are gone through abreast.

    The same as `article_or_error` gives of each, sooner.
    """
    from articles.annotation import annotating  # noqa: PLC0415 - as below

    made = finish_abreast([annotating(*each) for each in documents])
    return [
        _of_error(document, each) if isinstance(each, Exception) else each
        for (document, _), each in zip(documents, made, strict=True)
    ]


def article_or_error(document: Document, article_id: str) -> AnnotatedArticle | ReadingError:
    """The article, or why it is none: a fault of ours in one item must not stop the others."""
    # Who only reads an archive does without the words of figures and times.
    from articles.annotation import annotate  # noqa: PLC0415

    try:
        return annotate(document, article_id)
    except Exception as error:  # noqa: BLE001 - see above; the log has the traceback
        return _of_error(document, error)


def _of_error(document: Document, error: Exception) -> ReadingError:
    """Why there is no article."""
    if isinstance(error, ReadingError):
        return error
    _log.error("%r cannot be extracted", document.origin, exc_info=error)
    return ReadingError(document.origin, Reason.UNREADABLE, repr(error))
