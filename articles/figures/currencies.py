"""Currencies: every name, abbreviation and code by which the press calls one.

Composed of three tables: the press's spellings of the names, the adjectives of nationality that
may stand behind them, and the names of CLDR for the rest of the world.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.figures.phrases import read_table
from articles.figures.unit import Unit

# Codes that are also words or names in Latin letters.
_CODES_LIKE_WORDS = frozenset({"ALL", "CUP", "MOP", "PEN", "TOP", "TRY"})
_ARABIC = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
_MILLIONS, _MILLION = "م", 1e6
_SHORTEST_REGULAR = 4


@cache
def currency_entries() -> tuple[tuple[str, Unit], ...]:
    """Every name of a currency with what it means."""
    names = _cldr_names()
    rows = read_table("currencies")["currency"]
    two_words = [
        (fold_word(name.split()[0]), name.split()[1], code)
        for code, name in names.items()
        if len(name.split()) == 2
    ]
    entries = []
    for row in rows:
        unit = _unit(row, two_words)
        entries += [(word, unit) for word in row["words"]]
    known = {fold_word(word): row["words"] for row in rows for word in row["words"]}
    entries += [
        (form, Unit(FigureKind.MONEY, code))
        for code, name in names.items()
        for form in _forms_of_name(name, known)
    ]
    entries += [
        (written, Unit(FigureKind.MONEY, code))
        for written, code in read_table("currencies")["short"].items()
    ]
    entries += [
        (written, Unit(FigureKind.MONEY, code, 1e6))
        for written, code in read_table("currencies")["short_millions"].items()
    ]
    entries += _by_letter(rows)
    entries += [
        (code, Unit(FigureKind.MONEY, code)) for code in names if code not in _CODES_LIKE_WORDS
    ]
    return tuple(entries)


def _by_letter(rows: Sequence[Mapping[str, Any]]) -> list[tuple[str, Unit]]:
    """`340م/درهم`, `340 م. درهم`: the first letter of the word for millions before the name."""
    whole = [(row, _unit(row, ())) for row in rows if "factor" not in row]
    return [
        (f"{_MILLIONS}{sign}{word}", replace(unit, factor=_MILLION))
        for row, unit in whole
        for word in row["words"]
        if word[0] in _ARABIC and " " not in word
        for sign in ("/", " ", ".", ". ")
    ]


def _forms_of_name(name: str, known: Mapping[str, Sequence[str]]) -> list[str]:
    """Singular, accusative and plural of a name of CLDR (`نايرا نيجيري`, `دولار جزر كيمن`).

    Args:
        name: The name of the coin and of what it is of.
        known: By each folded spelling of the table of the press, all of its row. What stands behind
            one of these in a single word is one of its adjectives.
    """
    head, *of = name.split()
    spelled = known.get(fold_word(head))
    if not of or (spelled is not None and len(of) == 1):
        return []
    forms = spelled or (head, head + "ا", head + "ات", head + "ت")
    adjectives = [of[0], *_forms(of[0])] if of[0].endswith(("ي", "ية")) else of[:1]
    return [" ".join((form, each, *of[1:])) for form in forms for each in adjectives]


@cache
def dual_currencies() -> Mapping[str, Unit]:
    """Folded duals: one word that says two and of what."""
    by_name = dict(currency_entries())
    listed = {
        fold_word(word): by_name[row["of"]]
        for row in read_table("currencies")["dual"]
        for word in row["words"]
    }
    return {**_regular_duals(by_name), **listed}


def _regular_duals(by_name: Mapping[str, Unit]) -> dict[str, Unit]:
    """`كرونتين`, `روبلان`: of each long name the dual that is made by its ending."""
    names = [row["words"][0] for row in read_table("currencies")["currency"]]
    return {
        fold_word(name.removesuffix("ة") + ("ت" if name.endswith("ة") else "") + ending): by_name[
            name
        ]
        for name in names
        if name.isalpha() and len(name) >= _SHORTEST_REGULAR and by_name[name].factor == 1
        for ending in closed_class("dual_endings")
    }


def currency_as_written(written: str) -> str | None:
    """The code of an abbreviation that only its hamza tells from another (`د.أ`, `د.إ`)."""
    found: str | None = read_table("currencies")["as_written"].get(written)
    return found


def currency_name(code: str) -> str | None:
    """The Arabic name of a currency by CLDR, or None for what is no code of one."""
    return _cldr_names().get(code)


def currency_named(words: str) -> str | None:
    """The singular of the first currency in some words that alone does not say its country."""
    return next(filter(None, map(_of_many_countries().get, map(fold_word, words.split()))), None)


@cache
def _of_many_countries() -> Mapping[str, str]:
    """The folded spellings of names such as `درهم` and `دينار`, with their singular."""
    rows = read_table("currencies")["currency"]
    rows = [row for row in rows if "code" not in row and "factor" not in row]
    return {fold_word(word): row["words"][0] for row in rows for word in row["words"]}


def _cldr_names() -> dict[str, str]:
    return dict(read_table("cldr_currencies"))


def _unit(row: Mapping[str, Any], two_words: Sequence[tuple[str, str, str]]) -> Unit:
    by_country = row.get("by_country", {})
    return Unit(
        FigureKind.MONEY,
        row.get("code"),
        float(row.get("factor", 1)),
        by_country,
        _adjectives(row, two_words),
        row.get("default"),
        row.get("factor_by_code", {}),
        tuple(row.get("colloquial_in", ())),
        {fold_word(word): code for word, code in row.get("by_word", {}).items()},
    )


def _adjectives(
    row: Mapping[str, Any], two_words: Sequence[tuple[str, str, str]]
) -> dict[str, str]:
    """Every form of the adjectives that decide the currency, folded, to ISO 4217.

    Args:
        row: One currency of the table.
        two_words: The names of two words: the folded first one, the second one, the code.
    """
    heads = {fold_word(word) for word in row["words"]}
    made = {
        form: code
        for head, adjective, code in two_words
        if head in heads
        for form in _forms(adjective)
    }
    nations = row.get("by_country", {}) | row.get("by_nation", {})
    for country, code in nations.items():
        for adjective in read_table("nationalities").get(country, ()):
            made |= dict.fromkeys(_forms(adjective), code)
    return made


def _forms(adjective: str) -> list[str]:
    """Masculine, accusative, feminine, dual and plural of an adjective, folded."""
    bare = adjective.removesuffix("ة")
    return [fold_word(bare + ending) for ending in read_table("currencies")["adjective"]["endings"]]
