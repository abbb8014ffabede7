"""TimeExpression: a mention of time and its value (../shared/spec is the contract, section 2)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from articles.span import Span


class TimeType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Basis(StrEnum):
    """How the value came."""

    EXPLICIT = "explicit"
    PUBLICATION = "publication"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One mention of time.

    Attributes:
        span: The whole expression with its head noun.
        text: The words at `span`.
        type: TIMEX3 type.
        value: EDTF or an ISO 8601 duration; None when it cannot be resolved, never a guess.
        basis: How the value came.
        label: The event: the clause that happens at that time, at most 90 characters; empty on a
            line that only says when the article was published.
        covers: For a DURATION anchored in time, the EDTF interval that it covers, else None.
    """

    span: Span
    text: str
    type: TimeType
    value: str | None
    basis: Basis
    label: str
    covers: str | None = None
