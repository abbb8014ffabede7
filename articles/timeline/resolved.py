"""Resolved: what a mention of time means."""

from __future__ import annotations

from dataclasses import dataclass

from articles.timeline.time_expression import Basis


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a mention means.

    Attributes:
        value: EDTF or ISO 8601, or None.
        basis: How it came.
        covers: For a length anchored in time, the EDTF interval that it covers.
    """

    value: str | None
    basis: Basis
    covers: str | None = None
