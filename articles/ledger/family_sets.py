"""Sets of families that the ledger treats alike: prices, tolls, sums of a sector and others."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_TABLES = Path(__file__).with_name("tables")


@cache
def table(name: str) -> Mapping[str, Any]:
    """One of the TOML tables beside this module."""
    return tomllib.loads((_TABLES / f"{name}.toml").read_text("utf-8"))


@cache
def befalling() -> frozenset[str]:
    """The families that a word before the number may tell: persons befallen, some measures."""
    return frozenset(name for name, row in table("families").items() if "after" in row)


@cache
def daily() -> frozenset[str]:
    """The families whose values hold for a day only: prices, indices, trading."""
    return frozenset(name for name, row in table("families").items() if row.get("daily"))


@cache
def traded() -> frozenset[str]:
    """The rates of quotations: a price per unit of trade holds for its day."""
    return frozenset(table("heads")["traded"]["rates"])


@cache
def states() -> frozenset[str]:
    """The families of persons who come and go: how many there are at an hour."""
    return frozenset(table("heads")["states"]["families"])


@cache
def attributes() -> frozenset[str]:
    """The families of what everything has: its size, its price."""
    return frozenset(table("heads")["attributes"]["families"])


@cache
def device_units() -> frozenset[str]:
    """The units of what each device has of its own: its screen, its memory."""
    return frozenset(table("heads")["devices"]["units"])


@cache
def enterprises() -> frozenset[str]:
    """The families that each enterprise has of its own."""
    return frozenset(table("heads")["enterprises"]["families"])


@cache
def constant() -> frozenset[str]:
    """The families whose value tells who or what is meant: another value is another person."""
    return frozenset(table("heads")["constant"]["families"])


@cache
def amounts() -> frozenset[str]:
    """The families of sums that are of one order within a sector."""
    return frozenset(table("heads")["amounts"]["families"])


@cache
def tolls() -> frozenset[str]:
    """The families of persons whom something befell."""
    return frozenset(table("heads")["tolls"]["families"])


@cache
def events() -> frozenset[str]:
    """The families of what is told of an event: whom it befell, what was measured of it."""
    return tolls() | frozenset(table("heads")["rivals"]["measured"])
