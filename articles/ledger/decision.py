"""Decision: what the reader said of figures of the ledger; it rules over the machine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from articles.passages.passage import Anchor, Anchoring


class DecisionKind(StrEnum):
    """What was decided."""

    SAME = "same"
    APART = "apart"
    SETTLED = "settled"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class DecidedFigure:
    """A figure that a decision speaks of.

    Attributes:
        article_id: Its article.
        anchor: Its words there.
    """

    article_id: str
    anchor: Anchor

    @property
    def is_anchored(self) -> bool:
        """Whether its words stand in the article today."""
        return self.anchor.anchoring is Anchoring.ANCHORED


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision.

    Attributes:
        id: A UUID in hexadecimal.
        kind: What: two figures are of one indicator (SAME) or not (APART), they are told apart for
            good and are no contradiction (SETTLED), or the indicator of a figure has a name.
        figures: Of what: two figures, one of the indicator that is named, or one that is no slip
            (SETTLED).
        value: The reader's name, or the reason; may be empty.
        changed: ISO 8601 with time zone.
    """

    id: str
    kind: DecisionKind
    figures: tuple[DecidedFigure, ...]
    value: str
    changed: str
