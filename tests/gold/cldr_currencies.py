"""Writes the names that CLDR gives to currencies: python -m tests.gold.cldr_currencies.

The table that it makes is a part of the program; Babel is needed only here.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale
from babel.core import get_global

TABLE = Path(__file__).resolve().parents[2] / "articles/figures/tables/cldr_currencies.toml"
HEAD = """\
# Names of the currencies that are in use, by CLDR (Unicode licence v3), in Arabic.
# Made by `python -m tests.gold.cldr_currencies`; spellings of the press stand in currencies.toml.
"""


def current_codes() -> list[str]:
    """ISO 4217 codes of the currencies that some territory uses now."""
    in_use = {
        entry[0]
        for entries in get_global("territory_currencies").values()
        for entry in entries
        if entry[2] is None and entry[3]
    }
    return sorted(in_use)


def main() -> None:
    """Write the table."""
    names = Locale("ar").currencies
    lines = [f'{code} = "{names[code]}"' for code in current_codes() if names.get(code)]
    TABLE.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
