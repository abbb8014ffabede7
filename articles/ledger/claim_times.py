"""Claim times: how far the periods of two claims are one, and how far apart they were published."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from articles.ledger.claim import Claim
from articles.timeline.edtf import edtf_interval


def overlap(one: str, other: str) -> float:
    """Which share of the longer of two periods both cover."""
    first, second = days_of(one), days_of(other)
    if first is None or second is None:
        return 1.0 if one == other else 0.0
    common = min(first[1], second[1]) - max(first[0], second[0]) + 1
    longest = max(first[1] - first[0], second[1] - second[0]) + 1
    return max(0, common) / longest


@lru_cache(4096)
def days_of(period: str) -> tuple[int, int] | None:
    """The first and the last day of a period as ordinals; None where it names no days."""
    found = edtf_interval(period)
    return None if found is None else (found[0].toordinal(), found[1].toordinal())


@lru_cache(4096)
def first_day(published: str | None) -> date | None:
    """The first day of a date of publication."""
    found = edtf_interval(published) if published else None
    return None if found is None else found[0]


def days_between(one: Claim, other: Claim) -> int:
    """How many days lie between the days of publication; 0 where one is not known."""
    days = first_day(one.published), first_day(other.published)
    if days[0] is None or days[1] is None:
        return 0
    return abs((days[0] - days[1]).days)
