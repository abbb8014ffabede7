"""Countries: whose dirham, dinar or pound an article means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise

from articles.arabic.folding import fold_word
from articles.figures.nouns import is_definite, is_plural
from articles.figures.phrases import read_table
from articles.figures.unit import Unit

# The declared country weighs as much as this many words that name another one, unless the article
# names that other one so often, and never itself.
_DECLARED_WEIGHT, _FOREIGN_VOTES = 4, 2
_IN = frozenset({"في", "وفي", "داخل"})
_AT, _ITS_PEOPLE = "ب", "ي"
# With and without its article: one, a woman, several of a people.
_OF_PEOPLE = tuple((article, end) for article in ("", "ال") for end in ("", "ة", "ون", "ين", "ات"))


@cache
def country_words() -> Mapping[str, str]:
    """Folded words that name a country or its people, with its ISO code."""
    named = country_forms(read_table("countries"))
    return {word: countries[0] for word, countries in named.items() if " " not in word}


@cache
def _meanings() -> Mapping[str, tuple[str, ...]]:
    """The countries that each word, or pair of words, may mean.

    `عمان` is a country and a capital: whoever counts in dinars there means the capital.
    """
    tables = (
        read_table("places")["alone"],
        read_table("country_vocabulary"),
        read_table("countries"),
    )
    merged: defaultdict[str, list[str]] = defaultdict(list)
    for table in tables:
        for country, words in table.items():
            merged[country] += words
    return country_forms(merged)


def names_place(word: str) -> bool:
    """Whether a folded word is the name of a country or of a town that tells it.

    `6 من نابلس` and `6 من العراق` are from there, `6 من السوريين` are Syrians.
    """
    known = _meanings()
    if word not in known or is_definite(word):
        # Of a country with an article its people are known as well: `العراقي`.
        return word in known and word + _ITS_PEOPLE in known
    return not is_plural(word)


@cache
def _named_countries() -> frozenset[str]:
    """The forms of `_meanings` that the lists of towns do not have."""
    tables = read_table("country_vocabulary"), read_table("countries")
    return frozenset(form for table in tables for form in country_forms(table))


@cache
def _second_words() -> frozenset[str]:
    """Words behind another one with which they mean a country: most words are asked for alone."""
    return frozenset(form.rpartition(" ")[2] for form in _meanings() if " " in form)


@cache
def _behind_town() -> Mapping[str, tuple[str, ...]]:
    """Common words that are names of towns behind a word for a town."""
    return country_forms(read_table("places")["behind"])


@cache
def _words_for_town() -> frozenset[str]:
    return frozenset(form for word in read_table("places")["leads"] for form in forms_of(word))


def forms_of(word: str) -> Iterator[str]:
    """A word of a table of countries, folded, with the particles that may be glued to it."""
    for prefix in ("", "ب", "و", "ل"):
        yield fold_word(prefix + word)
    if word.startswith("ال"):
        yield fold_word("لل" + word[2:])


def country_forms(table: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    """The countries that each form of the words of a table means.

    Args:
        table: By ISO 3166 alpha-2, words for the country.
    """
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for country, words in table.items():
        for word in words:
            for form in forms_of(word):
                found[form][country] = None
    return {word: tuple(countries) for word, countries in found.items()}


@cache
def _peoples() -> Mapping[str, tuple[str, ...]]:
    """The country of whose people each form of an adjective of nationality is: `العمانيين`.

    Only of countries that share the name of a coin with another one.
    """
    rows = read_table("currencies")["currency"]
    sharing = {country for row in rows for country in row.get("by_country", ())}
    nations = read_table("nationalities").items()
    told = {
        country: [f"{article}{each}{end}" for each in adjectives for article, end in _OF_PEOPLE]
        for country, adjectives in nations
        if country in sharing
    }
    return country_forms(told)


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
    def _counted(self) -> tuple[Counter[str], Counter[str], Counter[str], Counter[str]]:
        """The votes of the words, of peoples, of names of coins, and with each town once.

        Counted when the first one asks. A people may be abroad (`التاجر العماني`), the press of
        others tells `الريال السعودي`, a town that is named often may be a person (`رانية`).
        """
        votes: Counter[str] = Counter()
        of_peoples: Counter[str] = Counter()
        of_coins: Counter[str] = Counter()
        spoken_of: Counter[str] = Counter()
        towns: set[str] = set()
        for before, word in pairwise(("", *self._words)):
            told = _told_by(before, word)
            is_coin = before.endswith(_coins())
            if not told:
                of_peoples.update(() if is_coin else _peoples().get(word, ()))
                continue
            if is_coin:
                of_coins.update(told)
                continue
            votes.update(told)
            if _names_country(before, word) or word not in towns:
                spoken_of.update(told)
                towns.add(word)
        return votes, of_peoples, of_coins, spoken_of

    def currency_code(
        self, unit: Unit, adjective: str | None, said: Sequence[str] = ()
    ) -> str | None:
        """ISO 4217 of a currency's name, or None when the article does not tell.

        Args:
            unit: The currency.
            adjective: The adjective of nationality behind its name.
            said: The words of the sentence up to the amount.
        """
        if adjective is not None:
            return unit.adjectives[adjective]
        if not unit.by_country:
            return unit.code or unit.default
        if self._leading() in unit.colloquial_in:
            return None
        here = _place_of(said, unit)
        if here is not None:
            return here
        told = next((each for each in self._told(unit) if any(each.values())), None)
        if told is None:
            return unit.default
        codes = {
            unit.by_country[country] for country in told if told[country] == max(told.values())
        }
        # `سنتيم` is counted in two countries, and more often in one.
        return codes.pop() if len(codes) == 1 else unit.default if unit.default in codes else None

    def _told(self, unit: Unit) -> Iterator[Mapping[str, int]]:
        """What each kind of words says of the countries that have a currency of this name."""
        votes, of_peoples, of_coins, spoken_of = self._counted
        wholes = {c for c, code in unit.by_country.items() if not _is_part(unit, code)}
        for each in (votes, of_peoples, of_coins):
            told = {country: each[country] for country in unit.by_country}
            if self._declared in told and each is votes:
                foreign = max((spoken_of[c] for c in wholes), default=0)
                if foreign < _FOREIGN_VOTES or told[self._declared]:
                    told[self._declared] += _DECLARED_WEIGHT
            whole = {country: told[country] for country in wholes}
            yield whole if any(whole.values()) else told

    def leads(self, countries: Sequence[str]) -> bool:
        """Whether the country of which the article speaks most is one of some."""
        return bool(countries) and self._leading() in countries

    def _leading(self) -> str | None:
        """The country that the article speaks of most."""
        votes = Counter(self._counted[0])
        if self._declared:
            votes[self._declared] += _DECLARED_WEIGHT
        leading = votes.most_common(1)
        return leading[0][0] if leading else None


def _names_country(before: str, word: str) -> bool:
    """Whether a word names a country by itself, or with the one before, and is no town alone."""
    known = _named_countries()
    return word in known or f"{before} {word}" in known


def _told_by(before: str, word: str) -> tuple[str, ...]:
    """The countries that a word may mean, alone or with the one before."""
    known = _meanings()
    pair = known.get(f"{before} {word}") if word in _second_words() else None
    told = pair or known.get(word, ())
    if not told and before in _words_for_town():
        return _behind_town().get(word, ())
    return told


def _place_of(said: Sequence[str], unit: Unit) -> str | None:
    """`في الدوحة عند 240 ريالا`: the currency of the place in which an amount is told.

    Only where the sentence names no other country of such a currency behind that place.
    """
    before = ["", *said]
    for at in range(len(said) - 1, -1, -1):
        told = set(_told_by(before[at], said[at])) & unit.by_country.keys()
        if told:
            codes = {unit.by_country[country] for country in told}
            is_plain = len(codes) == 1 and not any(_is_part(unit, code) for code in codes)
            return codes.pop() if is_plain and _is_in(said, at) else None
    return None


def _is_in(said: Sequence[str], last: int) -> bool:
    """Whether something is in a place: `في الدوحة`, `بالدوحة`, `في مدينة رام الله`."""
    words = ["", "", "", *said[: last + 1]]
    first = len(words) - 1
    if " ".join(words[first - 1 :]) in _meanings():
        first -= 1
    if words[first - 1] in _words_for_town():
        first -= 1
    bare = words[first].removeprefix(_AT)
    is_glued = bare != words[first] and (
        bare in _words_for_town() or " ".join([bare, *words[first + 1 :]]) in _meanings()
    )
    return words[first - 1] in _IN or is_glued


def _is_part(unit: Unit, code: str) -> bool:
    """`درهم` is a whole coin, and in Libya a thousandth of one, in which hardly anybody counts."""
    return unit.factor_by_code.get(code, unit.factor) < unit.factor
