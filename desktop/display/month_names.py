"""Which names of the Gregorian months are written: chosen, or those of the archive's country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.publishers import country_of_source
from articles.timeline.calendars import MONTH_FAMILIES
from articles.timeline.tables import table

MOROCCAN_MONTHS = MONTH_FAMILIES["morocco"]
AS_SOURCES = "sources"
"""Names of the country that most of the archive's articles come from."""
AS_WRITTEN = "written"
"""Names of the words that name the date; of the sources' country where there are none."""
_GULF = "gulf"
# The Gulf writes as Egypt does (articles/timeline/tables/months.toml).
_FAMILIES = MONTH_FAMILIES | {_GULF: MONTH_FAMILIES["egypt"]}
_LEAST_KNOWN = "morocco"


@dataclass(slots=True)
class _InForce:
    """What the program writes by; one program shows one archive."""

    choice: str = AS_SOURCES
    sources: str = _LEAST_KNOWN


_IN_FORCE = _InForce()


def write_months(choice: str | None = None, sources: str | None = None) -> None:
    """Write the months of all dates by these from now on; None leaves what is in force.

    Args:
        choice: `AS_SOURCES`, `AS_WRITTEN`, or one of `month_families`.
        sources: The family of the archive's country (`family_of_sources`).
    """
    _IN_FORCE.choice = choice or _IN_FORCE.choice
    _IN_FORCE.sources = sources or _IN_FORCE.sources


def sources_family() -> str:
    """The family of the country that the archive's articles come from, as far as it is known."""
    return _IN_FORCE.sources


def month_families() -> tuple[str, ...]:
    """The families of names that can be chosen."""
    return tuple(_FAMILIES)


def month_names(words: str = "") -> tuple[str, ...]:
    """The names in force, January first.

    Args:
        words: The words that name a date, where they are known: with `AS_WRITTEN` they tell.
    """
    if _IN_FORCE.choice == AS_WRITTEN and words:
        return _written_in(words)
    return _FAMILIES.get(_IN_FORCE.choice) or _FAMILIES[_IN_FORCE.sources]


def family_of_sources(newspapers: Iterable[tuple[str, int]]) -> str:
    """The family of the country that most articles come from.

    Args:
        newspapers: Names (or domains) and how many articles each has.

    Returns:
        One of `month_families`; the Moroccan one when no newspaper's country is known.
    """
    articles: Counter[str] = Counter()
    for name, count in newspapers:
        country = country_of_source(name, None)
        if country is not None:
            articles[country] += count
    if not articles:
        return _LEAST_KNOWN
    country = max(sorted(articles), key=lambda code: articles[code])
    usages: dict[str, list[str]] = table("months")["countries"]
    return next((family for family, codes in usages.items() if country in codes), "egypt")


def _written_in(words: str) -> tuple[str, ...]:
    """The family of the first month that the words name; the sources' one before others."""
    folded = f" {' '.join(fold_word(word) for word in words.split())} "
    families = [_FAMILIES[_IN_FORCE.sources], *MONTH_FAMILIES.values()]
    for names in families:
        if any(f" {name} " in folded for name in _folded(names)):
            return names
    return families[0]


@cache
def _folded(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(fold_word(word) for word in name.split()) for name in names)
