"""Passage: words that the reader marked, anchored as the W3C Web Annotation model does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Anchoring(StrEnum):
    """Whether the passage still stands where the reader marked it."""

    ANCHORED = "anchored"
    MOVED = "moved"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class TextPositionSelector:
    """Where the words stood: code points of the body."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextQuoteSelector:
    """The words themselves, with up to 32 code points on either side."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a body that the reader said something of, and how they are found again.

    Attributes:
        position: Where; tried first, checked by `quote`.
        quote: What.
        anchoring: Whether they still stand there.
    """

    position: TextPositionSelector
    quote: TextQuoteSelector
    anchoring: Anchoring = Anchoring.ANCHORED


@dataclass(frozen=True, slots=True)
class Passage:
    """One marked passage.

    Attributes:
        id: A UUID in hexadecimal, unique over all archives.
        article_id: The article it stands in.
        position: Where; tried first, checked by `quote`.
        quote: What.
        colour: The name of a colour role: `green`, `yellow`, `blue`, `pink`.
        note: The reader's words, possibly empty.
        tags: The reader's tags, in the order given.
        created: ISO 8601 with time zone.
        modified: ISO 8601 with time zone.
        anchoring: Whether it still stands there.
    """

    id: str
    article_id: str
    position: TextPositionSelector
    quote: TextQuoteSelector
    colour: str
    note: str
    tags: tuple[str, ...]
    created: str
    modified: str
    anchoring: Anchoring = Anchoring.ANCHORED


@dataclass(frozen=True, slots=True)
class AbsentArticle:
    """An article that passages speak of while the archive does not hold it.

    Attributes:
        id: The id that it gets when it comes.
        title: Its title, or what else it is called.
        fingerprint: See `Document.fingerprint`; empty when nobody knows it.
    """

    id: str
    title: str
    fingerprint: str = ""
