"""ArticleClaims: what an article says in figures, with what tells of what it speaks."""

from __future__ import annotations

from dataclasses import dataclass

from typing_extensions import override

from articles.ledger.claim import Claim
from articles.ledger.likeness import Stems


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """What an article says in figures, and what tells whether another one speaks of the same.

    Attributes:
        article: Its id.
        claims: In the order of the text.
        topics: Stems of what it is about.
        names: The seldom stems of its title, which are mostly names.
        values: The telling values in it.
    """

    article: str
    claims: tuple[Claim, ...]
    topics: Stems
    names: Stems
    values: frozenset[float]

    @override
    def __hash__(self) -> int:
        """What an article says is looked up by its id."""
        return hash(self.article)
