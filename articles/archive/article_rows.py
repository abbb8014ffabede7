"""Articles as rows: how each value is written down, and read again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from articles.archive.compression import compressed, decompressed
from articles.archive.database import Row, Value
from articles.article import AnnotatedArticle, Article, Metadata, Provenance
from articles.cleaning.cleaned_text import Edit, EditReason, TitleEvidence
from articles.cleaning.record import original_text
from articles.document import DeclaredMetadata, Document
from articles.errors import ArchiveError, DamagedArticleError, Reason
from articles.figures.figure import Direction, Doubt, Figure, FigureKind, Qualifier
from articles.span import Span
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType

SELECT_ARTICLES = (
    "SELECT number, id, fingerprint, format, encoding, title, title_evidence, publisher, creator,"
    " identifier, published, published_evidence, published_basis, declared, edits, body,"
    " (SELECT origin FROM origins WHERE article = articles.number AND main) FROM articles "
)
SELECT_FIGURES = (
    "SELECT article, place, start, length, kind, low, high, unit, counted, qualifier, period, rate,"
    " direction, attribution, is_key, doubts, subject, headline, confidence"
    " FROM figures WHERE article = ? ORDER BY place"
)
SELECT_TIMES = (
    "SELECT article, place, start, length, type, value, basis, label_start, label_length,"
    " label_cut, label, covers FROM times WHERE article = ? ORDER BY place"
)
# How far from its mention the words of a label are looked for.
_LABEL_REACH = 400
_CUT = "…"
_CUT_BEFORE, _CUT_AFTER = 1, 2
_DECLARED_FIELDS = ("identifier", "title", "publisher", "creator", "url", "published")
_AS_KNOWN = 1
_PER_CENT = 100
KNOWN_FIELDS = ("title", "publisher", "creator", "url")
"""What a file says that the metadata mostly repeat, in the order of the columns."""


@contextmanager
def article_read(path: str, article_id: str) -> Iterator[None]:
    """Say of which article it is when what is read inside is damaged.

    Raises:
        DamagedArticleError: The article's rows cannot be read or make no sense.
    """
    try:
        with decoding(path):
            yield
    except ArchiveError as error:
        if error.reason is not Reason.DAMAGED:
            raise
        raise DamagedArticleError(path, article_id, error.detail) from error


@contextmanager
def decoding(path: str) -> Iterator[None]:
    """Turn a row that makes no sense into the error of a damaged archive.

    Raises:
        ArchiveError: Something in the rows read inside is not what we write.
    """
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise ArchiveError(path, Reason.DAMAGED, repr(error)) from error


def article_of(row: Row) -> Article:
    """The article of a row of `SELECT_ARTICLES`."""
    _, article_id, fingerprint, format_, encoding, title, title_evidence = row[:7]
    publisher, creator, identifier = row[7:10]
    return Article(
        id=article_id,
        body=decompressed(row[15]),
        metadata=Metadata(
            title=title,
            title_evidence=TitleEvidence(title_evidence),
            publisher=publisher,
            creator=creator,
            identifier=identifier,
            date=date_of(row[10:13]),
        ),
        provenance=Provenance(
            origin=row[16] or "",
            fingerprint=fingerprint,
            format=format_,
            encoding=encoding,
            edits=edits_of(row[14]),
        ),
    )


def date_of(row: Row) -> PublicationDate:
    """The date of a row of value, evidence, basis."""
    value, evidence, basis = row
    return PublicationDate(value, DateEvidence(evidence), basis)


def date_row(date: PublicationDate) -> tuple[Value, ...]:
    """Value, evidence and basis of a date."""
    return date.value, date.evidence.value, date.basis


def figure_row(article: int, place: int, figure: Figure) -> tuple[Value, ...]:
    """The row of a figure, in the order of the table."""
    return (
        article,
        place,
        figure.span.start,
        len(figure.span),
        figure.kind.value,
        figure.low,
        figure.high,
        figure.unit,
        figure.counted,
        None if figure.qualifier is Qualifier.EXACT else figure.qualifier.value,
        figure.period,
        figure.rate,
        None if figure.direction is None else figure.direction.value,
        figure.attribution,
        1 if figure.key else None,
        " ".join(figure.doubts) or None,
        figure.subject,
        figure.headline,
        None if figure.confidence is None else round(figure.confidence * _PER_CENT),
    )


def figure_of(row: Row, body: str) -> Figure:
    """The figure of a row of `SELECT_FIGURES`, in its article's body."""
    span = _span(row, body)
    return Figure(
        span=span,
        text=span.text_in(body),
        kind=FigureKind(row[4]),
        low=row[5],
        high=row[6],
        unit=row[7],
        counted=row[8],
        qualifier=Qualifier(row[9] or Qualifier.EXACT),
        period=row[10],
        rate=row[11],
        direction=None if row[12] is None else Direction(row[12]),
        attribution=row[13],
        key=bool(row[14]),
        doubts=tuple(map(Doubt, (row[15] or "").split())),
        subject=row[16],
        headline=row[17],
        confidence=None if row[18] is None else row[18] / _PER_CENT,
    )


