"""FamilyRepository: which articles tell one story, and what the reader says of that."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from articles.archive.clock import now
from articles.archive.compression import decompressed
from articles.archive.database import Database
from articles.errors import ArchiveError
from articles.families.likeness import CopyKind, Likeness
from articles.families.shingles import Numbers
from articles.families.story import Story

_FIRST = "first"
# Of three hundred thousand articles all would take a hundred megabytes for a moment.
_SAMPLES_AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """One copy of a story.

    Attributes:
        article_id: The article.
        kind: How it is a copy of the one by which it came in; None for the first one.
        jaccard: The share of common words in both (runs of five).
        containment: The share of common words in the shorter one.
        agency: The agency that both name, or None.
        title: The article's title.
        publisher: Its newspaper, or None.
        published: When it was published, EDTF, or None.
    """

    article_id: str
    kind: CopyKind | None
    jaccard: float
    containment: float
    agency: str | None
    title: str = ""
    publisher: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Separation:
    """The reader's word that an article is no copy, and what was before.

    Attributes:
        article_id: The article.
        others: Those it was in a family with.
        row: What the archive held of that.
    """

    article_id: str
    others: tuple[str, ...]
    row: tuple[Any, ...]


class FamilyRepository:
    """The families of one archive. What changes them is part of the transaction around it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article_id: str) -> tuple[FamilyMember, ...]:
        """The copies of the article's story with itself, the first one first; empty for none."""
        rows = self._database.rows(
            "SELECT id, kind, jaccard, containment, agency, title, publisher, published"
            " FROM families JOIN articles ON article = number WHERE family ="
            " (SELECT family FROM families JOIN articles ON article = number WHERE id = ?)"
            " ORDER BY kind != ?, number",
            (article_id, _FIRST),
        )
        if len(rows) < 2:
            return ()
        return tuple(
            FamilyMember(each, None if kind == _FIRST else CopyKind(kind), *rest)
            for each, kind, *rest in rows
        )

    def sizes(self, article_ids: Sequence[str]) -> Mapping[str, int]:
        """How many copies the stories of these articles have; those with one are left out."""
        rows = self._database.rows(
            "SELECT id, (SELECT count(*) FROM families other WHERE other.family = own.family)"
            " FROM articles JOIN families own ON own.article = number"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (_json(article_ids),),
        )
        return {article_id: size for article_id, size in rows if size > 1}

    def stories(self, article_ids: Sequence[str]) -> Mapping[str, str]:
        """Which story each of these articles tells, by a name that copies of one share."""
        rows = self._database.rows(
            "SELECT id, family FROM articles JOIN families ON article = number"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (_json(article_ids),),
        )
        return {article_id: f"story {family}" for article_id, family in rows}

    def samples(self) -> Iterator[tuple[int, Numbers]]:
        """The numbers of all articles with the shingles that copies are found by."""
        last = -1
        while rows := self._database.rows(
            "SELECT article, numbers FROM story_samples WHERE article > ? ORDER BY article LIMIT ?",
            (last, _SAMPLES_AT_ONCE),
        ):
            for number, numbers in rows:
                if len(numbers) % 8 == 0:
                    yield number, np.frombuffer(numbers, np.dtype("<u8")).astype(np.uint64)
            last = rows[-1][0]

    def ungrouped(self, limit: int) -> list[int]:
        """The numbers of articles that were never put to copies, at most so many."""
        rows = self._database.rows(
            "SELECT number FROM articles LEFT JOIN story_samples ON article = number"
            " WHERE article IS NULL ORDER BY number LIMIT ?",
            (limit,),
        )
        return [int(row[0]) for row in rows]

    def put_sample(self, number: int, numbers: Numbers) -> None:
        """Keep the shingles that copies of an article are found by."""
        self._database.write(
            "INSERT OR REPLACE INTO story_samples (article, numbers) VALUES (?, ?)",
            (number, numbers.astype("<u8").tobytes()),
        )

    def number_of(self, article_id: str) -> int | None:
        """The article's number."""
        row = self._database.row("SELECT number FROM articles WHERE id = ?", (article_id,))
        return None if row is None else int(row[0])

    def story(self, number: int) -> Story | None:
        """The story of an article; None where it is gone or cannot be read."""
        row = self._database.row(
            "SELECT id, body, published FROM articles WHERE number = ?", (number,)
        )
        if row is None:
            return None
        with suppress(ArchiveError, ValueError, TypeError):
            return Story(row[0], decompressed(row[1]), day_of(row[2]))
        return None

    def leave(self, number: int) -> None:
        """Take an article out of its family."""
        self._database.write("DELETE FROM families WHERE article = ?", (number,))

    def join(self, number: int, others: Sequence[tuple[int, Likeness]]) -> None:
        """Make one family of an article and those it is a copy of, the likeliest first."""
        if not others:
            return
        families = []
        for other, _ in others:
            row = self._database.row("SELECT family FROM families WHERE article = ?", (other,))
            if row is None:
                self._put(other, other, _FIRST, 1.0, 1.0, None)
            families.append(other if row is None else int(row[0]))
        family = min(families)
        for former in set(families) - {family}:
            self._database.write(
                "UPDATE families SET family = ? WHERE family = ?", (family, former)
            )
        like = others[0][1]
        kind = like.kind or CopyKind.WIRE
        self._put(number, family, kind.value, like.jaccard, like.containment, like.agency)

    def members(self, number: int) -> list[int]:
        """The numbers of the articles in the family of this one, or itself alone."""
        rows = self._database.rows(
            "SELECT article FROM families WHERE family ="
            " (SELECT family FROM families WHERE article = ?)",
            (number,),
        )
        return [int(row[0]) for row in rows] or [number]

    def are_separate(self, article_id: str, numbers: Sequence[int]) -> bool:
        """Whether the reader said of any of these that it is another story than the article's."""
        return bool(
            self._database.number(
                "SELECT EXISTS (SELECT 1 FROM family_separations JOIN articles ON number IN"
                " (SELECT value FROM json_each(?2)) WHERE (article_id = ?1 AND other_id = id)"
                " OR (article_id = id AND other_id = ?1))",
                (article_id, _json(numbers)),
            )
        )

    def separate(self, article_id: str) -> Separation | None:
        """Keep the reader's word that the article is no copy of the others of its family.

        Returns:
            What `put_back` undoes it by; None where it is in no family.
        """
        with self._database.transaction():
            number = self.number_of(article_id)
            row = self._database.row(
                "SELECT article, family, kind, jaccard, containment, agency FROM families"
                " WHERE article = ?",
                (number,),
            )
            others = tuple(m.article_id for m in self.of(article_id) if m.article_id != article_id)
            if row is None or number is None or not others:
                return None
            self._database.write_all(
                "INSERT OR REPLACE INTO family_separations VALUES (?, ?, ?)",
                zip(itertools.repeat(article_id), others, itertools.repeat(now())),
            )
            self.leave(number)
        return Separation(article_id, others, tuple(row))

    def put_back(self, separation: Separation) -> None:
        """Take back that an article is another story than those of its family."""
        with self._database.transaction():
            self._database.write_all(
                "DELETE FROM family_separations WHERE article_id = ? AND other_id = ?",
                zip(itertools.repeat(separation.article_id), separation.others),
            )
            if self.number_of(separation.article_id) == separation.row[0]:
                self._put(*separation.row)

    def _put(
        self, number: int, family: int, kind: str, jaccard: float, share: float, agency: str | None
    ) -> None:
        self._database.write(
            "INSERT OR REPLACE INTO families (article, family, kind, jaccard, containment, agency)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (number, family, kind, jaccard, share, agency),
        )


def day_of(published: str | None) -> int | None:
    """The day of an EDTF value as a number, where it is one day; else None."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def _json(values: Sequence[int] | Sequence[str]) -> str:
    return json.dumps(list(values))
