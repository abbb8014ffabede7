"""Putting documents into the archive: what is new, what changed, what is known already."""

from __future__ import annotations

import hashlib
import itertools
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from articles.arabic.folding import fold_line
from articles.archive.article_corrections import metadata_correction
from articles.archive.article_rows import (
    KNOWN_FIELDS,
    article_row,
    declared_of,
    decoding,
    figure_row,
    original_of,
    time_rows,
)
from articles.archive.articles_set_aside import known_set_aside
from articles.archive.checksums import renew_checksums
from articles.archive.compression import decompressed
from articles.archive.database import Database
from articles.archive.date_corrections import corrected_date
from articles.archive.figure_correction_repository import FigureCorrectionRepository
from articles.archive.ledger_decision_repository import LedgerDecisionRepository
from articles.archive.passage_repository import PassageRepository
from articles.article import EXTRACTOR_VERSION, AnnotatedArticle, Article
from articles.cleaning.cleaned_text import Edit, EditReason
from articles.document import DeclaredMetadata, Document
from articles.import_account import CopyFound
from articles.origins import paths_of

_log = logging.getLogger(__name__)

# What a person can type on a command line and find again: no space, no slash, no leading dash.
_USABLE_ID = re.compile(r"\w[\w.:-]{0,63}")
_ID_DIGITS = 16
_MORE_DIGITS = 8


# The extractor's version of an article that no version has read as it is to be read.
_STALE = 0