def time_rows(
    article: int, times: Sequence[TimeExpression], body: str
) -> Iterator[tuple[Value, ...]]:
    """The rows of an article's time expressions, in the order of the table.

    Equal labels are quoted from one place: rows that tell the same are told so without the body.
    """
    labels: dict[str, tuple[Value, ...]] = {}
    for place, time in enumerate(times):
        label = labels.get(time.label)
        if label is None:
            label = labels[time.label] = _label_row(time, body)
        yield (
            article,
            place,
            time.span.start,
            len(time.span),
            time.type.value,
            time.value,
            time.basis.value,
            *label,
            time.covers,
        )


def time_of(row: Row, body: str) -> TimeExpression:
    """The time expression of a row of `SELECT_TIMES`, in its article's body."""
    span = _span(row, body)
    return TimeExpression(
        span=span,
        text=span.text_in(body),
        type=TimeType(row[4]),
        value=row[5],
        basis=Basis(row[6]),
        label=_label_of(row[7:11], body),
        covers=row[11],
    )


def _label_row(time: TimeExpression, body: str) -> tuple[Value, ...]:
    """Start, length and cut of a label that quotes the body; or the label itself."""
    label = time.label
    words = label.removeprefix(_CUT).removesuffix(_CUT)
    cut = label.startswith(_CUT) * _CUT_BEFORE + label.endswith(_CUT) * _CUT_AFTER
    reach = max(0, time.span.start - _LABEL_REACH), time.span.end + _LABEL_REACH
    row = (body.find(words, *reach), len(words), cut or None, None)
    if row[0] >= 0 and _label_of(row, body) == label:
        return row
    return None, None, None, label


def _label_of(row: Row, body: str) -> str:
    start, length, cut, label = row
    if start is None:
        return str(label)
    before, after = (_CUT if (cut or 0) & side else "" for side in (_CUT_BEFORE, _CUT_AFTER))
    return f"{before}{body[start : start + length]}{after}"


def edits_text(edits: Sequence[Edit]) -> str:
    """The edits as compact JSON: distance from the last one, removed, replacement, reason."""
    rows = []
    end = 0
    for edit in edits:
        if edit.end - edit.start != len(edit.removed) or edit.start < end:
            raise ValueError(f"the edit at {edit.start} cannot be replayed")
        rows.append([edit.start - end, edit.removed, edit.replacement, edit.reason.value])
        end = edit.end
    return _compact(rows)


def edits_of(text: str) -> tuple[Edit, ...]:
    """The edits again."""
    edits = []
    end = 0
    for distance, removed, replacement, reason in json.loads(text):
        start = end + distance
        end = start + len(removed)
        edits.append(Edit(start, end, removed, replacement, EditReason(reason)))
    return tuple(edits)


def declared_text(document: Document, metadata: Metadata) -> str:
    """What the file says, as JSON; what the metadata repeat is written as 1."""
    known = _known(metadata)
    values = [getattr(document.declared, name) for name in _DECLARED_FIELDS]
    rows = [
        _AS_KNOWN if value is not None and value == known.get(name) else value
        for name, value in zip(_DECLARED_FIELDS, values, strict=True)
    ]
    while rows and rows[-1] is None:
        rows.pop()
    return _compact(rows)


def declared_of(text: str, known: Mapping[str, str | None]) -> DeclaredMetadata:
    """What the file says, again.

    Args:
        text: As `declared_text` wrote it.
        known: What the metadata say, by the names of `KNOWN_FIELDS`.
    """
    values = {
        name: known[name] if value == _AS_KNOWN else value
        for name, value in zip(_DECLARED_FIELDS, json.loads(text), strict=False)
    }
    return DeclaredMetadata(**values)


def original_of(article: Article) -> str:
    """The text before cleaning: the edits replayed backwards."""
    return original_text(article.body, article.provenance.edits)


def document_of(row: Row) -> Document:
    """The document that the article of a row of `SELECT_ARTICLES` was made of."""
    article = article_of(row)
    return Document(
        text=original_of(article),
        origin=article.provenance.origin,
        fingerprint=article.provenance.fingerprint,
        format=article.provenance.format,
        encoding=article.provenance.encoding,
        declared=declared_of(row[13], _known(article.metadata)),
    )


def article_row(
    document: Document, annotated: AnnotatedArticle, revision: int, extractor: int
) -> tuple[Value, ...]:
    """An article's columns but its number: id, revision, extractor, then as in the schema."""
    article = annotated.article
    metadata = article.metadata
    return (
        article.id,
        revision,
        extractor,
        document.fingerprint,
        document.format,
        document.encoding,
        metadata.title,
        metadata.title_evidence.value,
        metadata.publisher,
        metadata.creator,
        metadata.identifier,
        *date_row(metadata.date),
        declared_text(document, metadata),
        edits_text(article.provenance.edits),
        compressed(article.body),
    )


def _known(metadata: Metadata) -> dict[str, str | None]:
    values = (metadata.title, metadata.publisher, metadata.creator, metadata.identifier)
    return dict(zip(KNOWN_FIELDS, values, strict=True))


def _span(row: Row, body: str) -> Span:
    span = Span(row[2], row[2] + row[3])
    if span.end > len(body):
        raise ValueError(f"{span} lies outside the body")
    return span


def _compact(rows: object) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
