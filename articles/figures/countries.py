"""Countries: whose dirham, dinar or pound an article means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property

from articles.arabic.folding import fold_word
from articles.figures.phrases import read_table
from articles.figures.unit import Unit

# The declared country weighs as much as this many words that name another one.
_DECLARED_WEIGHT = 4


@cache
def country_words() -> Mapping[str, str]:
    """Folded words that name a country or its people, with its ISO code."""
    return {word: countries[0] for word, countries in _meanings().items()}


@cache
def _meanings() -> Mapping[str, tuple[str, ...]]:
    """The countries that each word may mean.

    `عمان` is a country and a capital: whoever counts in dinars there means the capital.
    """
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for country, words in read_table("countries").items():
        for word in words:
            for prefix in ("", "ب", "و", "ل"):
                found[fold_word(prefix + word)][country] = None
            if word.startswith("ال"):
                found[fold_word("لل" + word[2:])][country] = None
    return {word: tuple(countries) for word, countries in found.items()}


class CountryVotes:
    """How strongly an article speaks of each country, from its words and what is declared."""

    def __init__(self, words: Iterable[str], declared: str | None) -> None:
        self._words = words
        self._declared = declared.upper() if declared else None

    @cached_property
    def _votes(self) -> Counter[str]:
        """The votes, counted when the first currency asks: most articles have none."""
        known = _meanings()
        votes = Counter(
            country for word in filter(known.__contains__, self._words) for country in known[word]
        )
        if self._declared:
            votes[self._declared] += _DECLARED_WEIGHT
        return votes

    def currency_code(self, unit: Unit, adjective: str | None) -> str | None:
        """ISO 4217 of a currency's name, or None when the article does not tell."""
        if adjective is not None:
            return unit.adjectives[adjective]
        if not unit.by_country:
            return unit.code or unit.default
        if self._leading() in unit.colloquial_in:
            return None
        votes = sorted(
            ((self._votes[country], country) for country in unit.by_country), reverse=True
        )
        codes = {unit.by_country[country] for votes_, country in votes if votes_ == votes[0][0]}
        if votes[0][0] > 0:
            return codes.pop() if len(codes) == 1 else None
        return unit.default

    def leads(self, countries: Sequence[str]) -> bool:
        """Whether the country of which the article speaks most is one of some."""
        return bool(countries) and self._leading() in countries

    def _leading(self) -> str | None:
        """The country that the article speaks of most."""
        leading = self._votes.most_common(1)
        return leading[0][0] if leading else None
