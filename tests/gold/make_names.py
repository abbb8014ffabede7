"""Writes which words are names: `articles/cleaning/name_words.tsv` and `first_names.txt`.

    python -m pip install --no-deps arabic-name-romanizer==0.2.0
    python -m tests.gold.make_names

arabic-name-romanizer carries the names of people of the Arab countries from Wikidata (CC0); it is
needed only here. A word speaks for a name as much more often as it stands in these than in the
articles beside the checkout, for the first word of a name and for the others apart. What is rare in
both speaks by its form alone. Of the names and of the stretches of articles one in fourteen is kept
back; what is told of them is printed. In Latin letters the first words of the same names are told
by how often they open one.
"""

from __future__ import annotations

import importlib.util
import math
import random
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from articles.arabic.folding import fold_line, words_of_line
from articles.cleaning.name_words import (
    FIRST_NAMES_FILE,
    FORMS,
    PARTICLES,
    TABLE_FILE,
    form_of,
    joined,
    name_weight,
)
from tests.gold.figure_training.word_vectors import texts
from tests.gold.needed_packages import need

COUNTRIES = frozenset(
    "MA DZ TN LY MR EG SD SA AE QA BH KW OM YE JO LB SY IQ PS".split()  # noqa: SIM905
)
HEAD = """\
# How much a word speaks for a person, as the first word of a name and as another one, in tenths of
# the natural logarithm; `*` and a form for words that are not listed. Names of Wikidata (CC0).
# Made by `python -m tests.gold.make_names`.
"""
LATIN_HEAD = """\
# First words of names in Latin letters, folded. Names of Wikidata (CC0).
# Made by `python -m tests.gold.make_names`.
"""
OF_FAMILIES = frozenset("ابو ابي ام بن ابن بنت بني ايت ال بو".split())  # noqa: SIM905
"""What opens a surname, in Arabic letters: `Abu Dhabi` is no person."""
FEWEST_OPENED = 3
"""How many names in Latin letters a word must open."""
FEWEST_NAMES = 2
"""How often a word stands in names, or …"""
FEWEST_WORDS = 24
"""… how often in articles, for its weight to be listed."""
KEPT_BACK = 14
"""Of so many names one is kept back."""
SMALLEST = 0.5
IN_ARTICLES = 4.0
"""Two words of articles that weigh more are a name there."""
ROUNDS = 2
SHORTEST = 100
"""Code points of a paragraph."""
Table = dict[str, tuple[float, float]]
_SIGNS = re.compile(r"[^\w\s]+|[0-9a-zA-Z]+")
_ON = re.compile(r"\bعلى\b")  # which is one with «علي» when folded
_ARABIC = re.compile(r"[\u0621-\u064a]")


def rows() -> set[tuple[str, str]]:
    """The names of people of these countries, in Arabic letters and in Latin ones."""
    spec = importlib.util.find_spec("arabic_name_romanizer")
    assert spec is not None
    assert spec.origin is not None
    file = Path(spec.origin).parent / "resources" / "names.sqlite3"
    with sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True) as database:
        found = database.execute(
            "SELECT arabic_key, latin, country FROM full_names WHERE source = 'wikidata'"
        ).fetchall()
    return {(arabic, latin) for arabic, latin, country in found if country in COUNTRIES}


def names() -> list[tuple[str, ...]]:
    """The words of the names of people of these countries, each name once."""
    found = {tuple(joined(fold_line(arabic).split())) for arabic, _ in rows()}
    return sorted(name for name in found if 1 < len(name) < 5)


def latin_openings() -> list[tuple[str, bool]]:
    """The first word of each of the names in Latin letters; whether it opens a surname."""
    pairs = ((fold_line(arabic).split(), fold_line(latin)) for arabic, latin in rows())
    of_family = {latin: words[0] in OF_FAMILIES for words, latin in pairs}
    return [
        (name.split()[0], of_family[name])
        for name in sorted(of_family)
        if 1 < len(name.split()) < 6
    ]


def first_names(known: Iterable[tuple[str, bool]]) -> list[str]:
    """The words that open some names in Latin letters, and fewer surnames."""
    opened = Counter[str]()
    for word, is_of_family in known:
        opened[word] += -1 if is_of_family else 1
    often = (word for word, count in opened.items() if count >= FEWEST_OPENED)
    return sorted(word for word in often if word.isalpha() and word not in PARTICLES)


def lines() -> Iterator[list[str]]:
    """The words between the signs in the paragraphs of articles, as names are cut into words.

    Short lines are titles, and names of those who wrote.
    """
    for text in texts():
        for paragraph in text.split("\n"):
            prose = _ON.sub("", paragraph) if len(paragraph) >= SHORTEST else ""
            for stretch in _SIGNS.split(prose):
                yield joined([word for word in words_of_line(stretch) if _ARABIC.match(word)])


