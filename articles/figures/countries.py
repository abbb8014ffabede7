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
    named = _forms("countries")
    return {word: countries[0] for word, countries in named.items() if " " not in word}


@cache
def _meanings() -> Mapping[str, tuple[str, ...]]:
    """The countries that each word, or pair of words, may mean.

    `عمان` is a country and a capital: whoever counts in dinars there means the capital.
    """
    return {**_forms("country_vocabulary"), **_forms("countries")}


def _forms(table: str) -> Mapping[str, tuple[str, ...]]:
    """The words of a table of countries, folded, with the particles that may be glued to them."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for country, words in read_table(table).items():
        for word in words:
            for prefix in ("", "ب", "و", "ل"):
                found[fold_word(prefix + word)][country] = None
            if word.startswith("ال"):
                found[fold_word("لل" + word[2:])][country] = None
    return {word: tuple(countries) for word, countries in found.items()}


@cache
def _coins() -> tuple[str, ...]:
    """Names of coins with their article, folded."""
    rows = read_table("currencies")["currency"]
    names = [row["words"][0] for row in rows if "by_country" in row and "factor" not in row]
    return tuple(fold_word("ال" + name) for name in names)


class CountryVotes:
    """How strongly an article speaks of each country, from its words and what is declared."""

    def __init__(self, words: Iterable[str], declared: str | None) -> None:
        self._words = words
        self._declared = declared.upper() if declared else None

    @cached_property
    def _counted(self) -> tuple[Counter[str], Counter[str]]:
        """The votes, and what names of coins say, counted when the first currency asks.

        `الريال السعودي` is told in the press of other countries, too.
        """
        known = _meanings()
        votes: Counter[str] = Counter()
        of_coins: Counter[str] = Counter()
        before = ""
        for word in self._words:
            told = known.get(word) or known.get(f"{before} {word}")
            if told is not None:
                (of_coins if before.endswith(_coins()) else votes).update(told)
            before = word
        if self._declared:
            votes[self._declared] += _DECLARED_WEIGHT
        return votes, of_coins

    def currency_code(self, unit: Unit, adjective: str | None) -> str | None:
        """ISO 4217 of a currency's name, or None when the article does not tell."""
        if adjective is not None:
            return unit.adjectives[adjective]
        if not unit.by_country:
            return unit.code or unit.default
        if self._leading() in unit.colloquial_in:
            return None
        told = next(
            (each for each in self._counted if not each.keys().isdisjoint(unit.by_country)), None
        )
        if told is None:
            return unit.default
        votes = sorted(((told[country], country) for country in unit.by_country), reverse=True)
        codes = {unit.by_country[country] for votes_, country in votes if votes_ == votes[0][0]}
        return codes.pop() if len(codes) == 1 else None

    def leads(self, countries: Sequence[str]) -> bool:
        """Whether the country of which the article speaks most is one of some."""
        return bool(countries) and self._leading() in countries

    def _leading(self) -> str | None:
        """The country that the article speaks of most."""
        leading = self._counted[0].most_common(1)
        return leading[0][0] if leading else None
