"""CleanedText: what cleaning makes of a document's text, with the record of every edit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TitleEvidence(StrEnum):
    """Whether the source gives the title, or it was made from the first words."""

    STATED = "stated"
    INFERRED = "inferred"


class EditReason(StrEnum):
    """Why a stretch of the original is not in the body as it was."""

    BOILERPLATE = "boilerplate"
    DUPLICATE_TITLE = "duplicate-title"
    TITLE = "title"
    DATELINE = "dateline"
    BYLINE = "byline"
    SCRAPER_MARK = "scraper-mark"
    CAPTION = "caption"
    ADVERTISING = "advertising"
    NAVIGATION = "navigation"
    OUTSIDE = "outside"
    CHARACTERS = "characters"
    SPACES = "spaces"
    VISUAL_ORDER = "visual-order"


@dataclass(frozen=True, slots=True)
class Edit:
    """The original's `[start, end)` became `replacement` in the body.

    Attributes:
        start: First code point in the original text.
        end: Position after the last one; equal to `start` for an insertion.
        removed: The original's words, so that the original can be rebuilt from the body.
        replacement: What stands in the body instead; often empty.
        reason: Why.
    """

    start: int
    end: int
    removed: str
    replacement: str
    reason: EditReason


@dataclass(frozen=True, slots=True)
class CleanedText:
    """The outcome of cleaning.

    Attributes:
        body: Paragraphs as lines, separated by one newline, none empty, no space at an end.
        title: Never empty when the body is not.
        title_evidence: Whether the source gives the title.
        edits: What was changed, in the order of the original, not overlapping.
        dateline: The date line that stood near the title, as it read, or None.
        publisher: The newspaper or site named by a byline or a scraper's mark, or None.
        creator: The author named by a byline, or None.
    """

    body: str
    title: str
    title_evidence: TitleEvidence
    edits: tuple[Edit, ...] = ()
    dateline: str | None = None
    publisher: str | None = None
    creator: str | None = None
