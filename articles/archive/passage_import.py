"""What becomes of annotations from a file: which article each stands in, and where.

An article is looked for by what is surest first:

1. the annotation was written by this very archive: the id it names, whether the article is still
   here or was removed;
2. the same file: its fingerprint;
3. the same address on the web;
4. the same id and the same title, letters folded;
5. else the article is absent. Its passages are kept as LOST, with their quotes, under an id of
   their own; when its file is imported, it gets this id and they find their words.

In a body that has the words at the place that the file names, an annotation stays as it is; in
any other its passage is anchored again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from articles.arabic.folding import fold_word
from articles.archive.archive import Archive
from articles.article import Article
from articles.passages.anchoring import anchor_again, quote
from articles.passages.passage import AbsentArticle, Anchoring, Passage
from articles.passages.tag_order import TagOrder, merged
from articles.span import Span
from articles.web_annotation_reading import Fault, ReadAnnotation, ReadAnnotations, Source


@dataclass(frozen=True, slots=True)
class PassageImport:
    """What an import of passages would write.

    Attributes:
        added: Passages that are new here, or lie in the bin.
        updated: Former and new state of passages that the file knows more recently.
        unchanged: How many are here already, the same.
        outdated: How many are here already, changed since the file was written.
        absent: The articles that are not here.
        faults: Annotations of which nothing can be made: number in the file, and why.
        orders: Tags whose order changes: the tag, its former order, its new one.
    """

    added: tuple[Passage, ...]
    updated: tuple[tuple[Passage, Passage], ...]
    unchanged: int
    outdated: int
    absent: tuple[AbsentArticle, ...]
    faults: tuple[tuple[int, Fault], ...]
    orders: tuple[tuple[str, TagOrder, TagOrder], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it would change nothing."""
        return not (self.added or self.updated or self.orders)


def plan_import(archive: Archive, read: ReadAnnotations) -> PassageImport:
    """Find the articles and places of annotations; nothing is written yet.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    articles = _Articles(archive, [each.source for each in read.annotations])
    faults = list(read.faults)
    found: dict[str, Passage] = {}
    for annotation in read.annotations:
        passage = _placed(annotation, articles)
        if passage is None:
            faults.append((annotation.number, Fault.NO_WORDS))
        else:
            found[passage.id] = passage
    added: list[Passage] = []
    updated: list[tuple[Passage, Passage]] = []
    unchanged = outdated = 0
    for passage in found.values():
        ours = archive.passages.get(passage.id)
        if ours is None:
            added.append(passage)
        elif ours == passage:
            unchanged += 1
        elif _moment(passage.modified) > _moment(ours.modified):
            updated.append((ours, passage))
        else:
            outdated += 1
    written = {each.article_id for each in (*added, *(after for _, after in updated))}
    return PassageImport(
        added=tuple(added),
        updated=tuple(updated),
        unchanged=unchanged,
        outdated=outdated,
        absent=tuple(each for each in articles.absent if each.id in written),
        faults=tuple(sorted(faults)),
        orders=tuple(_new_orders(archive, read, found)),
    )


def _new_orders(
    archive: Archive, read: ReadAnnotations, found: Mapping[str, Passage]
) -> Iterator[tuple[str, TagOrder, TagOrder]]:
    """What the file's orders of tags add to ours, as far as they speak of passages it brings."""
    ours = archive.passages.tag_orders()
    for tag, order in dict(read.orders).items():
        theirs = tuple(each for each in order if each in found)
        before = ours.get(tag, ())
        after = merged(before, theirs)
        if after != before:
            yield tag, before, after


class _Articles:
    """The articles that annotations speak of, here or absent."""

    def __init__(self, archive: Archive, sources: Sequence[Source]) -> None:
        self._identity = archive.identity
        by_fingerprint, by_address = archive.articles.same_as(
            [each.fingerprint for each in sources if each.fingerprint],
            [each.address for each in sources if each.address],
        )
        self._by_fingerprint, self._by_address = by_fingerprint, by_address
        named = {each.article_id for each in sources}
        known = {*named, *by_fingerprint.values(), *by_address.values()}
        self._here: Mapping[str, Article] = archive.articles.without_findings([*known])
        self._titles = archive.articles.titles([*named])
        self._absent: dict[Source, AbsentArticle] = {}

    @property
    def absent(self) -> tuple[AbsentArticle, ...]:
        """Those that were asked for and are not here."""
        return tuple({each.id: each for each in self._absent.values()}.values())

    def of(self, source: Source) -> tuple[str, Article | None]:
        """The article's id here, and the article unless it is absent or removed."""
        article_id = self._id_of(source)
        if article_id is None:
            article_id = self._absent_id(source)
            title = source.title or source.address or source.article_id or article_id
            self._absent[source] = AbsentArticle(article_id, title, source.fingerprint or "")
        return article_id, self._here.get(article_id)

    def is_absent(self, source: Source) -> bool:
        """Whether the archive has never held the article."""
        return source in self._absent

    def _id_of(self, source: Source) -> str | None:
        named = source.article_id
        if source.archive == self._identity and named in self._titles:
            return named
        same = self._by_fingerprint.get(source.fingerprint or "")
        same = same or self._by_address.get(source.address or "")
        if same is not None:
            return same
        has_title = named in self._titles and source.title is not None
        if has_title and _folded(self._titles[named]) == _folded(source.title or ""):
            return named
        return None

    def _absent_id(self, source: Source) -> str:
        """What the archive will call the article: as the other one does, unless that is taken."""
        named = source.article_id
        if source.archive == self._identity or (named and named not in self._titles):
            return named
        return f"{named}-{(source.archive or source.fingerprint or 'file')[:8]}"


def _placed(annotation: ReadAnnotation, articles: _Articles) -> Passage | None:
    """The passage in its article; None when neither the file nor the article gives its words."""
    article_id, article = articles.of(annotation.source)
    passage = replace(annotation.passage, article_id=article_id)
    words = passage.quote.exact
    if article is None:
        if not words:
            return None
        is_absent = articles.is_absent(annotation.source)
        return replace(passage, anchoring=Anchoring.LOST) if is_absent else passage
    body = article.body
    span = Span(min(passage.position.start, len(body)), min(passage.position.end, len(body)))
    if not words:
        taken = quote(body, span)
        return replace(passage, quote=taken) if taken.exact.strip() else None
    if annotation.has_place and _stands(passage, span, body):
        return passage
    # Lost or moved in another body, it may well stand in this one.
    return anchor_again(replace(passage, anchoring=Anchoring.ANCHORED), body)


def _stands(passage: Passage, span: Span, body: str) -> bool:
    """Whether the body agrees with what the file says of the place."""
    match passage.anchoring:
        case Anchoring.ANCHORED:
            return quote(body, span) == passage.quote
        case Anchoring.MOVED:
            return _folded(span.text_in(body)) == _folded(passage.quote.exact)
        case Anchoring.LOST:
            return anchor_again(passage, body).anchoring is Anchoring.LOST


def _folded(text: str) -> str:
    return " ".join(fold_word(text).split())


def _moment(written: str) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
