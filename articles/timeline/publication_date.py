"""PublicationDate: when an article was published, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DateEvidence(StrEnum):
    """How the date of publication is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """When the article was published.

    Attributes:
        value: EDTF (`2025-05-25`, `2018-05`, `2016`), or None when unknown.
        evidence: How it is known.
        basis: The words it rests on, as they read in the source, or None.
    """

    value: str | None = None
    evidence: DateEvidence = DateEvidence.UNKNOWN
    basis: str | None = None