class Outcome(StrEnum):
    """What came of one document."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Classification:
    """What would come of a document, and the article concerned."""

    outcome: Outcome
    article_id: str


class ArticleWriter:
    """Writes articles. Every method is one transaction, or part of the one around it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._anchored = (
            PassageRepository(database),
            FigureCorrectionRepository(database),
            LedgerDecisionRepository(database),
        )

    def classify(self, document: Document) -> Classification:
        """Tell by origin, fingerprint and metadata what `put` would do; the text is not looked at.

        Only an article's main origin updates it: when its file has changed or says something
        else of the article (a row its date), or when another version of the extractor has read
        it. A copy found elsewhere that has changed since is
        an article of its own, and so are the same words in another newspaper.
        """
        known = self._database.row(
            "SELECT id, main, fingerprint = ?2, extractor = ?3, declared,"
            " title, publisher, creator, identifier"
            " FROM origins JOIN articles ON article = articles.number"
            " WHERE hash = ?4 AND origin = ?1",
            (
                document.origin,
                document.fingerprint,
                EXTRACTOR_VERSION,
                _origin_hash(document.origin),
            ),
        )
        if known is not None:
            article_id, is_main, is_same, is_current = known[:4]
            is_current = is_current and _declared(self._database, known[4:]) == document.declared
            if is_same and (is_current or not is_main):
                return Classification(Outcome.UNCHANGED, article_id)
            if is_main:
                return Classification(Outcome.UPDATED, article_id)
        aside = known_set_aside(self._database, document.origin, document.fingerprint)
        if aside is not None:
            return Classification(Outcome.UNCHANGED, aside)
        same = _same_words(self._database, document)
        if same is not None:
            return Classification(Outcome.DUPLICATE, same)
        return Classification(Outcome.ADDED, self._new_id(document))

    def put(
        self,
        document: Document,
        annotated: AnnotatedArticle,
        found: Classification | None = None,
    ) -> Outcome:
        """Write what `classify` says; see `ArticleRepository.put`."""
        with self._database.transaction():
            found = found or self.classify(document)
            annotated = _named(annotated, found.article_id)
            if found.outcome is Outcome.DUPLICATE:
                self._remember_copy(document.origin, found.article_id)
            elif found.outcome is Outcome.UPDATED:
                self.replace(document, annotated)
            elif found.outcome is Outcome.ADDED:
                self._insert(document, annotated)
        return found.outcome

    def put_copy(self, document: Document) -> Outcome:
        """Remember where else a known article was found; see `ArticleRepository.put_copy`."""
        with self._database.transaction():
            found = self.classify(document)
            if found.outcome is Outcome.DUPLICATE:
                self._remember_copy(document.origin, found.article_id)
        return found.outcome

    def copy_found(self, origin: str) -> CopyFound | None:
        """See `ArticleRepository.copy_found`."""
        row = self._database.row(
            "SELECT id, title,"
            " (SELECT origin FROM origins WHERE article = articles.number AND main)"
            " FROM origins JOIN articles ON article = articles.number"
            " WHERE hash = ? AND origin = ?",
            (_origin_hash(origin), origin),
        )
        return None if row is None else CopyFound(origin, row[0], row[1], row[2] or "")

    def replace(self, document: Document, annotated: AnnotatedArticle) -> None:
        """Write an article over itself: same id, new content, the reader's words anchored again.

        Raises:
            KeyError: No article has this id.
        """
        article_id = annotated.article.id
        with self._database.transaction():
            former = self._database.row(
                "SELECT number, body FROM articles WHERE id = ?", (article_id,)
            )
            if former is None:
                raise KeyError(article_id)
            number, former_body = former[0], _readable(former[1])
            annotated = _prepared(self._database, document, annotated)
            self._database.write(
                "UPDATE articles SET (id, revision, extractor, fingerprint, format, encoding,"
                " title, title_evidence, publisher, creator, identifier, published,"
                " published_evidence, published_basis, declared, edits, body)"
                " = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE number = ?",
                (
                    *article_row(
                        document, annotated, self.next_revision(), self._version(annotated.article)
                    ),
                    number,
                ),
            )
            self._database.write("DELETE FROM figures WHERE article = ?", (number,))
            self._database.write("DELETE FROM times WHERE article = ?", (number,))
            self._write_findings(number, annotated)
            for table in ("articles", "figures", "times"):  # what stood there may have been damaged
                renew_checksums(self._database, table, number)
            if annotated.article.body != former_body:
                for each in self._anchored:
                    each.anchor_again(article_id, annotated.article.body, former_body)

    def remove(self, article_id: str) -> bool:
        """Take the article out, remembering its id; see `ArticleRepository.remove`."""
        with self._database.transaction():
            removed = self._database.write(
                "INSERT OR REPLACE INTO removed_articles (id, revision, origin, fingerprint, title)"
                " SELECT id, (SELECT revision + 1 FROM archive),"
                " (SELECT origin FROM origins WHERE article = articles.number AND main),"
                " fingerprint, title FROM articles WHERE id = ?",
                (article_id,),
            )
            if removed:
                self.next_revision()
                self._database.write("DELETE FROM articles WHERE id = ?", (article_id,))
        return bool(removed)

    def _insert(self, document: Document, annotated: AnnotatedArticle) -> None:
        annotated = _prepared(self._database, document, annotated)
        number = self._database.insert(
            "INSERT INTO articles (id, revision, extractor, fingerprint, format, encoding,"
            " title, title_evidence, publisher, creator, identifier, published,"
            " published_evidence, published_basis, declared, edits, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            article_row(
                document, annotated, self.next_revision(), self._version(annotated.article)
            ),
        )
        self._write_findings(number, annotated)
        self.link(document.origin, number, is_main=True)
        article = annotated.article
        returned = self._database.write("DELETE FROM removed_articles WHERE id = ?", (article.id,))
        if returned:
            for each in self._anchored:
                each.anchor_again(article.id, article.body)

    def anchor_again(self, article_id: str, body: str) -> None:
        """Find the reader's words of an article in its body."""
        for each in self._anchored:
            each.anchor_again(article_id, body)

    def link_orphans(self) -> list[str]:
        """Give articles without an origin their ids for one, so that they can be read anew."""
        rows = self._database.rows(
            "SELECT number, id FROM articles"
            " WHERE NOT EXISTS (SELECT 1 FROM origins WHERE article = articles.number AND main)"
        )
        for number, article_id in rows:
            self.link(article_id, number, is_main=True)
        return [article_id for _, article_id in rows]

    def mark_stale(self, article_id: str) -> bool:
        """Say that the article is to be read anew. False for an unknown id."""
        return bool(
            self._database.write(
                "UPDATE articles SET extractor = ? WHERE id = ?", (_STALE, article_id)
            )
        )

    def _version(self, article: Article) -> int:
        """The extractor that has read it; none, where it did not go by the reader's date."""
        correction = corrected_date(self._database, article.id)
        is_current = correction is None or correction == article.metadata.date
        return EXTRACTOR_VERSION if is_current else _STALE

    def _write_findings(self, number: int, annotated: AnnotatedArticle) -> None:
        self._database.write_all(
            "INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (figure_row(number, place, each) for place, each in enumerate(annotated.figures)),
        )
        body = annotated.article.body
        self._database.write_all(
            "INSERT INTO times VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            time_rows(number, annotated.times, body),
        )

    def _remember_copy(self, origin: str, article_id: str) -> None:
        number, main = self._database.rows(
            "SELECT number, (SELECT origin FROM origins WHERE article = articles.number AND main)"
            " FROM articles WHERE id = ?",
            (article_id,),
        )[0]
        # The file was moved rather than copied: from now on the new place updates the article.
        takes_over = main is None or not _exists(main)
        if takes_over:
            self._database.write("UPDATE origins SET main = 0 WHERE article = ?", (number,))
        self.link(origin, number, is_main=takes_over)

    def link(self, origin: str, number: int, *, is_main: bool) -> None:
        """Say that the article of this number was found there, whatever was found before."""
        key = _origin_hash(origin)
        self._database.write("DELETE FROM origins WHERE hash = ? AND origin = ?", (key, origin))
        self._database.write(
            "INSERT INTO origins (hash, article, main, origin) VALUES (?, ?, ?, ?)",
            (key, number, int(is_main), origin),
        )

    def next_revision(self) -> int:
        """Begin another revision of the archive, for a change that the index is to follow."""
        self._database.write("UPDATE archive SET revision = revision + 1")
        return self._database.number("SELECT revision FROM archive")

    def _new_id(self, document: Document) -> str:
        returning = self._database.row(
            "SELECT id FROM removed_articles WHERE origin = ?1 OR fingerprint = ?2"
            " ORDER BY fingerprint = ?2 DESC LIMIT 1",
            (document.origin, document.fingerprint),
        )
        if returning is not None:
            return str(returning[0])
        return next(each for each in _possible_ids(document) if not self._is_taken(each))

    def _is_taken(self, article_id: str) -> bool:
        return bool(
            self._database.number(
                "SELECT EXISTS (SELECT 1 FROM articles WHERE id = ?1)"
                " OR EXISTS (SELECT 1 FROM removed_articles WHERE id = ?1)",
                (article_id,),
            )
        )