def by_form(counts: Mapping[str, int], most: int) -> tuple[dict[str, float], float]:
    """What share of the rare words has each form, and what share of all words is rare."""
    rare = Counter[str]()
    for word, count in counts.items():
        if count <= most:
            rare[form_of(word)] += count
    total = sum(rare.values())
    return {f: (rare[f] + 1) / (total + len(FORMS)) for f in FORMS}, total / sum(counts.values())


def weights(
    counts: Mapping[str, int], words: Mapping[str, int]
) -> tuple[dict[str, float], dict[str, float]]:
    """The weight of each word at one place of names, and that of each form of other words."""
    own, own_rare = by_form(counts, 1)
    other, other_rare = by_form(words, 2)
    forms = {form: math.log(own[form] * own_rare / (other[form] * other_rare)) for form in FORMS}
    of_names, of_words = sum(counts.values()), sum(words.values())
    found = {}
    for word in {*counts, *words}:
        said, met = counts.get(word, 0), words.get(word, 0)
        share = (said + own[form_of(word)] / 2) / of_names
        found[word] = math.log(share * of_words / (met + 0.5))
    return found, forms


def learned(known: Sequence[tuple[str, ...]], words: Mapping[str, int]) -> Table:
    """The weights of all words, and of forms, told from names and from words of articles."""
    of_first, first_forms = weights(Counter(name[0] for name in known), words)
    of_others, other_forms = weights(Counter(word for n in known for word in n[1:]), words)
    table = {f"*{form}": (first_forms[form], other_forms[form]) for form in FORMS}
    nothing = (0.0, 0.0)
    for word in sorted(of_first.keys() | of_others.keys()):
        likely = table.get(f"*{form_of(word)}", nothing)
        table[word] = (of_first.get(word, likely[0]), of_others.get(word, likely[1]))
    return table


def without_names(every: Iterable[Sequence[str]], table: Table) -> Counter[str]:
    """The words of articles, but for two side by side that speak for a name by this table."""
    words: Counter[str] = Counter()
    for line in every:
        pairs = pairwise(line)
        named = [n for n, (a, b) in enumerate(pairs) if table[a][0] + table[b][1] > IN_ARTICLES]
        inside = {*named, *(n + 1 for n in named)}
        words.update(word for n, word in enumerate(line) if n not in inside)
    return words


def write(table: Table, known: Sequence[tuple[str, ...]], words: Mapping[str, int]) -> None:
    """Write what is met some times and says more than its form."""
    often = Counter(word for name in known for word in name)
    rows = [
        f"{word}\t{table[word][0]:.1f}\t{table[word][1]:.1f}" for word in table if word[0] == "*"
    ]
    for word, said in table.items():
        form = table[f"*{form_of(word)}"]
        is_often = often[word] >= FEWEST_NAMES or words.get(word, 0) >= FEWEST_WORDS
        is_other = max(abs(said[0] - form[0]), abs(said[1] - form[1])) >= SMALLEST
        if word[0] != "*" and is_often and is_other:
            rows.append(f"{word}\t{said[0]:.1f}\t{said[1]:.1f}")
    TABLE_FILE.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")


def main() -> None:
    """Write the table and say what it tells of names and stretches that were kept back."""
    need(__doc__, "arabic_name_romanizer")
    chance = random.Random(4)
    every = names()
    chance.shuffle(every)
    kept, known = every[: len(every) // KEPT_BACK], every[len(every) // KEPT_BACK :]
    every_line, stretches = list(lines()), []
    for line in every_line:
        size = chance.choice((2, 2, 3, 3, 4))
        if len(line) >= size and chance.random() < 1 / KEPT_BACK:
            start = chance.randrange(len(line) - size + 1)
            stretches.append(tuple(line[start : start + size]))
    words = Counter(word for line in every_line for word in line)
    table = learned(known, words)
    for _ in range(ROUNDS):
        fewer = without_names(every_line, table)
        table = learned(known, {word: fewer[word] for word in words})
    write(table, known, words)
    latin = latin_openings()
    FIRST_NAMES_FILE.write_text(LATIN_HEAD + "\n".join(first_names(latin)) + "\n", "utf-8")
    others = first_names([each for place, each in enumerate(latin) if place % KEPT_BACK])
    kept_latin = [word for word, is_of_family in latin[::KEPT_BACK] if not is_of_family]
    right = sum(word in others for word in kept_latin) / len(kept_latin)
    sys.stdout.write(f"in Latin letters: {right:.3f} of {len(kept_latin)} names\n")
    for least in range(7):
        right = sum(name_weight(name) > least for name in kept) / len(kept)
        wrong = sum(name_weight(each) > least for each in stretches) / len(stretches)
        told = f"{right:.3f} of {len(kept)} names, {wrong:.4f} of {len(stretches)} stretches"
        sys.stdout.write(f"> {least}: {told}\n")


if __name__ == "__main__":
    main()
