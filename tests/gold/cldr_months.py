"""Writes the names of months that CLDR knows in Latin letters: python -m tests.gold.cldr_months.

The table that it makes is a part of the program; Babel is needed only here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

TABLE = Path(__file__).resolve().parents[2] / "articles/timeline/tables/cldr_months.toml"
HEAD = """\
# Names and short forms of the months in Latin letters, without accents, case and stops, by CLDR
# (Unicode licence v3).
# Made by `python -m tests.gold.cldr_months`; spellings of its own stand in months.toml.
"""
LANGUAGES = (
    "en",
    "fr",
    "de",
    "es",
    "it",
    "pt",
    "nl",
    "tr",
    "ca",
    "gl",
    "ro",
    "sv",
    "da",
    "nb",
    "id",
    "ms",
    "sq",
)
MONTHS = 12
SHORTEST = 3  # letters: shorter ones are words of every language


def plain(word: str) -> str:
    """A name as dates are compared: without accents, case, a stop, an elided word before it."""
    apart = unicodedata.normalize("NFKD", word).casefold()
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return letters.strip(". ").removeprefix("d'").removeprefix("d\N{RIGHT SINGLE QUOTATION MARK}")


def names_of(month: int) -> Iterator[str]:
    """The names of a month in all languages."""
    for language in LANGUAGES:
        forms = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                yield from map(plain, forms[context][width][month].split())


def main() -> None:
    """Write the table."""
    lines = []
    for month in range(1, MONTHS + 1):
        names = [n for n in dict.fromkeys(names_of(month)) if len(n) >= SHORTEST and n.isalpha()]
        lines.append(f"{month} = [" + ", ".join(f'"{name}"' for name in names) + "]")
    TABLE.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