def _same_words(database: Database, document: Document) -> str | None:
    """The article that this document is found again of: its words, in no other newspaper."""
    rows = database.rows(
        # The plus keeps SQLite from putting the value into the indexed expression.
        "SELECT id, declared, title, publisher, creator, identifier FROM articles"
        " WHERE substr(fingerprint, 1, 16) = ? AND +fingerprint = ? ORDER BY number",
        (document.fingerprint[:_ID_DIGITS], document.fingerprint),
    )
    outlet = document.declared.publisher
    for article_id, *known in rows:
        known_outlet = _declared(database, known).publisher
        if not outlet or not known_outlet or fold_line(outlet) == fold_line(known_outlet):
            return str(article_id)
    return None


def _declared(database: Database, row: Sequence[Any]) -> DeclaredMetadata:
    """What a file said of its article when that was written, from its columns."""
    with decoding(str(database.path.parent)):
        return declared_of(row[0], dict(zip(KNOWN_FIELDS, row[1:], strict=True)))


def _possible_ids(document: Document) -> Iterator[str]:
    declared = document.declared.identifier
    if declared is not None and _USABLE_ID.fullmatch(declared):
        yield declared
    short, rest = document.fingerprint[:_ID_DIGITS], document.fingerprint[_ID_DIGITS:]
    yield short
    for length in range(_MORE_DIGITS, len(rest) + 1, _MORE_DIGITS):
        yield f"{short}-{rest[:length]}"
    for number in itertools.count(2):
        yield f"{document.fingerprint}-{number}"


def _prepared(
    database: Database, document: Document, annotated: AnnotatedArticle
) -> AnnotatedArticle:
    """The article to be written: its edits replayable, its metadata as the reader gave them."""
    article = _replayable(annotated.article, document)
    correction = metadata_correction(database, article.id)
    if correction:
        article = replace(article, metadata=correction.applied(article.metadata))
    return replace(annotated, article=article)


def _origin_hash(origin: str) -> int:
    """64 bits that find an origin again, the same in every process."""
    digest = hashlib.blake2b(origin.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _readable(body: bytes) -> str | None:
    """The text of a body, or None where it is damaged."""
    try:
        return decompressed(body)
    except ValueError:
        return None


def _named(annotated: AnnotatedArticle, article_id: str) -> AnnotatedArticle:
    if annotated.article.id == article_id:
        return annotated
    return replace(annotated, article=replace(annotated.article, id=article_id))


def _replayable(article: Article, document: Document) -> Article:
    """The article with edits that give the original again, whatever cleaning recorded."""
    edits = article.provenance.edits
    is_exact = all(edit.end - edit.start == len(edit.removed) for edit in edits)
    if is_exact and original_of(article) == document.text:
        return article
    _log.warning("the edits of %s do not give its original again", document.origin)
    whole = Edit(0, len(document.text), document.text, article.body, EditReason.CHARACTERS)
    return replace(article, provenance=replace(article.provenance, edits=(whole,)))


def _exists(origin: str) -> bool:
    """Whether a file of this origin is still there; in doubt (`#` in its name), yes."""
    try:
        return any(path.exists() for path in paths_of(origin))
    except (OSError, ValueError):  # ValueError: a null character in the path
        return True
